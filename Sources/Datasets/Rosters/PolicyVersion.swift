package import PlacementModel
package import Tables

/// What the panel calls the rules that tables were made under, as they state it.
package struct PolicyVersion {
  static let column = "policy_version"

  private let text: String

  package init(_ policy: Policy) { self.init(policy.version) }

  /// - Parameter version: what the policy states; empty if nothing.
  package init(_ version: String) { text = Self.onOneLine(version) }

  /// Readers take spaces around a cell away, so those of the version are single and inside it.
  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The last column of every table; none where the rules have no name.
  package var column: CSVWriter.Closing? {
    text.isEmpty ? nil : CSVWriter.Closing(header: Self.column, text: text)
  }

  /// The first line of a table that states another version, or the table's lack of it.
  func misstatement(in sheet: Sheet) -> MisstatedFigure? {
    guard let column = sheet.column(Self.column) else {
      guard !text.isEmpty else { return nil }
      return MisstatedFigure(
        file: sheet.file, id: "", name: Self.column, stated: "", derived: ShownText.visible(text))
    }
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
