/// Where something stands in a text.
package struct TextPosition: Hashable, Sendable {
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A JSON value as it was read, with the place of every part.
package struct JSONNode: Sendable {
  package enum Content: Sendable {
    case null
    case bool(Bool)
    /// The number as it is written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// One name of an object with its value.
  package struct Member: Sendable {
    package let name: String
    package let namePosition: TextPosition
    package let value: JSONNode

    package init(name: String, namePosition: TextPosition, value: JSONNode) {
      self.name = name
      self.namePosition = namePosition
      self.value = value
    }
  }

  package let content: Content
  package let position: TextPosition

  package init(_ content: Content, at position: TextPosition) {
    self.content = content
    self.position = position
  }

  /// The value without the places.
  package var value: JSONValue {
    switch content {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let digits): .number(digits)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.value))
    case .object(let members): .object(members.map { .init($0.name, $0.value.value) })
    }
  }

  /// The value of the first member of that name, if this is an object that has one.
  package subscript(name: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }
}

/// Something that keeps bytes from being a JSON document.
package struct JSONFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case notUTF8
    /// What stands there cannot stand there; empty at the end of the file.
    case unexpected(String)
    /// A string that no quotation mark closes on its line.
    case unclosedString
    /// A control character in a string that must be written as an escape.
    case controlCharacter
    /// A backslash with something behind it that is no escape, or half a surrogate pair.
    case badEscape
    /// Digits that JSON does not take for a number, such as `01`, `.5` or `1.`.
    case badNumber(String)
    /// More levels than ``JSONNode/deepestLevel``.
    case tooDeep
    /// The object has a member of that name already.
    case repeatedKey(String)
    /// Something follows the document.
    case trailing
  }

  package let kind: Kind
  package let position: TextPosition

  package init(kind: Kind, position: TextPosition) {
    self.kind = kind
    self.position = position
  }
}
