/// A point on the globe, in degrees: latitude -90...90 (north positive), longitude -180...180
/// (east positive).
public struct Coordinate: Hashable, Sendable {
  public let latitude: Double
  public let longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The arithmetic mean of the points, summed in the order given; `nil` without points.
  ///
  /// Callers sum in canonical order (village code, then cooperative id), so that the last bit
  /// does not depend on the order of lines in a file.
  public static func mean(of points: some Collection<Coordinate>) -> Coordinate? {
    guard !points.isEmpty else { return nil }
    var latitudes = 0.0
    var longitudes = 0.0
    for point in points {
      latitudes += point.latitude
      longitudes += point.longitude
    }
    let count = Double(points.count)
    return Coordinate(latitude: latitudes / count, longitude: longitudes / count)
  }

  /// The point rounded to seven decimals (about a centimetre), half away from zero: what a
  /// roster prints, so that whoever reads it can repeat the distances.
  public var roundedToSevenDecimals: Coordinate {
    Coordinate(
      latitude: (latitude * 1e7).rounded(.toNearestOrAwayFromZero) / 1e7,
      longitude: (longitude * 1e7).rounded(.toNearestOrAwayFromZero) / 1e7)
  }
}
