/// How a CSV file is laid out.
package struct CSVDialect: Hashable, Sendable {
  package let separator: UInt8
  package let lineEnd: [UInt8]
  package let hasByteOrderMark: Bool
  /// What stands between a number's whole part and its decimals; never the separator.
  package let decimalMark: UInt8

  package init(
    separator: UInt8, lineEnd: [UInt8], hasByteOrderMark: Bool,
    decimalMark: UInt8 = UInt8(ascii: ".")
  ) {
    precondition(separator != decimalMark)
    self.separator = separator
    self.lineEnd = lineEnd
    self.hasByteOrderMark = hasByteOrderMark
    self.decimalMark = decimalMark
  }

  /// Commas and LF, UTF-8 without a byte order mark: RFC 4180 but for its CR LF.
  package static let rfc = CSVDialect(
    separator: UInt8(ascii: ","), lineEnd: [0x0A], hasByteOrderMark: false)

  /// What a spreadsheet of the Indonesian locale opens by a double click: semicolons, decimal
  /// commas, CR LF, and the byte order mark by which it knows UTF-8.
  package static let indonesian = CSVDialect(
    separator: UInt8(ascii: ";"), lineEnd: [0x0D, 0x0A], hasByteOrderMark: true,
    decimalMark: UInt8(ascii: ","))
}

/// Writes a CSV file cell by cell; the same cells give the same bytes.
///
/// Reading what was written gives it back: a cell is quoted where a reader could take it for
/// something else.
package struct CSVWriter: Sendable {
  /// What stands in the last column of every row.
  package struct Closing: Hashable, Sendable {
    package let header: String
    package let text: String

    package init(header: String, text: String) { (self.header, self.text) = (header, text) }
  }

  private let dialect: CSVDialect
  private let closing: Closing?
  /// Whether the row of headings is written.
  private var hasHeader = false
  private var output: [UInt8] = []
  /// Where the first cell begins: behind the byte order mark.
  private let start: Int
  private var rowStart = 0
  private var cellsInRow = 0
  private var isRowBlank = true

  /// - Parameter closing: a last column that says the same in every row, the first row being its
  ///   heading.
  package init(dialect: CSVDialect = .rfc, closing: Closing? = nil) {
    self.dialect = dialect
    self.closing = closing
    if dialect.hasByteOrderMark { output = [0xEF, 0xBB, 0xBF] }
    start = output.count
    rowStart = start
  }

  /// The file so far.
  package var bytes: [UInt8] { output }

  /// Writes one row whole.
  package mutating func row(_ cells: some Sequence<String>) {
    for text in cells { cell(text) }
    endRow()
  }

  /// Writes the next cell of the row.
  package mutating func cell(_ text: String) {
    if cellsInRow > 0 { output.append(dialect.separator) }
    cellsInRow += 1
    let bytes = text.utf8.span
    if isRowBlank { isRowBlank = CSVWriter.isBlank(bytes) }
    let isMistaken = output.count <= start && CSVWriter.isMistaken(asOpening: text)
    guard mustBeQuoted(bytes) || isMistaken else {
      output.append(contentsOf: text.utf8)
      return
    }
    output.append(.quote)
    for index in bytes.indices {
      if bytes[index] == .quote { output.append(.quote) }
      output.append(bytes[index])
    }
    output.append(.quote)
  }

  /// Writes the next cell as text that no spreadsheet evaluates; see ``FormulaGuard``.
  package mutating func textCell(_ text: String) { cell(FormulaGuard.guarded(text)) }

  /// Writes the next cell as a whole number.
  package mutating func cell(_ number: Int) { cell(String(number)) }

  /// Writes the next cell as a whole number, or empty.
  package mutating func cell(_ number: Int?) { cell(number.map { String($0) } ?? "") }

  /// Writes the next cell as a decimal.
  ///
  /// - Parameter text: the number with a point for its decimals, or empty.
  package mutating func decimal(_ text: String) {
    guard dialect.decimalMark != UInt8(ascii: ".") else { return cell(text) }
    if cellsInRow > 0 { output.append(dialect.separator) }
    cellsInRow += 1
    if !text.isEmpty { isRowBlank = false }
    // The mark is no separator, so nothing needs quotation marks.
    for byte in text.utf8 {
      output.append(byte == UInt8(ascii: ".") ? dialect.decimalMark : byte)
    }
  }

  package mutating func endRow() {
    if let closing {
      if hasHeader { textCell(closing.text) } else { cell(closing.header) }
      hasHeader = true
    }
    // A reader passes over rows in which nothing stands; quotation marks keep this one.
    if isRowBlank && cellsInRow > 0 {
      let end = output[rowStart...].firstIndex(of: dialect.separator) ?? output.count
      output.insert(.quote, at: end)
      output.insert(.quote, at: rowStart)
    }
    output.append(contentsOf: dialect.lineEnd)
    (rowStart, cellsInRow, isRowBlank) = (output.count, 0, true)
  }

  /// Whether a reader would take a file's first cell for a byte order mark, for a workbook, or for
  /// the line that names the separator.
  private static func isMistaken(asOpening text: String) -> Bool {
    [[0xEF, 0xBB, 0xBF], [0x50, 0x4B, 3, 4], Array("sep=".utf8)]
      .contains { text.utf8.starts(with: $0) }
  }

  private static func isBlank(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] != .space { return false }
    return true
  }

  /// Every separator counts, not only the dialect's own: a reader may have to guess which it is.
  private func mustBeQuoted(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case .quote, .lineFeed, .carriageReturn, .comma, .semicolon, .tab: return true
      case dialect.separator: return true
      default: continue
      }
    }
    return false
  }
}

/// Keeps a spreadsheet from taking text for a formula.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab or a line end, or with a full-width form of
/// the first four, gets an apostrophe in front, unless it is a plain number such as `-5.25`;
/// apostrophes and spaces before such a beginning count as part of it. Whoever reads the cell
/// takes one apostrophe away where what follows begins so. ``unguarded(_:)`` undoes
/// ``guarded(_:)`` for every text.
package enum FormulaGuard {
  /// The text as a cell that no spreadsheet evaluates.
  package static func guarded(_ text: String) -> String {
    beginsLikeFormula(text) && !isPlainNumber(text) ? "'" + text : text
  }

  /// The text that a guarded cell stands for.
  package static func unguarded(_ cell: String) -> String {
    cell.utf8.first == .apostrophe && beginsLikeFormula(cell) ? String(cell.dropFirstScalar) : cell
  }

  private static func beginsLikeFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { $0 != "'" && $0 != " " }
    return switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  private static func isPlainNumber(_ text: String) -> Bool {
    NumberText.decimal(text.utf8.span, places: 0) != nil && text.utf8.first != UInt8(ascii: "+")
  }
}

extension String {
  fileprivate var dropFirstScalar: Substring.UnicodeScalarView { unicodeScalars.dropFirst() }
}
