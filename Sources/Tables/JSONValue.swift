/// A JSON value (RFC 8259) whose members keep their order and whose numbers keep their digits.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The number as JSON writes it, so that no digit is lost: `18446744073709551615`, `0.017250`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One name of an object with its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A whole number.
  package static func integer(_ value: some BinaryInteger) -> JSONValue { .number("\(value)") }

  /// A whole number, or `null`.
  package static func integer(_ value: Int?) -> JSONValue {
    value.map { .number("\($0)") } ?? .null
  }

  /// A text, or `null`.
  package static func string(_ value: String?) -> JSONValue {
    value.map { .string($0) } ?? .null
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object with its members in the order written.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0, $1) })
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}
