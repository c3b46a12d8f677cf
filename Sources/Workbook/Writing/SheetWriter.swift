/// Writes one sheet of a workbook: a table under a header that stays in sight, with a filter.
///
/// No cell is ever a formula: text is written as text, whatever it begins with.
package struct SheetWriter: Sendable {
  package struct Column: Sendable {
    package let title: String
    /// In characters, about.
    package let widths: ClosedRange<Int>
    /// How cells look that somebody fills in later: ``CellStyle/text`` keeps codes from becoming
    /// numbers.
    package let entries: CellStyle

    package init(
      _ title: String, widths: ClosedRange<Int> = 6...48, entries: CellStyle = .plain
    ) {
      self.title = title
      self.widths = widths
      self.entries = entries
    }
  }

  /// When a whole number from 1 is coloured.
  package enum Mark: Sendable {
    case below(Int)
    case above(Int)
  }

  /// What is said beside the cells of a column, and what may stand there.
  package struct Advice: Sendable {
    fileprivate let column: Int
    fileprivate let title, text: String
    fileprivate let choices: [String]
  }

  package let name: String
  private let columns: [Column]
  private let letters: [String]
  private let frozenColumns: Int
  private var rows: [UInt8] = []
  private var column = 0
  /// The number of the row being written; the header is 1.
  private var row = 1
  /// Whether the row has a cell yet.
  private var isRowOpen = false
  private var widest: [Int]
  private var filteredRows = 1
  private var marks: [(column: Int, rows: ClosedRange<Int>, mark: Mark)] = []
  private var advice: [Advice] = []

  /// - Parameters:
  ///   - name: at most 31 characters, none of `[]:*?/\`, no apostrophe first or last.
  ///   - frozenColumns: how many columns stay in sight with the header.
  package init(name: String, columns: [Column], frozenColumns: Int = 0) {
    self.name = name
    self.columns = columns
    self.frozenColumns = frozenColumns
    letters = columns.indices.map { CellReference.letters(ofColumn: $0 + 1) }
    widest = columns.map { _ in 0 }
    for column in columns { text(column.title, .header) }
    endRow()
  }

  // MARK: - Cells

  package mutating func text(_ text: String, _ style: CellStyle = .text) {
    guard !text.isEmpty else {
      blank()
      return
    }
    widen(to: text.utf8.count)
    openCell(style)
    rows.append(markup: " t=\"inlineStr\"><is><t")
    let outer = [text.utf8.first!, text.utf8.last!]
    if outer.contains(where: { $0 <= 0x20 }) { rows.append(markup: " xml:space=\"preserve\"") }
    rows.append(UInt8(ascii: ">"))
    rows.append(escaped: text)
    rows.append(markup: "</t></is></c>")
  }

  /// A whole number. One of more digits than a spreadsheet keeps is written as text.
  package mutating func integer(_ number: Int?) {
    guard let number else {
      blank()
      return
    }
    guard number.magnitude < 1_000_000_000_000_000 else {
      text(String(number))
      return
    }
    self.number(String(number), .integer, width: String(number).utf8.count * 4 / 3)
  }

  /// A number given as a whole number of its last decimal.
  package mutating func decimal(_ value: Int?, places: Int, _ style: CellStyle = .decimal) {
    guard let value else {
      blank()
      return
    }
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let fraction = places > 0 ? ".\(padded.suffix(places))" : ""
    let text = "\(value < 0 ? "-" : "")\(padded.dropLast(places))\(fraction)"
    number(text, style, width: 10)
  }

  /// A day, as the number of days that spreadsheets count from the end of 1899.
  ///
  /// - Precondition: a day of the Gregorian calendar after February 1900, before which they count
  ///   a day too many.
  package mutating func date(year: Int, month: Int, day: Int, _ style: CellStyle = .date) {
    number(String(DaySerial.serial(year: year, month: month, day: day)), style, width: 18)
  }

  package mutating func blank() { column += 1 }

  package mutating func endRow() {
    closeRow()
    column = 0
    row += 1
  }

  /// How many rows are written, the header included.
  package var rowCount: Int { row - 1 }

  private mutating func number(_ text: String, _ style: CellStyle, width: Int) {
    widen(to: width)
    openCell(style)
    rows.append(markup: "><v>")
    rows.append(markup: text)
    rows.append(markup: "</v></c>")
  }

  private mutating func openCell(_ style: CellStyle) {
    if !isRowOpen {
      rows.append(markup: "<row r=\"\(row)\">")
      isRowOpen = true
    }
    rows.append(markup: "<c r=\"")
    rows.append(
      markup: column < letters.count ? letters[column] : CellReference.letters(ofColumn: column + 1)
    )
    rows.append(markup: "\(row)\" s=\"\(style.rawValue)\"")
    column += 1
  }

  private mutating func closeRow() {
    if isRowOpen { rows.append(markup: "</row>") }
    isRowOpen = false
  }

  private mutating func widen(to width: Int) {
    if column < widest.count { widest[column] = max(widest[column], width) }
  }

  // MARK: - Around the cells

  /// Ends the table that the filter works on: rows written later stand below it.
  package mutating func endTable() { filteredRows = rowCount }

  /// Colours the numbers of a column, from 0, in some rows, from 1, wherever they are out of
  /// bounds; a second look, bold or slanted, shows without colours.
  package mutating func mark(column: Int, rows: ClosedRange<Int>, _ mark: Mark) {
    marks.append((column, rows, mark))
  }

  /// Says something beside the cells of a column, from 0, while one is selected.
  ///
  /// - Parameters:
  ///   - title: at most 32 characters.
  ///   - text: at most 255 characters.
  ///   - choices: what the cells offer in a list; anything else can be typed all the same.
  package mutating func advise(
    column: Int, title: String, text: String, choices: [String] = []
  ) {
    advice.append(Advice(column: column, title: title, text: text, choices: choices))
  }

  /// The sheet's part of the package.
  func part(isFirst: Bool) -> [UInt8] {
    var part: [UInt8] = []
    part.reserveCapacity(rows.count + 4096)
    part.append(
      markup: """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
        <sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId="0">\(pane)\
        </sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>\(widths)</cols>\
        <sheetData>
        """)
    part.append(contentsOf: rows)
    part.append(markup: "</sheetData><autoFilter ref=\"\(filterRange)\"/>")
    for (index, mark) in marks.enumerated() { part.append(markup: rule(mark, priority: index + 1)) }
    appendAdvice(to: &part)
    part.append(
      markup: """
        <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
        <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
        <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>\
        <ignoredErrors><ignoredError sqref="A1:\(lastLetters)\(max(2, rowCount))" \
        numberStoredAsText="1"/></ignoredErrors></worksheet>
        """)
    return part
  }

  /// The cells that the filter covers: every column with a title.
  private var filterRange: String { "A1:\(filteredLetters)\(filteredEnd)" }

  /// The same with the marks that keep it fixed, as names of a workbook are defined.
  var fixedFilterRange: String { "$A$1:$\(filteredLetters)$\(filteredEnd)" }

  private var filteredLetters: String {
    columns.lastIndex { !$0.title.isEmpty }.map { letters[$0] } ?? "A"
  }

  private var filteredEnd: Int { filteredRows > 1 ? filteredRows : max(1, rowCount) }

  private var lastLetters: String { letters.last ?? "A" }

  private var pane: String {
    guard frozenColumns > 0 else {
      return "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    }
    let corner = CellReference.letters(ofColumn: frozenColumns + 1)
    return """
      <pane xSplit="\(frozenColumns)" ySplit="1" topLeftCell="\(corner)2" \
      activePane="bottomRight" state="frozen"/>
      """
  }

  private var widths: String {
    columns.indices.map { index in
      let allowed = columns[index].widths
      // Room for the filter's button, and for digits being wider than most letters.
      let width = min(max(widest[index] + 3, allowed.lowerBound), allowed.upperBound)
      let style = columns[index].entries
      let look = style == .plain ? "" : " style=\"\(style.rawValue)\""
      return
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\"\(look) customWidth=\"1\"/>"
    }.joined()
  }

  private func rule(
    _ mark: (column: Int, rows: ClosedRange<Int>, mark: Mark), priority: Int
  ) -> String {
    let column = letters[mark.column]
    // An empty cell counts as 0, so nothing is below 1.
    let (look, rule) =
      switch mark.mark {
      case .above(let bound):
        (0, "operator=\"greaterThan\"><formula>\(bound)</formula>")
      case .below(let bound):
        (1, "operator=\"between\"><formula>1</formula><formula>\(bound - 1)</formula>")
      }
    let cells = "\(column)\(mark.rows.lowerBound):\(column)\(mark.rows.upperBound)"
    return """
      <conditionalFormatting sqref="\(cells)"><cfRule type="cellIs" dxfId="\(look)" \
      priority="\(priority)" \(rule)</cfRule></conditionalFormatting>
      """
  }

  private func appendAdvice(to part: inout [UInt8]) {
    guard !advice.isEmpty else { return }
    part.append(markup: "<dataValidations count=\"\(advice.count)\">")
    for one in advice {
      let kind = one.choices.isEmpty ? "" : " type=\"list\" errorStyle=\"information\""
      let cells = "\(letters[one.column])2:\(letters[one.column])\(CellReference.rows)"
      part.append(
        markup: "<dataValidation\(kind) allowBlank=\"1\" showInputMessage=\"1\" promptTitle=\"")
      part.append(escaped: one.title)
      part.append(markup: "\" prompt=\"")
      part.append(escaped: one.text)
      part.append(markup: "\" sqref=\"\(cells)\"")
      if one.choices.isEmpty {
        part.append(markup: "/>")
      } else {
        part.append(markup: "><formula1>&quot;")
        part.append(escaped: one.choices.joined(separator: ","))
        part.append(markup: "&quot;</formula1></dataValidation>")
      }
    }
    part.append(markup: "</dataValidations>")
  }
}
