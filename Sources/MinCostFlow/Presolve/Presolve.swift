// What is done before the simplex sees a network, and after. Each step keeps the optimum and has
// its undoing beside it:
//
//     lower bounds become supplies; full arcs and self-loops go    ReducibleNetwork
//     sources with like rows share their arcs                      SharedRows
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

  package static let rows = Reductions(rawValue: 1)
  package static let smallDegrees = Reductions(rawValue: 2)
  package static let parallelArcs = Reductions(rawValue: 4)
  package static let blocks = Reductions(rawValue: 8)
  /// Sources of one unit that choose among few nodes are left to ``UnitSourceFlow``.
  package static let unitSources = Reductions(rawValue: 16)
  package static let all: Reductions = [.rows, .smallDegrees, .parallelArcs, .blocks, .unitSources]
}

/// A network made smaller, as parts to be solved one by one.
struct Presolve: Sendable {
  private let original: FlowNetwork
  private var network: ReducibleNetwork
  private var survey: NetworkSurvey
  private var parts = Blocks()

  /// The parts to be solved one by one.
  var blocks: [Block] { parts.blocks }

  /// Makes a network smaller; nil if that does not pay, or if it has no flow.
  ///
  /// - Parameter isBundled: whether many arcs are known to be parallel, so that merging them comes first.
  /// - Precondition: the network passed ``FlowNetwork/validate()``.
  init?(_ original: FlowNetwork, reductions: Reductions, isBundled: Bool = false) {
    self.original = original
    network = ReducibleNetwork(original)
    if isBundled && reductions.contains(.parallelArcs) { _ = network.mergeParallelArcs(from: 0) }
    survey = NetworkSurvey(of: network)
    do {
      try shrink(by: reductions)
    } catch { return nil }
    lookAgain()
    let hub = survey.hub
    guard hub >= 0 else { return }  // nothing is left to solve
    guard isSmaller || reductions.contains(.blocks) else { return nil }
    let parts =
      reductions.contains(.blocks)
      ? NodeParts(of: network, without: hub) : NodeParts(oneOf: network, without: hub)
    guard isSmaller || parts.count > 1 else { return nil }
    self.parts = Blocks(of: network, around: hub, parts: parts)
  }

  /// The network of a block.
  func network(of block: Block) -> FlowNetwork { parts.network(of: block, in: network) }

  /// Fewer than one node in so many are not worth the lists of arcs that finding the next ones takes.
  private static let leastShare = 16

  /// Whether anything was done yet.
  private var isSmaller: Bool { !network.steps.isEmpty }

  /// Shares equal rows first, since their sources vanish then; similar ones last, since they are
  /// fewer by then. Each round of these may leave a province's hub where the nation's was drawn.
  private mutating func shrink(by reductions: Reductions) throws(NoFlow) {
    if reductions.contains(.rows) { _ = shareRows(.equalCosts) }
    try removeNodes(by: reductions)
    guard reductions.contains(.rows) else { return }
    var rounds = 0
    while rounds < 4 && shareRows(.equalHeads) { rounds += 1 }
    if rounds > 0 { try removeNodes(by: reductions) }
  }

  private mutating func shareRows(_ likeness: RowLikeness) -> Bool {
    lookAgain()
    return network.shareRows(by: &survey, likeness: likeness)
  }

  /// Takes a new survey if anything has changed since the last one.
  private mutating func lookAgain() {
    if network.steps.count != survey.stepsTaken { survey = NetworkSurvey(of: network) }
  }

  /// Removes nodes and merges arcs until neither finds anything worth its while.
  private mutating func removeNodes(by reductions: Reductions) throws(NoFlow) {
    guard reductions.contains(.smallDegrees) else { return }
    var start = original.arcCount
    if !network.isLinked {
      lookAgain()
      guard survey.removable > 0, isWorthLooking else { return }
      network.reserveArcs(survey.removable)
      network.steps.reserveCapacity(survey.removable * 2)
      if survey.freeSources * 2 >= survey.removable {
        start = network.arcCount
        try network.removeFreeSources()
        if reductions.contains(.parallelArcs), network.mergeParallelArcs(from: start) {
          start = network.arcCount
        }
        lookAgain()
        guard survey.removable > 0, isWorthLooking else { return }
      }
      network.linkArcs()
    }
    repeat {
      try network.removeSmallDegrees()
      guard reductions.contains(.parallelArcs), start < network.arcCount else { return }
      let end = network.arcCount
      guard network.mergeParallelArcs(from: start) else { return }
      start = end
    } while true
  }

  /// Whether so many nodes could go that lists of all arcs are worth drawing up.
  private var isWorthLooking: Bool { survey.removable * Self.leastShare >= survey.liveNodes }
}

// MARK: - The way back

extension Presolve {
  /// The network's optimal flow, from those of the blocks, in order.
  mutating func optimum(from answers: [OptimalFlow]) -> OptimalFlow {
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
    network.undoSteps(in: &answer)

    addLowerBounds(to: &answer.flows)
    let flows = answer.flows
    answer.potentials.removeLast(network.nodeCount - original.nodeCount)
    return OptimalFlow(
      flows: flows, potentials: answer.potentials,
      cost: original.objective(of: flows, costs: original.costs),
      pivots: answers.reduce(0) { $0 + $1.pivots },
      arcsPriced: answers.reduce(0) { $0 + $1.arcsPriced },
      nodesLeft: blocks.reduce(0) { $0 + $1.nodes.count },
      arcsLeft: blocks.reduce(0) { $0 + $1.arcs.count },
      scaling: ScalingEffort(sumOf: answers.compactMap(\.scaling)))
  }

  /// Makes flows above lower bounds those of the network as it was given; its self-loops are full
  /// where that earns something.
  private func addLowerBounds(to flows: inout [Int64]) {
    flows.removeLast(network.arcCount - original.arcCount)
    if original.hasLowers {
      for arc in flows.indices { flows[arc] += original.lowers[arc] }
    }
    guard original.hasSelfLoops else { return }
    for arc in flows.indices where original.tails[arc] == original.heads[arc] {
      flows[arc] = original.costs[arc] < 0 ? original.capacities[arc] : original.lowers[arc]
    }
  }
}

extension NetworkSimplex {
  /// Solves a network after making it smaller; nil if that does not pay, or if no flow exists.
  ///
  /// - Precondition: the network passed ``FlowNetwork/validate()``, and its costs have this range.
  func presolvedOptimum(
    of network: FlowNetwork, range: CostRange, isBundled: Bool = false
  ) -> OptimalFlow? {
    // A reduction can double a cost or a path: only networks that leave room for that.
    guard range.pathBound <= CostRange.largestPath >> 3,
      var presolve = Presolve(network, reductions: reductions, isBundled: isBundled)
    else { return nil }
    var answers: [OptimalFlow] = []
    for block in presolve.blocks {
      let part = presolve.network(of: block)
      if let optimum = unitSourceOptimum(of: part, range: range) {
        answers.append(optimum)
        continue
      }
      guard (try? part.validateFlows()) != nil,
        let range = try? part.costRanges(of: [part.costs])[0],
        case .optimal(let optimum) = solveWhole(part, range: range)
      else { return nil }
      answers.append(optimum)
    }
    return presolve.optimum(from: answers)
  }
}
