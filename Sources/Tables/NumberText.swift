/// Reads numbers as people write them in tables: digits, at most one sign in front and one
/// decimal mark, nothing else. No exponents, grouping, spaces, hexadecimals, `nan` or `inf`.
package enum NumberText {
  /// Whether a text is how a spreadsheet shows a number that it has no room for: `6.408E+15`. The
  /// digits that are missing cannot be known.
  package static func isPowerOfTen(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "+")) else { return false }
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard parts.count == 2, parts[0].first?.isDigit ?? false,
      parts[1].first == UInt8(ascii: "+"), parts[1].count > 1
    else { return false }
    return parts[1].dropFirst().allSatisfy(\.isDigit)
      && parts[0].allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  /// A whole number such as `12`, `-3` or `007`; `nil` for anything else, or beyond `Int`.
  package static func integer(_ text: Span<UInt8>) -> Int? {
    guard let parts = Parts(text, places: 0, allowsComma: false), !parts.hasMark else { return nil }
    return parts.signed(parts.digits).flatMap { Int(exactly: $0) }
  }

  /// A decimal as a whole number of its last place: `87.35` with 6 places is 87,350,000.
  ///
  /// More decimals than `places` are rounded, half away from zero, so that a mean which a
  /// spreadsheet printed to 15 digits can be read.
  ///
  /// - Parameters:
  ///   - allowsComma: whether a comma may stand for the decimal point.
  /// - Returns: `nil` if the text is no such number or its value does not fit 64 bits.
  package static func decimal(
    _ text: Span<UInt8>, places: Int, allowsComma: Bool = false
  ) -> Int64? {
    guard let parts = Parts(text, places: places, allowsComma: allowsComma) else { return nil }
    var magnitude = parts.digits
    for _ in parts.decimals..<places {
      let (product, overflows) = magnitude?.multipliedReportingOverflow(by: 10) ?? (0, true)
      magnitude = overflows ? nil : product
    }
    if parts.roundsUp {
      let (sum, overflows) = magnitude?.addingReportingOverflow(1) ?? (0, true)
      magnitude = overflows ? nil : sum
    }
    return parts.signed(magnitude)
  }

  /// The binary number nearest to a decimal, correctly rounded.
  ///
  /// - Returns: `nil` if the text is no such number.
  package static func double(
    _ text: Span<UInt8>, allowsComma: Bool = false
  ) -> Double? {
    guard let parts = Parts(text, places: .max, allowsComma: allowsComma) else { return nil }
    // Up to 2^53 / 10^22 both numbers are exact, so one division rounds once (Clinger 1990).
    if let digits = parts.digits, digits <= 1 << 53, parts.decimals < powersOfTen.count {
      let magnitude = Double(digits) / powersOfTen[parts.decimals]
      return parts.isNegative ? -magnitude : magnitude
    }
    var plain: [UInt8] = []
    for index in text.indices {
      plain.append(text[index] == .comma ? UInt8(ascii: ".") : text[index])
    }
    return Double(String(decoding: plain, as: UTF8.self))
  }

  /// A whole number of the last place as a decimal: `fixed(-1234567, places: 7)` is `-0.1234567`.
  package static func fixed(_ value: Int, places: Int) -> String {
    guard places > 0 else { return String(value) }
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(value < 0 ? "-" : "")\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  /// The powers of ten that a `Double` holds exactly.
  private static let powersOfTen: [23 of Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// A number taken apart at its sign and decimal mark.
  private struct Parts {
    private(set) var isNegative = false
    private(set) var hasMark = false
    /// The digits before the mark and the first `places` behind it as one number; `nil` if it
    /// does not fit 64 bits.
    private(set) var digits: UInt64? = 0
    /// How many of the digits stand behind the mark.
    private(set) var decimals = 0
    /// The first decimal that was left out.
    private var firstLeftOut: UInt8?

    /// - Returns: `nil` without digits before the mark, or behind a mark that is there.
    init?(_ text: Span<UInt8>, places: Int, allowsComma: Bool) {
      var previous: UInt8?
      for index in text.indices {
        let byte = text[index]
        let followsDigit = previous?.isDigit ?? false
        if byte.isDigit {
          take(byte - UInt8(ascii: "0"), places: places)
        } else if byte == UInt8(ascii: ".") || (allowsComma && byte == .comma) {
          guard followsDigit, !hasMark else { return nil }
          hasMark = true
        } else {
          guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"), previous == nil else {
            return nil
          }
          isNegative = byte == UInt8(ascii: "-")
        }
        previous = byte
      }
      guard previous?.isDigit ?? false else { return nil }
    }

    /// Whether what was left out is half a unit of the last place kept, or more.
    var roundsUp: Bool { (firstLeftOut ?? 0) >= 5 }

    private mutating func take(_ digit: UInt8, places: Int) {
      if hasMark && decimals == places {
        firstLeftOut = firstLeftOut ?? digit
        return
      }
      if hasMark { decimals += 1 }
      guard let value = digits else { return }
      let (product, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = product.addingReportingOverflow(UInt64(digit))
      digits = first || second ? nil : sum
    }

    func signed(_ magnitude: UInt64?) -> Int64? {
      guard let magnitude else { return nil }
      return isNegative ? Int64(exactly: -Int128(magnitude)) : Int64(exactly: magnitude)
    }
  }
}

extension UInt8 {
  /// Whether it is one of the ASCII digits.
  package var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
