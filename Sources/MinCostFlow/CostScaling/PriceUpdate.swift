extension Refinement {
  /// Lowers prices so that from every node with excess an admissible path leads to a deficit.
  ///
  /// A residual arc is as long as how often ε goes into its reduced cost, and one more, or 0 if it
  /// is admissible. A search from all deficits backwards, by buckets, ranks the nodes by distance,
  /// until the last node with excess is found; lowering each price by ε times its rank keeps the
  /// flow ε-optimal and makes no cycle admissible (Goldberg 1997, "global price update"). O(n + m).
  ///
  /// - Returns: whether every node with excess was found and prices are in range.
  mutating func updatePrices() -> Bool {
    effort.priceUpdates += 1
    // A rank that no price can fall by is out of reach.
    let highest = min(Int64(buckets.count - 1), -ScalingRange.lowestPrice / epsilon)
    var missing: Int64 = 0
    for node in 0..<residual.nodeCount {
      let (price, excess) = (residual.prices[node], residual.excesses[node])
      if excess < 0 {
        buckets.insert(node, at: 0)
        ranks[node] = 0
        targets[node] = price
      } else {
        missing &+= excess
        ranks[node] = Self.unranked
        targets[node] = price &- highest &* epsilon
      }
    }
    var rank = 0
    while missing > 0 && rank <= buckets.top {
      while missing > 0, let node = buckets.pop(at: rank) {
        rankTails(of: node, rank: rank)
        missing &-= max(0, residual.excesses[node])
      }
      if missing > 0 { rank += 1 }
    }
    buckets.removeAll(from: rank)
    guard missing == 0 else { return false }
    return lowerPrices(by: Int64(rank) &* epsilon)
  }

  private static var unranked: Int32 { -1 }

  /// Ranks the nodes from which a residual arc leads to this one.
  ///
  /// One comparison decides whether an arc gives its tail a lower rank: the tail's price now minus
  /// ε times its rank, its target, must be below what this arc asks for. Targets of nodes that have
  /// left their bucket never are, as reduced costs are at least -ε.
  private mutating func rankTails(of node: Int, rank: Int) {
    let range = residual.arcs(leaving: node)
    precondition(range.upperBound <= residual.arcs.count)
    let (scale, price) = (residual.scale, residual.prices[node])
    let limit = targets[node] &- epsilon
    // Positions were checked above; heads are nodes, which the network checked.
    let (arcs, targets) = unsafe (residual.arcs.start, self.targets.start)
    for position in range {
      let arc = unsafe arcs[position]
      let cost = Int64(arc.cost) &* scale
      let isLower = unsafe targets[arc.head] < cost &+ limit
      guard arc.isReverseOpen && isLower else { continue }
      let tail = arc.head
      let reducedCost = residual.prices[tail] &- cost &- price
      let newRank = reducedCost < 0 ? rank : rank &+ 1 &+ Int(reducedCost / epsilon)
      if ranks[tail] != Self.unranked { buckets.remove(tail, from: Int(ranks[tail])) }
      buckets.insert(tail, at: newRank)
      ranks[tail] = Int32(truncatingIfNeeded: newRank)
      self.targets[tail] = residual.prices[tail] &- Int64(newRank) &* epsilon
    }
  }

  /// Lowers every price to its target, but by no more than this.
  ///
  /// - Returns: whether all are still in range.
  private mutating func lowerPrices(by most: Int64) -> Bool {
    var lowest: Int64 = 0
    for node in 0..<residual.nodeCount {
      let price = max(targets[node], residual.prices[node] &- most)
      residual.prices[node] = price
      lowest = min(lowest, price)
    }
    return lowest >= ScalingRange.lowestPrice
  }
}
