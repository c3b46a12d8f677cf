// The gate. Ranges are decided here, in 128-bit arithmetic, once; past it the solver's 64-bit
// sums cannot overflow.

extension FlowNetwork {
  /// Checks that the network can be solved: bounds in order, supplies balanced, and every sum
  /// that the solver forms within range. O(n + m).
  ///
  /// The ranges: supplies and lower bounds add up (in absolute value, lower bounds twice) to at
  /// most 2^62; the cost of any simple path is at most 2^60, that of all arcs at most 2^63;
  /// capacity minus lower bound fits `Int64`. A network that merely has no feasible flow passes.
  ///
  /// - Throws: the first fault found, in the order supplies, bounds, costs.
  public func validate() throws(FlowNetworkError) {
    try validateFlows()
    _ = try CostRange(of: costs, nodeCount: nodeCount, goal: 0)
  }

  /// Checks supplies and bounds, not costs.
  func validateFlows() throws(FlowNetworkError) {
    var total: Int128 = 0
    var size: Int128 = 0
    for supply in supplies {
      total += Int128(supply)
      size += Int128(supply.magnitude)
    }
    guard total == 0 else { throw .unbalancedSupplies(total: total) }
    if let lowerSum = sumOfSmallLowers {
      size += 2 * Int128(lowerSum)
      guard size <= Self.largestSum else { throw .flowsTooLarge(sum: size) }
      return
    }
    for arc in tails.indices {
      let (lower, capacity) = (lowers[arc], capacities[arc])
      guard lower <= capacity else { throw .boundsOutOfOrder(Arc(index: arc)) }
      guard !capacity.subtractingReportingOverflow(lower).overflow else {
        throw .boundsTooWide(Arc(index: arc))
      }
      if lower != 0 { size += 2 * Int128(lower.magnitude) }
    }
    guard size <= Self.largestSum else { throw .flowsTooLarge(sum: size) }
  }

  /// The sum of lower bounds, if none is negative, large or above its capacity; nil otherwise, when
  /// every arc needs a closer look. Without a branch an arc, this takes a quarter of the time.
  private var sumOfSmallLowers: Int64? {
    let (lowers, capacities) = (lowers.span, capacities.span)
    precondition(lowers.count == capacities.count)
    var (lowerBits, roomBits, sum): (Int64, Int64, Int64) = (0, 0, 0)
    for arc in 0..<lowers.count {
      // Both columns are as long as this.
      let lower = unsafe lowers[unchecked: arc]
      lowerBits |= lower
      roomBits |= unsafe capacities[unchecked: arc] &- lower
      sum &+= lower
    }
    // Arcs are fewer than 2^31. A room that wraps round is that of a negative capacity.
    guard 0..<1 << 31 ~= lowerBits, roomBits >= 0 else { return nil }
    return sum
  }

  /// The largest sum of supplies and lower bounds: half of what a residual capacity can hold.
  static let largestSum = Int128(1) << 62
}

/// How large potentials can grow under one column of costs.
struct CostRange: Sendable {
  /// No simple path or cycle costs more, in absolute value.
  let pathBound: Int64
  /// The largest cost of one arc, in absolute value.
  let largestCost: Int64

  /// Whether every cost is zero: any feasible flow is optimal.
  var isZero: Bool { largestCost == 0 }

  /// The range of costs that are all zero.
  static let zero = CostRange(pathBound: 0, largestCost: 0)

  private init(pathBound: Int64, largestCost: Int64) {
    (self.pathBound, self.largestCost) = (pathBound, largestCost)
  }

  /// The range of costs none of which exceeds this one.
  ///
  /// - Precondition: as many of them as there are nodes add up to at most 2^60.
  init(largestCost: Int64, nodeCount: Int) {
    self.init(pathBound: largestCost * Int64(nodeCount), largestCost: largestCost)
    precondition(pathBound <= Self.largestPath)
  }

  /// - Throws: ``FlowNetworkError/costsTooLarge(goal:bound:)`` if a path could cost more than
  ///   2^60, ``FlowNetworkError/costSumTooLarge(goal:sum:)`` if all arcs cost more than 2^63.
  init(of costs: [Int64], nodeCount: Int, goal: Int) throws(FlowNetworkError) {
    var largest: UInt64 = 0
    var sum: UInt128 = 0
    for cost in costs {
      largest = max(largest, cost.magnitude)
      sum += UInt128(cost.magnitude)
    }
    // A simple path has fewer arcs than nodes, and takes no arc twice.
    let bound = min(sum, UInt128(largest) * UInt128(nodeCount))
    guard bound <= UInt128(Self.largestPath) else {
      throw .costsTooLarge(goal: goal, bound: Int128(bound))
    }
    // A flow is below 2^63 on every arc, so its cost stays below 2^126.
    guard sum <= 1 << 63 else { throw .costSumTooLarge(goal: goal, sum: Int128(sum)) }
    pathBound = Int64(bound)
    largestCost = Int64(clamping: largest)
  }

  /// Potentials span at most one path and one artificial arc, whose cost exceeds every path's;
  /// a reduced cost adds two of them and an arc: five times this still fits `Int64`.
  static let largestPath = Int64(1) << 60
}

extension FlowNetwork {
  /// What each node has left to send when every arc carries its lower bound.
  ///
  /// - Precondition: the network passed ``validateFlows()``.
  var suppliesAboveLowerBounds: [Int64] {
    var left = supplies
    for arc in tails.indices where lowers[arc] != 0 {
      left[Int(tails[arc])] -= lowers[arc]
      left[Int(heads[arc])] += lowers[arc]
    }
    return left
  }
}
