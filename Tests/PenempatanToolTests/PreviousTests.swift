import Foundation
import Testing

@Suite struct PreviousTests {
  @Test("a round with one person fewer moves that person's cooperatives and no other")
  func oneFewer() throws {
    let scratch = try Scratch()
    let (first, second) = (scratch.path("first"), scratch.path("second"))
    let solved = try Program.run(
      "solve", Program.data("kutai-timur"), "-o", first, "--effort", "quick")
    #expect(solved.code == 0, "\(solved.errors)")
    let before = try assistants(in: first)
    let leaver = before.values.sorted()[0]
    let later = try scratch.copy("kutai-timur", as: "later") { file, text in
      switch file {
      case "applicants.csv":
        text.split(separator: "\n").filter { !$0.contains(leaver) }.joined(separator: "\n") + "\n"
      case "regions.csv": text.replacing(",14,", with: ",13,")
      case "policy.json":
        text.replacing("\"splits\": 0", with: "\"splits\": 0, \"continuity\": 1000000")
      default: text
      }
    }
    let answer = try Program.run(
      "solve", later, "-o", second, "--previous", first, "--effort", "quick")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.contains("13 of 14 people stay"))
    #expect(answer.output.contains("(\(leaver)) cannot stay in Kabupaten Kutai Timur (64.08)"))
    let after = try assistants(in: second)
    let moved = Set(before.filter { after[$0.key] != $0.value }.values)
    #expect(moved == [leaver])
    for previous in [[], ["--previous", first]] {
      let check = try Program.run(["verify", later, "--roster", second] + previous)
      #expect(check.code == 0, "\(check.output)")
    }
    let manifest = try String(contentsOfFile: second + "/manifest.json", encoding: .utf8)
    #expect(manifest.contains("previous/placements.csv"))
    // The earlier roster may be the one that is replaced.
    let again = try Program.run(
      "solve", later, "-o", second, "--previous", second, "--effort", "quick")
    #expect(again.code == 0 && again.output.contains("13 of 13 people stay"))
  }

  @Test("what solve did not write is no earlier round")
  func notARoster() throws {
    let scratch = try Scratch()
    let data = Program.data("kutai-timur")
    let answer = try Program.run("solve", data, "-o", scratch.path("out"), "--previous", data)
    #expect(answer.code == 65 && answer.errors.contains("was not written by solve"))
    let missing = try Program.run(
      "solve", data, "-o", scratch.path("out"), "--previous", scratch.path("none"))
    #expect(missing.code == 66)
    #expect(scratch.names == [])
  }

  private func assistants(in folder: String) throws -> [String: String] {
    let text = try String(contentsOfFile: folder + "/assignments.csv", encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst()
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        return (String(cells[0]), String(cells[4]))
      })
  }
}
