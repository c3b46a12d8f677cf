/// What the verifier says of a roster. Codes are what programs go by: several sentences may
/// share one, and a sentence may change.
extension Message {
  // MARK: - Lines

  package static var missingLine: Message {
    Message(
      "line.missing",
      id: "Baris untuk ini tidak ada.",
      en: "The line for this is missing.")
  }

  package static var doubledLine: Message {
    Message(
      "line.doubled",
      id: "Baris ini muncul lebih dari sekali; yang pertama yang dihitung.",
      en: "This line stands more than once; the first one counts.")
  }

  package static var unknownLine: Message {
    Message(
      "line.unknown",
      id: "Baris ini tidak ada dalam data masukan.",
      en: "Nothing in the dataset answers to this line.")
  }

  package static var lineOutOfOrder: Message {
    Message(
      "line.order",
      id: "Baris tidak berurutan mulai dari sini.",
      en: "From here on the lines are out of order.")
  }

  // MARK: - Status and rank

  package static func bannedPersonOtherwise(_ status: String) -> Message {
    Message(
      "status.banned",
      id: "Panitia melarang penempatan orang ini, tetapi statusnya “\(status)”.",
      en: "The panel barred this person, but the status is “\(status)”.")
  }

  package static func ineligiblePersonOtherwise(_ status: String) -> Message {
    Message(
      "status.ineligible",
      id: "Orang ini tidak memenuhi syarat, tetapi statusnya “\(status)”.",
      en: "This person does not meet the conditions, but the status is “\(status)”.")
  }

  package static func eligiblePersonShutOut(_ status: String) -> Message {
    Message(
      "status.eligible",
      id: "Orang ini memenuhi syarat, tetapi statusnya “\(status)”.",
      en: "This person meets the conditions, but the status is “\(status)”.")
  }

  package static func roleWithoutPlaces(_ role: String) -> Message {
    Message(
      "status.role",
      id: "Peran “\(role)” tidak mempunyai tempat, tetapi orang ini ditempatkan.",
      en: "The role “\(role)” has no places, but this person is placed.")
  }

  package static func wrongPosition(stated: Int, derived: Int) -> Message {
    Message(
      "rank.position",
      id: "Peringkat tertulis \(stated), padahal seharusnya \(derived).",
      en: "The rank is given as \(stated), but it is \(derived).")
  }

  package static func wrongLottery(derived: String) -> Message {
    Message(
      "rank.lottery",
      id: "Nomor undian salah; seharusnya \(derived).",
      en: "The lottery number is wrong; it is \(derived).")
  }

  // MARK: - Regions

  package static func placedNowhere(_ code: String) -> Message {
    Message(
      "place.unknown",
      id: "Orang ini ditempatkan di “\(code)”, yang bukan kabupaten/kota dalam data.",
      en: "This person is placed in “\(code)”, which is no listed kabupaten or kota.")
  }

  package static func placedThoughExcluded(_ region: String) -> Message {
    Message(
      "place.excluded",
      id: "Orang ini dikecualikan dari \(region).",
      en: "This person is excluded from \(region).")
  }

  package static func placedThoughBanned(_ region: String) -> Message {
    Message(
      "place.banned",
      id: "Panitia melarang orang ini ditempatkan di \(region).",
      en: "The panel barred this person from \(region).")
  }

  package static func placedThoughConflict(_ region: String) -> Message {
    Message(
      "place.conflict",
      id: "Benturan kepentingan menyisakan terlalu sedikit koperasi di \(region).",
      en: "Conflicts of interest leave this person too few cooperatives in \(region).")
  }

  package static func placedThoughUnwilling(_ region: String) -> Message {
    Message(
      "place.unwilling",
      id: "Orang ini tidak memilih \(region) dan tidak bersedia ditempatkan di sana.",
      en: "This person did not list \(region) and is not willing to go there.")
  }

  package static func pinnedElsewhere(region: String) -> Message {
    Message(
      "pin.region",
      id: "Panitia menetapkan orang ini di \(region), tetapi tidak ditempatkan di sana.",
      en: "The panel pinned this person to \(region), but the place is another.")
  }

  // MARK: - Limits

  package static func roomExceeded(placed: Int, room: Int) -> Message {
    Message(
      "quota.room",
      id: "Ditempatkan \(placed) orang; koperasinya hanya cukup untuk \(room).",
      en: "\(placed) are placed; the cooperatives have work for \(room).")
  }

