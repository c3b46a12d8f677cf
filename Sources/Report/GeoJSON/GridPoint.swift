import PlacementModel

/// A position in whole millionths of a degree (about 11 cm): what the map file states, so that
/// outlines are decided by exact arithmetic and are right for the very numbers that were written.
struct GridPoint: Hashable, Comparable {
  let longitude: Int
  let latitude: Int

  init(_ point: Coordinate) {
    longitude = Int((point.longitude * 1e6).rounded(.toNearestOrAwayFromZero))
    latitude = Int((point.latitude * 1e6).rounded(.toNearestOrAwayFromZero))
  }

  static func < (left: GridPoint, right: GridPoint) -> Bool {
    (left.longitude, left.latitude) < (right.longitude, right.latitude)
  }

  /// The corners of the convex hull, counterclockwise from the westernmost, no three of them on
  /// one line; fewer than three where the points span no area.
  ///
  /// Andrew's monotone chain (1979): O(*n* log *n*).
  static func convexHull(of points: some Sequence<GridPoint>) -> [GridPoint] {
    let sorted = Set(points).sorted()
    guard sorted.count > 2 else { return sorted }
    let lower = chain(through: sorted)
    let upper = chain(through: sorted.reversed())
    return lower.dropLast() + upper.dropLast()
  }

  /// The points that remain when every turn to the right, and every point on a straight line, is
  /// cut off.
  private static func chain(through points: some Sequence<GridPoint>) -> [GridPoint] {
    var chain: [GridPoint] = []
    for point in points {
      while chain.count > 1, !turnsLeft(chain[chain.count - 2], chain[chain.count - 1], point) {
        chain.removeLast()
      }
      chain.append(point)
    }
    return chain
  }

  /// Whether the way from the first over the second to the third turns to the left.
  ///
  /// Differences are below 3.6 · 10⁸, so the products fit 64 bits.
  private static func turnsLeft(_ first: GridPoint, _ second: GridPoint, _ third: GridPoint) -> Bool
  {
    let along = (second.longitude - first.longitude) * (third.latitude - first.latitude)
    let across = (second.latitude - first.latitude) * (third.longitude - first.longitude)
    return along > across
  }
}
