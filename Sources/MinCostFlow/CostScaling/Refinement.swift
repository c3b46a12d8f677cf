/// One step of cost scaling after another: makes a flow ε-optimal for an ever smaller ε.
///
/// A flow is *ε-optimal* if no residual arc's reduced cost is below -ε. Refining first sees whether
/// other prices do, or nearly; it then fills the arcs that are still too cheap, which leaves nodes
/// with excess and nodes with deficits, and moves excess along *admissible* arcs, those of negative
/// reduced cost, until none is left (Goldberg and Tarjan 1990). Flow moves along short admissible
/// paths at a time, partial augmentation (Goldberg 2008); a node from which none leads on is
/// relabelled, its price lowered.
struct Refinement: ~Copyable {
  var residual: ResidualNetwork
  /// No residual arc's reduced cost is below its negative.
  private(set) var epsilon: Int64
  var effort = ScalingEffort()
  /// The queue of searches that rank nodes by how far they are from something.
  var buckets: RankBuckets
  var ranks: Column<Int32>
  /// Prices as they would be after a search; in between, whatever a search keeps by node.
  var targets: Column<Int64>
  /// An arc by which to go on, or to come back, by node.
  var currents: Column<Int32>
  var order: AdmissibleOrder
  private var active: ActiveNodes
  private var path = Column<Int32>(repeating: 0, count: Self.longestPath)
  private var relabelsUntilUpdate = 0
  /// Whether no price has fallen below ``ScalingRange/lowestPrice``.
  var arePricesInRange = true

  /// How many arcs an augmentation follows at most.
  private static let longestPath = 4

  /// - Parameter scalingFactor: by how much a refinement may divide ε.
  init(_ residual: consuming ResidualNetwork, scalingFactor: Int) {
    let nodeCount = residual.nodeCount
    self.residual = residual
    epsilon = 0
    currents = Column(repeating: 0, count: nodeCount)
    active = ActiveNodes(nodeCount: nodeCount)
    order = AdmissibleOrder(nodeCount: nodeCount)
    ranks = Column(repeating: 0, count: nodeCount)
    targets = Column(repeating: 0, count: nodeCount)
    // A node with excess has a residual path to a deficit of at most n arcs, the reverse of which
    // was residual in the last refinement's flow: in units of ε no longer than this.
    buckets = RankBuckets(
      nodeCount: nodeCount, bucketCount: (scalingFactor + 2) * (nodeCount + 1))
  }

  /// Makes the first flow, ε-optimal, from whatever the residual network holds.
  ///
  /// - Returns: whether it could. Else no flow exists, or a price has left its range.
  mutating func start(with epsilon: Int64) -> Bool {
    self.epsilon = epsilon
    residual.fillArcs(below: 0)
    return moveExcess()
  }

  /// Makes the flow ε-optimal for this ε, smaller than the last.
  ///
  /// - Returns: whether it could. Else a price has left its range.
  mutating func refine(to epsilon: Int64) -> Bool {
    self.epsilon = epsilon
    return (refinePrices() || moveExcess()) && arePricesInRange
  }

  /// Sends all excess where it lacks.
  ///
  /// - Precondition: the flow is ε-optimal but for excesses, and no cycle is admissible.
  private mutating func moveExcess() -> Bool {
    effort.refinements += 1
    guard arePricesInRange, updateAllPrices() else { return false }
    for node in 0..<residual.nodeCount {
      currents[node] = residual.firsts[node]
      if residual.excesses[node] > 0 { active.append(node) }
    }
    while let node = active.popFirst() {
      while residual.excesses[node] > 0 {
        guard let length = findPath(from: node) else { return false }
        augment(from: node, length: length)
        guard relabelsUntilUpdate > 0 || updateAllPrices() else { return false }
      }
    }
    assert(residual.nodeCount > 64 || isEpsilonOptimal, "refining left an arc too cheap")
    return true
  }

