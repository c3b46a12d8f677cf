package import Caseload
import MinCostFlow
import PlacementModel

/// Who serves which cooperative of a kabupaten after an event, with as few changes of hands as the
/// rules allow.
///
/// Limits of load and conflicts of interest are hard; where they cannot all be kept, cover comes
/// first, by priority, then loads as near to the limits as can be. Then, one after the other: the
/// fewest cooperatives change hands; newcomers get what is free where they are to take over; the
/// least sum of squared loads; the least travel. Each is the least that those before it allow, for
/// the bases given, by the potentials of one flow. The number of changes does not depend on bases.
package struct Reassignment: Sendable {
  package let plan: Plan
  /// The least number of cooperatives that change hands.
  package let changes: Int
  /// Whether conflicts or pins keep the limits from being met, which a cut proves.
  package let isConstrained: Bool
  /// Whether every certificate on the way was verified by code apart from the solver.
  package let isCertified: Bool

  /// - Parameter sites: by assistant, the site of the base.
  package init(_ task: ReassignmentTask, sites: [Int]) {
    let network = ReassignmentNetwork(task, sites: sites, isRelaxed: false)
    switch network.solved() {
    case .optimal(let flow):
      self.init(task, sites, network, flow, isConstrained: false, isCertified: true)
    case .infeasible(let cut):
      let relaxed = ReassignmentNetwork(task, sites: sites, isRelaxed: true)
      guard case .optimal(let flow) = relaxed.solved() else {
        preconditionFailure("everybody may be left out, and pins fit the loads made for them")
      }
      let isProven = cut.certificateFault(for: network.network) == nil
      self.init(task, sites, relaxed, flow, isConstrained: true, isCertified: isProven)
    }
  }

  private init(
    _ task: ReassignmentTask, _ sites: [Int], _ network: ReassignmentNetwork,
    _ flow: LexicographicFlow, isConstrained: Bool, isCertified: Bool
  ) {
    let assistants = network.assistants(
      in: flow, cooperatives: task.problem.cooperatives.count)
    plan = Plan(sites: sites, assistants: assistants)
    changes = task.changes(to: assistants)
    self.isConstrained = isConstrained
    let goal = network.goals.firstIndex { $0.kind == .changes }!
    self.isCertified =
      isCertified && flow.objectives[goal] == Int128(changes)
      && flow.certificateFault(for: network.network, goals: network.goals.map(\.costs)) == nil
  }
}

extension ReassignmentNetwork {
  /// Every cooperative has an arc to nearly every assistant, which leaves nothing to presolve.
  fileprivate func solved() -> LexicographicOutcome {
    var simplex = NetworkSimplex()
    simplex.presolve = false
    do {
      return try simplex.solve(network, goals: goals.map(\.costs))
    } catch {
      preconditionFailure("the network is balanced, and distances are bounded: \(error)")
    }
  }
}

extension Reassignment {
  /// The same, where the bases of some people are still to be chosen.
  ///
  /// Each starts at the village nearest to what those who left had served; then allocation and
  /// the best village for what each is given take turns while travel falls. So a base is the best
  /// for its portfolio, and no flow is better for the bases; together they need not be the best.
  ///
  /// - Parameter sites: by assistant, the site of a base that is kept; `nil` where one is chosen.
  package static func choosingBases(_ task: ReassignmentTask, sites: [Int?]) -> Reassignment {
    let open = sites.indices.filter { sites[$0] == nil }
    let orphans = task.problem.cooperatives.indices.filter { task.problem.former[$0] == nil }
    let start = task.bestVillage(for: orphans.isEmpty ? Array(task.wasServed.indices) : orphans)
    var best = Reassignment(task, sites: sites.map { $0 ?? start })
    while !open.isEmpty {
      var moved = best.plan.sites.map { $0! }
      let portfolios = best.plan.portfolios
      for assistant in open where !portfolios[assistant].isEmpty {
        moved[assistant] = task.bestVillage(for: portfolios[assistant])
      }
      if moved == best.plan.sites { break }
      let next = Reassignment(task, sites: moved)
      guard next.rank(in: task) < best.rank(in: task) else { break }
      best = next
    }
    return best
  }

  /// What is made small, in order of precedence, as far as bases decide it.
  private func rank(in task: ReassignmentTask) -> (Int, Int) {
    let terms = Terms(of: plan, in: task.problem)
    return (terms.balance, terms.travel)
  }
}

extension ReassignmentTask {
  /// The village from which the way to these cooperatives is shortest in sum; the first of equals.
  fileprivate func bestVillage(for portfolio: [Int]) -> Int {
    problem.villages.min { left, right in
      func metres(_ site: Int) -> Int {
        portfolio.reduce(0) { $0 + problem.distances.metres(fromSite: site, to: $1) }
      }
      let (first, second) = (metres(left), metres(right))
      return first != second ? first < second : left < right
    }!
  }
}
