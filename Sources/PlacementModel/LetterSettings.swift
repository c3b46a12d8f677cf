/// What the author of assignment letters (*surat tugas*) decides: everything on a letter that the
/// roster does not know.
package struct LetterSettings: Hashable, Sendable {
  package struct Signatory: Hashable, Sendable {
    /// The office that signs: `Deputi Bidang Kelembagaan`.
    package var title: String
    package var name: String
    /// A number under the name, such as `NIP 19700101 199503 1 001`; may be empty.
    package var identity: String

    package init(title: String, name: String, identity: String = "") {
      self.title = title
      self.name = name
      self.identity = identity
    }
  }

  /// The lines at the head of every letter, the first in capitals; may be empty.
  package var letterhead: [String] = []
  package var number: LetterNumber = .plain
  /// The number of the first letter; `nil` for the one after those of the earlier roster, or 1.
  package var firstNumber: Int?
  /// What the task rests on, a line each; may be empty.
  package var basis: [String] = []
  /// A sentence before the list of cooperatives; empty for the usual one.
  package var task = ""
  /// What the person is asked to keep to, a line each; may be empty.
  package var duties: [String] = []
  /// The first and the last day of the task.
  package var from: CalendarDate
  package var through: CalendarDate
  /// Where and when the letters are signed.
  package var place: String
  package var date: CalendarDate
  package var signatory: Signatory
  /// Who gets a copy, a line each; may be empty.
  package var copies: [String] = []

  package init(
    from: CalendarDate, through: CalendarDate, place: String, date: CalendarDate,
    signatory: Signatory
  ) {
    self.from = from
    self.through = through
    self.place = place
    self.date = date
    self.signatory = signatory
  }
}

/// How letters are numbered: `{number}/ST/{region}/{roman}/{year}`.
package struct LetterNumber: Hashable, Sendable {
  package enum Field: String, Hashable, Sendable, CaseIterable {
    /// The running number, three digits at least.
    case number
    /// The code of the kabupaten.
    case region
    /// The id of the person.
    case id
    /// The month and the year of the letters' date; the month also as a Roman numeral.
    case month, roman, year
  }

  package enum Part: Hashable, Sendable {
    case text(String)
    case field(Field)
  }

  /// What keeps a pattern from numbering letters.
  package enum Fault: Error, Hashable, Sendable {
    /// A brace that has no partner.
    case unclosed
    case unknownField(String)
    /// Neither ``Field/number`` nor ``Field/id`` stands in it: two letters would share a number.
    case repeats
  }

  package let parts: [Part]

  /// Whether the running number stands in it.
  package var isRunning: Bool { parts.contains(.field(.number)) }

  /// The running number alone.
  package static let plain = LetterNumber(parts: [.field(.number)])

  private init(parts: [Part]) { self.parts = parts }

  /// Reads a pattern, in which names in braces stand for what differs from letter to letter.
  package init(_ pattern: String) throws(Fault) {
    var parts: [Part] = []
    var rest = pattern[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { parts.append(.text(String(rest[..<brace]))) }
      let inside = rest[rest.index(after: brace)...]
      guard rest[brace] == "{", let end = inside.firstIndex(of: "}") else { throw .unclosed }
      let name = String(inside[..<end])
      guard let field = Field(rawValue: name) else { throw .unknownField(name) }
      parts.append(.field(field))
      rest = inside[inside.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    guard parts.contains(.field(.number)) || parts.contains(.field(.id)) else { throw .repeats }
    self.parts = parts
  }

  /// The number of one letter.
  package func text(_ number: Int, region: RegionCode, id: String, date: CalendarDate) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .field(.number):
        String(repeating: "0", count: max(0, 3 - String(number).count)) + "\(number)"
      case .field(.region): region.description
      case .field(.id): id
      case .field(.month): String(date.month)
      case .field(.roman): LetterNumber.romanMonths[date.month - 1]
      case .field(.year): String(date.year)
      }
    }.joined()
  }

  private static let romanMonths: [12 of String] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]
}
