/// The listed kabupaten and their provinces, each with its share of the sorted cooperatives.
struct RegionListing {
  private(set) var kabupaten: [Kabupaten] = []
  private(set) var provinces: [Province] = []

  /// - Parameter former: the kabupaten of a problem of the same regions and cooperatives, which tell
  ///   where those lie.
  init(
    regions: [Region], cooperatives: [Cooperative], nationalQuota: Int?, tracks: [String],
    policy: Policy, like former: [Kabupaten]? = nil
  ) {
    let listed = regions.filter { $0.code.level == .kabupaten }.sorted { $0.code < $1.code }
    let stated = Dictionary(
      uniqueKeysWithValues: regions.filter { $0.code.level == .province }.map { ($0.code, $0) })
    let provinceCodes = Set(listed.map { $0.code.province! }).union(stated.keys).sorted()

    var firstCooperative = 0
    for (provinceIndex, code) in provinceCodes.enumerated() {
      let own = stated[code]
      let firstKabupaten = kabupaten.count
      let inside = listed.filter { $0.code.province == code }
      for region in inside {
        let known = former?[kabupaten.count]
        let range =
          known?.cooperatives
          ?? RegionListing.range(from: firstCooperative, in: cooperatives, of: region.code)
        let sum = tracks.count > 1 ? region.trackQuotas.sum : nil
        let limits = Limits(
          cooperatives: range.count, load: policy.load, surplus: policy.surplus,
          quotas: [region.quota, sum, own?.quota, nationalQuota].compactMap { $0 },
          minimum: region.minimum ?? 0)
        kabupaten.append(
          Kabupaten(
            region: region, province: provinceIndex, cooperatives: range,
            reference: known.map(\.reference)
              ?? region.location ?? .mean(of: cooperatives[range].map(\.location)),
            limits: limits,
            trackCaps: tracks.map { min(region.trackQuotas[$0] ?? limits.cap, limits.cap) }))
        firstCooperative = range.upperBound
      }
      provinces.append(
        Province(
          code: code, name: RegionListing.name(of: code, own: own, inside: inside),
          quota: own?.quota,
          minimum: own?.minimum ?? 0,
          islandGroup: RegionListing.islandGroup(of: code, own: own, inside: inside),
          kabupaten: firstKabupaten..<kabupaten.count))
    }
  }

  /// The cooperatives of a kabupaten, which stand in one row.
  private static func range(
    from first: Int, in cooperatives: [Cooperative], of code: RegionCode
  ) -> Range<Int> {
    let end = cooperatives[first...].firstIndex { !code.contains($0.village) }
    return first..<(end ?? cooperatives.count)
  }

  private static func name(of code: RegionCode, own: Region?, inside: [Region]) -> String {
    own?.name ?? inside.first { !$0.provinceName.isEmpty }?.provinceName ?? code.description
  }

  private static func islandGroup(of code: RegionCode, own: Region?, inside: [Region]) -> String {
    let groups = Set(inside.map(\.islandGroup))
    return own?.islandGroup ?? (groups.count == 1 ? groups.first! : code.firstDigit)
  }
}
