/// What can be wrong with a workbook, and how to mend it.
extension Message {
  // MARK: - The file

  package static let notAWorkbook = Message(
    "workbook.none",
    id: "berkas ini bukan buku kerja .xlsx; simpan dari Excel atau LibreOffice sebagai .xlsx",
    en: "this file is no .xlsx workbook; save it as .xlsx from Excel or LibreOffice")

  package static let workbookProtectedOrOld = Message(
    "workbook.protected",
    id: """
      buku kerja ini berkata sandi atau berformat .xls lama; buka, hapus kata sandinya, dan simpan \
      sebagai .xlsx
      """,
    en: """
      the workbook is under a password or in the old .xls format; open it, remove the password, \
      and save it as .xlsx
      """)

  /// - Parameter suffix: what its kind of file is called, with the dot.
  package static func workbookOfOtherKind(_ suffix: String) -> Message {
    Message(
      "workbook.other-kind",
      id: "buku kerja ini berformat \(suffix); simpan sebagai .xlsx",
      en: "the workbook is in the format \(suffix); save it as .xlsx")
  }

  package static let workbookTooLargeForZip = Message(
    "workbook.zip64",
    id: """
      arsip ini memakai perluasan ZIP64 untuk berkas di atas 4 GiB; simpan lagi dari Excel atau \
      LibreOffice
      """,
    en: """
      the archive uses the ZIP64 extension for files above 4 GiB; save it again from Excel or \
      LibreOffice
      """)

  package static let workbookOnSeveralDisks = Message(
    "workbook.disks",
    id: "arsip ini terbagi atas beberapa berkas; simpan sebagai satu .xlsx",
    en: "the archive is split over several files; save it as one .xlsx")

  package static func workbookInflatesTooMuch(_ part: String) -> Message {
    Message(
      "workbook.bomb",
      id: "“\(part)” mengembang melampaui batas; hapus baris dan kolom kosong berformat",
      en: "“\(part)” inflates beyond the limits; remove empty rows and columns with formats")
  }

  package static func workbookManipulated(_ part: String) -> Message {
    Message(
      "workbook.entries",
      id: "daftar isi arsip tidak wajar pada “\(part)”; simpan lagi dari Excel atau LibreOffice",
      en:
        "the archive's directory is not sound at “\(part)”; save it again from Excel or LibreOffice"
    )
  }

  package static func workbookDamaged(_ part: String) -> Message {
    Message(
      "workbook.damaged",
      id: "buku kerja ini rusak pada “\(part)”; salin lagi dari asalnya",
      en: "the workbook is damaged at “\(part)”; copy it again from where it came")
  }

  package static func workbookMethodUnknown(_ method: Int) -> Message {
    Message(
      "workbook.method",
      id:
        "arsip ini dimampatkan dengan cara \(plain: method); simpan lagi dari Excel atau LibreOffice",
      en: """
        the archive is compressed by method \(plain: method); save it again from Excel or \
        LibreOffice
        """)
  }

  // MARK: - Its parts

  package static func workbookPartMissing(_ part: String) -> Message {
    Message(
      "workbook.part-missing",
      id: "bagian “\(part)” tidak ada; simpan lagi dari Excel atau LibreOffice",
      en: "the part “\(part)” is missing; save it again from Excel or LibreOffice")
  }

  package static func workbookPartOutside(_ place: String) -> Message {
    Message(
      "workbook.part-outside",
      id: """
        buku kerja ini merujuk ke luar berkas (“\(place)”), yang tidak pernah dibuka; simpan tanpa \
        tautan
        """,
      en: """
        the workbook refers to a place outside the file (“\(place)”), which is never opened; save \
        it without links
        """)
  }

  /// - Parameters:
  ///   - offset: counted in bytes from 0.
  ///   - what: what stands there, or what a limit is.
  package static func workbookPartMalformed(_ part: String, offset: Int, what: String) -> Message {
    Message(
      "workbook.part-malformed",
      id: """
        bagian “\(part)” tidak dapat dibaca pada bita \(plain: offset) (\(what)); simpan lagi dari \
        Excel atau LibreOffice
        """,
      en: """
        the part “\(part)” cannot be read at byte \(plain: offset) (\(what)); save it again from \
        Excel or LibreOffice
        """)
  }

  // MARK: - Its sheets and cells

  /// - Parameter names: what the sheet may be called.
  package static func sheetMissing(_ names: [String], found: [String]) -> Message {
    Message(
      "workbook.sheet-missing",
      id: """
        tidak ada lembar bernama \(names.joined(separator: " / ")); lembar yang ada: \
        \(found.joined(separator: ", "))
        """,
      en: """
        no sheet is called \(names.joined(separator: " or ")); there are: \
        \(found.joined(separator: ", "))
        """)
  }

  /// - Parameters:
  ///   - names: what the sheet may be called.
  ///   - workbook: where the workbook stands.
  package static func sheetMissing(_ names: [String], workbook: String) -> Message {
    Message(
      "tool.sheet-missing",
      id: """
        “\(workbook)” tidak memuat lembar bernama \(names.joined(separator: " / ")); tambahkan, atau \
        sebutkan berkasnya dengan --\(names[0]).
        """,
      en: """
        “\(workbook)” has no sheet called \(names.joined(separator: " or ")); add it, or name its \
        file with --\(names[0]).
        """)
  }

  package static func sheetsOfOneTable(_ names: [String]) -> Message {
    Message(
      "workbook.sheet-twice",
      id: "lembar \(names.joined(separator: ", ")) memuat tabel yang sama; ganti nama salah satu",
      en: "the sheets \(names.joined(separator: ", ")) hold the same table; rename one of them")
  }

  package static func cellShowsError(_ shown: String) -> Message {
    Message(
      "workbook.cell-error",
      id: "sel ini menampilkan kesalahan \(shown); perbaiki rumusnya atau ketik nilainya",
      en: "the cell shows the error \(shown); mend its formula or type its value")
  }

  package static let formulaUnevaluated = Message(
    "workbook.formula",
    id: """
      rumus di sel ini belum dihitung oleh program yang menyimpannya; buka di Excel atau \
      LibreOffice dan simpan
      """,
    en: """
      the program that saved the file has not evaluated this formula; open it in Excel or \
      LibreOffice and save it
      """)

  package static let exampleLeft = Message(
    "input.example",
    id: "ini baris contoh; hapus, atau ganti isinya dan kosongkan sel ini",
    en: "this line is an example; delete it, or replace it and empty this cell")
}
