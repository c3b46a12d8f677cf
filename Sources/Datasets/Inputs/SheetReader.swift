import Messages
import PlacementModel
import Tables

/// A cursor over the rows of a sheet that reads cells as values and notes every fault.
///
/// Every reading function answers `nil` for an absent column or an empty cell, and also for a
/// cell with a fault, which it has then reported.
struct SheetReader {
  let sheet: Sheet
  /// From 0.
  var row = 0
  var log: FaultLog
  private var remarks: [CellRemark.Kind: CellRemark] = [:]

  init(_ sheet: Sheet, log: FaultLog) {
    self.sheet = sheet
    self.log = log
  }

  // MARK: - Text

  /// The bytes of a cell without spaces around them.
  func bytes(_ column: Sheet.Column?) -> ArraySlice<UInt8> {
    guard let column else { return [] }
    return sheet.table.cell(row: row, column: column.index).trimmed
  }

  func isEmpty(_ column: Sheet.Column?) -> Bool { bytes(column).isEmpty }

  /// The text of a cell without spaces around it, without the apostrophe that kept a
  /// spreadsheet from evaluating it, and checked by nobody.
  func rawText(_ column: Sheet.Column?) -> String {
    FormulaGuard.unguarded(String(decoding: bytes(column), as: UTF8.self))
  }

  /// A text for people, such as a name; empty if there is none.
  mutating func text(_ column: Sheet.Column?) -> String {
    let text = rawText(column)
    if let column, let scalar = ShownText.firstHarmful(in: text) {
      report(.characterHidden(ShownText.codePoint(scalar)), column)
    }
    return text
  }

  /// A text that identifies something, so must be what it looks like and whole; empty if there is
  /// none.
  mutating func identifier(_ column: Sheet.Column?) -> String {
    let text = plainText(column)
    if let column, NumberText.isPowerOfTen(text) {
      report(.identifierMangled(shown(column)), column)
    }
    return text
  }

  /// A text without anything that cannot be seen; empty if there is none.
  mutating func plainText(_ column: Sheet.Column?) -> String {
    let text = rawText(column)
    if let column, let scalar = ShownText.firstHidden(in: text) {
      report(.characterHidden(ShownText.codePoint(scalar)), column)
    }
    return text
  }

  /// Reports an empty cell in a column that the file has and that must be filled.
  mutating func requireValue(_ column: Sheet.Column?) {
    if let column, isEmpty(column) { report(.cellEmpty, column) }
  }

  // MARK: - Numbers, days, answers

  mutating func integer(_ column: Sheet.Column?, in range: ClosedRange<Int>) -> Int? {
    let cell = bytes(column)
    guard let column, !cell.isEmpty else { return nil }
    guard let value = NumberText.integer(cell.span) else {
      report(.notAnInteger(shown(column)), column)
      return nil
    }
    guard range.contains(value) else {
      report(.outOfRange(shown(column), from: range.lowerBound, through: range.upperBound), column)
      return nil
    }
    return value
  }

  /// A whole number of 64 bits without a sign.
  mutating func unsigned(_ column: Sheet.Column?) -> UInt64? {
    guard let column, !isEmpty(column) else { return nil }
    let text = rawText(column)
    if text.utf8.first != UInt8(ascii: "+"), let value = UInt64(text) { return value }
    report(.notAnInteger(shown(column)), column)
    return nil
  }

