/// Walks over an XML document (XML 1.0, fifth edition) event by event, without a tree.
///
/// What workbooks are made of is understood: elements, attributes, text, CDATA, comments and the
/// five entities of XML. Document types, and so every other entity and everything external, are
/// refused. A document that does not end as it must is a fault, however much of it was read.
///
/// Names are compared without their prefix: which prefix stands for a namespace is each writer's
/// choice.
struct XMLScanner {
  enum Event { case start, end, text, endOfDocument }

  static let deepest = 64
  static let mostAttributes = 64

  let bytes: [UInt8]
  private var position = 0
  /// The full names of the elements that are open, as they stand in the document.
  private var open: [Range<Int>] = []
  /// Whether the start tag just told of was an empty element's, whose end is told of next.
  private var endsAtOnce = false
  private var hasRoot = false

  /// Of the element that starts or ends, without prefix.
  private(set) var name = 0..<0
  private(set) var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  /// Where the text stands, and whether it is a CDATA section, in which nothing is encoded.
  private var text = 0..<0
  private var isCharacterData = false

  /// - Throws: for bytes that are not UTF-8. O(*n*).
  init(_ bytes: [UInt8]) throws(XMLFault) {
    self.bytes = bytes
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw XMLFault(kind: .notUTF8, offset: error.byteOffsets.lowerBound)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if starts(with: "<?xml ") { try readDeclaration() }
  }

  /// How deep the element told of lies; the document's own has depth 1.
  var depth: Int { open.count }

