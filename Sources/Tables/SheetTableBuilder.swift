/// Puts the cells of a spreadsheet's sheet together as the table that saving it as CSV would give.
///
/// Rows keep the numbers that the spreadsheet shows. Decimals may have a comma: where cells are
/// cells, it separates none.
package struct SheetTableBuilder: Sendable {
  private static let separator = UInt8.semicolon

  private let columnCount: Int
  private var bytes: [UInt8] = []
  private var rowStarts: [UInt32] = []
  private var rowNumbers: [UInt32] = []
  private var cellEnds: [UInt32] = []
  private var rowStart = 0
  private var cellsInRow = 0
  private var faults: [TableFault] = []

  /// - Parameter columnCount: how many cells every row has; at least 1.
  package init(columnCount: Int) { self.columnCount = columnCount }

  /// Adds the next cell of the row; empty text for one in which nothing stands.
  package mutating func cell(_ text: ArraySlice<UInt8>) {
    if cellsInRow > 0 { bytes.append(SheetTableBuilder.separator) }
    cellsInRow += 1
    if text.first == .quote {
      // In the table's bytes a quotation mark in front opens a quoted cell.
      bytes.append(.quote)
      for byte in text {
        if byte == .quote { bytes.append(.quote) }
        bytes.append(byte)
      }
      bytes.append(.quote)
    } else {
      bytes += text
    }
    cellEnds.append(UInt32(bytes.count))
  }

  /// Ends a row; those cells of it that were not added are empty.
  ///
  /// - Parameter number: as the spreadsheet shows it, from 1.
  package mutating func endRow(number: Int) {
    while cellsInRow < columnCount { cell([]) }
    rowStarts.append(UInt32(rowStart))
    rowNumbers.append(UInt32(number))
    bytes.append(.lineFeed)
    (rowStart, cellsInRow) = (bytes.count, 0)
  }

  package mutating func report(_ kind: TableFault.Kind, row: Int, column: Int? = nil) {
    faults.append(TableFault(kind, line: row, column: column))
  }

  /// The table, of which the first row is the header.
  ///
  /// - Throws: if there is no row.
  package func table() throws(TableFault) -> CSVTable {
    guard !rowStarts.isEmpty else { throw TableFault(.empty, line: 1) }
    guard bytes.count <= InputLimits.fileBytes else { throw TableFault(.fileTooLarge, line: 1) }
    let layout = CSVLayout(
      sheetOf: columnCount, rowStarts: rowStarts, rowNumbers: rowNumbers, cellEnds: cellEnds)
    return CSVTable(
      sheet: bytes, layout, separator: SheetTableBuilder.separator, faults: faults)
  }
}

extension CSVTable {
  /// The table as a CSV file in the dialect of programs: reading it gives the same cells.
  package func written() -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for row in 0..<rowCount { writer.row((0..<columnCount).map { text(row: row, column: $0) }) }
    return writer.bytes
  }
}
