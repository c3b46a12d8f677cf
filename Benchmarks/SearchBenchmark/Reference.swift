import BenchmarkKit
import Foundation

/// The best value of an instance that any method has found, and a proven bound.
///
/// They stand in `Benchmarks/references/references.csv`; `reference.py` beside it finds values and
/// bounds by mixed-integer programming, and tries every plan where instances are tiny.
struct Reference: Codable {
  let value: Int
  /// `nil` where nothing but our own search has a bound.
  let bound: Int?
  /// Who found the value.
  let solver: String

  /// Whether nobody can do better.
  var isOptimal: Bool { bound == value }
}

/// All references, by instance and weights.
struct References {
  private var lines: [String: (reference: Reference, seconds: String, date: String)] = [:]

  private static let header = "instance,weights,value,bound,solver,seconds,date"
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("references/references.csv")

  static func kept() throws -> References {
    var references = References()
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 7, let value = Int(cells[2]) else {
        throw BenchmarkFault("references.csv: \(line)")
      }
      references.lines["\(cells[0]),\(cells[1])"] = (
        Reference(value: value, bound: Int(cells[3]), solver: cells[4]), cells[5], cells[6]
      )
    }
    return references
  }

  subscript(instance: String, weighting: Weighting) -> Reference? {
    lines["\(instance),\(weighting.rawValue)"]?.reference
  }

  /// Takes a better value, found by another method; the bound stays. Returns whether it is better.
  mutating func improve(
    _ instance: String, _ weighting: Weighting, value: Int, solver: String, seconds: Double,
    date: String
  ) -> Bool {
    let known = self[instance, weighting]
    if let known, known.value <= value { return false }
    lines["\(instance),\(weighting.rawValue)"] = (
      Reference(value: value, bound: known?.bound, solver: solver), fixed(seconds, decimals: 1),
      date
    )
    return true
  }

  func keep() throws {
    let rows = lines.sorted { $0.key < $1.key }.map { key, line in
      let (reference, bound) = (line.reference, line.reference.bound.map { "\($0)" } ?? "")
      return "\(key),\(reference.value),\(bound),\(reference.solver),\(line.seconds),\(line.date)"
    }
    let text = ([References.header] + rows).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: References.file, options: .atomic)
  }
}

/// Why a benchmark ends without an answer.
struct BenchmarkFault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
