import PlacementModel

/// Envy and waste in a roster, person by person.
///
/// For *a* applicants and *k* kabupaten O(*a* *k*) time.
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

  init(_ premises: Premises, _ reading: Reading) {
    let weakest = premises.problem.kabupaten.indices.map {
      WeakestClaim(in: $0, reading, premises)
    }
    let slack = Slack(premises, reading)
    for applicant in premises.problem.applicants.indices
    where premises.isCandidate(applicant) && !reading.isFixed(applicant, premises) {
      let wishes = premises.wishes(of: applicant)
      let rank = premises.ranking.positions[applicant]
      let seat = reading.seat[applicant]
      let preferred = wishes.compactMap(\.self).filter { wish in
        guard let seat else { return true }
        guard let own = wishes[seat] else { return wish.kabupaten != seat }
        return wish < own
      }
      let isEnvious = preferred.contains { rank < weakest[$0.kabupaten].rank }
      if isEnvious { enviesByRank.append(applicant) }
      if isEnvious && seat == nil { shutOut.append(applicant) }
      if preferred.contains(where: { ($0.tier, rank) < weakest[$0.kabupaten].tierThenRank }) {
        enviesByTier.append(applicant)
      }
      if preferred.contains(where: { slack.takesOneMore($0.kabupaten, from: seat) }) {
        wasted.append(applicant)
        if seat == nil { idle.append(applicant) }
      }
    }
  }
}

extension Reading {
  /// Whether a pin or an earlier round decides where the person is, so that nobody envies them and
  /// they envy nobody.
  func isFixed(_ applicant: Int, _ premises: Premises) -> Bool {
    premises.bonds.isPinned(applicant) || kept.contains(applicant)
  }
}

/// The weakest claims among those of a kabupaten who are not pinned there.
private struct WeakestClaim {
  private(set) var rank = 0
  private(set) var tierThenRank = (-1, 0)

  init(in kabupaten: Int, _ reading: Reading, _ premises: Premises) {
    for person in reading.people[kabupaten] where !reading.isFixed(person, premises) {
      let position = premises.ranking.positions[person]
      rank = max(rank, position)
      let claim = (premises.journeys.tier(of: person, to: kabupaten), position)
      if tierThenRank < claim { tierThenRank = claim }
    }
  }
}

/// What is left of every quota and cap.
private struct Slack {
  private let kabupaten: [Bool]
  private let provinces: [Bool]
  private let nation: Bool
  private let provinceOf: [Int]

  init(_ premises: Premises, _ reading: Reading) {
    let problem = premises.problem
    kabupaten = reading.people.indices.map {
      reading.people[$0].count < premises.capacities[$0].cap
    }
    let placed = reading.placedByProvince(of: problem)
    provinces = placed.indices.map { index in
      problem.provinces[index].quota.map { placed[index] < $0 } ?? true
    }
    let total = placed.reduce(0, +)
    nation = problem.nationalQuota.map { total < $0 } ?? true
    provinceOf = problem.kabupaten.map(\.province)
  }

  /// Whether somebody could move there; quotas shared with their present place do not count.
  func takesOneMore(_ target: Int, from seat: Int?) -> Bool {
    guard kabupaten[target] else { return false }
    guard let seat else { return provinces[provinceOf[target]] && nation }
    return provinceOf[seat] == provinceOf[target] || provinces[provinceOf[target]]
  }
}
