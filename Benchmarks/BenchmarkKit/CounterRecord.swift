package import Foundation

/// What an earlier run counted, which does not depend on the machine: a later run must not do
/// worse.
package struct CounterRecord<Counters: RecordedCounters>: Codable {
  /// By the name of what was measured.
  private var counters: [String: Counters]

  package init(_ counters: [(name: String, counters: Counters)]) {
    self.counters = Dictionary(uniqueKeysWithValues: counters.map { ($0.name, $0.counters) })
  }

  /// The record that is kept beside the source of these counters.
  package static func kept() throws -> CounterRecord {
    try JSONDecoder().decode(CounterRecord.self, from: try Data(contentsOf: Counters.recordFile))
  }

  /// Keeps these counters in place of those of the same names, beside the others.
  package func keep() throws {
    var merged = (try? CounterRecord.kept()) ?? self
    merged.counters.merge(counters) { $1 }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(merged).write(to: Counters.recordFile, options: .atomic)
  }

  /// Keeps these counters, or reports what is worse than on record; the exit code.
  package func settled(keeping isKept: Bool) throws -> Int32 {
    if isKept {
      try keep()
      return 0
    }
    let regressions = regressions(against: try .kept())
    for regression in regressions { report(regression) }
    return regressions.isEmpty ? 0 : 1
  }

  /// What is worse than in an earlier record, a sentence each, in order of name.
  package func regressions(against record: CounterRecord) -> [String] {
    counters.sorted { $0.key < $1.key }.flatMap { name, now -> [String] in
      guard let before = record.counters[name] else {
        return ["\(name): no record; run with --record"]
      }
      return now.regressions(against: before).map { "\(name): \($0)" }
    }
  }
}

/// What is counted of one measurement.
package protocol RecordedCounters: Codable {
  /// Where the record of such counters is kept.
  static var recordFile: URL { get }
  /// What is worse than in an earlier record, a sentence each.
  func regressions(against before: Self) -> [String]
}

extension RecordedCounters {
  /// A file in the folder of a source file.
  package static func file(_ name: String, beside source: String) -> URL {
    URL(fileURLWithPath: source).deletingLastPathComponent().appendingPathComponent(name)
  }
}

/// Counters of an exact algorithm, whose answer must never change.
package protocol ExactCounters: RecordedCounters {
  /// What the answer comes to.
  var objective: String { get }
  /// Steps of the algorithm; fewer are better.
  var steps: [(what: String, count: Int)] { get }
}

extension ExactCounters {
  /// Steps may grow by this many percent before it counts as a regression.
  private static var tolerance: Int { 2 }

  package func regressions(against before: Self) -> [String] {
    let moved = objective != before.objective
    return (moved ? ["objective \(objective), on record \(before.objective)"] : [])
      + zip(steps, before.steps).filter { now, before in
        now.count * 100 > before.count * (100 + Self.tolerance)
      }.map { now, before in "\(now.count) \(now.what), on record \(before.count)" }
  }
}