  mutating func next() throws(XMLFault) -> Event {
    if endsAtOnce {
      endsAtOnce = false
      return closeElement()
    }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        if try readText() { return .text }
      } else if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "/") {
        return try readEndTag()
      } else if starts(with: "<?") {
        position = try end(of: "?>", from: position + 2)
      } else if starts(with: "<!--") {
        position = try end(of: "-->", from: position + 4)
      } else if starts(with: "<![CDATA[") {
        try readCharacterData()
        return .text
      } else if starts(with: "<!") {
        throw fault(starts(with: "<!DOCTYPE") ? .documentType : .malformed)
      } else {
        return try readStartTag()
      }
    }
    guard open.isEmpty else { throw fault(.truncated) }
    guard hasRoot else { throw fault(.notOneElement) }
    return .endOfDocument
  }

  /// Whether the element told of has this name.
  func isNamed(_ wanted: StaticString) -> Bool { matches(name, wanted) }

  /// The value of an attribute; `nil` if the element has none of that name.
  func attribute(_ wanted: StaticString) throws(XMLFault) -> String? {
    guard let range = attributeRange(wanted) else { return nil }
    var value: [UInt8] = []
    try decode(range, into: &value)
    return String(decoding: value, as: UTF8.self)
  }

  /// Where the value of an attribute stands, entities and all; one with a prefix counts where
  /// there is none without.
  func attributeRange(_ wanted: StaticString) -> Range<Int>? {
    for attribute in attributes where matches(attribute.name, wanted) { return attribute.value }
    for attribute in attributes {
      let name = withoutPrefix(attribute.name)
      let isDeclaration = matches(attribute.name.lowerBound..<(name.lowerBound), "xmlns:")
      if matches(name, wanted) && !isDeclaration { return attribute.value }
    }
    return nil
  }

  /// Appends the text told of, with entities replaced and line ends made LF.
  func appendText(to output: inout [UInt8]) throws(XMLFault) {
    if isCharacterData {
      try appendCharacterData(text, to: &output)
    } else {
      try decode(text, into: &output)
    }
  }

  func fault(_ kind: XMLFault.Kind, at offset: Int? = nil) -> XMLFault {
    XMLFault(kind: kind, offset: offset ?? min(position, bytes.count))
  }

  // MARK: - Tags

  private mutating func readStartTag() throws(XMLFault) -> Event {
    let tag = position
    if open.isEmpty && hasRoot { throw fault(.notOneElement) }
    hasRoot = true
    position += 1
    let fullName = try readName()
    attributes.removeAll(keepingCapacity: true)
    while true {
      let hadSpace = skipSpace()
      guard position < bytes.count else { throw fault(.truncated) }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        break
      }
      if starts(with: "/>") {
        position += 2
        endsAtOnce = true
        break
      }
      guard hadSpace else { throw fault(.malformed) }
      try readAttribute()
    }
    open.append(fullName)
    guard open.count <= XMLScanner.deepest else {
      throw fault(.tooDeep(limit: XMLScanner.deepest), at: tag)
    }
    name = withoutPrefix(fullName)
    return .start
  }

  private mutating func readAttribute() throws(XMLFault) {
    let name = try readName()
    skipSpace()
    guard position < bytes.count else { throw fault(.truncated) }
    guard bytes[position] == UInt8(ascii: "=") else { throw fault(.malformed) }
    position += 1
    skipSpace()
    guard position < bytes.count else { throw fault(.truncated) }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw fault(.malformed) }
    position += 1
    let start = position
    while position < bytes.count && bytes[position] != quote {
      if bytes[position] == UInt8(ascii: "<") { throw fault(.malformed) }
      position += 1
    }
    guard position < bytes.count else { throw fault(.truncated) }
    for earlier in attributes where bytes[earlier.name] == bytes[name] {
      throw fault(.repeatedAttribute(shown(name)), at: name.lowerBound)
    }
    guard attributes.count < XMLScanner.mostAttributes else {
      throw fault(.tooManyAttributes(limit: XMLScanner.mostAttributes))
    }
    attributes.append((name, start..<position))
    position += 1
  }

  private mutating func readEndTag() throws(XMLFault) -> Event {
    let tag = position
    position += 2
    let fullName = try readName()
    skipSpace()
    guard position < bytes.count else { throw fault(.truncated) }
    guard bytes[position] == UInt8(ascii: ">") else { throw fault(.malformed) }
    position += 1
    guard let opened = open.last, bytes[opened] == bytes[fullName] else {
      throw fault(.mismatchedTag(shown(fullName)), at: tag)
    }
    return closeElement()
  }

  private mutating func closeElement() -> Event {
    name = withoutPrefix(open.removeLast())
    attributes.removeAll(keepingCapacity: true)
    return .end
  }

  /// A name as XML allows it, near enough: no space, no character of markup.
  private mutating func readName() throws(XMLFault) -> Range<Int> {
    let start = position
    while position < bytes.count, XMLScanner.isNameByte(bytes[position]) { position += 1 }
    guard position > start else { throw fault(position < bytes.count ? .malformed : .truncated) }
    return start..<position
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...0xFF: true
    default: false
    }
  }

  private func withoutPrefix(_ name: Range<Int>) -> Range<Int> {
    for index in name where bytes[index] == UInt8(ascii: ":") {
      return (index + 1)..<name.upperBound
    }
    return name
  }

  // MARK: - Text

  /// Reads up to the next markup.
  ///
  /// - Returns: whether it is text of an element, not the space between the outermost parts.
  private mutating func readText() throws(XMLFault) -> Bool {
    let start = position
    while position < bytes.count && bytes[position] != UInt8(ascii: "<") { position += 1 }
    if open.isEmpty {
      let isBlank = bytes[start..<position].allSatisfy(XMLScanner.isSpace)
      guard isBlank else { throw fault(.notOneElement, at: start) }
      return false
    }
    (text, isCharacterData) = (start..<position, false)
    return true
  }

  private mutating func readCharacterData() throws(XMLFault) {
    guard !open.isEmpty else { throw fault(.notOneElement) }
    let start = position + 9
    position = try end(of: "]]>", from: start)
    (text, isCharacterData) = (start..<(position - 3), true)
  }

  /// The declaration may name no other encoding than the one that the bytes are in.
  private mutating func readDeclaration() throws(XMLFault) {
    let start = position
    position = try end(of: "?>", from: position)
    let declaration = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    let words = declaration.split { "\"'= ".contains($0) }
    guard let encoding = words.firstIndex(of: "encoding") else { return }
    let value = words[encoding...].dropFirst().first ?? ""
    guard value == "utf-8" || value == "us-ascii" else {
      throw fault(.notUTF8, at: start)
    }
  }

  // MARK: - Bytes

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = position
    while position < bytes.count && XMLScanner.isSpace(bytes[position]) { position += 1 }
    return position > start
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func starts(with wanted: StaticString) -> Bool {
    matches(position..<min(bytes.count, position + wanted.utf8CodeUnitCount), wanted)
  }

  private func matches(_ range: Range<Int>, _ wanted: StaticString) -> Bool {
    guard range.count == wanted.utf8CodeUnitCount else { return false }
    return wanted.withUTF8Buffer { wanted in
      for offset in 0..<range.count {
        if unsafe wanted[offset] != bytes[range.lowerBound + offset] { return false }
      }
      return true
    }
  }

  private func end(of mark: StaticString, from start: Int) throws(XMLFault) -> Int {
    let length = mark.utf8CodeUnitCount
    var index = start
    while index + length <= bytes.count {
      if matches(index..<(index + length), mark) { return index + length }
      index += 1
    }
    throw fault(.truncated)
  }

  private func shown(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix(40), as: UTF8.self)
  }
}
