/// A flow of a network of ``UnitSources`` on its way to a cheapest one, by successive shortest paths
/// (Busacker and Gowen 1961) in the core, with potentials (Edmonds and Karp 1972).
///
/// Every source is at its cheapest target under the potentials, and no residual arc of the core has
/// a negative reduced cost; so the flow is the cheapest one for the supplies that it meets. Each
/// augmentation takes an excess to a shortfall, until there are none.
struct UnitSourceFlow: ~Copyable {
  let model: UnitSources
  let network: FlowNetwork
  private(set) var core: CoreResidual
  private(set) var moves: CheapestMoves
  private(set) var potentials: Column<Int64>
  /// What has arrived at each core node and has to go on; negative where more is wanted.
  private var excess: [Int64]
  /// False if sums of flows could overflow, or a source has nowhere to go.
  private var isPossible = true
  /// How many paths were augmented, and how many moves and arcs were looked at.
  private(set) var augmentations = 0
  private(set) var arcsPriced = 0

  // The search for one path.
  private var distances: Column<Int64>
  /// How each node was reached: from a core node by a move, or over a residual arc.
  private var steps: Column<Step>
  private var isSettled: Column<Bool>
  /// The nodes not yet settled first, then those that are, the first one last.
  private var order: Column<Int32>

  struct Step {
    var from: Int32
    /// The residual arc; -1 for a source's move.
    var arc: Int32
  }

  /// Sends every source to its cheapest target.
  init(_ model: UnitSources, of network: FlowNetwork, from start: StartingBasis?) {
    self.network = network
    self.model = model
    let count = model.coreCount
    potentials = Column(repeating: 0, count: count)
    distances = Column(repeating: 0, count: count)
    isSettled = Column(repeating: false, count: count)
    steps = Column(repeating: Step(from: -1, arc: -1), count: count)
    order = Column((0..<Int32(truncatingIfNeeded: count)).map { $0 })
    core = CoreResidual(of: model, in: network)
    moves = CheapestMoves(of: model)
    excess = Array(repeating: 0, count: count)
    let supplies = network.suppliesAboveLowerBounds
    let known = start?.potentials(nearZeroBy: Self.widestStart)
    for node in supplies.indices where model.coreOfNode[node] >= 0 {
      let number = Int(model.coreOfNode[node])
      excess[number] = supplies[node]
      if let known { potentials[number] = known[node] }
    }
    isPossible = core.settle(potentials: potentials, atCapacity: start, excess: &excess)
    if isPossible { isPossible = placeSources(from: start) }
  }

  /// Potentials beyond this are not used: with them, costs could be mistaken for absent ones.
  private static let widestStart = UnitSources.largestPath * 2

  /// Puts every source at its cheapest target; of equal ones at that which the basis names.
  private mutating func placeSources(from basis: StartingBasis?) -> Bool {
    let table = model.costs
    let costs = table.span
    let named = basis.map { $0.namedTargets(of: model, in: network) }
    for row in model.sources.indices {
      let start = row * model.targetCount
      var (best, least) = (-1, UnitSources.leastAbsent)
      if let named, named[row] >= 0 {
        best = Int(named[row])
        least = model.costs[start + best] - potentials[best]
      }
      for target in 0..<model.targetCount {
        // Both are within their columns: the table has this many columns, and the core more nodes.
        let cost =
          unsafe costs[unchecked: start + target] &- potentials[unchecked: target]
        if cost < least { (best, least) = (target, cost) }
      }
      guard best >= 0, model.costs[start + best] < UnitSources.leastAbsent else { return false }
      moves.add(row, at: best, costs: model.costs)
      excess[best] += 1
    }
    return true
  }

  /// Takes every excess to shortfalls by cheapest paths; false if some can go nowhere.
  mutating func solve() -> Bool {
    guard isPossible else { return false }
    for node in 0..<model.coreCount {
      while excess[node] > 0 {
        guard let end = search(from: node) else { return false }
        repeat {
          augment(from: node, to: end)
          augmentations += 1
        } while excess[node] > 0 && excess[end] < 0 && isTight(from: node, to: end)
      }
    }
    return true
  }
}