  /// The levels at which a quota can stand.
  package enum QuotaLevel: String, Sendable { case kabupaten, province, nation }

  package static func quotaExceeded(_ level: QuotaLevel, placed: Int, quota: Int) -> Message {
    Message(
      "quota.\(level.rawValue)",
      id: "Ditempatkan \(placed) orang; kuotanya \(quota).",
      en: "\(placed) are placed; the quota is \(quota).")
  }

  package static func trackQuotaExceeded(_ track: String, placed: Int, quota: Int) -> Message {
    Message(
      "quota.track",
      id: "Jalur \(.trackName(track)): ditempatkan \(placed) orang; kuotanya \(quota).",
      en: "The \(.trackName(track)) track: \(placed) are placed; its quota is \(quota).")
  }

  // MARK: - Caseloads

  package static func reserveListWrong(_ id: String) -> Message {
    Message(
      "figure",
      id: "Daftar cadangan tidak sesuai dengan pelamar cadangan, mulai dari “\(id)”.",
      en: "The reserve list does not follow from those in reserve, from “\(id)” on.")
  }

  package static func officeOverfull(_ role: String, placed: Int, places: Int) -> Message {
    Message(
      "quota.role",
      id: "\(placed) \(role) ditempatkan di sini, padahal tempatnya \(places).",
      en: "\(placed) \(role) are placed here, where there are \(places, "place", "places").")
  }

  package static var overseerMissing: Message {
    Message(
      "oversight.missing",
      id: "Asisten ini harus mempunyai satu pembina dari setiap peran yang ada di wilayahnya.",
      en: "This assistant must have one overseer of each role that is present in the region.")
  }

  package static func overseerElsewhere(_ id: String) -> Message {
    Message(
      "oversight.elsewhere",
      id: "“\(id)” tidak ditempatkan di wilayah asisten ini.",
      en: "“\(id)” is not placed in the region of this assistant.")
  }

  package static func unevenOversight(_ load: Int, least: Int, most: Int) -> Message {
    Message(
      "oversight.uneven",
      id: "Orang ini membina \(load) asisten; pembagian rata adalah \(least) sampai \(most).",
      en: "This person looks after \(load) assistants; evenly shared it is \(least) to \(most).")
  }

  package static func unknownAssistant(_ id: String) -> Message {
    Message(
      "assistant.unknown",
      id: "Asisten “\(id)” tidak ada di antara pelamar.",
      en: "No applicant has the id “\(id)”.")
  }

  package static func assistantElsewhere(_ id: String) -> Message {
    Message(
      "assistant.elsewhere",
      id: "Asisten “\(id)” tidak ditempatkan di kabupaten/kota koperasi ini.",
      en: "The assistant “\(id)” is not placed in the kabupaten of this cooperative.")
  }

  package static func servesDespiteConflict(_ name: String) -> Message {
    Message(
      "conflict.cooperative",
      id: "\(name) tidak boleh mendampingi koperasi ini (benturan kepentingan atau larangan).",
      en: "\(name) must not serve this cooperative (a conflict of interest or a ban).")
  }

  package static func pinnedAssistantMissing(_ name: String) -> Message {
    Message(
      "pin.cooperative",
      id: "Panitia menetapkan \(name) untuk koperasi ini.",
      en: "The panel pinned \(name) to this cooperative.")
  }

  package static func loadTooLarge(_ load: Int, most: Int) -> Message {
    Message(
      "load.maximum",
      id: "Beban \(load) koperasi; paling banyak \(most).",
      en: "The load is \(load) cooperatives; the most is \(most).")
  }

  package static func loadTooSmall(_ load: Int, least: Int) -> Message {
    Message(
      "load.minimum",
      id: "Beban \(load) koperasi; paling sedikit \(least).",
      en: "The load is \(load) cooperatives; the least is \(least).")
  }

  package static func loadsFarBelow(_ least: Int, shortfall: Int, possible: Int) -> Message {
    Message(
      "load.minimum",
      id:
        "Beban kurang \(shortfall) koperasi dari \(least) per asisten; bisa kurang \(possible) saja.",
      en: "Loads fall \(shortfall) cooperatives short of \(least) each; \(possible) would do.")
  }

  package static func unevenLoad(_ load: Int, least: Int, most: Int) -> Message {
    Message(
      "load.uneven",
      id: "Beban \(load) koperasi; pembagian rata memberi \(least) sampai \(most).",
      en: "The load is \(load) cooperatives; an even split gives \(least) to \(most).")
  }

