/// What one look over a network shows: where reductions may be worth their while. O(n + m).
struct NetworkSurvey: Sendable {
  /// The node with most arcs, the first of equals; -1 if no node is left.
  private(set) var hub = -1
  /// How many nodes are left.
  private(set) var liveNodes = 0
  /// How many nodes ``ReducibleNetwork/removeSmallDegrees()`` could start with.
  private(set) var removable = 0
  /// How many of these ``ReducibleNetwork/removeFreeSources()`` would remove.
  private(set) var freeSources = 0
  /// Nodes with a supply, three or more arcs leaving them and none entering, in order.
  private(set) var sources: [Int32] = []
  /// The rows of these, and of at most 64 of them, once somebody asked for them.
  private var knownRows: SourceRows?
  private var sampledRows: SourceRows?
  /// How many reductions had been made.
  let stepsTaken: Int

  init(of network: ReducibleNetwork) {
    stepsTaken = network.steps.count
    var most: Int32 = -1
    for node in 0..<network.nodeCount where network.isNodeLive[node] {
      let (leaving, entering) = (network.outDegrees[node], network.inDegrees[node])
      liveNodes += 1
      let supply = network.supplies[node]
      if leaving + entering > most { (hub, most) = (node, leaving + entering) }
      if ReducibleNetwork.isRemovable(outDegree: leaving, inDegree: entering, supply: supply) {
        removable += 1
        if entering == 0 && leaving > 0 { freeSources += 1 }
      }
      if entering == 0 && leaving > 2 && supply > 0 {
        sources.append(Int32(truncatingIfNeeded: node))
      }
    }
  }

  /// A survey after these rows came to share arcs: what is left of them is known.
  init(of network: ReducibleNetwork, after shared: SharedRows) {
    self.init(of: network)
    guard shared.rows.sources == sources && shared.rows.hub == hub else { return }
    knownRows = shared.rows.after(shared, in: network)
  }

  /// The rows of the sources. O(m) the first time.
  mutating func rows(of network: ReducibleNetwork) -> SourceRows {
    let rows = knownRows ?? SourceRows(of: sources, in: network, hub: hub)
    knownRows = rows
    return rows
  }

  /// The rows of at most 64 sources, spread evenly. O(m) the first time.
  mutating func sample(of network: ReducibleNetwork) -> SourceRows {
    if let sampledRows { return sampledRows }
    let pitch = max(1, (sources.count + 63) / 64)
    let chosen = stride(from: 0, to: sources.count, by: pitch)
    let rows =
      knownRows?.sample(chosen, of: network)
      ?? SourceRows(of: chosen.map { sources[$0] }, in: network, hub: hub)
    sampledRows = rows
    return rows
  }
}
