// Many sources of one unit each that choose among few nodes, as applicants choose among regions
// and cooperatives among assistants:
//
//     source ─┬─▶ target ──╮
//     source ─┼─▶ target ──┼──▶ ...      the *core*: targets and whatever lies behind them
//     source ─┴─▶ target ──╯
//
// All that the core sees of the sources at target i is what it costs to move the cheapest of them
// on to target j. So cheapest paths are sought among a few dozen nodes, however many sources there
// are (for the assignment to few places: Kennington and Wang 1992; for transport to few sinks:
// Tokuyama and Nakano 1995).

/// The sources of one unit in a network, with their costs as a full table, and its core.
struct UnitSources: Sendable {
  /// By node: a source's row, or -1.
  private(set) var rowOfNode: [Int32]
  /// By node: a core node's number, or -1; targets come first.
  private(set) var coreOfNode: [Int32]
  private(set) var sources: [Int32] = []
  /// Nodes without supply from which arcs only leave: nothing ever flows there.
  private(set) var idleNodes: [Int32] = []
  private(set) var coreCount = 0
  private(set) var targetCount = 0
  /// Row by row, what each source pays for each target.
  private(set) var costs: [Int64] = []
  /// Row by row, the cheapest arc to each target.
  private(set) var arcs: [Int32] = []
  /// Whether some source has several arcs to one target.
  private(set) var hasParallelArcs = false
  /// The arcs between core nodes that have room.
  private(set) var coreArcs: [Int32] = []

  /// What an arc costs that is not there. Real costs, and paths of them, stay far below.
  static let absent = Int64(1) << 61
  /// A table entry that costs at least this is of an absent arc.
  static let leastAbsent = absent >> 1
  /// No path may cost more: then real ones and absent ones cannot be mixed up.
  static let largestPath = CostRange.largestPath >> 5

  /// Nil if the network has too few such sources, or too many targets, for a table to pay.
  init?(of network: FlowNetwork) {
    (rowOfNode, coreOfNode) = ([], [])
    guard network.nodeCount >= Self.leastNodes, network.supplies.contains(1),
      let arcCount = findSources(of: network)
    else {
      return nil
    }
    let cells = sources.count * targetCount
    guard targetCount * 2 <= sources.count, coreCount <= Self.mostCoreNodes,
      arcCount >= 3 * sources.count, cells <= Self.mostCells * arcCount
    else { return nil }
    costs = Array(repeating: Self.absent, count: cells)
    arcs = Array(repeating: -1, count: cells)
    fillTable(of: network)
  }

  /// Below this a simplex has finished before the table is filled.
  private static let leastNodes = 24
  /// As many table entries for each arc still take no more memory than a simplex, and save time.
  private static let mostCells = 5
  /// Searches look at every core node.
  private static let mostCoreNodes = 1_024

  /// Numbers sources, targets and the rest of the core; the number of arcs of sources, nil if there
  /// are no sources.
  private mutating func findSources(of network: FlowNetwork) -> Int? {
    var isCore = [Bool](repeating: false, count: network.nodeCount)
    for arc in 0..<network.arcCount {
      isCore[Int(network.heads[arc])] = true
      if network.lowers[arc] != 0 { isCore[Int(network.tails[arc])] = true }
    }
    rowOfNode = Array(repeating: -1, count: network.nodeCount)
    coreOfNode = rowOfNode
    for node in 0..<network.nodeCount where !isCore[node] {
      let name = Int32(truncatingIfNeeded: node)
      if network.supplies[node] == 1 {
        rowOfNode[node] = Int32(truncatingIfNeeded: sources.count)
        sources.append(name)
      } else if network.supplies[node] == 0 {
        idleNodes.append(name)
      } else {
        isCore[node] = true
      }
    }
    guard !sources.isEmpty else { return nil }
    var arcCount = 0
    for arc in 0..<network.arcCount where rowOfNode[Int(network.tails[arc])] >= 0 {
      arcCount += 1
      let head = Int(network.heads[arc])
      if coreOfNode[head] < 0 {
        coreOfNode[head] = Int32(truncatingIfNeeded: targetCount)
        targetCount += 1
      }
    }
    coreCount = targetCount
    for node in 0..<network.nodeCount where isCore[node] && coreOfNode[node] < 0 {
      coreOfNode[node] = Int32(truncatingIfNeeded: coreCount)
      coreCount += 1
    }
    return arcCount
  }

  private mutating func fillTable(of network: FlowNetwork) {
    for arc in 0..<network.arcCount where network.capacities[arc] > network.lowers[arc] {
      let (tail, head) = (Int(network.tails[arc]), Int(network.heads[arc]))
      let row = Int(rowOfNode[tail])
      if row >= 0 {
        let cell = row * targetCount + Int(coreOfNode[head])
        if arcs[cell] >= 0 { hasParallelArcs = true }
        if network.costs[arc] < costs[cell] {
          costs[cell] = network.costs[arc]
          arcs[cell] = Int32(truncatingIfNeeded: arc)
        }
      } else if tail != head, coreOfNode[tail] >= 0 {
        coreArcs.append(Int32(truncatingIfNeeded: arc))
      }
    }
  }
}
