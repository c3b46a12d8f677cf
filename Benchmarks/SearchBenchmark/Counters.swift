import BenchmarkKit
import Foundation

/// What a search reached, the same on every machine: it must not get worse.
struct SearchCounters: RecordedCounters {
  static let recordFile = file("baseline.json", beside: #filePath)

  let objective: Int
  let bound: Int

  func regressions(against before: SearchCounters) -> [String] {
    (objective > before.objective
      ? ["objective \(objective), on record \(before.objective)"] : [])
      + (bound < before.bound ? ["bound \(bound), on record \(before.bound)"] : [])
  }
}

extension Measurement {
  /// Those of a search with the first seed; baselines are not held to a record.
  var counters: (name: String, counters: SearchCounters)? {
    guard seed == 1, let bound else { return nil }
    let name = "\(instance) \(weights.rawValue) \(method)"
    return (name, SearchCounters(objective: objective, bound: bound))
  }
}
