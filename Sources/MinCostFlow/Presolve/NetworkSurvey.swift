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
  /// The rows of at most 64 of these, spread evenly, once somebody asked for them.
  private var sampledRows: SourceRows?
  /// How many reductions had been made.
  let stepsTaken: Int

  init(of network: ReducibleNetwork) {
    stepsTaken = network.steps.count
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

  /// The rows of at most 64 sources, spread evenly. O(m) the first time.
  mutating func sample(of network: inout ReducibleNetwork) -> SourceRows {
    if let sampledRows { return sampledRows }
    let pitch = max(1, (sources.count + 63) / 64)
    let sample = stride(from: 0, to: sources.count, by: pitch).map { sources[$0] }
    let rows = SourceRows(of: sample, in: &network, hub: hub)
    sampledRows = rows
    return rows
  }
}
