import MinCostFlow

/// A solved placement network with its checked proof.
struct Solution {
  let flow: LexicographicFlow
  /// Whether separate code found the potentials to prove every goal.
  let isCertified: Bool
  let nodes: Int
  let arcs: Int

  /// - Parameter start: where to start from; of several best flows it may lead to another.
  /// - Throws: ``PlacementFault/numbersTooLarge`` if sums could overflow.
  init(
    of network: PlacementNetwork, goals: [SeatingGoal], from start: StartingBasis? = nil
  ) throws(PlacementFault) {
    let columns = goals.map(network.column(of:))
    let outcome: LexicographicOutcome
    do {
      outcome =
        if let start {
          try NetworkSimplex().solve(network.network, goals: columns, from: start)
        } else {
          try NetworkSimplex().solve(network.network, goals: columns)
        }
    } catch {
      throw .numbersTooLarge
    }
    guard case .optimal(let flow) = outcome else {
      preconditionFailure(
        "pins were checked, and everybody else fits where they were or in reserve")
    }
    self.flow = flow
    isCertified = flow.certificateFault(for: network.network, goals: columns) == nil
    nodes = network.network.nodeCount
    arcs = network.network.arcCount
  }
}

/// A solved placement network, and whom it is about.
struct SolvedNetwork: Sendable {
  let network: PlacementNetwork
  /// By person of the network.
  let people: [Candidate]
  let goals: [SeatingGoal]
  let flow: LexicographicFlow
}

/// The size of the networks that were solved, and the work they took.
package struct SeatingCounters: Hashable, Sendable {
  /// The largest number of people, nodes and arcs in one network.
  package private(set) var people = 0
  package private(set) var nodes = 0
  package private(set) var arcs = 0
  /// How many networks were solved, and the pivots of all.
  package private(set) var solves = 0
  package private(set) var pivots = 0

  mutating func add(_ solution: Solution, people: Int) {
    self.people = max(self.people, people)
    nodes = max(nodes, solution.nodes)
    arcs = max(arcs, solution.arcs)
    solves += 1
    pivots += solution.flow.pivots.reduce(0, +)
  }
}
