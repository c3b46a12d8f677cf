/// The trees that a starting basis draws on a network, below one root, before any flow is known.
///
/// Whatever the basis says, this is a tree: an arc that does not touch its node is left out, and so
/// is the way up of nodes that lie on a ring.
struct StartingForest: Sendable {
  /// The parent of each node; the number of nodes stands for the root.
  private(set) var parents: [Int32]
  /// The arc that joins each node with its parent; -1 where that is the root.
  private(set) var treeArcs: [Int32]
  /// The nodes, children before their parents.
  private(set) var order: [Int32] = []

  /// - Precondition: the basis has as many nodes and arcs as the network.
  init(of basis: StartingBasis, on network: FlowNetwork) {
    let root = Int32(truncatingIfNeeded: network.nodeCount)
    treeArcs = basis.treeArcs
    parents = Array(repeating: root, count: network.nodeCount)
    for node in treeArcs.indices {
      let arc = Int(treeArcs[node])
      guard arc >= 0 else { continue }
      let name = Int32(truncatingIfNeeded: node)
      if network.tails[arc] == name && network.heads[arc] != name {
        parents[node] = network.heads[arc]
      } else if network.heads[arc] == name && network.tails[arc] != name {
        parents[node] = network.tails[arc]
      } else {
        treeArcs[node] = -1
      }
    }
    sort(root: root)
  }

  /// Puts the nodes in order by taking away leaves; what never becomes one lies on a ring, or above
  /// it, and is cut off.
  private mutating func sort(root: Int32) {
    var children = [Int32](repeating: 0, count: parents.count + 1)
    for parent in parents { children[Int(parent)] += 1 }
    order.reserveCapacity(parents.count)
    for node in parents.indices where children[node] == 0 {
      order.append(Int32(truncatingIfNeeded: node))
    }
    var place = 0
    while place < order.count {
      let parent = Int(parents[Int(order[place])])
      place += 1
      children[parent] -= 1
      if children[parent] == 0 && parent < parents.count {
        order.append(Int32(truncatingIfNeeded: parent))
      }
    }
    guard order.count < parents.count else { return }
    for node in parents.indices where children[node] > 0 {
      cut(node)
      order.append(Int32(truncatingIfNeeded: node))
    }
  }

  /// Hangs a node, with all below it, from the root.
  mutating func cut(_ node: Int) {
    parents[node] = Int32(truncatingIfNeeded: parents.count)
    treeArcs[node] = -1
  }

  /// The potentials that make the reduced cost of every tree arc zero, given those of the tops.
  /// O(n).
  func potentials(costs: [Int64], in network: FlowNetwork, tops: [Int64]) -> [Int64] {
    var potentials = tops
    for node in order.reversed().lazy.map({ Int($0) }) where treeArcs[node] >= 0 {
      let arc = Int(treeArcs[node])
      let above = potentials[Int(parents[node])]
      potentials[node] =
        Int(network.tails[arc]) == node ? above &- costs[arc] : above &+ costs[arc]
    }
    return potentials
  }

  /// The potentials of the trees, at most twice the cost of any path: wild ones of tops do not
  /// count. O(n).
  func boundedPotentials(
    costs: [Int64], in network: FlowNetwork, tops: [Int64], range: CostRange
  ) -> [Int64] {
    let found = potentials(costs: costs, in: network, tops: tops)
    guard Self.spread(of: found) > 2 * range.pathBound else { return found }
    let zeros = [Int64](repeating: 0, count: tops.count)
    return potentials(costs: costs, in: network, tops: zeros)
  }

  /// No potential exceeds this in absolute value; of wild ones `Int64.max`.
  static func spread(of potentials: [Int64]) -> Int64 {
    Int64(clamping: potentials.reduce(0) { max($0, $1.magnitude) })
  }
}
