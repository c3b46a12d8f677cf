/// The residual network of a flow, with prices: what cost scaling works on.
///
/// Each arc of the network with room stands twice, once a direction, among the arcs that leave its
/// ends. Prices and reduced costs are *scaled*: multiplied by *n* + 1, so that prices which are off
/// by one prove a flow cheapest.
struct ResidualNetwork: ~Copyable {
  /// What scanning a node's arcs needs of one direction of an arc, in 8 bytes; amounts and reverses
  /// lie elsewhere, since only pushing asks for them.
  struct ResidualArc: Sendable {
    /// The cost of a unit along it, not scaled; of its reverse the negative.
    let cost: Int32
    /// The head, whether anything can flow against the arc, and whether along it: 30 bits, 1 and 1.
    private(set) var link: UInt32

    init(cost: Int32, head: Int32, isOpen: Bool, isReverseOpen: Bool) {
      self.cost = cost
      link = UInt32(head) << 2 | (isReverseOpen ? 2 : 0) | (isOpen ? 1 : 0)
    }

    var head: Int { Int(link >> 2) }
    var isOpen: Bool {
      get { link & 1 != 0 }
      set { link = newValue ? link | 1 : link & ~1 }
    }
    var isReverseOpen: Bool {
      get { link & 2 != 0 }
      set { link = newValue ? link | 2 : link & ~2 }
    }
  }

  /// By tail.
  private(set) var arcs: Column<ResidualArc>
  /// Where each node's arcs begin, and where the last node's end.
  let firsts: Column<Int32>
  /// The position of each arc's other direction.
  let reverses: Column<Int32>
  /// How much more can flow along each arc; an arc is open where that is positive.
  private(set) var residuals: Column<Int64>
  /// Scaled potentials.
  var prices: Column<Int64>
  /// What each node has received or started with beyond what it sends.
  var excesses: Column<Int64>
  /// What costs are multiplied by: *n* + 1.
  let scale: Int64
  /// By position the network's arc, or the mark of a direction against one.
  private let origins: Column<Int32>

  private static let backward: Int32 = -1

  /// The flow at lower bounds, prices zero.
  ///
  /// - Precondition: the network and these numbers passed ``ScalingRange``.
  init(of network: FlowNetwork, range: ScalingRange) {
    let nodeCount = network.nodeCount
    func isPresent(_ arc: Int) -> Bool {
      network.capacities[arc] > network.lowers[arc] && network.tails[arc] != network.heads[arc]
    }
    var firsts = [Int32](repeating: 0, count: nodeCount + 1)
    for arc in 0..<network.arcCount where isPresent(arc) {
      firsts[Int(network.tails[arc]) + 1] += 1
      firsts[Int(network.heads[arc]) + 1] += 1
    }
    for node in 0..<nodeCount { firsts[node + 1] += firsts[node] }

    let empty = ResidualArc(cost: 0, head: 0, isOpen: false, isReverseOpen: false)
    var arcs = Column(repeating: empty, count: Int(firsts[nodeCount]))
    var reverses = Column<Int32>(repeating: 0, count: arcs.count)
    var residuals = Column<Int64>(repeating: 0, count: arcs.count)
    var origins = Column(repeating: Self.backward, count: arcs.count)
    var free = firsts
    for arc in 0..<network.arcCount where isPresent(arc) {
      let (tail, head) = (network.tails[arc], network.heads[arc])
      let (forward, backward) = (free[Int(tail)], free[Int(head)])
      free[Int(tail)] += 1
      free[Int(head)] += 1
      let cost = Int32(network.costs[arc])
      arcs[Int(forward)] = ResidualArc(
        cost: cost, head: head, isOpen: true, isReverseOpen: false)
      arcs[Int(backward)] = ResidualArc(
        cost: -cost, head: tail, isOpen: false, isReverseOpen: true)
      reverses[Int(forward)] = backward
      reverses[Int(backward)] = forward
      residuals[Int(forward)] = min(
        network.capacities[arc] - network.lowers[arc], range.widestArc)
      origins[Int(forward)] = Int32(truncatingIfNeeded: arc)
    }
    self.arcs = arcs
    self.firsts = Column(firsts)
    self.reverses = reverses
    self.residuals = residuals
    self.origins = origins
    prices = Column(repeating: 0, count: nodeCount)
    excesses = Column(network.suppliesAboveLowerBounds)
    scale = range.scale
  }

