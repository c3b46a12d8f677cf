/// What can be wrong between the tables of a dataset, and how to mend it.
extension Message {
  /// The kinds of region code that a column can take.
  package enum CodeLevel: Sendable {
    case village, kabupatenOrProvince, pinnedRegion, nationProvinceOrKabupaten, villageOrKabupaten

    fileprivate var message: Message {
      switch self {
      case .village:
        Message(
          "", id: "desa/kelurahan, seperti 64.72.01.1001", en: "a village, like 64.72.01.1001")
      case .kabupatenOrProvince:
        Message(
          "", id: "kabupaten/kota atau provinsi, seperti 64.72 atau 64",
          en: "a kabupaten/kota or a province, like 64.72 or 64")
      case .pinnedRegion:
        Message(
          "", id: "kabupaten/kota, seperti 64.72 (untuk larangan, provinsi juga boleh)",
          en: "a kabupaten/kota, like 64.72 (in a ban, a province too)")
      case .nationProvinceOrKabupaten:
        Message(
          "", id: "negara, provinsi atau kabupaten/kota, seperti ID, 64 atau 64.72",
          en: "the nation, a province or a kabupaten/kota, like ID, 64 or 64.72")
      case .villageOrKabupaten:
        Message(
          "", id: "desa/kelurahan atau kabupaten/kota, seperti 64.72.01.1001 atau 64.72",
          en: "a village or a kabupaten/kota, like 64.72.01.1001 or 64.72")
      }
    }
  }

  package static func codeOfWrongLevel(_ code: String, wanted: CodeLevel) -> Message {
    Message(
      "input.code-level",
      id: "kode “\(code)” bukan tingkat yang diminta di sini; tulis kode \(wanted.message)",
      en: """
        the code “\(code)” is not of the level that belongs here; write the code of \
        \(wanted.message)
        """)
  }

  package static func identifierRepeated(_ value: String, line: Int) -> Message {
    Message(
      "input.repeated",
      id: "“\(value)” sudah ada di baris \(plain: line); hapus atau ganti salah satu",
      en: "“\(value)” stands in line \(plain: line) already; remove or rename one of them")
  }

  /// - Parameter name: the name of the region with the closest code.
  package static func regionUnlisted(_ code: String, closest: String?, name: String) -> Message {
    guard let closest else {
      return Message(
        "input.region-unlisted",
        id: "tidak ada wilayah dengan kode “\(code)”; perbaiki, atau tambahkan ke tabel regions",
        en: "no region has the code “\(code)”; correct it, or add the region to the table regions")
    }
    return Message(
      "input.region-unlisted",
      id: "tidak ada wilayah dengan kode “\(code)”; mungkin maksudnya “\(closest)” (\(name))?",
      en: "no region has the code “\(code)”; did you mean “\(closest)” (\(name))?")
  }

  package static func cooperativeUnknown(_ id: String, closest: String?) -> Message {
    Message(
      "input.cooperative-unknown",
      id: "tidak ada koperasi dengan id “\(id)”; \(.meantOr(closest, .correctCooperative))",
      en: "no cooperative has the id “\(id)”; \(.meantOr(closest, .correctCooperative))")
  }

  package static func applicantUnknown(_ id: String, closest: String?) -> Message {
    Message(
      "input.applicant-unknown",
      id: "tidak ada pelamar dengan id “\(id)”; \(.meantOr(closest, .correctApplicant))",
      en: "no applicant has the id “\(id)”; \(.meantOr(closest, .correctApplicant))")
  }

  /// - Parameter id: among those that the policy tells apart.
  package static func personToldApartUnknown(_ id: String, closest: String?) -> Message {
    Message(
      "input.applicant-unknown",
      id: "tidak ada pelamar dengan id “\(id)”; \(.meantOr(closest, .correctDistinct))",
      en: "no applicant has the id “\(id)”; \(.meantOr(closest, .correctDistinct))")
  }

  private static let correctDistinct = Message(
    "", id: "perbaiki, atau hapus dari daftar", en: "correct it, or remove it from the list")

  private static let correctCooperative = Message(
    "", id: "perbaiki, atau tulis kode desanya", en: "correct it, or write the code of the village")

  private static let correctApplicant = Message(
    "", id: "perbaiki, atau hapus baris ini", en: "correct it, or remove the line")

