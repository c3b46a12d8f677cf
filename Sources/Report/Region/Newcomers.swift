import PlacementModel

/// Who of the reserve a kabupaten's page can bring in: whoever the panel may pin there, the likeliest
/// first.
struct Newcomers {
  /// How many people in reserve a page holds. Everybody on a panel's list of one province fits; a
  /// nation's would make every page as long as the list.
  static let most = 150

  private let problem: PlacementProblem
  /// Assistants in reserve, in the roster's order.
  private let reserve: [PlacementLine]
  private let everybody: [Int]
  /// By id, the place among those in reserve.
  private let places: [String: Int]
  /// By kabupaten and by province.
  private let byHome: [RegionCode: [Int]]
  private let next: [RegionCode: [ReserveLine]]
  private let bans: [String: [Pin.Decision]]

  /// O(*n*) for *n* lines of the roster.
  init(_ index: RosterIndex) {
    problem = index.problem
    let reserve = index.people(.reserve).filter { $0.role == Applicant.assistantRole }
    self.reserve = reserve
    everybody = Array(reserve.indices)
    places = Dictionary(
      reserve.enumerated().map { ($1.applicantID, $0) }, uniquingKeysWith: { first, _ in first })
    let homes = reserve.indices.compactMap { place in
      index.problem.applicantIndex(of: reserve[place].applicantID).map {
        (place: place, home: index.problem.applicants[$0].domicile)
      }
    }
    var byHome: [RegionCode: [Int]] = [:]
    for (place, home) in homes {
      for code in [home.kabupaten, home.province] {
        if let code { byHome[code, default: []].append(place) }
      }
    }
    self.byHome = byHome
    next = Dictionary(grouping: index.roster.reserve ?? []) { $0.regionCode }
    bans = Dictionary(grouping: index.problem.pins) { $0.applicantID }
      .mapValues { $0.map(\.decision) }
  }

  /// Those of one kabupaten: the first of its reserve list, then residents, then people of its
  /// province, then everybody else, each by rank; and how many more are in reserve, 0 where nobody
  /// else may go there. O(``most``) but for those who must not.
  func people(in kabupaten: RegionCode) -> (shown: [PlacementLine], others: Int) {
    let listed = (next[kabupaten] ?? []).compactMap { places[$0.applicantID] }
    let near = [kabupaten, kabupaten.province].compactMap { $0 }.flatMap { byHome[$0] ?? [] }
    var (seen, shown) = (Set<Int>(), [PlacementLine]())
    for place in [listed, near, everybody].joined() {
      guard seen.insert(place).inserted, mayGo(place, to: kabupaten) else { continue }
      if shown.count == Self.most { return (shown, reserve.count - shown.count) }
      shown.append(reserve[place])
    }
    return (shown, 0)
  }

  /// A pin may overrule whether somebody is willing, but no exclusion and no ban.
  private func mayGo(_ place: Int, to kabupaten: RegionCode) -> Bool {
    let id = reserve[place].applicantID
    guard let applicant = problem.applicantIndex(of: id) else { return false }
    let exclusions = problem.applicants[applicant].exclusions
    guard !exclusions.contains(where: { $0.contains(kabupaten) }) else { return false }
    return !(bans[id] ?? []).contains { decision in
      switch decision {
      case .bar: true
      case .banFromRegion(let code): code.contains(kabupaten)
      default: false
      }
    }
  }
}
