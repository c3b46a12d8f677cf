import Messages
import Penempatan
import PlacementModel
import Testing

@Suite("A later round's roster")
struct RoundTests {
  /// A first round and, a ninth of its people gone, a second that keeps it.
  private func rounds(seed: Int) throws -> (first: Roster, second: Roster, PlacementProblem) {
    let first = try Solver().solve(RoleCountry(seed: seed).problem()).roster
    let problem = try RoleCountry(
      seed: seed, previous: PreviousRound(of: first), leavers: 9
    ).problem()
    return (first, try Solver().solve(problem).roster, problem)
  }

  @Test("keeps everybody who is still on the list, in every role, and has no violation")
  func keepsEverybody() throws {
    for seed in 0..<6 as Range<Int> {
      let (first, second, problem) = try rounds(seed: seed)
      #expect(RosterCheck(of: second, for: problem).violations() == [], "seed \(seed)")
      let before = first.placements.filter { $0.status == .placed }
      var stayed = 0
      for line in second.placements where line.previousRegion != nil {
        #expect(line.regionCode == line.previousRegion, "seed \(seed)")
        stayed += 1
      }
      let left = second.summary.notices.filter { $0.code == "previous.left" }
      #expect(left.count + stayed == before.count && left.count > 0)
      #expect(second.summary.totals.round?.stayed == stayed)
      #expect(second.summary.totals.round?.placed == before.count)
      let kept = second.assignments.count { $0.isKept }
      #expect(second.summary.totals.round?.kept == kept && kept > 10)
    }
  }

  @Test("is the same whatever the number of threads")
  func isIndependentOfThreads() throws {
    let (_, second, problem) = try rounds(seed: 1)
    var solver = Solver()
    solver.threads = 3
    #expect(try solver.solve(problem).roster == second)
  }

  @Test("keeps every pair where nobody leaves and pairs are dear")
  func keepsPairs() throws {
    let first = try Solver().solve(RoleCountry(seed: 2).problem()).roster
    let problem = try RoleCountry(seed: 2, previous: PreviousRound(of: first)).problem()
    let second = try Solver().solve(problem).roster
    #expect(second.summary.totals.round?.kept == second.summary.totals.covered)
    #expect(second.assignments.count { $0.isKept } == second.assignments.count)
  }

  @Test("is refused where somebody moved who could stay, or the earlier round is misstated")
  func isChecked() throws {
    let (_, second, problem) = try rounds(seed: 3)
    func codes(_ change: (inout Roster) -> Void) -> [String] {
      var roster = second
      change(&roster)
      return RosterCheck(of: roster, for: problem).violations().map(\.code)
    }
    let kept = second.placements.firstIndex { $0.previousRegion != nil && $0.role == "BA" }!
    let moved = codes {
      $0.placements[kept].status = .reserve
      $0.placements[kept].regionCode = nil
    }
    #expect(moved.contains("previous.moved"))
    let changes: [@Sendable (inout Roster) -> Void] = [
      { $0.placements[kept].previousRegion = nil },
      { $0.assignments[0].previousAssistantID = "A44" },
      { $0.summary.totals.round!.stayed += 1 }, { $0.regions[0].kept! += 1 },
    ]
    for change in changes { #expect(codes(change).contains("figure")) }
  }
}

extension PreviousRound {
  fileprivate init(of roster: Roster) {
    self = .none
    for line in roster.placements {
      guard line.status == .placed, let region = line.regionCode else { continue }
      placements[line.applicantID] = Placement(role: line.role, region: region, name: line.name)
    }
    for line in roster.assignments { assistants[line.cooperativeID] = line.assistantID }
  }
}
