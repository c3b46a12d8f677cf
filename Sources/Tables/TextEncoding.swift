/// How the bytes of a file stand for characters.
package enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// What Windows programs in western European and Indonesian locales write.
  case windows1252 = "Windows-1252"
}

/// The text of a file in UTF-8, whatever the file was in.
struct DecodedText {
  /// Valid UTF-8 without NUL bytes.
  let bytes: [UInt8]
  /// Where the text begins: behind the byte order mark, if the file has one.
  let start: Int
  let encoding: TextEncoding

  /// Takes the encoding that a byte order mark states, else UTF-8 if the bytes are that, else
  /// Windows-1252. O(*n*) time; UTF-8 is not copied.
  init(_ file: [UInt8]) throws(TableFault) {
    if file.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw TableFault(.workbook, line: 1) }
    if file.starts(with: [0xFF, 0xFE]) {
      (bytes, start, encoding) = (
        try utf8(fromUTF16: file, lowByteFirst: true), 0, .utf16LittleEndian
      )
    } else if file.starts(with: [0xFE, 0xFF]) {
      (bytes, start, encoding) = (
        try utf8(fromUTF16: file, lowByteFirst: false), 0, .utf16BigEndian
      )
    } else if file.starts(with: [0xEF, 0xBB, 0xBF]) {
      if let offset = firstInvalidByte(of: file) {
        throw TableFault(.notText(encoding: .utf8), line: file.lineNumber(at: offset))
      }
      (bytes, start, encoding) = (file, 3, .utf8)
    } else if firstInvalidByte(of: file) == nil {
      (bytes, start, encoding) = (file, 0, .utf8)
    } else {
      (bytes, start, encoding) = (try utf8(fromWindows1252: file), 0, .windows1252)
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw TableFault(.nulByte, line: bytes.lineNumber(at: offset))
    }
  }
}

/// The offset of the first byte that is not UTF-8, or `nil`.
private func firstInvalidByte(of bytes: [UInt8]) -> Int? {
  var union: UInt8 = 0
  for byte in bytes { union |= byte }
  if union < 0x80 { return nil }
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// - Throws: the line with half a character: an odd number of bytes, a lone surrogate.
private func utf8(fromUTF16 file: [UInt8], lowByteFirst: Bool) throws(TableFault) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(file.count)
  let encoding: TextEncoding = lowByteFirst ? .utf16LittleEndian : .utf16BigEndian
  func unit(at position: Int) throws(TableFault) -> UInt32 {
    guard position + 1 < file.count else {
      throw TableFault(.notText(encoding: encoding), line: text.lineNumber(at: text.count))
    }
    let (first, second) = (UInt32(file[position]), UInt32(file[position + 1]))
    return lowByteFirst ? second << 8 | first : first << 8 | second
  }
  var position = 2
  while position < file.count {
    var value = try unit(at: position)
    position += 2
    if (0xD800..<0xDC00).contains(value), position < file.count {
      let low = try unit(at: position)
      if (0xDC00..<0xE000).contains(low) {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        position += 2
      }
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw TableFault(.notText(encoding: encoding), line: text.lineNumber(at: text.count))
    }
    text.append(contentsOf: UTF8.encode(scalar)!)
  }
  return text
}

/// - Throws: the line with one of the five bytes that Windows-1252 leaves without a character.
private func utf8(fromWindows1252 file: [UInt8]) throws(TableFault) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(file.count + file.count / 8)
  for (offset, byte) in file.enumerated() {
    if byte < 0x80 {
      text.append(byte)
      continue
    }
    let value = byte < 0xA0 ? windows1252Upper[Int(byte - 0x80)] : UInt16(byte)
    guard let scalar = Unicode.Scalar(value), value != 0 else {
      throw TableFault(.notText(encoding: .windows1252), line: file.lineNumber(at: offset))
    }
    text.append(contentsOf: UTF8.encode(scalar)!)
  }
  return text
}

/// The characters of the bytes 0x80...0x9F, 0 where there is none; from 0xA0 on a byte is its
/// own code point.
private let windows1252Upper: [32 of UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]

extension [UInt8] {
  /// The number of the line that an offset lies in, from 1: a line ends in LF, CR LF or CR.
  func lineNumber(at offset: Int) -> Int {
    var line = 1
    for position in 0..<offset {
      let byte = self[position]
      let endsLine =
        byte == .lineFeed
        || byte == .carriageReturn && (position + 1 == count || self[position + 1] != .lineFeed)
      if endsLine { line += 1 }
    }
    return line
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let apostrophe = UInt8(ascii: "'")
}
