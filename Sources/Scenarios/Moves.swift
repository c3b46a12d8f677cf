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

  /// Everybody whose place differs, by role, then by their position in the base.
  func people(in decision: Decision) -> [Move] {
    let (problem, outcome) = (decision.problem, decision.outcome)
    let isSameList = problem.applicants.count == base.problem.applicants.count
    return base.outcome.ranking.roles.flatMap(\.applicants).compactMap { person in
      let applicant = base.problem.applicants[person]
      let from = base.outcome.region(of: person)?.code
      let index = isSameList ? person : problem.applicantIndex(of: applicant.id)
      let to = index.flatMap { outcome.region(of: $0)?.code }
      guard from != to else { return nil }
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
