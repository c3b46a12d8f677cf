/// The cheapest move of a source from each target to each other one.
///
/// When a source leaves a target where there are few, the moves from there are found again. Where
/// there are many, what it may have offered stays as a lower bound, and is only made exact when
/// somebody asks: by looking at all sources there or, where that was done often, by a queue that is
/// kept from then on.
struct CheapestMoves<Cost: MoveCost>: ~Copyable {
  /// By two targets: what the cheapest move costs, or less; ``MoveCost/absent`` if there is none.
  private(set) var costs: Column<Cost>
  /// Whether the cost is a bound only, and how many such there are by the target moved to and from.
  private var isBound: Column<Bool>
  private var boundsInto: [Int32]
  private var boundsFrom: [Int32]
  /// What each source pays for each target, row by row.
  private let table: [Cost]
  /// The target at which each source is.
  private(set) var targets: [Int32]
  /// The sources at each target, and where in these lists each source is.
  private var members: [[Int32]]
  private var places: [Int32]
  /// The moves between two targets where somebody asked, and more that no longer are.
  private var queues: [MoveQueue] = []
  /// By target, the others to which there is a queue, and which one.
  private var queued: [[(other: Int32, queue: Int32)]]
  /// By two targets, how often all sources were looked at.
  private var fullLooks: Column<UInt8>
  private let targetCount: Int

  /// Nobody is anywhere.
  init(of model: UnitSources, in network: FlowNetwork) {
    targetCount = model.targetCount
    table = model.costTable(of: network)
    costs = Column(repeating: .absent, count: targetCount * targetCount)
    isBound = Column(repeating: false, count: targetCount * targetCount)
    boundsInto = Array(repeating: 0, count: targetCount)
    boundsFrom = boundsInto
    fullLooks = Column(repeating: 0, count: targetCount * targetCount)
    targets = Array(repeating: -1, count: model.sources.count)
    places = targets
    members = Array(repeating: [], count: targetCount)
    queued = Array(repeating: [], count: targetCount)
  }

  /// What a source pays for a target.
  func cost(of source: Int, at target: Int) -> Cost { table[source * targetCount + target] }

  /// The least of what a source pays for a target less the target's potential.
  func leastCost(of source: Int, less potentials: borrowing Column<Cost>) -> Cost {
    leastCost(of: source, among: 0..<targetCount, less: potentials)
  }

  /// The same, one target being left out.
  func leastCost(
    of source: Int, less potentials: borrowing Column<Cost>, otherThan left: Int
  ) -> Cost {
    min(
      leastCost(of: source, among: 0..<left, less: potentials),
      leastCost(of: source, among: left + 1..<targetCount, less: potentials))
  }

  private func leastCost(
    of source: Int, among targets: Range<Int>, less potentials: borrowing Column<Cost>
  ) -> Cost {
    let start = source * targetCount
    precondition(
      start + targetCount <= table.count && targets.upperBound <= targetCount
        && targetCount <= potentials.count)
    let costs = table.span
    var least = Cost.max
    for target in targets {
      // The row was checked to lie within the table.
      least = unsafe min(least, costs[unchecked: start &+ target] &- potentials[unchecked: target])
    }
    return least
  }

  /// The first target for which a source pays this.
  func firstTarget(
    of source: Int, costing amount: Cost, less potentials: borrowing Column<Cost>
  ) -> Int {
    var target = 0
    while cost(of: source, at: target) &- potentials[target] != amount { target += 1 }
    return target
  }

  /// Puts a source at a target, where it offers its moves. O(targets).
  mutating func add(_ source: Int, at target: Int) {
    let name = Int32(truncatingIfNeeded: source)
    targets[source] = Int32(truncatingIfNeeded: target)
    places[source] = Int32(truncatingIfNeeded: members[target].count)
    members[target].append(name)
    if boundsFrom[target] > 0 { settleBounds(of: source, at: target) }
    lowerCosts(by: source, at: target)
    for (other, queue) in queued[target] {
      let cost = cost(of: source, at: Int(other)) - cost(of: source, at: target)
      if cost < .leastAbsent {
        queues[Int(queue)].insert(.init(cost: Int64(cost), source: name))
      }
    }
  }

  /// Takes the source's moves where they are cheaper.
  private mutating func lowerCosts(by source: Int, at target: Int) {
    let (row, start) = (target * targetCount, source * targetCount)
    precondition(row + targetCount <= costs.count && start + targetCount <= table.count)
    let own = table[start + target]
    let offers = table.span
    let known = unsafe costs.start + row
    for other in 0..<targetCount {
      // Both rows were checked to lie within their tables.
      let offer = unsafe offers[unchecked: start &+ other] &- own
      unsafe known[other] = min(known[other], offer)
    }
  }

