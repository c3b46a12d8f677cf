import PlacementModel
import RegionPlacement
import Testing

@Suite("Ties between seatings that meet every goal equally well")
struct TieTests {
  @Test(
    "go to the people in order of rank, as among all seatings of 800 small problems",
    arguments: [Policy.Placement.balanced, .efficient, .firstChoice])
  func agreesWithBruteForce(under placement: Policy.Placement) throws {
    var ties = 0
    for seed in 5000..<5800 as Range<UInt64> {
      var tables = RandomTables(seed: seed, people: 3...5, kabupaten: 2...3)
      tables.policy.placement = placement
      // Coarse weights make many seatings cost the same.
      tables.policy.efficient = Policy.Efficiency(
        tier: Int(seed % 2), preference: Int(seed % 3), distance: 0)
      if seed % 4 != 0 { tables.makeAlike(seed) }
      let problem = try tables.problem()
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      let best = oracle.bestSeatings()
      if best.count > 1 { ties += 1 }
      #expect(outcome.seats == oracle.firstByRank(of: best, outcome.ranking), "seed \(seed)")
    }
    #expect(ties > 100, "the generator makes ties")
  }

  @Test("let the better ranked of two stay where both live, and want to")
  func keepsTheBetterAtHome() throws {
    let regions = ["11.01", "11.02"].map { Region.fixture($0, quota: 2) }
    let cooperatives = ["11.01", "11.02"].flatMap { villageCooperatives(3, in: $0) }
    for (first, second) in [("A1", "A2"), ("A2", "A1")] {
      for placement in [Policy.Placement.balanced, .efficient, .firstChoice] {
        var policy = Policy()
        policy.placement = placement
        policy.load.minimum = 3
        policy.load.maximum = 3
        let people = [(first, 1), (second, 2)].map { id, rank in
          Applicant(
            id: id, name: id, rank: rank, domicile: .of("11.01"), preferences: [.of("11.01")],
            isWillingAnywhere: true)
        }
        let problem = try PlacementProblem(
          regions: regions, cooperatives: cooperatives, applicants: people, policy: policy)
        let outcome = try RegionPlacement.place(problem)
        let home = problem.applicants.firstIndex { $0.id == first }!
        #expect(outcome.kabupaten(of: home) == 0, "\(placement), \(first) before \(second)")
        #expect(outcome.seats.count == 2)
      }
    }
  }
}

extension RandomTables {
  /// Puts every place into one point, of four cooperatives and few seats each, and gives people
  /// few wishes and homes, so that little tells one seating from another.
  fileprivate mutating func makeAlike(_ seed: UInt64) {
    policy.load = Policy.Load(minimum: 2, maximum: 4)
    policy.assistantBudget = nil
    let point = Coordinate(latitude: 0, longitude: 100)
    for index in regions.indices {
      regions[index].location = point
      regions[index].minimum = nil
      if regions[index].code.level == .kabupaten { regions[index].quota = 1 + Int(seed % 2) }
    }
    cooperatives = regions.filter { $0.code.level == .kabupaten }
      .flatMap { villageCooperatives(4, in: "\($0.code)") }
    pins.removeAll { pin in
      switch pin.decision {
      case .pinToCooperative, .banFromCooperative: true
      case .pinToRegion, .banFromRegion, .bar: false
      }
    }
    for index in applicants.indices {
      applicants[index].isWillingAnywhere = index != 3
      applicants[index].domicile = index % 3 == 2 ? .nation : .of("11.01")
      applicants[index].preferences = Array(applicants[index].preferences.prefix(1))
      applicants[index].conflicts = []
    }
  }
}

extension BruteForce {
  /// Every seating that no other betters.
  func bestSeatings() -> [[Seat]] {
    var best: Measure?
    var seatings: [[Seat]] = []
    visitAll { seats in
      let measure = measure(of: seats)
      if best == nil || measure.lexicographicallyPrecedes(best!) {
        (best, seatings) = (measure, [])
      }
      if measure == best { seatings.append(seats) }
    }
    return seatings
  }

  /// Of some seatings the one that the best-ranked person likes best, then the second, and so on;
  /// by kabupaten, then rank.
  func firstByRank(of seatings: [[Seat]], _ ranking: Ranking) -> [Seat] {
    var left = seatings
    for person in ranking.applicants(ofRole: "BA") {
      let wishes = left.map { seats in
        seats.first { $0.applicant == person }.map { ownPosition(of: person, in: $0.kabupaten) }
          ?? [Int.max]
      }
      let best = wishes.min { $0.lexicographicallyPrecedes($1) }
      left = zip(left, wishes).filter { $0.1 == best }.map(\.0)
    }
    return left[0].sorted {
      ($0.kabupaten, positions[$0.applicant]) < ($1.kabupaten, positions[$1.applicant])
    }
  }

  /// Preference, tier, kilometres, code.
  private func ownPosition(of person: Int, in place: Int) -> [Int] {
    let figures = figures(of: Seat(applicant: person, kabupaten: place))
    return [figures[2], figures[1], figures[3], place]
  }
}
