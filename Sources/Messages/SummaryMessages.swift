/// What a summary says of people and places that fall short.
extension Message {
  public static func missingBelowFloor(region: String, missing: Int) -> Message {
    Message(
      "people.missing",
      id: "\(region): kurang \(missing) asisten dari jumlah paling sedikit yang diperlukan.",
      en: "\(region): \(missing, "assistant", "assistants") short of the fewest that are needed.")
  }

  /// - Parameter minimum: what a province or the nation states, cut to its quota.
  public static func missingBelowMinimum(region: String, minimum: Int, placed: Int) -> Message {
    let missing = minimum - placed
    return Message(
      "people.missing",
      id: "\(region): \(placed) dari minimum \(minimum) asisten ditempatkan; kurang \(missing).",
      en: "\(region): \(placed) of the minimum of \(minimum) are placed; \(missing) short.")
  }

  public static func placesUnused(
    region: String, quota: Int, placed: Int, cause: UnusedPlacesCause
  ) -> Message {
    let unused = quota - placed
    let (filled, stay) = (placed == 1 ? "is" : "are", unused == 1 ? "stays" : "stay")
    return Message(
      cause.code,
      id: """
        \(region): \(placed) dari \(quota) formasi terisi; \(unused) tetap kosong karena \
        \(cause.clause).
        """,
      en: """
        \(region): \(placed) of \(quota) places \(filled) filled; \(unused) \(stay) empty, for \
        \(cause.clause).
        """)
  }

  /// Places of a role that nobody of its list would and could take.
  /// - Parameter quota: the sum of the quotas that kabupaten state for the track.
  public static func trackFilled(
    _ track: String, quota: Int, placed: Int, reserve: Int
  ) -> Message {
    Message(
      "track.filled",
      id: """
        Jalur \(.trackName(track)): \(placed) ditempatkan, kuotanya di kabupaten/kota berjumlah \
        \(quota); \(reserve) menjadi cadangan.
        """,
      en: """
        The \(.trackName(track)) track: \(placed) placed, its quotas in kabupaten come to \
        \(quota); \(reserve) in reserve.
        """)
  }

  public static func rolePlacesUnused(_ role: String, places: Int, placed: Int) -> Message {
    Message(
      "role.unfilled",
      id: """
        \(role): \(placed) dari \(places) formasi terisi; \(places - placed) tetap kosong karena \
        tidak ada lagi pelamar peran itu yang memenuhi syarat dan bersedia.
        """,
      en: """
        \(role): \(placed) of \(places) places are filled; \
        \(places - placed, "stays", "stay") empty, for nobody else \
        of that role is eligible and would go there.
        """)
  }
}

/// Why places of a quota stay empty.
public enum UnusedPlacesCause: Hashable, Sendable {
  /// The cooperatives give work to no more than these.
  case work(assistants: Int)
  /// The quota of one region around or inside it is full.
  case fullQuota(of: String)
  /// The budget for assistants is used up.
  case usedBudget
  /// Several quotas inside it are full; elsewhere in it is no more work.
  case fullQuotasInside(Int)
  case noApplicants, nobodyEligible, everybodyPlaced
  /// Those in reserve do not accept the regions that have room, or are barred from them.
  case nobodyWilling
  /// Those in reserve who would go are of these tracks, whose quotas are full.
  case fullTracks([String])
  /// The placement policy fixes how many each region takes before it asks who goes where.
  case fixedCounts
  /// People in reserve would go, but a replacement fills no more than it was asked to.
  case leftOpen

  fileprivate var code: String {
    if case .work = self { "quota.unused" } else { "quota.unfilled" }
  }

  private func tracksNamed(_ tracks: [String]) -> Message {
    tracks.dropFirst().reduce(Message.trackName(tracks[0])) {
      Message("track", id: "\($0) dan \(.trackName($1))", en: "\($0) and \(.trackName($1))")
    }
  }

  /// The end of a sentence.
  fileprivate var clause: Message {
    switch self {
    case .work(let count):
      Message(
        code, id: "koperasinya hanya memberi beban kerja bagi \(count) asisten",
        en: "the cooperatives there give work to \(count, "assistant", "assistants") only")
    case .fullQuota(let region):
      Message(code, id: "kuota \(region) sudah penuh", en: "the quota of \(region) is full")
    case .usedBudget:
      Message(code, id: "anggaran asisten sudah habis", en: "the budget for assistants is used up")
    case .fullQuotasInside(let count):
      Message(
        code, id: "\(count) kuota di dalamnya sudah penuh",
        en: "\(count) quotas inside it are full")
    case .noApplicants:
      Message(code, id: "tidak ada pelamar", en: "there are no applicants")
    case .nobodyEligible:
      Message(
        code, id: "tidak ada pelamar yang memenuhi syarat", en: "no applicant is eligible")
    case .everybodyPlaced:
      Message(
        code, id: "semua pelamar yang memenuhi syarat sudah ditempatkan",
        en: "every eligible applicant is placed")
    case .nobodyWilling:
      Message(
        code, id: "tidak ada pelamar cadangan yang bersedia dan boleh mengisinya",
        en: "no applicant in reserve is willing and allowed to fill them")
    case .fullTracks(let tracks):
      Message(
        code,
        id: """
          yang bersedia di cadangan berjalur \(tracksNamed(tracks)), dan kuota jalur itu di sana \
          sudah penuh
          """,
        en: """
          those in reserve who would go are of the \(tracksNamed(tracks)) track, whose quota there \
          is full
          """)
    case .fixedCounts:
      Message(
        code, id: "kebijakan penempatan menetapkan jumlah setiap daerah lebih dahulu",
        en: "the placement policy fixes the number of each region first")
    case .leftOpen:
      Message(
        code, id: "penggantian ini tidak mengisinya, walaupun ada cadangan yang bersedia",
        en: "this replacement does not fill them, though people in reserve would go there")
    }
  }
}
