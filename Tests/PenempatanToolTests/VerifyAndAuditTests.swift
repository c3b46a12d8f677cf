import Foundation
import Testing

@Suite struct VerifyCommandTests {
  /// A solved Kutai Timur, with one file of it changed.
  func damaged(_ file: String, _ change: (String) -> String) throws -> (Scratch, String) {
    let scratch = try Scratch()
    let out = scratch.path("out")
    _ = try Program.run(
      "solve", Program.data("kutai-timur"), "-o", out, "--effort", "quick", "--quiet")
    let url = URL(filePath: out).appending(path: file)
    try Data(change(String(contentsOf: url, encoding: .utf8)).utf8).write(to: url)
    return (scratch, out)
  }

  @Test("a missing line is a violation, exit 1")
  func missingLine() throws {
    let (scratch, out) = try damaged("assignments.csv") { text in
      text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    }
    let answer = try Program.run(
      "verify", Program.data("kutai-timur"), "--roster", out, "--json")
    #expect(answer.code == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    #expect(object["count"] as? Int ?? 0 > 0)
    #expect(
      Set(object.keys).isSuperset(of: [
        "count", "violations", "exceptions", "totals", "envy", "waste",
      ]))
    _ = scratch
  }

  @Test("a figure edited by hand is a violation, but not under --edited")
  func editedFigure() throws {
    let (scratch, out) = try damaged("regions.csv") { text in
      let lines = text.split(separator: "\n").map(String.init)
      let names = lines[0].split(separator: ",")
      var cells = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let travel = names.firstIndex(of: "travel")!
      cells[travel] = String(Int(cells[travel])! + 1000)
      return lines[0] + "\n" + cells.joined(separator: ",") + "\n"
    }
    let dataset = Program.data("kutai-timur")
    let strict = try Program.run("verify", dataset, "--roster", out)
    #expect(strict.code == 1, "\(strict.output)")
    let edited = try Program.run("verify", dataset, "--roster", out, "--edited")
    #expect(edited.code == 0, "\(edited.output)")
    _ = scratch
  }

  @Test("lottery numbers that a spreadsheet spoilt do not matter under --edited")
  func spoiltLottery() throws {
    let (scratch, out) = try damaged("placements.csv") { text in
      let lines = text.split(separator: "\n").map(String.init)
      let names = lines[0].split(separator: ",")
      let after = names.count - names.firstIndex(of: "lottery")!
      return
        ([lines[0]]
        + lines.dropFirst().map { line in
          // Reasons have commas; no cell after them has.
          var cells = line.split(separator: ",", omittingEmptySubsequences: false)
          cells[cells.count - after] = "3.95475387999854E+18"
          return cells.joined(separator: ",")
        }).joined(separator: "\r\n") + "\r\n"
    }
    let dataset = Program.data("kutai-timur")
    #expect(try Program.run("verify", dataset, "--roster", out).code == 65)
    let edited = try Program.run("verify", dataset, "--roster", out, "--edited")
    #expect(edited.code == 0, "\(edited.output)\(edited.errors)")
    #expect(edited.output.contains("141 cooperatives covered"))
    _ = scratch
  }

  @Test("a roster that cannot be read is exit 65, one that is not there 66")
  func unreadable() throws {
    let (scratch, out) = try damaged("placements.csv") { $0.replacing("placed", with: "plcaed") }
    let dataset = Program.data("kutai-timur")
    #expect(try Program.run("verify", dataset, "--roster", out).code == 65)
    #expect(try Program.run("verify", dataset, "--roster", scratch.path("none")).code == 66)
  }
}

@Suite struct AuditCommandTests {
  @Test("proves that Kaltim's 278 cannot carry 8 each, and names Bontang")
  func kaltim() throws {
    let answer = try Program.run("audit", Program.data("kaltim"))
    #expect(answer.code == 0)
    for fact in ["1,187", "89 to 124", "91 to 126", "Kota Bontang", "73-143"] {
      #expect(answer.output.contains(fact), "\(fact)")
    }
  }

  @Test("gives the same as JSON, with repairs")
  func json() throws {
    let answer = try Program.run("audit", Program.data("kaltim"), "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    #expect(object["feasible"] as? Bool == false)
    let regions = try #require(object["regions"] as? [[String: Any]])
    #expect(regions.count == 10)
    #expect(
      regions.filter { $0["fits"] as? Bool == false }.map { $0["region_code"] as? String }
        == ["64.74"])
    #expect((object["repairs"] as? [Any])?.isEmpty == false)
    #expect(try Program.run("audit", Program.data("kaltim"), "--strict").code == 3)
  }

  @Test("tries the load limits it is asked for")
  func bands() throws {
    let answer = try Program.run("audit", Program.data("kaltim"), "--bands", "6:12-13", "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    let bands = try #require(object["bands"] as? [[String: Any]])
    #expect(bands.map { $0["minimum"] as? Int } == [6, 6])
    #expect(bands.map { $0["maximum"] as? Int } == [12, 13])
    for wrong in ["6", "9-6:12", "0:12", "6:5", "6:1001", "1-30:1-30", "6:12:13", "6:-12"] {
      let refused = try Program.run("audit", Program.data("kaltim"), "--bands", wrong)
      #expect(refused.code == 64, "\(wrong)")
      #expect(refused.errors.contains("6-9:12-16"), "\(wrong)")
    }
  }

  @Test("finds nothing wrong with Sumenep and Banyumas", arguments: ["sumenep", "banyumas"])
  func feasible(name: String) throws {
    let answer = try Program.run("audit", Program.data(name), "--json", "--strict")
    #expect(answer.code == 0)
    #expect(answer.output.contains("\"feasible\": true"))
  }
}

@Suite struct GenerateCommandTests {
  @Test("makes the applicants of a dataset again, byte for byte")
  func likeDataset() throws {
    let scratch = try Scratch()
    let answer = try Program.run(
      "generate", "--like", Program.data("sumenep"), "-o", scratch.path("out"))
    #expect(answer.code == 0, "\(answer.errors)")
    for name in ["applicants.csv", "regions.csv", "cooperatives.csv", "policy.json"] {
      let made = try Data(contentsOf: URL(filePath: scratch.path("out/\(name)")))
      let kept = try Data(contentsOf: URL(filePath: Program.data("sumenep/\(name)")))
      #expect(made == kept, "\(name)")
    }
  }

  @Test("makes a country that solves and verifies")
  func country() throws {
    let scratch = try Scratch()
    let (data, out) = (scratch.path("data"), scratch.path("out"))
    let made = try Program.run(
      "generate", "-o", data, "--regions", "3", "--cooperatives", "90", "--applicants", "30",
      "--seed", "7")
    #expect(made.code == 0, "\(made.errors)")
    #expect(try Program.run("solve", data, "-o", out, "--effort", "quick").code == 0)
    #expect(try Program.run("verify", data, "--roster", out).code == 0)
  }
}
