#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(ucrt)
  import ucrt
#endif

/// Great-circle distances in whole metres.
public enum Distance {
  /// The mean radius of the Earth in metres (IUGG 1980, mean of the three semi-axes).
  public static let earthRadius = 6_371_008.8

  /// The distance between two points in metres, by the haversine formula, rounded half away
  /// from zero.
  ///
  /// *d* = 2 *R* asin(min(1, √*h*)) with *h* = sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2).
  public static func metres(from start: Coordinate, to end: Coordinate) -> Int {
    GlobePoint(start).metres(to: GlobePoint(end))
  }

  /// Whole kilometres for whole metres, half away from zero.
  ///
  /// - Precondition: `metres` is not negative.
  public static func kilometres(fromMetres metres: Int) -> Int {
    precondition(metres >= 0, "a distance is never negative")
    return (metres + 500) / 1000
  }
}

/// A coordinate prepared for many distances: radians, and the cosine of the latitude.
public struct GlobePoint: Sendable {
  private let latitude: Double
  private let longitude: Double
  private let cosine: Double

  public init(_ coordinate: Coordinate) {
    latitude = coordinate.latitude * .pi / 180
    longitude = coordinate.longitude * .pi / 180
    cosine = cos(latitude)
  }

  /// The distance to another point in whole metres; see ``Distance/metres(from:to:)``.
  public func metres(to other: GlobePoint) -> Int {
    let northing = sin((other.latitude - latitude) / 2)
    let easting = sin((other.longitude - longitude) / 2)
    let haversine = northing * northing + cosine * other.cosine * easting * easting
    let angle = 2 * asin(min(1, haversine.squareRoot()))
    return Int((Distance.earthRadius * angle).rounded(.toNearestOrAwayFromZero))
  }
}
