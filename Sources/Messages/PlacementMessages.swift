// What stage 1 says: why a person is placed, in reserve, ineligible or banned, and what keeps a
// list from being placed.

extension Message {
  // MARK: - Placed

  /// Placed in the kabupaten of the domicile.
  package static func placedAtHome(_ region: String) -> Message {
    Message(
      "placed.home",
      id: "Ditempatkan di \(region), wilayah domisili.",
      en: "Placed in \(region), the home region.")
  }

  /// Placed in the kabupaten of the domicile, which is also listed.
  package static func placedAtHome(_ region: String, choice: Int) -> Message {
    Message(
      "placed.home-choice",
      id: "Ditempatkan di \(region), wilayah domisili dan pilihan ke-\(choice).",
      en: "Placed in \(region), the home region and choice \(choice).")
  }

  package static func placedInChoice(_ region: String, choice: Int) -> Message {
    Message(
      "placed.choice",
      id: "Ditempatkan di \(region), pilihan ke-\(choice).",
      en: "Placed in \(region), choice \(choice).")
  }

  package static func placedInHomeProvince(_ region: String, distance: Message) -> Message {
    Message(
      "placed.province",
      id: "Ditempatkan di \(region), di provinsi domisili\(distance).",
      en: "Placed in \(region), in the home province\(distance).")
  }

  package static func placedInIslandGroup(_ region: String, distance: Message) -> Message {
    Message(
      "placed.island-group",
      id: "Ditempatkan di \(region), di kelompok pulau domisili\(distance).",
      en: "Placed in \(region), in the home island group\(distance).")
  }

  package static func placedElsewhere(_ region: String, distance: Message) -> Message {
    Message(
      "placed.elsewhere",
      id: "Ditempatkan di \(region), di luar kelompok pulau domisili\(distance).",
      en: "Placed in \(region), outside the home island group\(distance).")
  }

  /// A part of a sentence: how far a region is from the domicile.
  package static func fromHome(kilometres: Int) -> Message {
    Message(
      "placed.distance", id: ", \(kilometres) km dari pusat wilayah domisili",
      en: ", \(kilometres) km from the centre of the home region")
  }

  /// A part of a sentence: nothing, where no honest distance is known.
  package static let fromHomeUnknown = Message("placed.distance-unknown", id: "", en: "")

  /// Placed at the nation's office of a role.
  package static func placedNationally(_ nation: String) -> Message {
    Message(
      "placed.nation",
      id: "Ditempatkan pada tingkat nasional (\(nation)) menurut peringkat.",
      en: "Placed at the national level (\(nation)), by rank.")
  }

  package static func placedByDecision(_ region: String, by: String, reason: String) -> Message {
    let decision = decision(by: by, reason: reason)
    return Message(
      "placed.pinned",
      id: "Ditempatkan di \(region) atas keputusan panitia\(decision).",
      en: "Placed in \(region) by decision of the panel\(decision).")
  }

  // MARK: - Reserve

  package static func reserveNothingAcceptable() -> Message {
    Message(
      "reserve.nowhere",
      id: "Cadangan: tidak ada wilayah dalam daftar yang dapat dan mau ditempati.",
      en: "Reserve: no listed region is both open and acceptable to this person.")
  }

  package static func reserveNoPlaces(regions: Int) -> Message {
    Message(
      "reserve.no-places",
      id: "Cadangan: \(regions) wilayah yang dapat diterima tidak mempunyai tempat.",
      en: "Reserve: the acceptable regions (\(regions)) have no places.")
  }

  /// Every region that the person would take is full by its own or a wider quota.
  ///
  /// - Parameters:
  ///   - lastRank: the worst rank placed in any of them, here.
  ///   - policy: named where somebody of a worse rank is placed there.
  package static func reserveFull(
    rank: Int, regions: Int, lastRank: Int, in region: String, policy: String
  ) -> Message {
    let order =
      lastRank < rank
      ? Message("reserve.order", id: "", en: "")
      : Message(
        "reserve.order", id: " (kebijakan “\(policy)” tidak menurut peringkat saja)",
        en: " (the policy “\(policy)” does not go by rank alone)")
    return Message(
      "reserve.full",
      id: """
        Cadangan: peringkat \(rank); \(regions) wilayah yang dapat diterima sudah penuh, peringkat \
        terakhir di sana \(lastRank) di \(region)\(order).
        """,
      en: """
        Reserve: rank \(rank); the acceptable regions (\(regions)) take nobody more, and the last \
        placed there has rank \(lastRank), in \(region)\(order).
        """)
  }

