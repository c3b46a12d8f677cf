/// What of a network is too large for ``CostScaling``, though ``NetworkSimplex`` may well solve it.
public enum ScalingLimit: Equatable, Sendable {
  /// An arc costs this much, more than 2^31 - 1, in absolute value.
  case cost(UInt64)
  /// Prices fell so low that sums of them with costs times the number of nodes could overflow.
  case prices
  /// Supplies and capacities, as far as a cheapest flow can use them, add up to `sum`.
  case flows(sum: Int128)
  /// There are 2^30 nodes or arcs, or more.
  case size(nodes: Int, arcs: Int)
}

extension ScalingLimit: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cost(let cost):
      "a unit costs \(cost) on some arc, more than the 2^31 - 1 that cost scaling takes"
    case .prices:
      "paths cost more than cost scaling's prices hold"
    case .flows(let sum):
      "supplies and capacities add up to \(sum), more than the 2^62 that cost scaling can sum"
    case .size(let nodes, let arcs):
      "cost scaling takes fewer than 2^30 nodes and arcs, not \(nodes) and \(arcs)"
    }
  }
}
