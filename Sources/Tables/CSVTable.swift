/// A table of text as a CSV file holds it: a header and rows with as many cells.
///
/// The file's bytes stay where they are; the table only remembers where cells end, and makes a
/// `String` of a cell when it is asked to. Reading is O(*n*) in bytes.
package struct CSVTable: Sendable {
  /// The names in the header, without spaces around them.
  package let header: [String]
  /// Rows whose number of cells is the header's; the others are among the faults.
  package let rowCount: Int
  /// Comma, semicolon or tab.
  package let separator: UInt8
  package let encoding: TextEncoding
  /// Faults that leave the other rows readable, in the order of lines.
  package let faults: [TableFault]

  private let bytes: [UInt8]
  private let layout: CSVLayout

  /// Reads a CSV file: RFC 4180 quotes, any of three separators and four encodings, and lines
  /// that end in LF, CR LF or CR. Lines without a character, and rows of any length in which
  /// nothing stands, are passed over.
  ///
  /// The separator is the one that a first line `sep=;` names, else the most frequent in the
  /// header.
  ///
  /// - Throws: a fault that leaves no table to speak of.
  package init(_ file: [UInt8]) throws(TableFault) {
    guard file.count <= InputLimits.fileBytes else { throw TableFault(.fileTooLarge, line: 1) }
    let text = try DecodedText(file)
    let opening = CSVOpening(of: text)
    var scanner = CSVScanner(text.bytes, separator: opening.separator)
    layout = try scanner.scan(from: opening.headerStart, line: opening.headerLine)
    bytes = text.bytes
    separator = opening.separator
    encoding = text.encoding
    rowCount = layout.rowStarts.count - 1
    guard rowCount <= InputLimits.rows else {
      throw TableFault(.tooManyRows, line: Int(layout.rowLines[InputLimits.rows + 1]))
    }

    let names = CSVTable.names(in: bytes, layout)
    header = names
    faults = CSVTable.repeatedColumns(names, line: Int(layout.rowLines[0])) + layout.faults
  }

  /// A table that did not come from a CSV file; see ``SheetTableBuilder``.
  init(sheet bytes: [UInt8], _ layout: CSVLayout, separator: UInt8, faults: [TableFault]) {
    self.bytes = bytes
    self.layout = layout
    self.separator = separator
    encoding = .utf8
    rowCount = layout.rowStarts.count - 1
    let names = CSVTable.names(in: bytes, layout)
    header = names
    self.faults = CSVTable.repeatedColumns(names, line: Int(layout.rowLines[0])) + faults
  }

  package var columnCount: Int { header.count }

  /// The line that the header stands in.
  package var headerLine: Int { Int(layout.rowLines[0]) }

  /// The bytes of a cell in UTF-8, without its quotation marks.
  ///
  /// - Parameters:
  ///   - row: from 0, the header not counted.
  ///   - column: from 0.
  package func cell(row: Int, column: Int) -> ArraySlice<UInt8> {
    CSVTable.cell(at: column, row: row + 1, of: layout, in: bytes)
  }

  /// The text of a cell exactly as it stands, spaces included.
  package func text(row: Int, column: Int) -> String {
    String(decoding: cell(row: row, column: column), as: UTF8.self)
  }

  /// The number of the line that a cell begins in, from 1. O(length of the row) time.
  package func line(row: Int, column: Int) -> Int {
    if layout.countsRows { return Int(layout.rowLines[row + 1]) }
    let start = layout.cellStart(column, row: row + 1)
    let rowStart = layout.cellStart(0, row: row + 1)
    return Int(layout.rowLines[row + 1])
      + Array(bytes[rowStart..<start]).lineNumber(
        at: start - rowStart) - 1
  }

  private static func names(in bytes: [UInt8], _ layout: CSVLayout) -> [String] {
    (0..<layout.columnCount).map { column in
      let cell = CSVTable.cell(at: column, row: 0, of: layout, in: bytes)
      return String(decoding: cell.trimmed, as: UTF8.self)
    }
  }

  private static func cell(
    at column: Int, row: Int, of layout: CSVLayout, in bytes: [UInt8]
  ) -> ArraySlice<UInt8> {
    let start = layout.cellStart(column, row: row)
    let end = layout.cellEnd(column, row: row)
    guard start < end, bytes[start] == .quote else { return bytes[start..<end] }
    let inside = bytes[(start + 1)..<(end - 1)]
    return inside.contains(.quote) ? undoubled(inside) : inside
  }

  /// The text between quotation marks, with each pair inside made one.
  private static func undoubled(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var single: [UInt8] = []
    single.reserveCapacity(text.count)
    var isSecond = false
    for byte in text {
      isSecond = byte == .quote && !isSecond
      if !isSecond { single.append(byte) }
    }
    return single[...]
  }

  private static func repeatedColumns(_ names: [String], line: Int) -> [TableFault] {
    var first: [String: Int] = [:]
    var faults: [TableFault] = []
    for (column, name) in names.enumerated() where !name.isEmpty {
      if let earlier = first[name.lowercased()] {
        faults.append(
          TableFault(
            .repeatedColumn(name: name, first: earlier + 1), line: line, column: column + 1))
      } else {
        first[name.lowercased()] = column
      }
    }
    return faults
  }
}

extension ArraySlice<UInt8> {
  /// The slice without spaces, tabs and no-break spaces (U+00A0) at its ends.
  package var trimmed: ArraySlice<UInt8> {
    var text = self
    while let first = text.first {
      if first == .space || first == .tab {
        text.removeFirst()
      } else if text.starts(with: [0xC2, 0xA0]) {
        text.removeFirst(2)
      } else {
        break
      }
    }
    while let last = text.last {
      if last == .space || last == .tab {
        text.removeLast()
      } else if last == 0xA0, text.dropLast().last == 0xC2 {
        text.removeLast(2)
      } else {
        break
      }
    }
    return text
  }
}
