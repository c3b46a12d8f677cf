/// What the comparison of scenarios says, on the page and at the terminal.
extension Message {
  package static let whatIfTitle = Message(
    "what-if.title", id: "Bagaimana jika …", en: "What if …")

  package static func whatIfSubtitle(_ count: Int) -> Message {
    Message(
      "what-if.subtitle", id: "\(count) skenario terhadap rencana dasar",
      en: "\(count, "scenario", "scenarios") against the base plan")
  }

  package static let whatIfTable = Message(
    "what-if.table", id: "Perbandingan", en: "Side by side")

  package static let whatIfHowToRead = Message(
    "what-if.read",
    id: """
      Di bawah setiap angka: selisihnya dari rencana dasar. Tekan judul kolom untuk mengurutkan.
      """,
    en: "Below each figure: its difference from the base. Press a heading to sort by it.")

  package static func whatIfCut(_ shown: Int) -> Message {
    Message(
      "what-if.cut", id: "Ditampilkan \(shown) yang pertama; semuanya ada di comparison.csv.",
      en: "The first \(shown) are shown; comparison.csv holds all.")
  }

  package static let whatIfBase = Message("what-if.base", id: "dasar", en: "base")
  package static let whatIfScenario = Message("what-if.scenario", id: "Skenario", en: "Scenario")
  package static let whatIfMissing = Message(
    "what-if.missing", id: "Kurang orang", en: "People missing")
  package static let whatIfLocal = Message(
    "what-if.local", id: "Di kabupaten sendiri", en: "In home region")
  package static let whatIfFirstChoice = Message(
    "what-if.first-choice", id: "Pilihan pertama", en: "First choice")
  package static let whatIfMeanDistance = Message(
    "what-if.distance", id: "Rata-rata jarak penempatan (km)", en: "Mean distance of places (km)")
  package static let whatIfTravel = Message(
    "what-if.travel", id: "Jarak ke koperasi (km)", en: "Ways to cooperatives (km)")
  package static let whatIfExceptions = Message(
    "what-if.exceptions", id: "Kabupaten luar biasa", en: "Exceptional kabupaten")
  package static let whatIfObjective = Message(
    "what-if.objective", id: "Nilai tujuan", en: "Objective")
  package static let whatIfMovedPeople = Message(
    "what-if.people", id: "Orang berpindah", en: "People who move")
  package static let whatIfMovedCooperatives = Message(
    "what-if.cooperatives", id: "Koperasi berganti asisten", en: "Cooperatives that change hands")
  package static let whatIfBars = Message("what-if.bars", id: "Grafik", en: "Bars")
  package static let whatIfMoves = Message(
    "what-if.moves", id: "Siapa yang berpindah", en: "Who moves")

  package static func whatIfMoreMoves(_ count: Int) -> Message {
    Message(
      "what-if.more", id: "dan \(count) orang lagi", en: "and \(count) more")
  }

  // MARK: - Terminal

  package static func whatIfProgress(_ done: Int, of count: Int) -> Message {
    Message(
      "what-if.progress", id: "Skenario: \(done) dari \(count)",
      en: "Scenarios: \(done) of \(count)")
  }

  package static func whatIfDone(
    _ count: Int, refused: Int, solved: Int, known: Int, target: String
  ) -> Message {
    Message(
      "what-if.done",
      id: """
        \(count) skenario dijawab, \(refused) tidak dapat dijalankan; kabupaten dihitung \
        \(solved), sudah diketahui \(known). Lihat \(target)/whatif.html
        """,
      en: """
        \(count, "scenario", "scenarios") answered, \(refused) cannot be carried out; kabupaten \
        solved \(solved), known already \(known). See \(target)/whatif.html
        """)
  }

  package static func whatIfMerged(_ count: Int, target: String) -> Message {
    Message(
      "what-if.merged", id: "\(count) skenario digabung. Lihat \(target)/whatif.html",
      en: "\(count, "scenario", "scenarios") joined. See \(target)/whatif.html")
  }

  package static let whatIfNothingAsked = Message(
    "what-if.usage", id: "pakai --scenarios FILE, --prices atau --ladder FROM:TO[:STEP]",
    en: "use --scenarios FILE, --prices or --ladder FROM:TO[:STEP]")

  package static func shardUnreadable(_ text: String) -> Message {
    Message(
      "what-if.shard", id: "“\(text)” bukan bagian; tulis seperti 2/4",
      en: "“\(text)” is no part; write it like 2/4")
  }

  package static func ladderExcludes(_ option: String) -> Message {
    Message(
      "whatif.ladder-excludes", id: "--ladder tidak dapat digabung dengan \(option)",
      en: "--ladder cannot go with \(option)")
  }

  package static func ladderUnreadable(_ text: String) -> Message {
    Message(
      "what-if.ladder", id: "“\(text)” bukan tangga; tulis seperti 8000:7000:100, menurun",
      en: "“\(text)” is no ladder; write it like 8000:7000:100, going down")
  }

