/// What can be wrong with a JSON document and with the policy in it, and how to mend it.
extension Message {

  // MARK: - JSON

  package static func jsonUnexpected(_ text: String) -> Message {
    Message(
      "json.unexpected",
      id: "“\(text)” tidak boleh di sini; periksa koma, kurung dan tanda kutip sebelumnya",
      en: "“\(text)” cannot stand here; check the commas, brackets and quotation marks before it")
  }

  package static let jsonNotUTF8 = Message(
    "json.encoding",
    id: "ada bita yang bukan teks UTF-8; simpan berkas sebagai UTF-8",
    en: "there are bytes that are not UTF-8 text; save the file as UTF-8")

  package static let jsonEndsEarly = Message(
    "json.end",
    id: "berkas berakhir terlalu cepat; tutup semua kurung",
    en: "the file ends too early; close every bracket")

  package static let jsonStringUnclosed = Message(
    "json.string",
    id: "teks ini tidak ditutup pada barisnya; tambahkan tanda kutip",
    en: "this text is not closed on its line; add a quotation mark")

  package static let jsonControlCharacter = Message(
    "json.control",
    id: "ada karakter kendali di dalam teks; hapus, atau tulis sebagai \\t atau \\n",
    en: "a control character stands in the text; remove it, or write it as \\t or \\n")

  package static let jsonBadEscape = Message(
    "json.escape",
    id: "garis miring terbalik ini tidak bermakna; gandakan menjadi \\\\",
    en: "this backslash means nothing; double it: \\\\")

  package static func jsonBadNumber(_ text: String) -> Message {
    Message(
      "json.number",
      id: "“\(text)” bukan bilangan JSON; tulis seperti 12 atau 0.5",
      en: "“\(text)” is no JSON number; write it like 12 or 0.5")
  }

  package static func jsonTooDeep(levels: Int) -> Message {
    Message(
      "json.depth",
      id: "lebih dari \(levels) tingkat kurung; sederhanakan dokumen",
      en: "more than \(levels) levels of brackets; simplify the document")
  }

  package static let jsonTrailing = Message(
    "json.trailing",
    id: "ada sesuatu setelah akhir dokumen; hapus",
    en: "something follows the end of the document; remove it")

  // MARK: - Keys and values

  package static func keyMissing(_ key: String) -> Message {
    Message(
      "policy.key-missing",
      id: "kunci “\(key)” tidak ada; tambahkan", en: "the key “\(key)” is missing; add it")
  }

  package static func keyRepeated(_ key: String) -> Message {
    Message(
      "policy.key-repeated",
      id: "kunci “\(key)” ditulis dua kali; hapus salah satu",
      en: "the key “\(key)” is stated twice; remove one of them")
  }

  package static func keyUnknown(_ key: String, known: [String], closest: String?) -> Message {
    let list = known.joined(separator: ", ")
    return Message(
      "policy.key-unknown",
      id: "kunci “\(key)” tidak dikenal; \(.meant(closest))pilihannya \(list)",
      en: "the key “\(key)” is not known; \(.meant(closest))the choices are \(list)")
  }

  package static func valueIsNotAnObject(_ value: String) -> Message {
    Message(
      "policy.object",
      id: "“\(value)” bukan objek; tulis {…}", en: "“\(value)” is no object; write {…}")
  }

  package static func valueIsNotAList(_ value: String) -> Message {
    Message(
      "policy.list",
      id: "“\(value)” bukan daftar; tulis […]", en: "“\(value)” is no list; write […]")
  }

  package static func valueIsNotAText(_ value: String) -> Message {
    Message(
      "policy.text",
      id: "“\(value)” bukan teks; tulis dalam tanda kutip",
      en: "“\(value)” is no text; write it in quotation marks")
  }

  package static func valueIsNotTrueOrFalse(_ value: String) -> Message {
    Message(
      "policy.flag",
      id: "“\(value)” bukan true atau false; tulis salah satunya, tanpa tanda kutip",
      en: "“\(value)” is neither true nor false; write one of them, without quotation marks")
  }

  package static func valueIsNotAnInteger(
    _ value: String, from least: Int, through most: Int
  ) -> Message {
    Message(
      "policy.integer",
      id: "“\(value)” bukan bilangan bulat \(least) sampai \(most); tulis angka tanpa tanda kutip",
      en: """
        “\(value)” is no whole number from \(least) to \(most); write digits without quotation marks
        """)
  }

  package static func notASeed(_ value: String) -> Message {
    Message(
      "policy.seed",
      id: """
        “\(value)” bukan seed; tulis bilangan bulat 0 sampai 18446744073709551615, tanpa tanda kutip
        """,
      en: """
        “\(value)” is no seed; write a whole number from 0 to 18446744073709551615, without \
        quotation marks
        """)
  }

