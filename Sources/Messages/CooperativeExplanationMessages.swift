// What `explain` says of a cooperative: why this assistant, who would be next, or why nobody.

extension Message {
  package static func isServed(
    _ cooperative: String, village: String, region: String, by person: String, metres: Int,
    load: Int
  ) -> Message {
    Message(
      "explain.served",
      id: """
        \(cooperative), desa/kelurahan \(village), \(region): didampingi \(person), \(metres) m \
        dari pangkalannya; bebannya \(load) koperasi.
        """,
      en: """
        \(cooperative), village \(village), \(region): served by \(person), \(metres) m from \
        their base; their load is \(load, "cooperative", "cooperatives").
        """)
  }

  package static func servedBecause(nearer: Int, inDistrict: Int, of districtSize: Int) -> Message {
    let near =
      nearer == 0
      ? Message(
        "explain.nearest-assistant", id: "tidak ada asisten yang lebih dekat",
        en: "no assistant is nearer")
      : Message(
        "explain.nearer", id: "\(nearer) asisten lebih dekat",
        en: "\(nearer, "assistant is", "assistants are") nearer")
    return Message(
      "explain.served-because",
      id: """
        Di sana \(near); orang ini mendampingi \(inDistrict) dari \(districtSize) koperasi di \
        kecamatan itu.
        """,
      en: """
        There \(near); this person serves \(inDistrict) of the \(districtSize, "cooperative", "cooperatives") in its \
        kecamatan.
        """)
  }

  package static func isUncovered(_ cooperative: String, village: String, region: String)
    -> Message
  {
    Message(
      "explain.uncovered",
      id: "\(cooperative), desa/kelurahan \(village), \(region): belum ada pendamping.",
      en: "\(cooperative), village \(village), \(region): nobody serves it.")
  }

  package static func uncoveredNobody(in region: String) -> Message {
    Message(
      "explain.gap-nobody", id: "Tidak ada asisten yang ditempatkan di \(region).",
      en: "Nobody is placed in \(region).")
  }

  package static func uncoveredTooFew(
    in region: String, assistants: Int, need: Int, load: Int, cooperatives: Int, priority: Int
  ) -> Message {
    let carried = assistants * load
    return Message(
      "explain.gap-few",
      id: """
        \(assistants) asisten di \(region) mendampingi paling banyak \(assistants) × \(load) = \
        \(carried) dari \(cooperatives) koperasi; diperlukan \(need). Prioritas terendah \
        ditinggalkan lebih dahulu; prioritas koperasi ini \(priority).
        """,
      en: """
        The \(assistants, "assistant", "assistants") in \(region) serve at most \(assistants) × \
        \(load) = \(carried) of \(cooperatives, "cooperative", "cooperatives"); \(need) are \
        needed. The lowest priority is left out first; this one has priority \(priority).
        """)
  }

  package static func uncoveredConflicts(assistants: Int, in region: String) -> Message {
    Message(
      "explain.gap-conflicts",
      id: "Semua asisten di \(region) (\(assistants)) mempunyai konflik kepentingan dengannya.",
      en: "Every assistant in \(region) (\(assistants)) has a conflict of interest with it.")
  }

  package static let uncoveredConstrained = Message(
    "explain.gap-constrained",
    id: "Konflik kepentingan atau penetapan lain di wilayah itu tidak menyisakan tempat baginya.",
    en: "Conflicts of interest or pins elsewhere in the region leave no room for it.")

  /// - Parameters:
  ///   - objective: what the objective gains, negative where it falls.
  ///   - metres: what travel gains.
  ///   - way: how, as a part of a sentence.
  package static func nextBest(
    _ person: String, metres distance: Int, load: Int, objective: Int, travel: Int, way: Message
  ) -> Message {
    Message(
      "explain.next-best",
      id: """
        Pilihan berikut: \(person), \(distance) m dari pangkalannya, beban \(load): nilai tujuan \
        \(signed(objective)), perjalanan \(signed(travel)) m, \(way).
        """,
      en: """
        Next best: \(person), \(distance) m from their base, load \(load): objective \
        \(signed(objective)), travel \(signed(travel)) m, \(way).
        """)
  }

  /// A part of a sentence: a number with its sign.
  private static func signed(_ number: Int) -> Message {
    number > 0
      ? Message("explain.signed", id: "+\(number)", en: "+\(number)")
      : Message("explain.signed", id: "\(number)", en: "\(number)")
  }

  package static let byResolving = Message(
    "explain.by-resolving", id: "dengan membagi ulang seluruh kabupaten/kota",
    en: "with the whole kabupaten solved again")

  package static let byRelocating = Message(
    "explain.by-relocating", id: "dengan memindahkannya saja",
    en: "by handing it over alone")

  package static func byExchange(with cooperative: String) -> Message {
    Message(
      "explain.by-exchange", id: "dengan menukarnya dengan \(cooperative)",
      en: "in exchange for \(cooperative)")
  }

  package static func notPossible(_ person: String, metres: Int) -> Message {
    Message(
      "explain.next-impossible",
      id: "\(person), \(metres) m dari pangkalannya, tidak dapat mendampinginya di dalam aturan.",
      en: "\(person), \(metres) m from their base, cannot serve it within the rules.")
  }

  package static let searchEndedAbove = Message(
    "explain.search-ended",
    id: """
      Nilai negatif berarti pencarian berakhir sedikit di atas yang terbaik: jarak ke batas bawah \
      ada di regions.csv.
      """,
    en: """
      A negative objective means that the search ended a little above the best: regions.csv states \
      the gap to the lower bound.
      """)

  package static func barredAssistants(_ count: Int) -> Message {
    Message(
      "explain.barred-assistants",
      id: "\(count) asisten tidak boleh mendampinginya karena konflik kepentingan.",
      en: """
        \(count, "assistant", "assistants") must not serve it, for conflicts of interest.
        """)
  }

  package static let noAlternative = Message(
    "explain.no-alternative",
    id: "Tidak ada asisten lain di sana yang boleh mendampinginya.",
    en: "No other assistant there may serve it.")
}
