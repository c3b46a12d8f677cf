/// What a solve says at its end.
extension Message {
  public static func solvePeople(
    placed: Int, reserve: Int, ineligible: Int, banned: Int, missing: Int
  ) -> Message {
    Message(
      "solve.people",
      id: """
        Pelamar: \(placed) ditempatkan, \(reserve) cadangan, \(ineligible) tidak memenuhi syarat, \
        \(banned) dilarang; kurang \(missing) asisten.
        """,
      en: """
        Applicants: \(placed) placed, \(reserve) in reserve, \(ineligible) ineligible, \
        \(banned) banned; \(missing, "assistant", "assistants") missing.
        """)
  }

  /// What became of the people of another role.
  public static func solveRole(
    _ role: String, places: Int, placed: Int, reserve: Int
  ) -> Message {
    Message(
      "solve.role",
      id: "\(role): \(placed) dari \(places) formasi terisi, \(reserve) cadangan.",
      en: "\(role): \(placed) of \(places, "place", "places") filled, \(reserve) in reserve.")
  }

  public static func solveCooperatives(covered: Int, uncovered: Int) -> Message {
    Message(
      "solve.cooperatives",
      id: "Koperasi: \(covered) terdampingi, \(uncovered) belum.",
      en: "Cooperatives: \(covered) covered, \(uncovered) uncovered.")
  }

  public static func solveLoads(_ counts: String) -> Message {
    Message(
      "solve.loads", id: "Beban (asisten × koperasi): \(counts).",
      en: "Loads (assistants × cooperatives): \(counts).")
  }

  /// In place of loads, where there are none.
  public static let solveNobodyPlaced = Message(
    "solve.nobody", id: "Tidak ada yang ditempatkan, jadi tidak ada beban kerja.",
    en: "Nobody is placed, so there are no loads.")

  public static func solveTravel(hectometres: Int) -> Message {
    Message(
      "solve.travel",
      id: "Jarak rata-rata asisten ke koperasi: \(hectometres, places: 1) km sekali jalan.",
      en: "Mean distance from assistant to cooperative: \(hectometres, places: 1) km one way.")
  }

  public static func solveObjective(_ objective: Int, bound: Int, gapMillionths: Int) -> Message {
    let gap = percentage(millionths: gapMillionths)
    return Message(
      "solve.objective",
      id: """
        Nilai tujuan: \(objective); terbukti tidak mungkin di bawah \(bound) \
        (selisih \(gap)).
        """,
      en: """
        Objective: \(objective); proved not to go below \(bound) (gap \(gap)).
        """)
  }

  public static func solvePolicy(_ name: String, local: Int, firstChoice: Int, envy: Int)
    -> Message
  {
    Message(
      "solve.policy",
      id: """
        Kebijakan \(name): \(local) di wilayah domisili, \(firstChoice) pada pilihan pertama; \
        \(envy) orang lebih menginginkan tempat orang yang peringkatnya di bawah mereka.
        """,
      en: """
        Policy \(name): \(local) in their home region, \(firstChoice) in their first choice; \
        \(envy, "person", "people") would rather have the place of somebody ranked below them.
        """)
  }

  /// What the authors of the rules call them.
  public static func rulesInForce(_ version: String) -> Message {
    Message("rules.version", id: "Aturan: \(version).", en: "Rules: \(version).")
  }

  public static func solveMoreRemarks(_ count: Int) -> Message {
    Message(
      "solve.more", id: "  - dan \(count) catatan lain di summary.json",
      en: "  - and \(count, "more remark", "more remarks") in summary.json")
  }

  public static func solveVerified(_ place: String) -> Message {
    Message(
      "solve.verified", id: "Diperiksa ulang: 0 pelanggaran. Hasil: \(place)",
      en: "Verified: 0 violations. See \(place)")
  }
}