  package static func partUnreadable(_ folder: String) -> Message {
    Message(
      "what-if.part", id: "\(folder) bukan hasil whatif dengan skenario",
      en: "\(folder) is no result of whatif with scenarios")
  }

  package static func partsDoNotFit(missing: Int, repeated: Int) -> Message {
    Message(
      "what-if.parts",
      id: "bagian-bagian ini tidak menjadi satu: \(missing) skenario tidak ada, \(repeated) ganda",
      en: "these parts do not make one run: \(missing) scenarios missing, \(repeated) twice")
  }

  package static let partsOfOtherRuns = Message(
    "what-if.other-runs", id: "bagian-bagian ini berasal dari data atau skenario yang berbeda",
    en: "these parts come from different data or scenarios")
}

// What one place more or fewer would change, and what scenarios trade against each other.
extension Message {
  /// - Parameter region: with its code.
  package static func priceOfPlace(
    _ region: String, isOneMore: Bool, placed: Int, missing: Int, covered: Int,
    travelHectometres: Int, people: Int
  ) -> Message {
    Message(
      "what-if.price",
      id: """
        \(isOneMore ? "Satu tempat lagi" : "Satu tempat kurang") di \(region): ditempatkan \
        \(placed), kurang orang \(missing), koperasi terdampingi \(covered), jarak \
        \(travelHectometres, places: 1) km; \(people) orang berpindah.
        """,
      en: """
        One place \(isOneMore ? "more" : "fewer") in \(region): placed \(placed), missing \
        \(missing), cooperatives covered \(covered), travel \(travelHectometres, places: 1) km; \
        \(people, "person has", "people have") another place.
        """)
  }

  package static func pricesDone(_ count: Int, target: String) -> Message {
    Message(
      "what-if.prices",
      id: "\(count) perubahan dihitung; yang paling berarti ada di awal \(target)/prices.csv",
      en: "\(count, "change", "changes") decided; those that matter most lead \(target)/prices.csv")
  }

  package static let oneMoreHeading = Message(
    "one-more.heading", id: "Satu tempat lagi", en: "One place more")

  package static let oneMoreExplained = Message(
    "one-more.explained",
    id: """
      Di mana satu tempat lagi paling banyak mengubah rencana: selisih setiap angka bila kuota \
      kabupaten itu satu lebih besar dan semuanya dihitung ulang, yang paling berarti lebih dahulu.
      """,
    en: """
      Where one place more would change the plan most: by how much each figure differs if the quota \
      of that kabupaten is one larger and all is decided again, those that matter most first.
      """)

  package static let oneMoreCovered = Message(
    "one-more.covered", id: "Koperasi terdampingi", en: "Cooperatives covered")

  package static func oneMoreOthers(unlisted: Int, unchanged: Int) -> Message {
    Message(
      "one-more.others",
      id: """
        Kabupaten lain yang mengubah sesuatu: \(unlisted) (lihat one_more di regions.csv); yang \
        tidak mengubah apa pun: \(unchanged).
        """,
      en: """
        Others that change something: \(unlisted) (see one_more in regions.csv); that change \
        nothing: \(unchanged).
        """)
  }

  package static func whatIfExcludes(_ option: String, _ other: String) -> Message {
    Message(
      "what-if.excludes", id: "\(option) tidak dapat digabung dengan \(other)",
      en: "\(option) cannot go with \(other)")
  }

  package static func whatIfNeeds(_ option: String, _ other: String) -> Message {
    Message(
      "what-if.needs", id: "\(option) hanya berarti bersama \(other)",
      en: "\(option) means something only with \(other)")
  }

  package static let tradeOffs = Message(
    "what-if.trade-offs", id: "Yang harus ditimbang", en: "Trade-offs")

  package static let tradeOffsExplained = Message(
    "what-if.trade-offs.read",
    id: """
      Peringkat rata-rata mereka yang ditempatkan, bagian di kabupaten sendiri, dan rata-rata \
      jarak. Tanda ● : tidak ada skenario yang sama baik dalam ketiganya dan lebih baik dalam satu.
      """,
    en: """
      The mean rank of those placed, the share in their home region, and the mean distance. \
      Marked ●: no scenario is as good in all three and better in one.
      """)

  package static let tradeOffPlot = Message(
    "what-if.trade-offs.plot",
    id: "Ke kanan: jarak; ke atas: bagian di kabupaten sendiri; makin besar: peringkat makin baik",
    en: "To the right: distance; upwards: share in the home region; larger: better rank")

  package static let meanRank = Message(
    "what-if.mean-rank", id: "Rata-rata peringkat", en: "Mean rank")
  package static let localShare = Message(
    "what-if.local-share", id: "Di kabupaten sendiri (%)", en: "In home region (%)")
  package static let unbeaten = Message("what-if.unbeaten", id: "Tak terungguli", en: "Unbeaten")
}
