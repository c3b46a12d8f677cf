// What the report says of all kabupaten together.

extension Message {
  // MARK: - Finding

  package static let findHeading = Message(
    "find.heading", id: "Cari orang atau desa", en: "Find a person or a village")
  package static let findExplained = Message(
    "find.explained", id: "Nama atau nomor pelamar, koperasi, desa, kecamatan",
    en: "Name or number of an applicant, a cooperative, a village, a district")
  package static let nothingFound = Message(
    "find.nothing", id: "Tidak ditemukan.", en: "Nothing found.")
  /// With the name, in braces, of what a script puts in.
  package static let moreFound = Message(
    "find.more", id: "{count} ditemukan; yang pertama ditampilkan.",
    en: "{count} found; the first are shown.")
  package static let searchRegions = Message(
    "search.regions", id: "Cari kabupaten/kota dalam tabel", en: "Search the table of kabupaten")
  package static let searchPeople = Message(
    "search.people", id: "Cari orang dalam tabel", en: "Search the table of people")

  // MARK: - Map

  package static let nationMapHeading = Message("nation.heading", id: "Peta", en: "Map")
  package static let nationMapDescription = Message(
    "nation.description",
    id: "Peta semua kabupaten/kota; rincian yang sama ada pada tabel di bawahnya.",
    en: "Map of all kabupaten; the table below says the same.")
  package static func nationMapLight(_ minimum: Int, _ maximum: Int) -> Message {
    Message(
      "nation.light", id: "beban rata-rata di paruh bawah \(minimum)–\(maximum)",
      en: "mean load in the lower half of \(minimum)–\(maximum)")
  }
  package static func nationMapHeavy(_ minimum: Int, _ maximum: Int) -> Message {
    Message(
      "nation.heavy", id: "di paruh atas \(minimum)–\(maximum)",
      en: "in the upper half of \(minimum)–\(maximum)")
  }
  package static let nationMapException = Message(
    "nation.exception", id: "pengecualian", en: "an exception")
  package static let nationMapShort = Message(
    "nation.short", id: "kurang asisten atau belum semua terdampingi",
    en: "assistants missing, or not all covered")
  package static func nationMapRegion(
    _ name: String, placed: Int, covered: Int, cooperatives: Int
  ) -> Message {
    Message(
      "nation.region",
      id: "\(name): \(placed) asisten, \(covered) dari \(cooperatives) koperasi terdampingi",
      en: """
        \(name): \(placed, "assistant", "assistants"), \(covered) of \
        \(cooperatives, "cooperative", "cooperatives") covered
        """)
  }

  // MARK: - Distributions

  package static let distributionHeading = Message(
    "distribution.heading", id: "Sebaran beban dan jarak", en: "How loads and distances are spread")
  package static let distributionOfLoads = Message(
    "distribution.loads", id: "Asisten menurut beban", en: "Assistants by load")
  package static let distributionOfDistances = Message(
    "distribution.distances", id: "Koperasi menurut jarak dari titik tugas asistennya",
    en: "Cooperatives by distance from the base of their assistant")
  package static func kilometresBetween(_ low: Int, _ high: Int) -> Message {
    Message("distribution.between", id: "\(low)–\(high) km", en: "\(low)–\(high) km")
  }
  package static func beyondKilometres(_ low: Int) -> Message {
    Message("distribution.beyond", id: "> \(low) km", en: "> \(low) km")
  }

  // MARK: - The objective by term

  package static let objectiveHeading = Message(
    "objective.heading", id: "Nilai tujuan menurut unsurnya", en: "The objective by term")
  package static let objectiveExplained = Message(
    "objective.explained",
    id: "Setiap unsur dikalikan bobotnya; jumlahnya adalah nilai tujuan seluruh wilayah.",
    en: "Every term times its weight; the parts add up to the objective of all kabupaten.")
  package static let termLabel = Message("label.term", id: "Unsur", en: "Term")
  package static let amountLabel = Message("label.amount", id: "Jumlah", en: "Amount")
  package static let weightLabel = Message("label.weight", id: "Bobot", en: "Weight")
  package static let pointsLabel = Message("label.points", id: "Nilai", en: "Points")
  package static let shareLabel = Message("label.share", id: "Bagian", en: "Share")
  package static let variesLabel = Message(
    "label.varies", id: "menurut wilayah", en: "by kabupaten")

  // MARK: - Long lists

  /// Above a list that is cut.
  package static func firstOfList(_ shown: Int, of count: Int) -> Message {
    Message(
      "report.list-cut",
      id: """
        \(shown) yang pertama dari \(count) orang. “Cari orang atau desa” menemukan semuanya; alasan \
        setiap orang ada di placements.csv.
        """,
      en: """
        The first \(shown) of \(count) people. “Find a person or a village” finds all of them; everybody's \
        reason stands in placements.csv.
        """)
  }
}
