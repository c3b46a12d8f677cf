/// The arcs that the simplex may still move flow on, as columns.
///
/// Each arc is kept in the direction in which it has room: as the network has it while it is at its
/// lower bound, reversed and with its cost negated while it is at its capacity. So an arc is
/// violated if its reduced cost is negative, whatever its flow. The direction of tree arcs, whose
/// reduced cost is zero, is where they came from.
///
/// Self-loops and arcs without room never enter: no tree needs them. After a goal is met, arcs
/// that its optimal face holds at a bound leave. Positions in these columns are therefore the
/// solver's own.
struct ActiveArcs: Sendable {
  // In the names that the tree has for nodes. Shared with the network until they differ.
  private(set) var tails: [Int32]
  private(set) var heads: [Int32]
  private(set) var costs: [Int64]
  /// The network's arc, in ones' complement if it is kept reversed.
  private var origins: [Int32]
  // Of the network's arcs, shared with it: only entering arcs are looked up here.
  private let lowers: [Int64]
  private let capacities: [Int64]
  /// How many times √*m* of them a block of the search has.
  let blockFactor: Int

  /// Some arcs of the network, or all that have room and join two nodes, at their lower bounds,
  /// with the costs of a goal, one an arc of the network.
  ///
  /// They are dealt out so many places apart as ``ArcOrder`` says.
  init(_ chosen: [Int32]? = nil, of network: FlowNetwork, costs goal: [Int64]) {
    self.init(
      dealtOut: ArcOrder(of: chosen ?? Self.usableArcs(of: network), in: network), of: network,
      costs: goal)
  }

  /// All arcs of the network at their lower bounds, in its order. Nothing is copied until it changes.
  ///
  /// Self-loops and arcs without room go to their other bound and back, if at all.
  init(sharedWith network: FlowNetwork, costs: [Int64]) {
    (lowers, capacities) = (network.lowers, network.capacities)
    (tails, heads) = (network.tails, network.heads)
    self.costs = costs
    blockFactor = 1
    origins = Array(0..<Int32(truncatingIfNeeded: network.arcCount))
  }

  private init(dealtOut order: ArcOrder, of network: FlowNetwork, costs goal: [Int64]) {
    (lowers, capacities) = (network.lowers, network.capacities)
    let (usable, pitch) = (order.arcs, order.pitch)
    blockFactor = order.blockFactor
    let count = usable?.count ?? network.arcCount
    tails = Array(repeating: 0, count: count)
    heads = tails
    costs = Array(repeating: 0, count: count)
    origins = tails
    let (rows, rest) = count.quotientAndRemainder(dividingBy: pitch)
    // Sixteen neighbours at a time: they share cache lines.
    for start in stride(from: 0, to: min(pitch, count), by: 16) {
      for row in 0...rows {
        let end = min(start + 16, pitch, count - row * pitch)
        for column in start..<max(start, end) {
          let place = column * rows + min(column, rest) + row
          let arc = usable.map { Int($0[row * pitch + column]) } ?? row * pitch + column
          tails[place] = network.tails[arc]
          heads[place] = network.heads[arc]
          costs[place] = goal[arc]
          origins[place] = Int32(truncatingIfNeeded: arc)
        }
      }
    }
  }

  /// The arcs that have room and join two nodes; nil if all do.
  private static func usableArcs(of network: FlowNetwork) -> [Int32]? {
    let useless = network.tails.indices.lazy.filter { !isUsable($0, of: network) }
    guard !useless.isEmpty else { return nil }
    return (0..<Int32(truncatingIfNeeded: network.arcCount)).filter {
      isUsable(Int($0), of: network)
    }
  }

  /// Whether the arc has room and joins two nodes.
  static func isUsable(_ arc: Int, of network: FlowNetwork) -> Bool {
    network.capacities[arc] > network.lowers[arc] && network.tails[arc] != network.heads[arc]
  }

  var count: Int { tails.count }

  /// The network's arc at this position.
  func origin(of arc: Int) -> Int {
    let origin = origins[arc]
    return Int(origin < 0 ? ~origin : origin)
  }

  /// Whether the arc is kept against the network's direction: at its capacity, if not in the tree.
  func isReversed(_ arc: Int) -> Bool { origins[arc] < 0 }

  /// Capacity less lower bound; not negative.
  func width(of arc: Int) -> Int64 {
    let origin = origin(of: arc)
    return capacities[origin] - lowers[origin]
  }

  /// Adds arcs that were held back, at their lower bounds; `names` are those of the network's nodes.
  mutating func append(_ admitted: [Int32], of heldBack: HeldBackArcs, names: [Int32]?) {
    for arc in admitted {
      let (tail, head) = (heldBack.tails[Int(arc)], heldBack.heads[Int(arc)])
      tails.append(names.map { $0[Int(tail)] } ?? tail)
      heads.append(names.map { $0[Int(head)] } ?? head)
      costs.append(heldBack.costs[Int(arc)])
      origins.append(arc)
    }
  }

  /// Keeps an arc the other way round.
  mutating func reverse(_ arc: Int) {
    (tails[arc], heads[arc]) = (heads[arc], tails[arc])
    costs[arc] = 0 &- costs[arc]
    origins[arc] = ~origins[arc]
  }

  /// Replaces the costs by those of another goal.
  mutating func setCosts(_ goal: [Int64]) {
    costs = origins.map { $0 < 0 ? 0 &- goal[Int(~$0)] : goal[Int($0)] }
  }

  /// Gives nodes other names: a permutation, by the new ones.
  mutating func renameNodes(_ oldNames: [Int32]) {
    var newNames = oldNames
    for (new, old) in oldNames.enumerated() { newNames[Int(old)] = Int32(truncatingIfNeeded: new) }
    for arc in tails.indices { tails[arc] = newNames[Int(tails[arc])] }
    for arc in heads.indices { heads[arc] = newNames[Int(heads[arc])] }
  }

  /// Keeps the arcs that are marked, in their order.
  ///
  /// - Returns: the new position of each arc kept, by its old one.
  mutating func compact(keeping isKept: [Bool]) -> [Int32] {
    var kept: Int32 = 0
    let newPositions = isKept.map { isKept -> Int32 in
      defer { kept += isKept ? 1 : 0 }
      return isKept ? kept : -1
    }
    func keep<Element>(_ column: [Element]) -> [Element] {
      zip(column, isKept).compactMap { $1 ? $0 : nil }
    }
    (tails, heads, costs, origins) = (keep(tails), keep(heads), keep(costs), keep(origins))
    return newPositions
  }
}

extension FlowNetwork {
  /// By arc, whether being of use, as ``ActiveArcs/isUsable(_:of:)`` says, is what is asked for.
  func arcsOfUse(are value: Bool) -> [Bool] {
    let (lowers, capacities) = (lowers.span, capacities.span)
    let (tails, heads) = (tails.span, heads.span)
    precondition(lowers.count == capacities.count && min(tails.count, heads.count) == lowers.count)
    return unsafe [Bool](unsafeUninitializedCapacity: lowers.count) { answers, count in
      for arc in 0..<lowers.count {
        // All columns are as long as the answers.
        let hasRoom = unsafe capacities[unchecked: arc] > lowers[unchecked: arc]
        let isLoop = unsafe tails[unchecked: arc] == heads[unchecked: arc]
        unsafe (answers.baseAddress! + arc).initialize(to: (hasRoom && !isLoop) == value)
      }
      count = lowers.count
    }
  }
}
