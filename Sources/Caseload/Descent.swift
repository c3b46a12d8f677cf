/// Makes the best move of one waiting cooperative after another until none improves: relocations,
/// swaps and base moves between neighbours.
struct Descent {
  let neighbourhood: Neighbourhood

  /// - Parameter start: the cooperatives that wait at first.
  func run(on assignment: inout Assignment, from start: [Int]) {
    var waiting = start
    var isWaiting = [Bool](repeating: false, count: assignment.assistants.count)
    for cooperative in start { isWaiting[cooperative] = true }
    var next = 0
    while next < waiting.count {
      let cooperative = waiting[next]
      next += 1
      isWaiting[cooperative] = false
      guard let (receiver, giver) = improve(&assignment, around: cooperative) else { continue }
      for assistant in [receiver, giver] {
        assignment.rebaseNearby(assistant)
        for member in assignment.portfolios[assistant] where !isWaiting[member] {
          isWaiting[member] = true
          waiting.append(member)
        }
      }
    }
  }

  /// Makes the best improving move of a cooperative; returns the assistants it changed.
  private func improve(
    _ assignment: inout Assignment, around cooperative: Int
  ) -> (receiver: Int, giver: Int)? {
    let giver = assignment.assistants[cooperative]
    switch neighbourhood.bestMove(of: cooperative, in: assignment) {
    case nil: return nil
    case .relocate(let move): assignment.improve(by: move)
    case .swap(let move): assignment.improve(by: move)
    }
    return (assignment.assistants[cooperative], giver)
  }
}

extension Assignment {
  /// Moves an outsider's base to the best of the portfolio's own villages, if that is another.
  mutating func rebaseNearby(_ assistant: Int) {
    guard problem.homes[assistant] == nil else { return }
    let portfolio = portfolios[assistant]
    let near = portfolio.lazy.map { [villageOf = problem.villageOf] in villageOf[$0] }
    if let village = problem.bestVillage(for: portfolio, among: near) {
      rebase(assistant, ifCheaperTo: village)
    }
  }

  /// Moves every outsider's base to the best of all villages.
  mutating func rebaseAll() {
    for assistant in problem.outsiders {
      if let village = problem.bestVillage(for: portfolios[assistant]) {
        rebase(assistant, ifCheaperTo: village)
      }
    }
  }

  private mutating func rebase(_ assistant: Int, ifCheaperTo village: Int) {
    let rebase = Rebase(assistant: assistant, village: village)
    if rebase.delta(in: self) < 0 { improve(by: rebase) }
  }
}