  private static func meantOr(_ closest: String?, _ remedy: Message) -> Message {
    guard let closest else { return remedy }
    return Message("", id: "mungkin maksudnya “\(closest)”?", en: "did you mean “\(closest)”?")
  }

  // MARK: - People

  /// - Parameter ending: the last characters of the national id.
  package static func nationalIDRepeated(_ ending: String, line: Int) -> Message {
    Message(
      "input.same-national-id",
      id: """
        NIK \(ending) juga ada di baris \(plain: line): satu orang dua kali? hapus salah satu \
        baris, atau perbaiki NIK-nya
        """,
      en: """
        line \(plain: line) has this national id, \(ending), too: one person twice? remove one of \
        the lines, or correct the id
        """)
  }

  package static func personRepeated(_ name: String, born: String, line: Int) -> Message {
    Message(
      "input.same-person",
      id: """
        “\(name)”, lahir \(born), juga ada di baris \(plain: line): satu orang dua kali? hapus \
        salah satu baris, atau tulis kedua id dalam duplicates.distinct jika memang dua orang
        """,
      en: """
        “\(name)”, born \(born), stands in line \(plain: line) too: one person twice? remove one of \
        the lines, or write both ids in duplicates.distinct if they are two people
        """)
  }

  package static func listsConcatenated(shared: Int, ranks: Int, track: String) -> Message {
    Message(
      "input.lists-concatenated",
      id: """
        peringkat dimulai lagi pada tiap jalur: \(shared) dari \(ranks) peringkat jalur \
        \(.trackName(track)) juga ada di jalur lain, jadi ini dua daftar; olah satu jalur demi \
        satu dengan kuota masing-masing, atau tulis "lists": "one" dalam kebijakan jika peringkat \
        sama artinya di kedua jalur
        """,
      en: """
        ranks start anew in each track: \(shared) of \(ranks) ranks of the \(.trackName(track)) \
        track stand in the other track too, so these are two lists; solve one track at a time with \
        its own quotas, or write "lists": "one" in the policy if a rank means the same in both
        """)
  }

  package static let listsApart = Message(
    "input.lists-apart",
    id: """
      kebijakan memakai satu daftar per jalur, padahal di sini ada dua jalur, dan dua daftar tidak \
      dapat dibandingkan; beri asisten kuota per jalur (kuota_pakar, kuota_pelaku_usaha) pada \
      kabupaten/kota, olah satu jalur demi satu, atau tulis \
      "lists": "one" jika peringkat dan nilai sama artinya di kedua jalur
      """,
    en: """
      the policy keeps one list a track, and two tracks stand here: two lists cannot be compared; \
      give assistants a quota a track (quota_professional, quota_business) in the kabupaten, \
      solve one track at a time, or write "lists": "one" if ranks and scores mean the same in both
      """)

  package static let trackMissing = Message(
    "input.track-missing",
    id: "kuota dibagi per jalur, jadi setiap asisten perlu jalur; tulis pakar atau pelaku_usaha",
    en: "quotas are divided by track, so every assistant needs one; write professional or business")

  package static let trackQuotaWithoutLists = Message(
    "input.track-quota-without-lists",
    id: """
      kuota per jalur berlaku hanya bila kebijakan memakai satu daftar per jalur; tulis \
      "lists": "tracks" dalam policy.json, atau hapus kuota jalur
      """,
    en: """
      a quota a track binds only where the policy keeps a list a track; write "lists": "tracks" in \
      policy.json, or remove the quotas of tracks
      """)

  /// - Parameter kabupaten: the sum of the kabupaten's own quotas of the track, if all have one.
  package static func trackQuotaAcross(kabupaten: Int?) -> Message {
    let sum: Message =
      if let kabupaten {
        Message(
          "input.track-quota-sum", id: "jumlahnya sekarang \(kabupaten)",
          en: "they now come to \(kabupaten)")
      } else {
        Message(
          "input.track-quota-sum", id: "tidak semuanya memilikinya", en: "not all have one now")
      }
    return Message(
      "input.track-quota-across",
      id: """
        kuota satu jalur untuk provinsi atau nasional bersilang dengan kuota dan pekerjaan \
        kabupaten/kota, yang menghitung kedua jalur; bagi kuota itu kepada kabupaten/kota di \
        dalamnya, paling banyak sebanyak ini (\(sum)), atau hapus
        """,
      en: """
        a quota of one track for a province or the nation crosses the quotas and the work of its \
        kabupaten, which count both tracks; divide it among the kabupaten inside, at most so many \
        in all (\(sum)), or remove it
        """)
  }

