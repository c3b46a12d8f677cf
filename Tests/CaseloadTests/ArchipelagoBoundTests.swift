import Caseload
import PlacementModel
import TestSupport
import Testing

/// How near the bound of travel comes where whole assistants do not fit the islands.
struct ArchipelagoBoundTests {
  /// Islands some kilometres wide, a hundred apart, with outsiders alone.
  private static func problem(
    islands: [Int], outsiders: Int, load: ClosedRange<Int>, seed: UInt64
  ) -> CaseloadProblem {
    var random = SeededGenerator(seed: seed)
    var places: [Cooperative] = []
    for (island, size) in islands.enumerated() {
      let centre = (
        north: random.next(in: 0...9000), east: 9000 * island + random.next(in: 0...4000)
      )
      for _ in 0..<size {
        let code = RegionCode("64.01.0\(island + 1).\(2001 + places.count)")!
        places.append(
          Cooperative(
            id: "K\(100 + places.count)", name: "", village: code,
            location: Coordinate(
              latitude: Double(centre.north + random.next(in: 0...500)) / 1e4,
              longitude: 117 + Double(centre.east + random.next(in: 0...500)) / 1e4)))
      }
    }
    return CaseloadProblem(
      code: RegionCode("64.01")!, cooperatives: places,
      assistants: (0..<outsiders).map { .init(applicant: $0) },
      load: Policy.Load(minimum: load.lowerBound, maximum: load.upperBound),
      weights: Policy.Weights(travel: 1, pairs: 0, balance: 0, splits: 0))
  }

  @Test("never exceeds the least travel of every plan")
  func holds() {
    for seed in 1...30 as ClosedRange<UInt64> {
      let problem = Self.problem(islands: [1, 2, 3], outsiders: 2, load: 2...4, seed: seed)
      let least = EveryPlan(problem).leastOverBases { $0.travel }
      #expect(Caseload.solve(problem).lowerBound.travel <= least, "seed \(seed)")
    }
  }

  @Test("comes within three hundredths of a plan, where prices alone stay a tenth below")
  func isNear() {
    for seed in 1...3 as ClosedRange<UInt64> {
      let problem = Self.problem(
        islands: [20, 3, 6, 10, 2, 9, 10], outsiders: 7, load: 8...12, seed: seed)
      let solution = Caseload.solve(problem)
      let (bound, travel) = (solution.lowerBound.travel, solution.terms.travel)
      #expect(bound <= travel, "seed \(seed)")
      #expect(100 * bound >= 97 * travel, "seed \(seed): \(bound) of \(travel)")
      var alone = SearchEffort(.standard)
      alone.branchingAscents = 0
      let weaker = Caseload.solve(problem, effort: alone).lowerBound.travel
      #expect(10 * weaker < 9 * travel, "seed \(seed): \(weaker) of \(travel)")
    }
  }

  @Test("keeps what prices alone prove where ascents run out")
  func stopsInTime() {
    let problem = Self.problem(
      islands: [20, 3, 6, 10, 2, 9, 10], outsiders: 7, load: 8...12, seed: 1)
    var (none, few) = (SearchEffort(.standard), SearchEffort(.standard))
    none.branchingAscents = 0
    few.branchingAscents = problem.cooperatives.count
    let alone = Caseload.solve(problem, effort: none).lowerBound.travel
    #expect(Caseload.solve(problem, effort: few).lowerBound.travel == alone)
  }
}
