import PlacementModel
import Synthesis
import Testing

/// How many people are invented where nobody says how many.
@Suite struct DemandTests {
  /// Kabupaten of one province with so many cooperatives each.
  private static func province(
    _ sizes: [Int], quotas: [Int?]
  ) -> (regions: [Region], cooperatives: [Cooperative]) {
    var tables: (regions: [Region], cooperatives: [Cooperative]) = ([], [])
    for (index, size) in sizes.enumerated() {
      let code = "64.0\(index + 1)"
      tables.regions.append(
        Region(code: RegionCode(code)!, name: code, quota: quotas[index]))
      tables.cooperatives += (0..<size).map { serial in
        Cooperative(
          id: "\(code)-\(serial)", name: "", village: RegionCode("\(code).01.\(2001 + serial)")!,
          location: Coordinate(latitude: Double(index), longitude: 116))
      }
    }
    return tables
  }

  private static func people(
    _ tables: (regions: [Region], cooperatives: [Cooperative]), policy: Policy = Policy()
  ) -> [Applicant] {
    ApplicantSynthesis(seed: 1).applicants(
      for: tables.regions, cooperatives: tables.cooperatives, policy: policy)
  }

  @Test("a quota draws 1.6 applicants a place")
  func quotaOfItsOwn() {
    #expect(Self.people(Self.province([100], quotas: [10])).count == 16)
  }

  @Test("without a quota the room of the load limits does")
  func roomWithoutQuota() {
    #expect(Self.people(Self.province([100], quotas: [nil])).count == 19)  // 12 places
  }

  @Test("a province's quota counts whole, even where the load limits cannot use it")
  func quotaOfTheProvince() {
    var tables = Self.province([100, 200], quotas: [nil, nil])
    tables.regions.append(Region(code: RegionCode("64")!, name: "Kaltim", quota: 90))
    let people = Self.people(tables)
    #expect(people.count == 144)
    let atSmaller = people.count { $0.preferences.first == RegionCode("64.01") }
    let atLarger = people.count { $0.preferences.first == RegionCode("64.02") }
    #expect(atLarger > atSmaller && atSmaller > 10)
  }

  @Test("a province's quota below the sum of its kabupaten's binds")
  func nestedQuotas() {
    var tables = Self.province([100, 200], quotas: [10, 20])
    tables.regions.append(Region(code: RegionCode("64")!, name: "Kaltim", quota: 20))
    #expect(Self.people(tables).count == 32)
  }

  @Test("the nation's quota and the budget bind too")
  func nationAndBudget() {
    var tables = Self.province([100], quotas: [10])
    tables.regions.append(Region(code: .nation, name: "Indonesia", quota: 5))
    #expect(Self.people(tables).count == 8)
    var policy = Policy()
    policy.assistantBudget = 2
    #expect(Self.people(tables, policy: policy).count == 3)
  }

  @Test("a quota beyond one a cooperative adds nobody")
  func boundlessQuota() {
    #expect(Self.people(Self.province([10], quotas: [1_000_000_000])).count == 16)
  }

  @Test("a quota of 0 draws nobody to its region")
  func quotaOfZero() {
    let people = Self.people(Self.province([100, 100], quotas: [0, 50]))
    #expect(people.count == 80)
    let locals = people.count { $0.domicile.kabupaten == RegionCode("64.01") }
    #expect(locals < 20)
  }

  @Test("other roles follow, with 1.6 for each place of theirs")
  func otherRoles() {
    var policy = Policy()
    policy.roles = [
      "PMO": .init(perRegion: 2, perProvince: 2), "EXPERT": .init(places: 5, hasCaseload: false),
    ]
    let people = Self.people(Self.province([100, 100], quotas: [10, 10]), policy: policy)
    #expect(people.map(\.role).filter { $0 == "BA" }.count == 32)
    #expect(people.count { $0.role == "PMO" } == 10)
    #expect(people.count { $0.role == "EXPERT" } == 8)
    #expect(people.prefix(32).allSatisfy { $0.role == "BA" })
  }

  @Test("a stated number is shared out by the places of each role")
  func statedNumber() {
    let tables = Self.province([100, 100], quotas: [8, 8])
    var policy = Policy()
    policy.roles = ["PMO": .init(perRegion: 2)]
    let people = ApplicantSynthesis(seed: 1).applicants(
      for: tables.regions, cooperatives: tables.cooperatives, policy: policy, count: 1000)
    #expect(people.count == 1000)
    #expect(people.count { $0.role == "PMO" } == 200)
  }

  @Test("places without cooperatives can still be applied for by a stated number")
  func emptyRegions() {
    let people = ApplicantSynthesis(seed: 1).applicants(
      for: [Region(code: RegionCode("64.01")!, name: "Paser")], cooperatives: [],
      policy: Policy(), count: 50)
    #expect(people.count == 50)
  }
}
