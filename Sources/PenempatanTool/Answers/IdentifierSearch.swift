internal import PlacementModel

/// Finds the id that somebody probably meant.
struct IdentifierSearch {
  private let identifiers: [String]

  init(_ identifiers: [String]) { self.identifiers = identifiers }

  /// One that is written alike; else one that differs in marks, case and leading zeros alone; else
  /// the longest that the text begins with, as a kabupaten's code begins that of its villages; else
  /// the first that ends in it.
  func closest(to text: String) -> String? {
    if let alike = Spelling.closest(to: text, among: identifiers) { return alike }
    let core = Self.core(of: text)
    guard !core.isEmpty else { return nil }
    if let same = identifiers.first(where: { Self.core(of: $0) == core }) { return same }
    let opening = identifiers.filter { text.hasPrefix("\($0).") }.max {
      $0.utf8.count < $1.utf8.count
    }
    return opening ?? identifiers.first { Self.core(of: $0).hasSuffix(core) }
  }

  /// Letters and digits alone, in lower case, no number with zeros before it.
  private static func core(of text: String) -> String {
    var core = ""
    var isInNumber = false
    for character in text.lowercased() where character.isLetter || character.isNumber {
      if character == "0" && !isInNumber { continue }
      isInNumber = character.isNumber
      core.append(character)
    }
    return core
  }
}
