/// What the command line says about itself: usage, progress, results.
extension Message {
  // MARK: - Usage

  public static func unknownCommand(_ name: String, closest: String?) -> Message {
    let (id, en) = didYouMean(closest)
    return Message(
      "usage.command", id: "Perintah “\(name)” tidak dikenal\(id)",
      en: "There is no command “\(name)”\(en)")
  }

  public static func unknownOption(_ name: String, closest: String?) -> Message {
    let (id, en) = didYouMean(closest)
    return Message(
      "usage.option", id: "Opsi “\(name)” tidak dikenal\(id)",
      en: "There is no option “\(name)”\(en)")
  }

  private static func didYouMean(_ closest: String?) -> (id: String, en: String) {
    guard let closest else { return (".", ".") }
    return ("; maksud Anda “\(closest)”?", "; did you mean “\(closest)”?")
  }

  public static func repeatedOption(_ name: String) -> Message {
    Message(
      "usage.repeated", id: "Opsi \(name) diberikan dua kali; hapus salah satunya.",
      en: "\(name) is given twice; remove one.")
  }

  public static func optionTakesNoValue(_ name: String) -> Message {
    Message(
      "usage.flag", id: "Opsi \(name) tidak memakai nilai.", en: "\(name) takes no value.")
  }

  public static func optionNeedsValue(_ synopsis: String) -> Message {
    Message(
      "usage.value", id: "Nilai opsi belum diisi: tulis \(synopsis).",
      en: "A value is missing: write \(synopsis).")
  }

  public static func optionOutOfRange(_ name: String, value: String, least: Int, most: Int)
    -> Message
  {
    Message(
      "usage.range",
      id: "\(name) “\(value)” bukan bilangan bulat dari \(least) sampai \(most).",
      en: "\(name) “\(value)” is not a whole number from \(least) to \(most).")
  }

  public static func optionNotAChoice(_ name: String, value: String, choices: String) -> Message {
    Message(
      "usage.choice", id: "\(name) “\(value)” harus salah satu dari: \(choices).",
      en: "\(name) “\(value)” must be one of: \(choices).")
  }

  public static func missingOption(_ name: String) -> Message {
    Message("usage.required", id: "Opsi \(name) wajib diisi.", en: "\(name) is required.")
  }

  public static func missingOperand(_ name: String) -> Message {
    Message("usage.operand", id: "\(name) belum disebutkan.", en: "\(name) is missing.")
  }

  public static func surplusOperand(_ word: String) -> Message {
    Message(
      "usage.surplus", id: "“\(word)” berlebih dan tidak dipakai.",
      en: "“\(word)” is one word too many.")
  }

  /// - Parameter command: `nil` where the command itself is unknown.
  public static func seeHelp(_ command: String?) -> Message {
    let words = ["penempatan", command, "--help"].compactMap { $0 }.joined(separator: " ")
    return Message("usage.help", id: "Lihat: \(words)", en: "See: \(words)")
  }

  public static func optionNotASeed(_ value: String) -> Message {
    Message(
      "usage.seed", id: "--seed “\(value)” bukan bilangan bulat dari 0 sampai 2^64 - 1.",
      en: "--seed “\(value)” is not a whole number from 0 to 2^64 - 1.")
  }

  /// How much input is taken at most.
  public static func limits(fileBytes: Int, rows: Int, cellBytes: Int, threads: Int) -> Message {
    Message(
      "help.limits",
      id: """
        Batas: berkas \(fileBytes) bita, \(rows) baris per tabel, \(cellBytes) bita per sel, \
        \(threads) utas.
        """,
      en: """
        Limits: files of \(fileBytes) bytes, \(rows) rows a table, \(cellBytes) bytes a cell, \
        \(threads) threads.
        """)
  }

  /// What the process's exit code says.
  public static let exitCodes = Message(
    "help.codes",
    id: """
      Kode keluar: 0 selesai; 1 ada pelanggaran; 3 --strict dan ada yang kurang; 64 cara pakai; \
      65 data salah; 66 berkas tidak ada; 70 kesalahan program; 73 hasil tidak dapat dibuat; \
      74 baca/tulis gagal; 130 dihentikan.
      """,
    en: """
      Exit: 0 done; 1 violations; 3 --strict and something fell short; 64 usage; 65 bad data; \
      66 no such input; 70 internal; 73 cannot create output; 74 I/O error; 130 interrupted.
      """)

  // MARK: - Manual

  public static let manualPurpose = Message(
    "manual.purpose",
    id: "menempatkan asisten bisnis ke kabupaten/kota, dan koperasi kepada asisten",
    en: "place business assistants in kabupaten/kota, and cooperatives with them")
  public static let manualLocale = Message(
    "manual.locale",
    id: "Bahasa terminal: Indonesia bila nilainya mulai dengan id, selain itu Inggris.",
    en: "The language of the terminal: Indonesian where the value begins with id, else English.")
  public static let manualNoColour = Message(
    "manual.no-colour", id: "Bila terisi, tidak ada warna di terminal.",
    en: "If set to anything, the terminal shows no colours.")

  // MARK: - Progress and results

