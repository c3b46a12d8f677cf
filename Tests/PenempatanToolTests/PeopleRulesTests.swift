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
  }
}
