/// What the page says of who is next, and of what decisions cost.
extension Message {
  package static let nextHeading = Message(
    "report.next", id: "Siapa berikutnya", en: "Who is next")

  package static func nextExplained(policy: String) -> Message {
    Message(
      "report.next-explained",
      id: """
        Setiap daftar berisi pelamar cadangan yang menerima wilayah itu, menurut urutan kebijakan \
        \(policy); satu orang dapat berada di banyak daftar.
        """,
      en: """
        Each list holds those in reserve who accept the region, in the order in which the policy \
        \(policy) would take them; one person may stand on many lists.
        """)
  }

  package static func nextLists(_ count: Int) -> Message {
    Message(
      "report.next-lists", id: "\(count) daftar cadangan",
      en: "\(count, "reserve list", "reserve lists")")
  }

  package static let listLengthLabel = Message(
    "label.list-length", id: "Panjang daftar", en: "On the list")

  // MARK: - Decisions

  package static let pricesHeading = Message(
    "report.prices", id: "Keputusan panitia dan harganya",
    en: "Decisions of the panel, and their price")

  package static let pricesExplained = Message(
    "report.prices-explained",
    id: "Harga satu keputusan: apa yang berubah bila hanya keputusan itu yang dihapus.",
    en: "The price of a decision: what would change if that one alone were dropped.")

  package static let decisionLabel = Message("label.decision", id: "Keputusan", en: "Decision")
  package static let priceLabel = Message("label.price", id: "Harga", en: "Price")

  package static let priceUnknown = Message(
    "price.unknown", id: "tidak dihitung", en: "not computed")

  package static func decidedPin(_ target: String) -> Message {
    Message("decision.pin", id: "ditetapkan di \(target)", en: "pinned to \(target)")
  }

  package static func decidedBan(_ target: String) -> Message {
    Message("decision.ban", id: "dilarang di \(target)", en: "banned from \(target)")
  }

  package static let decidedBar = Message(
    "decision.bar", id: "dilarang sama sekali", en: "barred altogether")

  /// - Parameter goal: the first goal that differs, as people call it; `nil` where none does.
  package static func decisionPrice(
    goal: Message?, with: Int, without: Int, people: Int, objectiveWith: Int,
    objectiveWithout: Int
  ) -> Message {
    let stage2 = Message(
      "price.objective",
      id: "nilai tujuan di wilayahnya \(objectiveWith), tanpa itu \(objectiveWithout)",
      en: "objective there \(objectiveWith), without it \(objectiveWithout)")
    guard let goal else {
      return Message(
        "price.none",
        id: "tidak mengubah tujuan penempatan; \(people) orang berpindah; \(stage2)",
        en: """
          no goal of placing differs; \(people, "person", "people") would move; \(stage2)
          """)
    }
    return Message(
      "price.goal",
      id: "\(goal): \(with), tanpa itu \(without); \(people) orang berpindah; \(stage2)",
      en: """
        \(goal): \(with), without it \(without); \(people, "person", "people") would move; \(stage2)
        """)
  }
}
