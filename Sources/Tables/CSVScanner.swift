/// Where the rows and cells of a CSV file lie in its bytes.
///
/// A cell begins one byte behind the end of the cell before it, or where its row begins.
struct CSVLayout: Sendable {
  fileprivate(set) var columnCount = 0
  /// Row 0 is the header.
  fileprivate(set) var rowStarts: [UInt32] = []
  /// The line that each row begins in, from 1.
  fileprivate(set) var rowLines: [UInt32] = []
  /// The offset of the separator or line end behind each cell, row by row.
  fileprivate(set) var cellEnds: [UInt32] = []
  fileprivate(set) var faults: [TableFault] = []
  /// Whether lines are the rows of a sheet, so that line ends in cells begin no other.
  private(set) var countsRows = false

  init() {}

  /// The layout of a sheet whose rows all have the same number of cells.
  init(sheetOf columnCount: Int, rowStarts: [UInt32], rowNumbers: [UInt32], cellEnds: [UInt32]) {
    self.columnCount = columnCount
    self.rowStarts = rowStarts
    rowLines = rowNumbers
    self.cellEnds = cellEnds
    countsRows = true
  }

  func cellStart(_ column: Int, row: Int) -> Int {
    column == 0 ? Int(rowStarts[row]) : cellEnd(column - 1, row: row) + 1
  }

  func cellEnd(_ column: Int, row: Int) -> Int {
    Int(cellEnds[row * columnCount + column])
  }
}

/// How a file begins: with its separator named or to be guessed.
struct CSVOpening {
  let separator: UInt8
  let headerStart: Int
  let headerLine: Int

  init(of text: DecodedText) {
    let firstLine = CSVOpening.line(of: text.bytes, from: text.start)
    let candidates: [UInt8] = [.comma, .semicolon, .tab]
    if firstLine.count == 5, String(decoding: firstLine.dropLast(), as: UTF8.self) == "sep=",
      candidates.contains(firstLine.last!)
    {
      separator = firstLine.last!
      headerStart = CSVOpening.nextLine(of: text.bytes, behind: firstLine.endIndex)
      headerLine = 2
      return
    }
    separator = CSVOpening.mostFrequent(of: candidates, inHeaderOf: text)
    headerStart = text.start
    headerLine = 1
  }

  /// The candidate that the header has most of outside quotation marks; the first of equals.
  ///
  /// A heading between quotation marks may have line ends. A mark opens a cell only where one
  /// begins, or directly behind another mark.
  private static func mostFrequent(
    of candidates: [UInt8], inHeaderOf text: DecodedText
  ) -> UInt8 {
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    var beginsCell = true
    for byte in text.bytes[firstFilledLine(of: text)...] {
      if !isQuoted && (byte == .lineFeed || byte == .carriageReturn) { break }
      if byte == .quote && (isQuoted || beginsCell) {
        (isQuoted, beginsCell) = (!isQuoted, true)
        continue
      }
      let candidate = isQuoted ? nil : candidates.firstIndex(of: byte)
      if let candidate { counts[candidate] += 1 }
      beginsCell = candidate != nil
    }
    return candidates[counts.firstIndex(of: counts.max()!)!]
  }

  /// Where the first line that is not empty begins.
  private static func firstFilledLine(of text: DecodedText) -> Int {
    var line = line(of: text.bytes, from: text.start)
    while line.isEmpty && line.endIndex < text.bytes.count {
      line = self.line(of: text.bytes, from: nextLine(of: text.bytes, behind: line.endIndex))
    }
    return line.startIndex
  }

  private static func line(of bytes: [UInt8], from start: Int) -> ArraySlice<UInt8> {
    bytes[start...].prefix { $0 != .lineFeed && $0 != .carriageReturn }
  }

  private static func nextLine(of bytes: [UInt8], behind end: Int) -> Int {
    guard end < bytes.count else { return end }
    let isPair = bytes[end] == .carriageReturn && end + 1 < bytes.count
    return end + (isPair && bytes[end + 1] == .lineFeed ? 2 : 1)
  }
}

