extension JSONValue {
  /// How a document is laid out.
  package enum Layout: Sendable {
    /// One member or element a line, two spaces a level, and a line end behind it all.
    case pretty
    /// No spaces and no line ends.
    case singleLine
  }

  /// The document in UTF-8; the same value gives the same bytes.
  package func bytes(_ layout: Layout = .pretty) -> [UInt8] {
    var writer = JSONWriter(isPretty: layout == .pretty)
    writer.write(self, depth: 0)
    if layout == .pretty { writer.output.append(.lineFeed) }
    return writer.output
  }

  /// The document as text.
  package func text(_ layout: Layout = .pretty) -> String {
    String(decoding: bytes(layout), as: UTF8.self)
  }
}

private struct JSONWriter {
  let isPretty: Bool
  var output: [UInt8] = []

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .number(let digits): append(digits)
    case .string(let text): write(text)
    case .array(let elements):
      enclose("[", "]", elements, depth: depth) { writer, element in
        writer.write(element, depth: depth + 1)
      }
    case .object(let members):
      enclose("{", "}", members, depth: depth) { writer, member in
        writer.write(member.name)
        writer.append(writer.isPretty ? ": " : ":")
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func enclose<Item>(
    _ opening: StaticString, _ closing: StaticString, _ items: [Item], depth: Int,
    body: (inout JSONWriter, Item) -> Void
  ) {
    append("\(opening)")
    for (index, item) in items.enumerated() {
      if index > 0 { append(",") }
      breakLine(depth: depth + 1)
      body(&self, item)
    }
    if !items.isEmpty { breakLine(depth: depth) }
    append("\(closing)")
  }

  private mutating func breakLine(depth: Int) {
    guard isPretty else { return }
    output.append(.lineFeed)
    output.append(contentsOf: repeatElement(.space, count: 2 * depth))
  }

  private mutating func write(_ text: String) {
    output.append(.quote)
    for byte in text.utf8 {
      switch byte {
      case .quote: append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case .lineFeed: append("\\n")
      case .carriageReturn: append("\\r")
      case .tab: append("\\t")
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        append("\\u00" + (digits.count == 1 ? "0" : "") + digits)
      default: output.append(byte)
      }
    }
    output.append(.quote)
  }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }
}
