// Sifting (Bixby, Gregory, Lustig, Marsten and Shanno 1992): a dense network is solved on the
// cheapest arcs of each node first. Then all others are priced once, the most violated at each
// node admitted, and so on until none is violated. Few rounds are needed, and the search for
// entering arcs stays in the caches.
//
//     k cheapest at each tail and head  ─▶  pivots  ─▶  price the rest  ─▶  k' most violated at each
//                                             ▲                                   │
//                                             ╰───────────────────────────────────╯

/// The arcs of a dense network that the simplex does not search yet, all at their lower bounds.
struct HeldBackArcs: Sendable {
  // By arc of the network, shared with it.
  let tails: [Int32]
  let heads: [Int32]
  private(set) var costs: [Int64]
  /// Whether an arc was admitted, or can never carry anything.
  private var isAway: [Bool]

  /// Networks with more arcs a node than this are sifted.
  private static let leastDegree = 40
  /// How many arcs of each node there are at first, and how many a round admits, for either end.
  private static let firstArcs = 10
  private static let furtherArcs = 5

  /// Nil where sifting would not pay, as most arcs are needed soon: in sparse networks, and where
  /// the largest supply does not fit through as many arcs as a node has at first. On a torus with
  /// one source, that took twice as long.
  init?(of network: FlowNetwork, costs: [Int64]) {
    guard network.arcCount > Self.leastDegree * network.nodeCount else { return nil }
    let share = (network.supplies.max() ?? 0) / Int64(Self.firstArcs)
    let wideArcs = network.capacities.count { $0 >= share }
    guard 2 * wideArcs >= network.arcCount else { return nil }
    (tails, heads, self.costs) = (network.tails, network.heads, costs)
    isAway = network.arcsOfUse(are: false)
  }

  /// How many arcs one look at all of them prices.
  var count: Int { tails.count }

  /// Admits the cheapest arcs of each node, in the network's order.
  mutating func admitCheapest(nodeCount: Int) -> [Int32] {
    var isFirst = [Bool](repeating: false, count: count)
    let zeros = [Int64](repeating: 0, count: nodeCount)
    for arc in admit(leastArcs(Self.firstArcs, below: .max, potentials: zeros)) {
      isFirst[Int(arc)] = true
    }
    return (0..<Int32(truncatingIfNeeded: count)).filter { isFirst[Int($0)] }
  }

  /// Admits the most violated arcs of each node under potentials by node; none if the
  /// flow is a cheapest one. O(m).
  mutating func admitViolated(potentials: [Int64]) -> [Int32] {
    admit(leastArcs(Self.furtherArcs, below: 0, potentials: potentials))
  }

  /// The few arcs of least reduced cost at each tail, and at each head, of those below a limit.
  private func leastArcs(
    _ most: Int, below limit: Int64, potentials: [Int64]
  ) -> [LeastArcs] {
    var outgoing = LeastArcs(most, nodeCount: potentials.count)
    var incoming = outgoing
    let (tails, heads, costs) = (tails.span, heads.span, costs.span)
    let potentials = potentials.span
    precondition(min(heads.count, costs.count) == tails.count)
    for arc in 0..<tails.count {
      // All columns are as long as this, and ends of arcs are nodes, which the network checked.
      let (tail, head) = unsafe (Int(tails[unchecked: arc]), Int(heads[unchecked: arc]))
      let difference = unsafe potentials[unchecked: tail] &- potentials[unchecked: head]
      let value = unsafe costs[unchecked: arc] &+ difference
      guard value < limit, !isAway[arc] else { continue }
      let name = Int32(truncatingIfNeeded: arc)
      outgoing.offer(name, value: value, at: tail)
      incoming.offer(name, value: value, at: head)
    }
    return [outgoing, incoming]
  }

  /// The arcs held back that may carry flow without loss under these potentials, in order.
  func tightArcs(potentials: [Int64]) -> [Int32] {
    tails.indices.filter { !isAway[$0] && reducedCost(of: $0, potentials: potentials) == 0 }
      .map { Int32(truncatingIfNeeded: $0) }
  }

  mutating func setCosts(_ goal: [Int64]) { costs = goal }

  private func reducedCost(of arc: Int, potentials: [Int64]) -> Int64 {
    costs[arc] &+ potentials[Int(tails[arc])] &- potentials[Int(heads[arc])]
  }

  private mutating func admit(_ chosen: [LeastArcs]) -> [Int32] {
    var admitted: [Int32] = []
    for arc in chosen.lazy.flatMap({ $0.arcs }) where !isAway[Int(arc)] {
      isAway[Int(arc)] = true
      admitted.append(arc)
    }
    return admitted
  }
}

/// The few arcs of least value at each node, of those offered so far: a heap a node, the largest
/// value first.
private struct LeastArcs {
  private struct Offer {
    var value = Int64.max
    var arc: Int32 = -1
  }

  private let most: Int
  private var offers: [Offer]
  /// By node, the largest value kept: what a further offer must fall below.
  private var bars: [Int64]

  init(_ most: Int, nodeCount: Int) {
    self.most = most
    offers = Array(repeating: Offer(), count: most * nodeCount)
    bars = Array(repeating: .max, count: nodeCount)
  }

  /// Of equal values, the first offered stays. O(log of the number kept).
  mutating func offer(_ arc: Int32, value: Int64, at node: Int) {
    if value < bars[node] { replaceLargest(at: node, by: arc, value: value) }
  }

  private mutating func replaceLargest(at node: Int, by arc: Int32, value: Int64) {
    let first = node * most
    var (place, child) = (0, 1)
    while child < most {
      if child + 1 < most, offers[first + child + 1].value > offers[first + child].value {
        child += 1
      }
      guard offers[first + child].value > value else { break }
      offers[first + place] = offers[first + child]
      (place, child) = (child, 2 * child + 1)
    }
    offers[first + place] = Offer(value: value, arc: arc)
    bars[node] = offers[first].value
  }

  /// The arcs kept, node by node.
  var arcs: [Int32] { offers.lazy.map(\.arc).filter { $0 >= 0 } }
}
