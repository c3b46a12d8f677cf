internal import Caseload
internal import PlacementModel
internal import RegionPlacement

/// The roles with a caseload, whose people in a kabupaten share its assistants.
struct Supervision {
  let problem: PlacementProblem
  /// By name of the role: who is placed in which kabupaten, in order of rank.
  let roles: [(role: String, seats: [Seat])]

  init(of outcome: PlacementOutcome, in problem: PlacementProblem) {
    self.problem = problem
    roles = outcome.overseers
  }

  /// Who looks after whom, one list a role.
  ///
  /// - Throws: ``SolveFault/unproved(_:)``.
  func oversight(
    of caseloads: [CaseloadSolution], threads: Int
  ) throws(SolveFault) -> [[Oversight]] {
    var all: [[Oversight]] = []
    for (role, seats) in roles {
      let oversight = Caseload.oversee(
        problem, overseers: seats, caseloads: caseloads, threads: threads)
      guard oversight.allSatisfy(\.isCertified) else { throw .unproved(role) }
      all.append(oversight)
    }
    return all
  }
}
