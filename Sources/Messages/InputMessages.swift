/// What can be wrong with the files of a dataset, their rows and their cells, and how to mend it.
extension Message {

  // MARK: - Files

  package static func tableMissing(_ table: String) -> Message {
    Message(
      "input.table-missing",
      id: "tabel \(table) tidak ada; tambahkan berkas ini ke folder dataset",
      en: "the table \(table) is missing; add this file to the folder of the dataset")
  }

  package static let fileMissing = Message(
    "input.file-missing",
    id: "berkas ini tidak ada di folder hasil; buat lagi dengan “solve”",
    en: "this file is missing from the folder of the roster; write it again with “solve”")

  package static let fileIsWorkbook = Message(
    "input.workbook",
    id: "berkas ini buku kerja (.xlsx), bukan CSV; simpan lembarnya sebagai “CSV UTF-8”",
    en: "this file is a workbook (.xlsx), not CSV; save its sheet as “CSV UTF-8”")

  package static func fileIsNotText(encoding: String) -> Message {
    Message(
      "input.encoding",
      id: "ada bita yang bukan teks \(encoding); simpan berkas sebagai “CSV UTF-8”",
      en: "there are bytes that are not \(encoding) text; save the file as “CSV UTF-8”")
  }

  package static let fileHasNulByte = Message(
    "input.nul",
    id: "ada bita nol di dalam teks; simpan berkas sebagai “CSV UTF-8”",
    en: "a byte 0 stands in the text; save the file as “CSV UTF-8”")

  package static let fileIsEmpty = Message(
    "input.empty",
    id: "berkas kosong; baris pertama harus memuat nama kolom",
    en: "the file is empty; its first line must name the columns")

  package static func fileTooLarge(bytes: Int) -> Message {
    Message(
      "input.file-size",
      id: "berkas lebih besar dari \(bytes) bita; bagi menjadi beberapa dataset",
      en: "the file has more than \(bytes) bytes; split it into several datasets")
  }

  package static func rowsTooMany(_ most: Int) -> Message {
    Message(
      "input.rows",
      id: "tabel memuat lebih dari \(most) baris; bagi menjadi beberapa dataset",
      en: "the table has more than \(most) rows; split it into several datasets")
  }

  // MARK: - Rows and columns

  package static let quoteUnclosed = Message(
    "input.quote-open",
    id: "tanda kutip di awal sel tidak ditutup; tutup, atau gandakan jika bagian dari teks",
    en: """
      the quotation mark that opens the cell is never closed; close it, or double it if it \
      belongs to the text
      """)

  package static let textAfterQuote = Message(
    "input.quote-end",
    id: "ada teks setelah tanda kutip penutup; gandakan tanda kutip di dalam sel",
    en: "text follows the closing quotation mark; double the quotation marks inside the cell")

  package static func rowRagged(cells: Int, expected: Int) -> Message {
    Message(
      "input.ragged",
      id: "baris ini berisi \(cells) sel, judulnya \(expected); periksa pemisah dan tanda kutip",
      en: "the row has \(cells) cells, the header \(expected); check separators and quotation marks"
    )
  }

  package static func cellTooLong(bytes: Int) -> Message {
    Message(
      "input.cell-size",
      id: "sel lebih panjang dari \(bytes) bita; mungkin ada tanda kutip yang tidak ditutup",
      en: "the cell has more than \(bytes) bytes; perhaps a quotation mark is not closed")
  }

  package static func columnRepeated(_ name: String, first: Int) -> Message {
    Message(
      "input.column-repeated",
      id: "kolom “\(name)” sudah ada sebagai kolom ke-\(first); hapus salah satu",
      en: "the column “\(name)” stands at number \(first) already; remove one of them")
  }

  package static func sameColumnTwice(_ first: String, _ second: String) -> Message {
    Message(
      "input.column-repeated",
      id: "“\(first)” dan “\(second)” adalah kolom yang sama; hapus salah satu",
      en: "“\(first)” and “\(second)” are the same column; remove one of them")
  }

  package static func columnMissing(_ name: String, indonesian: String) -> Message {
    Message(
      "input.column-missing",
      id: "kolom “\(indonesian.isEmpty ? name : indonesian)” tidak ada; tambahkan ke baris judul",
      en: "the column “\(name)” is missing; add it to the header")
  }

  // MARK: - Cells

  package static let cellEmpty = Message(
    "input.cell-empty",
    id: "sel ini kosong; isi", en: "this cell is empty; fill it")

  package static func characterHidden(_ codePoint: String) -> Message {
    Message(
      "input.hidden-character",
      id: "ada karakter yang tidak terlihat (\(codePoint)); ketik ulang isi sel ini",
      en: "there is a character that nobody sees (\(codePoint)); type the text again")
  }

  package static func barInIdentifier(_ value: String) -> Message {
    Message(
      "input.bar",
      id: "“\(value)” memuat garis tegak, yang memisahkan isi kolom konflik; pakai tanda lain",
      en: "“\(value)” contains a vertical bar, which separates conflicts; use another character")
  }

  package static func notAnInteger(_ value: String) -> Message {
    Message(
      "input.integer",
      id: "“\(value)” bukan bilangan bulat; tulis angka saja, tanpa titik atau koma",
      en: "“\(value)” is not a whole number; write digits only, without grouping or decimals")
  }

