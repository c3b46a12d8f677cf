extension Refinement {
  /// Looks for prices under which the flow is already ε-optimal for the new ε, before flow is moved
  /// (Goldberg 1997, "price refinement").
  ///
  /// Where admissible arcs form no cycle, every node is ranked by the longest path of them that
  /// leads to it, in units of ε beyond the first, and prices fall by their ranks. A few rounds of
  /// that mend most arcs; the rest are filled, and the flow is ε-optimal but for excesses. Cycles of
  /// admissible arcs are cancelled on the way, so none is left either way.
  ///
  /// - Returns: whether the flow itself is ε-optimal: nothing is left to do.
  mutating func refinePrices() -> Bool {
    for _ in 0..<Self.roundsOfPriceRefinement {
      effort.priceRefinements += 1
      effort.cycles += order.search(&residual, nextArcs: &currents)
      if !rankByLongestPaths() { return true }
      lowerPricesByRank()
    }
    residual.fillArcs(below: -epsilon)
    effort.cycles += order.search(&residual, nextArcs: &currents)
    return false
  }

  /// On tori a second round saves more than it takes; on random networks a third takes more than it
  /// saves.
  private static var roundsOfPriceRefinement: Int { 2 }

  /// Ranks every node, in topological order, and puts those of positive rank in their buckets.
  ///
  /// - Returns: whether there are any.
  private mutating func rankByLongestPaths() -> Bool {
    for node in 0..<residual.nodeCount { ranks[node] = 0 }
    let scale = residual.scale
    let highest = min(Int64(buckets.count - 1), -ScalingRange.lowestPrice / epsilon)
    var isAnyRanked = false
    for index in stride(from: residual.nodeCount - 1, through: 0, by: -1) {
      let node = Int(order.nodes[index])
      let (rank, price) = (Int64(ranks[node]), residual.prices[node])
      if rank > 0 {
        buckets.insert(node, at: Int(rank))
        isAnyRanked = true
      }
      let range = residual.arcs(leaving: node)
      precondition(range.upperBound <= residual.arcs.count)
      // Positions were checked above; heads are nodes, which the network checked.
      let (arcs, prices) = unsafe (residual.arcs.start, residual.prices.start)
      for position in range {
        let arc = unsafe arcs[position]
        let reducedCost = unsafe Int64(arc.cost) &* scale &+ price &- prices[arc.head]
        guard arc.isOpen && reducedCost < 0 else { continue }
        let rankOfHead = min(rank &+ (-1 &- reducedCost) / epsilon, highest)
        if rankOfHead > Int64(ranks[arc.head]) {
          ranks[arc.head] = Int32(truncatingIfNeeded: rankOfHead)
        }
      }
    }
    return isAnyRanked
  }

  /// Lowers the prices of the ranked nodes, highest rank first, and those of others by as much as
  /// keeps arcs of no negative reduced cost from falling below -ε.
  private mutating func lowerPricesByRank() {
    var rank = buckets.top
    while rank > 0 {
      guard let node = buckets.pop(at: rank) else {
        rank -= 1
        continue
      }
      rankHeads(of: node, rank: rank)
      let price = residual.prices[node] &- Int64(rank) &* epsilon
      residual.prices[node] = price
      if price < ScalingRange.lowestPrice { arePricesInRange = false }
    }
    buckets.removeAll(from: 0)
  }

  private mutating func rankHeads(of node: Int, rank: Int) {
    let range = residual.arcs(leaving: node)
    precondition(range.upperBound <= residual.arcs.count)
    let (scale, price) = (residual.scale, residual.prices[node])
    // Positions were checked above; heads are nodes, which the network checked.
    let (arcs, ranksSeen) = unsafe (residual.arcs.start, ranks.start)
    for position in range {
      let arc = unsafe arcs[position]
      let head = arc.head
      let oldRank = unsafe Int(ranksSeen[head])
      guard arc.isOpen && oldRank < rank else { continue }
      let reducedCost = Int64(arc.cost) &* scale &+ price &- residual.prices[head]
      var newRank = rank
      if reducedCost >= 0 {
        // The division costs more than the product that shows most of them needless.
        guard reducedCost < Int64(rank - 1 - oldRank) &* epsilon else { continue }
        newRank = rank - 1 - Int(reducedCost / epsilon)
      }
      if oldRank > 0 { buckets.remove(head, from: oldRank) }
      buckets.insert(head, at: newRank)
      ranks[head] = Int32(truncatingIfNeeded: newRank)
    }
  }
}
