extension Refinement {
  /// Looks for prices in whole costs that prove the flow cheapest, long before ε is 1.
  ///
  /// Prices are rounded down to whole costs; where an arc is then too cheap, the price of its head
  /// falls, largest fall first, and so on from there. A flow that is not cheapest has no such
  /// prices, so the search gives up after a share of the nodes, and the old prices come back.
  ///
  /// - Returns: whether prices were found; they are multiples of the scale then.
  mutating func findExactPrices() -> Bool {
    effort.priceRefinements += 1
    for node in 0..<residual.nodeCount {
      targets[node] = residual.prices[node]
      residual.prices[node] = residual.quotient(residual.prices[node]) * residual.scale
      ranks[node] = 0
    }
    var rank = 0
    for node in 0..<residual.nodeCount { rank = max(rank, rankHeadsTooDear(from: node)) }
    var patience = residual.nodeCount / 4
    while rank > 0 && patience > 0 {
      guard let node = buckets.pop(at: rank) else {
        rank -= 1
        continue
      }
      patience -= 1
      ranks[node] = 0
      residual.prices[node] &-= Int64(rank) &* residual.scale
      if residual.prices[node] < ScalingRange.lowestPrice { patience = 0 }
      rank = max(rank, rankHeadsTooDear(from: node))
    }
    buckets.removeAll(from: 0)
    if rank == 0 { return true }
    for node in 0..<residual.nodeCount { residual.prices[node] = targets[node] }
    return false
  }

  /// Ranks the heads of the arcs from this node by how many whole costs their prices are too high.
  ///
  /// - Returns: the highest rank given.
  private mutating func rankHeadsTooDear(from node: Int) -> Int {
    var highest = 0
    let range = residual.arcs(leaving: node)
    precondition(range.upperBound <= residual.arcs.count)
    let (scale, price) = (residual.scale, residual.prices[node])
    // Positions were checked above; heads are nodes, which the network checked.
    let (arcs, prices) = unsafe (residual.arcs.start, residual.prices.start)
    for position in range {
      let arc = unsafe arcs[position]
      let reducedCost = unsafe Int64(arc.cost) &* scale &+ price &- prices[arc.head]
      guard arc.isOpen && reducedCost < 0 else { continue }
      let oldRank = Int(ranks[arc.head])
      let rank = min(Int(-reducedCost / scale), buckets.count - 1, 1 << 30)
      guard rank > oldRank else { continue }
      if oldRank > 0 { buckets.remove(arc.head, from: oldRank) }
      buckets.insert(arc.head, at: rank)
      ranks[arc.head] = Int32(truncatingIfNeeded: rank)
      highest = max(highest, rank)
    }
    return highest
  }
}
