/// Reads numbers as people write them in tables: digits, at most one sign in front and one
/// decimal mark, nothing else. No exponents, grouping, spaces, hexadecimals, `nan` or `inf`.
package enum NumberText {
  /// A whole number such as `12`, `-3` or `007`; `nil` for anything else, or beyond `Int`.
  package static func integer(_ text: some Collection<UInt8>) -> Int? {
    guard let parts = Parts(text, allowsComma: false), !parts.hasMark else { return nil }
    guard let magnitude = parts.whole.fixedPoint(scaledBy: 0) else { return nil }
    return parts.signed(magnitude).flatMap { Int(exactly: $0) }
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
    _ text: some Collection<UInt8>, places: Int, allowsComma: Bool = false
  ) -> Int64? {
    guard let parts = Parts(text, allowsComma: allowsComma) else { return nil }
    let kept = parts.fraction.prefix(places)
    guard
      var magnitude = (parts.whole + kept).fixedPoint(scaledBy: places - kept.count)
    else { return nil }
    if let next = parts.fraction.dropFirst(places).first, next >= UInt8(ascii: "5") {
      let (sum, overflows) = magnitude.addingReportingOverflow(1)
      if overflows { return nil }
      magnitude = sum
    }
    return parts.signed(magnitude)
  }

  /// The binary number nearest to a decimal, correctly rounded.
  ///
  /// - Returns: `nil` if the text is no such number.
  package static func double(
    _ text: some Collection<UInt8>, allowsComma: Bool = false
  ) -> Double? {
    guard let parts = Parts(text, allowsComma: allowsComma) else { return nil }
    // Up to 2^53 / 10^22 both numbers are exact, so one division rounds once (Clinger 1990).
    if let digits = (parts.whole + parts.fraction).fixedPoint(scaledBy: 0),
      digits <= 1 << 53, parts.fraction.count < powersOfTen.count
    {
      let magnitude = Double(digits) / powersOfTen[parts.fraction.count]
      return parts.isNegative ? -magnitude : magnitude
    }
    let sign = parts.isNegative ? "-" : ""
    let whole = String(decoding: parts.whole, as: UTF8.self)
    let fraction = String(decoding: parts.fraction, as: UTF8.self)
    return Double("\(sign)\(whole).\(fraction)0")
  }

  /// The powers of ten that a `Double` holds exactly.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// A number taken apart at its sign and decimal mark.
  private struct Parts {
    var isNegative = false
    var hasMark = false
    /// Digits only, at least one.
    var whole: [UInt8] = []
    /// Digits only; at least one if there is a mark.
    var fraction: [UInt8] = []

    init?(_ text: some Collection<UInt8>, allowsComma: Bool) {
      var digits = text[...]
      if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isNegative = sign == UInt8(ascii: "-")
        digits = digits.dropFirst()
      }
      for byte in digits {
        if byte == UInt8(ascii: ".") || (allowsComma && byte == .comma) {
          guard !hasMark else { return nil }
          hasMark = true
        } else {
          guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
          if hasMark { fraction.append(byte) } else { whole.append(byte) }
        }
      }
      guard !whole.isEmpty, !hasMark || !fraction.isEmpty else { return nil }
    }

    func signed(_ magnitude: UInt64) -> Int64? {
      isNegative ? Int64(exactly: -Int128(magnitude)) : Int64(exactly: magnitude)
    }
  }
}

extension [UInt8] {
  /// The number that digits make, with `zeros` more digits 0 behind; `nil` beyond 64 bits.
  fileprivate func fixedPoint(scaledBy zeros: Int) -> UInt64? {
    var value: UInt64 = 0
    func append(_ digit: UInt64) -> Bool {
      let (product, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = product.addingReportingOverflow(digit)
      value = sum
      return !first && !second
    }
    for byte in self {
      guard append(UInt64(byte - UInt8(ascii: "0"))) else { return nil }
    }
    for _ in 0..<zeros {
      guard append(0) else { return nil }
    }
    return value
  }
}
