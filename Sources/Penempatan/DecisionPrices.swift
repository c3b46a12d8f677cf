internal import Caseload
internal import Parallel
internal import PlacementModel
internal import RegionPlacement

/// What each decision of the panel costs: the round solved again without that one.
struct DecisionPrices {
  let problem: PlacementProblem
  let outcome: PlacementOutcome
  /// One a kabupaten, in the problem's order.
  let caseloads: [CaseloadSolution]
  /// How many decisions are priced, the first in the problem's order.
  let limit: Int
  let threads: Int

  /// One line a decision, in the problem's order. Each priced one takes stage 1 once more, and
  /// stage 2 of the kabupaten whose people or conflicts differ; several are solved at a time.
  func lines() -> [DecisionLine] {
    let prices = Pieces(threads: threads).map(min(limit, problem.pins.count), price(ofDecision:))
    return problem.pins.enumerated().map { index, pin in
      let person = problem.applicantIndex(of: pin.applicantID)!
      return DecisionLine(
        pin: pin, name: problem.applicants[person].name,
        price: index < prices.count ? prices[index] : nil)
    }
  }

  /// - Returns: `nil` where the round without the decision cannot be solved.
  private func price(ofDecision index: Int) -> DecisionLine.Price? {
    var pins = problem.pins
    let pin = pins.remove(at: index)
    guard let without = try? problem.replacing(pins: pins),
      let other = try? RegionPlacement.place(without), other.isCertified
    else { return nil }
    let person = problem.applicantIndex(of: pin.applicantID)!
    let difference = firstDifference(
      outcome.outcome(for: person).goals, other.outcome(for: person).goals)
    let changed = problem.applicants.indices.filter {
      outcome.region(of: $0)?.code != other.region(of: $0)?.code
    }
    var kabupaten = Set(
      changed.flatMap { [outcome.kabupaten(of: $0), other.kabupaten(of: $0)] }.compactMap { $0 })
    switch pin.decision {
    case .pinToCooperative(let id), .banFromCooperative(let id):
      if let cooperative = problem.cooperativeIndex(of: id) {
        kabupaten.insert(problem.kabupaten(ofCooperative: cooperative))
      }
    case .pinToRegion, .banFromRegion, .bar: break
    }
    guard (try? Caseload.gate(without, seats: other.seats)) != nil else { return nil }
    return DecisionLine.Price(
      goal: difference?.goal, goalWith: difference?.with, goalWithout: difference?.without,
      peopleChanged: changed.count,
      objectiveWith: kabupaten.reduce(0) { $0 + caseloads[$1].objective },
      objectiveWithout: kabupaten.reduce(0) { sum, index in
        sum + Caseload.solve(index, seats: other.seats, in: without).objective
      })
  }

  /// The first goal, in order of precedence, that comes to something else.
  private func firstDifference(
    _ with: [ProvenGoal], _ without: [ProvenGoal]
  ) -> (goal: String, with: Int, without: Int)? {
    for (own, other) in zip(with, without) where own.value != other.value {
      return (own.name, own.value, other.value)
    }
    return nil
  }
}
