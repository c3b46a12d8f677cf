/// What one look over a network shows: where reductions may be worth their while. O(n + m).
struct NetworkSurvey: Sendable {
  /// The node with most arcs, the first of equals; -1 if no node is left.
  private(set) var hub = -1
  /// How many nodes are left.
  private(set) var liveNodes = 0
  /// How many nodes ``ReducibleNetwork/removeSmallDegrees()`` could start with.
  private(set) var removable = 0
  /// Nodes with a supply, three or more arcs leaving them and none entering, in order.
  private(set) var sources: [Int32] = []

  init(of network: ReducibleNetwork) {
    let (outDegrees, inDegrees) = network.degrees
    var most: Int32 = -1
    for node in 0..<network.nodeCount where network.isNodeLive[node] {
      let (leaving, entering) = (outDegrees[node], inDegrees[node])
      liveNodes += 1
      let supply = network.supplies[node]
      if leaving + entering > most { (hub, most) = (node, leaving + entering) }
      if ReducibleNetwork.isRemovable(outDegree: leaving, inDegree: entering, supply: supply) {
        removable += 1
      }
      if entering == 0 && leaving > 2 && supply > 0 {
        sources.append(Int32(truncatingIfNeeded: node))
      }
    }
  }
}
