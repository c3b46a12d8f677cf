/// The arcs that the simplex may still move flow on, as columns, each shifted to a lower bound of
/// zero.
///
/// Self-loops and arcs without room never enter: no tree needs them. After a goal is met, arcs
/// that its optimal face holds at a bound leave. Positions in these columns are therefore the
/// solver's own; `origins` leads back to the network's arcs.
struct ActiveArcs: Sendable {
  private(set) var tails: [Int32] = []
  private(set) var heads: [Int32] = []
  private(set) var costs: [Int64] = []
  /// Capacity less lower bound; positive.
  private(set) var widths: [Int64] = []
  private(set) var origins: [Int32] = []
  /// `atLower`, `inTree` or `atCapacity`: the sign with which a reduced cost counts as good.
  var states: [Int8] = []

  static let atLower: Int8 = 1
  static let inTree: Int8 = 0
  static let atCapacity: Int8 = -1

  /// The arcs of the network that have room and join two nodes, without costs, all at lower bounds.
  ///
  /// They are dealt out √*m* places apart, so that a block of the pricing search sees arcs from
  /// all over the network. In the network's order neighbours compete for the same nodes: on a
  /// hub network with 8,000 sources that took three times as long.
  init(of network: FlowNetwork) {
    let count = network.arcCount
    tails.reserveCapacity(count)
    heads.reserveCapacity(count)
    widths.reserveCapacity(count)
    origins.reserveCapacity(count)
    let pitch = max(10, integerRoot(of: count))
    for first in 0..<min(pitch, count) {
      for arc in stride(from: first, to: count, by: pitch) {
        let width = network.capacities[arc] - network.lowers[arc]
        guard width > 0, network.tails[arc] != network.heads[arc] else { continue }
        tails.append(network.tails[arc])
        heads.append(network.heads[arc])
        widths.append(width)
        origins.append(Int32(truncatingIfNeeded: arc))
      }
    }
    costs = Array(repeating: 0, count: tails.count)
    states = Array(repeating: Self.atLower, count: tails.count)
  }

  var count: Int { tails.count }

  /// Replaces the costs by those of a goal, one an arc of the network.
  mutating func setCosts(_ goal: [Int64]) {
    for arc in 0..<count { costs[arc] = goal[Int(origins[arc])] }
  }

  /// Keeps the arcs that `isKept` allows, in their order, and moves the basis's costs along.
  ///
  /// - Returns: the new position of each arc kept, by its old one.
  mutating func compact(keeping isKept: (Int) -> Bool) -> [Int32] {
    var newPositions = [Int32](repeating: -1, count: count)
    var kept = 0
    for arc in 0..<count where isKept(arc) {
      newPositions[arc] = Int32(truncatingIfNeeded: kept)
      tails[kept] = tails[arc]
      heads[kept] = heads[arc]
      costs[kept] = costs[arc]
      widths[kept] = widths[arc]
      origins[kept] = origins[arc]
      states[kept] = states[arc]
      kept += 1
    }
    let gone = count - kept
    tails.removeLast(gone)
    heads.removeLast(gone)
    costs.removeLast(gone)
    widths.removeLast(gone)
    origins.removeLast(gone)
    states.removeLast(gone)
    return newPositions
  }
}
