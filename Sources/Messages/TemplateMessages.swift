/// What the template workbook says: what belongs into each column, and how to begin.
extension Message {
  package static let guideSheet = Message("sheet.guide", id: "Petunjuk", en: "Guide")
  package static let tableColumn = Message("column.table", id: "Lembar", en: "Sheet")
  package static let titleColumn = Message("column.title", id: "Kolom", en: "Column")
  package static let requiredColumn = Message("column.required", id: "Wajib", en: "Required")
  package static let contentsColumn = Message("column.contents", id: "Isi", en: "What to enter")
  package static let exampleColumn = Message("column.example", id: "Contoh", en: "Example")
  package static let yesWord = Message("word.yes", id: "ya", en: "yes")

  package static let deleteThisLine = Message(
    "template.delete", id: "hapus baris ini", en: "delete this line")

  /// The steps on top of the guide.
  package static let templateSteps = [
    Message(
      "template.step-1",
      id: "Isi lembar wilayah, koperasi, dan pelamar. Lembar penetapan dan jarak boleh dihapus.",
      en:
        "Fill the sheets of regions, cooperatives and applicants. Those of pins and travel may go."),
    Message(
      "template.step-2",
      id: "Hapus baris contoh yang miring di setiap lembar: selama masih ada, berkas ini ditolak.",
      en: "Delete the slanted example line of every sheet: while one is there the file is refused."),
    Message(
      "template.step-3",
      id:
        "Urutan kolom bebas, dan kolom yang tidak wajib boleh dihapus. Judul kolom jangan diubah.",
      en:
        "Columns stand in any order, and those not required may go. Leave their titles as they are."
    ),
    Message(
      "template.step-4",
      id: "Simpan sebagai .xlsx, lalu jalankan: penempatan solve BERKAS.xlsx -o HASIL",
      en: "Save as .xlsx, then run: penempatan solve FILE.xlsx -o RESULT"),
  ]

  /// - Parameter language: the language of the template, which the reader's may differ from.
  package static func templateWritten(_ path: String, in language: Language) -> Message {
    let english = language == .english ? "" : ", in Indonesian; --language en writes it in English"
    let indonesian = language == .indonesian ? "" : " dalam bahasa Inggris"
    return Message(
      "template.done", id: "Templat ditulis ke \(path)\(indonesian).",
      en: "The template is written to \(path)\(english).")
  }

  package static func templateEnding(_ path: String, ending: String) -> Message {
    Message(
      "template.ending", id: "“\(path)”: nama berkas ini harus berakhiran \(ending).",
      en: "“\(path)”: the name of this file must end in \(ending).")
  }

  package static func fileExists(_ path: String) -> Message {
    Message(
      "file.exists", id: "“\(path)” sudah ada dan tidak ditimpa; pilih nama lain.",
      en: "“\(path)” exists and is left as it is; choose another name.")
  }

  /// What belongs into a column of an input table, in at most 255 characters.
  ///
  /// - Parameters:
  ///   - column: its English name.
  ///   - isDecision: whether the table is that of the panel's decisions, whose lines name people
  ///     and places of the others.
  package static func contents(ofColumn column: String, ofDecisions isDecision: Bool) -> Message {
    let texts = (isDecision ? decisionContents[column] : nil) ?? columnContents[column] ?? ("", "")
    return Message("template.\(column)", id: "\(texts.id)", en: "\(texts.en)")
  }

  private static let decisionContents: [String: (id: String, en: String)] = [
    "applicant_id": (
      "Nomor pelamar dari lembar pelamar.",
      "Id of somebody on the sheet of applicants."
    ),
    "region_code": (
      "Kode kabupaten/kota, atau provinsi yang dilarang. Kosong: larangan berlaku di mana saja.",
      "Code of the kabupaten, or of a province to ban from. Empty: a ban holds everywhere."
    ),
    "cooperative_id": (
      "Nomor koperasi, bila keputusan ini tentang satu koperasi.",
      "Id of a cooperative, where the decision is about one."
    ),
  ]

