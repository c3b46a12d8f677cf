import PlacementModel

/// What the tables of a dataset imply for any roster, derived anew: who is eligible, in which
/// order people stand, what each region can take, where each person may go.
struct Premises {
  let problem: PlacementProblem
  /// By kabupaten.
  let codes: [RegionCode]
  /// By kabupaten, the indices of its cooperatives in the order of village and id.
  let members: [[Int]]
  /// By cooperative, the index of its kabupaten.
  let home: [Int]
  let capacities: [Capacity]
  let lists: Lists
  let provinceIndex: [RegionCode: Int]
  let bonds: Bonds
  let ranking: Ranking
  let journeys: Journeys
  /// By applicant.
  let standings: [Standing]
  /// By applicant: the entry of the same person that counts instead of this one.
  let counterpart: [Int?]
  /// The roles besides the Business Assistant that have places, by name.
  let offices: [RoleOffices]

  /// - Parameter drawn: lottery numbers by applicant's id, instead of those of the policy's seed.
  init(_ problem: PlacementProblem, drawn: [String: UInt64]) {
    self.problem = problem
    codes = problem.kabupaten.map(\.code)
    var members = [[Int]](repeating: [], count: problem.kabupaten.count)
    var home: [Int] = []
    for (index, cooperative) in problem.cooperatives.enumerated() {
      let kabupaten = cooperative.village.kabupaten.flatMap(problem.kabupatenIndex(of:))
      guard let kabupaten else { preconditionFailure("the problem is cross-checked") }
      members[kabupaten].append(index)
      home.append(kabupaten)
    }
    self.members = members
    self.home = home
    capacities = problem.kabupaten.indices.map { index in
      let own = problem.kabupaten[index].region
      let tracks = Lists.areDivided(problem) ? Lists.quotas(of: own) : [nil]
      let inTracks = tracks.contains(nil) ? nil : tracks.reduce(0) { $0 + ($1 ?? 0) }
      let quotas = [
        own.quota, inTracks, problem.provinces[problem.kabupaten[index].province].quota,
        problem.nationalQuota,
      ]
      return Capacity(
        cooperatives: members[index].count, minimum: own.minimum ?? 0,
        quotas: quotas.compactMap { $0 }, policy: problem.policy)
    }
    lists = Lists(problem, capacities)
    provinceIndex = Dictionary(
      uniqueKeysWithValues: problem.provinces.enumerated().map { ($1.code, $0) })
    bonds = Bonds(problem, home: home)
    offices = RoleOffices.all(in: problem)
    ranking = Ranking(problem, drawn: drawn)
    journeys = Journeys(problem, members: members)
    let alone = problem.applicants.indices.map { [bonds] applicant -> Standing in
      if bonds.isBarred[applicant] { return .banned }
      return Eligibility.failures(of: problem.applicants[applicant], under: problem.policy).isEmpty
        ? .eligible : .ineligible
    }
    let counted = Repetition(problem).counted(alone, ranking.positions)
    counterpart = counted.enumerated().map { $1 == $0 ? nil : $1 }
    standings = zip(alone, counterpart).map { $0 == .eligible && $1 != nil ? .ineligible : $0 }
  }

  /// Whether the person takes part in stage 1: eligible, and of a role that has places.
  func isCandidate(_ applicant: Int) -> Bool {
    standings[applicant] == .eligible && hasPlaces(applicant)
  }

  /// Whether the person's role has places among the kabupaten: the Business Assistant alone.
  func hasPlaces(_ applicant: Int) -> Bool { problem.applicants[applicant].role == "BA" }

  /// Whether the person's role has offices.
  func hasOffices(_ applicant: Int) -> Bool {
    offices.contains { $0.role == problem.applicants[applicant].role }
  }
}

/// Whether a person may be placed at all.
enum Standing {
  case eligible, ineligible, banned
}
