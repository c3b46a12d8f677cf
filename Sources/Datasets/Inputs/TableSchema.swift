/// The columns of one table by their names in both languages.
struct TableSchema: Sendable {
  struct Column: Sendable {
    let name: String
    /// Empty where the column has no Indonesian name.
    let indonesian: String
    let isRequired: Bool
  }

  let columns: [Column]

  init(_ columns: [Column]) { self.columns = columns }

  /// A schema whose columns have one name, as in the files we write.
  ///
  /// - Parameter others: columns that a file may have besides.
  init(names: [String], others: [String] = []) {
    columns =
      names.map { Column(name: $0, indonesian: "", isRequired: true) }
      + others.map { Column(name: $0, indonesian: "", isRequired: false) }
  }

  /// The English name of the column that a header means, whatever its case, with spaces or
  /// hyphens for underscores; `nil` if the schema has none such.
  func column(named header: String) -> String? {
    let key = TableSchema.key(header)
    guard !key.isEmpty else { return nil }
    return columns.first { $0.name == key || $0.indonesian == key }?.name
  }

  /// Every name that a header could have meant.
  var allNames: [String] { columns.flatMap { [$0.name, $0.indonesian] }.filter { !$0.isEmpty } }

  static func key(_ header: String) -> String {
    String(header.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}

extension TableSchema {
  private static func required(_ name: String, _ indonesian: String) -> Column {
    Column(name: name, indonesian: indonesian, isRequired: true)
  }

  private static func optional(_ name: String, _ indonesian: String) -> Column {
    Column(name: name, indonesian: indonesian, isRequired: false)
  }

  static let regions = TableSchema([
    required("region_code", "kode_wilayah"),
    required("region_name", "nama_wilayah"),
    optional("quota", "kuota"),
    optional("quota_professional", "kuota_pakar"),
    optional("quota_business", "kuota_pelaku_usaha"),
    optional("minimum", ""),
    optional("latitude", "lintang"),
    optional("longitude", "bujur"),
    optional("island_group", "kelompok_pulau"),
    optional("province_name", "nama_provinsi"),
    optional("source", "sumber"),
  ])

  static let cooperatives = TableSchema([
    required("cooperative_id", "id_koperasi"),
    required("name", "nama"),
    required("village_code", "kode_desa"),
    required("latitude", "lintang"),
    required("longitude", "bujur"),
    optional("priority", "prioritas"),
    optional("village_name", "nama_desa"),
    optional("district_name", "nama_kecamatan"),
  ])

  static let applicants = TableSchema(
    [
      required("applicant_id", "id_pelamar"),
      required("name", "nama"),
      optional("rank", "peringkat"),
      optional("score", "nilai"),
      optional("role", "peran"),
      optional("track", "jalur"),
      required("domicile_code", "kode_domisili"),
      optional("latitude", "lintang"),
      optional("longitude", "bujur"),
      optional("willing_anywhere", "bersedia_di_mana_saja"),
      optional("excluded", "dikecualikan"),
      optional("conflicts", "konflik"),
      optional("birth_date", "tanggal_lahir"),
      optional("education", "pendidikan"),
      optional("national_id", "nik"),
    ] + (1...9).map { optional("preference_\($0)", "pilihan_\($0)") })

  static let pins = TableSchema([
    required("applicant_id", "id_pelamar"),
    required("kind", "jenis"),
    optional("region_code", "kode_wilayah"),
    optional("cooperative_id", "id_koperasi"),
    optional("by", "oleh"),
    optional("reason", "alasan"),
    optional("date", "tanggal"),
  ])

  static let travel = TableSchema([
    required("from_code", "kode_asal"),
    required("to_code", "kode_tujuan"),
    required("metres", "meter"),
  ])
}
