import PlacementModel

/// The regions of a dataset with what applicants are drawn from: villages, neighbours, and the
/// world outside the list.
struct Territory: Sendable {
  struct Kabupaten: Sendable {
    let region: Region
    /// By village, then id.
    let cooperatives: [Cooperative]
    /// The listed kabupaten nearest to this one, nearest first; at most four.
    var neighbours: [Int] = []

    var code: RegionCode { region.code }

    func limits(under policy: Policy) -> Limits {
      Limits(
        cooperatives: cooperatives.count, load: policy.load, surplus: policy.surplus, quotas: [],
        minimum: 0)
    }
  }

  struct Province: Sendable {
    let code: RegionCode
    /// Indices of its listed kabupaten.
    let kabupaten: Range<Int>
    /// Villages of the province that lie in no listed kabupaten.
    let outside: [RegionCode]
  }

  /// By code.
  private(set) var kabupaten: [Kabupaten]
  /// Those with a listed kabupaten, by code.
  let provinces: [Province]
  /// For each kabupaten the index of its province.
  let provinceIndex: [Int]
  /// Villages that lie in no listed kabupaten.
  let outside: [RegionCode]
  private let widerQuotas: [RegionCode: Int]

  /// - Parameters: the tables in any order of lines; cooperatives of unlisted regions are ignored.
  init(regions: [Region], cooperatives: [Cooperative]) {
    let inside = Dictionary(grouping: cooperatives) { $0.village.kabupaten }
    kabupaten = regions.filter { $0.code.level == .kabupaten }.sorted { $0.code < $1.code }
      .map { region in
        let own = inside[region.code] ?? []
        return Kabupaten(
          region: region, cooperatives: own.sorted { ($0.village, $0.id) < ($1.village, $1.id) })
      }
    let listed = Set(kabupaten.map(\.code))
    outside = WellKnownVillages.codes.filter { !listed.contains($0.kabupaten!) }
    widerQuotas = Dictionary(
      regions.filter { $0.code.level < .kabupaten && $0.quota != nil }.map { ($0.code, $0.quota!) }
    ) { first, _ in first }

    var provinces: [Province] = []
    var provinceIndex: [Int] = []
    var first = 0
    while first < kabupaten.count {
      let code = kabupaten[first].code.province!
      let end = kabupaten[first...].firstIndex { $0.code.province != code } ?? kabupaten.count
      provinceIndex += [Int](repeating: provinces.count, count: end - first)
      provinces.append(
        Province(
          code: code, kabupaten: first..<end, outside: outside.filter { $0.province == code }))
      first = end
    }
    (self.provinces, self.provinceIndex) = (provinces, provinceIndex)
    linkNeighbours()
  }

  /// The quota of a province or the nation, where it has one.
  func quota(of code: RegionCode) -> Int? { widerQuotas[code] }

  /// Finds each kabupaten's nearest others by squared differences of the mean coordinates in
  /// thousandths of a degree: near the equator that orders as distances do, and no platform
  /// rounds it otherwise. O(*k*² log *k*).
  private mutating func linkNeighbours() {
    let centres = kabupaten.map { Territory.centre(of: $0.cooperatives) }
    for index in kabupaten.indices {
      guard let centre = centres[index] else { continue }
      let others = centres.indices.compactMap { other -> (distance: Int, index: Int)? in
        guard other != index, let point = centres[other] else { return nil }
        let (north, east) = (point.north - centre.north, point.east - centre.east)
        return (north * north + east * east, other)
      }
      kabupaten[index].neighbours = others.sorted { $0 < $1 }.prefix(4).map(\.index)
    }
  }

  private static func centre(of cooperatives: [Cooperative]) -> (north: Int, east: Int)? {
    guard !cooperatives.isEmpty else { return nil }
    var (north, east) = (0, 0)
    for cooperative in cooperatives {
      north += Int((cooperative.location.latitude * 1000).rounded())
      east += Int((cooperative.location.longitude * 1000).rounded())
    }
    return (north / cooperatives.count, east / cooperatives.count)
  }
}
