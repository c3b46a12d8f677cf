import Messages
import PlacementModel

/// The panel's decisions in words.
struct DecisionSentences {
  /// What a region is called.
  let name: (RegionCode) -> String

  func message(of decision: Pin.Decision) -> Message {
    switch decision {
    case .pinToRegion(let code): .decidedPin(name(code))
    case .pinToCooperative(let id): .decidedPin(id)
    case .banFromRegion(let code): .decidedBan(name(code))
    case .banFromCooperative(let id): .decidedBan(id)
    case .bar: .decidedBar
    }
  }

  func message(of price: DecisionLine.Price) -> Message {
    .decisionPrice(
      goal: price.goal.map { .goal(named: $0) }, with: price.goalWith ?? 0,
      without: price.goalWithout ?? 0, people: price.peopleChanged,
      objectiveWith: price.objectiveWith, objectiveWithout: price.objectiveWithout)
  }
}