  /// Every place that the person would take is held by decision of the panel, or closed by a
  /// quota above it.
  package static func reserveHeld(regions: Int) -> Message {
    Message(
      "reserve.held",
      id: """
        Cadangan: tempat di \(regions) wilayah yang dapat diterima terisi oleh keputusan panitia \
        atau tertutup oleh kuota di atasnya.
        """,
      en: """
        Reserve: the places in the acceptable regions (\(regions)) are held by decision of the \
        panel or closed by a quota above them.
        """)
  }

  package static func reserveRole(_ role: String) -> Message {
    Message(
      "reserve.role",
      id: "Cadangan: peran \(role) tidak mempunyai tempat dalam putaran ini.",
      en: "Reserve: the role \(role) has no places in this round.")
  }

  // MARK: - Ineligible and banned

  package static func ineligible(because rules: Message) -> Message {
    Message(
      "ineligible", id: "Tidak memenuhi syarat: \(rules).", en: "Not eligible: \(rules).")
  }

  package static func banned(by: String, reason: String) -> Message {
    let decision = decision(by: by, reason: reason)
    return Message(
      "banned", id: "Dilarang atas keputusan panitia\(decision).",
      en: "Barred by decision of the panel\(decision).")
  }

  package static let birthDateMissing = Message(
    "rule.birth-date", id: "tanggal lahir kosong, padahal usia dibatasi",
    en: "no birth date, though there is an age limit")

  package static func tooYoung(age: Int, minimum: Int) -> Message {
    Message(
      "rule.age-minimum", id: "usia \(age), paling muda \(minimum)",
      en: "aged \(age), at least \(minimum) is required")
  }

  package static func tooOld(age: Int, maximum: Int) -> Message {
    Message(
      "rule.age-maximum", id: "usia \(age), paling tua \(maximum)",
      en: "aged \(age), at most \(maximum) is allowed")
  }

  package static func educationTooLow(stated: String, least: String, track: String) -> Message {
    guard !stated.isEmpty else {
      return Message(
        "rule.education-missing",
        id: "pendidikan kosong, jalur \(trackName(track)) paling rendah \(least)",
        en: "education is empty, the \(trackName(track)) track requires at least \(least)")
    }
    return Message(
      "rule.education",
      id: "pendidikan “\(stated)”, jalur \(trackName(track)) paling rendah \(least)",
      en: "education “\(stated)”, the \(trackName(track)) track requires at least \(least)")
  }

  /// A part of a sentence: a track as people call it.
  static func trackName(_ track: String) -> Message {
    switch track {
    case "business": Message("track", id: "pelaku usaha", en: "business")
    case "professional": Message("track", id: "pakar", en: "professional")
    default: Message("track", id: "“\(track)”", en: "“\(track)”")
    }
  }

  package static func answerNotYes(column: String, value: String) -> Message {
    Message(
      "rule.require-yes", id: "\(column) berisi “\(value)”, harus ya",
      en: "\(column) says “\(value)”, yes is required")
  }

  package static func answerNotNo(column: String, value: String) -> Message {
    Message(
      "rule.require-no", id: "\(column) berisi “\(value)”, harus tidak",
      en: "\(column) says “\(value)”, no is required")
  }

  /// - Parameters:
  ///   - value: what the column says; `nil` if its cell is empty.
  ///   - wanted: what it must prove.
  package static func evidenceFails(_ column: String, value: Message?, wanted: Message) -> Message {
    guard let value else {
      return Message(
        "rule.evidence-missing", id: "\(column) kosong, \(wanted)",
        en: "\(column) is empty, \(wanted)")
    }
    return Message(
      "rule.evidence", id: "\(column) \(value), \(wanted)", en: "\(column) \(value), \(wanted)")
  }

  /// A part of a sentence: what a column must prove.
  package static func evidenceWanted(minimum: Int) -> Message {
    Message(
      "rule.evidence-minimum", id: "paling sedikit \(minimum)",
      en: "at least \(minimum) is required")
  }

  package static func evidenceWanted(years: Int, before day: String) -> Message {
    Message(
      "rule.evidence-years", id: "paling sedikit \(years) tahun sebelum \(day)",
      en: "at least \(years, "year", "years") before \(day) is required")
  }

  package static func evidenceWanted(digits: Int) -> Message {
    Message(
      "rule.evidence-digits", id: "harus \(digits) angka",
      en: "\(digits, "digit is", "digits are") required")
  }

