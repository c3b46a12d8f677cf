import Messages
import PlacementModel

/// Something seen in one or more cells of a column, told so that the order of lines does not
/// show: how often, and the least of the examples.
struct CellRemark {
  enum Topic: Int {
    case codeMended, exclusionUnlisted, villageWithoutCooperative, travelUnlisted,
      nationalIDCutShort
  }

  struct Kind: Hashable {
    let topic: Topic
    let column: Sheet.Column
  }

  /// The first in the order of bytes, wherever in the file it stands.
  private var example: ByteOrdered?
  private var count = 0

  mutating func add(_ example: String) {
    let candidate = ByteOrdered(example)
    self.example = self.example.map { min($0, candidate) } ?? candidate
    count += 1
  }

  /// Adds what was seen in other rows.
  mutating func add(_ other: CellRemark) {
    example = [example, other.example].compactMap(\.self).min()
    count += other.count
  }

  func message(_ kind: Kind, file: String) -> Message {
    let (column, example) = (kind.column.header, example?.text ?? "")
    return switch kind.topic {
    case .codeMended:
      .codesMended(count, column: column, example: example, file: file)
    case .exclusionUnlisted:
      .exclusionsUnlisted(count, column: column, example: example, file: file)
    case .villageWithoutCooperative:
      .villagesWithoutCooperative(count, column: column, example: example, file: file)
    case .travelUnlisted:
      .travelUnlisted(count, column: column, example: example, file: file)
    case .nationalIDCutShort:
      .nationalIDsCutShort(count, column: column, file: file)
    }
  }
}
