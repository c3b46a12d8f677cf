/// Text as XML documents of a workbook hold it.
extension [UInt8] {
  /// Appends markup as it stands.
  mutating func append(markup: String) { append(contentsOf: markup.utf8) }

  /// Appends text with the characters of markup replaced, and those that XML cannot hold written
  /// as `_x0001_`, as spreadsheets do (ECMA-376, part 1, 22.9.2.19).
  mutating func append(escaped text: String) {
    // No document may hold these two, in any spelling.
    if text.utf8.contains(0xEF), text.unicodeScalars.contains(where: { $0.value & ~1 == 0xFFFE }) {
      let plain = text.unicodeScalars.map { $0.value & ~1 == 0xFFFE ? "\u{FFFD}" : $0 }
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: plain)
      append(escaped: String(scalars))
      return
    }
    let bytes = text.utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "&"): append(markup: "&amp;")
      case UInt8(ascii: "<"): append(markup: "&lt;")
      case UInt8(ascii: ">"): append(markup: "&gt;")
      case UInt8(ascii: "\""): append(markup: "&quot;")
      case 0x09, 0x0A: append(bytes[index])
      case 0..<0x20:
        append(markup: "_x00")
        append(hexadecimal: bytes[index] >> 4)
        append(hexadecimal: bytes[index] & 15)
        append(UInt8(ascii: "_"))
      case UInt8(ascii: "_") where isEscape(bytes, at: index): append(markup: "_x005F_")
      default: append(bytes[index])
      }
    }
  }

  private mutating func append(hexadecimal digit: UInt8) {
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
  }

  /// Whether what stands there would be read as one character: `_x0041_`.
  private func isEscape(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
    guard index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return false }
    for offset in 2..<6 where !bytes[index + offset].isHexadecimalDigit { return false }
    return true
  }
}

extension UInt8 {
  var isHexadecimalDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    case UInt8(ascii: "A")...UInt8(ascii: "F"): true
    default: false
    }
  }
}
