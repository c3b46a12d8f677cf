import BenchmarkKit
import Foundation

/// What several seeds gave: one instance, weights and method.
struct Row {
  let measurements: [Measurement]

  init(_ measurements: [Measurement]) { self.measurements = measurements }

  var first: Measurement { measurements[0] }

  /// The median of what every measurement has; `nil` if one has it not.
  func median(_ value: (Measurement) -> Double?) -> Double? {
    let values = measurements.compactMap(value)
    return values.count == measurements.count ? BenchmarkKit.median(values) : nil
  }

  /// Groups measurements that differ in nothing but the seed, in their order.
  static func rows(of measurements: [Measurement]) -> [Row] {
    var groups: [(key: String, members: [Measurement])] = []
    for measured in measurements {
      let key = "\(measured.instance) \(measured.weights) \(measured.method)"
      if let last = groups.indices.last, groups[last].key == key {
        groups[last].members.append(measured)
      } else {
        groups.append((key, [measured]))
      }
    }
    return groups.map { Row($0.members) }
  }
}

/// The measurements as Markdown: a summary by method, then every instance.
func markdown(_ measurements: [Measurement]) -> String {
  let rows = Row.rows(of: measurements)
  return (summary(rows) + [""] + table(rows)).joined(separator: "\n")
}

private func table(_ rows: [Row]) -> [String] {
  [
    "| instance | weights | best known | by | method | objective | gap % | bound below best % "
      + "| certified gap % | s | processor s |",
    "|---|---|--:|---|---|--:|--:|--:|--:|--:|--:|",
  ]
    + rows.map { row in
      let reference = row.first.reference
      let known = reference.map { "\($0.value)\($0.isOptimal ? " (optimal)" : "")" } ?? ""
      return "| "
        + [
          row.first.instance, row.first.weights.rawValue, known, reference?.solver ?? "",
          row.first.method, fixed(row.median { Double($0.objective) } ?? 0, decimals: 0),
          percent(row.median(\.gap)), percent(row.median(\.boundGap)),
          percent(row.median(\.certifiedGap)), fixed(row.median(\.seconds) ?? 0, decimals: 2),
          fixed(row.median(\.processorSeconds) ?? 0, decimals: 2),
        ].joined(separator: " | ") + " |"
    }
}

/// Means over instances of medians over seeds, by weights and method.
private func summary(_ rows: [Row]) -> [String] {
  let classes: [(name: String, holds: (Row) -> Bool)] = [
    ("all", { _ in true }), ("up to 337", { $0.first.size <= 337 }),
    ("700 and more", { $0.first.size >= 700 }),
    ("archipelagos", { $0.first.family == "archipelago" }),
  ]
  var lines = [
    "| weights | method | regions | instances | mean gap % | worst gap % | mean bound below best % "
      + "| worst | mean s | longest s |",
    "|---|---|---|--:|--:|--:|--:|--:|--:|--:|",
  ]
  for weighting in Weighting.allCases {
    var methods: [String] = []
    for row in rows where row.first.weights == weighting && !methods.contains(row.first.method) {
      methods.append(row.first.method)
    }
    for method in methods {
      for part in classes {
        let members = rows.filter {
          $0.first.weights == weighting && $0.first.method == method && part.holds($0)
        }
        guard !members.isEmpty else { continue }
        let gaps = members.compactMap { $0.median(\.gap) }
        let bounds = members.compactMap { $0.median(\.boundGap) }
        let seconds = members.compactMap { $0.median(\.seconds) }
        lines.append(
          "| \(weighting.rawValue) | \(method) | \(part.name) | \(members.count) | "
            + "\(percent(mean(gaps))) | \(percent(gaps.max())) | \(percent(mean(bounds))) | "
            + "\(percent(bounds.max())) | \(fixed(mean(seconds) ?? 0, decimals: 2)) | "
            + "\(fixed(seconds.max() ?? 0, decimals: 2)) |")
      }
    }
  }
  return lines
}

private func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

private func percent(_ fraction: Double?) -> String {
  fraction.map { fixed(100 * $0, decimals: 2) } ?? ""
}

/// The measurements as one JSON document.
func json(_ measurements: [Measurement]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
  return String(decoding: try encoder.encode(measurements), as: UTF8.self)
}
