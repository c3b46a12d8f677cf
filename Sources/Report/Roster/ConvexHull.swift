/// The smallest convex outline around points of a drawing.
struct ConvexHull {
  /// The corners, anticlockwise as they are drawn, none of them between two others; a single point
  /// or two where that is all. O(*n* log *n*), by Andrew's monotone chain (1979).
  let corners: [MapProjection.Point]

  init(of points: [MapProjection.Point]) {
    let sorted = Set(points).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else {
      corners = sorted
      return
    }
    let lower = ConvexHull.chain(sorted)
    let upper = ConvexHull.chain(sorted.reversed())
    corners = lower.dropLast() + upper.dropLast()
  }

  /// The points of one side, each a turn to the same hand.
  private static func chain(_ points: [MapProjection.Point]) -> [MapProjection.Point] {
    points.reduce(into: []) { side, point in
      while side.count > 1, turn(side[side.count - 2], side[side.count - 1], point) <= 0 {
        side.removeLast()
      }
      side.append(point)
    }
  }

  private static func turn(
    _ first: MapProjection.Point, _ second: MapProjection.Point, _ third: MapProjection.Point
  ) -> Int {
    (second.x - first.x) * (third.y - first.y) - (second.y - first.y) * (third.x - first.x)
  }
}
