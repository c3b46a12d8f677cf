/// What a later round says of those whom the earlier one placed.
extension Message {
  /// Stays where the earlier round placed them.
  package static func placedBefore(_ region: String) -> Message {
    Message(
      "placed.previous", id: "Tetap di \(region), seperti pada putaran sebelumnya.",
      en: "Stays in \(region), as in the previous round.")
  }

  /// - Parameter because: a part of a sentence.
  package static func leavesPlace(
    _ person: String, region: String, because cause: Message
  ) -> Message {
    Message(
      "previous.left",
      id: "\(person) tidak dapat tetap di \(region) dari putaran sebelumnya: \(cause).",
      en: "\(person) cannot stay in \(region) from the previous round: \(cause).")
  }

  package static let leftWithdrew = Message(
    "left.withdrew", id: "tidak ada lagi dalam daftar pelamar",
    en: "is no longer on the list of applicants")

  package static func leftOtherRole(_ role: String) -> Message {
    Message("left.role", id: "kini melamar sebagai \(role)", en: "now applies as \(role)")
  }

  package static func leftRoleWithoutPlaces(_ role: String) -> Message {
    Message(
      "left.role-places", id: "peran \(role) tidak mempunyai tempat dalam putaran ini",
      en: "the role \(role) has no places in this round")
  }

  package static func leftIneligible(because rules: Message) -> Message {
    Message(
      "left.ineligible", id: "kini tidak memenuhi syarat (\(rules))",
      en: "is no longer eligible (\(rules))")
  }

  package static func leftBanned(by: String, reason: String) -> Message {
    let source = (by.isEmpty ? "" : " (\(by))") + (reason.isEmpty ? "" : ": \(reason)")
    return Message(
      "left.banned", id: "dilarang atas keputusan panitia\(source)",
      en: "is barred by decision of the panel\(source)")
  }

  package static func leftPinned(_ region: String) -> Message {
    Message(
      "left.pinned", id: "panitia menetapkannya di \(region)",
      en: "the panel has pinned this person to \(region)")
  }

  package static let leftRegionGone = Message(
    "left.region", id: "wilayah itu tidak lagi mempunyai tempat dalam data",
    en: "the data no longer list places for that region")

  package static let leftUnwilling = Message(
    "left.unwilling", id: "kini tidak lagi menerima wilayah itu",
    en: "no longer accepts that region")

  package static func leftFull(_ region: String, limit: Int) -> Message {
    guard limit > 0 else {
      return Message(
        "left.full", id: "\(region) kini tidak menerima siapa pun",
        en: "\(region) now takes nobody")
    }
    return Message(
      "left.full",
      id: "\(region) kini menerima paling banyak \(limit), dan yang berperingkat lebih baik tetap",
      en: "\(region) now takes at most \(limit), and better ranked people stay")
  }

  /// How many of the earlier round stay.
  public static func solveStayed(_ stayed: Int, of placed: Int, kept: Int) -> Message {
    Message(
      "solve.previous",
      id: """
        Putaran sebelumnya: \(stayed) dari \(placed) orang tetap di tempatnya; \(kept) koperasi \
        tetap dengan asistennya.
        """,
      en: """
        Previous round: \(stayed) of \(placed) people stay in their places; \
        \(kept, "cooperative keeps its", "cooperatives keep their") former assistants.
        """)
  }

  package static func movedThoughFree(_ region: String) -> Message {
    Message(
      "previous.moved",
      id: "Orang ini dapat tetap di \(region) seperti pada putaran sebelumnya, tetapi dipindahkan.",
      en: "This person could stay in \(region) as in the previous round, but was moved.")
  }
}