/// Walks once over the bytes of a CSV file and notes where cells end.
struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var layout = CSVLayout()
  private var position = 0
  private var line = 1
  /// Whether the row being scanned has a fault that makes it unreadable.
  private var isRowBroken = false

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// - Throws: if there is no readable header, or a quotation mark is never closed.
  mutating func scan(from start: Int, line firstLine: Int) throws(TableFault) -> CSVLayout {
    position = start
    line = firstLine
    layout.cellEnds.reserveCapacity(bytes.count / 8)
    while position < bytes.count {
      try scanRow()
      if layout.rowStarts.isEmpty, let fault = layout.faults.first { throw fault }
    }
    guard !layout.rowStarts.isEmpty else { throw TableFault(.empty, line: 1) }
    return layout
  }

  private mutating func scanRow() throws(TableFault) {
    let start = position
    let firstCell = layout.cellEnds.count
    let firstLine = line
    isRowBroken = false
    while true {
      let cellStart = position
      if position < bytes.count && bytes[position] == .quote {
        try skipQuoted(cell: layout.cellEnds.count - firstCell + 1)
      } else {
        position = CSVScanner.plainEnd(in: bytes.span, from: position, separator: separator)
      }
      layout.cellEnds.append(UInt32(position))
      if position - cellStart > InputLimits.cellBytes {
        let column = layout.cellEnds.count - firstCell
        layout.faults.append(TableFault(.cellTooLong, line: firstLine, column: column))
      }
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    keepRow(from: start, line: firstLine, cells: layout.cellEnds.count - firstCell)
    skipLineEnd()
  }

  /// The offset of the separator or line end behind an unquoted cell.
  private static func plainEnd(in bytes: Span<UInt8>, from start: Int, separator: UInt8) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == separator || byte == .lineFeed || byte == .carriageReturn { break }
      end += 1
    }
    return end
  }

  /// Stops behind the closing quotation mark, which must be the end of the cell.
  private mutating func skipQuoted(cell: Int) throws(TableFault) {
    let (openingLine, count) = (line, bytes.count)
    position += 1
    while position < count {
      let byte = bytes[position]
      if byte == .quote {
        position += 1
        guard position < count else { return }
        let next = bytes[position]
        if next == separator || next == .lineFeed || next == .carriageReturn { return }
        guard next == .quote else {
          layout.faults.append(TableFault(.textAfterQuote, line: line, column: cell))
          isRowBroken = true
          position = CSVScanner.plainEnd(in: bytes.span, from: position, separator: separator)
          return
        }
      } else if byte == .lineFeed {
        line += 1
      } else if byte == .carriageReturn {
        if position + 1 == count || bytes[position + 1] != .lineFeed { line += 1 }
      }
      position += 1
    }
    throw TableFault(.unclosedQuote, line: openingLine, column: cell)
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    let isPair = bytes[position] == .carriageReturn && position + 1 < bytes.count
    position += isPair && bytes[position + 1] == .lineFeed ? 2 : 1
    line += 1
  }

  /// Keeps the row just scanned if it has the header's number of cells, or is the header.
  private mutating func keepRow(from start: Int, line: Int, cells: Int) {
    let isBlank = bytes[start..<position].allSatisfy { $0 == separator || $0 == .space }
    if layout.rowStarts.isEmpty && !isBlank { layout.columnCount = cells }
    if cells == layout.columnCount && !isBlank && !isRowBroken {
      layout.rowStarts.append(UInt32(start))
      layout.rowLines.append(UInt32(line))
      return
    }
    layout.cellEnds.removeLast(cells)
    if cells != layout.columnCount && !isBlank {
      let fault = TableFault.Kind.raggedRow(cells: cells, expected: layout.columnCount)
      layout.faults.append(TableFault(fault, line: line))
    }
  }
}
