/// What the ladder of budgets says.
extension Message {
  package static func ladderSteps(
    from: Int, to: Int, leave: Int, placed: Int
  ) -> Message {
    Message(
      "ladder.steps",
      id: "Anggaran turun dari \(from) ke \(to): \(leave) orang keluar, \(placed) tetap.",
      en: """
        The budget falls from \(from) to \(to): \(leave, "person leaves", "people leave"), \
        \(placed) stay.
        """)
  }

  /// - Parameter isFloor: whether a floor keeps the lower-ranked, else even service.
  package static func ladderSkips(_ count: Int, isFloor: Bool) -> Message {
    isFloor
      ? Message(
        "ladder.floor",
        id: """
          \(count) kali seseorang berperingkat lebih rendah tetap, karena kabupatennya hanya \
          mempunyai jumlah minimum.
          """,
        en: """
          \(count, "time", "times") somebody ranked lower stays, for their kabupaten has no more \
          than its floor.
          """)
      : Message(
        "ladder.service",
        id: "\(count) kali seseorang berperingkat lebih rendah tetap, agar beban tetap merata.",
        en: """
          \(count, "time", "times") somebody ranked lower stays, for loads would be less even \
          without them.
          """)
  }

  package static func ladderBelowNeeds(needs: Int, budget: Int) -> Message {
    Message(
      "ladder.needs",
      id: """
        Mulai anggaran \(budget) tidak semua koperasi terlayani: kebutuhannya \(needs) asisten, \
        jadi \(needs - budget) kurang, dan yang diutamakan adalah kekurangan sekecil mungkin.
        """,
      en: """
        From a budget of \(budget) on not every cooperative is served: they need \(needs) \
        assistants, \(needs - budget) more, and that as few as can be are missing comes first.
        """)
  }

  package static let ladderCancelled = Message(
    "ladder.cancelled", id: "Dibatalkan: tanpa anggaran tidak seorang pun ditempatkan.",
    en: "Cancelled: without a budget nobody is placed.")

  package static func ladderWritten(_ target: String) -> Message {
    Message("ladder.written", id: "Lihat \(target)/ladder.csv", en: "See \(target)/ladder.csv")
  }
}