  var nodeCount: Int { prices.count }

  /// The positions of the arcs that leave a node.
  func arcs(leaving node: Int) -> Range<Int> { Int(firsts[node])..<Int(firsts[node + 1]) }

  /// The node that an arc leaves.
  func tail(of arc: Int) -> Int { arcs[Int(reverses[arc])].head }

  /// The scaled reduced cost of an arc that leaves this node.
  func reducedCost(of arc: Int, leaving node: Int) -> Int64 {
    Int64(arcs[arc].cost) &* scale &+ prices[node] &- prices[arcs[arc].head]
  }

  /// Moves flow along an arc; excesses are the caller's.
  mutating func push(_ amount: Int64, along arc: Int) {
    let reverse = Int(reverses[arc])
    residuals[arc] &-= amount
    if residuals[arc] == 0 {
      arcs[arc].isOpen = false
      arcs[reverse].isReverseOpen = false
    }
    if residuals[reverse] == 0 && amount > 0 {
      arcs[reverse].isOpen = true
      arcs[arc].isReverseOpen = true
    }
    residuals[reverse] &+= amount
  }

  /// Fills every open arc whose reduced cost is below this.
  mutating func fillArcs(below threshold: Int64) {
    for node in 0..<nodeCount {
      let range = arcs(leaving: node)
      precondition(range.upperBound <= arcs.count)
      let limit = threshold &- prices[node]
      for position in range {
        // Positions were checked above; heads are nodes, which the network checked.
        let arc = unsafe arcs.start[position]
        let cost = unsafe Int64(arc.cost) &* scale &- prices.start[arc.head]
        guard arc.isOpen && cost < limit else { continue }
        let amount = residuals[position]
        push(amount, along: position)
        excesses[node] &-= amount
        excesses[arc.head] &+= amount
      }
    }
  }

  /// The open arc of least reduced cost that leaves a node, and that cost; `noArc` if all are full.
  ///
  /// Which arcs are open is a coin toss to the processor, so the loop has no branch on it.
  func cheapestArc(leaving node: Int) -> (reducedCost: Int64, position: Int) {
    let range = arcs(leaving: node)
    precondition(range.upperBound <= arcs.count)
    var cheapest = Self.noCost
    var position = -1
    // Positions were checked above; heads are nodes, which the network checked.
    let (arcs, prices) = unsafe (arcs.start, prices.start)
    for candidate in range {
      let arc = unsafe arcs[candidate]
      let isClosed = Int64(arc.link & 1) &- 1
      let cost = unsafe Int64(arc.cost) &* scale &- prices[arc.head]
      let offer = cost & ~isClosed | Self.noCost & isClosed
      let isCheaper = offer < cheapest
      cheapest = isCheaper ? offer : cheapest
      position = isCheaper ? candidate : position
    }
    return (cheapest &+ self.prices[node], position)
  }

  /// More than any cost minus a price, and little enough to add a price to.
  private static let noCost = Int64.max / 2
}

// MARK: - Reading the flow

extension ResidualNetwork {
  /// The flow of every arc of the network; self-loops are full where they pay.
  func flows(of network: FlowNetwork) -> [Int64] {
    var flows = (0..<network.arcCount).map { arc in
      network.tails[arc] == network.heads[arc] && network.costs[arc] < 0
        ? network.capacities[arc] : network.lowers[arc]
    }
    for position in 0..<arcs.count where origins[position] != Self.backward {
      flows[Int(origins[position])] += residuals[Int(reverses[position])]
    }
    return flows
  }
}
