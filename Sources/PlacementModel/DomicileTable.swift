/// Where applicants come from, as far as placing them can tell: all who share an origin have the
/// same tier and distance to every kabupaten.
public enum Origin: Hashable, Sendable {
  /// A listed kabupaten, by its index in the problem.
  case kabupaten(Int)
  /// A domicile known only to its province, or in a kabupaten that is not listed; its island group
  /// is the province's (``Province/islandGroup``), in a province of which nothing is listed the
  /// first digit of the code.
  case province(RegionCode)
  /// A domicile that names the nation alone.
  case nation
}

/// Tier and distance from every origin to every listed kabupaten.
///
/// *n* origins and *k* kabupaten take O(*n* *k*) space and time.
public struct DomicileTable: Sendable {
  /// Near to far: 0 the same kabupaten, 1 the same province, 2 the same island group, 3 elsewhere.
  public static let tiers = 0...3

  public let origins: [Origin]
  private let kabupatenCount: Int
  private let tiers: [UInt8]
  private let distances: [Int32]

  /// - Parameter origins: listed kabupaten first and in order, so that their index is their own.
  init(
    origins: [Origin], kabupaten: [Kabupaten], provinces: [Province], travel: TravelTable
  ) {
    let geography = Geography(kabupaten: kabupaten, provinces: provinces, travel: travel)
    var tiers: [UInt8] = []
    var distances: [Int32] = []
    tiers.reserveCapacity(origins.count * kabupaten.count)
    distances.reserveCapacity(origins.count * kabupaten.count)
    for origin in origins {
      let centre = geography.point(of: origin)
      for target in kabupaten.indices {
        tiers.append(UInt8(geography.tier(from: origin, to: target)))
        distances.append(Int32(geography.kilometres(from: origin, at: centre, to: target)))
      }
    }
    self.origins = origins
    self.kabupatenCount = kabupaten.count
    self.tiers = tiers
    self.distances = distances
  }

  /// 0...3; see ``tiers``.
  public func tier(fromOrigin origin: Int, to kabupaten: Int) -> Int {
    Int(tiers[origin * kabupatenCount + kabupaten])
  }

  /// Whole kilometres between the reference points.
  public func kilometres(fromOrigin origin: Int, to kabupaten: Int) -> Int {
    Int(distances[origin * kabupatenCount + kabupaten])
  }
}

/// The reference points and island groups that tiers and distances are read from.
private struct Geography {
  let kabupaten: [Kabupaten]
  let provinces: [Province]
  let travel: TravelTable
  let points: [GlobePoint?]
  let largestMetres: Int

  init(kabupaten: [Kabupaten], provinces: [Province], travel: TravelTable) {
    self.kabupaten = kabupaten
    self.provinces = provinces
    self.travel = travel
    let points = kabupaten.map { $0.reference.map(GlobePoint.init) }
    self.points = points
    // Offices of provinces lie among their kabupaten.
    let places = kabupaten.indices.filter { kabupaten[$0].code.level == .kabupaten }
    var largest = 0
    for first in places {
      for second in places where second != first {
        let stated = travel.metres(from: kabupaten[first].code, to: kabupaten[second].code)
        let metres = stated ?? Geography.metres(points[first], points[second])
        largest = max(largest, metres ?? 0)
      }
    }
    largestMetres = largest
  }

  static func metres(_ start: GlobePoint?, _ end: GlobePoint?) -> Int? {
    guard let start, let end else { return nil }
    return start.metres(to: end)
  }

  /// The point that stands for an origin; `nil` where only the largest distance is honest.
  func point(of origin: Origin) -> GlobePoint? {
    switch origin {
    case .kabupaten(let index):
      return points[index]
    case .province(let code):
      let inside = kabupaten.filter { $0.code.kabupaten != nil && $0.code.province == code }
      let references = inside.compactMap(\.reference)
      return Coordinate.mean(of: references).map(GlobePoint.init)
    case .nation:
      return nil
    }
  }

  func kilometres(from origin: Origin, at centre: GlobePoint?, to target: Int) -> Int {
    var stated: Int?
    if case .kabupaten(let index) = origin {
      stated = travel.metres(from: kabupaten[index].code, to: kabupaten[target].code)
      if stated == nil && index == target { stated = 0 }
    }
    let metres = stated ?? Geography.metres(centre, points[target]) ?? largestMetres
    return Distance.kilometres(fromMetres: metres)
  }

  func tier(from origin: Origin, to target: Int) -> Int {
    let region = kabupaten[target]
    let province: RegionCode?
    let group: String
    switch origin {
    case .kabupaten(let index):
      if index == target { return 0 }
      province = kabupaten[index].code.province
      group = kabupaten[index].region.islandGroup
    case .province(let code):
      province = code
      group = provinces.first { $0.code == code }?.islandGroup ?? code.firstDigit
    case .nation:
      return 3
    }
    if province == region.code.province { return 1 }
    return group == region.region.islandGroup ? 2 : 3
  }
}
