internal import Messages

/// One command of the tool: what help says of it, and what it does.
struct Command: Sendable {
  let name: String
  let summary: Message
  /// What follows the name: `DATASET -o DIR`.
  let synopsis: String
  /// A line to copy, after `penempatan `.
  let example: String
  let options: [OptionSpecification]
  let run: @Sendable (Arguments, Console) throws -> ExitCode
  /// What an operand may be, where it is one of a few words.
  var words: [String] = []

  /// The options of the command and those that hold everywhere.
  var allOptions: [OptionSpecification] { options + OptionSpecification.everywhere }
}

extension OptionSpecification {
  static let output = OptionSpecification(
    name: "--output", short: "-o", value: "DIR",
    help: Message(
      "option.output", id: "folder hasil", en: "the folder that the result is written to"))
  static let roster = OptionSpecification(
    name: "--roster", value: "DIR",
    help: Message("option.roster", id: "folder hasil solve", en: "a folder that solve wrote"))

  static let previous = OptionSpecification(
    name: "--previous", value: "DIR",
    help: Message(
      "option.previous", id: "hasil putaran sebelumnya, yang penempatannya dipertahankan",
      en: "the roster of an earlier round, whose placements are kept"))

  static let allDecisions = OptionSpecification(
    name: "--all-decisions",
    help: Message(
      "option.all-decisions", id: "hitung harga setiap penetapan, bukan hanya 100 yang pertama",
      en: "price every pin and ban, not only the first 100"))

  static let placePrices = OptionSpecification(
    name: "--prices",
    help: Message(
      "option.place-prices",
      id: "hitung di setiap kabupaten apa yang diubah satu tempat lagi (beberapa kali lebih lama)",
      en: "say of every kabupaten what one place more would change (takes several times as long)"))

  static let csvDialect = OptionSpecification(
    name: "--csv-dialect", value: CSVDialectName.allCases.map(\.rawValue).joined(separator: "|"),
    help: Message(
      "option.csv-dialect", id: "tabel CSV: rfc (bawaan), atau id untuk Excel berbahasa Indonesia",
      en: "CSV tables: rfc (default), or id for an Indonesian Excel"))

  /// Options that replace one table of the dataset by another file.
  static let tables = ["regions", "cooperatives", "applicants", "policy", "pins", "travel"].map {
    OptionSpecification(
      name: "--\($0)", value: "FILE",
      help: Message(
        "option.table", id: "ganti tabel \($0) dengan berkas ini",
        en: "take the table \($0) from this file"))
  }

  /// Options of every command.
  static let everywhere = [
    OptionSpecification(
      name: "--threads", value: "N",
      help: Message(
        "option.threads", id: "jumlah utas, 1 sampai 256 (bawaan: jumlah inti)",
        en: "threads, 1 to 256 (default: cores)")),
    OptionSpecification(
      name: "--effort", value: "quick|standard|thorough",
      help: Message(
        "option.effort", id: "lamanya pencarian, dalam iterasi",
        en: "how long to search, in iterations")),
    OptionSpecification(
      name: "--seed", value: "N",
      help: Message(
        "option.seed", id: "benih undian, menggantikan policy.json",
        en: "the seed of the lottery, in place of policy.json's")),
    OptionSpecification(
      name: "--language", value: "id|en",
      help: Message(
        "option.language", id: "bahasa berkas hasil (bawaan: id)",
        en: "the language of the files written (default: id)")),
    OptionSpecification(
      name: "--json",
      help: Message(
        "option.json", id: "satu dokumen JSON pada keluaran standar",
        en: "one JSON document on standard output")),
    OptionSpecification(
      name: "--quiet",
      help: Message("option.quiet", id: "hanya kesalahan", en: "say nothing but faults")),
    OptionSpecification(
      name: "--strict",
      help: Message(
        "option.strict", id: "keluar dengan kode 3 bila ada yang kurang",
        en: "exit with 3 if anything falls short")),
    OptionSpecification(
      name: "--help", short: "-h",
      help: Message("option.help", id: "bantuan ini", en: "this help")),
    OptionSpecification(
      name: "--version",
      help: Message("option.version", id: "versi program", en: "the program's version")),
  ]
}
