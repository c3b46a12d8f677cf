/// The cells of a sheet in which something stands, as text.
///
/// Where cells are merged, the first holds what they show and the others nothing.
package struct Worksheet: Sendable {
  package enum Kind: UInt8, Sendable {
    case text, number, day, answer
    /// `#N/A` and the like.
    case error
    /// A formula of which the file does not say what it comes to.
    case unevaluated
  }

  package struct Cell: Sendable {
    /// From 0.
    package let column: Int
    package let kind: Kind
    fileprivate let text: Range<Int>
  }

  package struct Row: Sendable {
    /// As the spreadsheet shows it, from 1.
    package let number: Int
    fileprivate let cells: Range<Int>
  }

  /// In order, those with cells.
  package fileprivate(set) var rows: [Row] = []
  fileprivate var cells: [Cell] = []
  fileprivate var bytes: [UInt8] = []

  /// The cells of a row, from left to right.
  package func cells(of row: Row) -> ArraySlice<Cell> { cells[row.cells] }

  /// What a cell shows, in UTF-8; numbers and days as plain as CSV has them.
  package func text(of cell: Cell) -> ArraySlice<UInt8> { bytes[cell.text] }
}

/// What the cells of a workbook's sheets refer to.
struct CellContext: Sendable, Hashable {
  var strings = SharedStrings()
  var looks = NumberLooks()
  /// Whether days count from 1904.
  var is1904 = false
}

/// Reads the part of a sheet.
struct WorksheetReader {
  /// More cells than this are no table of ours.
  static let mostCells = 20_000_000

  private let context: CellContext
  private var sheet = Worksheet()
  private var row = 0
  private var firstCell = 0
  private var column = 0
  private var isInData = false

  // The cell being read.
  private var type = ""
  private var format = 0
  private var hasFormula = false
  private var hasValue = false
  private var value: [UInt8] = []

  static func read(
    _ scanner: inout XMLScanner, _ context: CellContext
  ) throws(XMLFault) -> Worksheet {
    var reader = WorksheetReader(context)
    try reader.read(&scanner)
    return reader.sheet
  }

  private init(_ context: CellContext) { self.context = context }

  private mutating func read(_ scanner: inout XMLScanner) throws(XMLFault) {
    while true {
      switch try scanner.next() {
      case .endOfDocument: return
      case .start where isInData:
        if scanner.isNamed("row") {
          try startRow(scanner)
        } else if scanner.isNamed("c") {
          try startCell(scanner)
          try readCell(&scanner)
          try endCell(scanner)
        }
      case .start: isInData = scanner.depth == 2 && scanner.isNamed("sheetData")
      case .end where isInData:
        if scanner.isNamed("row") { endRow() }
        if scanner.isNamed("sheetData") { isInData = false }
      default: continue
      }
    }
  }

  // MARK: - Rows

  private mutating func startRow(_ scanner: XMLScanner) throws(XMLFault) {
    let last = row
    row += 1
    if let range = scanner.attributeRange("r") {
      row = WorksheetReader.wholeNumber(scanner.bytes[range]) ?? 0
    }
    guard row > last, row <= CellReference.rows else {
      throw scanner.fault(.badValue("row \(row)"))
    }
    (column, firstCell) = (0, sheet.cells.count)
  }

  private mutating func endRow() {
    if sheet.cells.count > firstCell {
      sheet.rows.append(Worksheet.Row(number: row, cells: firstCell..<sheet.cells.count))
    }
    firstCell = sheet.cells.count
  }

  // MARK: - Cells

  /// Takes the cell's place, the one behind the last where it states none.
  private mutating func startCell(_ scanner: XMLScanner) throws(XMLFault) {
    let last = column
    column += 1
    if let range = scanner.attributeRange("r") {
      let text = scanner.bytes[range]
      guard let place = CellReference.parse(text), place.row == row else {
        throw scanner.fault(.badValue(String(decoding: text.prefix(20), as: UTF8.self)))
      }
      column = place.column
    }
    guard column > last, column <= CellReference.columns else {
      throw scanner.fault(.badValue(CellReference.letters(ofColumn: column) + String(row)))
    }
    type = try scanner.attribute("t") ?? "n"
    format =
      scanner.attributeRange("s").flatMap { WorksheetReader.wholeNumber(scanner.bytes[$0]) } ?? 0
    (hasFormula, hasValue) = (false, false)
    value.removeAll(keepingCapacity: true)
  }

  /// Reads up to the cell's end: its value, or the runs of its own text.
  private mutating func readCell(_ scanner: inout XMLScanner) throws(XMLFault) {
    let depth = scanner.depth
    var phoneticDepth: Int?
    var isInValue = false
    while true {
      switch try scanner.next() {
      case .endOfDocument: return
      case .start:
        isInValue = false
        if scanner.isNamed("f") {
          hasFormula = true
        } else if scanner.isNamed("rPh") {
          phoneticDepth = scanner.depth
        } else if phoneticDepth == nil && (scanner.isNamed("v") || scanner.isNamed("t")) {
          (isInValue, hasValue) = (true, true)
        }
      case .text:
        if isInValue { try scanner.appendText(to: &value) }
      case .end:
        isInValue = false
        if let phonetic = phoneticDepth, scanner.depth < phonetic { phoneticDepth = nil }
        if scanner.depth < depth { return }
      }
    }
  }

  private mutating func endCell(_ scanner: XMLScanner) throws(XMLFault) {
    guard hasValue else {
      if hasFormula { append([], .unevaluated) }
      return
    }
    switch type {
    case "s":
      guard let index = WorksheetReader.wholeNumber(value[...]),
        let text = context.strings[index]
      else { throw badValue(scanner) }
      append(text, .text)
    case "inlineStr", "str": append(CellText.unescaped(value[...]), .text)
    case "b": append(Array((value == [UInt8(ascii: "0")] ? "false" : "true").utf8)[...], .answer)
    case "e": append(value[...], .error)
    case "d": append(CellText.isoDay(value[...]), .day)
    default: try appendNumber(scanner)
    }
    guard sheet.cells.count <= WorksheetReader.mostCells else {
      throw scanner.fault(.tooManyCells(limit: WorksheetReader.mostCells))
    }
  }

  private mutating func appendNumber(_ scanner: XMLScanner) throws(XMLFault) {
    if value.isEmpty { return }
    let look = context.looks[format]
    if look != .number,
      let day = CellText.day(value[...], look: look, is1904: context.is1904)
    {
      append(day[...], .day)
      return
    }
    guard let number = CellText.number(value[...]) else { throw badValue(scanner) }
    append(number[...], .number)
  }

  private func badValue(_ scanner: XMLScanner) -> XMLFault {
    scanner.fault(.badValue(String(decoding: value.prefix(20), as: UTF8.self)))
  }

  /// Keeps a cell, unless nothing stands in it.
  private mutating func append(_ text: ArraySlice<UInt8>, _ kind: Worksheet.Kind) {
    if text.isEmpty && kind != .unevaluated { return }
    let start = sheet.bytes.count
    sheet.bytes += text
    sheet.cells.append(
      Worksheet.Cell(column: column - 1, kind: kind, text: start..<sheet.bytes.count))
  }

  private static func wholeNumber(_ text: ArraySlice<UInt8>) -> Int? {
    guard !text.isEmpty, text.count <= 9 else { return nil }
    var number = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
