/// A sentence in Indonesian and English under one stable code.
///
/// Every sentence that the program can say is a static member of this type, in the file of its
/// theme, so that a translator finds both languages side by side. Whole numbers are written as
/// each language writes them when the sentence is rendered, not when it is made.
public struct Message: Hashable, Sendable {
  /// Stable and dotted, for programs: `load.unfit`.
  public let code: String
  private let indonesian: MessageText
  private let english: MessageText

  public init(_ code: String, id indonesian: MessageText, en english: MessageText) {
    self.code = code
    self.indonesian = indonesian
    self.english = english
  }

  /// The sentence as people of that language read it.
  public func text(in language: Language) -> String {
    switch language {
    case .indonesian: indonesian.rendered(in: .indonesian)
    case .english: english.rendered(in: .english)
    }
  }
}

/// A text with numbers in it that are not yet written in any language.
///
/// String interpolation makes one: text goes in as it is, an `Int` waits for its language, and
/// so does another ``Message``.
public struct MessageText: Hashable, Sendable, ExpressibleByStringInterpolation {
  fileprivate enum Segment: Hashable, Sendable {
    case text(String)
    case number(Int)
    case decimal(Int, places: Int)
    indirect case message(Message)
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var segments: [Segment] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      segments.reserveCapacity(2 * interpolationCount + 1)
    }

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { segments.append(.text(literal)) }
    }

    /// Text that is the same in every language: a name, a code.
    public mutating func appendInterpolation(_ text: some StringProtocol) {
      segments.append(.text(String(text)))
    }

    /// A whole number, its thousands grouped.
    public mutating func appendInterpolation(_ number: Int) {
      segments.append(.number(number))
    }

    /// A whole number with the noun it counts, in the singular for one thing alone.
    public mutating func appendInterpolation(_ number: Int, _ one: String, _ many: String) {
      segments += [.number(number), .text(" "), .text(number == 1 ? one : many)]
    }

    /// A whole number written without grouping, such as a year or a line of a file.
    public mutating func appendInterpolation(plain number: Int) {
      segments.append(.text(String(number)))
    }

    /// A number given as a whole number of its last decimal.
    public mutating func appendInterpolation(_ number: Int, places: Int) {
      segments.append(.decimal(number, places: places))
    }

    /// Another sentence, in the same language.
    public mutating func appendInterpolation(_ message: Message) {
      segments.append(.message(message))
    }
  }

  private let segments: [Segment]

  public init(stringLiteral value: String) { segments = [.text(value)] }

  public init(stringInterpolation: StringInterpolation) {
    segments = stringInterpolation.segments
  }

  fileprivate func rendered(in language: Language) -> String {
    segments.reduce(into: "") { text, segment in
      switch segment {
      case .text(let part): text += part
      case .number(let value): text += language.number(value)
      case .decimal(let value, let places): text += language.decimal(value, places: places)
      case .message(let message): text += message.text(in: language)
      }
    }
  }
}
