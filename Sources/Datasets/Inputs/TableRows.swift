import Parallel
import PlacementModel
import Tables

/// The values read from a table, with the row that each came from.
struct TableRows<Value: Sendable>: Sendable {
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
protocol RowReading<Value>: Sendable {
  associatedtype Value: Sendable

  /// The value of the row that the reader stands at, complete or with something in place of
  /// what could not be read; `nil` if it cannot be told what the row is about.
  func value(_ cells: inout SheetReader) -> Value?
}

extension TableRows {
  private static var rowsAPart: Int { 8192 }

  /// Reads every row of a sheet, several parts of it at a time.
  init(
    _ sheet: Sheet, by reader: some RowReading<Value>, threads: Int = 1, log: inout FaultLog
  ) {
    self.init(sheet)
    let count = sheet.table.rowCount
    let parts = Pieces(threads: threads).map((count + Self.rowsAPart - 1) / Self.rowsAPart) {
      let first = $0 * Self.rowsAPart
      return TableRows.part(first..<min(count, first + Self.rowsAPart), of: sheet, by: reader)
    }
    var cells = SheetReader(sheet, log: log)
    values.reserveCapacity(count)
    rows.reserveCapacity(count)
    for (part, reader) in parts {
      values += part.values
      rows += part.rows
      hasLostRows = hasLostRows || part.hasLostRows
      cells.take(reader)
    }
    cells.noteRemarks()
    log = cells.log
  }

  private static func part(
    _ rows: Range<Int>, of sheet: Sheet, by reader: some RowReading<Value>
  ) -> (TableRows, SheetReader) {
    var part = TableRows(sheet)
    var cells = SheetReader(sheet, log: FaultLog())
    for row in rows {
      cells.row = row
      if let value = reader.value(&cells) {
        part.append(value, row: row)
      } else {
        part.hasLostRows = true
      }
    }
    return (part, cells)
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
