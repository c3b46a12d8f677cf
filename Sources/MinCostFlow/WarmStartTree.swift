// A basis of one network becomes a basis of another in one walk from the leaves to the root:
//
//     above each node flows what its subtree has to send;
//     where the tree arc cannot carry it, or nothing more could go up, the arc goes to the bound
//     that was hit, and the subtree hangs from the root by an artificial arc with the rest.
//
//            u                               u        root
//            │ 7 of 5 wide      becomes      ┊ 5 of 5   │ 2
//            v                               v ─────────╯
//
// A subtree with units too many, or none, keeps its potentials, so that no arc's reduced cost
// changes; one with units too few is priced so high that every arc into it asks to enter. The
// primal simplex does the rest.

extension Basis {
  /// The starting basis, repaired to be a strongly feasible tree of this network; nil if sums of
  /// flows could overflow. O(n + m).
  ///
  /// - Parameters:
  ///   - costs: the costs to begin with, of this range.
  ///   - tops: by node, the potential of the tops of trees under these costs.
  /// - Precondition: the network passed ``FlowNetwork/validateFlows()``, and the forest is drawn on it.
  init?(
    of network: FlowNetwork, costs: [Int64], range: CostRange, from start: StartingBasis,
    forest: StartingForest, tops: [Int64]
  ) {
    guard range.pathBound <= Self.largestWarmPath else { return nil }
    let potentials = forest.boundedPotentials(
      costs: costs, in: network, tops: tops, range: range)
    guard var repair = FlowRepair(of: network, from: start, forest: forest) else { return nil }
    guard repair.settleFlows() else { return nil }
    let level = range.pathBound + StartingForest.spread(of: potentials) + 1
    var arcs = ActiveArcs(sharedWith: network, costs: costs)
    for arc in repair.rests.indices where repair.rests[arc] == .atCapacity { arcs.reverse(arc) }
    self.init(
      arcs: arcs,
      tree: repair.tree(potentials: potentials, level: level), flows: network.lowers)
  }

  /// Potentials of trees apart span up to twice a path; so they need more room than a cold start's.
  static let largestWarmPath = CostRange.largestPath >> 1
}

/// A tree on its way to flows within bounds.
private struct FlowRepair {
  let network: FlowNetwork
  var forest: StartingForest
  /// Where an arc is.
  enum Rest: UInt8 { case atLower, inTree, atCapacity }
  var rests: [Rest]
  /// What each node has to send up the tree: its own, and what its subtree sent it.
  private var surplus: [Int64]
  private var records: [SpanningTree.NodeRecord]
  /// The number of nodes in each node's subtree.
  private var sizes: [Int32]

  /// Nil if what arcs at capacity carry could overflow.
  init?(of network: FlowNetwork, from start: StartingBasis, forest: StartingForest) {
    self.network = network
    self.forest = forest
    rests = Array(repeating: .atLower, count: network.arcCount)
    surplus = network.suppliesAboveLowerBounds
    let root = Int32(truncatingIfNeeded: network.nodeCount)
    records = Array(
      repeating: SpanningTree.NodeRecord(
        parent: root, arc: SpanningTree.artificialUp, last: 0, residualUp: 0, residualDown: 0),
      count: network.nodeCount + 1)
    sizes = Array(repeating: 1, count: network.nodeCount + 1)
    for arc in forest.treeArcs where arc >= 0 { rests[Int(arc)] = .inTree }
    for (word, bits) in start.capacityBits.enumerated() where bits != 0 {
      var rest = bits
      while rest != 0 {
        let arc = word * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        guard rests[arc] == .atLower else { continue }
        rests[arc] = .atCapacity
        guard move(width(of: arc), from: Int(network.tails[arc]), to: Int(network.heads[arc]))
        else { return nil }
      }
    }
  }

  private func width(of arc: Int) -> Int64 { network.capacities[arc] - network.lowers[arc] }

