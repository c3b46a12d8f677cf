import PlacementModel
import Testing

@Suite struct ProblemChangesTests {
  @Test("keeps every index where a table is replaced by one with the same ids")
  func keepsIndices() throws {
    let problem = try PlacementProblemTests().problem(
      applicants: [
        Applicant(id: "B", name: "B", rank: 1, domicile: PlacementProblemTests.code("64")),
        Applicant(id: "A", name: "A", rank: 2, domicile: PlacementProblemTests.code("64")),
      ])
    var people = Array(problem.applicants.reversed())
    people[0].rank = 7
    let changed = try problem.replacing(applicants: people)
    #expect(changed.applicants.map(\.id) == ["A", "B"])
    #expect(changed.applicants.map(\.rank) == [2, 7])
    #expect(changed.kabupaten == problem.kabupaten)
    #expect(changed.cooperatives == problem.cooperatives)
  }

  @Test("carries quotas and the policy into the limits of kabupaten")
  func carriesLimits() throws {
    let problem = try PlacementProblemTests().problem()
    var regions = problem.regions
    regions[regions.firstIndex { $0.name == "Kota Samarinda" }!].quota = 0
    let changed = try problem.replacing(regions: regions)
    #expect(changed.kabupaten[1].limits.cap == 0)
    #expect(problem.kabupaten[1].limits.cap == 1)
    var policy = problem.policy
    policy.assistantBudget = 0
    #expect(try problem.replacing(policy: policy).kabupaten.allSatisfy { $0.limits.cap == 0 })
  }

  @Test("refuses what does not resolve")
  func refusesUnresolved() throws {
    let problem = try PlacementProblemTests().problem()
    #expect(throws: ProblemFaults.self) {
      try problem.replacing(pins: [Pin(applicantID: "nobody", decision: .bar)])
    }
  }
}
