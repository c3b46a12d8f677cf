/// A network on its way to a smaller one: arcs and nodes die, others take their place.
///
/// Every arc carries 0 to its *width* units; lower bounds are already part of the supplies. Arcs
/// keep the numbers of the network they came from, and new ones follow, so that an answer for what
/// is left can be carried back step by step.
struct ReducibleNetwork: Sendable {
  private(set) var tails: [Int32]
  private(set) var heads: [Int32]
  var widths: [Int64]
  private(set) var costs: [Int64]
  var supplies: [Int64]
  private(set) var isLive: [Bool]
  private(set) var isNodeLive: [Bool]
  /// What was done, in order; to be undone in the reverse order.
  var steps: [ReductionStep] = []

  // Lists of the arcs leaving and entering each node, -1 at their ends. Dead arcs stay in them
  // until somebody walks by; the degrees count live ones only.
  private var firstOut: [Int32] = []
  private var firstIn: [Int32] = []
  private var nextOut: [Int32] = []
  private var nextIn: [Int32] = []
  /// Whether the lists are drawn up; from then on they and the degrees are kept.
  private(set) var isLinked = false
  private(set) var outDegrees: [Int32] = []
  private(set) var inDegrees: [Int32] = []

  /// Shifts lower bounds into the supplies; arcs without room and self-loops die at once. O(n + m).
  ///
  /// Columns are shared with the network until they differ: it may turn out that nothing is to be done.
  /// - Precondition: the network passed ``FlowNetwork/validate()``.
  init(_ network: FlowNetwork) {
    tails = network.tails
    heads = network.heads
    costs = network.costs
    let hasLowers = network.lowers.reduce(0, |) != 0
    widths =
      hasLowers
      ? network.lowers.indices.map { network.capacities[$0] - network.lowers[$0] }
      : network.capacities
    supplies = hasLowers ? network.suppliesAboveLowerBounds : network.supplies
    isLive = network.arcsOfUse(are: true)
    isNodeLive = Array(repeating: true, count: network.nodeCount)
  }

  var nodeCount: Int { supplies.count }
  var arcCount: Int { tails.count }

  /// Makes room for further arcs, and more than that, so that adding them moves the columns once.
  mutating func reserveArcs(_ further: Int) {
    let needed = arcCount + further
    guard tails.capacity < needed || isLinked && nextOut.capacity < needed else { return }
    let ample = needed + arcCount / 2
    tails.reserveCapacity(ample)
    heads.reserveCapacity(ample)
    widths.reserveCapacity(ample)
    costs.reserveCapacity(ample)
    isLive.reserveCapacity(ample)
    guard isLinked else { return }
    nextOut.reserveCapacity(ample)
    nextIn.reserveCapacity(ample)
  }

  /// Draws up the lists of live arcs, each in the arcs' order. O(n + m).
  mutating func linkArcs() {
    isLinked = true
    firstOut = Array(repeating: -1, count: nodeCount)
    firstIn = firstOut
    outDegrees = Array(repeating: 0, count: nodeCount)
    inDegrees = outDegrees
    nextOut = Array(repeating: -1, count: arcCount)
    nextIn = nextOut
    for arc in tails.indices.reversed() where isLive[arc] { link(arc) }
  }

  private mutating func link(_ arc: Int) {
    let (tail, head) = (Int(tails[arc]), Int(heads[arc]))
    nextOut[arc] = firstOut[tail]
    nextIn[arc] = firstIn[head]
    firstOut[tail] = Int32(truncatingIfNeeded: arc)
    firstIn[head] = Int32(truncatingIfNeeded: arc)
    outDegrees[tail] += 1
    inDegrees[head] += 1
  }

  /// How many live arcs leave and enter each node. O(m), or no time where lists are kept.
  var degrees: (out: [Int32], in: [Int32]) {
    guard !isLinked else { return (outDegrees, inDegrees) }
    return (
      Self.count(tails, where: isLive, nodes: nodeCount),
      Self.count(heads, where: isLive, nodes: nodeCount)
    )
  }

  /// How often each node stands in a column, live arcs only.
  private static func count(_ ends: [Int32], where isLive: [Bool], nodes: Int) -> [Int32] {
    var counts = [Int32](repeating: 0, count: nodes)
    var counting = counts.mutableSpan
    let (ends, isLive) = (ends.span, isLive.span)
    precondition(ends.count == isLive.count)
    for arc in 0..<ends.count {
      // Both columns are as long as this.
      counting[unsafe Int(ends[unchecked: arc])] &+= unsafe isLive[unchecked: arc] ? 1 : 0
    }
    return counts
  }

