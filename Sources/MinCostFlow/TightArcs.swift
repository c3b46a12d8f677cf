/// The arcs of which an optimal basis can be built: those strictly between their bounds, and those at
/// a bound whose reduced cost is zero.
struct TightArcs: Sendable {
  /// By node, the arcs strictly between their bounds at either end.
  private let interior: Incidence
  /// By node, the arcs at a bound over whose residual capacity its neighbours can send to it.
  private let incoming: Incidence

  /// O(n + m) a goal.
  init(flows: [Int64], potentials: [[Int64]], goals: [[Int64]], in network: FlowNetwork) {
    var (between, atBound) = ([Int32](), [Int32]())
    for arc in flows.indices where network.tails[arc] != network.heads[arc] {
      let isAtLower = flows[arc] <= network.lowers[arc]
      let isAtCapacity = flows[arc] >= network.capacities[arc]
      guard !isAtLower || !isAtCapacity else { continue }
      if !isAtLower && !isAtCapacity {
        between.append(Int32(truncatingIfNeeded: arc))
        continue
      }
      let (tail, head) = (Int(network.tails[arc]), Int(network.heads[arc]))
      let isTight = goals.indices.allSatisfy { goal in
        goals[goal][arc] &+ potentials[goal][tail] == potentials[goal][head]
      }
      if isTight { atBound.append(Int32(truncatingIfNeeded: arc)) }
    }
    interior = Incidence(nodeCount: network.nodeCount, arcs: between) { arc in
      (network.tails[arc], network.heads[arc])
    }
    incoming = Incidence(nodeCount: network.nodeCount, arcs: atBound) { arc in
      let isAtLower = flows[arc] <= network.lowers[arc]
      return (isAtLower ? network.heads[arc] : network.tails[arc], -1)
    }
  }

  /// Trees in which every node can send flow to the top of its tree, as the arc above each node; -1
  /// at the tops. O(n) and the number of tight arcs.
  ///
  /// Arcs between their bounds come first, since all of them are basic; whatever they join hangs
  /// together before an arc at a bound is followed.
  func spanningTrees(of network: FlowNetwork) -> [Int32] {
    var growth = Growth(tails: network.tails, heads: network.heads, count: network.nodeCount)
    // The node with most basic arcs reaches most others.
    let busiest = interior.busiestNode
    for top in (busiest.map { [$0] } ?? []) + Array(0..<network.nodeCount)
    where !growth.isReached[top] {
      growth.hang(top, by: -1, along: interior)
      while let node = growth.nextUnscanned() {
        for arc in incoming.arcs(at: node) {
          let neighbour = growth.neighbour(of: node, over: Int(arc))
          guard !growth.isReached[neighbour] else { continue }
          growth.hang(neighbour, by: arc, along: interior)
        }
      }
    }
    return growth.treeArcs
  }

  /// Trees as they grow.
  private struct Growth {
    let tails: [Int32]
    let heads: [Int32]
    var treeArcs: [Int32]
    var isReached: [Bool]
    /// The nodes reached, in that order.
    private var reached: [Int32] = []
    private var scanned = 0

    init(tails: [Int32], heads: [Int32], count: Int) {
      (self.tails, self.heads) = (tails, heads)
      treeArcs = Array(repeating: -1, count: count)
      isReached = Array(repeating: false, count: count)
      reached.reserveCapacity(count)
    }

    func neighbour(of node: Int, over arc: Int) -> Int {
      Int(tails[arc]) == node ? Int(heads[arc]) : Int(tails[arc])
    }

    mutating func nextUnscanned() -> Int? {
      guard scanned < reached.count else { return nil }
      scanned += 1
      return Int(reached[scanned - 1])
    }

    /// Hangs a node by an arc, and below it all that arcs between their bounds join with it.
    mutating func hang(_ node: Int, by arc: Int32, along interior: Incidence) {
      var place = reached.count
      reach(node, by: arc)
      while place < reached.count {
        let node = Int(reached[place])
        place += 1
        for arc in interior.arcs(at: node) {
          let neighbour = neighbour(of: node, over: Int(arc))
          if !isReached[neighbour] { reach(neighbour, by: arc) }
        }
      }
    }

    private mutating func reach(_ node: Int, by arc: Int32) {
      isReached[node] = true
      treeArcs[node] = arc
      reached.append(Int32(truncatingIfNeeded: node))
    }
  }
}

/// Lists of arcs, one a node, in one column.
struct Incidence: Sendable {
  private var starts: [Int32]
  private var column: [Int32]

  /// Lists each arc at the nodes that `ends` names; -1 names none.
  init(nodeCount: Int, arcs: [Int32], ends: (Int) -> (Int32, Int32)) {
    starts = Array(repeating: 0, count: nodeCount + 1)
    for arc in arcs {
      let (one, other) = ends(Int(arc))
      starts[Int(one)] += 1
      if other >= 0 { starts[Int(other)] += 1 }
    }
    var total: Int32 = 0
    for node in starts.indices {
      total += starts[node]
      starts[node] = total
    }
    // Filled backwards, so that each list keeps the arcs' order and its end becomes its start.
    column = Array(repeating: 0, count: Int(total))
    for arc in arcs.reversed() {
      let (one, other) = ends(Int(arc))
      for node in [one, other] where node >= 0 {
        starts[Int(node)] -= 1
        column[Int(starts[Int(node)])] = arc
      }
    }
  }

  func arcs(at node: Int) -> ArraySlice<Int32> {
    column[Int(starts[node])..<Int(starts[node + 1])]
  }

  /// The node with the longest list, the first of equals; nil without nodes.
  var busiestNode: Int? {
    (0..<starts.count - 1).max { one, other in
      let (a, b) = (starts[one + 1] - starts[one], starts[other + 1] - starts[other])
      return a < b || a == b && one > other
    }
  }
}
