import PlacementModel
import RegionPlacement
import TestSupport
import Testing

@Suite("A falling budget")
struct BudgetDescentTests {
  @Test("leaves on every step whom solving that budget afresh places, with the same shortfalls")
  func agreesWithFreshSolves() throws {
    var steps = 0
    for seed in 0..<120 as Range<UInt64> {
      steps += try descend(RandomTables(seed: seed, people: 2...14, kabupaten: 1...5), seed)
    }
    #expect(steps > 120, "the generator makes problems with places")
  }

  @Test("does so where lists of tracks have quotas of their own")
  func agreesOnTracks() throws {
    var steps = 0
    for seed in 6000..<6080 as Range<UInt64> {
      let tables = RandomTables(seed: seed, people: 2...14, kabupaten: 1...5)
      steps += try descend(tables.dividedByTrack(seed: seed), seed)
    }
    #expect(steps > 60, "the generator makes problems with places")
  }

  /// Lowers the budget to nothing, or to the pinned; how many people left.
  private func descend(_ tables: RandomTables, _ seed: UInt64) throws -> Int {
    // A budget of any size makes a quota stand above every kabupaten.
    var whole = tables
    whole.policy.assistantBudget = tables.policy.assistantBudget ?? tables.applicants.count
    guard let first = try placedUnlessPinsForbid(whole.problem()) else { return 0 }
    var descent = BudgetDescent(from: first)
    var left: Set<Int> = []
    for budget in (0..<descent.placed).reversed() {
      var lower = tables
      lower.policy.assistantBudget = budget
      let problem = try lower.problem()
      let leaver = descent.lower()
      guard let fresh = try placedUnlessPinsForbid(problem) else {
        #expect(leaver == nil, "seed \(seed), budget \(budget)")
        break
      }
      left.insert(try #require(leaver, "seed \(seed), budget \(budget)"))
      let stay = first.seats.map(\.applicant).filter { !left.contains($0) }
      #expect(
        Set(fresh.seats.map(\.applicant)) == Set(stay), "seed \(seed), budget \(budget)")
      #expect(
        Set(descent.seated.map(\.applicant)) == Set(stay), "seed \(seed), budget \(budget)")
      compare(Array(descent.headcountsOfKabupaten), with: fresh, in: problem, seed)
    }
    #expect(descent.isProved, "seed \(seed)")
    return left.count
  }

  private func compare(
    _ counts: [Int], with fresh: PlacementOutcome, in problem: PlacementProblem, _ seed: UInt64
  ) {
    var others = counts.map { _ in 0 }
    for seat in fresh.seats { others[seat.kabupaten] += 1 }
    func figures(_ counts: [Int]) -> [Int] {
      let limits = problem.kabupaten.map(\.limits)
      return [
        zip(limits, counts).reduce(0) { $0 + max(0, $1.0.floor - $1.1) },
        zip(limits, counts).reduce(0) { $0 + $1.0.evenService(assistants: $1.1) },
        problem.provinces.reduce(0) { sum, province in
          let least = min(province.minimum, province.quota ?? Int.max)
          return sum + max(0, least - counts[province.kabupaten].reduce(0, +))
        },
      ]
    }
    #expect(figures(counts) == figures(others), "seed \(seed)")
  }
}
