import MinCostFlow
import PlacementModel
import RegionPlacement
import TestSupport
import Testing

@Suite("Placing people")
struct PlacementOracleTests {
  @Test(
    "meets every goal as well as the best of all seatings, on 800 small problems",
    arguments: [Policy.Placement.balanced, .efficient, .firstChoice])
  func agreesWithBruteForce(under placement: Policy.Placement) throws {
    var refused = 0
    var placed = 0
    for seed in 0..<800 as Range<UInt64> {
      var tables = RandomTables(seed: seed)
      tables.policy.placement = placement
      tables.policy.efficient = Policy.Efficiency(
        tier: Int(seed % 3) * 50, preference: Int(seed % 4) * 5, distance: Int(seed % 2))
      let problem = try tables.problem()
      let oracle = BruteForce(problem: problem, positions: Ranking(of: problem).positions)
      let best = oracle.bestMeasure()
      guard let outcome = try placedUnlessPinsForbid(problem) else {
        #expect(best == nil, "seed \(seed)")
        refused += 1
        continue
      }
      #expect(oracle.measure(of: outcome.seats) == best, "seed \(seed)")
      #expect(outcome.goals.map(\.value) == reported(best, of: problem), "seed \(seed)")
      #expect(outcome.isCertified, "seed \(seed)")
      placed += outcome.seats.count
    }
    #expect(refused > 20, "the generator makes pins that cannot be honoured")
    #expect(placed > 800, "the generator makes problems with places")
  }

  /// A measure as an outcome reports it: people placed instead of people left, and choices as
  /// they are counted.
  private func reported(_ measure: BruteForce.Measure?, of problem: PlacementProblem) -> [Int]? {
    measure.map { measure in
      measure.enumerated().map { index, value in
        if index == 2 { return problem.applicants.count - value }
        let isChoice = problem.policy.placement == .firstChoice && (4..<13).contains(index)
        return isChoice ? -value : value
      }
    }
  }

  @Test(
    "seats people only where the rules allow, on 300 larger problems",
    arguments: Policy.Placement.allCases)
  func respectsTheRules(under placement: Policy.Placement) throws {
    for seed in 1000..<1300 as Range<UInt64> {
      var tables = RandomTables(seed: seed, people: 10...40, kabupaten: 5...5)
      tables.policy.placement = placement
      let problem = try tables.problem()
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      #expect(Set(outcome.seats.map(\.applicant)).count == outcome.seats.count)
      for seat in outcome.seats {
        #expect(oracle.maySit(seat.applicant, in: seat.kabupaten), "seed \(seed)")
      }
      for person in problem.applicants.indices where outcome.status(of: person) != .placed {
        #expect(oracle.pinnedPlace(of: person) == nil || !oracle.mayBePlaced(person))
      }
      #expect(outcome.isCertified)
    }
  }

  @Test("leaves nobody out for a worse-ranked person whose place they would accept")
  func isStable() throws {
    for seed in 2000..<2300 as Range<UInt64> {
      let problem = try RandomTables(seed: seed, people: 10...40, kabupaten: 5...5).problem()
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      for person in problem.applicants.indices where outcome.status(of: person) == .reserve {
        for seat in outcome.seats where oracle.pinnedPlace(of: seat.applicant) == nil {
          let isBetter =
            outcome.ranking.positions[person] < outcome.ranking.positions[seat.applicant]
          #expect(!(isBetter && oracle.maySit(person, in: seat.kabupaten)), "seed \(seed)")
        }
      }
    }
  }

  @Test("places the set that picking by rank would, if a pick must spoil no goal before merit")
  func agreesWithGreedy() throws {
    for seed in 3000..<3150 as Range<UInt64> {
      let problem = try RandomTables(seed: seed, people: 3...5, kabupaten: 1...3).problem()
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      #expect(
        Set(outcome.seats.map(\.applicant)) == oracle.greedySet(by: outcome.ranking),
        "seed \(seed)")
    }
  }

  @Test("does not depend on the order of lines", arguments: Policy.Placement.allCases)
  func isIndependentOfLineOrder(under placement: Policy.Placement) throws {
    for seed in 4000..<4150 as Range<UInt64> {
      var tables = RandomTables(seed: seed, people: 5...30, kabupaten: 3...5)
      tables.policy.placement = placement
      guard let first = try placedUnlessPinsForbid(tables.problem()) else { continue }
      let second = try RegionPlacement.place(tables.shuffled(seed: seed).problem())
      #expect(first.seats == second.seats, "seed \(seed)")
      #expect(first.ranking == second.ranking, "seed \(seed)")
      #expect(first.standings == second.standings, "seed \(seed)")
      #expect(first.goals == second.goals, "seed \(seed)")
      for person in first.standings.indices {
        #expect(first.reason(of: person) == second.reason(of: person), "seed \(seed)")
      }
    }
  }
}

extension BruteForce {
  /// Takes people best first, each if some seating that is best by the goals before merit has
  /// them together with everybody taken before.
  func greedySet(by ranking: Ranking) -> Set<Int> {
    var best: Measure?
    var bestSets: Set<Set<Int>> = []
    visitAll { seats in
      let measure = headcountMeasure(of: seats)
      if best == nil || measure.lexicographicallyPrecedes(best!) {
        (best, bestSets) = (measure, [])
      }
      if measure == best { bestSets.insert(Set(seats.map(\.applicant))) }
    }
    var taken: Set<Int> = []
    for person in ranking.applicants(ofRole: "BA") {
      let candidate = taken.union([person])
      if bestSets.contains(where: candidate.isSubset(of:)) { taken = candidate }
    }
    return taken
  }
}
