// What `replace` says of who left, who took what, and why no fewer changes would do.

extension Message {
  // MARK: - Decisions that it writes

  /// Why somebody who withdrew is barred from later rounds.
  package static let pinWithdrew = Message(
    "replace.pin-withdrew", id: "mengundurkan diri", en: "withdrew")

  /// Why somebody is pinned where a place was free.
  package static let pinStepsIn = Message(
    "replace.pin-steps-in", id: "mengisi tempat yang kosong", en: "fills a vacated place")

  // MARK: - People

  /// - Parameter region: with its name.
  package static func replaceLeft(_ person: String, region: String) -> Message {
    Message(
      "replace.left", id: "Mundur: \(person) dari \(region).",
      en: "Withdrew: \(person) from \(region).")
  }

  package static func replaceReleased(_ person: String, region: String) -> Message {
    Message(
      "replace.released", id: "Kehilangan tempat: \(person) di \(region).",
      en: "Loses the place: \(person) in \(region).")
  }

  package static func replaceJoined(_ person: String, region: String, rank: Int) -> Message {
    Message(
      "replace.joined",
      id: "Masuk dari cadangan: \(person), peringkat \(rank), ke \(region).",
      en: "Comes from the reserve: \(person), rank \(rank), to \(region).")
  }

  package static func replaceMoved(_ person: String, from: String, to region: String) -> Message {
    Message(
      "replace.moved", id: "Pindah: \(person) dari \(from) ke \(region).",
      en: "Moves: \(person) from \(from) to \(region).")
  }

  package static func replaceBase(_ person: String, from: String, to base: String) -> Message {
    Message(
      "replace.base", id: "Basis berubah: \(person) dari \(from) ke \(base).",
      en: "Works from another base: \(person), \(from) → \(base).")
  }

  /// Somebody withdrew who had no place.
  package static func replaceHadNoPlace(_ person: String) -> Message {
    Message(
      "replace.no-place", id: "\(person) tidak mempunyai tempat; namanya keluar dari cadangan.",
      en: "\(person) had no place; the name leaves the reserve.")
  }

  /// Somebody withdrew who could not have had a place.
  package static func replaceWasIneligible(_ person: String) -> Message {
    Message(
      "replace.ineligible",
      id: "\(person) tidak mempunyai tempat dan tidak memenuhi syarat; kini tercatat mundur.",
      en: "\(person) had no place and was not eligible; the withdrawal is recorded.")
  }

  /// Somebody withdrew whom the panel had barred before.
  package static func replaceWasBanned(_ person: String) -> Message {
    Message(
      "replace.banned", id: "\(person) sudah dilarang sebelumnya; tidak ada yang berubah.",
      en: "\(person) was barred before; nothing changes.")
  }

  /// A place stays empty under `absorb`, and somebody would take it.
  package static func replaceNext(_ person: String, rank: Int, region: String) -> Message {
    Message(
      "replace.next",
      id: """
        Berikutnya dalam cadangan \(region): \(person), peringkat \(rank); dengan --mode promote ia \
        masuk.
        """,
      en: """
        Next in reserve for \(region): \(person), rank \(rank), who would step in under \
        --mode promote.
        """)
  }

  /// Nobody in reserve could step in.
  package static func replaceNobody(region: String) -> Message {
    Message(
      "replace.nobody",
      id: "Tidak ada orang dalam cadangan yang dapat dan mau masuk ke \(region).",
      en: "Nobody in reserve may and would step in at \(region).")
  }

  // MARK: - Cooperatives

  /// - Parameters:
  ///   - changes: how many change hands, of how many.
  ///   - least: how many must.
  package static func replaceChanges(_ changes: Int, of all: Int, least: Int) -> Message {
    Message(
      "replace.changes",
      id: """
        \(changes) dari \(all) koperasi berganti asisten; kurang dari \(least) tidak mungkin, dan \
        itu terbukti.
        """,
      en: """
        \(changes) of \(all, "cooperative changes", "cooperatives change") hands; fewer than \
        \(least) is impossible, and that is proved.
        """)
  }

  package static let replaceNoChange = Message(
    "replace.no-change", id: "Tidak ada koperasi yang berganti asisten.",
    en: "No cooperative changes hands.")

  /// The proof of one kabupaten: what must change, part by part.
  ///
  /// - Parameter parts: see ``replaceOrphaned(_:)`` and the like.
  package static func replaceProof(region: String, least: Int, parts: [Message]) -> Message {
    Message(
      "replace.proof",
      id: "\(region): sedikitnya \(least) harus berganti: \(.list(parts)).",
      en: "\(region): at least \(least) must change: \(.list(parts)).")
  }

