import Messages
import Penempatan
import PlacementModel
import RegionPlacement
import Replacement
import Testing
import Verification

@Suite("Replacing people of other roles")
struct RoleTests {
  /// One kabupaten with four assistants for twelve cooperatives, and two officers of three who
  /// share the assistants.
  private func problem() throws -> PlacementProblem {
    let code = RegionCode("64.01")!
    let cooperatives = (0..<12).map { index in
      Cooperative(
        id: "K-\(index)", name: "Koperasi \(index)",
        village: RegionCode("64.01.01.\(2001 + index)")!,
        location: Coordinate(latitude: Double(index) / 100, longitude: 117))
    }
    let people = (1...4).map { (rank: Int) in
      Applicant(id: "A-\(rank)", name: "Asisten \(rank)", rank: rank, domicile: code)
    }
    let officers = (1...3).map { (rank: Int) in
      Applicant(id: "P-\(rank)", name: "PMO \(rank)", rank: rank, role: "PMO", domicile: code)
    }
    var policy = Policy()
    policy.load = Policy.Load(minimum: 2, maximum: 6)
    policy.roles = ["PMO": Policy.Role(perRegion: 2)]
    return try PlacementProblem(
      regions: [Region(code: code, name: "Paser", quota: 4)], cooperatives: cooperatives,
      applicants: people + officers, policy: policy)
  }

  @Test(
    "an officer who withdraws is absorbed or replaced like an assistant, by the role's own rank")
  func officers() throws {
    let problem = try problem()
    let before = try Solver().solve(problem).roster
    for mode in ReplacementMode.allCases {
      var replacer = Replacer()
      replacer.mode = mode
      let replaced = try replacer.replace(
        problem, before, after: StaffingEvent(withdrawn: ["P-1"]))
      let report = RosterVerifier(
        problem: replaced.replacement.staffing.problem, roster: replaced.roster
      ).report()
      #expect(report.violations.map { $0.message.text(in: .english) } == [], "\(mode)")
      #expect(replaced.replacement.changes == 0)
      let officers = Set(replaced.roster.placements.filter { $0.role == "BA" }.map(\.overseer))
      #expect(officers == (mode == .absorb ? ["P-2"] : ["P-2", "P-3"]), "\(mode)")
    }
  }

  @Test("where fewer may stay than there are, the lowest rank leaves, and that is said")
  func loweredQuota() throws {
    let problem = try problem()
    let before = try Solver().solve(problem).roster
    let event = StaffingEvent(quotas: [RegionCode("64.01")!: 2])
    let replaced = try Replacer().replace(problem, before, after: event)
    let released = replaced.changes.filter { $0.kind == .released }.map(\.applicantID)
    #expect(released == ["A-3", "A-4"])
    let departures = replaced.replacement.staffing.outcome.departures
    #expect(
      departures.map { $0.message.text(in: .english) }.allSatisfy {
        $0.contains("Paser now takes at most 2, and better ranked people stay")
      })
    #expect(replaced.replacement.leastChanges == 6)
  }
}
