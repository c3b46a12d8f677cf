import Foundation

/// The counters of earlier warm starts, which do not depend on the machine: later ones must not do
/// worse.
struct WarmRecord: Codable {
  struct Counters: Codable, Equatable {
    let objective: String
    let coldPivots: Int
    let warmPivots: Int
    let warmArcsPriced: Int
  }
  /// By instance and change.
  var counters: [String: Counters]

  /// The record beside this source file.
  static let defaultPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("warm.json").path

  init(of measurements: [WarmMeasurement]) {
    counters = Dictionary(
      uniqueKeysWithValues: measurements.map {
        (
          $0.name,
          Counters(
            objective: $0.objective, coldPivots: $0.coldPivots, warmPivots: $0.warmPivots,
            warmArcsPriced: $0.warmArcsPriced)
        )
      })
  }

  init(path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    self = try JSONDecoder().decode(WarmRecord.self, from: data)
  }

  /// Writes these counters over those of the same names, and keeps the others.
  func write(over path: String) throws {
    var merged = (try? WarmRecord(path: path)) ?? self
    merged.counters.merge(counters) { $1 }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(merged).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// What is worse than the record, a sentence each, in order of name.
  func regressions(against record: WarmRecord) -> [String] {
    counters.sorted { $0.key < $1.key }.flatMap { name, now -> [String] in
      guard let before = record.counters[name] else {
        return ["\(name): no record; run with --record"]
      }
      var found: [String] = []
      if now.objective != before.objective {
        found.append("\(name): objective \(now.objective), on record \(before.objective)")
      }
      for (what, count, earlier) in [
        ("warm pivots", now.warmPivots, before.warmPivots),
        ("arcs priced", now.warmArcsPriced, before.warmArcsPriced),
      ] where count * 100 > earlier * (100 + Baseline.tolerance) {
        found.append("\(name): \(count) \(what), on record \(earlier)")
      }
      return found
    }
  }
}
