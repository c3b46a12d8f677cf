// What a finished flow of unit sources says about the network.

extension UnitSourceFlow {
  /// The cheapest flow of the network, once ``solve()`` has found it.
  func optimum() -> OptimalFlow {
    let flows = networkFlows()
    return OptimalFlow(
      flows: flows, potentials: networkPotentials(), cost: objective(of: flows),
      pivots: augmentations, arcsPriced: arcsPriced, nodesLeft: model.coreCount,
      arcsLeft: model.targetCount * model.targetCount + model.coreArcs.count)
  }

  private func arc(of row: Int) -> Int { model.arc(of: row, to: Int(moves.targets[row])) }

  private func networkFlows() -> [Int64] {
    var flows = network.lowers
    core.addFlows(to: &flows)
    for row in model.sources.indices { flows[arc(of: row)] = 1 }
    for arc in model.runs.gaps.joined()
    where network.tails[arc] == network.heads[arc] && network.costs[arc] < 0 {
      flows[arc] = network.capacities[arc]
    }
    return flows
  }

  /// What the flow costs: on runs, each source pays for one arc.
  private func objective(of flows: [Int64]) -> Int128 {
    var sum: Int128 = 0
    for arc in model.runs.gaps.joined() where flows[arc] != 0 {
      sum += Int128(flows[arc]) * Int128(network.costs[arc])
    }
    for row in model.sources.indices where Int(moves.targets[row]) < model.runs.length {
      sum += Int128(network.costs[arc(of: row)])
    }
    return sum
  }

  private func networkPotentials() -> [Int64] {
    var potentials = [Int64](repeating: .min, count: network.nodeCount)
    for node in potentials.indices where model.coreOfNode[node] >= 0 {
      potentials[node] = Int64(self.potentials[Int(model.coreOfNode[node])])
    }
    for (row, node) in model.sources.enumerated() {
      potentials[Int(node)] = Int64(potential(ofSource: row))
    }
    guard !model.idleNodes.isEmpty else { return potentials }
    for arc in 0..<network.arcCount where network.capacities[arc] > 0 {
      let (tail, head) = (Int(network.tails[arc]), Int(network.heads[arc]))
      guard model.coreOfNode[tail] < 0, model.rowOfNode[tail] < 0 else { continue }
      potentials[tail] = max(potentials[tail], potentials[head] - network.costs[arc])
    }
    for node in model.idleNodes where potentials[Int(node)] == .min { potentials[Int(node)] = 0 }
    return potentials
  }

  /// The largest potential that the source's arcs with room allow; a full one wants no more. So
  /// another arc than its own becomes tight, from which a basis can hang it.
  private func potential(ofSource row: Int) -> Cost {
    let own = Int(moves.targets[row])
    let ownPotential = potentials[own] - moves.cost(of: row, at: own)
    guard !model.hasParallelArcs, network.capacities[arc(of: row)] == 1 else {
      return ownPotential
    }
    // What an absent arc costs is more than any that is there.
    let least = moves.leastCost(of: row, less: potentials, otherThan: own)
    return least < .leastAbsent ? 0 - least : ownPotential
  }
}
