// What stands between tags and in attributes, and how it is decoded.

extension XMLScanner {
  /// Appends text or the value of an attribute, with entities replaced.
  func decode(_ range: Range<Int>, into output: inout [UInt8]) throws(XMLFault) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&") else {
        try checkCharacter(at: index)
        index += 1
        continue
      }
      appendPlain(start..<index, to: &output)
      index = try appendEntity(at: index, before: range.upperBound, to: &output)
      start = index
    }
    appendPlain(start..<range.upperBound, to: &output)
  }

  /// Appends a CDATA section, in which nothing is encoded and the same characters may stand.
  func appendCharacterData(_ range: Range<Int>, to output: inout [UInt8]) throws(XMLFault) {
    for index in range { try checkCharacter(at: index) }
    appendPlain(range, to: &output)
  }

  private func checkCharacter(at index: Int) throws(XMLFault) {
    if bytes[index] < 0x20 && !XMLScanner.isSpace(bytes[index]) {
      throw fault(.badCharacter, at: index)
    }
  }

  /// Appends bytes as they stand, but for line ends of two bytes, or of the other one.
  private func appendPlain(_ range: Range<Int>, to output: inout [UInt8]) {
    let plain = bytes[range]
    guard plain.contains(0x0D) else {
      output.append(contentsOf: plain)
      return
    }
    for index in range {
      if bytes[index] != 0x0D {
        output.append(bytes[index])
      } else if index + 1 == range.upperBound || bytes[index + 1] != 0x0A {
        output.append(0x0A)
      }
    }
  }

  /// - Returns: the position behind the entity.
  private func appendEntity(
    at start: Int, before end: Int, to output: inout [UInt8]
  ) throws(XMLFault) -> Int {
    // The longest that means anything is `&#x10FFFF;`, give or take some zeros.
    guard let semicolon = bytes[start..<min(end, start + 16)].firstIndex(of: UInt8(ascii: ";"))
    else { throw fault(.malformed, at: start) }
    let name = String(decoding: bytes[(start + 1)..<semicolon], as: UTF8.self)
    switch name {
    case "lt": output.append(UInt8(ascii: "<"))
    case "gt": output.append(UInt8(ascii: ">"))
    case "amp": output.append(UInt8(ascii: "&"))
    case "quot": output.append(UInt8(ascii: "\""))
    case "apos": output.append(UInt8(ascii: "'"))
    default:
      guard name.hasPrefix("#") else { throw fault(.unknownEntity(name), at: start) }
      guard let scalar = XMLScanner.character(numbered: name.dropFirst()) else {
        throw fault(.badCharacter, at: start)
      }
      output.append(contentsOf: UTF8.encode(scalar)!)
    }
    return semicolon + 1
  }

  /// The character of a reference such as `38` or `x26`, if documents may have it.
  private static func character(numbered text: Substring) -> Unicode.Scalar? {
    let isHexadecimal = text.hasPrefix("x")
    let digits = isHexadecimal ? text.dropFirst() : text
    guard digits.first != "+", let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) else {
      return nil
    }
    let isAllowed = value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value)
    return isAllowed && value & 0xFFFE != 0xFFFE ? Unicode.Scalar(value) : nil
  }
}
