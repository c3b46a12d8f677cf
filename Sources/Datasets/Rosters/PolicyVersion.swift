import PlacementModel
import Tables

/// What the panel calls the rules that a roster was made under, as its tables state it.
struct PolicyVersion {
  static let column = "policy_version"

  private let text: String

  init(_ policy: Policy) { text = Self.onOneLine(policy.version) }

  /// Readers take spaces around a cell away, so those of the version are single and inside it.
  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The last column of every table; none where the rules have no name.
  var column: CSVWriter.Closing? {
    text.isEmpty ? nil : CSVWriter.Closing(header: Self.column, text: text)
  }

  /// The first line of a table that states another version.
  ///
  /// - Returns: `nil` too where the table has no such column.
  func misstatement(in sheet: Sheet) -> MisstatedFigure? {
    guard let column = sheet.column(Self.column) else { return nil }
    var cells = SheetReader(sheet, log: FaultLog())
    for row in 0..<sheet.table.rowCount {
      cells.row = row
      let stated = Self.onOneLine(cells.text(column))
      guard stated != text else { continue }
      return MisstatedFigure(
        file: sheet.file, id: cells.text(sheet.columns.first), name: Self.column,
        stated: ShownText.visible(stated), derived: ShownText.visible(text))
    }
    return nil
  }
}
