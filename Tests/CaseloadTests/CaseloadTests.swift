import Caseload
import PlacementModel
import Synchronization
import TestSupport
import Testing

struct CaseloadTests {
  @Test(
    "never claims a bound above the best of all plans, nor finds less than it, on 150 kabupaten")
  func boundsHold() {
    for seed in 0..<150 as Range<UInt64> {
      let problem = SmallProblem.random(
        cooperatives: 1...5, assistants: 1...3, outsiders: true, seed: seed)
      let solution = Caseload.solve(problem, effort: .quick)
      let weights = problem.weights
      let every = EveryPlan(problem)
      let (objective, travel) = (
        every.leastOverBases { $0.objective(weights) }, every.leastOverBases { $0.travel }
      )
      #expect(solution.lowerBound.objective <= objective, "seed \(seed)")
      #expect(solution.lowerBound.travel <= travel, "seed \(seed)")
      #expect(solution.objective >= objective, "seed \(seed)")
      #expect(solution.isCertified, "seed \(seed)")
    }
  }
}
