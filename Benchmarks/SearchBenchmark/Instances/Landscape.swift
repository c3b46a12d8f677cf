import PlacementModel
import Randomness

/// The ways in which villages lie in an invented kabupaten.
enum Shape: String, CaseIterable {
  /// Anywhere in a square, at one village per four square kilometres.
  case uniform
  /// In kecamatan along winding roads out of a town.
  case valleys
  /// On islands of very different sizes, far apart.
  case archipelago
  /// Along one narrow shore.
  case coast
}

/// A place in whole hundred-thousandths of a degree, about a metre: every platform lays out the
/// same villages.
struct Place {
  var north, east: Int

  static let kilometre = 900

  var coordinate: Coordinate {
    Coordinate(latitude: Double(north) / 100_000, longitude: Double(east) / 100_000)
  }

  /// The place so many metres ahead in a direction, and to the left of it.
  func moved(_ direction: Direction, ahead: Int, left: Int = 0) -> Place {
    Place(
      north: north + (ahead * direction.north + left * direction.east) / 1000,
      east: east + (ahead * direction.east - left * direction.north) / 1000)
  }

  func isNear(_ other: Place, within distance: Int) -> Bool {
    let (northing, easting) = (north - other.north, east - other.east)
    return northing * northing + easting * easting < distance * distance
  }
}

/// One of sixteen directions, in thousandths.
struct Direction {
  private let sixteenth: Int

  init(sixteenth: Int) { self.sixteenth = (sixteenth % 16 + 16) % 16 }

  var north: Int { Direction.sines[(sixteenth + 4) % 16] }
  var east: Int { Direction.sines[sixteenth] }

  func turned(by sixteenths: Int) -> Direction { Direction(sixteenth: sixteenth + sixteenths) }

  private static let sines = [
    0, 383, 707, 924, 1000, 924, 707, 383, 0, -383, -707, -924, -1000, -924, -707, -383,
  ]
}

/// Lays out the villages of an invented kabupaten, one cooperative in each.
struct Landscape {
  /// Marked as invented: no real province code ends in 0.
  static let code = RegionCode("90.01")!

  private var random: RandomStream
  /// By kecamatan, its villages.
  private var districts: [[Place]] = []

  static func cooperatives(_ shape: Shape, count: Int, seed: UInt64) -> [Cooperative] {
    var landscape = Landscape(random: RandomStream(seed: seed))
    switch shape {
    case .uniform: landscape.scatter(count)
    case .valleys: landscape.followRoads(count)
    case .archipelago: landscape.settleIslands(count)
    case .coast: landscape.followShore(count)
    }
    return landscape.cooperatives
  }

  private init(random: RandomStream) { self.random = random }

  private var cooperatives: [Cooperative] {
    districts.filter { !$0.isEmpty }.enumerated().flatMap { index, villages in
      villages.enumerated().map { serial, village in
        let code = "\(Landscape.code).\(index < 9 ? "0" : "")\(index + 1).\(2001 + serial)"
        return Cooperative(
          id: "SINT-K-\(code)", name: "Koperasi Sintetis \(code)", village: RegionCode(code)!,
          location: village.coordinate)
      }
    }
  }
}

// MARK: - Shapes

extension Landscape {
  private static let centre = Place(north: -150_000, east: 11_500_000)
  private static let villagesPerDistrict = 13

  /// A square, its kecamatan the squares of a grid.
  private mutating func scatter(_ count: Int) {
    let side = Place.kilometre * 2 * Landscape.root(of: count)
    let grid = max(1, Landscape.root(of: count / Landscape.villagesPerDistrict))
    districts = [[Place]](repeating: [], count: grid * grid)
    for _ in 0..<count {
      let (north, east) = (random.number(in: 0..<side), random.number(in: 0..<side))
      let cell = north * grid / side * grid + east * grid / side
      districts[cell].append(
        Place(north: Landscape.centre.north + north, east: Landscape.centre.east + east))
    }
  }

