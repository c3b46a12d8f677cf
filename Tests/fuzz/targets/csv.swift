import Tables

/// CSV: what is read, written and read again is the same table, in either dialect.
func check(_ input: [UInt8]) {
  guard let table = try? CSVTable(input) else { return }
  let rows = (0..<table.rowCount).map { row in
    (0..<table.columnCount).map { table.text(row: row, column: $0) }
  }
  for row in 0..<table.rowCount {
    for column in 0..<table.columnCount {
      let line = table.line(row: row, column: column)
      hold(line > 0 && line <= input.count + 1, "line \(line) of a cell")
    }
  }
  for dialect in [CSVDialect.rfc, .indonesian] {
    var writer = CSVWriter(dialect: dialect)
    writer.row(table.header)
    for row in rows { writer.row(row) }
    guard let again = try? CSVTable(writer.bytes) else { fatalError("not read again") }
    hold(again.header == table.header, "header \(again.header)")
    hold(again.rowCount == rows.count, "\(again.rowCount) rows for \(rows.count)")
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        // Bytes, not characters: two spellings of one character are not the same cell.
        hold(again.cell(row: row, column: column).elementsEqual(text.utf8), "cell \(row) \(column)")
      }
    }
  }
  for row in rows {
    for text in row {
      hold(FormulaGuard.unguarded(FormulaGuard.guarded(text)).utf8.elementsEqual(text.utf8), text)
    }
  }
}