  /// One of the words that a type stands for.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Sheet.Column?, of type: Choice.Type
  ) -> Choice? {
    guard let column, !isEmpty(column) else { return nil }
    let text = rawText(column)
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    report(
      .notAChoice(
        ShownText.visible(text), choices: names, closest: Spelling.closest(to: text, among: names)),
      column)
    return nil
  }

  mutating func score(_ column: Sheet.Column?) -> Score? {
    let cell = bytes(column)
    guard let column, !cell.isEmpty else { return nil }
    let millionths = NumberText.decimal(cell.span, places: 6, allowsComma: allowsDecimalComma)
    guard let score = millionths.flatMap(Score.init(millionths:)) else {
      report(.notADecimal(shown(column), withComma: allowsDecimalComma), column)
      return nil
    }
    return score
  }

  /// A decimal in millionths, without a report where it is none.
  func millionths(_ column: Sheet.Column?) -> Int64? {
    NumberText.decimal(bytes(column).span, places: 6, allowsComma: allowsDecimalComma)
  }

  /// A point given by two columns, inside the box that Indonesia lies in.
  mutating func coordinate(
    latitude latitudeColumn: Sheet.Column?, longitude longitudeColumn: Sheet.Column?,
    isRequired: Bool = false
  ) -> Coordinate? {
    guard let latitudeColumn, let longitudeColumn else { return nil }
    if isEmpty(latitudeColumn) && isEmpty(longitudeColumn) && !isRequired { return nil }
    requireValue(latitudeColumn)
    requireValue(longitudeColumn)
    let latitude = degrees(latitudeColumn)
    let longitude = degrees(longitudeColumn)
    guard let latitude, let longitude else { return nil }
    if Indonesia.latitudes.contains(longitude) && Indonesia.longitudes.contains(latitude) {
      report(
        .coordinatesSwapped(latitude: shown(latitudeColumn), longitude: shown(longitudeColumn)),
        latitudeColumn)
      return nil
    }
    if !Indonesia.latitudes.contains(latitude) {
      report(.latitudeOutside(shown(latitudeColumn)), latitudeColumn)
    }
    if !Indonesia.longitudes.contains(longitude) {
      report(.longitudeOutside(shown(longitudeColumn)), longitudeColumn)
    }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  private mutating func degrees(_ column: Sheet.Column) -> Double? {
    let cell = bytes(column)
    guard !cell.isEmpty else { return nil }
    guard let value = NumberText.double(cell.span, allowsComma: allowsDecimalComma) else {
      report(.notADecimal(shown(column), withComma: allowsDecimalComma), column)
      return nil
    }
    return value
  }

  /// A yes or a no; empty is no.
  mutating func answer(_ column: Sheet.Column?) -> Bool {
    guard let column else { return false }
    let text = rawText(column)
    guard let answer = Self.answer(text) ?? Self.answer(text.lowercased()) else {
      report(.notAnAnswer(shown(column)), column)
      return false
    }
    return answer
  }

  private static func answer(_ text: String) -> Bool? {
    switch text {
    case "ya", "yes", "true", "1", "benar": true
    case "", "tidak", "no", "false", "0", "salah": false
    default: nil
    }
  }

  mutating func date(_ column: Sheet.Column?) -> CalendarDate? {
    let cell = bytes(column)
    guard let column, !cell.isEmpty else { return nil }
    guard let date = CalendarDate(written: cell.span) else {
      report(.notADate(shown(column)), column)
      return nil
    }
    return date
  }

  /// An identifier made of digits, without the spaces, points and hyphens that people put between
  /// them; whether it is one is for its rule to say.
  mutating func digits(_ column: Sheet.Column?) -> String? {
    guard let column, !isEmpty(column) else { return nil }
    let text = identifier(column)
    if NumberText.isPowerOfTen(text) { return nil }
    let digits = text.filter { !" .-".contains($0) }
    return digits.isEmpty ? nil : digits
  }

  // MARK: - Codes

  /// A region code, mended where a spreadsheet made a number of it and one reading exists.
  ///
  /// - Parameter listed: the codes that decide between two readings.
  mutating func code(_ column: Sheet.Column?, listed: Set<RegionCode>) -> RegionCode? {
    let cell = bytes(column)
    guard let column, !cell.isEmpty else { return nil }
    return RegionCode(bytes: cell) ?? code(rawText(column), column, listed: listed)
  }

  /// The region code that one text of a cell means.
  mutating func code(
    _ text: String, _ column: Sheet.Column, listed: Set<RegionCode>
  ) -> RegionCode? {
    switch CodeReading(of: text, listed: listed) {
    case .exact(let code):
      return code
    case .mended(let code):
      let example = "“\(ShownText.visible(text))” → “\(code)”"
      remark(.codeMended, column, example: example)
      return code
    case .ambiguous(let first, let second):
      report(
        .codeAmbiguous(
          ShownText.visible(text), first: first.description, second: second.description), column,
        value: text)
    case .unreadable:
      report(.notACode(ShownText.visible(text)), column, value: text)
    }
    return nil
  }

  /// The texts of a cell between vertical bars, without empty ones.
  func list(_ column: Sheet.Column?) -> [String] {
    rawText(column).split(separator: "|").compactMap { part in
      let text = String(decoding: Array(part.utf8)[...].trimmed, as: UTF8.self)
      return text.isEmpty ? nil : text
    }
  }

  // MARK: - Faults and remarks

  mutating func report(_ message: Message, _ column: Sheet.Column?, value: String? = nil) {
    let text = value ?? column.map { sheet.table.text(row: row, column: $0.index) } ?? ""
    log.report(
      message, at: sheet.location(row: row, column: column), order: sheet.order,
      value: ShownText.visible(text))
  }

  /// Counts something that is no fault but that the file's author should know.
  mutating func remark(_ topic: CellRemark.Topic, _ column: Sheet.Column, example: String) {
    remarks[CellRemark.Kind(topic: topic, column: column), default: CellRemark()].add(example)
  }

  /// Takes over what a reader of later rows has to say.
  mutating func take(_ later: SheetReader) {
    log.append(later.log)
    for (kind, remark) in later.remarks { remarks[kind, default: CellRemark()].add(remark) }
  }

  /// Turns what was counted into one notice each, in the order of columns.
  mutating func noteRemarks() {
    func key(_ kind: CellRemark.Kind) -> (Int, Int) { (kind.column.index, kind.topic.rawValue) }
    for (kind, remark) in remarks.sorted(by: { key($0.key) < key($1.key) }) {
      log.note(remark.message(kind, file: sheet.file))
    }
    remarks = [:]
  }

  func shown(_ column: Sheet.Column) -> String {
    ShownText.visible(String(decoding: bytes(column), as: UTF8.self))
  }

  /// Where commas separate cells, a number with one in quotes is more likely a mistake.
  private var allowsDecimalComma: Bool { sheet.table.separator != UInt8(ascii: ",") }
}

