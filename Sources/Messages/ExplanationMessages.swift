// What `explain` says of one applicant: why here, why not elsewhere, and what would change it.

extension Message {
  // MARK: - Whether a roster is that of the dataset

  package static func datasetChanged(files: [String]) -> Message {
    let names = list(files, limit: 6)
    return Message(
      "explain.dataset-changed",
      id: """
        Data berubah sejak hasil ini dibuat (\(names)); penjelasan ini menurut data yang sekarang.
        """,
      en: """
        The dataset has changed since this roster was made (\(names)); this explains the dataset as \
        it is now.
        """)
  }

  package static func rosterDiffers(people: Int) -> Message {
    Message(
      "explain.roster-differs",
      id: """
        \(people) orang berada di tempat lain daripada yang dihasilkan solve dari data ini: hasil \
        disunting, atau aturannya berbeda; penjelasan ini tentang hasil solve.
        """,
      en: """
        \(people, "person is", "people are") elsewhere than solve puts them from this dataset: the \
        roster was edited, or its rules differ; this explains what solve gives.
        """)
  }

  /// - Parameter place: `nil` where the person has none.
  package static func rosterStates(_ id: String, place: String?) -> Message {
    place.map {
      Message(
        "explain.roster-states", id: "Menurut hasil ini \(id) berada di \($0).",
        en: "By the roster \(id) is in \($0).")
    }
      ?? Message(
        "explain.roster-states", id: "Menurut hasil ini \(id) tidak ditempatkan.",
        en: "By the roster \(id) is not placed.")
  }

  package static func rosterOfOtherDataset(_ folder: String) -> Message {
    Message(
      "explain.other-dataset",
      id: "Hasil di \(folder) bukan dari data ini; jalankan solve lagi.",
      en: "The roster in \(folder) is not of this dataset; run solve again.")
  }

  package static let oneSubject = Message(
    "usage.subject",
    id: "Sebutkan tepat satu: --applicant ID, --cooperative ID, atau --region CODE.",
    en: "Name exactly one of --applicant ID, --cooperative ID and --region CODE.")

  package static func unknownSubject(_ option: String, id: String, closest: String?) -> Message {
    let (ownWords, words) =
      switch option {
      case "--applicant": ("Pelamar", "applicant")
      case "--cooperative": ("Koperasi", "cooperative")
      default: ("Wilayah", "region")
      }
    let (nearID, nearEN) =
      closest.map { ("; maksud Anda “\($0)”?", "; did you mean “\($0)”?") } ?? (".", ".")
    return Message(
      "explain.unknown", id: "\(ownWords) “\(id)” tidak ada dalam data\(nearID)",
      en: "The dataset has no \(words) “\(id)”\(nearEN)")
  }

  // MARK: - Progress

  package static let tryingRanks = Message(
    "progress.ranks", id: "Mencoba peringkat lain …", en: "Trying other ranks …")
  package static let tryingQuotas = Message(
    "progress.quotas", id: "Mencoba kuota lain …", en: "Trying other quotas …")
  package static let tryingWishes = Message(
    "progress.wishes", id: "Mencoba pilihan lain …", en: "Trying other choices …")
  package static let tryingForce = Message(
    "progress.force", id: "Mencoba penetapan …", en: "Trying a decision of the panel …")
  package static let tryingCaseloads = Message(
    "progress.caseloads", id: "Membagi koperasi sekali lagi …",
    en: "Sharing out the cooperatives once more …")

  package static let supposedAgainstDecision = Message(
    "explain.against-decision", id: "keputusan lain panitia bertentangan dengannya.",
    en: "Another decision of the panel contradicts it.")

  // MARK: - Where

  /// - Parameter origin: how near home, as part of a sentence.
  package static func isPlaced(
    _ person: String, rank: Int, of listed: Int, in region: String, choice: Int?, origin: Message
  ) -> Message {
    let wish =
      choice.map { Message("explain.choice", id: "pilihan ke-\($0)", en: "choice \($0)") }
      ?? Message("explain.unlisted", id: "bukan pilihan yang disebut", en: "not a stated choice")
    return Message(
      "explain.placed",
      id:
        "\(person), peringkat \(rank) dari \(listed), ditempatkan di \(region): \(wish), \(origin).",
      en: "\(person), rank \(rank) of \(listed), is placed in \(region): \(wish), \(origin).")
  }

