import Foundation
import Testing

@Suite("The command replace")
struct ReplaceCommandTests {
  private let data = Program.data("kutai-timur")

  /// The roster of Kutai Timur, 14 people for 141 cooperatives.
  private func solved(_ scratch: Scratch) throws -> String {
    let folder = scratch.path("before")
    let answer = try Program.run("solve", data, "-o", folder, "--effort", "quick")
    #expect(answer.code == 0, "\(answer.errors)")
    return folder
  }

  private func replace(_ before: String, _ target: String, _ words: String...) throws
    -> Program.Answer
  {
    try Program.run(
      ["replace", data, "--roster", before, "-o", target, "--effort", "quick"] + words)
  }

  @Test("14 to 13: exactly the leaver's cooperatives move, and loads come out as even as can be")
  func absorbs() throws {
    let scratch = try Scratch()
    let before = try solved(scratch)
    let target = scratch.path("after")
    let assistants = try column(4, of: "assignments.csv", in: before)
    let leaver = assistants.values.sorted()[0]
    let answer = try replace(before, target, "--withdraw", leaver)
    #expect(answer.code == 0, "\(answer.errors)")
    let orphans = assistants.filter { $0.value == leaver }.keys.sorted()
    let after = try column(4, of: "assignments.csv", in: target)
    #expect(after.keys.filter { after[$0] != assistants[$0] }.sorted() == orphans)
    let loads = Dictionary(grouping: after.values) { $0 }.values.map(\.count).sorted()
    #expect(loads == [10, 10] + Array(repeating: 11, count: 11))
    #expect(answer.output.contains("fewer than \(orphans.count) is impossible"))
    #expect(answer.output.contains("→ 2 × 10, 11 × 11"))
    #expect(answer.output.contains("who would step in under --mode promote"))
    for previous in [[], ["--previous", before]] {
      let check = try Program.run(
        ["verify", data, "--roster", target, "--pins", target + "/pins.csv"] + previous)
      #expect(check.code == 0, "\(check.output)")
    }
    let changes = try lines(of: "changes.csv", in: target)
    #expect(changes[0] == "kind,applicant_id,cooperative_id,from,to")
    #expect(changes[1] == "withdrew,\(leaver),,64.08,")
    #expect(changes.count == 2 + orphans.count)
    #expect(changes.dropFirst(2).allSatisfy { $0.hasPrefix("reassigned,,K-") })
  }

  @Test("the next of the reserve steps in, and nobody else's cooperatives move")
  func promotes() throws {
    let scratch = try Scratch()
    let before = try solved(scratch)
    let target = scratch.path("after")
    let assistants = try column(4, of: "assignments.csv", in: before)
    let leaver = assistants.values.sorted()[0]
    let reserve = try lines(of: "reserve.csv", in: before)
      .first { $0.hasPrefix("64.08,") && $0.split(separator: ",")[4] == "1" }
    let next = try #require(reserve).split(separator: ",")[5]
    let answer = try replace(before, target, "--withdraw", leaver, "--mode", "promote", "--json")
    #expect(answer.code == 0, "\(answer.errors)")
    let after = try column(4, of: "assignments.csv", in: target)
    let changed = after.keys.filter { after[$0] != assistants[$0] }
    #expect(Set(changed.map { after[$0]! }) == [String(next)])
    #expect(Set(changed.map { assistants[$0]! }) == [leaver])
    #expect(answer.output.contains("\"least\": \(changed.count)"))
    let json = try String(contentsOfFile: target + "/changes.json", encoding: .utf8)
    #expect(json == answer.output)
    let pins = try lines(of: "pins.csv", in: target)
    #expect(pins.contains { $0.hasPrefix("\(next),pin,64.08,") })
    #expect(pins.contains { $0.hasPrefix("\(leaver),ban,,") })
  }

  @Test("whoever withdrew once is not called up again: the pins of the first time are asked for")
  func remembersBans() throws {
    let scratch = try Scratch()
    let before = try solved(scratch)
    let people = Set(try column(4, of: "assignments.csv", in: before).values).sorted()
    let (first, second) = (scratch.path("first"), scratch.path("second"))
    #expect(try replace(before, first, "--withdraw", people[0], "--mode", "promote").code == 0)
    let forgetful = try replace(first, second, "--withdraw", people[1], "--mode", "promote")
    #expect(forgetful.code == 65 && forgetful.errors.contains("perhaps --pins \(first)/pins.csv"))
    let answer = try replace(
      first, second, "--withdraw", people[1], "--mode", "promote", "--pins", first + "/pins.csv")
    #expect(answer.code == 0, "\(answer.errors)")
    let statuses = try column(4, of: "placements.csv", in: second)
    #expect(statuses[people[0]] == "banned" && statuses[people[1]] == "banned")
    #expect(statuses.values.count { $0 == "placed" } == 14)
  }

