/// What the author of a dataset should know though it is no fault.
extension Message {
  /// Whether it is about how a file was read, and about nobody.
  package var isAboutFiles: Bool {
    ["notice.encoding", "notice.column-unknown", "notice.column-unnamed", "notice.codes-mended"]
      .contains(code)
  }

  package static func readAsWindows1252(file: String) -> Message {
    Message(
      "notice.encoding",
      id: "\(file): dibaca sebagai Windows-1252; simpan sebagai “CSV UTF-8” agar nama tidak rusak",
      en: "\(file): read as Windows-1252; save it as “CSV UTF-8” so that no name is spoilt")
  }

  package static func columnUnknown(_ header: String, file: String, closest: String?) -> Message {
    Message(
      "notice.column-unknown",
      id: "\(file): kolom “\(header)” tidak dikenal dan diabaikan\(.perhaps(closest))",
      en: "\(file): the column “\(header)” is not known and is ignored\(.perhaps(closest))")
  }

  package static func columnUnnamed(file: String, number: Int) -> Message {
    Message(
      "notice.column-unnamed",
      id: "\(file): kolom ke-\(number) tidak bernama dan diabaikan",
      en: "\(file): column \(number) has no name and is ignored")
  }

  /// - Parameters:
  ///   - column: as the file's own header names it.
  ///   - example: one of them: what stood there and what it was read as.
  package static func codesMended(
    _ count: Int, column: String, example: String, file: String
  ) -> Message {
    Message(
      "notice.codes-mended",
      id:
        "\(file): \(column): \(count) kode yang diubah lembar sebar dipulihkan, misalnya \(example)",
      en: """
        \(file): \(column): codes that a spreadsheet changed were mended (\(count)), \
        for instance \(example)
        """)
  }

  package static func exclusionsUnlisted(
    _ count: Int, column: String, example: String, file: String
  ) -> Message {
    Message(
      "notice.exclusions-unlisted",
      id: "\(file): \(column): \(count) wilayah tidak ada di tabel regions, misalnya \(example)",
      en: """
        \(file): \(column): regions that the table regions does not list (\(count)), \
        for instance \(example)
        """)
  }

  package static func villagesWithoutCooperative(
    _ count: Int, column: String, example: String, file: String
  ) -> Message {
    Message(
      "notice.villages-empty",
      id: "\(file): \(column): \(count) desa tanpa koperasi, misalnya \(example)",
      en: "\(file): \(column): villages without a cooperative (\(count)), for instance \(example)")
  }

  package static func travelUnlisted(
    _ count: Int, column: String, example: String, file: String
  ) -> Message {
    Message(
      "notice.travel-unlisted",
      id: "\(file): \(column): \(count) kode tidak ada di tabel lain, misalnya \(example)",
      en: "\(file): \(column): codes that no other table lists (\(count)), for instance \(example)"
    )
  }

  package static func ageRulesOff(file: String) -> Message {
    Message(
      "notice.age-rules-off",
      id: "\(file): aturan usia tidak berlaku karena eligibility.asOf kosong",
      en: "\(file): the age rules are off, for eligibility.asOf is not stated")
  }

  package static func preferenceWithoutTie(file: String) -> Message {
    Message(
      "notice.preference-off",
      id: """
        \(file): pendidikan yang diutamakan belum berpengaruh; sebut “education” dalam ties
        """,
      en: "\(file): the preferred education decides nothing; name “education” among the ties")
  }

  /// - Parameters:
  ///   - count: how many pairs there are.
  ///   - examples: the first of them.
  package static func peopleRepeated(_ count: Int, examples: [Message]) -> Message {
    Message(
      "notice.people-repeated",
      id: """
        \(count) pasang pelamar tampaknya satu orang: \(.list(examples)); periksa, dan putuskan \
        lewat “duplicates”
        """,
      en: """
        \(count, "pair of applicants looks", "pairs of applicants look") like one person each: \
        \(.list(examples)); check them, and decide by “duplicates”
        """)
  }

  /// A part of a sentence.
  package static func sameNationalID(_ first: String, _ second: String) -> Message {
    Message(
      "notice.same-national-id", id: "\(first) dan \(second) (NIK sama)",
      en: "\(first) and \(second) (same national id)")
  }

  /// A part of a sentence.
  package static func sameNameAndBirthDate(
    _ first: String, _ second: String, idsDiffer: Bool
  ) -> Message {
    let ids = Message(
      "", id: idsDiffer ? ", NIK berbeda" : "", en: idsDiffer ? ", other national ids" : "")
    return Message(
      "notice.same-name", id: "\(first) dan \(second) (nama dan tanggal lahir sama\(ids))",
      en: "\(first) and \(second) (same name and birth date\(ids))")
  }

  /// A part of a sentence: there are more.
  package static let ellipsis = Message("notice.more", id: "…", en: "…")

  /// - Parameter examples: ids of the first of them.
  package static func junkNames(_ count: Int, examples: [String]) -> Message {
    let list = examples.joined(separator: ", ")
    return Message(
      "notice.junk-names", id: "\(count) nama pelamar bukan nama orang: \(list)",
      en: "\(count, "applicant has", "applicants have") a name that is nobody's: \(list)")
  }

  package static func nationalIDsCutShort(
    _ count: Int, column: String, file: String
  ) -> Message {
    Message(
      "notice.national-ids-cut",
      id: """
        \(file): \(column): \(count) NIK dipotong lembar sebar, jadi tidak dapat dibandingkan; \
        tulis sebagai teks
        """,
      en: """
        \(file): \(column): national ids that a spreadsheet cut short (\(count)) cannot be \
        compared; write them as text
        """)
  }

  private static func perhaps(_ closest: String?) -> Message {
    guard let closest else { return Message("", id: "", en: "") }
    return Message("", id: "; mungkin maksudnya “\(closest)”?", en: "; did you mean “\(closest)”?")
  }
}
