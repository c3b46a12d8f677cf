/// The cheapest move of a source from each target to each other one.
///
/// When a source leaves, what it offered stays as a lower bound, and is only made exact again when
/// somebody asks: by looking at all sources there or, where there are many, by a queue that is kept
/// from then on.
struct CheapestMoves: ~Copyable {
  /// By two targets: what the cheapest move costs, or less; ``UnitSources/absent`` if there is none.
  private(set) var costs: Column<Int64>
  /// The source that moves at this cost; -1 if the cost is a bound only.
  private var movers: Column<Int32>
  /// The target at which each source is.
  private(set) var targets: [Int32]
  /// The sources at each target, and where in these lists each source is.
  private var members: [[Int32]]
  private var places: [Int32]
  /// By two targets, the moves between them where somebody asked, and more that no longer are.
  private var queues: [MoveQueue]
  /// By target, the others to which there is a queue.
  private var queued: [[Int32]]
  /// By two targets, how often all sources were looked at.
  private var fullLooks: Column<UInt8>
  private let targetCount: Int

  /// Nobody is anywhere.
  init(of model: UnitSources) {
    targetCount = model.targetCount
    costs = Column(repeating: UnitSources.absent, count: targetCount * targetCount)
    movers = Column(repeating: -1, count: targetCount * targetCount)
    fullLooks = Column(repeating: 0, count: targetCount * targetCount)
    targets = Array(repeating: -1, count: model.sources.count)
    places = targets
    members = Array(repeating: [], count: targetCount)
    queued = members
    queues = Array(repeating: MoveQueue(), count: targetCount * targetCount)
  }

  /// Puts a source at a target, where it offers its moves. O(targets).
  mutating func add(_ source: Int, at target: Int, costs table: [Int64]) {
    targets[source] = Int32(truncatingIfNeeded: target)
    places[source] = Int32(truncatingIfNeeded: members[target].count)
    members[target].append(Int32(truncatingIfNeeded: source))
    let (row, start) = (target * targetCount, source * targetCount)
    let own = table[start + target]
    let name = Int32(truncatingIfNeeded: source)
    precondition(row + targetCount <= costs.count && start + targetCount <= table.count)
    let column = table.span
    for other in 0..<targetCount {
      // Both rows were checked to lie within their tables.
      let cost = unsafe column[unchecked: start + other] &- own
      let known = unsafe costs[unchecked: row + other]
      if cost < known || cost == known && movers[row + other] < 0 {
        costs[row + other] = cost
        movers[row + other] = name
      }
    }
    for other in queued[target].lazy.map({ Int($0) }) {
      let cost = table[start + other] - own
      if cost < UnitSources.leastAbsent {
        queues[row + other].insert(.init(cost: cost, source: name))
      }
    }
  }

  /// Takes a source away from its target. O(targets).
  private mutating func remove(_ source: Int) {
    let target = Int(targets[source])
    let place = Int(places[source])
    let last = members[target].removeLast()
    if Int(last) != source {
      members[target][place] = last
      places[Int(last)] = Int32(truncatingIfNeeded: place)
    }
    let row = target * targetCount
    let name = Int32(truncatingIfNeeded: source)
    for cell in row..<row + targetCount where movers[cell] == name { movers[cell] = -1 }
  }

  /// What the cheapest move costs. O(1); if that was a bound, O(log sources) and, the first time,
  /// O(sources).
  mutating func exactCost(
    from target: Int, to other: Int, costs table: [Int64]
  ) -> Int64 {
    let cell = target * targetCount + other
    guard movers[cell] < 0 else { return costs[cell] }
    let cheapest =
      fullLooks[cell] < Self.looksBeforeQueue || members[target].count <= Self.fewSources
      ? cheapestMove(from: target, to: other, costs: table)
      : queuedMove(from: target, to: other, costs: table)
    costs[cell] = cheapest?.cost ?? UnitSources.absent
    movers[cell] = cheapest?.source ?? -1
    return costs[cell]
  }

  /// So many are looked through faster than queued.
  private static let fewSources = 24

  /// A queue is worth its making after so many looks at all sources.
  private static let looksBeforeQueue: UInt8 = 3

  private mutating func cheapestMove(
    from target: Int, to other: Int, costs table: [Int64]
  ) -> MoveQueue.Move? {
    let cell = target * targetCount + other
    let bound = costs[cell]
    var cheapest: MoveQueue.Move?
    for source in members[target] {
      let start = Int(source) * targetCount
      let cost = table[start + other] - table[start + target]
      if cost < cheapest?.cost ?? UnitSources.leastAbsent {
        cheapest = .init(cost: cost, source: source)
        if cost == bound { return cheapest }  // many cost alike
      }
    }
    if fullLooks[cell] < .max { fullLooks[cell] += 1 }
    return cheapest
  }

  private mutating func queuedMove(
    from target: Int, to other: Int, costs table: [Int64]
  ) -> MoveQueue.Move? {
    let cell = target * targetCount + other
    if queues[cell].isEmpty {
      let name = Int32(truncatingIfNeeded: other)
      if !queued[target].contains(name) { queued[target].append(name) }
      queues[cell] = MoveQueue(
        members[target].compactMap { source in
          let start = Int(source) * targetCount
          let cost = table[start + other] - table[start + target]
          return cost < UnitSources.leastAbsent ? .init(cost: cost, source: source) : nil
        })
    }
    while let move = queues[cell].first {
      if Int(targets[Int(move.source)]) == target { return move }
      queues[cell].removeFirst()
    }
    return nil
  }

  /// Moves the source whose move is cheapest.
  ///
  /// - Precondition: the cost of that move is exact.
  mutating func moveCheapest(
    from target: Int, to other: Int, costs table: [Int64]
  ) {
    let mover = Int(movers[target * targetCount + other])
    remove(mover)
    add(mover, at: other, costs: table)
  }
}