  /// What a newcomer offers for no more than a bound is exact.
  private mutating func settleBounds(of source: Int, at target: Int) {
    let own = cost(of: source, at: target)
    for other in 0..<targetCount where isBound[target * targetCount + other] {
      if cost(of: source, at: other) - own <= costs[target * targetCount + other] {
        setBound(false, from: target, to: other)
      }
    }
  }

  private mutating func setBound(_ value: Bool, from target: Int, to other: Int) {
    isBound[target * targetCount + other] = value
    boundsFrom[target] += value ? 1 : -1
    boundsInto[other] += value ? 1 : -1
  }

  /// Takes a source away from its target. O(targets) and, where there are few, times their number.
  private mutating func remove(_ source: Int) {
    let target = Int(targets[source])
    let place = Int(places[source])
    let last = members[target].removeLast()
    if Int(last) != source {
      members[target][place] = last
      places[Int(last)] = Int32(truncatingIfNeeded: place)
    }
    if members[target].count <= Self.fewSources {
      findMoves(from: target)
    } else {
      let own = cost(of: source, at: target)
      for other in 0..<targetCount
      where cost(of: source, at: other) - own == costs[target * targetCount + other] {
        if !isBound[target * targetCount + other] { setBound(true, from: target, to: other) }
      }
    }
  }

  /// Finds all moves from a target again.
  private mutating func findMoves(from target: Int) {
    let row = target * targetCount
    for other in 0..<targetCount where boundsFrom[target] > 0 && isBound[row + other] {
      setBound(false, from: target, to: other)
    }
    for cell in row..<row + targetCount { costs[cell] = .absent }
    for source in members[target] { lowerCosts(by: Int(source), at: target) }
  }

  /// Whether the cost of some move to this target is a bound only.
  func hasBounds(into target: Int) -> Bool { boundsInto[target] > 0 }

  /// What the cheapest move costs. O(1); if that was a bound, O(log sources) and, the first time,
  /// O(sources).
  mutating func exactCost(from target: Int, to other: Int) -> Cost {
    let cell = target * targetCount + other
    guard isBound[cell] else { return costs[cell] }
    let cheapest =
      fullLooks[cell] < Self.looksBeforeQueue
      ? cheapestMove(from: target, to: other)
      : queuedMove(from: target, to: other)
    costs[cell] = cheapest
    setBound(false, from: target, to: other)
    return cheapest
  }

  /// So many are looked through faster than bounds are kept.
  private static var fewSources: Int { 48 }

  /// A queue is worth its making after so many looks at all sources.
  private static var looksBeforeQueue: UInt8 { 3 }

  private mutating func cheapestMove(from target: Int, to other: Int) -> Cost {
    let cell = target * targetCount + other
    let bound = costs[cell]
    var cheapest = Cost.absent
    for source in members[target].lazy.map({ Int($0) }) {
      let cost = table[source * targetCount + other] - table[source * targetCount + target]
      if cost < cheapest {
        cheapest = cost
        if cost == bound { return cheapest }  // many cost alike
      }
    }
    if fullLooks[cell] < .max { fullLooks[cell] += 1 }
    return cheapest < .leastAbsent ? cheapest : .absent
  }

  private mutating func queuedMove(from target: Int, to other: Int) -> Cost {
    let queue = queue(from: target, to: other)
    while let move = queues[queue].first {
      if Int(targets[Int(move.source)]) == target { return Cost(truncatingIfNeeded: move.cost) }
      queues[queue].removeFirst()
    }
    return .absent
  }

  private mutating func queue(from target: Int, to other: Int) -> Int {
    if let known = queued[target].first(where: { Int($0.other) == other }) {
      return Int(known.queue)
    }
    queued[target].append(
      (Int32(truncatingIfNeeded: other), Int32(truncatingIfNeeded: queues.count)))
    queues.append(
      MoveQueue(
        members[target].compactMap { source in
          let cost = cost(of: Int(source), at: other) - cost(of: Int(source), at: target)
          return cost < .leastAbsent ? .init(cost: Int64(cost), source: source) : nil
        }))
    return queues.count - 1
  }

  /// Moves the source whose move is cheapest, the first of equals in the list.
  ///
  /// - Precondition: the cost of that move is exact, and of a move that is there.
  mutating func moveCheapest(from target: Int, to other: Int) {
    let least = costs[target * targetCount + other]
    let mover = members[target].first { source in
      cost(of: Int(source), at: other) &- cost(of: Int(source), at: target) == least
    }
    guard let mover else { preconditionFailure("no source offers this move") }
    remove(Int(mover))
    add(Int(mover), at: other)
  }
}
