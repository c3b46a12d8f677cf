// A source with two arcs decides one number, how much goes by the second; so it is one arc:
//
//            c₁ ──▶ h₁                              h₁ (+ b)
//     v (b) <                 becomes   c₂ − c₁  │
//            c₂ ──▶ h₂                              ▼  h₂
//
// Presolve does this among other reductions; see SmallDegrees. Here it is done for all such sources
// at once, to a network, any number of goals and a basis alike, since a tree with both arcs becomes
// a tree with the one, and a pivot in a tree of a thousand nodes costs a tenth of one in thirty
// thousand.

/// A network without its sources of two arcs, or of one, and the goals and basis that go with it.
struct TwoWaySources: Sendable {
  private let original: FlowNetwork
  let network: FlowNetwork
  let goals: [[Int64]]
  let basis: StartingBasis?

  /// By node of the original: its arcs if it is such a source, the second one -1 if it has only one.
  private let arcsOfSource: [(first: Int32, second: Int32)]
  /// By node: what it is in the smaller network, -1 for sources.
  private let names: [Int32]
  /// By arc of the smaller network: the arc it was, or the second arc of the source.
  private let origins: [Int32]

  /// Nil if fewer than half of the nodes are such sources, or one has more than its arcs carry.
  ///
  /// The smaller network's own costs follow from the original's as each goal's do.
  /// - Precondition: the network passed ``FlowNetwork/validateFlows()``, each goal has a cost for each
  ///   arc, and the basis fits.
  init?(of original: FlowNetwork, goals: [[Int64]], from start: StartingBasis? = nil) {
    guard
      let arcsOfSource = Self.sources(of: original, only: goals.count == 1 ? goals[0] : nil)
    else { return nil }
    self.original = original
    self.arcsOfSource = arcsOfSource
    var names = [Int32](repeating: -1, count: original.nodeCount)
    var nodes: [Int32] = []
    var supplies: [Int64] = []
    for node in names.indices where arcsOfSource[node].first < 0 {
      names[node] = Int32(truncatingIfNeeded: nodes.count)
      nodes.append(Int32(truncatingIfNeeded: node))
      supplies.append(original.supplies[node])
    }
    for (node, arcs) in arcsOfSource.enumerated() where arcs.first >= 0 {
      supplies[Int(names[Int(original.heads[Int(arcs.first)])])] += original.supplies[node]
    }
    self.names = names

    let arcs = OtherArcs(of: original, besides: arcsOfSource)
    origins = arcs.names
    let costs = arcs.costs(under: original.costs)
    network = arcs.network(of: original, names: names, supplies: supplies, costs: costs)
    self.goals = goals.map { $0 == original.costs ? costs : arcs.costs(under: $0) }
    basis = start?.without(
      arcsOfSource, nodes: nodes, names: names, arcs: arcs.names, in: original)
  }

  /// By node, the arcs of sources of one or two; nil if there are few, or a supply cannot leave.
  /// Where there is only one goal, the cheaper arc comes first, so that all start with it.
  private static func sources(
    of network: FlowNetwork, only goal: [Int64]?
  ) -> [(first: Int32, second: Int32)]? {
    var arcs = [(first: Int32, second: Int32)](
      repeating: (first: -1, second: -1), count: network.nodeCount)
    var isSource = network.supplies.map { $0 >= 0 }
    for arc in 0..<network.arcCount {
      let (tail, head) = (Int(network.tails[arc]), Int(network.heads[arc]))
      isSource[head] = false
      guard isSource[tail] else { continue }
      let name = Int32(truncatingIfNeeded: arc)
      if arcs[tail].second >= 0 || network.lowers[arc] != 0 {
        isSource[tail] = false
      } else if arcs[tail].first >= 0 {
        arcs[tail].second = name
      } else {
        arcs[tail].first = name
      }
    }
    var count = 0
    for node in arcs.indices {
      guard isSource[node], arcs[node].first >= 0 else {
        arcs[node] = (first: -1, second: -1)
        continue
      }
      count += 1
      if let goal, arcs[node].second >= 0,
        goal[Int(arcs[node].second)] < goal[Int(arcs[node].first)]
      {
        arcs[node] = (first: arcs[node].second, second: arcs[node].first)
      }
      let (room, overflow) = network.capacities[Int(arcs[node].first)].addingReportingOverflow(
        arcs[node].second < 0 ? 0 : network.capacities[Int(arcs[node].second)])
      guard overflow || room >= network.supplies[node] else { return nil }
    }
    return count * 2 >= network.nodeCount ? arcs : nil
  }
}

/// The arcs of a network but for each source's first one, which the second then stands for.
private struct OtherArcs {
  let names: [Int32]
  /// By these arcs, the first arc of the source that each leaves; -1 if it leaves none.
  private let firsts: [Int32]

  /// O(m).
  init(of network: FlowNetwork, besides arcsOfSource: [(first: Int32, second: Int32)]) {
    var (names, firsts) = ([Int32](), [Int32]())
    names.reserveCapacity(network.arcCount)
    firsts.reserveCapacity(network.arcCount)
    for (arc, tail) in network.tails.enumerated() {
      let first = arcsOfSource[Int(tail)].first
      guard Int(first) != arc else { continue }
      names.append(Int32(truncatingIfNeeded: arc))
      firsts.append(first)
    }
    (self.names, self.firsts) = (names, firsts)
  }

  /// What the second arcs cost more than the first ones, and what the others cost.
  func costs(under goal: [Int64]) -> [Int64] {
    zip(names, firsts).map { arc, first in
      first < 0 ? goal[Int(arc)] : goal[Int(arc)] &- goal[Int(first)]
    }
  }