  package static func replaceOrphaned(_ count: Int) -> Message {
    Message(
      "replace.orphaned", id: "\(count) kehilangan asistennya",
      en: "\(count, "has", "have") lost their assistant")
  }

  package static func replaceNewlyCovered(_ count: Int) -> Message {
    Message(
      "replace.newly-covered", id: "\(count) belum mempunyai asisten",
      en: "\(count) had none")
  }

  package static func replaceAboveLargest(_ count: Int, most: Int) -> Message {
    Message(
      "replace.above", id: "\(count) melebihi beban paling banyak \(most)",
      en: "\(count, "exceeds", "exceed") the largest load of \(most)")
  }

  package static func replaceBelowLeast(_ count: Int, least: Int) -> Message {
    Message(
      "replace.below", id: "\(count) lagi karena setiap orang mendampingi sedikitnya \(least)",
      en: "\(count) more, for everybody serves at least \(least)")
  }

  package static func replaceByFlow(_ count: Int) -> Message {
    Message(
      "replace.by-flow",
      id: """
        \(count) lagi menurut potensial aliran, karena konflik, penetapan atau prioritas
        """,
      en: """
        \(count) more by the potentials of the flow, for conflicts, pins or priorities
        """)
  }

  /// What becomes of one kabupaten. Texts of loads are such as `2 × 10, 11 × 11`.
  package static func replaceKabupaten(
    _ region: String, assistants: (before: Int, after: Int), loads: (before: String, after: String),
    travelHectometres: (before: Int, after: Int), uncovered: Int
  ) -> Message {
    Message(
      "replace.kabupaten",
      id: """
        \(region): asisten \(assistants.before) → \(assistants.after); asisten × koperasi \
        \(loads.before) → \(loads.after); jarak \(travelHectometres.before, places: 1) → \
        \(travelHectometres.after, places: 1) km; \(uncovered) koperasi tidak terdampingi.
        """,
      en: """
        \(region): assistants \(assistants.before) → \(assistants.after); loads (assistants × \
        cooperatives) \(loads.before) → \(loads.after); travel \
        \(travelHectometres.before, places: 1) → \(travelHectometres.after, places: 1) km; \
        \(uncovered, "cooperative", "cooperatives") uncovered.
        """)
  }

  package static func replaceMorePeople(_ count: Int) -> Message {
    Message(
      "replace.more", id: "Dan \(count) orang lain: lihat changes.csv.",
      en: "And \(count) more people: see changes.csv.")
  }

  package static func replaceMoreRegions(_ count: Int) -> Message {
    Message(
      "replace.more", id: "Dan \(count) kabupaten/kota lain: lihat changes.json.",
      en: "And \(count) more kabupaten: see changes.json.")
  }

  /// - Parameter takers: such as `Tia (P-3) 2`.
  package static func replaceTakers(_ takers: [String]) -> Message {
    let list = takers.joined(separator: ", ")
    return Message("replace.takers", id: "Tambahan koperasi: \(list).", en: "Take over: \(list).")
  }

  /// One point of travel against changes.
  package static func replaceCurvePoint(
    changes: Int, travelHectometres: Int, boundHectometres: Int?
  ) -> Message {
    guard let boundHectometres else {
      return Message(
        "replace.curve-point", id: "\(changes): \(travelHectometres, places: 1) km",
        en: "\(changes): \(travelHectometres, places: 1) km")
    }
    return Message(
      "replace.curve-point",
      id: """
        \(changes): \(travelHectometres, places: 1) km (tidak mungkin di bawah \
        \(boundHectometres, places: 1))
        """,
      en: """
        \(changes): \(travelHectometres, places: 1) km (not below \
        \(boundHectometres, places: 1))
        """)
  }

  package static func replaceCurve(_ points: [Message]) -> Message {
    Message(
      "replace.curve",
      id: "Jarak menurut jumlah koperasi yang berganti asisten: \(.list(points)).",
      en: "Travel by how many cooperatives change hands: \(.list(points)).")
  }

  /// - Parameter command: to copy.
  package static func replaceVerified(_ place: String, command: String) -> Message {
    Message(
      "replace.verified",
      id: "Diperiksa ulang: 0 pelanggaran. Hasil: \(place). Ulangi: \(command)",
      en: "Verified: 0 violations. See \(place). To repeat: \(command)")
  }

  /// The rules of the roster and those of the dataset are not the same.
  package static let replaceOtherRules = Message(
    "replace.other-rules",
    id: """
      Aturan dalam policy.json bukan aturan yang menghasilkan susunan ini; penggantian mengikuti \
      policy.json.
      """,
    en: """
      The rules in policy.json are not those that the roster was made with; the replacement \
      follows policy.json.
      """)
}
