import Foundation
import MinCostFlow

/// Counters of an earlier run, which do not depend on the machine: a later run must not do worse.
struct Baseline: Codable {
  struct Counters: Codable, Equatable {
    let objective: String
    let pivots: Int
    let arcsPriced: Int
    /// Of cost scaling alone.
    let scaling: ScalingEffort?
  }
  /// By instance name, and by algorithm where it was not the simplex.
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
          $0.recordName,
          Counters(
            objective: $0.objective, pivots: $0.pivots, arcsPriced: $0.arcsPriced,
            scaling: $0.scaling)
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
      guard let record = counters[measured.recordName] else {
        return ["\(measured.name): no record; run with --record"]
      }
      var found: [String] = []
      if measured.objective != record.objective {
        found.append(
          "\(measured.name): objective \(measured.objective), on record \(record.objective)")
      }
      let (scaling, scalingBefore) = (measured.scaling, record.scaling)
      for (what, now, before) in [
        ("pivots", measured.pivots, record.pivots),
        ("arcs priced", measured.arcsPriced, record.arcsPriced),
        ("refinements", scaling?.refinements ?? 0, scalingBefore?.refinements ?? 0),
        ("pushes", scaling?.pushes ?? 0, scalingBefore?.pushes ?? 0),
        ("relabels", scaling?.relabels ?? 0, scalingBefore?.relabels ?? 0),
        ("price updates", scaling?.priceUpdates ?? 0, scalingBefore?.priceUpdates ?? 0),
        (
          "rounds of price refinement", scaling?.priceRefinements ?? 0,
          scalingBefore?.priceRefinements ?? 0
        ),
        ("cycles cancelled", scaling?.cycles ?? 0, scalingBefore?.cycles ?? 0),
      ] where now * 100 > before * (100 + Self.tolerance) {
        found.append("\(measured.name): \(now) \(what), on record \(before)")
      }
      return found
    }
  }
}

extension Measurement {
  /// The name under which the counters are kept: cost scaling's apart from the simplex's.
  var recordName: String {
    algorithm == CostScaling.algorithmName ? "\(name) \(algorithm)" : name
  }
}
