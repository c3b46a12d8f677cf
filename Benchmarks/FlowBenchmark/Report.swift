import BenchmarkKit
import Foundation
import MinCostFlow

/// The measurements as a Markdown table.
func markdown(_ measurements: [Measurement]) -> String {
  var lines = [
    "| instance | nodes | arcs | objective | algorithm | pivots | arcs priced | relabels | pushes "
      + "| solve s | certify s |",
    "|---|--:|--:|--:|---|--:|--:|--:|--:|--:|--:|",
  ]
  for measured in measurements {
    lines.append(
      "| \(measured.name) | \(measured.nodes) | \(measured.arcs) | \(measured.objective) | "
        + "\(measured.algorithm) | \(measured.pivots) | \(measured.arcsPriced) | "
        + "\(measured.scaling?.relabels ?? 0) | \(measured.scaling?.pushes ?? 0) | \(fixed(measured.solveSeconds)) | "
        + "\(fixed(measured.certifySeconds)) |")
  }
  let total = measurements.reduce(0) { $0 + $1.solveSeconds }
  lines.append("")
  lines.append("Solve seconds in all: \(fixed(total)). Medians of processor time, one thread.")
  return lines.joined(separator: "\n")
}

/// The measurements as one JSON document.
func json(_ measurements: [Measurement]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
  return String(decoding: try encoder.encode(measurements), as: UTF8.self)
}