  @Test("what a person edited by hand stays as it was edited, whatever the number of threads")
  func keepsEdits() throws {
    let scratch = try Scratch()
    let before = try solved(scratch)
    let assistants = try column(4, of: "assignments.csv", in: before)
    let people = Set(assistants.values).sorted()
    let loads = Dictionary(grouping: assistants.values) { $0 }.mapValues(\.count)
    let giver = people[1]
    let taker = people[2]
    let moved = try #require(assistants.filter { $0.value == giver }.keys.min())
    let file = before + "/assignments.csv"
    let edited = try lines(of: "assignments.csv", in: before).map { line in
      line.hasPrefix(moved + ",") ? line.replacing(giver, with: taker) : line
    }
    try (edited.joined(separator: "\r\n") + "\r\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    var files: [[String: Data]] = []
    for threads in ["1", "3"] {
      let target = scratch.path("after-\(threads)")
      let answer = try replace(before, target, "--withdraw", people[0], "--threads", threads)
      #expect(answer.code == 0, "\(answer.errors)")
      let after = try column(4, of: "assignments.csv", in: target)
      #expect(after[moved] == taker)
      #expect(
        after.keys.count { after[$0] != assistants[$0] } == 1 + loads[people[0]]!)
      files.append(try lastingFiles(in: target))
    }
    #expect(files[0] == files[1])
  }

  @Test("a roster that is about others, and what cannot have happened, are refused")
  func refuses() throws {
    let scratch = try Scratch()
    let before = try solved(scratch)
    let target = scratch.path("after")
    let unknown = try replace(before, target, "--withdraw", "SINT-000099")
    #expect(unknown.code == 66 && unknown.errors.contains("did you mean “SINT-0000"))
    let twice = try replace(before, target, "--close", "K-6408012001,K-6408012001")
    #expect(twice.code == 64 && twice.errors.contains("named twice"))
    #expect(try replace(before, target).code == 64)
    #expect(try replace(before, target, "--quota", "64.08").code == 64)
    #expect(try replace(before, target, "--quota", "64.09=3").code == 66)
    #expect(
      try replace(before, target, "--withdraw", "SINT-000001", "--allow-moves").code == 64)
    #expect(
      try replace(before, target, "--withdraw", "SINT-000001", "--date", "31/1/26").code == 64)
    let other = try Program.run(
      "replace", Program.data("sumenep"), "--roster", before, "-o", target, "--withdraw",
      "SINT-000001")
    #expect(other.code == 65 && other.errors.contains("placements.csv:"), "\(other.errors)")
    let onto = try replace(before, before, "--withdraw", "SINT-000001")
    #expect(onto.code == 64 && onto.errors.contains("must stay"), "\(onto.errors)")
    #expect(scratch.names == ["before"])
  }

  @Test("cooperatives open and close, and the tables for the next run are written")
  func opensAndCloses() throws {
    let scratch = try Scratch()
    let before = try solved(scratch)
    let target = scratch.path("after")
    let opened = try scratch.write(
      """
      id_koperasi;nama;kode_desa;lintang;bujur
      K-BARU;Koperasi Baru;64.08.01.2001;0,31;116,54
      """, to: "opened.csv")
    let answer = try replace(
      before, target, "--open", opened, "--close", "K-6408012002", "--quota", "64.08=13",
      "--by", "Panitia", "--date", "2026-01-31", "--strict")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.contains("cannot stay in Kabupaten Kutai Timur"))
    let check = try Program.run(
      "verify", data, "--roster", target, "--previous", before, "--pins", target + "/pins.csv",
      "--cooperatives", target + "/cooperatives.csv", "--regions", target + "/quotas.csv")
    #expect(check.code == 0, "\(check.output)")
    let changes = try lines(of: "changes.csv", in: target)
    #expect(changes.contains { $0.hasPrefix("opened,,K-BARU,,SINT-") })
    #expect(changes.contains { $0.hasPrefix("closed,,K-6408012002,SINT-") })
    #expect(changes.contains { $0.hasPrefix("released,SINT-") })
    let again = try Program.run(
      "replace", data, "--roster", before, "-o", target, "--open", opened, "--close",
      "K-BARU")
    #expect(again.code == 66)
  }

  // MARK: - Reading what was written

  private func lines(of file: String, in folder: String) throws -> [String] {
    try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      .split(whereSeparator: \.isNewline).map(String.init)
  }

  /// A column by the first of each row.
  private func column(_ index: Int, of file: String, in folder: String) throws
    -> [String: String]
  {
    let rows = try lines(of: file, in: folder).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[index]) })
  }
}