  public static let readingDataset = Message(
    "progress.read", id: "Membaca data …", en: "Reading the data …")
  public static let placingApplicants = Message(
    "progress.place", id: "Menempatkan pelamar …", en: "Placing the applicants …")
  public static func assigningCooperatives(done: Int, of count: Int) -> Message {
    Message(
      "progress.assign", id: "Membagi koperasi: \(done) dari \(count) kabupaten/kota",
      en: "Assigning cooperatives: \(done) of \(count) kabupaten/kota")
  }
  /// A bar before what is being done.
  public static func progressBar(_ bar: String, _ message: Message) -> Message {
    Message("progress.bar", id: "[\(bar)] \(message)", en: "[\(bar)] \(message)")
  }
  public static func timeLeft(seconds: Int) -> Message {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return minutes == 0
      ? Message("progress.left", id: "(sisa sekitar \(rest) dtk)", en: "(about \(rest) s left)")
      : Message(
        "progress.left", id: "(sisa sekitar \(minutes) mnt \(rest) dtk)",
        en: "(about \(minutes) min \(rest) s left)")
  }
  public static let verifyingRoster = Message(
    "progress.verify", id: "Memeriksa hasil …", en: "Verifying the roster …")
  public static let writingFiles = Message(
    "progress.write", id: "Menulis berkas …", en: "Writing the files …")

  public static func faultsInAll(_ count: Int, shown: Int) -> Message {
    Message(
      "input.count",
      id: "Kesalahan pada data: \(count), ditampilkan \(shown). Tidak ada yang ditulis.",
      en: "Faults in the data: \(count), shown: \(shown). Nothing was written.")
  }

  public static func rosterUnreadable(_ faults: String) -> Message {
    Message(
      "internal.unreadable", id: "Hasil sendiri tidak terbaca kembali: \(faults)",
      en: "Our own roster cannot be read back: \(faults)")
  }

  public static func rosterBreaksRules(_ count: Int) -> Message {
    Message(
      "internal.roster",
      id: "Pemeriksaan menemukan \(count) pelanggaran pada hasil sendiri; tidak ada yang ditulis.",
      en: """
        Verification found \(count, "violation", "violations") in our own roster; nothing was written.
        """)
  }

  public static func notCertified(_ what: String) -> Message {
    Message(
      "internal.certificate",
      id: "Bukti optimal gagal diperiksa (\(what)); tidak ada yang ditulis.",
      en: "A proof of optimality failed its check (\(what)); nothing was written.")
  }

  /// Networks are a programmer's matter; the solver words their faults in English.
  public static func networkFault(_ fault: String) -> Message {
    Message("flow.input", id: "\(fault)", en: "\(fault)")
  }

  public static func verdict(violations: Int, exceptions: Int, envy: Int, waste: Int) -> Message {
    Message(
      "verify.verdict",
      id: """
        Pelanggaran: \(violations). Pengecualian: \(exceptions). Lebih menginginkan tempat orang \
        yang peringkatnya di bawah mereka: \(envy) orang. Lebih menginginkan formasi yang kosong: \
        \(waste) orang.
        """,
      en: """
        Violations: \(violations). Exceptions: \(exceptions). People who would rather have the \
        place of somebody ranked below them: \(envy); an empty place: \(waste).
        """)
  }

  public static func moreViolations(_ count: Int) -> Message {
    Message(
      "verify.more", id: "… dan \(count) pelanggaran lain; --json menyebut semuanya.",
      en: "… and \(count) more violations; --json names them all.")
  }

  /// - Parameter line: what the exception is, already in the language.
  public static func exceptionLine(_ line: String) -> Message {
    Message("verify.exception", id: "pengecualian: \(line)", en: "exception: \(line)")
  }

  /// What an edited roster comes to, its own figures passed over.
  public static func recomputedTotals(
    placed: Int, covered: Int, uncovered: Int, travelKilometres: Int, objective: Int
  ) -> Message {
    Message(
      "verify.recomputed",
      id: """
        Dihitung ulang: \(placed) ditempatkan, \(covered) koperasi didampingi, \(uncovered) belum; \
        jumlah jarak \(travelKilometres) km, nilai tujuan \(objective).
        """,
      en: """
        Recomputed: \(placed) placed, \(covered) cooperatives covered, \(uncovered) not; \
        \(travelKilometres) km of travel, objective \(objective).
        """)
  }

  public static func generated(_ target: String) -> Message {
    Message(
      "generate.done", id: "Data sintetis ditulis ke \(target).",
      en: "Synthetic data written to \(target).")
  }
}

extension Message {
  public static func internalFault(_ what: String) -> Message {
    Message(
      "internal.fault", id: "Kesalahan di dalam program: \(what)",
      en: "A fault in the program: \(what)")
  }
}

// MARK: - The page of an audit

extension Message {
  public static func auditVerdict(proofs: Int) -> Message {
    proofs == 0
      ? Message(
        "audit.feasible", id: "Rencana dapat dilaksanakan sebagaimana tertulis.",
        en: "The plan can be carried out as stated.")
      : Message(
        "audit.infeasible",
        id: """
          Rencana tidak dapat dilaksanakan sebagaimana tertulis; buktinya: \(proofs). Perbaikan \
          diurutkan dari perubahan terkecil; solve tetap memberi hasil terbaik di dalam aturan.
          """,
        en: """
          The plan cannot be carried out as stated; proofs: \(proofs). Repairs stand from the \
          least change up; solve still gives the best roster inside the rules.
          """)
  }

  public static let bandTitle = Message(
    "audit.bands", id: "Batas beban lain, kuota tidak diperhitungkan:",
    en: "Other load limits, quotas apart:")

  /// Column heads, separated by bars.
  public static let bandHeader = Message(
    "audit.band-header",
    id: "beban|wilayah cocok|tidak cocok|asisten di yang cocok|asisten seluruhnya|bukti",
    en: "loads|regions that fit|that do not|assistants in those that fit|in all|proofs")
}
