/// Input as a message may show it.
enum ShownText {
  private static let longest = 60

  /// The text shortened, with every invisible character named by its code point and what may be
  /// private hidden; see ``PrivateDigits``.
  static func visible(_ text: String) -> String { visible(text, mayTellDates: false) }

  /// - Parameter mayTellDates: whether a date in it is nobody's day of birth.
  static func visible(_ text: String, mayTellDates: Bool) -> String {
    var shown = ""
    for scalar in PrivateDigits.hidden(in: text.unicodeScalars.prefix(longest + 1), mayTellDates)
      .prefix(longest)
    {
      if isHidden(scalar) {
        shown += "<\(codePoint(scalar))>"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return text.unicodeScalars.count > longest ? shown + "…" : shown
  }

  /// The first character that nobody sees and that would make two equal-looking codes differ:
  /// controls, direction marks, zero-width characters, and spaces other than U+0020.
  static func firstHidden(in text: String) -> Unicode.Scalar? {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return nil }
    return text.unicodeScalars.first(where: isHidden)
  }

  /// The first character that would corrupt a page or turn the direction of text around; line
  /// ends, tabs and other spaces may stand in a name.
  static func firstHarmful(in text: String) -> Unicode.Scalar? {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return nil }
    return text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x202A...0x202E, 0x2066...0x2069: true
      default: scalar.properties.generalCategory == .control
      }
    }
  }

  /// `U+202E`.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    case .spaceSeparator: scalar != " "
    default: false
    }
  }
}
