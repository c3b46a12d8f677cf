import Caseload
package import PlacementModel
import RegionPlacement

/// Somebody who has another place than in the base.
package struct Move: Hashable, Sendable {
  package let applicantID: String
  package let name: String
  /// The region, or the office of a role; `nil` without a place.
  package let from: RegionCode?
  package let to: RegionCode?
  /// Whether the person is no longer on the list.
  package let withdrew: Bool

  package init(
    applicantID: String, name: String, from: RegionCode?, to: RegionCode?, withdrew: Bool
  ) {
    self.applicantID = applicantID
    self.name = name
    self.from = from
    self.to = to
    self.withdrew = withdrew
  }
}

/// Who and what is elsewhere than in the base.
struct MoveSearch {
  let base: Decision
  /// By applicant of the base, in order of role and position: where they are.
  private let placed: [(applicant: Int, region: RegionCode?)]

  init(base: Decision) {
    self.base = base
    let regions = base.outcome.regionCodes
    placed = base.outcome.ranking.roles.flatMap(\.applicants).map { ($0, regions[$0]) }
  }

  /// Everybody whose place differs, by role, then by their position in the base.
  func people(in decision: Decision) -> [Move] {
    let problem = decision.problem
    let regions = decision.outcome.regionCodes
    let isSameList = problem.hasPeople(like: base.problem)
    return placed.compactMap { person, from in
      let index =
        isSameList ? person : problem.applicantIndex(of: base.problem.applicants[person].id)
      let to = index.flatMap { regions[$0] }
      guard from != to else { return nil }
      let applicant = base.problem.applicants[person]
      return Move(
        applicantID: applicant.id, name: applicant.name, from: from, to: to,
        withdrew: index == nil)
    }
  }

  /// How many of the cooperatives of a kabupaten, of those that the base has too, are served by
  /// somebody else, by nobody, or no longer by nobody.
  func cooperatives(of kabupaten: Int, in problem: PlacementProblem, _ now: CaseloadSolution)
    -> Int
  {
    let before = base.caseloads[kabupaten]
    let first = base.problem.kabupaten[kabupaten].cooperatives.lowerBound
    let range = problem.kabupaten[kabupaten].cooperatives
    return zip(range, now.assistants).count { index, assistant in
      let known = base.problem.cooperativeIndex(of: problem.cooperatives[index].id)
      guard let known else { return false }
      let former = before.assistants[known - first].map {
        base.problem.applicants[before.portfolios[$0].applicant].id
      }
      return former != assistant.map { problem.applicants[now.portfolios[$0].applicant].id }
    }
  }
}

extension PlacementOutcome {
  /// By applicant: the code of the region, or of the office of their role, that they are placed in.
  fileprivate var regionCodes: [RegionCode?] {
    var codes = [RegionCode?](repeating: nil, count: problem.applicants.count)
    for own in [self] + others {
      let kabupaten = own.problem.kabupaten.map(\.code)
      for seat in own.seats { codes[seat.applicant] = kabupaten[seat.kabupaten] }
    }
    return codes
  }
}

extension PlacementProblem {
  /// Whether the same people are numbered alike.
  fileprivate func hasPeople(like other: PlacementProblem) -> Bool {
    applicants.count == other.applicants.count
      && zip(applicants, other.applicants).allSatisfy { $0.id == $1.id }
  }
}
