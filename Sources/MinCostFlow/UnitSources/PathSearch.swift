// The search for the cheapest path, by Dijkstra's method (1959) among few nodes that are nearly all
// joined. A node's *label* is its distance plus its potential: over a move of cost c, the label of
// where it leads is c more than where it starts, so a whole row of moves is looked at in one run of
// additions and minima. Which step led to a node is found afterwards, for the nodes of one path.

/// What a search for a path knows of the core nodes.
struct PathSearch<Cost: MoveCost>: ~Copyable {
  /// How a node is reached: from a core node by a move, or over a residual arc.
  struct Step {
    var from: Int32
    /// The residual arc; -1 for a source's move.
    var arc: Int32
  }

  private let nodeCount: Int
  // Columns by node that are padded to whole blocks.
  var labels: Column<Cost>
  /// What keeps settled nodes out of the search for the nearest one; zero for the others.
  private var bars: Column<Cost>
  /// The least distance in each block.
  private var leasts: Column<Cost>
  /// The nodes settled, in order, and by node its place among them.
  private(set) var settled: Column<Int32>
  private(set) var settledCount: Int32 = 0
  private(set) var ranks: Column<Int32>
  /// The steps of the path found, by the nodes to which they lead.
  var steps: Column<Step>
  /// The nearest nodes of one round.
  var nearest: [Int32] = []

  init(nodeCount: Int) {
    let paddedCount = (nodeCount + Self.blockSize - 1) / Self.blockSize * Self.blockSize
    self.nodeCount = nodeCount
    labels = Column(repeating: 0, count: paddedCount)
    bars = Column(repeating: .absent + .absent, count: paddedCount)
    leasts = Column(repeating: 0, count: paddedCount / Self.blockSize)
    settled = Column(repeating: 0, count: nodeCount)
    ranks = Column(repeating: 0, count: nodeCount)
    steps = Column(repeating: Step(from: -1, arc: -1), count: nodeCount)
  }

  /// Distances are compared by so many at a time.
  static var blockSize: Int { 16 }

  mutating func start(at node: Int, label: Cost) {
    for other in 0..<nodeCount {
      labels[other] = .absent
      bars[other] = 0
      ranks[other] = .max
    }
    labels[node] = label
    settledCount = 0
  }

  /// The distance of the nearest nodes that are not settled, which ``nearest`` then lists; one of a
  /// node that cannot be reached if none is left. O(nodes).
  ///
  /// - Parameter potentials: by node, and as many more as blocks are longer.
  mutating func findNearest(potentials: borrowing Column<Cost>) -> Cost {
    precondition(potentials.count == labels.count && bars.count == labels.count)
    let (labels, bars, potentials) = unsafe (labels.start, bars.start, potentials.start)
    var least = Cost.max
    for block in 0..<leasts.count {
      var leastHere = Cost.max
      for place in 0..<Self.blockSize {
        // The columns are so many blocks long.
        let node = block &* Self.blockSize &+ place
        leastHere = unsafe min(leastHere, labels[node] &- potentials[node] &+ bars[node])
      }
      leasts[block] = leastHere
      least = min(least, leastHere)
    }
    nearest.removeAll(keepingCapacity: true)
    guard least < .leastAbsent else { return least }
    for block in 0..<leasts.count where leasts[block] == least {
      for node in block * Self.blockSize..<(block + 1) * Self.blockSize
      where unsafe labels[node] &- potentials[node] &+ bars[node] == least {
        nearest.append(Int32(truncatingIfNeeded: node))
      }
    }
    return least
  }

  mutating func settle(_ node: Int) {
    bars[node] = .absent + .absent
    settled[Int(settledCount)] = Int32(truncatingIfNeeded: node)
    ranks[node] = settledCount
    settledCount += 1
  }

  func isSettled(_ node: Int) -> Bool { ranks[node] < .max }

  /// Lowers the labels of targets to which moves from a settled one lead. O(targets).
  mutating func relax(row: Int, of moves: borrowing Column<Cost>, targets: Int, label: Cost) {
    precondition(row >= 0 && row + targets <= moves.count && targets <= labels.count)
    let (labels, costs) = unsafe (labels.start, moves.start + row)
    // What is settled has no higher label than any way to it, so nothing changes there.
    for other in 0..<targets {
      unsafe labels[other] = min(labels[other], label &+ costs[other])
    }
  }
}

