// What the page says that may be published, and the options that make it.

extension Message {
  package static let publicTitle = Message(
    "public.title", id: "Hasil penempatan Asisten Bisnis",
    en: "Results of the placement of Business Assistants")
  package static let publicSubtitle = Message(
    "public.subtitle", id: "Koperasi Desa/Kelurahan Merah Putih: siapa bertugas di mana",
    en: "Village cooperatives (Koperasi Merah Putih): who serves where")
  package static let publicPlaced = Message(
    "public.placed", id: "Yang ditempatkan", en: "Who is placed")
  package static let publicResults = Message(
    "public.results", id: "Hasil menurut kode", en: "Results by code")
  package static let publicHowToFind = Message(
    "public.how-to-find",
    id: """
      Setiap pelamar menerima kode dari panitia. Cari kode Anda di halaman ini (Ctrl+F); kode tidak \
      menyebut siapa pemiliknya.
      """,
    en: """
      Every applicant was sent a code by the panel. Look for yours on this page (Ctrl+F); a code does \
      not tell whose it is.
      """)
  package static let publicCode = Message("public.code", id: "Kode", en: "Code")
  /// In statistics, the provinces that are too small to be told of apart.
  package static let otherProvinces = Message(
    "public.others", id: "Provinsi lain", en: "Other provinces")

  public static func keyTooShort(_ path: String, bytes: Int, least: Int) -> Message {
    Message(
      "public.key",
      id: """
        Kunci “\(path)” hanya \(bytes) bita dan dapat ditebak; pakai sedikitnya \(least) bita acak, \
        misalnya dari: openssl rand -out KUNCI 32
        """,
      en: """
        The key “\(path)” has only \(bytes, "byte", "bytes") and can be guessed; use at least \(least) \
        random ones, such as from: openssl rand -out KEY 32
        """)
  }
}
