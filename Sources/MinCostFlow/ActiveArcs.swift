/// The arcs that the simplex may still move flow on, as columns, each shifted to a lower bound of
/// zero.
///
/// Self-loops and arcs without room never enter: no tree needs them. After a goal is met, arcs
/// that its optimal face holds at a bound leave. Positions in these columns are therefore the
/// solver's own; `origins` leads back to the network's arcs.
struct ActiveArcs: Sendable {
  private(set) var tails: [Int32]
  private(set) var heads: [Int32]
  private(set) var costs: [Int64]
  private(set) var origins: [Int32]
  /// `atLower`, `inTree` or `atCapacity`: the sign with which a reduced cost counts as good.
  var states: [Int8]
  // Of the network's arcs, shared with it: only entering arcs are looked up here.
  private let lowers: [Int64]
  private let capacities: [Int64]

  static let atLower: Int8 = 1
  static let inTree: Int8 = 0
  static let atCapacity: Int8 = -1

  /// The arcs of the network that have room and join two nodes, all at lower bounds, with the
  /// costs of a goal, one an arc of the network.
  ///
  /// They are dealt out √*m* places apart, so that a block of the pricing search sees arcs from
  /// all over the network. In the network's order neighbours compete for the same nodes: on a
  /// hub network with 8,000 sources that took three times as long.
  init(of network: FlowNetwork, costs goal: [Int64]) {
    (lowers, capacities) = (network.lowers, network.capacities)
    let origins = Self.dealtOut(network)
    tails = origins.map { network.tails[Int($0)] }
    heads = origins.map { network.heads[Int($0)] }
    costs = origins.map { goal[Int($0)] }
    states = Array(repeating: Self.atLower, count: origins.count)
    self.origins = origins
  }

  /// All arcs of the network, in its order, in these states.
  ///
  /// Nothing is dealt out: what a network shares with its columns need not be copied, and few arcs
  /// are violated. Self-loops and arcs without room go to their other bound and back, if at all.
  init(of network: FlowNetwork, costs: [Int64], states: [Int8]) {
    (lowers, capacities) = (network.lowers, network.capacities)
    (tails, heads) = (network.tails, network.heads)
    self.costs = costs
    self.states = states
    origins = Array(0..<Int32(truncatingIfNeeded: network.arcCount))
  }

  private static func dealtOut(_ network: FlowNetwork) -> [Int32] {
    let count = network.arcCount
    let pitch = max(10, integerRoot(of: count))
    var origins: [Int32] = []
    origins.reserveCapacity(count)
    for first in 0..<min(pitch, count) {
      for arc in stride(from: first, to: count, by: pitch)
      where network.capacities[arc] > network.lowers[arc]
        && network.tails[arc] != network.heads[arc]
      {
        origins.append(Int32(truncatingIfNeeded: arc))
      }
    }
    return origins
  }

  var count: Int { tails.count }

  /// Capacity less lower bound; positive.
  func width(of arc: Int) -> Int64 {
    let origin = Int(origins[arc])
    return capacities[origin] - lowers[origin]
  }

  /// Replaces the costs by those of another goal.
  mutating func setCosts(_ goal: [Int64]) { costs = origins.map { goal[Int($0)] } }

  /// Keeps the arcs that are marked, in their order.
  ///
  /// - Returns: the new position of each arc kept, by its old one.
  mutating func compact(keeping isKept: [Bool]) -> [Int32] {
    var kept: Int32 = 0
    let newPositions = isKept.map { isKept -> Int32 in
      defer { kept += isKept ? 1 : 0 }
      return isKept ? kept : -1
    }
    func keep<Element>(_ column: [Element]) -> [Element] {
      zip(column, isKept).compactMap { $1 ? $0 : nil }
    }
    (tails, heads, costs) = (keep(tails), keep(heads), keep(costs))
    (origins, states) = (keep(origins), keep(states))
    return newPositions
  }
}
