extension Applicant {
  /// The role whose people serve cooperatives: the Business Assistant.
  public static let assistantRole = "BA"
}

extension Policy.Role {
  /// Whether the role has any places.
  public var hasPlaces: Bool {
    [perRegion, perProvince, places].contains { $0.map { $0 > 0 } ?? false }
  }
}

extension PlacementProblem {
  /// The market of a role other than the Business Assistant: the same people, and the role's
  /// offices in the part of kabupaten.
  ///
  /// The offices are every listed kabupaten with `perRegion` places; where the role has places per
  /// province, every listed province under its own code, at the mean of its kabupaten; and where
  /// it has `places`, the nation, or the only listed kabupaten if there is just one: that office
  /// is ``openOffice``. An office has room for its places and needs nobody. Quotas and minimums
  /// count assistants, so they bind no other role; cooperatives play no part.
  ///
  /// A tier says what the domicile and the office share, as everywhere: at a province's office 1
  /// is the least, at the nation's all are 3. To the nation's office everybody has the same
  /// distance, the largest between any two listed kabupaten.
  ///
  /// - Returns: `nil` for the Business Assistant and for roles without places.
  public func offices(of role: String) -> PlacementProblem? {
    guard role != Applicant.assistantRole, let rule = policy.roles[role], rule.hasPlaces else {
      return nil
    }
    return PlacementProblem(self, offices: OfficeListing(rule, in: self))
  }
}

/// The offices of one role, by code: the nation's, then each province's with those of its
/// kabupaten.
struct OfficeListing {
  private(set) var kabupaten: [Kabupaten] = []
  private(set) var provinces: [Province] = []
  /// The office that everybody accepts.
  private(set) var open: Int?

  init(_ rule: Policy.Role, in problem: PlacementProblem) {
    let places = rule.places ?? 0
    let isNational = places > 0 && problem.kabupaten.count != 1
    if isNational { addNation(places: places, named: problem.nationName) }
    for province in problem.provinces {
      let first = kabupaten.count
      if let places = rule.perProvince, places > 0 { add(province, places: places, in: problem) }
      for place in problem.kabupaten[province.kabupaten] {
        let own = (rule.perRegion ?? 0) + (isNational ? 0 : places)
        append(place.region, at: place.reference, places: own)
      }
      append(province, offices: first..<kabupaten.count)
    }
    if places > 0 { open = 0 }
    if places > 0 && !isNational { open = kabupaten.firstIndex { $0.code.level == .kabupaten } }
  }

  /// The nation stands in the part of a province with one office, so that no province's rule
  /// reaches it.
  private mutating func addNation(places: Int, named name: String) {
    append(Region(code: .nation, name: name), at: nil, places: places)
    provinces.append(
      Province(
        code: .nation, name: name, quota: nil, minimum: 0, islandGroup: "", kabupaten: 0..<1))
  }

  private mutating func add(_ province: Province, places: Int, in problem: PlacementProblem) {
    let centres = problem.kabupaten[province.kabupaten].compactMap(\.reference)
    let region = Region(
      code: province.code, name: province.name, islandGroup: province.islandGroup,
      provinceName: province.name)
    append(region, at: .mean(of: centres), places: places)
  }

  private mutating func append(_ region: Region, at reference: Coordinate?, places: Int) {
    kabupaten.append(
      Kabupaten(
        region: region, province: provinces.count, cooperatives: 0..<0, reference: reference,
        limits: Limits(places: places), trackCaps: [places]))
  }

  private mutating func append(_ province: Province, offices: Range<Int>) {
    provinces.append(
      Province(
        code: province.code, name: province.name, quota: nil, minimum: 0,
        islandGroup: province.islandGroup, kabupaten: offices))
  }
}