  private mutating func updateAllPrices() -> Bool {
    // Twice and four times as many took longer on tori, grids and random networks of 16,000 to
    // 130,000 nodes, a quarter as many too.
    relabelsUntilUpdate = max(1, residual.nodeCount / 2)
    return updatePrices()
  }

  /// Follows admissible arcs from a node, relabelling where none leaves, until a deficit is
  /// reached, the path is long enough, or prices are due for an update: without updates, excess
  /// that no deficit can take would have nodes relabelled for ever.
  ///
  /// - Returns: the number of arcs in `path`; nil if the node cannot send anything anywhere, or a
  ///   price has left its range.
  private mutating func findPath(from start: Int) -> Int? {
    var length = 0
    var tip = start
    while length < Self.longestPath && residual.excesses[tip] >= 0 && relabelsUntilUpdate > 0 {
      let arc = arcToFollow(from: tip)
      if arc.reducedCost < 0 {
        path[length] = Int32(truncatingIfNeeded: arc.position)
        length += 1
        tip = residual.arcs[arc.position].head
        continue
      }
      let entered = length > 0 ? Int(path[length - 1]) : -1
      guard relabel(tip, cheapest: arc, enteredBy: entered) else { return nil }
      guard length > 0 else { continue }
      length -= 1
      tip = residual.tail(of: entered)
    }
    return length
  }

  /// The arc last followed from the node, if it is still admissible; else the cheapest open one.
  private mutating func arcToFollow(from node: Int) -> (reducedCost: Int64, position: Int) {
    let current = Int(currents[node])
    if residual.arcs[current].isOpen {
      let reducedCost = residual.reducedCost(of: current, leaving: node)
      if reducedCost < 0 { return (reducedCost, current) }
    }
    let cheapest = residual.cheapestArc(leaving: node)
    if cheapest.reducedCost < 0 { currents[node] = Int32(truncatingIfNeeded: cheapest.position) }
    return cheapest
  }

  /// Lowers a node's price so that the cheapest arc leaving it becomes admissible.
  ///
  /// Only a node that no admissible arc leaves is relabelled, and then none enters it: so
  /// admissible arcs never form a cycle, round which flow could run for long. The arc by which a
  /// path entered counts as if flow had come along it already, so that there is a way back.
  ///
  /// - Returns: whether there is any arc, and the price in range.
  private mutating func relabel(
    _ node: Int, cheapest: (reducedCost: Int64, position: Int), enteredBy entered: Int
  ) -> Bool {
    var cheapest = cheapest
    if entered >= 0 {
      let reverse = Int(residual.reverses[entered])
      let wayBack = residual.reducedCost(of: reverse, leaving: node)
      if wayBack < cheapest.reducedCost { cheapest = (wayBack, reverse) }
    }
    guard cheapest.position >= 0 else { return false }
    let price = residual.prices[node] &- cheapest.reducedCost &- epsilon
    residual.prices[node] = price
    currents[node] = Int32(truncatingIfNeeded: cheapest.position)
    effort.relabels += 1
    relabelsUntilUpdate -= 1
    return price >= ScalingRange.lowestPrice
  }

  /// Moves as much as fits along each arc of the path.
  private mutating func augment(from start: Int, length: Int) {
    var tail = start
    for step in 0..<length {
      let arc = Int(path[step])
      let head = residual.arcs[arc].head
      let amount = min(residual.residuals[arc], residual.excesses[tail])
      residual.push(amount, along: arc)
      residual.excesses[tail] &-= amount
      residual.excesses[head] &+= amount
      if residual.excesses[head] > 0 { active.append(head) }
      tail = head
    }
    effort.pushes += length
  }

  /// Whether no residual arc's reduced cost is below -ε, and no node has excess or deficit.
  private var isEpsilonOptimal: Bool {
    (0..<residual.nodeCount).allSatisfy { node in
      residual.excesses[node] == 0
        && residual.arcs(leaving: node).allSatisfy { arc in
          !residual.arcs[arc].isOpen || residual.reducedCost(of: arc, leaving: node) >= -epsilon
        }
    }
  }
}
