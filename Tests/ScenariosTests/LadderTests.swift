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
      let steps = try Ladder(problem).steps(budgets)
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

  /// Two kabupaten whose people go nowhere else; by rank, who lives in the first.
  private func apart(
    first: (cooperatives: Int, ranks: [Int]), second: (cooperatives: Int, ranks: [Int])
  ) throws -> PlacementProblem {
    var policy = Policy()
    policy.load = Policy.Load(minimum: 3, maximum: 5)
    var cooperatives: [Cooperative] = []
    var people: [Applicant] = []
    for (code, side) in [("64.01", first), ("65.01", second)] {
      cooperatives += (0..<side.cooperatives).map { index in
        Cooperative(
          id: "\(code)-\(index)", name: "", village: RegionCode("\(code).01.\(2001 + index)")!,
          location: Coordinate(latitude: 0.01 * Double(index), longitude: 116))
      }
      people += side.ranks.map {
        Applicant(id: "P\($0)", name: "", rank: $0, domicile: RegionCode(code)!)
      }
    }
    return try PlacementProblem(
      regions: ["64.01", "65.01"].map { Region(code: RegionCode($0)!, name: $0) },
      cooperatives: cooperatives, applicants: people, policy: policy)
  }

  @Test("keeps somebody ranked lower whose kabupaten has no more than its floor")
  func keepsFloors() throws {
    let problem = try apart(first: (9, [1, 2, 3]), second: (5, [9]))
    let leaver = try Ladder(problem).steps([4, 3])[1].leavers
    #expect(leaver.map(\.applicantID) == ["P3"])
    #expect(leaver[0].lowerWhoStay == 1)
    #expect(leaver[0].keptBy == .floor)
  }

  @Test("keeps somebody ranked lower where that keeps loads even")
  func keepsServiceEven() throws {
    let problem = try apart(first: (9, [1, 2, 3]), second: (10, [7, 8, 9]))
    let leaver = try Ladder(problem).steps([6, 5])[1].leavers
    #expect(leaver.map(\.applicantID) == ["P3"])
    #expect(leaver[0].lowerWhoStay == 3)
    #expect(leaver[0].keptBy == .service)
  }

  @Test("lets the lowest-ranked go where nothing keeps them")
  func lowestGoFirst() throws {
    let problem = try apart(first: (9, [1, 2, 3]), second: (9, [7, 8, 9]))
    let leaver = try Ladder(problem).steps([6, 5])[1].leavers
    #expect(leaver.map(\.applicantID) == ["P9"])
    #expect(leaver[0].lowerWhoStay == 0)
    #expect(leaver[0].keptBy == nil)
  }

  @Test("says that needs decide where the budget is below them")
  func needsDecide() throws {
    let problem = try apart(first: (25, [2, 3, 4, 5, 6]), second: (5, [1]))
    let steps = try Ladder(problem).steps([6, 5])
    #expect(steps[1].leavers.map(\.applicantID) == ["P1"])
    #expect(steps[1].leavers[0].keptBy == .needs)
  }
}
