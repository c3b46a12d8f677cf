/// A network on its way to a smaller one: arcs and nodes die, others take their place.
///
/// Every arc carries 0 to its *width* units; lower bounds are already part of the supplies. Arcs
/// keep the numbers of the network they came from, and new ones follow, so that an answer for what
/// is left can be carried back step by step.
struct ReducibleNetwork: Sendable {
  private(set) var tails: LayeredColumn<Int32>
  private(set) var heads: LayeredColumn<Int32>
  var widths: LayeredColumn<Int64>
  private(set) var costs: LayeredColumn<Int64>
  var supplies: [Int64]
  private(set) var isLive: [Bool]
  private(set) var isNodeLive: [Bool]
  /// How many live arcs leave and enter each node.
  private(set) var outDegrees: [Int32]
  private(set) var inDegrees: [Int32]
  /// What was done, in order; to be undone in the reverse order.
  var steps: [ReductionStep] = []

  // Lists of the arcs leaving and entering each node, -1 at their ends. Dead arcs stay in them
  // until somebody walks by.
  private var firstOut: [Int32] = []
  private var firstIn: [Int32] = []
  private var nextOut: [Int32] = []
  private var nextIn: [Int32] = []
  /// Whether the lists are drawn up; from then on they are kept.
  private(set) var isLinked = false

  /// Shifts lower bounds into the supplies; arcs without room and self-loops die at once. O(n + m).
  ///
  /// Columns are shared with the network until they differ: it may turn out that nothing is to be done.
  /// - Precondition: the network passed ``FlowNetwork/validate()``.
  init(_ network: FlowNetwork) {
    tails = LayeredColumn(network.tails)
    heads = LayeredColumn(network.heads)
    costs = LayeredColumn(network.costs)
    let hasLowers = network.hasLowers
    widths = LayeredColumn(hasLowers ? network.roomAboveLowerBounds : network.capacities)
    supplies = hasLowers ? network.suppliesAboveLowerBounds : network.supplies
    isLive = network.arcsOfUse(are: true)
    isNodeLive = Array(repeating: true, count: network.nodeCount)
    outDegrees = Self.count(network.tails, where: isLive, nodes: network.nodeCount)
    inDegrees = Self.count(network.heads, where: isLive, nodes: network.nodeCount)
  }

  var nodeCount: Int { supplies.count }
  var arcCount: Int { tails.count }

  /// Makes room for further arcs, and more than that, so that adding them moves little.
  mutating func reserveArcs(_ further: Int) {
    tails.reserve(further)
    heads.reserve(further)
    widths.reserve(further)
    costs.reserve(further)
    let needed = arcCount + further
    Self.reserve(needed, in: &isLive)
    guard isLinked else { return }
    Self.reserve(needed, in: &nextOut)
    Self.reserve(needed, in: &nextIn)
  }

  private static func reserve<Element>(_ needed: Int, in column: inout [Element]) {
    if column.capacity < needed { column.reserveCapacity(needed + needed / 4) }
  }

  /// Draws up the lists of live arcs, each in the arcs' order. O(n + m).
  mutating func linkArcs() {
    isLinked = true
    firstOut = Array(repeating: -1, count: nodeCount)
    firstIn = firstOut
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
    outDegrees.append(0)
    inDegrees.append(0)
    if isLinked {
      firstOut.append(-1)
      firstIn.append(-1)
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
    outDegrees[Int(tail)] += 1
    inDegrees[Int(head)] += 1
    if isLinked {
      nextOut.append(-1)
      nextIn.append(-1)
      link(tails.count - 1)
    }
    return Int32(truncatingIfNeeded: tails.count - 1)
  }

  mutating func removeArc(_ arc: Int) {
    isLive[arc] = false
    outDegrees[Int(tails[arc])] -= 1
    inDegrees[Int(heads[arc])] -= 1
  }

  mutating func removeNode(_ node: Int) { isNodeLive[node] = false }

  /// Removes those arcs of a node that cost so much more than `base`, and counts them by place; the
  /// degrees of their heads are left to ``forget(_:inHeadsOf:)``.
  mutating func removeArcs(
    _ arcs: ArraySlice<Int32>, costing wanted: [Int64], above base: Int64, count: inout [Int32]
  ) {
    var removed: Int32 = 0
    for (place, arc) in zip(wanted.indices, arcs) where costs[Int(arc)] - base == wanted[place] {
      isLive[Int(arc)] = false
      count[place] += 1
      removed += 1
    }
    if let first = arcs.first { outDegrees[Int(tails[Int(first)])] -= removed }
  }

  /// Takes so many arcs off the degrees of the heads of these.
  mutating func forget(_ removed: [Int32], inHeadsOf arcs: [Int32]) {
    for (count, arc) in zip(removed, arcs) { inDegrees[Int(heads[Int(arc)])] -= count }
  }

  /// The live arcs at a node, those leaving it first. Drops dead ones from its lists.
  mutating func liveArcs(at node: Int) -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(degree(of: node))
    Self.walk(&firstOut[node], &nextOut, isLive: isLive) { found.append($0) }
    Self.walk(&firstIn[node], &nextIn, isLive: isLive) { found.append($0) }
    return found
  }

  /// The live arcs that leave these nodes, each node's together and in order, and where they start;
  /// one more entry than nodes. O(n + m).
  func liveArcs(leaving nodes: [Int32]) -> (arcs: [Int32], starts: [Int]) {
    var places = [Int](repeating: -1, count: nodeCount)
    var starts = [0]
    starts.reserveCapacity(nodes.count + 1)
    for node in nodes.lazy.map({ Int($0) }) {
      places[node] = starts[starts.count - 1]
      starts.append(places[node] + Int(outDegrees[node]))
    }
    var arcs = [Int32](repeating: 0, count: starts[starts.count - 1])
    var number = 0
    for column in [tails.base, tails.added] {
      for tail in column {
        let place = places[Int(tail)]
        if place >= 0, isLive[number] {
          arcs[place] = Int32(truncatingIfNeeded: number)
          places[Int(tail)] = place + 1
        }
        number += 1
      }
    }
    return (arcs, starts)
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

extension FlowNetwork {
  /// Whether some lower bound is not zero.
  var hasLowers: Bool {
    var bits: Int64 = 0
    for lower in lowers { bits |= lower }
    return bits != 0
  }

  /// By arc, the capacity less the lower bound.
  ///
  /// - Precondition: the network passed ``validateFlows()``.
  fileprivate var roomAboveLowerBounds: [Int64] {
    var room = capacities
    for arc in room.indices { room[arc] &-= lowers[arc] }
    return room
  }
}

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
