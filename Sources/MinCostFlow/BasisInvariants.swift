// What must hold of a basis between pivots, written down once and walked in debug builds.

extension Basis {
  /// Whether tree arcs are marked so, have reduced cost zero and residuals that add up to their
  /// width, and the tree itself is sound. O(n + m).
  var isSound: Bool {
    var treeArcs = 0
    for node in 0..<tree.root where tree.records[node].arc >= 0 {
      let record = tree.records[node]
      let arc = Int(record.arc)
      treeArcs += 1
      let ends = (Int(arcs.tails[arc]), Int(arcs.heads[arc]))
      let reducedCost = arcs.costs[arc] &+ tree.potentials[ends.0] &- tree.potentials[ends.1]
      guard arcs.states[arc] == ActiveArcs.inTree, reducedCost == 0,
        ends == (node, Int(record.parent)) || ends == (Int(record.parent), node),
        record.residualUp >= 0, record.residualDown >= 0,
        record.residualUp + record.residualDown == arcs.width(of: arc)
      else { return false }
    }
    return arcs.states.count { $0 == ActiveArcs.inTree } == treeArcs && tree.isSound
  }
}

extension SpanningTree {
  /// Whether the thread is a ring through all nodes in depth-first order, sizes and last nodes
  /// describe its runs, and every node can send flow to the root. O(n).
  var isSound: Bool {
    var depthFirst: [Int] = []
    var node = root
    repeat {
      depthFirst.append(node)
      guard depthFirst.count <= records.count, next[node] >= 0 else { return false }
      guard previous[Int(next[node])] == Int32(truncatingIfNeeded: node) else { return false }
      node = Int(next[node])
    } while node != root
    guard depthFirst.count == records.count else { return false }

    // Backwards through a depth-first order, children come before their parents.
    var sizes = [Int32](repeating: 1, count: records.count)
    var lasts = (0..<records.count).map { Int32(truncatingIfNeeded: $0) }
    for (place, node) in depthFirst.enumerated().reversed() {
      let record = records[node]
      let run = place..<min(place + Int(record.size), depthFirst.count)
      guard record.size == sizes[node], record.last == lasts[node],
        depthFirst[run].last == Int(record.last)
      else { return false }
      guard node != root else { break }
      guard record.residualUp > 0 else { return false }
      sizes[Int(record.parent)] += record.size
      if lasts[Int(record.parent)] == record.parent { lasts[Int(record.parent)] = record.last }
    }
    return true
  }
}
