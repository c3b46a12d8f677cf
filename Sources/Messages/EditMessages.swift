// What a kabupaten's page says where the panel tries decisions by hand.

extension Message {
  package static func regionPageTitle(_ name: String) -> Message {
    Message("edit.title", id: "\(name)", en: "\(name)")
  }
  package static let assignmentHeading = Message(
    "edit.assignment", id: "Pembagian koperasi", en: "Who serves what")
  package static let backToReport = Message(
    "edit.back", id: "Kembali ke laporan", en: "Back to the report")
  package static let editHeading = Message(
    "edit.heading", id: "Coba keputusan panitia", en: "Try decisions of the panel")
  package static let editExplained = Message(
    "edit.explained",
    id: """
      Pindahkan koperasi ke asisten lain, tetapkan atau larang seseorang: beban, jarak, aturan yang \
      dilanggar, dan nilai tujuan langsung dihitung ulang. Titik tugas asisten dari luar wilayah \
      tetap seperti semula. Tidak ada yang berubah sebelum pins.csv dipakai untuk menghitung lagi.
      """,
    en: """
      Move a cooperative to another assistant, pin or ban a person: loads, distances, broken rules \
      and the objective are worked out again at once. Assistants from elsewhere keep their base. \
      Nothing changes until pins.csv is used in another run.
      """)
  package static let editNeedsScript = Message(
    "edit.needs-script", id: "Bagian ini memerlukan JavaScript di peramban.",
    en: "This part needs JavaScript in the browser.")
  package static let editBy = Message("edit.by", id: "Diputuskan oleh", en: "Decided by")
  package static let editReason = Message("edit.reason", id: "Alasan", en: "Reason")
  package static let editDate = Message("edit.date", id: "Tanggal", en: "Date")
  package static let editCooperative = Message(
    "edit.cooperative", id: "Koperasi (ketik sebagian nama)",
    en: "Cooperative (type part of its name)")
  package static let editTo = Message(
    "edit.to", id: "Ke asisten (perubahan nilai tujuan)",
    en: "To the assistant (change of the objective)")
  package static let editMove = Message("edit.move", id: "Pindahkan", en: "Move")
  package static let editPerson = Message(
    "edit.person", id: "Orang (ketik sebagian nama)", en: "Person (type part of the name)")
  /// - Parameters:
  ///   - count: of people in reserve who can be brought in on the page.
  ///   - others: in reserve besides, 0 where none of them may be placed there.
  package static func editReserve(_ count: Int, others: Int, code: String) -> Message {
    guard others > 0 else {
      return Message(
        "edit.reserve-all",
        id: "“Orang” juga mencari semua \(count) cadangan yang boleh ditempatkan di sini.",
        en: "“Person” also finds everybody in reserve who may be placed here (\(count)).")
    }
    return Message(
      "edit.reserve-first",
      id: """
        “Orang” juga mencari \(count) cadangan: yang berikut pada daftar wilayah ini, warganya, warga \
        provinsinya, lalu menurut peringkat. Cadangan lain (\(others)) ditetapkan dengan satu baris \
        pins.csv: nomor pelamar, pin, \(code).
        """,
      en: """
        “Person” also finds \(count) people in reserve: those next on the list of this kabupaten, its \
        residents, those of its province, then by rank. Any of the other \(others) is pinned by a line \
        of pins.csv: the id, pin, \(code).
        """)
  }
  package static let editPin = Message("edit.pin", id: "Tetapkan di sini", en: "Pin here")
  package static let editBan = Message("edit.ban", id: "Larang di sini", en: "Ban from here")
  package static let editBar = Message("edit.bar", id: "Larang di mana pun", en: "Ban everywhere")
  package static let editFigures = Message("edit.figures", id: "Angka", en: "Figures")
  package static let figureLabel = Message("label.figure", id: "Ukuran", en: "Figure")
  package static let editBefore = Message("edit.before", id: "Semula", en: "Before")
  package static let editNow = Message("edit.now", id: "Kini", en: "Now")
  package static let editChange = Message("edit.change", id: "Perubahan", en: "Change")
  package static let editLeast = Message("edit.least", id: "Beban teringan", en: "Lightest load")
  package static let editMost = Message("edit.most", id: "Beban terberat", en: "Heaviest load")
  package static let editRules = Message(
    "edit.rules", id: "Aturan yang dilanggar", en: "Rules broken")
  package static let editDecisions = Message(
    "edit.decisions", id: "Keputusan yang dicoba", en: "Decisions tried")
  package static let editUndo = Message("edit.undo", id: "Urungkan", en: "Undo")
  package static let editExport = Message(
    "edit.export", id: "Unduh pins.csv", en: "Download pins.csv")
  package static let editThenSolve = Message(
    "edit.then-solve",
    id: """
      pins.csv memuat keputusan yang sudah berlaku dan yang dicoba di sini. Simpan di folder data, \
      atau: penempatan solve DATA --pins pins.csv -o HASIL
      """,
    en: """
      pins.csv holds the decisions in force and those tried here. Keep it in the folder of the \
      data, or: penempatan solve DATA --pins pins.csv -o OUT
      """)
  package static let editDisagrees = Message(
    "edit.disagrees",
    id: "Peramban ini menghitung angka awal secara berbeda; jangan andalkan angka di halaman ini.",
    en: "This browser computes the first figures differently; do not rely on those of this page.")

