/// A name without what people write differently: case, spaces, punctuation, marks on letters.
package struct NameKey: Hashable, Sendable {
  /// Letters and digits alone; `Sítî  Aminah-W.` is `sitiaminahw`.
  package let text: String

  /// O(*n*) in the length of the name; nearly all names are ASCII, and are quick.
  package init(_ name: String) {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(name.utf8.count)
      for byte in name.utf8 where byte.isLetterOrDigit { bytes.append(byte.lowercased) }
      text = String(decoding: bytes, as: UTF8.self)
    } else {
      var scalars = String.UnicodeScalarView()
      for scalar in name.lowercased().unicodeScalars {
        if scalar.isASCII {
          if UInt8(ascii: scalar).isLetterOrDigit { scalars.append(scalar) }
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          scalars.append(NameKey.base(of: scalar))
        }
      }
      text = String(scalars)
    }
  }

  /// The letter under a mark: Unicode names `é` “LATIN SMALL LETTER E WITH ACUTE”.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let stem = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(stem) else { return scalar }
    let letter = name.dropFirst(stem.count)
    guard letter.dropFirst().hasPrefix(" WITH "), let base = letter.unicodeScalars.first,
      let lower = base.properties.lowercaseMapping.unicodeScalars.first
    else { return scalar }
    return lower
  }
}

/// A national id (NIK) as far as it identifies somebody.
package struct NationalIDKey: Hashable, Sendable {
  /// Letters and digits alone.
  package let text: String

  /// - Returns: `nil` for what stands for no id: nothing, no digit, one character again and again,
  ///   digits in their order, one that is masked, or a number that a spreadsheet cut short.
  package init?(_ nationalID: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(nationalID.utf8.count)
    for byte in nationalID.utf8 {
      if byte.isLetterOrDigit {
        let upper = byte.lowercased == byte && byte.isLetter ? byte - 0x20 : byte
        // Two crosses in a row hide what stood there.
        if upper == UInt8(ascii: "X") && bytes.last == upper { return nil }
        bytes.append(upper)
      } else if !" .-/'".utf8.contains(byte) {
        return nil
      }
    }
    guard bytes.contains(where: { !$0.isLetter }), bytes.contains(where: { $0 != bytes[0] }) else {
      return nil
    }
    text = String(decoding: bytes, as: UTF8.self)
    if text == "1234567890123456" { return nil }
  }

  /// Whether a spreadsheet wrote the id as a power of ten: `3.20101E+15`.
  package static func isCutShort(_ nationalID: String) -> Bool {
    var before: UInt8 = 0
    for byte in nationalID.utf8 {
      if byte == UInt8(ascii: "+") && before.lowercased == UInt8(ascii: "e") { return true }
      before = byte
    }
    return false
  }

  /// The last four characters, enough to find the line by and no more.
  package var ending: String { "…" + text.suffix(4) }
}

/// Tells names that are nobody's, many of them.
package struct JunkNameTest: Sendable {
  private let names: Set<NameKey>

  package init(_ rules: Policy.JunkNames) { names = Set(rules.names.map(NameKey.init)) }

  package func isJunk(_ key: NameKey) -> Bool { saysNothing(key.text) || names.contains(key) }

  /// Whether a name has no letter, one, or one alone three times or more.
  private func saysNothing(_ text: String) -> Bool {
    var first: Unicode.Scalar?
    var count = 0
    for scalar in text.unicodeScalars
    where !("0"..."9").contains(scalar) {
      if let first, first != scalar { return false }
      first = scalar
      count += 1
    }
    return count != 2
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isLetterOrDigit: Bool { isLetter || (0x30...0x39).contains(self) }
  fileprivate var lowercased: UInt8 { isLetter ? self | 0x20 : self }
}