  /// A part of a sentence: how near to home a region is.
  package static func nearHome(tier: Int, kilometres: Int?) -> Message {
    let origin =
      switch tier {
      case 0: Message("explain.home", id: "wilayah domisili", en: "the home region")
      case 1: Message("explain.province", id: "provinsi domisili", en: "in the home province")
      case 2:
        Message(
          "explain.islands", id: "kelompok pulau domisili", en: "in the home island group")
      default:
        Message(
          "explain.elsewhere", id: "di luar kelompok pulau domisili",
          en: "outside the home island group")
      }
    guard let kilometres, tier > 0 else { return origin }
    return Message(
      "explain.near", id: "\(origin), \(kilometres) km dari domisili",
      en: "\(origin), \(kilometres) km from home")
  }

  package static func decidedByPolicy(_ policy: String) -> Message {
    Message(
      "explain.by-policy", id: "Kebijakan penempatan “\(policy)” yang memutuskannya.",
      en: "The placement policy “\(policy)” decided it.")
  }

  package static func decidedByPanel(by: String, reason: String, date: String?) -> Message {
    let who = by.isEmpty ? "" : " (\(by))"
    let why = reason.isEmpty ? "" : ": \(reason)"
    let day = date.map { ", \($0)" } ?? ""
    return Message(
      "explain.by-panel", id: "Panitia yang memutuskannya\(who)\(day)\(why).",
      en: "The panel decided it\(who)\(day)\(why).")
  }

  package static let keptPlace = Message(
    "explain.kept", id: "Tempat dari putaran sebelumnya dipertahankan.",
    en: "The place of the earlier round is kept.")

  package static func isInReserve(_ person: String, rank: Int, of listed: Int) -> Message {
    Message(
      "explain.reserve", id: "\(person), peringkat \(rank) dari \(listed), masuk cadangan.",
      en: "\(person), rank \(rank) of \(listed), is in reserve.")
  }

  package static func acceptsNothing(_ person: String) -> Message {
    Message(
      "explain.nowhere",
      id: "Tidak ada wilayah dalam daftar yang dapat dan mau ditempati \(person).",
      en: "No listed region is both open and acceptable to \(person).")
  }

  package static func isIneligible(_ person: String, rank: Int, because rules: Message) -> Message {
    Message(
      "explain.ineligible", id: "\(person), peringkat \(rank), tidak memenuhi syarat: \(rules).",
      en: "\(person), rank \(rank), is not eligible: \(rules).")
  }

  package static func isBanned(_ person: String, rank: Int) -> Message {
    Message(
      "explain.banned", id: "\(person), peringkat \(rank), dilarang ditempatkan.",
      en: "\(person), rank \(rank), is barred from every place.")
  }

  package static func hasNoPlaces(_ person: String, rank: Int, role: String) -> Message {
    Message(
      "explain.role",
      id: "\(person), peringkat \(rank): peran \(role) tidak mempunyai tempat dalam putaran ini.",
      en: "\(person), rank \(rank): the role \(role) has no places in this round.")
  }

  /// Nearest to a place, and the queue there.
  package static func nearestPlace(
    _ region: String, cutOff: Int, position: Int, reserve: Int
  ) -> Message {
    Message(
      "explain.nearest",
      id: """
        Paling dekat dengan tempat di \(region): peringkat terakhir di sana \(cutOff), urutan \
        cadangan di sana \(position) dari \(reserve).
        """,
      en: """
        Nearest to a place in \(region): the last rank there is \(cutOff), and \(position) of \
        \(reserve) is the position in the reserve for it.
        """)
  }

  // MARK: - Why not elsewhere

  /// A part of a sentence: a region with the position at which it is wished for.
  package static func wish(_ region: String, choice: Int?) -> Message {
    guard let choice else { return Message("explain.wish", id: "\(region)", en: "\(region)") }
    return Message(
      "explain.wish", id: "\(region) (pilihan ke-\(choice))", en: "\(region) (choice \(choice))")
  }

  package static func wishBarred(_ wish: Message, because obstacle: Message) -> Message {
    Message(
      "explain.wish-barred", id: "Tidak di \(wish): \(obstacle).",
      en: "Not in \(wish): \(obstacle).")
  }

  package static func wishWithoutPlaces(_ wish: Message, quota: Int?) -> Message {
    quota == 0
      ? Message(
        "explain.wish-no-places", id: "Tidak di \(wish): kuotanya 0.",
        en: "Not in \(wish): its quota is 0.")
      : Message(
        "explain.wish-no-places",
        id: "Tidak di \(wish): tidak ada tempat menurut koperasi dan kuotanya.",
        en: "Not in \(wish): its cooperatives and quotas leave no place there.")
  }

