// What `explain` says of a region: what it needs, takes and got, and one place more or fewer.

extension Message {
  package static func regionNeeds(
    _ region: String, cooperatives: Int, need: Int, room: Int, load: ClosedRange<Int>, placed: Int
  ) -> Message {
    let (least, most) = (load.lowerBound, load.upperBound)
    return Message(
      "explain.region",
      id: """
        \(region): \(cooperatives) koperasi memerlukan paling sedikit \(need) asisten (paling \
        banyak \(most) koperasi per orang) dan cukup untuk \(room) (paling sedikit \(least) per \
        orang); \(placed) ditempatkan.
        """,
      en: """
        \(region): \(cooperatives, "cooperative needs", "cooperatives need") at least \(need, "assistant", "assistants") \
        (at most \(most) each) and give work to \(room) (at least \(least) each); \(placed) placed.
        """)
  }

  /// - Parameters: `nil` where nothing is stated.
  package static func regionFigures(quota: Int?, minimum: Int?, uncovered: Int) -> Message {
    let stated =
      quota.map { Message("explain.quota", id: "kuotanya \($0)", en: "its quota is \($0)") }
      ?? Message("explain.quota", id: "tanpa kuota sendiri", en: "it has no quota of its own")
    let least =
      minimum.map {
        Message("explain.minimum", id: ", minimum \($0)", en: ", its minimum \($0)")
      } ?? Message("explain.minimum", id: "", en: "")
    return Message(
      "explain.region-figures",
      id: "Menurut tabel, \(stated)\(least); \(uncovered) koperasi tidak terdampingi.",
      en: """
        By the tables, \(stated)\(least); \(uncovered, "cooperative is", "cooperatives are") \
        uncovered.
        """)
  }

  package static func regionRanks(
    best: Int, cutOff: Int?, pinned: Int, loads: ClosedRange<Int>?
  ) -> Message {
    let last =
      cutOff.map { Message("explain.last", id: "terakhir \($0)", en: "the last \($0)") }
      ?? Message(
        "explain.last", id: "semua karena keputusan sebelumnya", en: "all by earlier decisions")
    let byPanel =
      pinned == 0
      ? Message("explain.pinned", id: "", en: "")
      : Message(
        "explain.pinned", id: ", \(pinned) karena keputusan sebelumnya",
        en: ", \(pinned) by an earlier decision")
    let share =
      loads.map {
        Message(
          "explain.loads", id: "; beban \(Message.loads($0)) koperasi",
          en: "; loads of \(Message.loads($0))")
      } ?? Message("explain.loads", id: "", en: "")
    return Message(
      "explain.region-ranks", id: "Peringkat terbaik di sana \(best), \(last)\(byPanel)\(share).",
      en: "The best rank there is \(best), \(last)\(byPanel)\(share).")
  }

  package static func limitsReached(_ limits: [Message]) -> Message {
    Message(
      "explain.limits", id: "Batas yang tercapai: \(list(limits)).",
      en: "Limits reached: \(list(limits)).")
  }

  package static let noLimitReached = Message(
    "explain.no-limit",
    id: "Tidak ada batas yang tercapai; tidak ada lagi yang dapat dan mau ditempatkan di sana.",
    en: "No limit is reached; nobody else may and would be placed there.")

  package static func nextInReserve(_ people: [Message], of count: Int) -> Message {
    people.isEmpty
      ? Message(
        "explain.next", id: "Tidak ada cadangan untuk wilayah ini.",
        en: "Nobody is in reserve for this region.")
      : Message(
        "explain.next", id: "Cadangan berikutnya dari \(count): \(list(people)).",
        en: "Next of \(count) in reserve: \(list(people)).")
  }

  /// A part of a sentence: a person of a track that has places of its own.
  package static func onTrack(_ person: Message, track: String) -> Message {
    Message(
      "explain.on-track", id: "\(person), jalur \(.trackName(track))",
      en: "\(person), \(.trackName(track)) track")
  }

  /// A part of a sentence: a person with the rank.
  package static func ranked(_ person: String, rank: Int) -> Message {
    Message(
      "explain.ranked", id: "\(person), peringkat \(rank)", en: "\(person), rank \(rank)")
  }

