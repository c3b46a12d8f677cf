import PlacementModel

/// Envy and waste in a placement, person by person; pinned persons stand on neither side. Where
/// places are divided by track, nobody envies a person of the other track: ranks of two lists mean
/// nothing to each other.
///
/// For *a* applicants and *k* kabupaten O(*a* *k*) time at worst, in comparisons of two numbers;
/// whether somebody would go to a region, and likes it better, is asked only where the answer
/// counts.
struct Audit {
  /// Persons who prefer a region that holds somebody, not pinned, of worse rank.
  private(set) var enviesByRank: [Int] = []
  /// The same, where a lower tier to that region counts before the rank.
  private(set) var enviesByTier: [Int] = []
  /// Persons who prefer a region that could take one more.
  private(set) var wasted: [Int] = []
  /// Persons without a place who would go where somebody of worse rank is.
  private(set) var shutOut: [Int] = []
  /// Persons without a place who would go where there is one.
  private(set) var idle: [Int] = []

  init(_ premises: Premises, _ occupancy: Occupancy) {
    let claims = WeakestClaims(premises, occupancy)
    let slack = Slack(premises, occupancy)
    for applicant in premises.problem.applicants.indices
    where premises.isCandidate(applicant) && !occupancy.isFixed(applicant, premises) {
      let seat = occupancy.seat[applicant]
      let found = Grievances(of: applicant, in: seat, premises, claims, slack)
      if found.enviesByRank { enviesByRank.append(applicant) }
      if found.enviesByRank && seat == nil { shutOut.append(applicant) }
      if found.enviesByTier { enviesByTier.append(applicant) }
      if found.isWasted { wasted.append(applicant) }
      if found.isWasted && seat == nil { idle.append(applicant) }
    }
  }
}

/// What one person could complain of.
private struct Grievances {
  private(set) var enviesByRank = false
  private(set) var enviesByTier = false
  private(set) var isWasted = false

  init(
    of applicant: Int, in seat: Int?, _ premises: Premises, _ claims: WeakestClaims,
    _ slack: Slack
  ) {
    let rank = premises.ranking.positions[applicant]
    let row = premises.journeys.row[applicant]
    let mayEnvy = rank < claims.worstRank || rank < claims.worstByRow[row]
    guard mayEnvy || slack.isAnywhere else { return }
    let wishlist = Wishlist(of: applicant, premises)
    let lists = premises.lists
    let own = seat.flatMap { wishlist.wish(for: $0) }
    let tiers = premises.journeys.tiers(inRow: row)
    for kabupaten in wishlist.regions.joined()
    where (mayEnvy || slack.isLeft(in: kabupaten)) && kabupaten != seat {
      let target = lists.seat(of: applicant, in: kabupaten)
      let envy = !enviesByRank && rank < claims.ranks[target]
      let envyByTier = !enviesByTier && (tiers[kabupaten], rank) < claims.tiersThenRanks[target]
      let waste = !isWasted && slack.takesOneMore(kabupaten, of: target, from: seat)
      guard envy || envyByTier || waste, let wish = wishlist.wish(for: kabupaten) else { continue }
      if let own, own < wish { continue }
      enviesByRank = enviesByRank || envy
      enviesByTier = enviesByTier || envyByTier
      isWasted = isWasted || waste
      if enviesByRank && enviesByTier && isWasted { return }
    }
  }
}

/// The weakest claims, by list in each kabupaten, among those who are not pinned there.
private struct WeakestClaims {
  private(set) var ranks: [Int]
  private(set) var tiersThenRanks: [(Int, Int)]
  /// The worst rank of all.
  private(set) var worstRank = 0
  /// By row of journeys: from which rank on nobody there has a better claim by tier anywhere.
  private(set) var worstByRow: [Int]

  init(_ premises: Premises, _ occupancy: Occupancy) {
    let seats = occupancy.people(by: premises.lists)
    ranks = Array(repeating: 0, count: seats.count)
    tiersThenRanks = Array(repeating: (-1, 0), count: seats.count)
    for (seat, people) in seats.enumerated() {
      for person in people where !occupancy.isFixed(person, premises) {
        let position = premises.ranking.positions[person]
        ranks[seat] = max(ranks[seat], position)
        let kabupaten = seat / premises.lists.count
        let claim = (premises.journeys.tier(of: person, to: kabupaten), position)
        if tiersThenRanks[seat] < claim { tiersThenRanks[seat] = claim }
      }
    }
    worstRank = ranks.max() ?? 0
    worstByRow = premises.journeys.rows.map { [tiersThenRanks] row in
      let tiers = premises.journeys.tiers(inRow: row)
      return tiersThenRanks.enumerated().reduce(0) { worst, claim in
        let (seat, (tier, rank)) = claim
        let kabupaten = seat / premises.lists.count
        if tiers[kabupaten] < tier { return Int.max }
        return tiers[kabupaten] == tier ? max(worst, rank) : worst
      }
    }
  }
}

/// What is left of every quota and cap.
private struct Slack {
  /// Whether any kabupaten is below its cap.
  let isAnywhere: Bool
  private let kabupaten: [Bool]
  /// By list in each kabupaten.
  private let seats: [Bool]
  private let provinces: [Bool]
  private let nation: Bool
  private let provinceOf: [Int]

  init(_ premises: Premises, _ occupancy: Occupancy) {
    let problem = premises.problem
    kabupaten = occupancy.people.indices.map {
      occupancy.people[$0].count < premises.capacities[$0].cap
    }
    isAnywhere = kabupaten.contains(true)
    seats = zip(occupancy.people(by: premises.lists), premises.lists.caps).map { $0.count < $1 }
    let placed = occupancy.placedByProvince(of: problem)
    provinces = placed.indices.map { index in
      problem.provinces[index].quota.map { placed[index] < $0 } ?? true
    }
    let total = placed.reduce(0, +)
    nation = problem.nationalQuota.map { total < $0 } ?? true
    provinceOf = problem.kabupaten.map(\.province)
  }

  /// Whether a kabupaten is below its cap.
  func isLeft(in target: Int) -> Bool { kabupaten[target] }

  /// Whether somebody could move there; quotas shared with their present place do not count.
  ///
  /// - Parameter list: their list there.
  func takesOneMore(_ target: Int, of list: Int, from seat: Int?) -> Bool {
    guard kabupaten[target] && seats[list] else { return false }
    guard let seat else { return provinces[provinceOf[target]] && nation }
    return provinceOf[seat] == provinceOf[target] || provinces[provinceOf[target]]
  }
}
