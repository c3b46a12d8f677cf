internal import Messages
internal import Scenarios

/// One part of a run, read a scenario at a time from the lines of its `comparison.json`.
struct ComparisonPart {
  /// All but the rows.
  let head: Comparison
  /// The next row that was not taken yet.
  private(set) var next: ScenarioRow?

  private let folder: String
  private let lines: FileLines

  /// - Throws: ``ToolFailure``: 65 where the folder holds no part of a run, 66 where it has no file.
  init(_ folder: String) throws(ToolFailure) {
    self.folder = folder
    lines = try FileLines("\(folder)/\(ComparisonDocument.name)")
    var bytes: [UInt8] = []
    while let line = try lines.next() {
      bytes += line
      if line == ComparisonDocument.rowsBegin { break }
    }
    guard let head = ComparisonDocument.read(bytes + ComparisonDocument.tail) else {
      throw ToolFailure(.badData, .partUnreadable(folder))
    }
    self.head = head
    next = try row()
  }

  /// Of the file, once all of it was taken.
  var input: InputDigest { InputDigest(name: lines.path, digest: lines.digest) }

  /// The next row, which is then passed over.
  ///
  /// - Throws: ``ToolFailure`` with exit code 65 where the rows do not go on in order.
  mutating func take() throws(ToolFailure) -> ScenarioRow? {
    let taken = next
    next = try row()
    if let taken, let next, next.number <= taken.number { throw unreadable }
    return taken
  }

  private func row() throws(ToolFailure) -> ScenarioRow? {
    guard let line = try lines.next() else { throw unreadable }
    if line == ComparisonDocument.rowsEnd {
      guard try lines.next() == nil else { throw unreadable }
      return nil
    }
    guard let row = ComparisonDocument.row(ofLine: line) else { throw unreadable }
    return row
  }

  private var unreadable: ToolFailure { ToolFailure(.badData, .partUnreadable(folder)) }
}
