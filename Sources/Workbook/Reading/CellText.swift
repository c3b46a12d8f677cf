/// What stands in cells, as the text that saving the sheet as CSV would give.
enum CellText {
  /// The most digits of a number that spreadsheets show.
  private static let mostDigits = 15

  /// A number as plain digits: `6.4099999999999994E1` is `64.1`; `nil` if it is none.
  ///
  /// Files hold the digits that tell one binary number from the next, of which spreadsheets
  /// show fifteen; so do we, rounding half up. A whole number of more digits has lost the last
  /// ones, and is written as the power of ten that spreadsheets show, so that nobody takes it for
  /// an identifier.
  static func number(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard var parts = DecimalParts(text) else { return nil }
    parts.round(to: mostDigits)
    return parts.wholeDigits > mostDigits ? parts.powerOfTen : parts.plain
  }

  /// A number as the day or time that its format shows; `nil` where it is none that can be.
  static func day(_ text: ArraySlice<UInt8>, look: NumberLook, is1904: Bool) -> [UInt8]? {
    guard let value = Double(String(decoding: text, as: UTF8.self)), value >= 0, value < 3e6
    else { return nil }
    var serial = Int(value)
    var seconds = look == .day ? 0 : Int((value - Double(serial)) * 86_400 + 0.5)
    if seconds == 86_400 { (serial, seconds) = (serial + 1, 0) }
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { padded($0, to: 2) }.joined(separator: ":")
    if look == .time && serial == 0 { return Array(time.utf8) }
    guard let day = DaySerial.day(serial, is1904: is1904) else { return nil }
    let date = "\(padded(day.year, to: 4))-\(padded(day.month, to: 2))-\(padded(day.day, to: 2))"
    return Array((seconds == 0 ? date : "\(date) \(time)").utf8)
  }

  /// A day in ISO 8601 without a time that is midnight.
  static func isoDay(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let midnight = text.dropFirst(10).allSatisfy { "T0:.Z".utf8.contains($0) }
    return text.count > 10 && midnight ? text.prefix(10) : text
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Text with `_x000D_` and the like made the characters that they stand for.
  static func unescaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "_")) else { return text }
    var plain: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      if let unit = escapedUnit(rest), let scalar = Unicode.Scalar(unit) {
        plain.append(contentsOf: UTF8.encode(scalar)!)
        rest = rest.dropFirst(7)
      } else {
        plain.append(byte)
        rest = rest.dropFirst()
      }
    }
    return plain[...]
  }

  private static func escapedUnit(_ text: ArraySlice<UInt8>) -> UInt16? {
    let start = text.startIndex
    guard text.count >= 7, text[start] == UInt8(ascii: "_"), text[start + 1] == UInt8(ascii: "x"),
      text[start + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = text[(start + 2)..<(start + 6)]
    guard digits.allSatisfy(\.isHexadecimalDigit) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

/// A decimal number taken apart: sign, digits without zeros in front, and where the point stands.
private struct DecimalParts {
  private var isNegative = false
  private var digits: [UInt8] = []
  /// How many of the digits stand before the point; may lie outside them.
  private var point = 0

  /// - Returns: `nil` unless the text is a number such as `-1.5E-3`, of no absurd size.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let pieces = mantissa.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard pieces.count <= 2, pieces.contains(where: { !$0.isEmpty }),
      pieces.allSatisfy({ $0.allSatisfy(DecimalParts.isDigit) })
    else { return nil }
    digits = pieces.flatMap { $0 }.map { $0 - UInt8(ascii: "0") }
    point = pieces[0].count
    if mantissa.count < rest.count {
      let exponent = Int(String(decoding: rest.dropFirst(mantissa.count + 1), as: UTF8.self))
      guard let exponent, exponent.magnitude < 400 else { return nil }
      point += exponent
    }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
  }

  /// Keeps so many significant digits, rounding half up.
  mutating func round(to count: Int) {
    if digits.count > count {
      let roundsUp = digits[count] >= 5
      digits.removeLast(digits.count - count)
      var index = count
      while roundsUp {
        index -= 1
        if index < 0 {
          digits.insert(1, at: 0)
          point += 1
          break
        }
        digits[index] = digits[index] == 9 ? 0 : digits[index] + 1
        if digits[index] != 0 { break }
      }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  /// How many digits stand before the point.
  var wholeDigits: Int { digits.isEmpty ? 0 : max(0, point) }

  /// The number as `6.408E+15`.
  ///
  /// - Precondition: it is not zero.
  var powerOfTen: [UInt8] {
    let ciphers = digits.map { UInt8(ascii: "0") + $0 }
    let fraction = ciphers.count > 1 ? [UInt8(ascii: ".")] + ciphers.dropFirst() : []
    return (isNegative ? [UInt8(ascii: "-")] : []) + ciphers.prefix(1) + fraction
      + Array("E+\(point - 1)".utf8)
  }

  /// The number without an exponent.
  var plain: [UInt8] {
    guard !digits.isEmpty else { return [UInt8(ascii: "0")] }
    func written(_ positions: Range<Int>) -> [UInt8] {
      positions.map { UInt8(ascii: "0") + (digits.indices.contains($0) ? digits[$0] : 0) }
    }
    let whole = point > 0 ? written(0..<point) : [UInt8(ascii: "0")]
    let fraction = point < digits.count ? [UInt8(ascii: ".")] + written(point..<digits.count) : []
    return (isNegative ? [UInt8(ascii: "-")] : []) + whole + fraction
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