  /// Notes that an arc carries this much; false if that overflows.
  private mutating func move(_ amount: Int64, from tail: Int, to head: Int) -> Bool {
    let (less, underflow) = surplus[tail].subtractingReportingOverflow(amount)
    surplus[tail] = less
    let (more, overflow) = surplus[head].addingReportingOverflow(amount)
    surplus[head] = more
    return !underflow && !overflow
  }

  /// Gives every tree arc its flow, children first, and cuts where that cannot be; false if a sum
  /// overflows.
  mutating func settleFlows() -> Bool {
    for node in forest.order.lazy.map({ Int($0) }) {
      if forest.treeArcs[node] >= 0, settleArc(above: node) == false { return false }
      if forest.treeArcs[node] < 0, hangFromRoot(node) == false { return false }
    }
    return true
  }

  /// Sends the node's surplus over its tree arc as far as that goes; cuts it if some is left, or if
  /// no more could follow.
  private mutating func settleArc(above node: Int) -> Bool {
    let arc = Int(forest.treeArcs[node])
    let parent = Int(forest.parents[node])
    let width = width(of: arc)
    let goesUp = Int(network.tails[arc]) == node
    guard surplus[node] > .min else { return false }
    let wanted = goesUp ? surplus[node] : -surplus[node]
    let flow = min(max(wanted, 0), width)
    let up = goesUp ? flow : -flow
    let (above, overflow) = surplus[parent].addingReportingOverflow(up)
    guard !overflow else { return false }
    surplus[parent] = above
    surplus[node] -= up
    let roomUp = goesUp ? width - flow : flow
    guard surplus[node] == 0, roomUp > 0 else {
      rests[arc] = flow == 0 ? .atLower : .atCapacity
      forest.cut(node)
      return true
    }
    records[node].parent = Int32(truncatingIfNeeded: parent)
    records[node].arc = Int32(truncatingIfNeeded: arc)
    records[node].residualUp = roomUp
    records[node].residualDown = width - roomUp
    sizes[parent] += sizes[node]
    return true
  }

  /// Joins a node with the root by an artificial arc that carries its surplus.
  private mutating func hangFromRoot(_ node: Int) -> Bool {
    let amount = surplus[node].magnitude
    guard amount <= 1 << 62 else { return false }
    let isUp = surplus[node] >= 0
    records[node].arc = isUp ? SpanningTree.artificialUp : SpanningTree.artificialDown
    records[node].residualUp = isUp ? SpanningTree.unlimited - surplus[node] : -surplus[node]
    records[node].residualDown = isUp ? surplus[node] : SpanningTree.unlimited + surplus[node]
    sizes[sizes.count - 1] += sizes[node]
    return true
  }

  /// The tree, its thread drawn in the order of parents before children. Artificial arcs to the
  /// root cost `level` more than the potentials say, and so do those from it.
  func tree(potentials: [Int64], level: Int64) -> SpanningTree {
    let root = network.nodeCount
    var records = records
    var places = Array(repeating: Int32(0), count: root + 1)  // where the next child goes
    var thread = places
    var levels = potentials + [0]
    places[root] = 1
    thread[0] = Int32(truncatingIfNeeded: root)
    for node in forest.order.reversed().lazy.map({ Int($0) }) {
      let parent = Int(records[node].parent)
      let place = places[parent]
      places[parent] += sizes[node]
      places[node] = place + 1
      thread[Int(place)] = Int32(truncatingIfNeeded: node)
      if records[node].arc == SpanningTree.artificialDown {
        levels[node] += level
      } else if records[node].arc == SpanningTree.artificialUp {
        levels[node] -= level
      } else {
        levels[node] += levels[parent] - potentials[parent]
      }
    }
    for place in thread.indices {
      let node = Int(thread[place])
      records[node].last = thread[place + Int(sizes[node]) - 1]
    }
    return SpanningTree(records: records, potentials: levels, thread: thread)
  }
}
