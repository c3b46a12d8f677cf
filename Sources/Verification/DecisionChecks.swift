import Messages
import PlacementModel

/// Compares the priced decisions with the panel's, and what they say of this roster with the rest
/// of it. What a round without one of them comes to, only solving it again can say.
struct DecisionChecks {
  let problem: PlacementProblem
  let roster: Roster

  func run(_ findings: inout Findings) {
    guard let stated = roster.decisions else { return }
    for (line, pin) in zip(stated, problem.pins) {
      let name = problem.applicantIndex(of: pin.applicantID).map { problem.applicants[$0].name }
      if line.pin != pin || line.name != name {
        return report("applicant_id", line.pin.applicantID, pin.applicantID, &findings)
      }
    }
    if stated.count != problem.pins.count {
      report("count", "\(stated.count)", "\(problem.pins.count)", &findings)
    }
    for line in stated {
      guard let price = line.price else { continue }
      let id = line.pin.applicantID
      let all = certificates(for: id)
      if let goal = price.goal {
        let value = all.first { $0.name == goal }?.value
        findings.compare("goal_with", price.goalWith, with: value, in: .decisions, id)
        if price.goalWith == price.goalWithout || value == nil {
          report("goal_without", price.goal ?? "", "", &findings)
        }
      }
      if price.objectiveWith > roster.summary.totals.objective || price.peopleChanged < 0 {
        report("objective_with", "\(price.objectiveWith)", "", &findings)
      }
    }
  }

  /// The certificate of the market that the person belongs to.
  private func certificates(for id: String) -> [ProvenGoal] {
    let role = problem.applicantIndex(of: id).map { problem.applicants[$0].role }
    return roster.summary.roles.first { $0.role == role }?.certificate
      ?? roster.summary.certificate
  }

  private func report(
    _ column: String, _ stated: String, _ derived: String, _ findings: inout Findings
  ) {
    findings.compare(column, stated, with: derived, in: .decisions, stated)
  }
}