/// The box that the country's islands lie in, in degrees, with a margin of half a degree.
enum Indonesia {
  static let latitudes = -11.5...6.5
  static let longitudes = 94.5...141.5
}

extension CalendarDate {
  /// Reads a day from bytes; the same rule.
  init?(written text: String) { self.init(written: text.utf8.span) }

  /// Reads `1990-12-31` or `31/12/1990`; the latter's day and month may have one digit.
  init?(written text: Span<UInt8>) {
    var numbers: [3 of Int] = [0, 0, 0]
    var lengths: [3 of Int] = [0, 0, 0]
    var (part, mark) = (0, UInt8(ascii: "-"))
    for index in text.indices {
      let byte = text[index]
      if byte.isDigit {
        guard lengths[part] < 4 else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
        lengths[part] += 1
      } else {
        if part == 0 && byte == UInt8(ascii: "/") { mark = byte }
        guard byte == mark, part < 2 else { return nil }
        part += 1
      }
    }
    if mark == UInt8(ascii: "/") {
      guard (1...2).contains(lengths[0]), (1...2).contains(lengths[1]), lengths[2] == 4 else {
        return nil
      }
      self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    } else {
      guard lengths[0] == 4, lengths[1] == 2, lengths[2] == 2 else { return nil }
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
  }
}
