extension Message {
  /// A goal of stage 1 as certificates name it.
  package static func goal(named name: String) -> Message {
    switch name {
    case "cover":
      Message("goal.cover", id: "Kekurangan terhadap kebutuhan", en: "Shortfall below the needs")
    case "minimums":
      Message(
        "goal.minimums", id: "Kekurangan terhadap minimum provinsi dan nasional",
        en: "Shortfall below minimums of provinces and nation")
    case "fill":
      Message("goal.fill", id: "Pelamar yang ditempatkan", en: "Applicants placed")
    case "service":
      Message(
        "goal.service", id: "Kemerataan layanan (jumlah kuadrat beban)",
        en: "Even service (sum of squared loads)")
    case "merit":
      Message("goal.merit", id: "Jumlah peringkat yang ditempatkan", en: "Sum of the ranks placed")
    case "tier":
      Message("goal.tier", id: "Jumlah tingkat asal", en: "Sum of origin tiers")
    case "preference":
      Message("goal.preference", id: "Jumlah urutan pilihan", en: "Sum of choices")
    case "distance":
      Message("goal.distance", id: "Jumlah jarak (km)", en: "Sum of distances (km)")
    case "cost":
      Message(
        "goal.cost", id: "Jumlah berbobot asal, pilihan dan jarak",
        en: "Weighted sum of tiers, choices and distances")
    case _ where name.hasPrefix("choice_"):
      choice(String(name.dropFirst("choice_".count)))
    default: Message("goal.other", id: "\(name)", en: "\(name)")
    }
  }

  private static func choice(_ position: String) -> Message {
    Message(
      "goal.choice", id: "Ditempatkan pada pilihan \(position)",
      en: "Placed in choice \(position)")
  }

  // MARK: - What placement policies promise

  /// What a placement policy guarantees of every roster, said so that a panel can hold us to it.
  ///
  /// - Parameter placement: its name in `policy.json`.
  package static func guarantee(of placement: String) -> Message {
    switch placement {
    case "merit":
      Message(
        "guarantee.of-merit",
        id: """
          Menurut peringkat, setiap orang mendapat wilayah terbaik dalam urutannya sendiri yang \
          tidak merusak cakupan, jumlah penempatan dan kemerataan layanan; setiap pengecualian \
          didaftar dengan sebabnya.
          """,
        en: """
          In order of rank, everybody gets the region best in their own order that spoils neither \
          cover nor the number placed nor even service; every exception is listed with its cause.
          """)
    case "local-first":
      Message(
        "guarantee.of-local-first",
        id: """
          Dalam jumlah tempat yang dibuka, tidak seorang pun lebih menginginkan tempat orang yang \
          asalnya lebih jauh, atau sama jauh dengan peringkat lebih rendah, dan tidak ada tempat \
          kosong yang mau diterima seseorang.
          """,
        en: """
          Within the places that are opened, nobody would rather have the place of somebody from \
          farther away, or as far and worse-ranked, and no place that anybody prefers stays empty.
          """)
    case "efficient":
      Message(
        "guarantee.of-efficient",
        id: "Jumlah berbobot asal, pilihan dan jarak terbukti paling kecil, apa pun peringkatnya.",
        en: "The weighted sum of tiers, choices and distances is proved least, whatever the ranks."
      )
    case "first-choice":
      Message(
        "guarantee.of-first-choice",
        id: """
          Terbukti tidak mungkin lebih banyak orang pada pilihan pertama, lalu kedua, dan \
          seterusnya, tanpa merusak cakupan, jumlah penempatan atau kemerataan layanan.
          """,
        en: """
          It is proved that no more people can have their first choice, then their second, and so \
          on, without spoiling cover, the number placed or even service.
          """)
    default:
      Message(
        "guarantee.of-balanced",
        id: """
          Tidak seorang pun yang memenuhi syarat tertinggal demi orang berperingkat lebih rendah \
          yang tempatnya mau dan boleh diterimanya; di dalam batas itu asal, lalu pilihan, lalu \
          jarak terbukti paling baik.
          """,
        en: """
          No eligible person is left out for somebody worse-ranked whose place they would accept \
          and be allowed; within that, tiers, then choices, then distances are proved least.
          """)
    }
  }

  package static func guaranteeChecked(of placement: String) -> Message {
    let guarantee = guarantee(of: placement)
    return Message(
      "report.guarantee", id: "Jaminan, diperiksa pada daftar ini: \(guarantee)",
      en: "Guarantee, checked on this roster: \(guarantee)")
  }

  package static let envyExplained = Message(
    "report.envy",
    id: """
      Kelima kebijakan dihitung dari tempat duduk saja oleh pemeriksa yang sama. Keberatan: orang \
      yang lebih menginginkan wilayah yang ditempati seseorang dengan hak lebih lemah; orang yang \
      tempatnya diputuskan panitia tidak dihitung di kedua sisi.
      """,
    en: """
      All five are counted from the seats alone, by one auditor. Envy counts people who would rather \
      be in a region where somebody with a weaker claim is; people whom the panel has placed stand \
      on neither side.
      """)

  // MARK: - The comparison on a terminal

  public static func solveComparison(_ policies: [Message]) -> Message {
    let list = policies.dropFirst().reduce(policies.first ?? solveNobodyPlaced) {
      Message("solve.comparison", id: "\($0); \($1)", en: "\($0); \($1)")
    }
    return Message(
      "solve.comparison",
      id: """
        Kelima kebijakan (ditempatkan/di wilayah domisili/pilihan pertama/keberatan menurut \
        peringkat/menurut asal): \(list).
        """,
      en: """
        All five policies (placed/home region/first choice/envy by rank/by tier): \(list).
        """)
  }

  /// - Parameter numbers: the figures, in the order that ``solveComparison(_:)`` names.
  public static func solvePolicyFigures(_ name: String, _ numbers: [Int]) -> Message {
    numbers.dropFirst().reduce(
      Message("solve.figures", id: "\(name) \(numbers[0])", en: "\(name) \(numbers[0])")
    ) { Message("solve.figures", id: "\($0)/\($1)", en: "\($0)/\($1)") }
  }
}
