/// Why a network, or a goal given with it, cannot be solved as it stands.
public enum FlowNetworkError: Error, Equatable, Sendable {
  /// The supplies of all nodes add up to `total`, not to zero.
  case unbalancedSupplies(total: Int128)
  /// The arc's lower bound is above its capacity.
  case boundsOutOfOrder(Arc)
  /// Supplies and lower bounds add up to `sum`, more than 2^62: sums of flows could overflow.
  case flowsTooLarge(sum: Int128)
  /// The arc's capacity exceeds its lower bound by more than 2^63 - 1.
  case boundsTooWide(Arc)
  /// A path's cost could reach `bound` under this goal (0 is the first), more than potentials hold.
  case costsTooLarge(goal: Int, bound: Int128)
  /// The costs of this goal (0 is the first) add up to `sum`, so much that a flow's cost could
  /// overflow 128 bits.
  case costSumTooLarge(goal: Int, sum: Int128)
  /// The goal has `count` costs; it needs one an arc, `expected`.
  case goalOfWrongLength(goal: Int, count: Int, expected: Int)
  /// The starting basis is one of a network with another number of nodes or arcs.
  case basisOfAnotherNetwork(nodes: Int, arcs: Int)
  /// ``NetworkSimplex`` may well solve the network, but ``CostScaling`` cannot.
  case beyondScaling(ScalingLimit)
}

extension FlowNetworkError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unbalancedSupplies(let total):
      "supplies add up to \(total), not to zero"
    case .boundsOutOfOrder(let arc):
      "the lower bound of arc \(arc.index) is above its capacity"
    case .flowsTooLarge(let sum):
      "supplies and lower bounds add up to \(sum), more than 2^62"
    case .boundsTooWide(let arc):
      "the bounds of arc \(arc.index) lie more than 2^63 - 1 apart"
    case .costsTooLarge(let goal, let bound):
      "a path could cost \(bound) under goal \(goal); at most \(CostRange.largestPath) fits"
    case .costSumTooLarge(let goal, let sum):
      "the costs of goal \(goal) add up to \(sum), more than 2^63"
    case .goalOfWrongLength(let goal, let count, let expected):
      "goal \(goal) has \(count) costs; the network has \(expected) arcs"
    case .basisOfAnotherNetwork(let nodes, let arcs):
      "the starting basis is one of a network with \(nodes) nodes and \(arcs) arcs"
    case .beyondScaling(let limit): limit.description
    }
  }
}
