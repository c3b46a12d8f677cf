// What stage 1 says: why a person is placed or in reserve, what a policy could not grant, and what
// keeps a list from being placed.

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

  /// Every place that the person would take is held by an earlier decision, or closed by a quota
  /// above it.
  ///
  /// - Parameter isLaterRound: whether people may also keep places of an earlier round.
  package static func reserveHeld(regions: Int, isLaterRound: Bool) -> Message {
    let holders =
      isLaterRound
      ? Message(
        "reserve.holders",
        id: "oleh keputusan panitia atau dari putaran sebelumnya, tidak diisi lagi",
        en: "by decision of the panel or from an earlier round, not filled again")
      : Message(
        "reserve.holders", id: "oleh keputusan panitia", en: "by decision of the panel")
    return Message(
      "reserve.held",
      id: """
        Cadangan: tempat di \(regions) wilayah yang dapat diterima terisi \(holders), atau tertutup \
        oleh kuota di atasnya.
        """,
      en: """
        Reserve: the places in the acceptable regions (\(regions)) are held \(holders), or closed by \
        a quota above them.
        """)
  }

  package static func reserveRole(_ role: String) -> Message {
    Message(
      "reserve.role",
      id: "Cadangan: peran \(role) tidak mempunyai tempat dalam putaran ini.",
      en: "Reserve: the role \(role) has no places in this round.")
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
        Policy local-first: \(placed) of \(places) places are filled; \
        \(places - placed, "stays", "stay") empty, for nobody who would accept them is left.
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

  /// A part of a sentence: who decided and why, as far as it is known.
  static func decision(by: String, reason: String) -> String {
    (by.isEmpty ? "" : " (\(by))") + (reason.isEmpty ? "" : ": \(reason)")
  }
}