// MARK: - One path

extension UnitSourceFlow {
  /// Finds the cheapest way from a node to a shortfall by Dijkstra's method, and adjusts the
  /// potentials so that its steps have reduced cost zero. O(k^2) in the k nodes nearer.
  private mutating func search(from start: Int) -> Int? {
    let count = model.coreCount
    for node in 0..<count {
      distances[node] = UnitSources.absent
      isSettled[node] = false
    }
    distances[start] = 0
    steps[start] = Step(from: -1, arc: -1)
    var open = count
    while open > 0 {
      var (place, least) = (-1, UnitSources.leastAbsent)
      for candidate in 0..<open {
        // Nodes in the order are nodes of the core.
        let node = unsafe Int(order[unchecked: candidate])
        let distance = unsafe distances[unchecked: node]
        if distance < least { (place, least) = (candidate, distance) }
      }
      guard place >= 0 else { return nil }
      let node = Int(order[place])
      guard isExact(node, settledFrom: open) else { continue }
      open -= 1
      order[place] = order[open]
      order[open] = Int32(truncatingIfNeeded: node)
      isSettled[node] = true
      if excess[node] < 0 {
        for settled in open + 1..<count {
          let node = Int(order[settled])
          potentials[node] += distances[node] - least
        }
        return node
      }
      relaxMoves(from: node, open: open)
      relaxArcs(from: node)
    }
    return nil
  }

  /// Looks at what moves of sources from here reach.
  private mutating func relaxMoves(from node: Int, open: Int) {
    guard node < model.targetCount else { return }
    arcsPriced += open
    let base = distances[node] + potentials[node]
    let row = node * model.targetCount
    for place in 0..<open {
      // Nodes in the order are nodes of the core, and targets those of the table.
      let other = unsafe Int(order[unchecked: place])
      guard other < model.targetCount else { continue }
      let cost = unsafe moves.costs[unchecked: row + other]
      let reach = unsafe base &+ cost &- potentials[unchecked: other]
      guard unsafe reach < distances[unchecked: other], cost < UnitSources.leastAbsent else {
        continue
      }
      distances[other] = reach
      steps[other] = Step(from: Int32(truncatingIfNeeded: node), arc: -1)
    }
  }

  /// Whether the distance of the nearest open node holds. If a move's cost was only a bound and is
  /// higher, the distance is found again from all settled nodes.
  private mutating func isExact(_ node: Int, settledFrom open: Int) -> Bool {
    let step = steps[node]
    guard step.arc < 0, step.from >= 0 else { return true }
    let from = Int(step.from)
    let before = moves.costs[from * model.targetCount + node]
    guard moves.exactCost(from: from, to: node, costs: model.costs) > before else { return true }
    distances[node] = UnitSources.absent
    for place in open..<model.coreCount {
      let settled = Int(order[place])
      guard settled < model.targetCount else { continue }
      let cost = moves.costs[settled * model.targetCount + node]
      let reach = distances[settled] + potentials[settled] + cost - potentials[node]
      if cost < UnitSources.leastAbsent, reach < distances[node] {
        distances[node] = reach
        steps[node] = Step(from: Int32(truncatingIfNeeded: settled), arc: -1)
      }
    }
    for arc in core.arcs(leaving: node).lazy.map({ Int($0) ^ 1 }) where core.room[arc] > 0 {
      let tail = Int(core.heads[arc ^ 1])
      guard isSettled[tail] else { continue }
      let reach = distances[tail] + potentials[tail] + core.costs[arc] - potentials[node]
      if reach < distances[node] {
        distances[node] = reach
        steps[node] = Step(
          from: Int32(truncatingIfNeeded: tail), arc: Int32(truncatingIfNeeded: arc))
      }
    }
    return false
  }

  /// Looks at what residual arcs from here reach.
  private mutating func relaxArcs(from node: Int) {
    let base = distances[node] + potentials[node]
    for arc in core.arcs(leaving: node) where core.room[Int(arc)] > 0 {
      let other = Int(core.heads[Int(arc)])
      let distance = base + core.costs[Int(arc)] - potentials[other]
      if distance < distances[other] {
        distances[other] = distance
        steps[other] = Step(from: Int32(truncatingIfNeeded: node), arc: arc)
      }
    }
  }