  /// The network of these arcs. A second arc leads from where the first one led, and carries at least
  /// what that has no room for.
  func network(
    of original: FlowNetwork, names nodes: [Int32], supplies: [Int64], costs: [Int64]
  ) -> FlowNetwork {
    func supply(over arc: Int32) -> Int64 { original.supplies[Int(original.tails[Int(arc)])] }
    return FlowNetwork(
      tails: zip(names, firsts).map { arc, first in
        nodes[Int(first < 0 ? original.tails[Int(arc)] : original.heads[Int(first)])]
      },
      heads: names.map { nodes[Int(original.heads[Int($0)])] },
      lowers: zip(names, firsts).map { arc, first in
        first < 0
          ? original.lowers[Int(arc)] : max(0, supply(over: arc) - original.capacities[Int(first)])
      },
      capacities: zip(names, firsts).map { arc, first in
        let capacity = original.capacities[Int(arc)]
        return first < 0 ? capacity : min(supply(over: arc), capacity)
      },
      costs: costs, supplies: supplies)
  }
}

// MARK: - The way back

extension TwoWaySources {
  /// The cheapest flow of the original network, from that of the smaller one, if their own costs
  /// are the only goal.
  func restored(_ found: OptimalFlow) -> OptimalFlow {
    let flow = restored(
      LexicographicFlow(
        flows: found.flows, potentials: [found.potentials], objectives: [found.cost]),
      goals: [original.costs])
    return OptimalFlow(
      flows: flow.flows, potentials: flow.potentials[0], cost: flow.objectives[0],
      pivots: found.pivots, arcsPriced: found.arcsPriced, nodesLeft: found.nodesLeft,
      arcsLeft: found.arcsLeft, scaling: found.scaling)
  }

  /// The best flow of the original network, from that of the smaller one.
  func restored(_ found: LexicographicFlow, goals: [[Int64]]) -> LexicographicFlow {
    var flows = original.lowers
    for (arc, flow) in zip(origins, found.flows) { flows[Int(arc)] = flow }
    var potentials = found.potentials.map { column in
      names.map { $0 < 0 ? 0 : column[Int($0)] }
    }
    for (node, arcs) in arcsOfSource.enumerated() where arcs.first >= 0 {
      let (first, second) = (Int(arcs.first), Int(arcs.second))
      let moved = second < 0 ? 0 : flows[second]
      flows[first] = original.supplies[node] - moved
      let tight = tightArc(
        first: first, second: second, flows: flows, goals: goals, potentials: potentials)
      for goal in goals.indices {
        potentials[goal][node] =
          potentials[goal][Int(original.heads[tight])] - goals[goal][tight]
      }
    }
    return LexicographicFlow(
      flows: flows, potentials: potentials,
      objectives: goals.map { original.objective(of: flows, costs: $0) }, pivots: found.pivots,
      arcsPriced: found.arcsPriced)
  }

  /// The arc whose reduced cost is to be zero under every goal: an arc with room allows none below
  /// zero, a full one none above. So it is the one of most worth among those with room, from which the
  /// next basis can hang the source, or the one of least worth if both are full.
  private func tightArc(
    first: Int, second: Int, flows: [Int64], goals: [[Int64]], potentials: [[Int64]]
  ) -> Int {
    guard second >= 0 else { return first }
    let firstHasRoom = flows[first] < original.capacities[first]
    guard firstHasRoom == (flows[second] < original.capacities[second]) else {
      return firstHasRoom ? first : second
    }
    for (costs, column) in zip(goals, potentials) {
      let worth = column[Int(original.heads[first])] - costs[first]
      let other = column[Int(original.heads[second])] - costs[second]
      if worth != other { return (worth > other) == firstHasRoom ? first : second }
    }
    return first
  }
}

extension StartingBasis {
  /// The basis after each source's arcs have become one.
  fileprivate func without(
    _ arcsOfSource: [(first: Int32, second: Int32)], nodes: [Int32], names: [Int32],
    arcs: [Int32], in network: FlowNetwork
  ) -> StartingBasis {
    var newArcs = [Int32](repeating: -1, count: arcCount)
    for (new, arc) in arcs.enumerated() { newArcs[Int(arc)] = Int32(truncatingIfNeeded: new) }
    // By source, how many of its arcs are in the tree, and which one was seen last.
    let inTree = treeArcs.enumerated().reduce(into: [UInt8](repeating: 0, count: nodeCount)) {
      marks, entry in
      guard entry.element >= 0 else { return }
      let tail = Int(network.tails[Int(entry.element)])
      guard arcsOfSource[tail].first >= 0 else { return }
      marks[tail] |= entry.element == arcsOfSource[tail].first ? 1 : 2
    }
    let newTreeArcs = nodes.map { node -> Int32 in
      let arc = treeArcs[Int(node)]
      guard arc >= 0 else { return -1 }
      let tail = Int(network.tails[Int(arc)])
      let source = arcsOfSource[tail]
      guard source.first >= 0 else { return newArcs[Int(arc)] }
      return inTree[tail] == 3 ? newArcs[Int(source.second)] : -1
    }
    var bits = [UInt64](repeating: 0, count: (arcs.count + 63) / 64)
    for (new, arc) in arcs.enumerated() {
      let tail = Int(network.tails[Int(arc)])
      let source = arcsOfSource[tail]
      let isFull =
        source.first < 0 || inTree[tail] & 2 == 0
        ? isAtCapacity(Int(arc)) : inTree[tail] == 2 && !isAtCapacity(Int(source.first))
      if isFull { bits[new >> 6] |= 1 << UInt64(new & 63) }
    }
    return StartingBasis(
      arcCount: arcs.count, treeArcs: newTreeArcs, capacityBits: bits,
      potentials: potentials.map { column in nodes.map { column[Int($0)] } })
  }
}
