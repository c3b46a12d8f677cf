extension FlowNetwork {
  /// Adds parallel arcs whose total cost is a convex function of the total flow.
  ///
  /// If `lower` is positive, the first arc returned carries exactly `lower` units at no cost
  /// (whatever they cost is a constant). Then follows one arc of capacity 1 for each further unit:
  /// unit number `lower + 1 + k` costs `marginalCosts[k]`. Because marginal costs do not fall, a
  /// cheapest flow fills the units in order. The total flow lies in
  /// `lower ... lower + marginalCosts.count`.
  ///
  /// - Returns: the arcs in that order, `marginalCosts.count` of them, and one more if
  ///   `lower > 0`. Give a solve with several goals a column made from these.
  /// - Precondition: `lower >= 0`, and `marginalCosts` never falls.
  @discardableResult
  public mutating func addConvexArcs(
    from tail: Node, to head: Node, lower: Int64 = 0, marginalCosts: [Int64]
  ) -> [Arc] {
    precondition(lower >= 0, "the units below the first marginal cost are counted from zero")
    precondition(
      zip(marginalCosts, marginalCosts.dropFirst()).allSatisfy { $0 <= $1 },
      "marginal costs of a convex function never fall")
    var arcs: [Arc] = []
    arcs.reserveCapacity(marginalCosts.count + 1)
    if lower > 0 {
      arcs.append(addArc(from: tail, to: head, lower: lower, capacity: lower))
    }
    for cost in marginalCosts {
      arcs.append(addArc(from: tail, to: head, capacity: 1, cost: cost))
    }
    return arcs
  }
}