  private static let columnContents: [String: (id: String, en: String)] = [
    "region_code": (
      "Kode wilayah resmi: 64 provinsi, 64.72 kabupaten/kota, ID nasional.",
      "Official code: 64 a province, 64.72 a kabupaten or kota, ID the nation."
    ),
    "region_name": (
      "Nama resmi wilayah.",
      "Official name of the region."
    ),
    "quota": (
      "Kuota asisten. Kosong: tanpa batas sendiri; 0: tidak ada tempat.",
      "Quota of assistants. Empty: no limit of its own; 0: no place."
    ),
    "minimum": (
      "Paling sedikit sekian asisten.",
      "At least so many assistants."
    ),
    "latitude": (
      "Lintang dalam derajat, selatan negatif: -0,5022.",
      "Latitude in degrees, south negative: -0.5022."
    ),
    "longitude": (
      "Bujur dalam derajat: 117,1536.",
      "Longitude in degrees: 117.1536."
    ),
    "island_group": (
      "Gugus pulau, bila bukan digit pertama kode.",
      "Group of islands, if not the first digit of the code."
    ),
    "province_name": (
      "Nama provinsi.",
      "Name of the province."
    ),
    "source": (
      "Asal angka kuota, untuk dibaca orang.",
      "Where the quota comes from, for people."
    ),
    "cooperative_id": (
      "Nomor koperasi, tidak boleh ganda.",
      "Id of the cooperative, each once."
    ),
    "name": (
      "Nama.",
      "Name."
    ),
    "village_code": (
      "Kode desa/kelurahan: 64.72.01.1001.",
      "Code of the village: 64.72.01.1001."
    ),
    "priority": (
      "Bilangan bulat; yang lebih tinggi didahulukan bila asisten kurang.",
      "Whole number; the higher is served first where assistants are too few."
    ),
    "village_name": (
      "Nama desa/kelurahan, untuk surat tugas.",
      "Name of the village, for letters of assignment."
    ),
    "district_name": (
      "Nama kecamatan, untuk surat tugas.",
      "Name of the district, for letters of assignment."
    ),
    "applicant_id": (
      "Nomor pelamar, tidak boleh ganda.",
      "Id of the applicant, each once."
    ),
    "rank": (
      "Peringkat, 1 terbaik. Tanpa peringkat: kolom nilai, atau nilai_NAMA per tahap.",
      "Rank, 1 is best. Without ranks: a column score, or score_NAME for each stage."
    ),
    "role": (
      "BA (bawaan), PMO, atau peran lain dalam policy.json.",
      "BA (if empty), PMO, or another role of policy.json."
    ),
    "track": (
      "pakar atau pelaku_usaha.",
      "professional or business."
    ),
    "domicile_code": (
      "Kode domisili pada tingkat apa pun, sebaiknya desa.",
      "Code of the home at any level, best the village."
    ),
    "preference_1": (
      "Kode kabupaten/kota atau provinsi yang dipilih, yang paling diinginkan lebih dulu.",
      "Code of a kabupaten or province they would like, the best first."
    ),
    "preference_2": (
      "Kode kabupaten/kota atau provinsi yang dipilih, yang paling diinginkan lebih dulu.",
      "Code of a kabupaten or province they would like, the best first."
    ),
    "preference_3": (
      "Kode kabupaten/kota atau provinsi yang dipilih, yang paling diinginkan lebih dulu.",
      "Code of a kabupaten or province they would like, the best first."
    ),
    "willing_anywhere": (
      "ya bila bersedia di mana saja.",
      "yes if they would go anywhere."
    ),
    "excluded": (
      "Kode wilayah yang ditolak, dipisahkan garis tegak |.",
      "Codes of regions they must not go to, with vertical bars | between."
    ),
    "conflicts": (
      "Koperasi atau desa dengan konflik kepentingan, dipisahkan garis tegak |.",
      "Cooperatives or villages with a conflict of interest, with vertical bars | between."
    ),
    "birth_date": (
      "Tanggal lahir: 31/12/1990 atau 1990-12-31.",
      "Day of birth: 31/12/1990 or 1990-12-31."
    ),
    "education": (
      "SD, SMP, SMA, D1 sampai D4, S1, S2, S3.",
      "SD, SMP, SMA, D1 to D4, S1, S2, S3."
    ),
    "national_id": (
      "NIK, 16 digit. Sel ini berformat teks agar tidak terpotong.",
      "NIK, 16 digits. The cells are text, so that none is cut short."
    ),
    "kind": (
      "tetap: ditempatkan; larang: dilarang.",
      "pin: placed there; ban: barred."
    ),
    "by": (
      "Siapa yang memutuskan.",
      "Who decided."
    ),
    "reason": (
      "Mengapa.",
      "Why."
    ),
    "date": (
      "Tanggal keputusan.",
      "Day of the decision."
    ),
    "from_code": (
      "Kode desa atau kabupaten asal.",
      "Code of the village or kabupaten it starts from."
    ),
    "to_code": (
      "Kode desa atau kabupaten tujuan.",
      "Code of the village or kabupaten it leads to."
    ),
    "metres": (
      "Jarak tempuh dalam meter, menggantikan garis lurus.",
      "Distance in metres, in place of the straight line."
    ),
  ]
}
