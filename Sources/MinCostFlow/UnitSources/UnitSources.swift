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

/// The sources of one unit in a network, where their arcs are, and its core.
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
  /// Whether some source has several arcs to one target.
  private(set) var hasParallelArcs = false
  /// The arcs between core nodes that have room.
  private(set) var coreArcs: [Int32] = []
  /// The arcs that start alike at every source, to the first targets in turn.
  private(set) var runs: SourceRuns
  /// Row by row, the cheapest arc to each target that the runs do not reach; -1 where there is none.
  private var looseArcs: [Int32] = []

  /// Nil if the network has too few such sources, or too many targets, for a table to pay.
  init?(of network: FlowNetwork) {
    (rowOfNode, coreOfNode) = ([], [])
    runs = SourceRuns(noneOf: network)
    let units = network.supplies.count { $0 == 1 }
    let others = network.supplies.count { $0 != 0 && $0 != 1 }
    guard network.nodeCount >= Self.leastNodes, units > 0, others <= Self.mostCoreNodes,
      Self.manyChoices(of: units, in: network)
    else { return nil }
    let found = SourceRuns(of: network)
    if found.length == 0 || !sortNodes(of: network, by: found) {
      _ = sortNodes(of: network, by: runs)
    } else {
      runs = found
    }
    let arcCount = numberCore(of: network)
    let cells = sources.count * targetCount
    guard !sources.isEmpty, targetCount * 2 <= sources.count, coreCount <= Self.mostCoreNodes,
      arcCount >= Self.leastChoices * sources.count, cells <= Self.mostCells * arcCount
    else { return nil }
    placeArcs(of: network)
  }

  /// Whether so many nodes of one unit can have arcs enough each. O(n + m).
  private static func manyChoices(of units: Int, in network: FlowNetwork) -> Bool {
    guard network.arcCount >= leastChoices * units else { return false }
    var arcCount = 0
    for tail in network.tails where network.supplies[Int(tail)] == 1 { arcCount += 1 }
    return arcCount >= leastChoices * units
  }

  /// With fewer arcs a source, its moves are too few for a table.
  private static let leastChoices = 3

  /// Below this a simplex has finished before the table is filled.
  static let leastNodes = 24
  /// As many table entries for each arc still take no more memory than a simplex, and save time.
  private static let mostCells = 5
  /// Searches look at every core node.
  private static let mostCoreNodes = 1_024

  /// The targets that runs do not reach.
  private var looseTargets: Int { targetCount - runs.length }

  /// The source's cheapest arc to a target; -1 if there is none.
  func arc(of row: Int, to target: Int) -> Int {
    guard target >= runs.length else { return Int(runs.starts[Int(sources[row])]) + target }
    return Int(looseArcs[row * looseTargets + target - runs.length])
  }

  /// What each source pays for each target, row by row.
  ///
  /// - Precondition: no cost is too large for one of these.
  func costTable<Cost: MoveCost>(of network: FlowNetwork) -> [Cost] {
    var table = [Cost](repeating: .absent, count: sources.count * targetCount)
    let costs = network.costs.span
    var cells = table.mutableSpan
    for (row, node) in sources.enumerated() {
      let (cell, start) = (row * targetCount, Int(runs.starts[Int(node)]))
      precondition(runs.length == 0 || start >= 0 && start + runs.length <= costs.count)
      for place in 0..<runs.length {
        // A run has no more arcs than there are targets, and was checked to exist.
        unsafe cells[unchecked: cell &+ place] =
          Cost(truncatingIfNeeded: costs[unchecked: start &+ place])
      }
      for loose in 0..<looseTargets {
        let arc = Int(looseArcs[row * looseTargets + loose])
        guard arc >= 0 else { continue }
        cells[cell + runs.length + loose] = Cost(truncatingIfNeeded: network.costs[arc])
      }
    }
    return table
  }

  /// What each core node has to send when every arc carries its lower bound, sources apart. Arcs of
  /// runs have none.
  func coreSupplies(of network: FlowNetwork) -> [Int64] {
    var supplies = [Int64](repeating: 0, count: coreCount)
    for node in coreOfNode.indices where coreOfNode[node] >= 0 {
      supplies[Int(coreOfNode[node])] = network.supplies[node]
    }
    for arc in runs.gaps.joined() where network.lowers[arc] != 0 {
      supplies[Int(coreOfNode[Int(network.tails[arc])])] -= network.lowers[arc]
      supplies[Int(coreOfNode[Int(network.heads[arc])])] += network.lowers[arc]
    }
    return supplies
  }

  /// Tells sources, idle nodes and the core, marked by zeros, apart; false if a run leaves another
  /// node or is not its only way to a target, or a source has none where there are some.
  private mutating func sortNodes(of network: FlowNetwork, by runs: SourceRuns) -> Bool {
    rowOfNode = Array(repeating: -1, count: network.nodeCount)
    coreOfNode = rowOfNode
    (sources, idleNodes) = ([], [])
    var isRunHead = [Bool](repeating: false, count: network.nodeCount)
    for head in runs.heads {
      coreOfNode[Int(head)] = 0
      isRunHead[Int(head)] = true
    }
    for arc in runs.gaps.joined() {
      if isRunHead[Int(network.heads[arc])], runs.starts[Int(network.tails[arc])] >= 0 {
        return false
      }
      coreOfNode[Int(network.heads[arc])] = 0
      if network.lowers[arc] != 0 { coreOfNode[Int(network.tails[arc])] = 0 }
    }
    for node in 0..<network.nodeCount {
      let hasRun = runs.starts[node] >= 0
      let name = Int32(truncatingIfNeeded: node)
      if coreOfNode[node] < 0, network.supplies[node] == 1, hasRun || runs.length == 0 {
        rowOfNode[node] = Int32(truncatingIfNeeded: sources.count)
        sources.append(name)
      } else if coreOfNode[node] < 0, network.supplies[node] == 0 {
        idleNodes.append(name)
      } else if hasRun || coreOfNode[node] < 0 && network.supplies[node] == 1 {
        return false
      } else {
        coreOfNode[node] = 0
      }
    }
    return true
  }

  /// Numbers targets, then the rest of the core; the number of arcs of sources.
  private mutating func numberCore(of network: FlowNetwork) -> Int {
    let isCore = coreOfNode.map { $0 == 0 }
    coreOfNode = Array(repeating: -1, count: coreOfNode.count)
    var arcCount = sources.count * runs.length
    for (target, head) in runs.heads.enumerated() {
      coreOfNode[Int(head)] = Int32(truncatingIfNeeded: target)
    }
    targetCount = runs.length
    for arc in runs.gaps.joined() where rowOfNode[Int(network.tails[arc])] >= 0 {
      arcCount += 1
      let head = Int(network.heads[arc])
      guard coreOfNode[head] < 0 else { continue }
      coreOfNode[head] = Int32(truncatingIfNeeded: targetCount)
      targetCount += 1
    }
    coreCount = targetCount
    for node in isCore.indices where isCore[node] && coreOfNode[node] < 0 {
      coreOfNode[node] = Int32(truncatingIfNeeded: coreCount)
      coreCount += 1
    }
    return arcCount
  }

  /// Notes the arcs of sources that belong to no run, and those of the core.
  private mutating func placeArcs(of network: FlowNetwork) {
    looseArcs = Array(repeating: -1, count: sources.count * looseTargets)
    for arc in runs.gaps.joined() where network.capacities[arc] > network.lowers[arc] {
      let (tail, head) = (Int(network.tails[arc]), Int(network.heads[arc]))
      let row = Int(rowOfNode[tail])
      if row >= 0 {
        let place = row * looseTargets + Int(coreOfNode[head]) - runs.length
        let known = Int(looseArcs[place])
        if known >= 0 { hasParallelArcs = true }
        if known < 0 || network.costs[arc] < network.costs[known] {
          looseArcs[place] = Int32(truncatingIfNeeded: arc)
        }
      } else if tail != head, coreOfNode[tail] >= 0 {
        coreArcs.append(Int32(truncatingIfNeeded: arc))
      }
    }
  }
}
