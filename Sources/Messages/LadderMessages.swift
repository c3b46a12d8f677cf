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

  /// - Parameters:
  ///   - needs: the fewest assistants that could serve every cooperative.
  ///   - budget: the first that is below.
  package static func ladderBelowNeeds(needs: Int, budget: Int) -> Message {
    Message(
      "ladder.needs",
      id: """
        Agar semua koperasi terlayani dibutuhkan \(needs) asisten; pada anggaran \(budget) kurang \
        \(needs - budget). Di sana dan di bawahnya kekurangan sekecil mungkin didahulukan \
        daripada peringkat.
        """,
      en: """
        Serving every cooperative takes \(needs) assistants; at a budget of \(budget), \
        \(needs - budget) of them \(needs - budget == 1 ? "is" : "are") missing. There and below, \
        that as few as can be are missing comes before rank.
        """)
  }

  package static let ladderCancelled = Message(
    "ladder.cancelled", id: "Dibatalkan: tanpa anggaran tidak seorang pun ditempatkan.",
    en: "Cancelled: without a budget nobody is placed.")

  package static func ladderWritten(_ target: String) -> Message {
    Message("ladder.written", id: "Lihat \(target)/ladder.csv", en: "See \(target)/ladder.csv")
  }
}
