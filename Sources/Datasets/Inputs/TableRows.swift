import PlacementModel
import Tables

/// The values read from a table, with the row that each came from.
struct TableRows<Value> {
  private(set) var values: [Value] = []
  /// The row of the sheet for each value.
  private(set) var rows: [Int] = []
  let sheet: Sheet?
  /// Whether rows are missing here, so that a reference to one may seem to lead nowhere.
  var hasLostRows = false

  /// The rows of a table that is absent or no table at all.
  ///
  /// - Parameter isAbsent: whether the dataset has no such file, and needs none.
  init(isAbsent: Bool) {
    sheet = nil
    hasLostRows = !isAbsent
  }

  init(_ sheet: Sheet) {
    self.sheet = sheet
    hasLostRows = sheet.hasBrokenRows
  }

  mutating func append(_ value: Value, row: Int) {
    values.append(value)
    rows.append(row)
  }
}

/// Reads the rows of one table as values.
protocol RowReading<Value> {
  associatedtype Value

  /// The value of the row that the reader stands at, complete or with something in place of
  /// what could not be read; `nil` if it cannot be told what the row is about.
  func value(_ cells: inout SheetReader) -> Value?
}

extension TableRows {
  /// Reads every row of a sheet.
  init(_ sheet: Sheet, by reader: some RowReading<Value>, log: inout FaultLog) {
    self.init(sheet)
    var cells = SheetReader(sheet, log: log)
    for row in 0..<sheet.table.rowCount {
      cells.row = row
      if let value = reader.value(&cells) {
        append(value, row: row)
      } else {
        hasLostRows = true
      }
    }
    cells.noteRemarks()
    log = cells.log
  }
}

extension TableRows where Value: Hashable {
  /// The line of each value, the first of those that say the same.
  var locations: [Value: SourceLocation] {
    guard let sheet else { return [:] }
    return Dictionary(
      zip(values, rows).map { ($0, sheet.location(row: $1, column: nil)) },
      uniquingKeysWith: { first, _ in first })
  }
}
