import Foundation
import Testing

/// `whatif`, run as a person would.
struct WhatIfTests {
  private let scratch: Scratch

  private func path(_ name: String) -> String { scratch.path(name) }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: scratch.url.appending(path: name))
  }

  init() throws {
    scratch = try Scratch()
    let text = """
      {"scenarios": [
        {"name": "thirteen", "quota": {"64.08": 13}},
        {"name": "2026 <band>", "load": {"minimum": 7, "maximum": 15}},
        {"name": "draws", "withdrawShare": {"share": 0.2, "draws": 2}}],
       "sweep": {"budget.assistants": [12, 14]}}
      """
    _ = try scratch.write(text, to: "scenarios.json")
  }

  private func run(_ words: String...) throws -> Program.Answer {
    try Program.run(
      ["whatif", Program.data("kutai-timur"), "--effort", "quick", "--language", "en"] + words)
  }

  @Test("joins the parts of a run, in any order, into the bytes of one run")
  func merges() throws {
    let scenarios = path("scenarios.json")
    let whole = try run("--scenarios", scenarios, "-o", path("whole"), "--threads", "2")
    #expect(whole.code == 0, "\(whole.errors)")
    for part in 1...3 {
      let answer = try run(
        "--scenarios", scenarios, "-o", path("part-\(part)"), "--shard", "\(part)/3",
        "--threads", "1")
      #expect(answer.code == 0, "\(answer.errors)")
    }
    let merged = try Program.run([
      "whatif", "merge", path("part-3"), path("part-1"), path("part-2"), "-o", path("merged"),
      "--language", "en",
    ])
    #expect(merged.code == 0, "\(merged.errors)")
    for name in ["comparison.csv", "comparison.json", "whatif.html"] {
      #expect(try bytes("whole/\(name)") == bytes("merged/\(name)"), "\(name)")
    }
    let incomplete = try Program.run([
      "whatif", "merge", path("part-3"), path("part-1"), "-o", path("merged-2"),
    ])
    #expect(incomplete.code == 65)
    let twice = try Program.run([
      "whatif", "merge", path("part-1"), path("part-2"), path("part-3"), path("part-2"), "-o",
      path("merged-3"), "--language", "en",
    ])
    #expect(twice.code == 65)
    #expect(twice.errors.contains("0 scenarios missing, 2 twice"), "\(twice.errors)")
  }

  @Test("ends the joining of parts as the whole run would where a plan falls short under --strict")
  func mergesStrictly() throws {
    let sound = try scratch.write(
      #"{"scenarios": [{"name": "a", "seed": 2}, {"name": "b", "seed": 3}]}"#, to: "sound.json")
    let short = try scratch.write(
      #"{"sweep": {"budget.assistants": [14, 5]}}"#, to: "short.json")
    for (file, code) in [(short, 3 as Int32), (sound, 0)] {
      let name = file == sound ? "sound" : "short"
      for part in 1...2 {
        _ = try run("--scenarios", file, "-o", path("\(name)-\(part)"), "--shard", "\(part)/2")
      }
      let whole = try run("--scenarios", file, "-o", path("\(name)-whole"), "--strict")
      let merged = try Program.run([
        "whatif", "merge", path("\(name)-1"), path("\(name)-2"), "-o", path("\(name)-all"),
        "--strict",
      ])
      #expect(whole.code == code, "\(whole.errors)")
      #expect(merged.code == code, "\(merged.errors)")
    }
  }

  @Test("refuses a part whose lines were cut off or put out of order")
  func refusesBrokenParts() throws {
    let scenarios = path("scenarios.json")
    _ = try run("--scenarios", scenarios, "-o", path("part"))
    let file = scratch.url.appending(path: "part/comparison.json")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for broken in [Array(lines.dropLast(3)), Array(lines.prefix(9) + lines.dropFirst(10)), []] {
      try broken.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
      let merged = try Program.run(["whatif", "merge", path("part"), "-o", path("all")])
      #expect(merged.code == 65, "\(merged.errors)")
    }
  }

  @Test("refuses parts of runs that asked something else of the same data")
  func refusesStrangers() throws {
    let scenarios = path("scenarios.json")
    _ = try run("--scenarios", scenarios, "-o", path("mine"), "--shard", "1/2")
    _ = try run("--scenarios", scenarios, "-o", path("yours"), "--shard", "2/2", "--seed", "5")
    let merged = try Program.run([
      "whatif", "merge", path("mine"), path("yours"), "-o", path("all"),
    ])
    #expect(merged.code == 65)
    let ladder = try run("--ladder", "14:12", "--rosters", "-o", path("ladder"))
    #expect(ladder.code == 64)
  }

  @Test("writes a line a scenario under the fixed columns, and escapes every name on the page")
  func writesTables() throws {
    let answer = try run("--scenarios", path("scenarios.json"), "-o", path("out"), "--rosters")
    #expect(answer.code == 0, "\(answer.errors)")
    let lines = String(decoding: try bytes("out/comparison.csv"), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    #expect(
      lines[0].hasPrefix(
        "scenario,placed,missing,covered,uncovered,local,first_choice,mean_distance_km,objective,"
          + "moved_people,moved_cooperatives,seconds"))
    #expect(lines.count == 8)
    #expect(lines[1].hasPrefix("base,14,0,141,0,"))
    #expect(lines[2].hasPrefix("thirteen,13,0,141,0,"))
    let page = String(decoding: try bytes("out/whatif.html"), as: UTF8.self)
    #expect(page.contains("2026 &lt;band&gt;") && !page.contains("<band>"))
    let verified = try Program.run([
      "verify", Program.data("kutai-timur"), "--effort", "quick", "--roster",
      path("out/rosters/6-budget-assistants-14"), "--policy", try policy(budget: 14),
    ])
    #expect(verified.code == 0, "\(verified.output) \(verified.errors)")
  }

  /// The policy of the data set with a budget.
  private func policy(budget: Int) throws -> String {
    let file = URL(filePath: Program.data("kutai-timur")).appending(path: "policy.json")
    var text = try String(contentsOf: file, encoding: .utf8)
    text.replaceSubrange(
      text.startIndex...text.firstIndex(of: "{")!, with: "{\"budget\": {\"assistants\": \(budget)},"
    )
    return try scratch.write(text, to: "policy.json")
  }

  @Test("prices one place more and one fewer, as answering the same as scenarios does")
  func prices() throws {
    let answer = try run("--prices", "-o", path("prices"))
    #expect(answer.code == 0, "\(answer.errors)")
    let lines = String(decoding: try bytes("prices/prices.csv"), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    #expect(lines[0].hasPrefix("rank,region_code,region_name,change,quota,placed,missing,covered"))
    let fewer = try #require(lines.first { $0.contains(",-1,13,") })
    #expect(fewer.contains(",64.08,") && fewer.contains(",13,-1,0,0,"))
    let regions = String(decoding: try bytes("prices/regions.csv"), as: UTF8.self)
    #expect(regions.contains("placed=0 missing=0 covered=0") || regions.contains("placed=+1"))
    #expect(try run("--prices", "--shard", "1/2", "-o", path("none")).code == 64)
  }

  @Test("answers the other combinations of a sweep where one does not hold together")
  func refusesOneCombination() throws {
    let file = try scratch.write(
      #"{"sweep": {"load.minimum": [8, 13], "load.maximum": [12, 15]}}"#, to: "sweep.json")
    let answer = try run("--scenarios", file, "-o", path("sweep"))
    #expect(answer.code == 0, "\(answer.errors)")
    let lines = String(decoding: try bytes("sweep/comparison.csv"), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    #expect(lines.count == 6)
    #expect(lines[4].hasPrefix("\"load.minimum=13, load.maximum=12\",,,"))
    let strict = try run("--scenarios", file, "-o", path("strict"), "--strict")
    #expect(strict.code == 3)
  }

  @Test("lets the budget fall to nothing, which is cancelled, with the audit")
  func ladder() throws {
    let answer = try run("--ladder", "14:0:2", "-o", path("ladder"))
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.contains("Cancelled: without a budget nobody is placed."))
    #expect(
      answer.output.contains(
        "Serving every cooperative takes 12 assistants; at a budget of 10, 2 of them are missing."))
    let lines = String(decoding: try bytes("ladder/ladder.csv"), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    #expect(lines.count == 16)
    #expect(lines[1] == "14,14,0,,,,,,,0,0")
    #expect(lines.last?.hasPrefix("0,0,0,") == true && lines.last?.hasSuffix(",141,12") == true)
  }

  @Test("refuses what it cannot read, and says how to write it")
  func refuses() throws {
    #expect(try run("-o", path("none")).code == 64)
    #expect(try run("--ladder", "3:9", "-o", path("none")).code == 64)
    #expect(try run("--scenarios", "x", "--shard", "3/2", "-o", path("none")).code == 64)
    #expect(try run("--scenarios", path("missing.json"), "-o", path("none")).code == 66)
  }
}