  package static func coverIncomplete(covered: Int, possible: Int) -> Message {
    Message(
      "cover.incomplete",
      id: "Hanya \(covered) koperasi didampingi; \(possible) dapat didampingi.",
      en: "Only \(covered) cooperatives are covered; \(possible) can be.")
  }

  package static var urgentLeftOut: Message {
    Message(
      "cover.priority",
      id: "Koperasi berprioritas lebih tinggi ditinggalkan demi yang lebih rendah.",
      en: "A cooperative of higher priority is left out for one of lower priority.")
  }

  // MARK: - Bases

  package static func residentBase(_ code: String) -> Message {
    Message(
      "base.resident",
      id: "Orang ini berdomisili di daerah penempatannya; titik kerjanya \(code).",
      en: "This person lives in the region and works from \(code).")
  }

  package static func outsiderBase(_ code: String) -> Message {
    Message(
      "base.outsider",
      id: "Titik kerja “\(code)” bukan desa berkoperasi di daerah penempatan.",
      en: "The base “\(code)” is no village with a cooperative in the region.")
  }

  package static func basePoint(_ code: String) -> Message {
    Message(
      "base.point",
      id: "Koordinat titik kerja bukan koordinat \(code).",
      en: "The coordinates of the base are not those of \(code).")
  }

  // MARK: - Figures and promises

  package static func figure(
    column: String, stated: MessageText, derived: MessageText
  ) -> Message {
    let stated = Message("figure", id: stated, en: stated)
    let derived = Message("figure", id: derived, en: derived)
    return Message(
      "figure",
      id: "Kolom \(column) berisi \(stated), padahal seharusnya \(derived).",
      en: "The column \(column) says \(stated), but the lines give \(derived).")
  }

  package static func boundAboveValue(column: String, bound: Int, value: Int) -> Message {
    Message(
      column == "lower_bound" ? "bound.objective" : "bound.travel",
      id: "Batas bawah \(column) \(bound) tidak berada antara 0 dan nilainya, \(value).",
      en: "The lower bound \(column) \(bound) is not between 0 and the value, \(value).")
  }

  package static func oneMoreImpossible(_ stated: String) -> Message {
    Message(
      "figure",
      id: "Kolom one_more berisi “\(stated)”, yang tidak mungkin bagi satu tempat lagi.",
      en: "The column one_more says “\(stated)”, which one place more cannot bring about.")
  }

  package static func otherRules(_ rule: String) -> Message {
    Message(
      "policy.changed",
      id: "Daftar ini dibuat dengan “\(rule)” yang lain daripada dalam aturan data.",
      en: "The roster was made with another “\(rule)” than the rules of the dataset say.")
  }

  package static func guaranteeBroken(_ policy: String) -> Message {
    Message(
      "guarantee.\(policy)",
      id: "Kebijakan \(policy) menjanjikan tempat yang kini dipegang orang dengan hak lebih lemah.",
      en: "The policy \(policy) promises this person a place that somebody with a weaker claim has."
    )
  }

  /// - Parameter region: where the person could be.
  package static func tieAgainstRank(in region: String) -> Message {
    Message(
      "guarantee.ties",
      id: """
        Semua tujuan sama baiknya bila orang ini berada di \(region), yang lebih diinginkannya, dan \
        hanya orang berperingkat lebih buruk yang pindah.
        """,
      en: """
        Every goal would be met as well with this person in \(region), which they would rather have, \
        if only people who rank below them moved.
        """)
  }

  package static var placeLeftEmpty: Message {
    Message(
      "place.empty",
      id: "Orang ini tidak ditempatkan, padahal masih ada tempat yang mau diterimanya.",
      en: "This person is not placed, though a place they would accept is empty.")
  }

  package static var goalsNotMet: Message {
    Message(
      "goal.unmet",
      id: "Pertukaran orang dapat memperbaiki tujuan kebijakan; penempatan ini bukan yang terbaik.",
      en: "Exchanging people would better the policy's goals; this placement is not the best.")
  }

  package static func placesBeyondLimit(_ places: Int) -> Message {
    Message(
      "places.beyond",
      id: "\(places) tempat dibuka, lebih dari yang diizinkan kuota atau koperasi.",
      en: "\(places, "place is", "places are") opened, more than quotas or cooperatives allow.")
  }
}
