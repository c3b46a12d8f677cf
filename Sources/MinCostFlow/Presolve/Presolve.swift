// What is done before the simplex sees a network, and after. Each step keeps the optimum and has
// its undoing beside it:
//
//     lower bounds become supplies; full arcs and self-loops go    ReducibleNetwork
//     sources with equal rows share their arcs                     EqualRows
//     nodes of one or two arcs vanish                              SmallDegrees
//     parallel arcs of equal cost merge                            ParallelArcs
//     parts joined at one node only are solved apart               Blocks
//
// Flows and potentials are carried back to the network as it was given, so the certificate speaks
// of that one. A network in which there is too little to do is left alone, after O(m) steps.

/// Which reductions are tried.
package struct Reductions: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let equalRows = Reductions(rawValue: 1)
  package static let smallDegrees = Reductions(rawValue: 2)
  package static let parallelArcs = Reductions(rawValue: 4)
  package static let blocks = Reductions(rawValue: 8)
  package static let all: Reductions = [.equalRows, .smallDegrees, .parallelArcs, .blocks]
}

/// A network made smaller, as parts to be solved one by one.
struct Presolve: Sendable {
  private let original: FlowNetwork
  private var network: ReducibleNetwork
  private var rows: AggregatedRows?
  private(set) var blocks: [Block] = []

  /// Makes a network smaller; nil if that does not pay, or if it has no flow.
  ///
  /// - Precondition: the network passed ``FlowNetwork/validate()``.
  init?(_ original: FlowNetwork, reductions: Reductions) {
    self.original = original
    network = ReducibleNetwork(original)
    var survey = NetworkSurvey(of: network)
    var isSmaller = false
    if reductions.contains(.equalRows) {
      rows = network.aggregateEqualRows(among: survey.sources, hub: survey.hub)
      if rows != nil { survey = NetworkSurvey(of: network) }
    }
    isSmaller = rows != nil
    if reductions.contains(.smallDegrees), survey.removable * Self.leastShare >= network.nodeCount {
      isSmaller = true
      network.linkArcs()
      do {
        try removeNodes(mergesArcs: reductions.contains(.parallelArcs))
      } catch { return nil }
      survey = NetworkSurvey(of: network)
    }
    guard survey.hub >= 0 else { return }
    guard reductions.contains(.blocks) || isSmaller else { return nil }
    let parts =
      reductions.contains(.blocks)
      ? NodeParts(of: network, without: survey.hub) : NodeParts(oneOf: network, without: survey.hub)
    guard isSmaller || parts.count > 1 else { return nil }
    blocks = network.blocks(around: survey.hub, parts: parts)
  }

  /// Fewer than one node in so many are not worth copying the network for.
  private static let leastShare = 16

  /// Removes nodes and merges arcs until neither finds anything.
  private mutating func removeNodes(mergesArcs: Bool) throws(NoFlow) {
    var unmerged = original.arcCount
    repeat {
      try network.removeSmallDegrees()
      guard mergesArcs, unmerged < network.arcCount else { return }
      let start = unmerged
      unmerged = network.arcCount
      guard network.mergeParallelArcs(from: start) else { return }
    } while true
  }
}

// MARK: - The way back

extension Presolve {
  /// The network's optimal flow, from those of the blocks, in order.
  func optimum(from answers: [OptimalFlow]) -> OptimalFlow {
    var answer = RestoredAnswer(
      flows: Array(repeating: 0, count: network.arcCount),
      potentials: Array(repeating: 0, count: network.nodeCount))
    for (block, optimum) in zip(blocks, answers) {
      let ofHub = optimum.potentials[optimum.potentials.count - 1]
      for (arc, flow) in zip(block.arcs, optimum.flows) { answer.flows[Int(arc)] = flow }
      for (node, potential) in zip(block.nodes, optimum.potentials) {
        answer.potentials[Int(node)] = potential - ofHub
      }
    }
    var restored = network
    restored.undoSteps(in: &answer)
    if let rows { restored.undo(rows, in: &answer) }

    let flows = flowsAboveLowerBounds(answer.flows)
    return OptimalFlow(
      flows: flows, potentials: Array(answer.potentials.prefix(original.nodeCount)),
      cost: original.objective(of: flows, costs: original.costs),
      pivots: answers.reduce(0) { $0 + $1.pivots },
      arcsPriced: answers.reduce(0) { $0 + $1.arcsPriced },
      nodesLeft: blocks.reduce(0) { $0 + $1.nodes.count },
      arcsLeft: blocks.reduce(0) { $0 + $1.arcs.count })
  }

  /// Flows of the network as it was given; its self-loops are full where that earns something.
  private func flowsAboveLowerBounds(_ found: [Int64]) -> [Int64] {
    (0..<original.arcCount).map { arc in
      guard original.tails[arc] != original.heads[arc] else {
        return original.costs[arc] < 0 ? original.capacities[arc] : original.lowers[arc]
      }
      return original.lowers[arc] + found[arc]
    }
  }
}

extension NetworkSimplex {
  /// Solves a network after making it smaller; nil if that does not pay, or if no flow exists.
  ///
  /// - Precondition: the network passed ``FlowNetwork/validate()``.
  func presolvedOptimum(of network: FlowNetwork) -> OptimalFlow? {
    // A reduction can double a cost or a path: only networks that leave room for that.
    guard let range = try? CostRange(of: network.costs, nodeCount: network.nodeCount, goal: 0),
      range.pathBound <= CostRange.largestPath >> 3,
      let presolve = Presolve(network, reductions: reductions)
    else { return nil }
    var answers: [OptimalFlow] = []
    for block in presolve.blocks {
      guard case .optimal(let optimum)? = try? solveWhole(block.network) else { return nil }
      answers.append(optimum)
    }
    return presolve.optimum(from: answers)
  }
}
