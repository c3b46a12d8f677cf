/// Travel distances that replace the great circle between two villages or two kabupaten.
///
/// Directed: a distance from A to B says nothing of B to A.
public struct TravelTable: Sendable {
  private struct Leg: Hashable {
    let from: RegionCode
    let to: RegionCode
  }

  private var metres: [Leg: Int] = [:]

  public init() {}

  /// States the distance in metres, 0 or more, from one code to another of the same level.
  public mutating func set(_ distance: Int, from: RegionCode, to: RegionCode) {
    precondition(distance >= 0, "a distance is never negative")
    metres[Leg(from: from, to: to)] = distance
  }

  /// The stated distance in metres, or `nil` where the great circle holds.
  public func metres(from: RegionCode, to: RegionCode) -> Int? {
    metres.isEmpty ? nil : metres[Leg(from: from, to: to)]
  }

  public var isEmpty: Bool { metres.isEmpty }
  public var count: Int { metres.count }

  /// Every stated distance, by origin, then destination.
  public var sorted: [(from: RegionCode, to: RegionCode, metres: Int)] {
    metres.map { ($0.key.from, $0.key.to, $0.value) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }
}
