package import PlacementModel
import Randomness

/// Invents a country: provinces, kabupaten, villages and a cooperative in each village.
///
/// Everything is marked: province codes end in 0, which no real one does, names and ids say
/// `Sintetis` and `SINT-`.
package struct RegionSynthesis: Sendable {
  package let seed: UInt64

  package init(seed: UInt64) { self.seed = seed }

  /// Nine provinces of 99 kabupaten are as many as four digits can name.
  package static let regionCounts = 1...891
  /// The most cooperatives for each kabupaten, on average.
  package static let cooperativesPerRegion = 1000

  /// What cannot be invented.
  package enum Fault: Error, Hashable, Sendable {
    case regionsOutOfRange(Int)
    case cooperativesOutOfRange(Int, limit: Int)
  }

  /// Invents `regions` kabupaten, by code, and in them `cooperatives`, by village: from a tenth
  /// to twice as many as the average in each. Quotas are a tenth of the cooperatives, half up,
  /// within what loads of 8 to 12 can use.
  package func country(
    regions count: Int, cooperatives: Int
  ) throws(Fault) -> (regions: [Region], cooperatives: [Cooperative]) {
    guard RegionSynthesis.regionCounts.contains(count) else { throw .regionsOutOfRange(count) }
    let limit = count * RegionSynthesis.cooperativesPerRegion
    guard (0...limit).contains(cooperatives) else {
      throw .cooperativesOutOfRange(cooperatives, limit: limit)
    }
    let stream = RandomStream(seed: seed)
    let weights = (0..<count).map { index in
      var random = stream.branch(index)
      return random.number(in: 10...200)
    }
    let sizes = Demand.apportion(cooperatives, by: weights)
    var country: (regions: [Region], cooperatives: [Cooperative]) = ([], [])
    for (code, (index, size)) in zip(codes(count), sizes.enumerated()) {
      country.regions.append(region(code, size: size))
      country.cooperatives += villages(of: code, size: size, from: stream.branch(index).branch(0))
    }
    return country
  }

  /// Codes in order, spread over as few provinces as leave each at most 14 while that goes.
  private func codes(_ count: Int) -> [RegionCode] {
    let provinces = min(9, (count + 13) / 14)
    var members = [Int](repeating: 0, count: provinces)
    return (0..<count).map { index in
      let province = index * provinces / count
      members[province] += 1
      return RegionCode("\(province + 1)0.\(Digits.two(members[province]))")!
    }
  }

  private func region(_ code: RegionCode, size: Int) -> Region {
    let limits = Limits(
      cooperatives: size, load: Policy.Load(), surplus: .reserve, quotas: [], minimum: 0)
    return Region(
      code: code, name: "Kabupaten Sintetis \(code)",
      quota: min(max((size + 5) / 10, limits.need), limits.room),
      provinceName: "Provinsi Sintetis \(code.province!)", source: "sintetis")
  }

  /// Villages scattered about their districts, and these about the kabupaten.
  private func villages(
    of code: RegionCode, size: Int, from stream: RandomStream
  ) -> [Cooperative] {
    var random = stream
    let centre = RegionSynthesis.islands[Int(code.firstDigit)! - 1]
      .scattered(by: 150_000, &random)
    let districts = min(max(size / 12, 1), 99)
    var cooperatives: [Cooperative] = []
    cooperatives.reserveCapacity(size)
    for district in 0..<districts {
      let place = centre.scattered(by: 25_000, &random)
      let share = (district + 1) * size / districts - district * size / districts
      for serial in 0..<share {
        let text = "\(code).\(Digits.two(district + 1)).\(2001 + serial)"
        cooperatives.append(
          Cooperative(
            id: "SINT-K-" + text.filter { $0 != "." },
            name: "Koperasi Desa Merah Putih Sintetis \(text)", village: RegionCode(text)!,
            location: place.scattered(by: 6_000, &random).coordinate))
      }
    }
    return cooperatives
  }

  /// Nine places of the archipelago in hundred-thousandths of a degree, one a province.
  private static let islands: [Place] = [
    (0, 102), (-3, 105), (-7, 110), (-8, 114), (-9, 120), (-1, 114), (-2, 121), (-3, 129),
    (-4, 138),
  ].map { Place(north: FixedPoint(units: $0 * 100_000), east: FixedPoint(units: $1 * 100_000)) }
}

/// A point in whole hundred-thousandths of a degree.
private struct Place {
  let north, east: FixedPoint

  var coordinate: Coordinate { Coordinate(latitude: north.degrees, longitude: east.degrees) }

  func scattered(by distance: Int, _ random: inout RandomStream) -> Place {
    Place(
      north: north.moved(by: random.number(in: -distance...distance)),
      east: east.moved(by: random.number(in: -distance...distance)))
  }
}
