package import Caseload
package import Messages
package import PlacementModel
package import RegionPlacement

/// A problem with the answers of both stages.
package struct Decision: Sendable {
  package let problem: PlacementProblem
  package let outcome: PlacementOutcome
  /// One a kabupaten, in the problem's order.
  package let caseloads: [CaseloadSolution]
}

/// Why a problem has no answer.
package enum ScenarioFault: Error, Hashable, Sendable {
  /// The rules contradict each other, or decisions of the panel; a sentence each.
  case refused([Message])
  /// The check of a certificate failed: a fault of the program.
  case unproved(String)
}

extension Decision {
  /// Decides a problem from nothing.
  ///
  /// - Parameters:
  ///   - threads: how many kabupaten are solved at a time.
  ///   - provesBounds: whether caseloads say what no plan can undercut.
  ///   - progress: told after each kabupaten how many are done, of how many.
  package init(
    of problem: PlacementProblem, threads: Int, provesBounds: Bool = true,
    progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
  ) throws(ScenarioFault) {
    let outcome = try Decision.placement(of: problem, like: nil)
    try Decision.gate(problem, outcome)
    let caseloads = Caseload.assign(
      problem, seats: outcome.seats, threads: threads, provesBounds: provesBounds,
      progress: progress)
    try self.init(problem: problem, outcome: outcome, proved: caseloads)
  }

  /// Takes what was decided.
  ///
  /// - Throws: ``ScenarioFault/unproved(_:)`` if a caseload lacks its proof.
  package init(
    problem: PlacementProblem, outcome: PlacementOutcome, proved caseloads: [CaseloadSolution]
  ) throws(ScenarioFault) {
    if let unproved = caseloads.firstIndex(where: { !$0.isCertified }) {
      throw .unproved(problem.kabupaten[unproved].code.description)
    }
    self.problem = problem
    self.outcome = outcome
    self.caseloads = caseloads
  }

  /// Stage 1.
  ///
  /// - Parameter similar: a similar outcome to start from.
  static func placement(
    of problem: PlacementProblem, like similar: PlacementStart?
  ) throws(ScenarioFault) -> PlacementOutcome {
    let outcome: PlacementOutcome
    do {
      outcome = try RegionPlacement.place(problem, like: similar)
    } catch {
      throw .refused(error.messages)
    }
    guard outcome.isCertified else { throw .unproved("stage 1") }
    return outcome
  }

  /// The gate of stage 2.
  static func gate(
    _ problem: PlacementProblem, _ outcome: PlacementOutcome
  ) throws(ScenarioFault) {
    do {
      try Caseload.gate(
        problem, seats: outcome.seats, overseers: outcome.overseers.map(\.seats))
    } catch {
      throw .refused(error.messages)
    }
  }
}
