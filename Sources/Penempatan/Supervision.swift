internal import Caseload
internal import PlacementModel
internal import RegionPlacement

/// The roles with a caseload, whose people in a kabupaten share its assistants.
struct Supervision {
  let problem: PlacementProblem
  /// By name of the role: who is placed in which kabupaten, in order of rank. Offices of provinces
  /// and of the nation look after nobody.
  let roles: [(role: String, seats: [Seat])]

  init(of outcome: PlacementOutcome, in problem: PlacementProblem) {
    self.problem = problem
    roles = outcome.others.filter { problem.policy.roles[$0.role]!.hasCaseload }.map { other in
      let seats = other.seats.compactMap { seat -> Seat? in
        problem.kabupatenIndex(of: other.problem.kabupaten[seat.kabupaten].code).map {
          Seat(applicant: seat.applicant, kabupaten: $0)
        }
      }
      return (other.role, seats)
    }
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
