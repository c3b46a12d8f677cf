import MinCostFlow
package import PlacementModel

/// What potentials say of other places: a bound on what the goals of who is placed could come to.
///
/// By weak duality no flow of other places costs less than the potentials' own value for them, which is
/// a sum over places: of every further person the reduced cost, where it is below nothing. All of it
/// goes goal by goal, as the goals do. So one place more betters the goals by no more than the
/// difference, and one place fewer worsens them by at least that; where it is nothing, one place more
/// changes no goal.
struct PlaceDuals {
  private let network: PlacementNetwork
  private let goals: [SeatingGoal]
  private let tree: PlaceTree
  /// By node of the tree, then goal: by how much its potential exceeds that of where it lies in.
  private let rises: [[Int]]

  init(of selection: Selection) {
    network = selection.network
    goals = selection.goals
    tree = selection.market.places
    let potentials = selection.solution.flow.potentials
    rises = tree.parents.enumerated().map { [network] node, parent in
      let tail = network.placeNodes[node]
      let head = parent < network.placeNodes.count ? network.placeNodes[parent] : network.rest
      return potentials.map { Int($0[tail.index] - $0[head.index]) }
    }
  }

  /// The potentials' value for the places of a problem, but for what does not depend on places.
  ///
  /// - Parameters:
  ///   - problem: one of the regions and lists of the selection's.
  ///   - people: how many there are to place.
  func value(for problem: PlacementProblem, people: Int) -> [Int] {
    var value = goals.map { goal in
      switch goal {
      case .cover: problem.kabupaten.reduce(0) { $0 + $1.limits.floor }
      case .minimums:
        problem.provinces.reduce(problem.effectiveNationalMinimum) { $0 + $1.effectiveMinimum }
      default: 0
      }
    }
    for (node, runs) in network.placeRuns(of: problem, for: people).enumerated() {
      for run in runs {
        let reduced = zip(goals, rises[node]).map { goal, rise in
          Int(run.costs.cost(of: goal, weights: problem.policy.efficient)) + rise
        }
        guard reduced.first(where: { $0 != 0 }) ?? 0 < 0 else { continue }
        for index in value.indices { value[index] += run.count * reduced[index] }
      }
    }
    return value
  }
}

extension PlacementOutcome {
  /// By how much less, at best, each of the goals of who is placed would come to with other quotas; or
  /// by how much more, at least: in order of precedence, those before deciding.
  ///
  /// - Precondition: the problem differs in quotas and minimums alone.
  package func dualChanges(to problems: [PlacementProblem]) -> [[Int]] {
    let duals = PlaceDuals(of: selection)
    let people = selection.network.headcount
    let before = duals.value(for: problem, people: people)
    // Somebody left aside may fill the place more.
    let after = people < market.candidates.count ? people + 1 : people
    return problems.map { zip(duals.value(for: $0, people: after), before).map(-) }
  }

  /// What ``dualChanges(to:)`` counts: names of goals.
  package static var dualGoals: [String] { SeatingGoal.common.map(\.name) }
}