  /// Whether the path found carries more at the same cost, as where many sources are alike.
  private mutating func isTight(from start: Int, to end: Int) -> Bool {
    var node = end
    while node != start {
      let step = steps[node]
      let from = Int(step.from)
      if step.arc >= 0 {
        guard core.room[Int(step.arc)] > 0 else { return false }
      } else {
        let cost = moves.exactCost(from: from, to: node, costs: model.costs)
        guard cost + potentials[from] == potentials[node] else { return false }
      }
      node = from
    }
    return true
  }

  /// Sends as much along the path found as all its steps carry.
  private mutating func augment(from start: Int, to end: Int) {
    var amount = min(excess[start], -excess[end])
    var node = end
    while node != start {
      let step = steps[node]
      amount = min(amount, step.arc < 0 ? 1 : core.room[Int(step.arc)])
      node = Int(step.from)
    }
    excess[start] -= amount
    excess[end] += amount
    // From the end: who moves on is gone before somebody else comes.
    node = end
    while node != start {
      let step = steps[node]
      if step.arc < 0 {
        moves.moveCheapest(from: Int(step.from), to: node, costs: model.costs)
      } else {
        core.push(amount, over: Int(step.arc))
      }
      node = Int(step.from)
    }
  }
}

// MARK: - Reading the answer

extension UnitSourceFlow {
  /// The cheapest flow of the network, once ``solve()`` has found it.
  func optimum() -> OptimalFlow {
    let flows = networkFlows()
    return OptimalFlow(
      flows: flows, potentials: networkPotentials(),
      cost: network.objective(of: flows, costs: network.costs), pivots: augmentations,
      arcsPriced: arcsPriced, nodesLeft: model.coreCount,
      arcsLeft: model.targetCount * model.targetCount + model.coreArcs.count)
  }

  /// The place in the table of the source's own arc.
  private func cell(of row: Int) -> Int { row * model.targetCount + Int(moves.targets[row]) }

  private func networkFlows() -> [Int64] {
    var flows = network.lowers
    core.addFlows(to: &flows)
    for row in model.sources.indices { flows[Int(model.arcs[cell(of: row)])] = 1 }
    for arc in flows.indices
    where network.tails[arc] == network.heads[arc] && network.costs[arc] < 0 {
      flows[arc] = network.capacities[arc]
    }
    return flows
  }

  private func networkPotentials() -> [Int64] {
    var potentials = [Int64](repeating: .min, count: network.nodeCount)
    for node in potentials.indices where model.coreOfNode[node] >= 0 {
      potentials[node] = self.potentials[Int(model.coreOfNode[node])]
    }
    for (row, node) in model.sources.enumerated() {
      potentials[Int(node)] = potential(ofSource: row)
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
  private func potential(ofSource row: Int) -> Int64 {
    let own = Int(moves.targets[row])
    let ownCell = cell(of: row)
    let ownPotential = potentials[own] - model.costs[ownCell]
    guard !model.hasParallelArcs, network.capacities[Int(model.arcs[ownCell])] == 1 else {
      return ownPotential
    }
    // What an absent arc allows is less than any that is there.
    let start = row * model.targetCount
    let largest = max(
      largestAllowed(of: 0..<own, from: start),
      largestAllowed(of: own + 1..<model.targetCount, from: start))
    return largest > -UnitSources.leastAbsent ? largest : ownPotential
  }

  /// The largest potential that arcs to these targets allow a source whose row starts there.
  private func largestAllowed(of targets: Range<Int>, from start: Int) -> Int64 {
    let costs = model.costs.span
    var largest = -UnitSources.absent
    for target in targets {
      // The table has as many columns as targets, and the core no fewer nodes.
      let cost = unsafe costs[unchecked: start + target]
      largest = max(largest, unsafe potentials[unchecked: target] &- cost)
    }
    return largest
  }
}
