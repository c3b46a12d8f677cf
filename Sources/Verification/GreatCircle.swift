package import PlacementModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(ucrt)
  import ucrt
#endif

/// The verifier's own distances, written from the published rule and nothing else.
package enum GreatCircle {
  /// Whole metres between two points on a sphere of radius 6,371,008.8 m, by the haversine
  /// formula *d* = 2 *R* asin(min(1, √*h*)), rounded half away from zero.
  package static func metres(from start: Coordinate, to end: Coordinate) -> Int {
    let northing = sin(radians(end.latitude - start.latitude) / 2)
    let easting = sin(radians(end.longitude - start.longitude) / 2)
    let parallels = cos(radians(start.latitude)) * cos(radians(end.latitude))
    let haversine = northing * northing + parallels * easting * easting
    return Int((2 * 6_371_008.8 * asin(min(1, haversine.squareRoot()))).rounded())
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