  package static func textTooLong(_ value: String, longest: Int) -> Message {
    Message(
      "policy.text-long",
      id: "teks “\(value)” terlalu panjang; tulis paling banyak \(longest) karakter",
      en: "the text “\(value)” is too long; write at most \(longest) characters")
  }

  // MARK: - Rules

  package static func loadsCrossed(_ minimum: Int, _ maximum: Int) -> Message {
    Message(
      "policy.load",
      id: "load.minimum (\(minimum)) lebih besar dari load.maximum (\(maximum)); tukar",
      en: "load.minimum (\(minimum)) is more than load.maximum (\(maximum)); exchange them")
  }

  package static func stretchTooSmall(_ stretch: Int, _ maximum: Int) -> Message {
    Message(
      "policy.stretch",
      id: "\(stretch) kurang dari load.maximum (\(maximum)); naikkan, atau tulis null",
      en: "\(stretch) is less than load.maximum (\(maximum)); raise it, or write null")
  }

  package static func agesCrossed(_ minimum: Int, _ maximum: Int) -> Message {
    Message(
      "policy.ages",
      id: "minimumAge (\(minimum)) lebih besar dari maximumAge (\(maximum)); tukar",
      en: "minimumAge (\(minimum)) is more than maximumAge (\(maximum)); exchange them")
  }

  package static func scaleMissing(_ stage: String) -> Message {
    Message(
      "policy.scale",
      id: "tahap “\(stage)” berbobot tetapi tanpa nilai penuh; isi, atau hapus scores.scale",
      en: "the stage “\(stage)” has a weight and no full mark; state it, or drop scores.scale")
  }

  package static let scalesIncommensurable = Message(
    "policy.scales",
    id:
      "nilai-nilai penuh ini tidak dapat disamakan dengan tepat; pakai bilangan seperti 10 atau 100",
    en: "these full marks cannot be brought together exactly; use numbers like 10 or 100")

  package static func tieRepeated(_ name: String) -> Message {
    Message(
      "policy.tie-repeated", id: "“\(name)” ditulis dua kali; hapus salah satu",
      en: "“\(name)” is stated twice; remove one of them")
  }

  package static func tieAfterLottery(_ name: String) -> Message {
    Message(
      "policy.tie-lottery",
      id:
        "setelah lottery tidak ada lagi yang sama, jadi “\(name)” tidak berguna; tulis sebelumnya",
      en: "nobody is equal after the lottery, so “\(name)” decides nothing; write it before")
  }

  package static let tieWithoutPreference = Message(
    "policy.tie-education",
    id: "tidak ada pendidikan yang diutamakan; isi eligibility.preferredEducation, atau hapus",
    en: "no education is preferred; state eligibility.preferredEducation, or remove this tie")

  package static func evidenceNotOneRule(choices: [String]) -> Message {
    let list = choices.joined(separator: ", ")
    return Message(
      "policy.evidence",
      id: "sebut tepat satu syarat untuk kolom ini; pilihannya \(list)",
      en: "state exactly one rule for this column; the choices are \(list)")
  }

  package static func notADayOfValidity(_ text: String) -> Message {
    Message(
      "policy.valid-on",
      id: "“\(text)” bukan tanggal; tulis seperti 2025-12-31, atau asOf",
      en: "“\(text)” is no date; write it like 2025-12-31, or asOf")
  }

  package static func evidenceNeedsDay(_ column: String) -> Message {
    Message(
      "policy.evidence-day",
      id: "syarat “\(column)” dihitung dari eligibility.asOf, yang kosong; isi tanggalnya",
      en: "the rule about “\(column)” counts from eligibility.asOf, which is not stated; state it")
  }

  package static func evidenceInTwoWays(_ column: String) -> Message {
    Message(
      "policy.evidence-kind",
      id: """
        kolom “\(column)” diminta dalam jenis yang berbeda (angka, tanggal, nomor); pakai satu \
        jenis untuk semua jalur
        """,
      en: """
        the column “\(column)” is asked for in different kinds (amount, day, identifier); use one \
        kind for every track
        """)
  }

  package static func notAKabupatenCode(_ text: String) -> Message {
    Message(
      "policy.region",
      id: "“\(text)” bukan kode kabupaten/kota; tulis seperti \"33.02\"",
      en: "“\(text)” is no code of a kabupaten/kota; write it like \"33.02\"")
  }

  package static func roleNotFree(_ name: String) -> Message {
    Message(
      "policy.role",
      id: "“\(name)” tidak dapat diatur di sini; tempat BA diatur oleh kuota wilayah",
      en: "“\(name)” cannot be set here; the places of BA are the regions' quotas")
  }
}