  package static func outOfRange(_ value: String, from least: Int, through most: Int) -> Message {
    Message(
      "input.range",
      id: "“\(value)” di luar rentang \(least) sampai \(most); tulis angka dalam rentang itu",
      en: "“\(value)” is outside \(least) to \(most); write a number in that range")
  }

  package static func notADecimal(_ value: String, withComma: Bool) -> Message {
    withComma
      ? Message(
        "input.decimal",
        id: "“\(value)” bukan bilangan; tulis seperti 87,35, tanpa pemisah ribuan",
        en: "“\(value)” is not a number; write it like 87.35 or 87,35, without grouping")
      : Message(
        "input.decimal",
        id: "“\(value)” bukan bilangan; tulis seperti 87.35, dengan titik dan tanpa pemisah ribuan",
        en: "“\(value)” is not a number; write it like 87.35, with a point and without grouping")
  }

  package static func coordinatesSwapped(latitude: String, longitude: String) -> Message {
    Message(
      "input.coordinates-swapped",
      id: "“\(latitude)” adalah bujur dan “\(longitude)” lintang; tukar isi kedua kolom",
      en: "“\(latitude)” is a longitude and “\(longitude)” a latitude; exchange the two columns")
  }

  package static func latitudeOutside(_ value: String) -> Message {
    Message(
      "input.latitude",
      id: "lintang “\(value)” di luar Indonesia (-11,5 sampai 6,5 derajat); periksa tanda dan koma",
      en:
        "the latitude “\(value)” is outside Indonesia (-11.5 to 6.5 degrees); check sign and point")
  }

  package static func longitudeOutside(_ value: String) -> Message {
    Message(
      "input.longitude",
      id: "bujur “\(value)” di luar Indonesia (94,5 sampai 141,5 derajat); periksa koma",
      en: "the longitude “\(value)” is outside Indonesia (94.5 to 141.5 degrees); check the point")
  }

  package static func notAnAnswer(_ value: String) -> Message {
    Message(
      "input.answer",
      id: "“\(value)” bukan jawaban; tulis ya atau tidak",
      en: "“\(value)” is no answer; write yes or no")
  }

  package static func notADate(_ value: String) -> Message {
    Message(
      "input.date",
      id: "“\(value)” bukan tanggal; tulis seperti 31/12/1990 atau 1990-12-31",
      en: "“\(value)” is no date; write it like 1990-12-31 or 31/12/1990")
  }

  package static func birthDateTooLate(_ value: String, last: String) -> Message {
    Message(
      "input.birth-date",
      id: "“\(value)” setelah \(last), jadi bukan tanggal lahir pelamar; periksa tahunnya",
      en: "“\(value)” is after \(last), so no applicant's date of birth; check the year")
  }

  package static func notACode(_ value: String) -> Message {
    Message(
      "input.code",
      id: """
        “\(value)” bukan kode wilayah; tulis seperti 64, 64.72, 64.72.01 atau 64.72.01.1001, \
        sebagai teks
        """,
      en: """
        “\(value)” is no region code; write it like 64, 64.72, 64.72.01 or 64.72.01.1001, \
        as text
        """)
  }

  package static func codeAmbiguous(_ value: String, first: String, second: String) -> Message {
    Message(
      "input.code-ambiguous",
      id: "“\(value)” bisa berarti “\(first)” atau “\(second)”; tulis kode lengkap sebagai teks",
      en: "“\(value)” can mean “\(first)” or “\(second)”; write the whole code as text")
  }

  package static func notAChoice(
    _ value: String, choices: [String], closest: String?
  ) -> Message {
    let list = choices.joined(separator: ", ")
    return Message(
      "input.choice",
      id: "“\(value)” tidak dikenal; \(.meant(closest))pilihannya \(list)",
      en: "“\(value)” is not known; \(.meant(closest))the choices are \(list)")
  }

  package static func notAnEducation(_ value: String) -> Message {
    Message(
      "input.education",
      id: "“\(value)” bukan jenjang pendidikan; tulis SD, SMP, SMA, D1, D2, D3, D4, S1, S2 atau S3",
      en: "“\(value)” is no level of education; write SD, SMP, SMA, D1, D2, D3, D4, S1, S2 or S3")
  }

  package static func scoreOutsideScale(_ value: String, fullMark: Int) -> Message {
    Message(
      "input.full-mark",
      id:
        "“\(value)” di luar 0 sampai \(fullMark), nilai penuh tahap ini; perbaiki, atau ubah scores.scale",
      en:
        "“\(value)” is outside 0 to \(fullMark), the full mark of this stage; correct it, or change scores.scale"
    )
  }

  package static func identifierMangled(_ value: String) -> Message {
    Message(
      "input.identifier",
      id: "“\(value)” adalah nomor yang dipotong lembar sebar; tulis semua angkanya sebagai teks",
      en: "“\(value)” is a number that a spreadsheet cut short; write all its digits as text")
  }

  /// `did you mean “64.01”? ` in the middle of a sentence, or nothing.
  static func meant(_ closest: String?) -> Message {
    guard let closest else { return Message("", id: "", en: "") }
    return Message(
      "input.closest", id: "mungkin maksudnya “\(closest)”? ", en: "did you mean “\(closest)”? ")
  }
}
