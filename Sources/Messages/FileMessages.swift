/// What the commands say about files and folders that they read and write.
extension Message {
  public static func noSuchFile(_ path: String) -> Message {
    Message(
      "file.missing", id: "Tidak ada berkas atau folder “\(path)”; periksa ejaan jalurnya.",
      en: "There is no file or folder “\(path)”; check how the path is spelled.")
  }

  public static func noSuchFolder(_ path: String) -> Message {
    Message(
      "file.parent", id: "Folder “\(path)” tidak ada; buat dahulu.",
      en: "The folder “\(path)” does not exist; create it first.")
  }

  public static func fileTooLarge(_ path: String, most: Int) -> Message {
    Message(
      "file.large",
      id: "“\(path)” lebih besar dari \(most) bita; bagi menjadi beberapa dataset.",
      en: "“\(path)” has more than \(most) bytes; split it into several datasets.")
  }

  public static func cannotRead(_ path: String, reason: String) -> Message {
    Message(
      "file.read", id: "“\(path)” tidak dapat dibaca: \(reason).",
      en: "“\(path)” cannot be read: \(reason).")
  }

  public static func cannotWrite(_ path: String, reason: String) -> Message {
    Message(
      "file.write", id: "“\(path)” tidak dapat ditulis: \(reason).",
      en: "“\(path)” cannot be written: \(reason).")
  }

  public static func cannotCreate(_ path: String, reason: String) -> Message {
    Message(
      "file.create", id: "“\(path)” tidak dapat dibuat: \(reason).",
      en: "“\(path)” cannot be created: \(reason).")
  }

  public static func targetIsReadOnly(_ path: String) -> Message {
    Message(
      "file.target-read-only",
      id: "Folder “\(path)” tidak boleh ditulisi; pilih folder lain atau ubah izinnya.",
      en: "The folder “\(path)” may not be written; choose another or change its permissions.")
  }

  public static func targetIsAFile(_ path: String) -> Message {
    Message(
      "file.target", id: "“\(path)” adalah berkas; pilih nama folder.",
      en: "“\(path)” is a file; name a folder.")
  }

  public static func targetIsNotOurs(_ path: String) -> Message {
    Message(
      "file.foreign",
      id: """
        Folder “\(path)” bukan hasil perintah ini (tanpa manifest.json yang sesuai) dan tidak \
        disentuh; pilih folder kosong atau nama baru.
        """,
      en: """
        The folder “\(path)” was not written by this command (no manifest.json that says so) and \
        is left untouched; choose an empty folder or a new name.
        """)
  }

  public static func targetIsSource(_ path: String) -> Message {
    Message(
      "file.source",
      id: """
        “\(path)” dibaca sebagai susunan sebelumnya dan harus tetap ada; pilih folder lain untuk \
        --output.
        """,
      en: """
        “\(path)” is read as the earlier roster and must stay; choose another folder for --output.
        """)
  }

  public static func optionInVain(_ option: String, without part: String) -> Message {
    Message(
      "usage.in-vain",
      id: "\(option) tidak berguna dengan --without \(part); hapus salah satunya",
      en: "\(option) does nothing under --without \(part); drop one of them")
  }

  public static func targetHoldsForeignFile(_ path: String, file: String) -> Message {
    Message(
      "file.kept",
      id: """
        Folder “\(path)” juga berisi “\(file)”, yang bukan buatan program ini, dan tidak disentuh; \
        pindahkan berkas itu atau pilih nama baru.
        """,
      en: """
        The folder “\(path)” also holds “\(file)”, which this program did not write, and is left \
        untouched; move that file away or choose a new name.
        """)
  }

  public static func previousNeeded(_ roster: String) -> Message {
    Message(
      "usage.previous-needed",
      id: """
        Hasil di “\(roster)” melanjutkan putaran sebelumnya; tambahkan --previous DIR dengan folder \
        putaran itu.
        """,
      en: """
        The roster in “\(roster)” goes on from an earlier round; add --previous DIR with the folder of \
        that round.
        """)
  }

  public static func previousNotARoster(_ path: String) -> Message {
    Message(
      "file.previous",
      id:
        "“\(path)” bukan hasil solve (tanpa manifest.json yang sesuai); sebutkan folder hasil solve.",
      en: """
        “\(path)” was not written by solve (no manifest.json that says so); name a folder that solve \
        wrote.
        """)
  }

  public static func datasetMissing(_ path: String) -> Message {
    Message(
      "file.dataset", id: "Folder atau buku kerja “\(path)” tidak ada; periksa ejaan jalurnya.",
      en: "There is no folder or workbook “\(path)” to read; check how the path is spelled.")
  }

  public static func datasetIsAFile(_ path: String) -> Message {
    Message(
      "file.dataset-file",
      id: """
        “\(path)” bukan folder dan bukan buku kerja (.xlsx); sebutkan folder tabelnya, atau simpan \
        ulang buku kerjanya.
        """,
      en: """
        “\(path)” is neither a folder nor a workbook (.xlsx); name the folder of the tables, or \
        save the workbook again.
        """)
  }

  public static func tableMissing(_ table: String, folder: String) -> Message {
    Message(
      "file.table",
      id:
        "“\(folder)” tidak berisi \(table).csv; tambahkan, atau sebutkan berkasnya dengan --\(table).",
      en: "“\(folder)” has no \(table).csv; add it, or name its file with --\(table).")
  }

  /// A fault that a reader of tables has put into words.
  public static func inputFault(_ indonesian: String, _ english: String) -> Message {
    Message("input.fault", id: "\(indonesian)", en: "\(english)")
  }
}