extension UnitSourceFlow {
  /// Finds the cheapest way from a node to a shortfall, and adjusts the potentials so that its steps
  /// have reduced cost zero. O(k^2) in the k nodes nearer.
  mutating func findPath(from start: Int) -> Int? {
    search.start(at: start, label: potentials[start])
    while true {
      let least = search.findNearest(potentials: potentials)
      guard least < .leastAbsent else { return nil }
      for node in search.nearest.lazy.map({ Int($0) }) {
        guard isExact(node) else { continue }
        search.settle(node)
        if excess[node] < 0 {
          traceSteps(from: start, to: node)
          return lowerPotentials(by: least) ? node : nil
        }
        relax(from: node)
      }
    }
  }

  /// Makes the steps to every settled node tight; false if a potential leaves its range.
  private mutating func lowerPotentials(by least: Cost) -> Bool {
    var largest = least
    for place in 0..<search.settledCount {
      let node = Int(search.settled[Int(place)])
      potentials[node] = search.labels[node] &- least
      largest = max(largest, abs(potentials[node]))
    }
    isOutOfRange = largest > .largestLabel
    return !isOutOfRange
  }

  private mutating func relax(from node: Int) {
    let label = search.labels[node]
    if node < model.targetCount {
      arcsPriced += model.targetCount
      search.relax(
        row: node * model.targetCount, of: moves.costs, targets: model.targetCount, label: label)
    }
    for arc in core.arcs(leaving: node) where core.room[Int(arc)] > 0 {
      let other = Int(core.heads[Int(arc)])
      let reach = label + Cost(truncatingIfNeeded: core.costs[Int(arc)])
      if reach < search.labels[other] { search.labels[other] = reach }
    }
  }

  /// Whether the label of a nearest node holds. If it rests on moves whose cost was only a bound and
  /// is higher, it is found again from all settled nodes.
  private mutating func isExact(_ node: Int) -> Bool {
    guard node < model.targetCount, moves.hasBounds(into: node) else { return true }
    var hasRisen = false
    for place in 0..<search.settledCount {
      let from = Int(search.settled[Int(place)])
      guard from < model.targetCount else { continue }
      let bound = moves.costs[from * model.targetCount + node]
      guard search.labels[from] &+ bound == search.labels[node], bound < .leastAbsent else {
        continue
      }
      guard moves.exactCost(from: from, to: node) > bound else { return true }
      hasRisen = true
    }
    guard hasRisen else { return true }
    search.labels[node] = .absent
    for place in 0..<search.settledCount {
      let from = Int(search.settled[Int(place)])
      guard from < model.targetCount else { continue }
      let reach = search.labels[from] &+ moves.costs[from * model.targetCount + node]
      search.labels[node] = min(search.labels[node], reach)
    }
    for arc in core.arcs(leaving: node).lazy.map({ Int($0) ^ 1 }) where core.room[arc] > 0 {
      let tail = Int(core.heads[arc ^ 1])
      guard search.isSettled(tail) else { continue }
      let reach = search.labels[tail] + Cost(truncatingIfNeeded: core.costs[arc])
      search.labels[node] = min(search.labels[node], reach)
    }
    return false
  }

  /// Notes the steps of the path to the last node settled: back from each node, the first settled
  /// node from which its label follows.
  private mutating func traceSteps(from start: Int, to end: Int) {
    var node = end
    while node != start {
      let step = step(to: node)
      search.steps[node] = step
      node = Int(step.from)
    }
  }

  private func step(to node: Int) -> PathSearch<Cost>.Step {
    let label = search.labels[node]
    for place in 0..<(node < model.targetCount ? search.ranks[node] : 0) {
      let from = Int(search.settled[Int(place)])
      guard from < model.targetCount else { continue }
      let cost = moves.costs[from * model.targetCount + node]
      if search.labels[from] &+ cost == label, cost < .leastAbsent {
        return .init(from: Int32(truncatingIfNeeded: from), arc: -1)
      }
    }
    for arc in core.arcs(leaving: node).lazy.map({ Int($0) ^ 1 }) where core.room[arc] > 0 {
      let tail = Int(core.heads[arc ^ 1])
      let reach = search.labels[tail] &+ Cost(truncatingIfNeeded: core.costs[arc])
      if search.ranks[tail] < search.ranks[node], reach == label {
        return .init(
          from: Int32(truncatingIfNeeded: tail), arc: Int32(truncatingIfNeeded: arc))
      }
    }
    preconditionFailure("no step leads to a settled node")
  }
}
