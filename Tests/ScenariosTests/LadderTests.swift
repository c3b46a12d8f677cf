import PlacementModel
import RegionPlacement
import Scenarios
import Testing

/// Who leaves when the budget falls.
struct LadderTests {
  @Test("places on every step whom a fresh solve with that budget places")
  func stepsAreFresh() throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      let problem = try SmallCountry.problem(seed: seed)
      let budgets = Array((0...16).reversed())
      let steps = try Ladder(problem, threads: 3).steps(budgets)
      var left: Set<String> = []
      for step in steps {
        left.formUnion(step.leavers.map(\.applicantID))
        var policy = problem.policy
        policy.assistantBudget = step.budget
        let fresh = try RegionPlacement.place(problem.overlaid(with: Overlay(policy: policy)))
        let first = try RegionPlacement.place(
          problem.overlaid(with: Overlay(policy: budget(16, problem))))
        let stay = first.seats.map { problem.applicants[$0.applicant].id }
          .filter { !left.contains($0) }
        #expect(
          Set(fresh.seats.map { problem.applicants[$0.applicant].id }) == Set(stay),
          "seed \(seed), budget \(step.budget)")
        #expect(step.placed == fresh.seats.count)
      }
      #expect(steps.last?.placed == 0)
    }
  }

  private func budget(_ places: Int, _ problem: PlacementProblem) -> Policy {
    var policy = problem.policy
    policy.assistantBudget = places
    return policy
  }

  @Test("says how many ranked lower stay, and what keeps them")
  func saysWhoIsKept() throws {
    var keepers: Set<Ladder.Keeper> = []
    for seed in 1...8 as ClosedRange<UInt64> {
      let problem = try SmallCountry.problem(seed: seed)
      for step in try Ladder(problem, threads: 1).steps(Array((1...16).reversed())) {
        for leaver in step.leavers {
          #expect((leaver.lowerWhoStay > 0) == (leaver.keptBy != nil), "seed \(seed)")
          if let keeper = leaver.keptBy { keepers.insert(keeper) }
        }
      }
    }
    #expect(keepers.contains(.needs))
    #expect(keepers.contains(.service) || keepers.contains(.floor))
  }
}
