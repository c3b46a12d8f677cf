// What must hold of a basis between pivots, written down once and walked in debug builds.

extension Basis {
  /// Whether tree arcs join a node with its parent, have reduced cost zero and residuals that add
  /// up to their width, none is there twice, and the tree itself is sound. O(n + m).
  var isSound: Bool {
    var isInTree = [Bool](repeating: false, count: arcs.count)
    for node in 0..<tree.root where tree.records[node].arc >= 0 {
      let record = tree.records[node]
      let arc = Int(record.arc)
      let ends = (Int(arcs.tails[arc]), Int(arcs.heads[arc]))
      let reducedCost = arcs.costs[arc] &+ tree.potentials[ends.0] &- tree.potentials[ends.1]
      guard !isInTree[arc], reducedCost == 0,
        ends == (node, Int(record.parent)) || ends == (Int(record.parent), node),
        record.residualUp >= 0, record.residualDown >= 0,
        record.residualUp + record.residualDown == arcs.width(of: arc)
      else { return false }
      isInTree[arc] = true
    }
    return tree.isSound
  }
}

extension SpanningTree {
  /// Whether the thread goes through all nodes in depth-first order and back to the root, runs end
  /// where subtrees do, and every node can send flow to the root. O(n).
  var isSound: Bool {
    guard records[root].residualDown == 0 else { return false }
    // The nodes above the one that the thread has come to, from the root down.
    var path = [root]
    var before = root
    var node = Int(next[root])
    for _ in 1..<records.count {
      while let top = path.last, top != Int(records[node].parent) {
        guard Int(records[top].last) == before else { return false }
        path.removeLast()
      }
      guard !path.isEmpty, Int(previous[node]) == before, records[node].residualUp > 0 else {
        return false
      }
      path.append(node)
      (before, node) = (node, Int(next[node]))
    }
    return node == root && Int(previous[root]) == before
      && path.allSatisfy { Int(records[$0].last) == before }
  }
}
