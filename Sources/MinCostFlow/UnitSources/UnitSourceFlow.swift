/// A flow of a network of ``UnitSources`` on its way to a cheapest one, by successive shortest paths
/// (Busacker and Gowen 1961) in the core, with potentials (Edmonds and Karp 1972).
///
/// Every source is at its cheapest target under the potentials, and no residual arc of the core has
/// a negative reduced cost; so the flow is the cheapest one for the supplies that it meets. Each
/// augmentation takes an excess to a shortfall, until there are none.
struct UnitSourceFlow<Cost: MoveCost>: ~Copyable {
  let model: UnitSources
  let network: FlowNetwork
  var core: CoreResidual
  var moves: CheapestMoves<Cost>
  /// By core node, padded as the search wants it.
  var potentials: Column<Cost>
  /// What has arrived at each core node and has to go on; negative where more is wanted.
  var excess: [Int64]
  /// False if sums of flows could overflow, or a source has nowhere to go.
  private var isPossible = true
  /// Whether the solve ended because a potential left its range.
  var isOutOfRange = false
  /// How many paths were augmented, and how many moves and arcs were looked at.
  private(set) var augmentations = 0
  var arcsPriced = 0
  var search: PathSearch<Cost>

  /// Sends every source to its cheapest target.
  init(_ model: UnitSources, of network: FlowNetwork, from start: StartingBasis?) {
    self.network = network
    self.model = model
    search = PathSearch(nodeCount: model.coreCount)
    potentials = Column(repeating: 0, count: search.labels.count)
    core = CoreResidual(of: model, in: network)
    moves = CheapestMoves(of: model, in: network)
    excess = model.coreSupplies(of: network)
    let known = start?.potentials(nearZeroBy: Int64(Cost.largestLabel))
    for node in model.coreOfNode.indices where model.coreOfNode[node] >= 0 {
      let number = Int(model.coreOfNode[node])
      if let known { potentials[number] = Cost(truncatingIfNeeded: known[node]) }
    }
    isPossible =
      core.settle(potentials: potentials, atCapacity: start, excess: &excess)
      && placeSources(from: start)
    if isPossible { core.absorb(&excess, potentials: potentials) }
  }

  /// Puts every source at its cheapest target; of equal ones at that which the basis names.
  private mutating func placeSources(from basis: StartingBasis?) -> Bool {
    let named = basis.map { $0.namedTargets(of: model, in: network) }
    for row in model.sources.indices {
      let least = moves.leastCost(of: row, less: potentials)
      guard least < .leastAbsent else { return false }
      var best = named.map { Int($0[row]) } ?? -1
      if best < 0 || moves.cost(of: row, at: best) - potentials[best] != least {
        best = moves.firstTarget(of: row, costing: least, less: potentials)
      }
      moves.add(row, at: best)
      excess[best] += 1
    }
    return true
  }

  /// Takes every excess to shortfalls by cheapest paths; false if some can go nowhere.
  mutating func solve() -> Bool {
    guard isPossible else { return false }
    for node in 0..<model.coreCount {
      while excess[node] > 0 {
        guard let end = findPath(from: node) else { return false }
        repeat {
          augment(from: node, to: end)
          augmentations += 1
        } while excess[node] > 0 && excess[end] < 0 && isTight(from: node, to: end)
      }
    }
    return true
  }

  /// Whether the path found carries more at the same cost, as where many sources are alike.
  private mutating func isTight(from start: Int, to end: Int) -> Bool {
    var node = end
    while node != start {
      let step = search.steps[node]
      let from = Int(step.from)
      if step.arc >= 0 {
        guard core.room[Int(step.arc)] > 0 else { return false }
      } else {
        let cost = moves.exactCost(from: from, to: node)
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
      let step = search.steps[node]
      amount = min(amount, step.arc < 0 ? 1 : core.room[Int(step.arc)])
      node = Int(step.from)
    }
    excess[start] -= amount
    excess[end] += amount
    // From the end: who moves on is gone before somebody else comes.
    node = end
    while node != start {
      let step = search.steps[node]
      if step.arc < 0 {
        moves.moveCheapest(from: Int(step.from), to: node)
      } else {
        core.push(amount, over: Int(step.arc))
      }
      node = Int(step.from)
    }
  }
}
