import Foundation

/// Counters of an earlier run, which do not depend on the machine: a later run must not do worse.
struct Baseline: Codable {
  struct Counters: Codable, Equatable {
    let objective: String
    let pivots: Int
    let arcsPriced: Int
  }
  /// By instance name.
  var counters: [String: Counters]

  /// Counters may grow by this many percent before it counts as a regression.
  static let tolerance = 2

  /// The record beside this source file.
  static let defaultPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("baseline.json").path

  init(of measurements: [Measurement]) {
    counters = Dictionary(
      uniqueKeysWithValues: measurements.map {
        (
          $0.name,
          Counters(objective: $0.objective, pivots: $0.pivots, arcsPriced: $0.arcsPriced)
        )
      })
  }

  init(path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    self = try JSONDecoder().decode(Baseline.self, from: data)
  }

  /// Writes these counters over those of the same instances, and keeps the others.
  func write(over path: String) throws {
    var merged = (try? Baseline(path: path)) ?? self
    merged.counters.merge(counters) { $1 }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(merged).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// What is worse than the record, a sentence each, in the order of the measurements.
  func regressions(in measurements: [Measurement]) -> [String] {
    measurements.flatMap { measured -> [String] in
      guard let record = counters[measured.name] else {
        return ["\(measured.name): no record; run with --record"]
      }
      var found: [String] = []
      if measured.objective != record.objective {
        found.append(
          "\(measured.name): objective \(measured.objective), on record \(record.objective)")
      }
      for (what, now, before) in [
        ("pivots", measured.pivots, record.pivots),
        ("arcs priced", measured.arcsPriced, record.arcsPriced),
      ] where now * 100 > before * (100 + Self.tolerance) {
        found.append("\(measured.name): \(now) \(what), on record \(before)")
      }
      return found
    }
  }
}
