import Caseload

/// How much travel a kabupaten saves for each further cooperative that may change hands.
///
/// With every price of a change a flow finds the best allocation; what these prices reach is the
/// lower convex hull of (changes, travel), and its corners are exact. Between two corners no price
/// helps (an exchange takes two changes, and one alone may be worth nothing), so a branch and bound
/// over cooperatives that stay or change closes the gap, each node bounded by its own hull. It
/// gives up after a fixed number of flows; then the bound of a point says how far it may be off.
package struct TravelCurve: Sendable {
  /// The best allocation found for one number of changes.
  package struct Point: Hashable, Sendable {
    /// By cooperative, the assistant.
    package let assistants: [Int?]
    /// At most the least number and so many more.
    package let changes: Int
    /// Metres.
    package let travel: Int
    /// Metres that no allocation with so many changes undercuts.
    package let bound: Int
  }

  /// For 0 more changes, 1, 2 and so on.
  package let points: [Point]
  /// Whether every flow on the way was proved optimal.
  package let isCertified: Bool

  /// How many flows the search between corners may take, for all points together.
  private static let flowLimit = 300

  /// - Parameters:
  ///   - reassignment: the plan with the fewest changes.
  ///   - extra: how many more are looked at, at least 0.
  package init(_ task: ReassignmentTask, from reassignment: Reassignment, extra: Int) {
    let network = TravelNetwork(task, around: reassignment.plan)
    let start = network.point(reassignment.plan.assistants)
    var search = BudgetSearch(network, flowsLeft: TravelCurve.flowLimit)
    var points = [
      Point(
        assistants: start.assistants, changes: start.changes, travel: start.travel,
        bound: start.travel)
    ]
    for budget in 0..<extra {
      let last = points[budget]
      let found = search.least(within: start.changes + budget + 1, upTo: start.changes + extra)
      let isBetter = found.point.travel < last.travel
      points.append(
        Point(
          assistants: isBetter ? found.point.assistants : last.assistants,
          changes: isBetter ? found.point.changes : last.changes,
          travel: min(found.point.travel, last.travel), bound: min(found.bound, last.travel)))
    }
    self.points = points
    isCertified = search.isCertified
  }
}