  func degree(of node: Int) -> Int { Int(outDegrees[node]) + Int(inDegrees[node]) }

  /// Adds a node without supply or arcs.
  mutating func addNode() -> Int {
    supplies.append(0)
    isNodeLive.append(true)
    if isLinked {
      firstOut.append(-1)
      firstIn.append(-1)
      outDegrees.append(0)
      inDegrees.append(0)
    }
    return supplies.count - 1
  }

  /// Adds an arc; if the lists are drawn up, to them too.
  @discardableResult
  mutating func addArc(from tail: Int32, to head: Int32, width: Int64, cost: Int64) -> Int32 {
    tails.append(tail)
    heads.append(head)
    widths.append(width)
    costs.append(cost)
    isLive.append(true)
    if isLinked {
      nextOut.append(-1)
      nextIn.append(-1)
      link(tails.count - 1)
    }
    return Int32(truncatingIfNeeded: tails.count - 1)
  }

  mutating func removeArc(_ arc: Int) {
    isLive[arc] = false
    guard isLinked else { return }
    outDegrees[Int(tails[arc])] -= 1
    inDegrees[Int(heads[arc])] -= 1
  }

  mutating func removeNode(_ node: Int) { isNodeLive[node] = false }

  /// The live arcs at a node, those leaving it first. Drops dead ones from its lists.
  mutating func liveArcs(at node: Int) -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(degree(of: node))
    Self.walk(&firstOut[node], &nextOut, isLive: isLive) { found.append($0) }
    Self.walk(&firstIn[node], &nextIn, isLive: isLive) { found.append($0) }
    return found
  }

  private static func walk(
    _ first: inout Int32, _ next: inout [Int32], isLive: [Bool], visit: (Int32) -> Void
  ) {
    var last: Int32 = -1
    var arc = first
    while arc >= 0 {
      let following = next[Int(arc)]
      if isLive[Int(arc)] {
        if last >= 0 { next[Int(last)] = arc } else { first = arc }
        last = arc
        visit(arc)
      }
      arc = following
    }
    if last >= 0 { next[Int(last)] = -1 } else { first = -1 }
  }
}

/// One thing done to a network, with what it takes to carry an answer back over it.
enum ReductionStep: Sendable {
  case node(RemovedNode)
  case star(RemovedStar)
  case merge(MergedArc)
  case rows(SharedRows)
}

/// An answer on its way back: a flow for each arc, above the lower bound, and a potential for each
/// node of a ``ReducibleNetwork``; those that died are filled in as its steps are undone.
struct RestoredAnswer: Sendable {
  var flows: [Int64]
  var potentials: [Int64]
}

/// That no flow exists, which the network as it was given will prove.
struct NoFlow: Error {}

extension ReducibleNetwork {
  /// Carries an answer for what is left back over every step, the last one first.
  mutating func undoSteps(in answer: inout RestoredAnswer) {
    for step in steps.reversed() {
      switch step {
      case .node(let removed): undo(removed, in: &answer)
      case .star(let removed): undo(removed, in: &answer)
      case .merge(let merged): undo(merged, in: &answer)
      case .rows(let shared): undo(shared, in: &answer)
      }
    }
  }

  /// A potential that complementary slackness allows a node, given those of its neighbours and
  /// the flows on its arcs.
  ///
  /// An arc below its width wants a reduced cost of at least zero, one above zero at most that; so
  /// each arc bounds the potential. The steps see to it that the bounds leave room.
  func potential(
    of node: Int, over arcs: some Sequence<Int32>, in answer: RestoredAnswer
  ) -> Int64 {
    var (least, most) = (Int64.min, Int64.max)
    for name in arcs {
      let arc = Int(name)
      let flow = answer.flows[arc]
      let (hasRoom, hasFlow) = (flow < widths[arc], flow > 0)
      if Int(tails[arc]) == node {
        let tight = answer.potentials[Int(heads[arc])] - costs[arc]
        if hasRoom { least = max(least, tight) }
        if hasFlow { most = min(most, tight) }
      } else {
        let tight = answer.potentials[Int(tails[arc])] + costs[arc]
        if hasRoom { most = min(most, tight) }
        if hasFlow { least = max(least, tight) }
      }
    }
    return least > .min ? least : most < .max ? most : 0
  }
}
