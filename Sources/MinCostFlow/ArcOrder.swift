/// In which order the simplex searches arcs: a list, dealt out so many places apart.
///
/// The blocks of the pricing search should not set neighbours against each other that compete for
/// the same node, so arcs are never searched in the network's order. Mostly they are dealt out √*m*
/// places apart, and a block sees arcs from all over the network. On a hub network with 8,000 sources
/// the network's order took three times as long.
///
/// Where few supplies lie far apart, potentials are right only as far as they were carried from
/// there, and the search had better sweep over the network than jump about: arcs in the order of a
/// breadth-first search backwards from the demands, one of each node at a time. On a torus of
/// 9,000 nodes that takes a quarter fewer pivots, each of half the time.
///
/// On dense ones of that kind, one arc of each node is too few to choose from, and blocks of twice
/// the size pay: with 48 arcs a node they save a quarter of the pivots, and a tenth to a third of the
/// time.
struct ArcOrder: Sendable {
  /// The arcs as they are dealt out; nil for all of the network, in its order.
  let arcs: [Int32]?
  /// How far apart neighbours in the list come to lie.
  let pitch: Int
  /// How many times √*m* arcs a block has.
  let blockFactor: Int

  /// - Parameter usable: the arcs to search; nil for all.
  init(of usable: [Int32]?, in network: FlowNetwork) {
    let count = usable?.count ?? network.arcCount
    let structure = NetworkStructure(of: network)
    guard structure.supplies > 0,
      structure.supplies * Self.nodesPerSupply <= structure.nodes
    else {
      (arcs, blockFactor) = (usable, 1)
      pitch = max(10, integerRoot(of: count))
      return
    }
    arcs = Self.sweep(usable ?? (0..<Int32(truncatingIfNeeded: count)).map { $0 }, of: network)
    let degree = count / network.nodeCount
    let isDense = degree > Self.largestSweep
    pitch = isDense ? max(10, integerRoot(of: count)) : max(3, degree)
    blockFactor = isDense ? 2 : 1
  }

  /// From so many nodes a supply on, the network is swept.
  private static let nodesPerSupply = 256
  /// With more arcs a node than this, arcs are dealt out as they are elsewhere.
  private static let largestSweep = 32

  /// The arcs by their heads, and these as a breadth-first search against the arcs finds them from
  /// the demands; nodes that it does not find come last. O(n + m).
  private static func sweep(_ arcs: [Int32], of network: FlowNetwork) -> [Int32] {
    let entering = Incidence(nodeCount: network.nodeCount, arcs: arcs) { (network.heads[$0], -1) }
    var isFound = network.supplies.map { $0 < 0 }
    var found = isFound.indices.filter { isFound[$0] }
    found.reserveCapacity(network.nodeCount)
    var swept: [Int32] = []
    swept.reserveCapacity(arcs.count)
    var unfound = 0
    for scanned in 0..<network.nodeCount {
      if scanned == found.count {
        while isFound[unfound] { unfound += 1 }
        isFound[unfound] = true
        found.append(unfound)
      }
      for arc in entering.arcs(at: found[scanned]) {
        swept.append(arc)
        let tail = Int(network.tails[Int(arc)])
        guard !isFound[tail] else { continue }
        isFound[tail] = true
        found.append(tail)
      }
    }
    return swept
  }
}