  /// Roads leave the town in all directions and wind; a kecamatan every four to eight kilometres.
  private mutating func followRoads(_ count: Int) {
    let sizes = districtSizes(count)
    let roads = max(2, count / 80)
    for road in 0..<roads {
      var direction = Direction(sixteenth: 16 * road / roads + random.number(in: 0...2))
      var place = Landscape.centre.moved(direction, ahead: 3 * Place.kilometre)
      for district in stride(from: road, to: sizes.count, by: roads) {
        settle(sizes[district], around: place, along: direction, length: 4_000, width: 1_500)
        direction = direction.turned(by: random.number(in: -1...1))
        place = place.moved(
          direction, ahead: random.number(in: 4 * Place.kilometre...8 * Place.kilometre))
      }
    }
  }

  /// A shore that turns little; a kecamatan every five kilometres, all villages on one side.
  private mutating func followShore(_ count: Int) {
    var (place, direction) = (Landscape.centre, Direction(sixteenth: 5))
    for size in districtSizes(count) {
      settle(size, around: place, along: direction, length: 3_500, width: 1_200)
      if random.happens(percent: 20) { direction = Direction(sixteenth: random.number(in: 3...7)) }
      place = place.moved(direction, ahead: 5 * Place.kilometre)
    }
  }

  /// A main island with a third of the villages; the rest on islands of very different sizes.
  private mutating func settleIslands(_ count: Int) {
    let islands = min(18, 5 + count / 60)
    let weights = (0..<islands).map { _ in random.number(in: 1...20) }
    var left = count
    var places: [Place] = []
    for island in 0..<islands {
      let isLast = island == islands - 1
      let share =
        island == 0 ? count / 3 : (count - count / 3) * weights[island] / weights[1...].reduce(0, +)
      let size = isLast ? left : share
      left -= size
      let place = placeApart(from: places)
      places.append(place)
      settleIsland(size, around: place)
    }
  }

  private mutating func settleIsland(_ count: Int, around centre: Place) {
    guard count > 0 else { return }
    let radius = Place.kilometre * (1 + Landscape.root(of: count))
    for size in districtSizes(count) {
      let place = Place(
        north: centre.north + random.number(in: -radius...radius),
        east: centre.east + random.number(in: -radius...radius))
      settle(
        size, around: place, along: Direction(sixteenth: random.number(in: 0..<16)),
        length: 2_500, width: 1_500)
    }
  }
}

// MARK: - Parts

extension Landscape {
  /// A place within 150 km of the centre, at least 25 km from the others where fifty draws find
  /// one.
  private mutating func placeApart(from others: [Place]) -> Place {
    var place = Landscape.centre
    for _ in 0..<50 {
      let reach = 150 * Place.kilometre
      place = Place(
        north: Landscape.centre.north + random.number(in: -reach...reach),
        east: Landscape.centre.east + random.number(in: -reach...reach))
      if !others.contains(where: { place.isNear($0, within: 25 * Place.kilometre) }) { break }
    }
    return place
  }

  /// Makes a kecamatan: villages along a line, the nearer to it the more.
  ///
  /// - Parameters:
  ///   - length, width: half the extents, in metres.
  private mutating func settle(
    _ count: Int, around place: Place, along direction: Direction, length: Int, width: Int
  ) {
    districts.append(
      (0..<count).map { _ in
        place.moved(
          direction, ahead: random.number(in: -length...length),
          left: random.number(in: -width...width) + random.number(in: -width...width))
      })
  }

  /// Sizes of kecamatan from eight to eighteen, the last with what is left.
  private mutating func districtSizes(_ count: Int) -> [Int] {
    var sizes: [Int] = []
    var left = count
    while left > 0 {
      sizes.append(min(left, random.number(in: 8...18)))
      left -= sizes.last!
    }
    return sizes
  }

  /// The whole part of a square root.
  private static func root(of number: Int) -> Int {
    var root = 0
    while (root + 1) * (root + 1) <= number { root += 1 }
    return root
  }
}