  package static func nameIsJunk(_ name: String) -> Message {
    Message(
      "input.junk-name",
      id: "“\(name)” bukan nama orang; tulis namanya, atau hapus baris ini",
      en: "“\(name)” is no person's name; write the name, or remove the line")
  }

  // MARK: - Pins

  package static func pinContradicted(line: Int) -> Message {
    Message(
      "input.pin-contradiction",
      id:
        "penetapan ini bertentangan dengan baris \(plain: line) untuk orang yang sama; hapus salah satu",
      en: "this pin contradicts line \(plain: line) about the same person; remove one of them")
  }

  package static func cooperativePinnedTwice(_ id: String, line: Int) -> Message {
    Message(
      "input.pinned-twice",
      id:
        "koperasi “\(id)” sudah ditetapkan bagi orang lain di baris \(plain: line); hapus salah satu",
      en: "line \(plain: line) pins the cooperative “\(id)” to another person; remove one of them")
  }

  package static let pinWithoutTarget = Message(
    "input.pin-target",
    id: "penetapan (pin) memerlukan region_code atau cooperative_id; isi salah satu",
    en: "a pin needs a region_code or a cooperative_id; fill one of them")

  package static func cooperativeElsewhere(
    _ id: String, village: String, region: String
  ) -> Message {
    Message(
      "input.pin-elsewhere",
      id:
        "koperasi “\(id)” (desa \(village)) tidak terletak di wilayah “\(region)”; perbaiki salah satu",
      en:
        "the cooperative “\(id)” (village \(village)) does not lie in “\(region)”; correct one of them"
    )
  }

  // MARK: - Travel

  package static func travelLevelsDiffer(_ from: String, _ to: String) -> Message {
    Message(
      "input.travel-levels",
      id: "“\(from)” dan “\(to)” berbeda tingkat; tulis dua desa atau dua kabupaten/kota",
      en: "“\(from)” and “\(to)” are of different levels; write two villages or two kabupaten/kota")
  }

  package static func travelRepeated(_ from: String, _ to: String, line: Int) -> Message {
    Message(
      "input.travel-repeated",
      id: "jarak dari “\(from)” ke “\(to)” sudah ada di baris \(plain: line); hapus salah satu",
      en: "the distance from “\(from)” to “\(to)” stands in line \(plain: line) already; remove one"
    )
  }

  // MARK: - What decides who is better

  package static let rankSourceMissing = Message(
    "input.rank-source",
    id: "tidak ada kolom peringkat; tambahkan “peringkat”, “nilai”, atau “nilai_NAMA” tiap tahap",
    en: "no column says who is better; add “rank”, “score”, or “score_NAME” for every stage")

  package static func stageWeightsMissing(_ stages: [String]) -> Message {
    let names = stages.joined(separator: ", ")
    return Message(
      "input.stage-weights",
      id: "nilai tahap (\(names)) tidak berbobot; isi scores.weights di policy.json",
      en: "the stage scores (\(names)) have no weights; state scores.weights in policy.json")
  }

  /// - Parameter closest: a column or a tie that was probably meant.
  package static func stageColumnMissing(_ column: String, closest: String?) -> Message {
    if let closest {
      return Message(
        "input.stage-column",
        id: "tabel applicants tidak memiliki kolom “\(column)”; mungkin maksudnya “\(closest)”?",
        en: "the table applicants has no column “\(column)”; did you mean “\(closest)”?")
    }
    return Message(
      "input.stage-column",
      id: "tabel applicants tidak memiliki kolom “\(column)”; tambahkan, atau hapus dari kebijakan",
      en: "the table applicants has no column “\(column)”; add it, or drop it from the policy")
  }

  package static let tieTotalMissing = Message(
    "input.tie-total",
    id: "tidak ada nilai total; tambahkan kolom “nilai”, isi scores.weights, atau hapus dari ties",
    en: "there is no total; add the column “score”, state scores.weights, or remove it from ties")

  package static func answerColumnMissing(_ column: String) -> Message {
    Message(
      "input.rule-column",
      id: """
        tabel applicants tidak memiliki kolom “\(column)”, yang diminta kebijakan; tambahkan, \
        atau hapus dari kebijakan
        """,
      en: """
        the table applicants has no column “\(column)”, which the policy asks for; add it, \
        or drop it from the policy
        """)
  }
}
