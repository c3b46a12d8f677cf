// What assignment letters say around the settings of their author.

extension Message {
  /// A day as each language writes it: `3 Oktober 2025`.
  ///
  /// - Parameter month: 1...12.
  package static func day(year: Int, month: Int, day: Int) -> Message {
    Message(
      "day", id: "\(plain: day) \(indonesianMonths[month - 1]) \(plain: year)",
      en: "\(plain: day) \(englishMonths[month - 1]) \(plain: year)")
  }

  private static let indonesianMonths = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  // MARK: - The page

  package static let lettersTitle = Message(
    "letters.title", id: "Surat tugas", en: "Assignment letters")
  /// Said on the screen alone, above the letters.
  package static func lettersHint(_ count: Int) -> Message {
    Message(
      "letters.hint",
      id: """
        \(count) surat, satu halaman A4 setiap orang. Cetak, atau simpan sebagai PDF, dari peramban.
        """,
      en: """
        \(count, "letter", "letters"), an A4 page for each person. Print them from the browser, or \
        save them as PDF.
        """)
  }
  /// - Parameter next: the running number that letters of a roster after this one begin with.
  package static func lettersNumbered(next: Int) -> Message {
    Message(
      "letters.numbered",
      id: """
        Surat dari susunan yang melanjutkan susunan ini (replace, solve --previous) bernomor mulai \
        \(plain: next). Untuk susunan lain isi "firstNumber", agar nomor tidak berulang.
        """,
      en: """
        Letters of a roster that goes on from this one (replace, solve --previous) are numbered from \
        \(plain: next). For any other set "firstNumber", so that no number is given twice.
        """)
  }
  package static let noLetters = Message(
    "letters.none", id: "Tidak ada surat: tidak ada orang yang tugasnya berubah.",
    en: "There are no letters: nobody's task is another one.")
  package static let syntheticLetter = Message(
    "letters.synthetic", id: "CONTOH: orang ini dibuat oleh program dan tidak sebenarnya ada.",
    en: "SAMPLE: a program invented this person, who does not exist.")

  // MARK: - A letter

  package static let letterHeading = Message(
    "letter.heading", id: "SURAT TUGAS", en: "LETTER OF ASSIGNMENT")
  package static func letterNumber(_ number: String) -> Message {
    Message("letter.number", id: "Nomor: \(number)", en: "Number: \(number)")
  }
  package static let letterBasis = Message("letter.basis", id: "Dasar:", en: "Based on:")
  package static let letterAssigns = Message(
    "letter.assigns", id: "Dengan ini menugaskan:", en: "This letter assigns:")
  package static let letterIDLabel = Message(
    "letter.id", id: "Nomor pelamar", en: "Applicant number")
  package static let letterRoleLabel = Message("letter.role", id: "Peran", en: "Role")
  package static let letterPlaceLabel = Message(
    "letter.place", id: "Tempat tugas", en: "Place of duty")
  package static let letterPeriodLabel = Message("letter.period", id: "Masa tugas", en: "Period")

  /// The role as a letter names it.
  package static func letterRole(_ role: String) -> Message {
    switch role {
    case "BA": Message("letter.ba", id: "Asisten Bisnis (BA)", en: "Business Assistant (BA)")
    case "PMO":
      Message(
        "letter.pmo", id: "Project Management Officer (PMO)", en: "Project Management Officer (PMO)"
      )
    default: Message("letter.other-role", id: "\(role)", en: "\(role)")
    }
  }

  package static func letterPeriod(from: Message, through: Message) -> Message {
    Message(
      "letter.days", id: "\(from) sampai dengan \(through)", en: "\(from) to \(through)")
  }

  package static func letterServes(_ count: Int) -> Message {
    Message(
      "letter.serves", id: "untuk mendampingi \(count) koperasi berikut:",
      en: "to serve \(count == 1 ? "this cooperative" : "these \(count) cooperatives"):")
  }

  package static func letterOversees(_ count: Int) -> Message {
    Message(
      "letter.oversees", id: "untuk membina \(count) asisten bisnis berikut:",
      en:
        "to look after \(count == 1 ? "this business assistant" : "these \(count) business assistants"):"
    )
  }

  package static let letterDuty = Message(
    "letter.duty", id: "untuk bertugas di tempat tersebut.", en: "to serve in that place.")
  package static let letterDuties = Message(
    "letter.duties", id: "Dengan ketentuan:", en: "On these terms:")
  package static let letterOrdinal = Message("letter.ordinal", id: "No.", en: "No.")
  package static let letterCooperative = Message(
    "letter.cooperative", id: "Koperasi", en: "Cooperative")
  package static let letterVillage = Message(
    "letter.village", id: "Desa/kelurahan", en: "Village")
  package static let letterDistrict = Message("letter.district", id: "Kecamatan", en: "District")
  package static let letterClosing = Message(
    "letter.closing",
    id: "Surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.",
    en: "This letter is to be carried out with full responsibility.")
  package static func letterSigned(place: String, day: Message) -> Message {
    Message("letter.signed", id: "\(place), \(day)", en: "\(place), \(day)")
  }
  package static let letterCopies = Message("letter.copies", id: "Tembusan:", en: "Copies to:")

  // MARK: - Settings

  package static let letterNumberUnclosed = Message(
    "letter.number-brace",
    id: "ada kurung kurawal tanpa pasangan; tulis seperti {number}/ST/{roman}/{year}",
    en: "a brace has no partner; write it like {number}/ST/{roman}/{year}")
  package static let letterNumberRepeats = Message(
    "letter.number-repeats",
    id: "semua surat akan bernomor sama; tambahkan {number} atau {id}",
    en: "all letters would have the same number; add {number} or {id}")
  package static func letterPeriodReversed(from: String, through: String) -> Message {
    Message(
      "letter.period-reversed",
      id: "masa tugas berakhir (\(through)) sebelum dimulai (\(from)); tukar kedua tanggal",
      en: "the period ends (\(through)) before it begins (\(from)); exchange the two days")
  }

  /// Said at the terminal.
  package static func letterNumbersRepeated(
    _ repeated: ClosedRange<Int>, next: Int, roster: String
  ) -> Message {
    let range = "\(repeated.lowerBound)–\(repeated.upperBound)"
    return Message(
      "letters.numbers-repeated",
      id: """
        Nomor surat \(range) sudah dipakai surat di \(roster); isi "firstNumber": \(plain: next), \
        atau hapus "firstNumber" agar nomor berlanjut sendiri.
        """,
      en: """
        Letters of \(roster) have the numbers \(range) already; set "firstNumber": \(plain: next), \
        or leave "firstNumber" out and numbers go on by themselves.
        """)
  }

  // MARK: - Options

  public static let lettersNeedSettings = Message(
    "letters.settings-missing",
    id: "Surat tugas memerlukan penanda tangan dan masa tugas; tambahkan --letters-settings FILE.",
    en: "Letters need a signatory and a period; add --letters-settings FILE.")
  public static let lettersNeedEarlierRound = Message(
    "letters.no-earlier-round",
    id: "--letters changed memerlukan susunan sebelumnya; tambahkan --previous DIR.",
    en: "--letters changed needs an earlier roster; add --previous DIR.")
}