  package static let workIsLimit = Message(
    "explain.one-more",
    id: "Satu formasi lagi tidak mengubah apa pun: koperasinya tidak memberi beban kerja lagi.",
    en: "One place more would change nothing: the cooperatives give no more work.")

  package static let countIsLimit = Message(
    "explain.one-more",
    id: "Satu formasi lagi tidak mengubah apa pun: jumlahnya ditetapkan lebih dahulu oleh tujuan.",
    en: "One place more would change nothing: the goals fix the number first.")

  /// - Parameter limits: the full quotas of tracks, as parts of a sentence.
  package static func tracksAreLimit(_ limits: Message) -> Message {
    Message(
      "explain.one-more.tracks",
      id: "Satu formasi lagi harus milik satu jalur: \(limits).",
      en: "One place more would have to be one track's: \(limits).")
  }

  package static let peopleAreLimit = Message(
    "explain.one-more",
    id: "Satu formasi lagi tidak mengubah apa pun: tidak ada batas yang menghalangi.",
    en: "One place more would change nothing: no limit keeps anybody out.")

  /// - Parameter limit: as it would be, a part of a sentence.
  package static func placesChange(
    _ limit: Message, goals: [Message], moves: [Message], more: Int
  ) -> Message {
    let people =
      moves.isEmpty
      ? Message("explain.people", id: "tidak ada orang yang pindah", en: "nobody moves")
      : Message(
        "explain.people", id: "yang pindah: \(moved(moves, more: more))",
        en: "these move: \(moved(moves, more: more))")
    let cost =
      goals.isEmpty
      ? Message("explain.no-cost", id: "tidak ada tujuan yang berubah", en: "no goal changes")
      : list(goals)
    return Message(
      "explain.places-change", id: "Dengan \(limit): \(cost); \(people).",
      en: "With \(limit): \(cost); \(people).")
  }

  package static func placesRefused(_ limit: Message, because reasons: Message) -> Message {
    Message(
      "explain.places-refused", id: "Dengan \(limit) tidak ada hasil: \(reasons)",
      en: "With \(limit) there is no roster: \(reasons)")
  }

  /// A part of a sentence: a quota as it would be.
  package static func quotaOf(_ region: String, _ places: Int) -> Message {
    Message(
      "explain.quota-of", id: "kuota \(region) \(places)", en: "a quota of \(places) for \(region)")
  }

  package static func quotaOf(_ track: String, in region: String, _ places: Int) -> Message {
    Message(
      "explain.quota-of", id: "kuota jalur \(.trackName(track)) \(places) di \(region)",
      en: "a quota of \(places) for the \(.trackName(track)) track in \(region)")
  }

  package static func budgetOf(_ places: Int) -> Message {
    Message("explain.budget-of", id: "anggaran \(places)", en: "a budget of \(places)")
  }

  /// What becomes of the cooperatives of one kabupaten, in metres of travel.
  package static func caseloadChange(
    _ region: String, assistants: (Int, Int), loads: (Message, Message), covered: (Int, Int),
    kilometres: (Int, Int)
  ) -> Message {
    Message(
      "explain.caseload",
      id: """
        \(region) lalu: asisten \(assistants.0) → \(assistants.1), beban \(loads.0) → \(loads.1), \
        koperasi terdampingi \(covered.0) → \(covered.1), perjalanan \(kilometres.0) → \
        \(kilometres.1) km.
        """,
      en: """
        \(region) then: assistants \(assistants.0) → \(assistants.1), loads \(loads.0) → \
        \(loads.1), cooperatives covered \(covered.0) → \(covered.1), travel \(kilometres.0) → \
        \(kilometres.1) km.
        """)
  }

  package static func furtherCaseloads(_ count: Int) -> Message {
    Message(
      "explain.caseloads-left", id: "Orang di \(count) kabupaten/kota lain berganti pula.",
      en: "The people of \(count) further kabupaten/kota change too.")
  }

  /// A part of a sentence: from the least to the largest load.
  package static func loads(_ range: ClosedRange<Int>?) -> Message {
    range.map { band($0.lowerBound, $0.upperBound) } ?? Message("span", id: "0", en: "0")
  }
}
