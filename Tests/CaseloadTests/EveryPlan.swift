import Caseload
import PlacementModel
import TestSupport

/// Tries every plan of a tiny kabupaten, with rules told as the contract tells them: slow, and too
/// simple to be wrong.
struct EveryPlan {
  /// How well a plan keeps the rules that give way, in order of precedence; less is better.
  struct Standing: Comparable {
    /// Left out, of the highest priority first.
    var leftOut: [Int]
    /// Below the least loads, or the sum of squares where loads should be even.
    var unevenness: Int

    static func < (left: Standing, right: Standing) -> Bool {
      if left.leftOut != right.leftOut {
        return left.leftOut.lexicographicallyPrecedes(right.leftOut)
      }
      return left.unevenness < right.unevenness
    }
  }

  let problem: CaseloadProblem
  let priorities: [Int]

  init(_ problem: CaseloadProblem) {
    self.problem = problem
    priorities = Set(problem.cooperatives.map(\.priority)).sorted(by: >)
  }

  /// Of the plans that stand best under the rules, the least value that `cost` gives one, for
  /// bases as given.
  func least(sites: [Int?], _ cost: (Terms) -> Int) -> Int {
    var best: (standing: Standing, cost: Int)?
    problem.visitAllocations { assistants in
      let plan = Plan(sites: sites, assistants: assistants)
      let standing = standing(of: plan)
      if let best, best.standing < standing { return }
      let value = cost(Terms(of: plan, in: problem))
      if best.map({ standing < $0.standing || value < $0.cost }) ?? true {
        best = (standing, value)
      }
    }
    return best!.cost
  }

  /// The same, over every choice of outsiders' bases too.
  func leastOverBases(_ cost: (Terms) -> Int) -> Int {
    var choices: [[Int?]] = [problem.homes]
    for outsider in problem.outsiders {
      choices = choices.flatMap { sites in
        problem.villages.map { village in
          var sites = sites
          sites[outsider] = village
          return sites
        }
      }
    }
    return choices.map { least(sites: $0, cost) }.min()!
  }

  /// Calls `body` with every plan for fixed bases.
  func visitAll(_ body: (Plan) -> Void) {
    problem.visitAllocations { body(Plan(sites: problem.homes, assistants: $0)) }
  }

  func standing(of plan: Plan) -> Standing {
    let loads = plan.loads
    let rule = problem.rule
    let unevenness =
      rule.mode == .even
      ? loads.reduce(0) { $0 + $1 * $1 }
      : loads.reduce(0) { $0 + max(0, problem.load.minimum - $1) }
    let omitted = problem.cooperatives.indices.filter { plan.assistants[$0] == nil }
    return Standing(
      leftOut: priorities.map { priority in
        omitted.count { problem.cooperatives[$0].priority == priority }
      }, unevenness: unevenness)
  }
}
