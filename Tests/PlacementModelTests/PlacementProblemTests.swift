import PlacementModel
import Testing

@Suite struct PlacementProblemTests {
  static func code(_ text: String) -> RegionCode { RegionCode(text)! }

  static let regions = [
    Region(code: code("64.72"), name: "Kota Samarinda", quota: 2),
    Region(code: code("64"), name: "Kalimantan Timur", quota: 3),
    Region(code: code("64.01"), name: "Paser"),
    Region(code: code("73.71"), name: "Kota Makassar", islandGroup: "Sulawesi"),
  ]
  static let cooperatives = [
    Cooperative(
      id: "B", name: "B", village: code("64.72.01.1001"),
      location: Coordinate(latitude: -0.5, longitude: 117.1)),
    Cooperative(
      id: "A", name: "A", village: code("64.72.01.1001"),
      location: Coordinate(latitude: -0.4, longitude: 117.2)),
    Cooperative(
      id: "C", name: "C", village: code("64.01.02.2003"),
      location: Coordinate(latitude: -1.9, longitude: 116.2)),
  ]

  func problem(
    regions: [Region] = regions, cooperatives: [Cooperative] = cooperatives,
    applicants: [Applicant] = [], pins: [Pin] = [], policy: Policy = Policy()
  ) throws(ProblemFaults) -> PlacementProblem {
    try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: applicants, pins: pins,
      policy: policy)
  }

  func faults(
    regions: [Region] = regions, cooperatives: [Cooperative] = cooperatives,
    applicants: [Applicant] = [], pins: [Pin] = [], policy: Policy = Policy()
  ) -> [ProblemFault] {
    do {
      _ = try problem(
        regions: regions, cooperatives: cooperatives, applicants: applicants, pins: pins,
        policy: policy)
      return []
    } catch {
      return error.faults
    }
  }

  @Test("puts everything in canonical order and finds it again")
  func canonicalOrder() throws {
    let problem = try problem()
    #expect(problem.kabupaten.map(\.code.description) == ["64.01", "64.72", "73.71"])
    #expect(problem.provinces.map(\.code.description) == ["64", "73"])
    #expect(problem.provinces.map(\.kabupaten) == [0..<2, 2..<3])
    #expect(problem.provinces.map(\.quota) == [3, nil])
    #expect(problem.cooperatives.map(\.id) == ["C", "A", "B"])
    #expect(problem.kabupaten.map(\.cooperatives) == [0..<1, 1..<3, 3..<3])
    #expect(problem.cooperativeIndex(of: "B") == 2)
    #expect(problem.kabupaten(ofCooperative: 2) == 1)
    #expect(problem.kabupatenIndex(of: Self.code("64.72")) == 1)
    #expect(problem.kabupaten[2].reference == nil)
  }

  @Test("ids sort by their bytes, composed letters behind the plain and their parts between")
  func idsByBytes() throws {
    // Swift's own order has it the other way round: é, however it is written, before f.
    let ids = ["e\u{301}x", "f", "\u{E9}"]
    let people = ids.map { Applicant(id: $0, name: "", domicile: Self.code("64")) }
    #expect(
      try problem(applicants: people.reversed()).applicants.map { Array($0.id.utf8) }
        == ids.map { Array($0.utf8) })
    let cooperatives = ids.map {
      Cooperative(
        id: $0, name: "", village: Self.code("64.01.02.2003"),
        location: Coordinate(latitude: -1.9, longitude: 116.2))
    }
    #expect(
      try problem(cooperatives: cooperatives.reversed()).cooperatives.map { Array($0.id.utf8) }
        == ids.map { Array($0.utf8) })
  }

  @Test("pins that decide the same stand in one order, whatever the order of lines")
  func canonicalPins() throws {
    let person = Applicant(id: "P", name: "", domicile: Self.code("64"))
    let day = CalendarDate(year: 2025, month: 12, day: 31)
    let pins = [
      Pin(applicantID: "P", decision: .bar, by: "Ani", reason: "ganda"),
      Pin(applicantID: "P", decision: .bar, by: "Budi", reason: "ganda"),
      Pin(applicantID: "P", decision: .bar, by: "Budi", reason: "mundur"),
      Pin(applicantID: "P", decision: .bar, by: "Ani", reason: "ganda", date: day),
    ]
    #expect(try problem(applicants: [person], pins: pins).pins == pins)
    #expect(try problem(applicants: [person], pins: pins.reversed()).pins == pins)
  }

  @Test("the nation's quota and the budget both bind")
  func nationalQuota() throws {
    var policy = Policy()
    policy.assistantBudget = 5
    let nation = Region(code: .nation, name: "Indonesia", quota: 7, minimum: 1)
    let problem = try problem(regions: Self.regions + [nation], policy: policy)
    #expect(problem.nationalQuota == 5)
    #expect(problem.nationalMinimum == 1)
  }

  @Test("origins share tiers and distances by kabupaten, else by province")
  func origins() throws {
    let applicants = [
      Applicant(id: "1", name: "", domicile: Self.code("64.72.05.1002")),
      Applicant(id: "2", name: "", domicile: Self.code("64")),
      Applicant(id: "3", name: "", domicile: Self.code("64.09")),
      Applicant(id: "4", name: "", domicile: Self.code("61.01")),
      Applicant(id: "5", name: "", domicile: .nation),
    ]
    let problem = try problem(applicants: applicants)
    let table = problem.domiciles
    func tiers(_ person: Int) -> [Int] {
      problem.kabupaten.indices.map { table.tier(fromOrigin: problem.origins[person], to: $0) }
    }
    #expect(problem.origins[1] == problem.origins[2])
    #expect(tiers(0) == [1, 0, 3])
    #expect(tiers(1) == [1, 1, 3])
    #expect(tiers(3) == [2, 2, 3])
    #expect(tiers(4) == [3, 3, 3])
    #expect(table.kilometres(fromOrigin: problem.origins[0], to: 1) == 0)
    let between = table.kilometres(fromOrigin: problem.origins[0], to: 0)
    #expect((180...200).contains(between))
    // Elsewhere is as far as any two listed regions are apart, whatever the region.
    #expect(table.kilometres(fromOrigin: problem.origins[3], to: 0) == between)
  }

  @Test("a province without a line takes the island group that all its kabupaten share")
  func provinceGroups() throws {
    func group(_ lines: [(code: String, group: String?)]) throws -> [String] {
      let regions = lines.map {
        Region(code: Self.code($0.code), name: "", islandGroup: $0.group)
      }
      return try problem(regions: regions, cooperatives: []).provinces.map(\.islandGroup)
    }
    let agreed = [("81.01", "timur"), ("81.02", "timur"), ("91.01", "timur")]
    #expect(try group(agreed) == ["timur", "timur"])
    #expect(try group(agreed + [("81", nil)]) == ["8", "timur"])
    #expect(try group(agreed + [("81", "barat")]) == ["barat", "timur"])
    #expect(try group([("81.01", "timur"), ("81.02", "barat"), ("91.01", nil)]) == ["8", "9"])
  }

  @Test("a stated travel distance between kabupaten replaces the great circle")
  func travelBetweenKabupaten() throws {
    var travel = TravelTable()
    travel.set(250_500, from: Self.code("64.72"), to: Self.code("64.01"))
    let problem = try PlacementProblem(
      regions: Self.regions, cooperatives: Self.cooperatives, applicants: [], travel: travel)
    #expect(problem.domiciles.kilometres(fromOrigin: 1, to: 0) == 251)
    #expect(problem.domiciles.kilometres(fromOrigin: 0, to: 1) != 251)
  }

  @Test("reports every fault of every table at once")
  func everyFault() {
    let found = faults(
      cooperatives: Self.cooperatives + [
        Cooperative(
          id: "A", name: "", village: Self.code("64.02.01.2001"),
          location: Coordinate(latitude: 0, longitude: 117))
      ],
      applicants: [
        Applicant(
          id: "P", name: "", domicile: Self.code("64"), preferences: [nil, Self.code("64.11")],
          conflicts: [.cooperative(id: "Z")])
      ],
      pins: [Pin(applicantID: "Q", decision: .bar)])
    #expect(
      found.map(\.column) == [
        "cooperative_id", "village_code", "preference_2", "conflicts", "applicant_id",
      ])
    #expect(found[0].kind == .repeated(firstRow: 1))
    #expect(found[2].kind == .unlistedRegion(closest: Self.regions[2]))
    #expect(found[2].value == "64.11")
  }

  @Test("says what was probably meant for the first hundred faults only")
  func suggestions() {
    let person = Applicant(
      id: "P", name: "", domicile: Self.code("64"),
      conflicts: Array(repeating: .cooperative(id: "AB"), count: 150))
    let closest = faults(applicants: [person], pins: []).map(\.kind)
    #expect(closest.count == 150)
    #expect(closest[99] == .unknownCooperative(closest: "A"))
    #expect(closest[100] == .unknownCooperative(closest: nil))
  }

  @Test("refuses pins that contradict each other")
  func contradictoryPins() {
    let people = ["P", "Q"].map { Applicant(id: $0, name: "", domicile: Self.code("64")) }
    func kinds(_ pins: [Pin]) -> [ProblemFault.Kind] {
      faults(applicants: people, pins: pins).map(\.kind)
    }
    let toSamarinda = Pin(applicantID: "P", decision: .pinToRegion(Self.code("64.72")))
    #expect(
      kinds([toSamarinda, Pin(applicantID: "P", decision: .pinToCooperative(id: "A"))]) == [])
    #expect(
      kinds([toSamarinda, Pin(applicantID: "P", decision: .pinToRegion(Self.code("64.01")))])
        == [.contradicts(row: 0)])
    #expect(
      kinds([toSamarinda, Pin(applicantID: "P", decision: .banFromRegion(Self.code("64")))])
        == [.contradicts(row: 1)])
    #expect(
      kinds([toSamarinda, Pin(applicantID: "P", decision: .bar)]) == [.contradicts(row: 1)])
    #expect(
      kinds([
        Pin(applicantID: "P", decision: .pinToCooperative(id: "A")),
        Pin(applicantID: "Q", decision: .pinToCooperative(id: "A")),
      ]) == [.pinnedTwice(row: 0)])
  }
}