  package static func evidenceWanted(validOn day: String) -> Message {
    Message(
      "rule.evidence-valid", id: "harus masih berlaku pada \(day)",
      en: "must still be valid on \(day)")
  }

  /// A part of a sentence: a number, a day, or an identifier in quotation marks.
  package static func evidence(_ number: Int) -> Message {
    Message("evidence", id: "\(number)", en: "\(number)")
  }

  package static func evidence(_ text: String) -> Message {
    Message("evidence", id: "\(text)", en: "\(text)")
  }

  /// A part of a sentence, in place of an identifier that nobody needs to see again.
  package static func evidenceOfLength(_ characters: Int) -> Message {
    Message(
      "evidence", id: "berisi \(characters) karakter",
      en: "of \(characters, "character", "characters")")
  }

  package static func repeatsEntry(of id: String) -> Message {
    Message(
      "rule.repeated", id: "orang yang sama dengan \(id), yang datanya berlaku",
      en: "the same person as \(id), whose entry counts")
  }

  package static func scoreMissing(stage: String, threshold: Message) -> Message {
    Message(
      "rule.score-missing", id: "nilai \(stage) kosong, paling rendah \(threshold)",
      en: "no score for \(stage), at least \(threshold) is required")
  }

  package static func scoreTooLow(stage: String, score: Message, threshold: Message) -> Message {
    Message(
      "rule.score", id: "nilai \(stage) \(score), paling rendah \(threshold)",
      en: "\(stage) score \(score), at least \(threshold) is required")
  }

  /// A part of a sentence: a number given as a whole number of its last decimal.
  package static func score(_ lastDecimal: Int, places: Int) -> Message {
    Message(
      "score", id: "\(lastDecimal, places: places)", en: "\(lastDecimal, places: places)")
  }

  /// A part of a sentence: several parts, one after another.
  package static func list(_ parts: [Message]) -> Message {
    guard let first = parts.first else { return Message("list", id: "", en: "") }
    return parts.dropFirst().reduce(first) {
      Message("list", id: "\($0); \($1)", en: "\($0); \($1)")
    }
  }

  /// A part of a sentence: who decided and why, as far as it is known.
  private static func decision(by: String, reason: String) -> String {
    (by.isEmpty ? "" : " (\(by))") + (reason.isEmpty ? "" : ": \(reason)")
  }

  // MARK: - Policies

  /// - Parameter goal: `cover`, `minimums`, `fill` or `service`.
  package static func wishUngranted(person: String, region: String, goal: String) -> Message {
    let (indonesian, english) =
      switch goal {
      case "cover":
        ("membuat suatu wilayah makin kekurangan asisten", "leave a region further below its floor")
      case "minimums":
        (
          "membuat minimum provinsi atau nasional makin tidak terpenuhi",
          "leave a province or the nation further below its minimum"
        )
      case "fill": ("mengurangi jumlah orang yang ditempatkan", "place fewer people")
      default: ("membuat beban kerja kurang merata", "make loads less even")
      }
    return Message(
      "envy.\(goal)",
      id: """
        \(person) lebih menginginkan \(region), tempat seseorang yang peringkatnya di bawahnya; \
        mengabulkannya akan \(indonesian).
        """,
      en: """
        \(person) would rather be in \(region), where somebody ranked below them is; granting it \
        would \(english).
        """)
  }

  package static func placesUnfilled(places: Int, placed: Int) -> Message {
    Message(
      "places.unfilled",
      id: """
        Kebijakan local-first: \(placed) dari \(places) tempat terisi; \(places - placed) tetap \
        kosong karena tidak ada lagi yang mau menerimanya.
        """,
      en: """
        Policy local-first: \(placed) of \(places) places are filled; \(places - placed) stay empty, \
        for nobody who would accept them is left.
        """)
  }

  package static func placesUnfilled(in region: String, places: Int, placed: Int) -> Message {
    Message(
      "places.unfilled",
      id: "\(region): \(placed) dari \(places) tempat terisi.",
      en: "\(region): \(placed) of \(places, "place", "places") filled.")
  }

  // MARK: - Faults

  package static func scoresUnweighted(people: Int) -> Message {
    Message(
      "ranking.unweighted",
      id: """
        \(people) pelamar hanya mempunyai nilai tahap, tetapi kebijakan tidak memberinya bobot: \
        isi “scores.weights”, atau sebut nilai itu dalam “ties”.
        """,
      en: """
        \(people, "applicant has", "applicants have") stage scores alone, and the policy gives \
        these no weight: state “scores.weights”, or name the scores in “ties”.
        """)
  }

