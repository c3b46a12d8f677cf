/// A name without what people write differently: case, spaces, punctuation, marks on letters.
package struct NameKey: Hashable, Sendable {
  /// Letters and digits alone; `Sítî  Aminah-W.` is `sitiaminahw`.
  package let text: String

  /// O(*n*) in the length of the name.
  package init(_ name: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isASCII {
        if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) { scalars.append(scalar) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        scalars.append(NameKey.base(of: scalar))
      }
    }
    text = String(scalars)
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
    let text = nationalID.uppercased().filter { $0.isLetter || $0.isNumber }
    guard text.contains(where: \.isNumber), Set(text).count > 1, text != "1234567890123456",
      !text.contains("XX"), !nationalID.contains(where: "*#•_?".contains),
      !NationalIDKey.isCutShort(nationalID)
    else { return nil }
    self.text = text
  }

  /// Whether a spreadsheet wrote the id as a power of ten: `3.20101E+15`.
  package static func isCutShort(_ nationalID: String) -> Bool {
    nationalID.uppercased().contains("E+")
  }

  /// The last four characters, enough to find the line by and no more.
  package var ending: String { "…" + text.suffix(4) }
}

/// Tells names that are nobody's, many of them.
package struct JunkNameTest: Sendable {
  private let names: Set<NameKey>

  package init(_ rules: Policy.JunkNames) { names = Set(rules.names.map(NameKey.init)) }

  package func isJunk(_ key: NameKey) -> Bool {
    let letters = key.text.filter(\.isLetter)
    let isOneLetter = letters.count == 1 || (letters.count > 2 && Set(letters).count == 1)
    return letters.isEmpty || isOneLetter || names.contains(key)
  }
}
