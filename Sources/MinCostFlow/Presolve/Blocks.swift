// Where nothing but one node, the hub, holds parts of a network together, each part is solved by
// itself, with a hub of its own:
//
//     A ── hub ── B     becomes     A ── hub    and    hub ── B
//
// Each copy of the hub takes what balances its part. Only differences of potentials matter, so the
// answers fit together once every copy's potential is zero.

/// A part of a network to be solved by itself.
struct Block: Sendable {
  var network = FlowNetwork()
  /// The node and arc of the larger network that each node and arc was, in order.
  var nodes: [Int32] = []
  var arcs: [Int32] = []
}

extension ReducibleNetwork {
  /// The parts that only the hub joins, in the order of their first nodes; the hub is the last node
  /// of each. O(n + m).
  func blocks(around hub: Int, parts: NodeParts) -> [Block] {
    var blocks = [Block](repeating: Block(), count: parts.count)
    var names = [Int32](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount where isNodeLive[node] && node != hub {
      let part = Int(parts.partOfNode[node])
      names[node] = Int32(truncatingIfNeeded: blocks[part].nodes.count)
      blocks[part].nodes.append(Int32(truncatingIfNeeded: node))
    }
    var arcs = [[Int32]](repeating: [], count: parts.count)
    for arc in 0..<arcCount where isLive[arc] {
      let end = Int(tails[arc]) == hub ? heads[arc] : tails[arc]
      arcs[Int(parts.partOfNode[Int(end)])].append(Int32(truncatingIfNeeded: arc))
    }
    for part in blocks.indices {
      blocks[part].arcs = arcs[part]
      fill(&blocks[part], hub: hub, names: &names)
    }
    return blocks
  }

  /// Draws the network of a block whose nodes and arcs are listed, and adds the hub.
  private func fill(_ block: inout Block, hub: Int, names: inout [Int32]) {
    block.network.reserve(nodes: block.nodes.count + 1, arcs: block.arcs.count)
    var total: Int64 = 0
    for node in block.nodes {
      total += supplies[Int(node)]
      block.network.addNode(supply: supplies[Int(node)])
    }
    block.nodes.append(Int32(truncatingIfNeeded: hub))
    names[hub] = Int32(truncatingIfNeeded: block.network.addNode(supply: -total).index)
    for arc in block.arcs.lazy.map({ Int($0) }) {
      block.network.addArc(
        from: Node(index: Int(names[Int(tails[arc])])),
        to: Node(index: Int(names[Int(heads[arc])])), capacity: widths[arc], cost: costs[arc])
    }
  }
}

/// Which live nodes hang together without the hub.
struct NodeParts: Sendable {
  /// The number of parts.
  private(set) var count: Int
  /// The part of each node, counted from zero by first nodes; -1 of dead nodes and the hub.
  private(set) var partOfNode: [Int32]

  /// By union and find (Galler and Fischer 1964). Where there are many, eight arcs a node are taken
  /// from all over the network first: where all hangs together so few of them mostly show it.
  init(of network: ReducibleNetwork, without hub: Int) {
    var parents = (0..<Int32(truncatingIfNeeded: network.nodeCount)).map { $0 }
    var parts = network.isNodeLive.count { $0 } - 1
    func join(_ arc: Int) {
      let (tail, head) = (Int(network.tails[arc]), Int(network.heads[arc]))
      guard network.isLive[arc], tail != hub, head != hub else { return }
      let (one, other) = (Self.root(of: tail, &parents), Self.root(of: head, &parents))
      guard one != other else { return }
      parents[max(one, other)] = Int32(truncatingIfNeeded: min(one, other))
      parts -= 1
    }
    let arcs = network.arcCount
    if arcs >= Self.manyArcs * network.nodeCount {
      // The golden section of the arcs: multiples of it lie evenly and in no order of rows.
      let step = arcs / 1_000 * 618 + arcs % 1_000 * 618 / 1_000 + 1
      var arc = 0
      for _ in 0..<8 * network.nodeCount where parts > 1 {
        join(arc)
        arc = arc + step < arcs ? arc + step : arc + step - arcs
      }
    }
    for arc in 0..<arcs where parts > 1 { join(arc) }
    count = 0
    partOfNode = Array(repeating: -1, count: network.nodeCount)
    for node in 0..<network.nodeCount where network.isNodeLive[node] && node != hub {
      let root = Self.root(of: node, &parents)
      if partOfNode[root] < 0 {
        partOfNode[root] = Int32(truncatingIfNeeded: count)
        count += 1
      }
      partOfNode[node] = partOfNode[root]
    }
  }

  /// All live nodes but the hub as one part.
  init(oneOf network: ReducibleNetwork, without hub: Int) {
    partOfNode = network.isNodeLive.map { $0 ? 0 : -1 }
    partOfNode[hub] = -1
    count = 1
  }

  /// So many arcs a node are worth a sample.
  private static let manyArcs = 64

  private static func root(of node: Int, _ parents: inout [Int32]) -> Int {
    var node = node
    while Int(parents[node]) != node {
      parents[node] = parents[Int(parents[node])]
      node = Int(parents[node])
    }
    return node
  }
}
