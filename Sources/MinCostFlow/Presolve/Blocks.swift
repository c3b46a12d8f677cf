// Where nothing but one node, the hub, holds parts of a network together, each part is solved by
// itself, with a hub of its own:
//
//     A ── hub ── B     becomes     A ── hub    and    hub ── B
//
// Each copy of the hub takes what balances its part. Only differences of potentials matter, so the
// answers fit together once every copy's potential is zero.

/// A part of a network to be solved by itself.
struct Block: Sendable {
  /// The node and arc of the larger network that each node and arc was, in order; the hub comes last.
  var nodes: [Int32] = []
  var arcs: [Int32] = []
}

/// The parts that only a hub joins. Their networks are drawn when they are asked for, one at a time:
/// together they take as much memory as the whole.
struct Blocks: Sendable {
  private(set) var blocks: [Block]
  /// By node, its place in its block; of the hub, which is in all of them, -1.
  private let names: [Int32]

  /// Nothing is left to solve.
  init() { (blocks, names) = ([], []) }

  /// The parts in the order of their first nodes. O(n + m).
  init(of network: ReducibleNetwork, around hub: Int, parts: NodeParts) {
    var blocks = [Block](repeating: Block(), count: parts.count)
    var names = [Int32](repeating: -1, count: network.nodeCount)
    for node in 0..<network.nodeCount where network.isNodeLive[node] && node != hub {
      let part = Int(parts.partOfNode[node])
      names[node] = Int32(truncatingIfNeeded: blocks[part].nodes.count)
      blocks[part].nodes.append(Int32(truncatingIfNeeded: node))
    }
    for part in blocks.indices { blocks[part].nodes.append(Int32(truncatingIfNeeded: hub)) }
    for arc in 0..<network.arcCount where network.isLive[arc] {
      let end = Int(network.tails[arc]) == hub ? network.heads[arc] : network.tails[arc]
      blocks[Int(parts.partOfNode[Int(end)])].arcs.append(Int32(truncatingIfNeeded: arc))
    }
    (self.blocks, self.names) = (blocks, names)
  }

  /// The network of a block. O(n + m) in its nodes and arcs.
  func network(of block: Block, in whole: ReducibleNetwork) -> FlowNetwork {
    var network = FlowNetwork()
    network.reserve(nodes: block.nodes.count, arcs: block.arcs.count)
    var total: Int64 = 0
    for node in block.nodes.dropLast() {
      total += whole.supplies[Int(node)]
      network.addNode(supply: whole.supplies[Int(node)])
    }
    let hub = network.addNode(supply: -total)
    for arc in block.arcs.lazy.map({ Int($0) }) {
      let (tail, head) = (names[Int(whole.tails[arc])], names[Int(whole.heads[arc])])
      network.addArc(
        from: tail < 0 ? hub : Node(index: Int(tail)), to: head < 0 ? hub : Node(index: Int(head)),
        capacity: whole.widths[arc], cost: whole.costs[arc])
    }
    return network
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
