extension JSONNode {
  /// The most levels of arrays and objects that a document may have.
  package static let deepestLevel = 64

  /// Reads a document strictly by RFC 8259: no comments, no trailing commas, no repeated names.
  /// A byte order mark in front is passed over. O(*n*) time.
  ///
  /// - Throws: the first fault.
  package static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
    var repeatedKeys: [JSONFault] = []
    let node = try parse(bytes, repeatedKeys: &repeatedKeys)
    if let first = repeatedKeys.first { throw first }
    return node
  }

  /// Reads a document and collects repeated names instead of stopping at the first.
  package static func parse(
    _ bytes: [UInt8], repeatedKeys: inout [JSONFault]
  ) throws(JSONFault) -> JSONNode {
    var parser = try JSONParser(bytes)
    let node = try parser.document()
    repeatedKeys += parser.repeatedKeys
    return node
  }
}

/// A recursive descent over the bytes of a document.
private struct JSONParser {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// Bytes of this line, up to `offset`, that continue a character.
  private var continuationBytes = 0
  private var depth = 0
  private(set) var repeatedKeys: [JSONFault] = []

  init(_ bytes: [UInt8]) throws(JSONFault) {
    self.bytes = bytes
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let before = bytes[..<error.byteOffsets.lowerBound]
      let lineStart = before.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
      throw JSONFault(
        kind: .notUTF8,
        position: TextPosition(
          line: before.count { $0 == .lineFeed } + 1,
          column: before[lineStart...].count { !$0.continuesCharacter } + 1))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (offset, lineStart) = (3, 3) }
  }

  mutating func document() throws(JSONFault) -> JSONNode {
    let node = try value()
    skipWhitespace()
    guard offset == bytes.count else { throw JSONFault(kind: .trailing, position: position) }
    return node
  }

  // MARK: - Values

  private mutating func value() throws(JSONFault) -> JSONNode {
    skipWhitespace()
    let start = position
    guard let byte = next else { throw unexpected() }
    let content: JSONNode.Content
    switch byte {
    case UInt8(ascii: "{"):
      content = .object(try nested { parser throws(JSONFault) in try parser.members() })
    case UInt8(ascii: "["):
      content = .array(try nested { parser throws(JSONFault) in try parser.elements() })
    case .quote: content = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
    default: content = try word()
    }
    return JSONNode(content, at: start)
  }

  private mutating func nested<Part>(
    _ body: (inout JSONParser) throws(JSONFault) -> Part
  ) throws(JSONFault) -> Part {
    guard depth < JSONNode.deepestLevel else {
      throw JSONFault(kind: .tooDeep, position: position)
    }
    depth += 1
    offset += 1
    let part = try body(&self)
    depth -= 1
    return part
  }

  /// What stands between braces, and the closing one.
  private mutating func members() throws(JSONFault) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    skipWhitespace()
    if take("}") { return members }
    repeat {
      skipWhitespace()
      let start = position
      guard next == .quote else { throw unexpected() }
      let name = try string()
      if !names.insert(name).inserted {
        repeatedKeys.append(JSONFault(kind: .repeatedKey(name), position: start))
      }
      skipWhitespace()
      guard take(":") else { throw unexpected() }
      members.append(JSONNode.Member(name: name, namePosition: start, value: try value()))
      skipWhitespace()
    } while take(",")
    guard take("}") else { throw unexpected() }
    return members
  }

  /// What stands between brackets, and the closing one.
  private mutating func elements() throws(JSONFault) -> [JSONNode] {
    var elements: [JSONNode] = []
    skipWhitespace()
    if take("]") { return elements }
    repeat {
      elements.append(try value())
      skipWhitespace()
    } while take(",")
    guard take("]") else { throw unexpected() }
    return elements
  }

  private mutating func word() throws(JSONFault) -> JSONNode.Content {
    let words: [(String, JSONNode.Content)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    for (word, content) in words where bytes[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return content
    }
    throw unexpected()
  }

  /// `-`? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?
  private mutating func number() throws(JSONFault) -> String {
    let start = position
    let text = bytes[offset...].prefix { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    let string = String(decoding: text, as: UTF8.self)
    guard JSONParser.isNumber(text) else {
      throw JSONFault(kind: .badNumber(string), position: start)
    }
    offset = text.endIndex
    return string
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func takeDigits() -> Int {
      let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      rest = rest[digits.endIndex...]
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let wholeDigits = takeDigits()
    guard wholeDigits > 0, !startsWithZero || wholeDigits == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard takeDigits() > 0 else { return false }
    }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest.removeFirst()
      }
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  // MARK: - Strings

  private mutating func string() throws(JSONFault) -> String {
    let start = position
    offset += 1
    var text: [UInt8] = []
    while let byte = next, byte != .lineFeed, byte != .carriageReturn {
      switch byte {
      case .quote:
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: UTF8.encode(try escape())!)
      case 0..<0x20:
        throw JSONFault(kind: .controlCharacter, position: position)
      default:
        if byte.continuesCharacter { continuationBytes += 1 }
        text.append(byte)
        offset += 1
      }
    }
    throw JSONFault(kind: .unclosedString, position: start)
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = position
    offset += 1
    guard let letter = next else { throw JSONFault(kind: .badEscape, position: start) }
    offset += 1
    switch letter {
    case .quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let scalar = escapedScalar() { return scalar }
    default: break
    }
    throw JSONFault(kind: .badEscape, position: start)
  }

  /// The character that four hexadecimal digits behind `\u` name, or a surrogate pair of two such.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let first = fourHexDigits() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard take("\\"), take("u"), let second = fourHexDigits(),
      (0xDC00..<0xE000).contains(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourHexDigits() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    let digits = bytes[offset..<(offset + 4)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    offset += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: - Places

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private var position: TextPosition {
    TextPosition(line: line, column: offset - lineStart - continuationBytes + 1)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = next, Unicode.Scalar(byte) == character else { return false }
    offset += 1
    return true
  }

  private mutating func skipWhitespace() {
    while let byte = next {
      switch byte {
      case .space, .tab, .carriageReturn: offset += 1
      case .lineFeed:
        offset += 1
        (line, lineStart, continuationBytes) = (line + 1, offset, 0)
      default: return
      }
    }
  }

  private func unexpected() -> JSONFault {
    let rest = String(decoding: bytes[offset...].prefix(16), as: UTF8.self)
    return JSONFault(kind: .unexpected(rest.first.map { String($0) } ?? ""), position: position)
  }
}

extension UInt8 {
  fileprivate var continuesCharacter: Bool { self & 0xC0 == 0x80 }
}
