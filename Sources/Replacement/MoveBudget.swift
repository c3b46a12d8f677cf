/// Travel against changes of hands, over all kabupaten that an event touches.
package struct MoveBudget: Sendable {
  package struct Point: Hashable, Sendable {
    /// By curve, how many more changes it is given.
    package let shares: [Int]
    /// Changes of hands in all, and metres.
    package let changes: Int
    package let travel: Int
    /// Metres that nothing with so many changes undercuts; ``travel`` where it is exact.
    package let bound: Int
  }

  /// For 0 more changes, 1, 2 and so on.
  package let points: [Point]

  /// Shares a budget among curves so that travel is least. O(*c* *k*²) for *c* curves of *k* points.
  ///
  /// - Parameter curves: of equal length, at least one point each.
  package init(_ curves: [TravelCurve], extra: Int) {
    var points = (0..<extra + 1).map { _ in Point(shares: [], changes: 0, travel: 0, bound: 0) }
    for curve in curves {
      let before = points
      points = before.indices.map { budget in
        let share = (0..<budget + 1).min { left, right in
          func travel(_ share: Int) -> Int {
            before[budget - share].travel + curve.points[share].travel
          }
          let (first, second) = (travel(left), travel(right))
          return first != second ? first < second : left < right
        }!
        let (rest, own) = (before[budget - share], curve.points[share])
        let bound = (0..<budget + 1).map { before[budget - $0].bound + curve.points[$0].bound }
          .min()!
        return Point(
          shares: rest.shares + [share], changes: rest.changes + own.changes,
          travel: rest.travel + own.travel, bound: bound)
      }
    }
    self.points = points
  }
}