  package static let placementNumbersTooLarge = Message(
    "placement.numbers-too-large",
    id: "Jumlah minimum, koperasi atau peringkat terlalu besar untuk dihitung dengan tepat.",
    en: "Minimums, cooperatives or ranks add up to more than can be computed exactly.")

  /// A sentence about something in the input, behind the place where that stands.
  package static func located(_ message: Message, at place: String) -> Message {
    Message(message.code, id: "\(place): \(message)", en: "\(place): \(message)")
  }

  package static func pinIneligible(_ person: String, because rules: Message) -> Message {
    Message(
      "pin.ineligible",
      id: """
        \(person) ditetapkan, tetapi tidak memenuhi syarat: \(rules); hapus penetapan itu, atau \
        perbaiki data atau syaratnya.
        """,
      en: """
        \(person) is pinned, but not eligible: \(rules); remove the pin, or correct the data or \
        the rule.
        """)
  }

  package static func pinRoleWithoutPlaces(_ person: String, role: String) -> Message {
    Message(
      "pin.role",
      id: """
        \(person) ditetapkan, tetapi peran \(role) tidak mempunyai tempat dalam putaran ini; hapus \
        penetapan itu.
        """,
      en: """
        \(person) is pinned, but the role \(role) has no places in this round; remove the pin.
        """)
  }

  package static func pinWithoutOffice(_ person: String, role: String, region: String) -> Message {
    Message(
      "pin.office",
      id: """
        \(person) ditetapkan di \(region), tetapi peran \(role) tidak mempunyai tempat di sana; \
        hapus penetapan itu, atau ubah “roles.\(role)”.
        """,
      en: """
        \(person) is pinned to \(region), but the role \(role) has no places there; remove the \
        pin, or change “roles.\(role)”.
        """)
  }

  package static func pinServesNoCooperatives(_ person: String, role: String) -> Message {
    Message(
      "pin.no-cooperatives",
      id: """
        \(person) ditetapkan pada koperasi, tetapi peran \(role) tidak mendampingi koperasi; \
        tetapkan wilayahnya.
        """,
      en: """
        \(person) is pinned to a cooperative, but the role \(role) serves none; pin the person to \
        a region.
        """)
  }

  package static func pinBarred(
    _ person: String, region: String, because obstacle: Message
  ) -> Message {
    Message(
      "pin.barred",
      id: """
        \(person) ditetapkan di \(region), tetapi \(obstacle); hapus penetapan itu, atau yang \
        menghalanginya.
        """,
      en: """
        \(person) is pinned to \(region), but \(obstacle); remove the pin, or what stands in its \
        way.
        """)
  }

  package static func pinConflictingCooperative(
    _ person: String, cooperative: String
  ) -> Message {
    Message(
      "pin.conflict",
      id: """
        \(person) ditetapkan pada koperasi \(cooperative), tetapi tidak boleh mendampinginya; \
        hapus penetapan itu, atau konfliknya.
        """,
      en: """
        \(person) is pinned to the cooperative \(cooperative), but must not serve it; remove the \
        pin, or the conflict.
        """)
  }

  package static func pinsBeyondLimit(region: String, pinned: Int, limit: Int) -> Message {
    Message(
      "pin.beyond-limit",
      id: """
        \(pinned) orang ditetapkan di \(region), padahal paling banyak \(limit); kurangi penetapan, \
        atau naikkan batas itu.
        """,
      en: """
        \(pinned, "person is", "people are") pinned in \(region), which takes at most \(limit); \
        remove pins, or raise that limit.
        """)
  }

  package static let obstacleExclusion = Message(
    "obstacle.exclusion", id: "yang bersangkutan mengecualikannya", en: "excludes it")

  package static func obstacleBan(by: String, reason: String) -> Message {
    let decision = decision(by: by, reason: reason)
    return Message(
      "obstacle.ban", id: "dilarang di sana\(decision)", en: "is banned from it\(decision)")
  }

  package static func obstacleConflicts(remaining: Int) -> Message {
    Message(
      "obstacle.conflicts",
      id: "karena konflik kepentingan hanya \(remaining) koperasi yang boleh didampingi",
      en: "conflicts of interest leave only \(remaining, "cooperative", "cooperatives") to serve")
  }
}
