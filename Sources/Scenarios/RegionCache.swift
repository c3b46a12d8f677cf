import Caseload
import PlacementModel
import Synchronization

/// All that the answer for one kabupaten of one dataset depends on.
struct RegionKey: Hashable, Sendable {
  let code: RegionCode
  let members: [RegionTeam.Member]
  /// Those of the kabupaten, where they are not the base's.
  let cooperatives: [Cooperative]?
  let load: Policy.Load
  let weights: Policy.Weights
  let effort: Policy.Effort
  let seed: UInt64

  init(of team: RegionTeam, in problem: PlacementProblem, hasOwnCooperatives: Bool) {
    let kabupaten = problem.kabupaten[team.kabupaten]
    let policy = problem.policy
    code = kabupaten.code
    members = team.members
    cooperatives = hasOwnCooperatives ? Array(problem.cooperatives[kabupaten.cooperatives]) : nil
    load = policy.load
    weights = policy.weights(in: code)
    effort = policy.effort
    seed = policy.seed
  }
}

/// Answers for kabupaten by what they depend on, as many as the bound allows.
///
/// Two generations: what is asked for moves into the younger one, and when that is full the older
/// one is dropped. An answer from here is the one that solving would give, so what is forgotten
/// when shows nowhere but in the time.
final class RegionCache: Sendable {
  private struct Generations {
    var young: [RegionKey: CaseloadSolution] = [:]
    var old: [RegionKey: CaseloadSolution] = [:]
  }

  private let generations = Mutex(Generations())
  private let limit: Int

  /// - Parameter limit: how many answers a generation holds.
  init(limit: Int) { self.limit = limit }

  /// The answer, found or made. Two threads that ask for the same at once both make it.
  func answer(
    _ key: RegionKey, orElse solve: () -> CaseloadSolution
  ) -> (solution: CaseloadSolution, wasKnown: Bool) {
    if let known = find(key) { return (known, true) }
    let solution = solve()
    keep(solution, for: key)
    return (solution, false)
  }

  private func find(_ key: RegionKey) -> CaseloadSolution? {
    generations.withLock { generations in
      if let known = generations.young[key] { return known }
      guard let known = generations.old.removeValue(forKey: key) else { return nil }
      insert(known, key, &generations)
      return known
    }
  }

  func keep(_ solution: CaseloadSolution, for key: RegionKey) {
    generations.withLock { insert(solution, key, &$0) }
  }

  private func insert(
    _ solution: CaseloadSolution, _ key: RegionKey, _ generations: inout Generations
  ) {
    if generations.young.count >= limit {
      generations.old = generations.young
      generations.young = [:]
    }
    generations.young[key] = solution
  }
}
