import PlacementModel
import Randomness

/// Improves a plan in the full objective.
protocol Refinement {
  /// A plan that covers the same cooperatives, keeps every bound, and is never worse.
  func refined(_ assignment: Assignment, random: inout RandomStream) -> Assignment
}

/// Descends by relocations, swaps and base moves between neighbours; then disturbs one spot
/// after another and descends again (iterated local search; Lourenço, Martin and Stützle 2003).
///
/// A worse outcome is kept if it is within a tolerance of the best one met: at first what a
/// cooperative costs on average, at last nothing (record-to-record travel; Dueck 1993).
struct IteratedDescent: Refinement {
  /// Disturbances in all.
  let kicks: Int
  private let neighbourhood: Neighbourhood

  init(_ problem: CaseloadProblem, kicks: Int) {
    self.kicks = kicks
    neighbourhood = Neighbourhood(problem)
  }

  func refined(_ assignment: Assignment, random: inout RandomStream) -> Assignment {
    var assignment = assignment
    let covered = assignment.assistants.indices.filter { assignment.assistants[$0] >= 0 }
    guard assignment.sites.count > 1, covered.count > 1 else { return assignment }
    rebaseAll(in: &assignment)
    descend(&assignment, from: covered)
    var record = assignment
    let patience = assignment.objective / covered.count
    for turn in 0..<kicks {
      let before = assignment.objective
      assignment.startJournal()
      let spot = covered[random.number(in: 0..<covered.count)]
      let disturbed = kick(&assignment, around: spot, random: &random)
      guard !disturbed.isEmpty else { continue }
      descend(&assignment, from: disturbed)
      let tolerance = patience * (kicks - turn) / kicks
      if assignment.objective < record.objective {
        record = assignment
      } else if assignment.objective > max(before, record.objective + tolerance) {
        assignment.undoJournal(objective: before)
      }
    }
    rebaseAll(in: &record)
    return record
  }

  /// Makes two random swaps near a spot; returns the cooperatives of everybody concerned.
  private func kick(
    _ assignment: inout Assignment, around spot: Int, random: inout RandomStream
  ) -> [Int] {
    var disturbed: Set<Int> = []
    var spot = spot
    for _ in 0..<2 {
      let other = neighbourhood.nearest[spot][
        random.number(in: 0..<neighbourhood.nearest[spot].count)]
      guard assignment.assistants[other] >= 0 else { continue }
      let portfolio = assignment.portfolios[assignment.assistants[other]]
      let swap = Swap(first: spot, second: portfolio[random.number(in: 0..<portfolio.count)])
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
    switch neighbourhood.bestMove(of: cooperative, in: assignment) {
    case nil: return nil
    case .relocate(let move):
      assignment.improve(by: move)
    case .swap(let move):
      assignment.improve(by: move)
    }
    return (assignment.assistants[cooperative], giver)
  }

  /// Moves an outsider's base to the best of the portfolio's own villages, if that is another.
  private func rebase(_ assistant: Int, in assignment: inout Assignment) {
    guard assignment.problem.homes[assistant] == nil else { return }
    let portfolio = assignment.portfolios[assistant]
    let near = portfolio.lazy.map { [villageOf = assignment.problem.villageOf] in villageOf[$0] }
    if let village = assignment.problem.bestVillage(for: portfolio, among: near) {
      rebase(assistant, to: village, in: &assignment)
    }
  }

  /// Moves every outsider's base to the best of all villages.
  private func rebaseAll(in assignment: inout Assignment) {
    for assistant in assignment.problem.outsiders {
      let portfolio = assignment.portfolios[assistant]
      if let village = assignment.problem.bestVillage(for: portfolio) {
        rebase(assistant, to: village, in: &assignment)
      }
    }
  }

  private func rebase(_ assistant: Int, to village: Int, in assignment: inout Assignment) {
    let rebase = Rebase(assistant: assistant, village: village)
    if rebase.delta(in: assignment) < 0 { assignment.improve(by: rebase) }
  }
}
