import Caseload
import PlacementModel
import TestSupport
import Testing

/// A kabupaten that is refined area by area.
struct LargeKabupatenTests {
  private static let effort: SearchEffort = {
    var effort = SearchEffort(.quick)
    effort.trials = 200
    return effort
  }()

  @Test("gives the same answer on 1, 2 and 8 threads inside one kabupaten")
  func isDeterministic() {
    let problem = EvenKabupaten.problem(cooperatives: 300, assistants: 30, outsiders: 18)
    let expected = Caseload.solve(problem, effort: Self.effort, threads: 1)
    for threads in [2, 8] {
      #expect(Caseload.solve(problem, effort: Self.effort, threads: threads) == expected)
    }
  }

  @Test("keeps cover and loads, and beats the flow where pairs count")
  func improves() {
    let problem = EvenKabupaten.problem(cooperatives: 300, assistants: 30, outsiders: 0)
    let flow = ExactAllocation(problem, sites: problem.homes).plan
    let solution = Caseload.solve(problem, effort: Self.effort)
    #expect(solution.coveredCount == 300)
    #expect(solution.loads.allSatisfy { (8...12).contains($0) })
    let before = Terms(of: flow, in: problem).objective(problem.weights)
    #expect(100 * solution.objective <= 97 * before)
  }
}
