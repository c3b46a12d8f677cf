/// The digits of a text that may tell who somebody is: messages end up in logs and in mails.
///
/// A national id has 16 digits and a phone number 11 to 14, with spaces or hyphens between them as
/// people write them; four stay to find the cell by. Of a date the year stays.
enum PrivateDigits {
  private static let mark: Unicode.Scalar = "•"

  /// The text with those digits replaced.
  static func hidden(
    in text: some Sequence<Unicode.Scalar>, _ mayTellDates: Bool
  ) -> [Unicode.Scalar] {
    var signs = Array(text)
    for groups in groups(of: signs, joinedBy: [" ", "-"]) {
      let digits = groups.flatMap(\.self)
      guard (11...16).contains(digits.count) else { continue }
      for index in digits.dropFirst(4) { signs[index] = mark }
    }
    guard !mayTellDates else { return signs }
    for groups in groups(of: signs, joinedBy: ["-", "/", "."]) where isDate(groups, signs) {
      for group in groups where group.count < 4 {
        for index in group { signs[index] = mark }
      }
    }
    return signs
  }

  /// The runs of digits, those with one such sign between them taken together.
  private static func groups(
    of signs: [Unicode.Scalar], joinedBy joints: Set<Unicode.Scalar>
  ) -> [[Range<Int>]] {
    var found: [[Range<Int>]] = []
    var index = 0
    while index < signs.count {
      let start = index
      while index < signs.count, isDigit(signs[index]) { index += 1 }
      if index == start {
        index += 1
      } else if let last = found.last?.last, last.upperBound + 1 == start,
        joints.contains(signs[last.upperBound])
      {
        found[found.count - 1].append(start..<index)
      } else {
        found.append([start..<index])
      }
    }
    return found
  }

  /// Whether groups of digits may be a day, a month and a year in some order.
  private static func isDate(_ groups: [Range<Int>], _ signs: [Unicode.Scalar]) -> Bool {
    guard groups.count == 3, groups[0].count == 4 || groups[2].count == 4 else { return false }
    return groups.allSatisfy { group in
      let text = group.map { Character(signs[$0]) }
      guard let value = Int(String(text)) else { return false }
      return group.count == 4 ? (1900...2099).contains(value) : group.count < 3 && value < 32
    }
  }

  private static func isDigit(_ sign: Unicode.Scalar) -> Bool { ("0"..."9").contains(sign) }
}
