// Networks of sources are mostly written source by source, each with the same targets in turn. Such
// a *run* of arcs needs no table of its own: where it starts says where the arc to each target is.

/// The runs of arcs of a network that lead to the same nodes in turn, each from a node of its own.
struct SourceRuns: Sendable {
  /// The nodes to which every run leads, in turn; all different.
  private(set) var heads: [Int32] = []
  /// By node, its run's first arc; -1 without one.
  private(set) var starts: [Int32]
  /// The arcs between the runs, in order.
  private(set) var gaps: [Range<Int>] = []

  var length: Int { heads.count }

  /// No runs: all arcs are others.
  init(noneOf network: FlowNetwork) {
    starts = Array(repeating: -1, count: network.nodeCount)
    gaps = [0..<network.arcCount]
  }

  /// Finds runs like the first of a node with one unit; none if that is short. Their arcs have a
  /// lower bound of zero and room for one unit. O(n + m).
  init(of network: FlowNetwork) {
    starts = Array(repeating: -1, count: network.nodeCount)
    guard let first = network.tails.firstIndex(where: { network.supplies[Int($0)] == 1 }) else {
      gaps = [0..<network.arcCount]
      return
    }
    heads = Self.firstHeads(from: first, of: network)
    var (arc, gapStart) = (heads.isEmpty ? network.arcCount : 0, 0)
    while arc < network.arcCount {
      guard isRun(at: arc, of: network), starts[Int(network.tails[arc])] < 0 else {
        arc += 1
        continue
      }
      if gapStart < arc { gaps.append(gapStart..<arc) }
      starts[Int(network.tails[arc])] = Int32(truncatingIfNeeded: arc)
      arc += length
      gapStart = arc
    }
    if gapStart < network.arcCount { gaps.append(gapStart..<network.arcCount) }
  }

  /// The heads of the arcs that follow each other from the same tail, if they are many and differ.
  private static func firstHeads(from start: Int, of network: FlowNetwork) -> [Int32] {
    let arcs = network.tails[start...].prefix { $0 == network.tails[start] }
    let heads = Array(network.heads[arcs.indices])
    return heads.count >= leastLength && Set(heads).count == heads.count ? heads : []
  }

  private static let leastLength = 3

  /// Whether a run starts at this arc.
  private func isRun(at start: Int, of network: FlowNetwork) -> Bool {
    guard start + length <= network.arcCount, network.heads[start] == heads[0] else {
      return false
    }
    let tail = network.tails[start]
    let (tails, ends) = (network.tails.span, network.heads.span)
    let (lowers, capacities) = (network.lowers.span, network.capacities.span)
    let ownHeads = heads.span
    var difference: Int32 = 0
    var (lowerBits, roomBits): (Int64, Int64) = (0, 0)
    for place in 0..<length {
      let arc = start &+ place
      // Every column has one entry an arc, and the last of these exists.
      difference |= unsafe tails[unchecked: arc] ^ tail
      difference |= unsafe ends[unchecked: arc] ^ ownHeads[unchecked: place]
      lowerBits |= unsafe lowers[unchecked: arc]
      roomBits |= unsafe capacities[unchecked: arc] &- 1
    }
    return difference == 0 && lowerBits == 0 && roomBits >= 0
  }
}
