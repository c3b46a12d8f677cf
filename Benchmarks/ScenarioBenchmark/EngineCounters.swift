import BenchmarkKit
import Foundation

/// How much work some scenarios of a family make, the same on every machine.
struct EngineCounters: RecordedCounters {
  static var recordFile: URL { file("record.json", beside: #filePath) }

  /// Kabupaten whose cooperatives were assigned anew.
  let solved: Int
  /// Kabupaten whose answer was known.
  let known: Int

  func regressions(against before: EngineCounters) -> [String] {
    solved > before.solved ? ["\(solved) kabupaten solved, on record \(before.solved)"] : []
  }
}
