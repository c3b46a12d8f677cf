/// The numbers with which a network is scaled, once it is known that all sums of them fit.
struct ScalingRange: Sendable {
  /// What costs are multiplied by: the number of nodes and one.
  let scale: Int64
  /// No scaled cost is larger, in absolute value.
  let largestCost: Int64
  /// No cheapest flow need carry more above an arc's lower bound, so wider arcs count as this wide.
  ///
  /// A cheapest flow is made of paths from supplies to demands and of cycles that cost less than
  /// nothing, each with an arc of negative cost; this is one unit more than all of them together,
  /// so that an arc that is narrowed is never needed full.
  let widestArc: Int64

  /// - Throws: ``FlowNetworkError/beyondScaling(_:)`` if costs, sums of excess, or the numbers of
  ///   nodes and arcs could leave their range. The network's own ranges are checked already.
  init(of network: FlowNetwork) throws(FlowNetworkError) {
    guard network.arcCount < Self.largestCount, network.nodeCount < Self.largestCount else {
      throw .beyondScaling(.size(nodes: network.nodeCount, arcs: network.arcCount))
    }
    scale = Int64(network.nodeCount) + 1
    let largest = network.costs.reduce(0) { max($0, $1.magnitude) }
    guard largest <= Self.largestCost else { throw .beyondScaling(.cost(largest)) }
    largestCost = Int64(largest) * scale

    var useful: Int128 = 1
    for supply in network.suppliesAboveLowerBounds where supply > 0 { useful += Int128(supply) }
    for arc in 0..<network.arcCount where network.costs[arc] < 0 {
      useful += Int128(network.capacities[arc] - network.lowers[arc])
    }
    widestArc = Int64(clamping: useful)
    var sum = useful
    for arc in 0..<network.arcCount {
      sum += Int128(min(network.capacities[arc] - network.lowers[arc], widestArc))
    }
    guard sum <= FlowNetwork.largestSum else { throw .beyondScaling(.flows(sum: sum)) }
  }

  /// Positions of both directions of an arc take 31 bits, nodes 30 beside two marks.
  static let largestCount = 1 << 30

  /// Costs take 32 bits; times *n* + 1 they stay below 2^58 where nodes and costs are few enough,
  /// and below 2^61 always.
  static let largestCost = UInt64(Int32.max)

  /// Prices start at 0 and only fall. Down to here, a scaled cost plus or minus two of them fits
  /// `Int64`.
  static let lowestPrice: Int64 = -(1 << 60)
}
