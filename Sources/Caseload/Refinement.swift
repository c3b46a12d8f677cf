import PlacementModel

/// Improves a plan in the full objective.
protocol Refinement {
  /// A plan that covers the same cooperatives, keeps every bound, and is never worse.
  func refined(_ assignment: Assignment, random: inout RandomStream) -> Assignment
}

/// Descends by relocations, swaps and base moves between neighbours; then disturbs one spot
/// after another and descends again, and keeps what is no worse (iterated local search; Lourenço,
/// Martin and Stützle 2003).
struct IteratedDescent: Refinement {
  /// Disturbances in all.
  let kicks: Int
  private let neighbours: [[Int]]

  /// How many of the nearest cooperatives show which assistants are near.
  private static let reach = 12

  init(_ problem: CaseloadProblem, kicks: Int) {
    self.kicks = kicks
    let distances = problem.distances
    neighbours = problem.cooperatives.indices.map { cooperative in
      let others = problem.cooperatives.indices.filter { $0 != cooperative }
        .map { (metres: distances.metres(between: cooperative, and: $0), index: $0) }
      return others.sorted { $0 < $1 }.prefix(Self.reach).map(\.index)
    }
  }

  func refined(_ assignment: Assignment, random: inout RandomStream) -> Assignment {
    var assignment = assignment
    let covered = assignment.assistants.indices.filter { assignment.assistants[$0] >= 0 }
    guard assignment.sites.count > 1, covered.count > 1 else { return assignment }
    for assistant in assignment.sites.indices { rebase(assistant, in: &assignment) }
    descend(&assignment, from: covered)
    for _ in 0..<kicks {
      let best = assignment.objective
      assignment.startJournal()
      let spot = covered[random.next(below: covered.count)]
      let disturbed = kick(&assignment, around: spot, random: &random)
      guard !disturbed.isEmpty else { continue }
      descend(&assignment, from: disturbed)
      if assignment.objective > best { assignment.undoJournal(objective: best) }
    }
    return assignment
  }

  /// Makes two random swaps near a spot; returns the cooperatives of everybody concerned.
  private func kick(
    _ assignment: inout Assignment, around spot: Int, random: inout RandomStream
  ) -> [Int] {
    var disturbed: Set<Int> = []
    var spot = spot
    for _ in 0..<2 {
      let other = neighbours[spot][random.next(below: neighbours[spot].count)]
      guard assignment.assistants[other] >= 0 else { continue }
      let portfolio = assignment.portfolios[assignment.assistants[other]]
      let swap = Swap(first: spot, second: portfolio[random.next(below: portfolio.count)])
      if swap.isAllowed(in: assignment) {
        disturbed.formUnion([assignment.assistants[spot], assignment.assistants[other]])
        assignment.improve(by: swap)
      }
      spot = other
    }
    return disturbed.sorted().flatMap { assignment.portfolios[$0] }
  }

  /// Makes the best move of one waiting cooperative after another until none improves.
  private func descend(_ assignment: inout Assignment, from start: [Int]) {
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
        rebase(assistant, in: &assignment)
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
    guard giver >= 0 else { return nil }
    var bestDelta = 0
    var bestPartner: Int?
    var bestReceiver: Int?
    var seen: [Int] = [giver]
    for neighbour in neighbours[cooperative] {
      let receiver = assignment.assistants[neighbour]
      guard receiver >= 0, !seen.contains(receiver) else { continue }
      seen.append(receiver)
      guard assignment.isFree(cooperative, for: receiver) else { continue }
      let relocate = Relocate(cooperative: cooperative, receiver: receiver)
      if relocate.isAllowed(in: assignment) {
        let delta = relocate.delta(in: assignment)
        if delta < bestDelta { (bestDelta, bestReceiver, bestPartner) = (delta, receiver, nil) }
      }
      for partner in assignment.portfolios[receiver]
      where assignment.isFree(partner, for: giver) {
        let delta = Swap(first: cooperative, second: partner).delta(in: assignment)
        if delta < bestDelta { (bestDelta, bestReceiver, bestPartner) = (delta, receiver, partner) }
      }
    }
    guard let bestReceiver else { return nil }
    if let bestPartner {
      assignment.improve(by: Swap(first: cooperative, second: bestPartner))
    } else {
      assignment.improve(by: Relocate(cooperative: cooperative, receiver: bestReceiver))
    }
    return (bestReceiver, giver)
  }

  /// Moves an outsider's base to the best village for the portfolio, if that is another.
  private func rebase(_ assistant: Int, in assignment: inout Assignment) {
    let problem = assignment.problem
    guard problem.homes[assistant] == nil,
      let village = problem.bestVillage(for: assignment.portfolios[assistant])
    else { return }
    let rebase = Rebase(assistant: assistant, village: village)
    if rebase.delta(in: assignment) < 0 { assignment.improve(by: rebase) }
  }
}
