import Caseload
import PlacementModel
import Testing

/// How near the bound of the full objective comes where every plan cannot be tried.
struct FullBoundTests {
  private static let effort: SearchEffort = {
    var effort = SearchEffort(.quick)
    effort.boundSteps = 120
    return effort
  }()

  @Test("proves plans of outsiders, of residents and of both within a tenth of the best")
  func isNear() {
    for outsiders in [0, 3, 6] {
      let problem = EvenKabupaten.problem(
        cooperatives: 60, assistants: 6, outsiders: outsiders, weights: Policy.Weights())
      let solution = Caseload.solve(problem, effort: Self.effort)
      #expect(solution.lowerBound.objective <= solution.objective, "\(outsiders) outsiders")
      #expect(
        10 * solution.lowerBound.objective >= 9 * solution.objective, "\(outsiders) outsiders")
    }
  }

  @Test("holds where nobody need serve anybody, and where several share one village")
  func holdsAtTheEdges() {
    for (count, load) in [(3, 1), (6, 2), (12, 4)] {
      let places = (0..<count).map { index in
        Cooperative(
          id: "K\(10 + index)", name: "", village: RegionCode("64.01.01.2001")!,
          location: Coordinate(latitude: 0, longitude: 117 + Double(index % 2) / 100))
      }
      let problem = CaseloadProblem(
        code: RegionCode("64.01")!, cooperatives: places,
        assistants: (0..<3).map { .init(applicant: $0) },
        load: Policy.Load(minimum: load, maximum: load), weights: Policy.Weights())
      let solution = Caseload.solve(problem)
      #expect(solution.coveredCount == count)
      #expect(solution.lowerBound.objective <= solution.objective, "\(count) cooperatives")
    }
  }
}
