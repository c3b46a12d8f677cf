/// Lines, words and numbers out of bytes, with the place of the last one for faults.
struct DIMACSScanner {
  private var position = 0
  private var lineStart = 0
  private var fieldStart = 0
  /// The line being read, counted from one.
  private(set) var line = 1

  /// A fault at the field read last.
  func fault(_ fault: DIMACSError.Fault) -> DIMACSError {
    DIMACSError(fault, line: line, column: fieldStart - lineStart + 1)
  }

  mutating func skipByteOrderMark(in bytes: Span<UInt8>) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  /// Goes to the next line that is not blank; its first letter, or nil at the end of the file.
  mutating func beginLine(in bytes: Span<UInt8>) -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") {
        advanceLine()
      } else if !Self.isBlank(byte) {
        fieldStart = position
        position += 1
        return byte
      } else {
        position += 1
      }
    }
    fieldStart = position
    return nil
  }

  /// Passes the blank that must follow the letter a line begins with.
  mutating func endKind(in bytes: Span<UInt8>) throws(DIMACSError) {
    guard atFieldEnd(bytes) else { throw fault(.unknownLine(word(in: bytes))) }
  }

  /// Passes the rest of the line, whatever it says.
  mutating func skipLine(in bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
  }

  /// Passes the end of the line, before which nothing but blanks may stand.
  mutating func endLine(in bytes: Span<UInt8>) throws(DIMACSError) {
    skipBlanks(in: bytes)
    guard position < bytes.count else { return }
    guard bytes[position] == UInt8(ascii: "\n") else {
      fieldStart = position
      throw fault(.textBehindLastField(word(in: bytes)))
    }
    advanceLine()
  }

  /// The next field as a whole number.
  mutating func number(
    in bytes: Span<UInt8>, _ name: StaticString
  ) throws(DIMACSError) -> Int64 {
    try beginField(in: bytes, name)
    // In a local variable, which stays in a register.
    var end = position
    let isNegative = bytes[end] == UInt8(ascii: "-")
    if isNegative || bytes[end] == UInt8(ascii: "+") { end += 1 }
    let firstDigit = end
    var magnitude: UInt64 = 0
    while end < bytes.count {
      // The line above says so.
      let digit = unsafe bytes[unchecked: end] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      magnitude = magnitude &* 10 &+ UInt64(digit)
      end += 1
    }
    position = end
    guard position > firstDigit, atFieldEnd(bytes) else {
      throw fault(.notANumber(word(in: bytes)))
    }
    // Eighteen digits cannot overflow; longer ones are rare and read again with care.
    if position - firstDigit > 18 { return try longNumber(in: bytes) }
    return isNegative ? -Int64(magnitude) : Int64(magnitude)
  }

  /// The next field as it stands.
  mutating func text(in bytes: Span<UInt8>, _ name: StaticString) throws(DIMACSError) -> String {
    try beginField(in: bytes, name)
    let text = word(in: bytes)
    while !atFieldEnd(bytes) { position += 1 }
    return text
  }

  /// The field read last, cut to forty bytes for messages.
  func word(in bytes: Span<UInt8>) -> String {
    var end = fieldStart
    while end < bytes.count, end < fieldStart + 40, bytes[end] != UInt8(ascii: "\n"),
      !Self.isBlank(bytes[end])
    { end += 1 }
    let text = String(decoding: (fieldStart..<end).map { bytes[$0] }, as: UTF8.self)
    // What a terminal would obey must not reach it from a file.
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }

  private func longNumber(in bytes: Span<UInt8>) throws(DIMACSError) -> Int64 {
    let digits = (fieldStart..<position).map { bytes[$0] }
    guard let number = Int64(String(decoding: digits, as: UTF8.self)) else {
      throw fault(.numberOutOfRange(word(in: bytes)))
    }
    return number
  }

  @inline(__always)
  private mutating func beginField(
    in bytes: Span<UInt8>, _ name: StaticString
  ) throws(DIMACSError) {
    skipBlanks(in: bytes)
    fieldStart = position
    guard position < bytes.count, bytes[position] != UInt8(ascii: "\n") else {
      throw fault(.missingField("\(name)"))
    }
  }

  @inline(__always)
  private mutating func skipBlanks(in bytes: Span<UInt8>) {
    var end = position
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    position = end
  }

  private mutating func advanceLine() {
    position += 1
    line += 1
    lineStart = position
  }

  private func atFieldEnd(_ bytes: Span<UInt8>) -> Bool {
    position == bytes.count || bytes[position] == UInt8(ascii: "\n")
      || Self.isBlank(bytes[position])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
