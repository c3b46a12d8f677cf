import Messages
import PlacementModel

/// Compares the priced decisions with the panel's, and what they say of this roster with the rest
/// of it. What a round without one of them comes to, only solving it again can say; but a rule less
/// cannot make anything worse, and what nobody's place depends on costs nothing.
struct DecisionChecks {
  let premises: Premises
  let roster: Roster
  /// By kabupaten: its objective, from the lines.
  let objectives: [Int]

  private var problem: PlacementProblem { premises.problem }

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
      checkGoal(price, of: line.pin, &findings)
      checkPeople(price, of: line.pin, &findings)
      checkObjectives(price, of: line.pin, &findings)
    }
  }

  /// The first goal that differs comes to what the certificate says, and is no worse without the
  /// decision, unless that takes the person where they would not go.
  private func checkGoal(
    _ price: DecisionLine.Price, of pin: Pin, _ findings: inout Findings
  ) {
    let id = pin.applicantID
    guard let goal = price.goal else {
      findings.compare("goal_with", price.goalWith, with: nil, in: .decisions, id)
      findings.compare("goal_without", price.goalWithout, with: nil, in: .decisions, id)
      return
    }
    let value = certificate(for: id).first { $0.name == goal }?.value
    findings.compare("goal_with", price.goalWith, with: value, in: .decisions, id)
    guard let value, let without = price.goalWithout else {
      return report("goal_without", goal, "", &findings)
    }
    let isMaximised = goal == "fill" || goal.hasPrefix("choice_")
    let isBetter = isMaximised ? without > value : without < value
    if without == value || (onlyBinds(pin) && !isBetter) {
      report("goal_without", "\(without)", "", &findings)
    }
  }

  /// A goal comes to something else only where somebody has another place.
  private func checkPeople(
    _ price: DecisionLine.Price, of pin: Pin, _ findings: inout Findings
  ) {
    let least = price.goal == nil ? 0 : 1
    if !(least...max(least, problem.applicants.count)).contains(price.peopleChanged) {
      report("people_changed", "\(price.peopleChanged)", "\(least)", &findings)
    }
  }

  /// The objective is that of whole kabupaten: of none, or of the cooperative's alone, where nobody
  /// has another place.
  private func checkObjectives(
    _ price: DecisionLine.Price, of pin: Pin, _ findings: inout Findings
  ) {
    let id = pin.applicantID
    let own = kabupaten(servedUnder: pin.decision)
    let least = own.map { objectives[$0] } ?? 0
    if price.peopleChanged == 0 {
      findings.compare("objective_with", price.objectiveWith, with: least, in: .decisions, id)
      if own == nil {
        findings.compare(
          "objective_without", price.objectiveWithout, with: 0, in: .decisions, id)
      }
    } else if price.objectiveWith < least
      || price.objectiveWith > roster.summary.totals.objective
    {
      report("objective_with", "\(price.objectiveWith)", "\(least)", &findings)
    }
    if price.objectiveWithout < 0 {
      report("objective_without", "\(price.objectiveWithout)", "", &findings)
    }
  }

  /// The kabupaten of the one cooperative that a decision is about.
  private func kabupaten(servedUnder decision: Pin.Decision) -> Int? {
    switch decision {
    case .pinToCooperative(let id), .banFromCooperative(let id):
      problem.cooperativeIndex(of: id).map { premises.home[$0] }
    case .pinToRegion, .banFromRegion, .bar: nil
    }
  }

  /// Whether a decision forbids more than it allows: a pin also opens a place to somebody who would
  /// not go there, and where there was an earlier round, what it decided would bind instead.
  private func onlyBinds(_ pin: Pin) -> Bool {
    guard problem.previous.isEmpty, let person = problem.applicantIndex(of: pin.applicantID) else {
      return false
    }
    switch pin.decision {
    case .banFromRegion, .banFromCooperative, .bar: return true
    case .pinToRegion, .pinToCooperative:
      return premises.bonds.pinnedKabupaten[person].map {
        premises.hasPlaces(person) && premises.barrier(of: person, to: $0) == nil
      } ?? false
    }
  }

  /// The certificate of the market that the person belongs to.
  private func certificate(for id: String) -> [ProvenGoal] {
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