  /// Full, with the claims of those placed there.
  ///
  /// - Parameters:
  ///   - limit: what keeps one more out, as a part of a sentence.
  ///   - cutOff: `nil` where the panel decided every place.
  package static func wishFull(
    _ wish: Message, limit: Message, claims: (better: Int, worse: Int, pinned: Int),
    cutOff: Int?, byTier: Bool
  ) -> Message {
    let holders = claimants(claims, byTier: byTier)
    let last =
      cutOff.map {
        Message(
          "explain.last", id: "; peringkat terakhir di sana \($0)",
          en: "; the last rank there is \($0)")
      } ?? Message("explain.last", id: "", en: "")
    return Message(
      "explain.wish-full", id: "Tidak di \(wish): \(limit); \(holders)\(last).",
      en: "Not in \(wish): \(limit); \(holders)\(last).")
  }

  /// A part of a sentence: how many hold places by a better claim, and how the others do.
  private static func claimants(
    _ claims: (better: Int, worse: Int, pinned: Int), byTier: Bool
  ) -> Message {
    let order =
      byTier
      ? Message("explain.order", id: "asal lalu peringkat", en: "origin, then rank")
      : Message("explain.order", id: "peringkat", en: "rank")
    let better = Message(
      "explain.better", id: "\(claims.better) orang di sana lebih baik menurut \(order)",
      en:
        "\(claims.better, "person", "people") there \(claims.better == 1 ? "stands" : "stand") better by \(order)"
    )
    let worse = Message(
      "explain.worse", id: ", \(claims.worse) tidak",
      en: ", \(claims.worse) \(claims.worse == 1 ? "does" : "do") not")
    let pinned = Message(
      "explain.pinned", id: ", \(claims.pinned) karena keputusan sebelumnya",
      en: ", \(claims.pinned) by an earlier decision")
    let none = Message("explain.none", id: "", en: "")
    let (second, third) = (claims.worse > 0 ? worse : none, claims.pinned > 0 ? pinned : none)
    return Message(
      "explain.claims", id: "\(better)\(second)\(third)", en: "\(better)\(second)\(third)")
  }

  package static func wishOpen(_ wish: Message, placed: Int, cap: Int) -> Message {
    Message(
      "explain.wish-open",
      id: """
        Tidak di \(wish), meskipun \(placed) dari \(cap) tempat terisi; kuota yang lebih besar di \
        sana tidak mengubah apa pun.
        """,
      en: """
        Not in \(wish), although \(placed) of \(cap) places are filled; a larger quota there would \
        change nothing.
        """)
  }

  package static func furtherWishes(_ count: Int) -> Message {
    Message(
      "explain.further-wishes",
      id: "Ada \(count) wilayah lain yang lebih diinginkan atau dapat diterima.",
      en: "\(count, "further region is", "further regions are") more wanted or acceptable.")
  }

  /// A part of a sentence: what keeps one more person out of a region.
  package static func limitWork(assistants: Int) -> Message {
    Message(
      "limit.work", id: "koperasinya hanya cukup untuk \(assistants) asisten",
      en: "its cooperatives give work to \(assistants, "assistant", "assistants")")
  }

  package static func limitQuota(of region: String, places: Int) -> Message {
    Message(
      "limit.quota", id: "kuota \(region) (\(places)) penuh",
      en: "the quota of \(region) (\(places)) is full")
  }

  package static func limitTrack(_ track: String, in region: String, places: Int) -> Message {
    Message(
      "limit.track", id: "kuota jalur \(.trackName(track)) di \(region) (\(places)) penuh",
      en: "the quota of the \(.trackName(track)) track in \(region) (\(places)) is full")
  }

  package static func limitCount(assistants: Int) -> Message {
    Message(
      "limit.count", id: "tujuan menetapkan jumlahnya \(assistants) asisten",
      en: "the goals fix its number at \(assistants, "assistant", "assistants")")
  }

  package static func limitOffice(places: Int) -> Message {
    Message(
      "limit.office", id: "perannya mempunyai \(places) tempat di sana",
      en: "the role has \(places, "place", "places") there")
  }

  package static func limitBudget(places: Int) -> Message {
    Message(
      "limit.budget", id: "anggaran (\(places) asisten) habis",
      en: "the budget (\(places, "assistant", "assistants")) is used up")
  }
}
