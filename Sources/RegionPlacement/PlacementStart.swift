import MinCostFlow
import PlacementModel

/// Where stage 1 of problems may start that differ little from one that is decided.
///
/// Flows that start there reach the same optima in fewer pivots, and of several best flows perhaps
/// another one. No outcome shows that: the placed set is one, the optimal face is one whichever
/// potentials describe it, and seats on it are settled by rank.
package struct PlacementStart: Sendable {
  package let outcome: PlacementOutcome
  private let networks: [String: (selection: NetworkStart, seating: NetworkStart?)]

  /// O(nodes and arcs) a goal, for every network of the outcome.
  package init(_ outcome: PlacementOutcome) {
    self.outcome = outcome
    networks = Dictionary(
      uniqueKeysWithValues: ([outcome] + outcome.others).map { own in
        let selection = NetworkStart(own.selection.solved, in: own.problem)
        let seating = own.solvedSeating.map { NetworkStart($0, in: own.problem) }
        return (own.role, (selection, seating))
      })
  }

  /// The market of a role.
  func market(of role: String) -> Market? { decided(role)?.market }

  /// Where a role's networks start; `nil` where the problem's regions are others, or it has no such
  /// role.
  func start(of role: String, in problem: PlacementProblem) -> RoleStart? {
    guard let own = decided(role), let (selection, seating) = networks[role],
      let renaming = Renaming(from: own.problem, to: problem)
    else { return nil }
    return RoleStart(selection: selection, seating: seating, renaming: renaming)
  }

  private func decided(_ role: String) -> PlacementOutcome? {
    outcome.role == role ? outcome : outcome.others.first { $0.role == role }
  }
}

/// Where the networks of one role start.
struct RoleStart: Sendable {
  let selection: NetworkStart
  let seating: NetworkStart?
  fileprivate let renaming: Renaming

  /// Whether a person is in a network, by whatever number.
  func knows(_ person: Candidate, in network: NetworkStart?) -> Bool {
    guard let network, let former = renaming.applicant(person.applicant) else { return false }
    return network.person(of: former) != nil
  }

  /// The basis of a similar network, renumbered for this one; `nil` where they tell other things
  /// apart.
  func basis(
    of similar: NetworkStart?, for network: PlacementNetwork, _ people: [Candidate]
  ) -> StartingBasis? {
    similar.flatMap { $0.basis(for: network, of: people, renaming) }
  }
}

/// What people and origins of one problem were in another of the same regions.
struct Renaming: Sendable {
  /// By applicant and by origin; `nil` where all are the same.
  private let applicants: [Int?]?
  private let origins: [Int?]?

  /// `nil` where the regions are others.
  init?(from former: PlacementProblem, to problem: PlacementProblem) {
    guard problem.hasRegions(like: former) else { return nil }
    let isSameList =
      problem.applicants.count == former.applicants.count
      && zip(problem.applicants, former.applicants).allSatisfy { $0.id == $1.id }
    applicants =
      isSameList ? nil : problem.applicants.map { former.applicantIndex(of: $0.id) }
    let (own, others) = (problem.domiciles.origins, former.domiciles.origins)
    if own == others {
      origins = nil
    } else {
      let index = Dictionary(
        uniqueKeysWithValues: others.enumerated().map { ($1, $0) })
      origins = own.map { index[$0] }
    }
  }

  func applicant(_ index: Int) -> Int? { applicants.map { $0[index] } ?? index }
  func origin(_ index: Int) -> Int? { origins.map { $0[index] } ?? index }
}
