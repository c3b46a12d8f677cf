// Checks of the solvers' claims, on the network as it was given. This file shares no code with
// any solver, and every sum that could wrap is formed in 128 bits, so it needs no gate.

/// Why an answer does not prove what it claims.
public enum CertificateFault: Error, Equatable, Sendable {
  /// The answer has a column of the wrong length.
  case wrongLength
  /// The arc's flow is below its lower bound or above its capacity.
  case boundBroken(Arc)
  /// What leaves the node minus what enters it is not its supply.
  case notConserved(Node)
  /// The arc's reduced cost asks for another flow than it has.
  case slacknessBroken(Arc)
  /// The stated value of this goal (0 is the first) is not the flow's.
  case objectiveWrong(goal: Int)
  /// The cut names no set of nodes of this network: one is unknown or named twice.
  case notASetOfNodes
  /// The cut can let through all that must leave it, or its stated excess is wrong.
  case notOverloaded
}

extension OptimalFlow {
  /// The first reason found why this is not a proven cheapest flow of the network, if any. O(n + m).
  public func certificateFault(for network: FlowNetwork) -> CertificateFault? {
    if let fault = network.feasibilityFault(of: flows) { return fault }
    return network.optimalityFault(
      of: flows, goals: [network.costs], potentials: [potentials], objectives: [cost])
  }
}

extension LexicographicFlow {
  /// The first reason found why this is not a proven best flow of the network by these goals in
  /// turn, if any. O(n + m) a goal.
  public func certificateFault(
    for network: FlowNetwork, goals: [[Int64]]
  ) -> CertificateFault? {
    if let fault = network.feasibilityFault(of: flows) { return fault }
    return network.optimalityFault(
      of: flows, goals: goals, potentials: potentials, objectives: objectives)
  }
}

extension OverloadedCut {
  /// The first reason found why this does not prove that the network has no flow, if any. O(n + m).
  public func certificateFault(for network: FlowNetwork) -> CertificateFault? {
    var isInside = [Bool](repeating: false, count: network.nodeCount)
    var mustLeave: Int128 = 0
    for node in nodes {
      guard node.index < network.nodeCount, !isInside[node.index] else { return .notASetOfNodes }
      isInside[node.index] = true
      mustLeave += Int128(network.supply(of: node))
    }
    var canLeave: Int128 = 0
    for arc in 0..<network.arcCount {
      switch (isInside[Int(network.tails[arc])], isInside[Int(network.heads[arc])]) {
      case (true, false): canLeave += Int128(network.capacities[arc])
      case (false, true): mustLeave += Int128(network.lowers[arc])
      default: continue
      }
    }
    return mustLeave > canLeave && excess == mustLeave - canLeave ? nil : .notOverloaded
  }
}

extension FlowNetwork {
  /// The first bound or supply that the flow breaks, if any.
  fileprivate func feasibilityFault(of flows: [Int64]) -> CertificateFault? {
    guard flows.count == arcCount else { return .wrongLength }
    var surplus = supplies.map { Int128($0) }
    for (arc, flow) in flows.enumerated() {
      guard lowers[arc] <= flow, flow <= capacities[arc] else {
        return .boundBroken(Arc(index: arc))
      }
      surplus[Int(tails[arc])] -= Int128(flow)
      surplus[Int(heads[arc])] += Int128(flow)
    }
    return surplus.firstIndex { $0 != 0 }.map { .notConserved(Node(index: $0)) }
  }

  /// The first breach of complementary slackness, goal by goal, or wrong objective, if any.
  fileprivate func optimalityFault(
    of flows: [Int64], goals: [[Int64]], potentials: [[Int64]], objectives: [Int128]
  ) -> CertificateFault? {
    guard potentials.count == goals.count, objectives.count == goals.count,
      potentials.allSatisfy({ $0.count == nodeCount }), goals.allSatisfy({ $0.count == arcCount })
    else { return .wrongLength }
    for (arc, flow) in flows.enumerated() {
      let sign = reducedCostSign(of: arc, goals: goals, potentials: potentials)
      if sign > 0 && flow != lowers[arc] || sign < 0 && flow != capacities[arc] {
        return .slacknessBroken(Arc(index: arc))
      }
    }
    for (goal, costs) in goals.enumerated() {
      guard value(of: flows, costs: costs) == objectives[goal] else {
        return .objectiveWrong(goal: goal)
      }
    }
    return nil
  }

  /// The sum over arcs of flow times cost; nil if even 128 bits do not hold it.
  private func value(of flows: [Int64], costs: [Int64]) -> Int128? {
    var sum: Int128 = 0
    for (arc, flow) in flows.enumerated() {
      let (next, overflow) = sum.addingReportingOverflow(Int128(flow) * Int128(costs[arc]))
      if overflow { return nil }
      sum = next
    }
    return sum
  }

  /// The sign of the arc's first reduced cost that is not zero; zero if all are.
  private func reducedCostSign(of arc: Int, goals: [[Int64]], potentials: [[Int64]]) -> Int128 {
    for (costs, potential) in zip(goals, potentials) {
      let reducedCost =
        Int128(costs[arc]) + Int128(potential[Int(tails[arc])])
        - Int128(potential[Int(heads[arc])])
      if reducedCost != 0 { return reducedCost.signum() }
    }
    return 0
  }
}
