/// The names of a roster workbook's sheets and the heads of its columns. A name of a sheet has at
/// most 31 characters.
extension Message {
  // MARK: - Sheets

  package static let placementsSheet = Message(
    "sheet.placements", id: "Penempatan", en: "Placements")
  package static let cooperativesSheet = Message(
    "sheet.cooperatives", id: "Koperasi", en: "Cooperatives")
  package static let regionsSheet = Message("sheet.regions", id: "Wilayah", en: "Regions")
  package static let reserveSheet = Message("sheet.reserve", id: "Cadangan", en: "Reserve")
  package static let exceptionsSheet = Message(
    "sheet.exceptions", id: "Pengecualian", en: "Exceptions")
  /// The code tells provinces apart, whatever is left of their names.
  package static func provinceSheet(_ code: String, _ name: String) -> Message {
    // Spreadsheets count a name in UTF-16, forbid these characters, and an apostrophe at its ends.
    let allowed = name.unicodeScalars.filter {
      (0x20..<0xFFFE).contains($0.value) && !"[]:*?/\\".unicodeScalars.contains($0)
    }
    var short = Substring(String(String.UnicodeScalarView(allowed.prefix(24))))
    while let last = short.last, last == "'" || last == " " { short.removeLast() }
    let sheet = short.isEmpty ? code : "\(code) \(short)"
    return Message("sheet.province", id: "\(sheet)", en: "\(sheet)")
  }
  package static let decisionsSheet = Message("sheet.decisions", id: "Keputusan", en: "Decisions")

  // MARK: - Columns

  package static let applicantIDColumn = Message(
    "column.applicant-id", id: "ID pelamar", en: "Applicant ID")
  package static let nameColumn = Message("column.name", id: "Nama", en: "Name")
  package static let statusColumn = Message("column.status", id: "Status", en: "Status")
  package static let regionCodeColumn = Message(
    "column.region-code", id: "Kode wilayah", en: "Region code")
  package static let choiceColumn = Message("column.choice", id: "Pilihan", en: "Choice")
  package static let baseCodeColumn = Message(
    "column.base-code", id: "Kode titik tugas", en: "Base code")
  package static let overseerColumn = Message(
    "column.overseer", id: "Pembina", en: "Looked after by")
  package static let previousRegionColumn = Message(
    "column.previous-region", id: "Wilayah putaran lalu", en: "Region in the earlier round")
  package static let lotteryColumn = Message(
    "column.lottery", id: "Nomor undian", en: "Lottery number")
  package static let cooperativeIDColumn = Message(
    "column.cooperative-id", id: "ID koperasi", en: "Cooperative ID")
  package static let villageCodeColumn = Message(
    "column.village-code", id: "Kode desa", en: "Village code")
  package static let assistantIDColumn = Message(
    "column.assistant-id", id: "ID asisten", en: "Assistant ID")
  package static let distanceColumn = Message(
    "column.distance", id: "Jarak, km", en: "Distance, km")
  package static let previousAssistantColumn = Message(
    "column.previous-assistant", id: "Asisten putaran lalu", en: "Assistant in the earlier round")
  package static let needColumn = Message("column.need", id: "Perlu", en: "Need")
  package static let roomColumn = Message("column.room", id: "Muat", en: "Room")
  package static let unusedQuotaColumn = Message(
    "column.unused-quota", id: "Kuota kosong", en: "Quota unused")
  package static let loadMinimumColumn = Message(
    "column.load-min", id: "Beban terkecil", en: "Least load")
  package static let loadMeanColumn = Message(
    "column.load-mean", id: "Beban rata-rata", en: "Mean load")
  package static let loadMaximumColumn = Message(
    "column.load-max", id: "Beban terbesar", en: "Largest load")
  package static let pairsColumn = Message(
    "column.pairs", id: "Antarkoperasi, km", en: "Between cooperatives, km")
  package static let balanceColumn = Message(
    "column.balance", id: "Ketidakmerataan beban", en: "Unevenness of loads")
  package static let splitsColumn = Message(
    "column.splits", id: "Kecamatan terbagi", en: "Districts split")
  package static let objectiveColumn = Message(
    "column.objective", id: "Nilai tujuan", en: "Objective")
  package static let lowerBoundColumn = Message(
    "column.lower-bound", id: "Batas bawah terbukti", en: "Proven lower bound")
  package static let exceptionColumn = Message(
    "column.exception", id: "Pengecualian", en: "Exception")
  package static let oneMoreColumn = Message(
    "column.one-more", id: "Bila satu asisten lagi", en: "With one more assistant")
  package static let keptColumn = Message(
    "column.kept", id: "Tetap asistennya", en: "Assistant kept")
  package static let listLengthColumn = Message(
    "column.list-length", id: "Panjang daftar", en: "Length of list")
  package static let positionColumn = Message("column.position", id: "Urutan", en: "Position")
  package static let kindColumn = Message("column.kind", id: "Jenis", en: "Kind")
  package static let codeColumn = Message("column.code", id: "Kode", en: "Code")
  package static let subjectColumn = Message("column.subject", id: "Tentang", en: "About")
  package static let decidedByColumn = Message("column.by", id: "Oleh", en: "By")
  package static let dateColumn = Message("column.date", id: "Tanggal", en: "Date")
  package static let itemColumn = Message("column.item", id: "Butir", en: "Item")
  package static let exceptionKind = Message("kind.exception", id: "Pengecualian", en: "Exception")
  package static let noticeKind = Message("kind.notice", id: "Catatan", en: "Notice")

  // MARK: - Items of the summary

  package static let meanDistanceItem = Message(
    "item.mean-distance", id: "Jarak rata-rata, km", en: "Mean distance, km")
  package static let seedItem = Message("item.seed", id: "Benih undian", en: "Seed of the lottery")
  package static let rulesItem = Message(
    "item.rules", id: "Versi aturan", en: "Version of the rules")
  package static let versionItem = Message(
    "item.version", id: "Versi program", en: "Version of the program")
  package static let agesAtItem = Message("item.as-of", id: "Umur dihitung pada", en: "Ages as of")
  package static let loadLimitsItem = Message(
    "item.load-limits", id: "Batas beban", en: "Limits of loads")
  package static let stayedItem = Message(
    "item.stayed", id: "Tetap di tempat putaran lalu",
    en: "Stay where the earlier round placed them")

  /// The name of a further sheet of the same kind, where one cannot hold all.
  package static func continuedSheet(_ name: Message, part: Int) -> Message {
    Message("sheet.continued", id: "\(name) \(plain: part)", en: "\(name) \(plain: part)")
  }
}
