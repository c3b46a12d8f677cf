/// How much input is taken: more than any list of this country has, and little enough to refuse
/// early what would only fill the memory.
package enum InputLimits {
  /// The most bytes that a file may have: 1 GiB.
  package static let fileBytes = 1 << 30
  /// The most rows that a table may have, its header not counted.
  package static let rows = 10_000_000
  /// The most bytes that a cell may have: what a spreadsheet's cell can hold.
  package static let cellBytes = 32_767
  /// How many threads may be asked for.
  package static let threads = 1...256
}
