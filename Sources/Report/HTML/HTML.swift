package import Messages

/// A document under construction into which text can enter only escaped.
///
/// Names of elements and attributes are literals of the program (`StaticString`), every other
/// text goes through ``text(_:)`` or an attribute's value, and both escape: what stands
/// in a table of the panel can never become markup. There is no way to write raw text but
/// ``stylesheet(_:)``, which takes a literal too.
package struct HTML: Sendable {
  /// A name and a value; the value is escaped when it is written.
  package struct Attribute: Sendable {
    let name: StaticString
    let value: String

    package init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }

    package init(_ name: StaticString, _ value: Int) {
      self.init(name, String(value))
    }

    package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    package static func id(_ value: String) -> Attribute { Attribute("id", value) }
    package static func href(_ value: String) -> Attribute { Attribute("href", value) }
  }

  /// The language that sentences and numbers are written in.
  package let language: Language
  /// What has been written, in UTF-8.
  package private(set) var bytes: [UInt8] = []

  package init(language: Language) { self.language = language }

  /// Writes the declaration that every page begins with.
  package mutating func declareDocument() { write("<!DOCTYPE html>\n") }

  /// Writes an element with what the closure writes inside it.
  package mutating func element(
    _ name: StaticString, _ attributes: Attribute..., content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    write(">")
    content(&self)
    write("</")
    write(name)
    write(">")
  }

  /// Writes an element with nothing but text inside it.
  package mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String) {
    open(name, attributes)
    write(">")
    self.text(text)
    write("</")
    write(name)
    write(">")
  }

  /// Writes an element with nothing but a sentence inside it.
  package mutating func element(
    _ name: StaticString, _ attributes: Attribute..., text: Message
  ) {
    open(name, attributes)
    write(">")
    self.text(text)
    write("</")
    write(name)
    write(">")
  }

  /// Writes an element without content: a void element of HTML, or any element of SVG.
  package mutating func leaf(_ name: StaticString, _ attributes: Attribute...) {
    open(name, attributes)
    write("/>")
  }

  /// Writes the only style sheet, as it is.
  package mutating func stylesheet(_ rules: StaticString) {
    write("<style>")
    write(rules)
    write("</style>")
  }

  /// Writes a script of the program's own, as it is.
  mutating func script(_ text: StaticString) {
    write("<script>")
    write(text)
    write("</script>")
  }

  /// Ends a line, so that the file can be read and compared.
  package mutating func lineBreak() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes text, escaped.
  package mutating func text(_ text: String) { escape(text) }

  /// Writes a sentence in the page's language, escaped.
  package mutating func text(_ message: Message) { escape(message.text(in: language)) }

  /// Writes a whole number as the page's language does.
  package mutating func number(_ value: Int) { escape(language.number(value)) }

  // MARK: - Bytes

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    write("<")
    write(name)
    for attribute in attributes {
      write(" ")
      write(attribute.name)
      write("=\"")
      escape(attribute.value)
      write("\"")
    }
  }

  private mutating func write(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Replaces the five characters that mean something to a browser, and control characters,
  /// which no document may hold.
  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case UInt8(ascii: "'"): write("&#39;")
      case 0x09, 0x0A: bytes.append(byte)
      case 0x00..<0x20, 0x7F: write("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
