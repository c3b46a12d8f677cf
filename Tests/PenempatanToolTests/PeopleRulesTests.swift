import Foundation
import Testing

/// What a policy says of people, from its file to every output.
@Suite struct PeopleRulesTests {
  /// Solves Kutai Timur under other rules; answers the run and the folder that it wrote.
  private func solve(
    _ scratch: Scratch, policy: String, changing change: (String) -> String = { $0 }
  ) throws -> (run: Program.Answer, out: String) {
    let dataset = try scratch.copy("kutai-timur", as: "dataset") { file, text in
      switch file {
      case "policy.json": policy
      case "applicants.csv": change(text)
      default: text
      }
    }
    let out = scratch.path("out")
    let run = try Program.run(
      "solve", dataset, "-o", out, "--effort", "quick", "--language", "en")
    return (run, out)
  }

  @Test("the name of the rules stands on every output")
  func version() throws {
    let scratch = try Scratch()
    let (run, out) = try solve(
      scratch,
      policy: #"{"version": "Decree 12/2025, second draft", "scores": {"weights": {"tpa": 1}}}"#)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Decree 12/2025, second draft"))
    for file in ["summary.json", "report.html"] {
      let text = try String(contentsOf: URL(filePath: out + "/" + file), encoding: .utf8)
      #expect(text.contains("Decree 12/2025, second draft"), "\(file)")
    }
    let dataset = scratch.path("dataset")
    for words in [["audit", dataset], ["verify", dataset, "--roster", out]] {
      for words in [words, words + ["--json"]] {
        let output = try Program.run(words).output
        #expect(output.contains("Decree 12/2025, second draft"), "\(words)")
      }
    }
  }

  /// The table of applicants with the first person's line repeated under another id.
  private func repeatingFirst(_ text: String) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    let again = lines[1].replacing("SINT-000001,", with: "SINT-900001,")
    return (lines + [again]).joined(separator: "\n") + "\n"
  }

  @Test("a person who stands on the list twice is refused, exit 65, and no id is shown")
  func refusesDuplicates() throws {
    let scratch = try Scratch()
    let (run, out) = try solve(
      scratch, policy: #"{"scores": {"weights": {"tpa": 1}}}"#, changing: repeatingFirst)
    #expect(run.code == 65)
    #expect(run.errors.contains("line 2 has this national id"))
    #expect(!run.errors.contains(/[0-9]{12}/))
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test("a person who stands on the list twice is kept once, and says so, where the policy asks")
  func keepsBest() throws {
    let scratch = try Scratch()
    let (run, out) = try solve(
      scratch,
      policy: """
        {"scores": {"weights": {"tpa": 1}}, "duplicates": {"nationalID": "keep-best"}}
        """, changing: repeatingFirst)
    #expect(run.code == 0, "\(run.errors)")
    let placements = try String(
      contentsOf: URL(filePath: out + "/placements.csv"), encoding: .utf8)
    let set = placements.split(separator: "\n").filter { $0.contains("whose entry counts") }
    #expect(set.count == 1)
    #expect(set[0].contains(",ineligible,"))
    #expect(
      try Program.run("verify", scratch.path("dataset"), "--roster", out).code == 0)
  }

  @Test("two lists put one under the other are refused, exit 65")
  func refusesTwoLists() throws {
    let scratch = try Scratch()
    let (run, _) = try solve(
      scratch, policy: "{}",
      changing: { text in
        let lines = text.split(separator: "\n").map(String.init)
        var ranks: [String: Int] = [:]
        let ranked = lines.dropFirst().map { line in
          let track = line.contains(",professional,") ? "professional" : "business"
          ranks[track, default: 0] += 1
          return line + ",\(ranks[track]!)"
        }
        return ([lines[0] + ",peringkat"] + ranked).joined(separator: "\n") + "\n"
      })
    #expect(run.code == 65)
    #expect(run.errors.contains("ranks start anew in each track"))
  }
}