  // MARK: - Terms

  package static let termTravel = Message(
    "term.travel", id: "Jarak dari titik tugas, m", en: "Travel from the bases, m")
  package static let termPairs = Message(
    "term.pairs", id: "Jarak antarkoperasi seorang asisten, m",
    en: "Between cooperatives of one assistant, m")
  package static let termBalance = Message(
    "term.balance", id: "Ketidakmerataan beban", en: "Unevenness of loads")
  package static let termSplits = Message(
    "term.splits", id: "Kecamatan yang terbagi", en: "Districts split")
  package static let termObjective = Message(
    "term.objective", id: "Nilai tujuan", en: "Objective")

  package static func objectiveFormula(
    travel: Int, pairs: Int, balance: Int, splits: Int
  ) -> Message {
    Message(
      "term.formula",
      id: """
        Nilai tujuan = \(travel) × jarak + \(pairs) × jarak antarkoperasi + \(balance) × \
        ketidakmerataan + \(splits) × kecamatan terbagi; makin kecil makin baik.
        """,
      en: """
        Objective = \(travel) × travel + \(pairs) × between cooperatives + \(balance) × unevenness \
        + \(splits) × districts split; the smaller the better.
        """)
  }

  // MARK: - What the script says

  /// Sentences with the names, in braces, of what a script puts in. Those of rules and exceptions
  /// have the codes that `verify` gives them.
  package static let editSentences = [
    Message("edit.no-rule", id: "Tidak ada aturan yang dilanggar.", en: "No rule is broken."),
    Message("edit.count", id: "{count} koperasi", en: "{count} cooperatives"),
    Message("edit.new", id: "baru", en: "new"),
    Message("edit.here", id: "bertugas di sini", en: "works here"),
    Message("edit.reserve", id: "tidak bertugas di sini", en: "does not work here"),
    Message("edit.choose-cooperative", id: "Pilih koperasi dahulu.", en: "Choose a cooperative."),
    Message(
      "edit.choose-person", id: "Pilih dahulu seorang dari daftar “Orang”.",
      en: "Choose somebody from the list “Person” first."),
    Message(
      "edit.who-why-when", id: "Isi dahulu siapa yang memutuskan, mengapa, dan kapan.",
      en: "Say first who decides, why and when."),
    Message(
      "edit.decided-already", id: "Keputusan ini sudah ada.",
      en: "This has been decided already."),
    Message(
      "edit.did-move", id: "{cooperative} dipindahkan ke {name} ({by}, {date}: {reason})",
      en: "{cooperative} goes to {name} ({by}, {date}: {reason})"),
    Message(
      "edit.did-pin", id: "{name} ditetapkan di sini ({by}, {date}: {reason})",
      en: "{name} is pinned here ({by}, {date}: {reason})"),
    Message(
      "edit.did-ban", id: "{name} dilarang di sini ({by}, {date}: {reason})",
      en: "{name} is banned from here ({by}, {date}: {reason})"),
    Message(
      "edit.did-bar", id: "{name} dilarang di mana pun ({by}, {date}: {reason})",
      en: "{name} is banned everywhere ({by}, {date}: {reason})"),
    Message(
      "conflict.cooperative",
      id: "{name} tidak boleh mendampingi {cooperative} (benturan kepentingan atau larangan).",
      en: "{name} must not serve {cooperative} (a conflict of interest or a ban)."),
    Message(
      "pin.cooperative", id: "Panitia menetapkan {name} untuk {cooperative}.",
      en: "The panel pinned {name} to {cooperative}."),
    Message(
      "quota.room", id: "Ditempatkan {placed} orang; koperasinya hanya cukup untuk {quota}.",
      en: "{placed} are placed; the cooperatives have work for {quota}."),
    Message(
      "quota.kabupaten", id: "Ditempatkan {placed} orang; kuota wilayah ini {quota}.",
      en: "{placed} are placed; the quota here is {quota}."),
    Message(
      "quota.province", id: "Ditempatkan {placed} orang di provinsi; kuotanya {quota}.",
      en: "{placed} are placed in the province; its quota is {quota}."),
    Message(
      "quota.nation", id: "Ditempatkan {placed} orang di seluruh negeri; kuotanya {quota}.",
      en: "{placed} are placed in the nation; its quota is {quota}."),
    Message(
      "quota.track", id: "Jalur {track}: ditempatkan {placed} orang; kuotanya {quota}.",
      en: "The {track} track: {placed} are placed; its quota is {quota}."),
    Message(
      "load.maximum", id: "{name}: beban {load} koperasi; paling banyak {most}.",
      en: "{name}: the load is {load} cooperatives; the most is {most}."),
    Message(
      "load.minimum", id: "{name}: beban {load} koperasi; paling sedikit {least}.",
      en: "{name}: the load is {load} cooperatives; the least is {least}."),
    Message(
      "load.uneven",
      id: "{name}: beban {load} koperasi; pembagian rata memberi {least} sampai {most}.",
      en: "{name}: the load is {load} cooperatives; an even split gives {least} to {most}."),
    Message(
      "cover.incomplete", id: "Hanya {covered} koperasi didampingi; {possible} dapat didampingi.",
      en: "Only {covered} cooperatives are covered; {possible} can be."),
    Message(
      "cover.priority",
      id: "Koperasi berprioritas lebih tinggi ditinggalkan demi yang lebih rendah.",
      en: "A cooperative of higher priority is left out for one of lower priority."),
    Message(
      "people.missing", id: "{name}: kurang {missing} asisten dari yang paling sedikit diperlukan.",
      en: "{name}: {missing} assistants short of the fewest that are needed."),
    Message(
      "load.unfit", id: "Pengecualian: tidak ada jumlah asisten yang cocok dengan batas beban.",
      en: "Exception: no number of assistants fits the limits of load."),
    Message(
      "load.underload", id: "Pengecualian: kelebihan formasi diisi; beban di bawah batas.",
      en: "Exception: surplus places are filled; loads are below the limit."),
    Message(
      "load.understaffed", id: "Pengecualian: asisten terlalu sedikit untuk semua koperasi.",
      en: "Exception: too few assistants for all cooperatives."),
    Message(
      "load.constrained",
      id: "Pengecualian: konflik kepentingan atau penetapan membuat batas beban tidak terpenuhi.",
      en: "Exception: conflicts of interest or pins keep the limits of load from being met."),
  ]
}
