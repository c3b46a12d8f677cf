import Messages
import PlacementModel
import RegionPlacement
import Testing

@Suite("Stage 1 on known cases")
struct KnownCasesTests {
  @Test("fills 126 of the 278 places wanted in a province of ten kabupaten")
  func provinceOfTen() throws {
    let sizes = [144, 237, 109, 194, 141, 54, 50, 34, 59, 15]
    let codes = ["01", "02", "03", "07", "08", "09", "11", "71", "72", "74"].map { "64.\($0)" }
    let problem = try PlacementProblem(
      regions: codes.map { .fixture($0) } + [.fixture("64", quota: 278)],
      cooperatives: zip(codes, sizes).flatMap { villageCooperatives($1, in: $0) },
      applicants: (1...400).map {
        .fixture("A\($0)", rank: $0, from: codes[$0 % 10], willing: $0 % 3 == 0)
      })
    let outcome = try RegionPlacement.place(problem)
    #expect(outcome.seats.count == 126)
    let counts = problem.kabupaten.indices.map { place in
      outcome.seats.count { $0.kabupaten == place }
    }
    #expect(counts == [18, 29, 13, 24, 17, 6, 6, 4, 7, 2])
    #expect(outcome.goals.map(\.name).prefix(3) == ["cover", "minimums", "fill"])
    #expect(outcome.goals[0].value == 0)
    #expect(outcome.isCertified)
  }

  @Test("fills surplus places up to one a cooperative where the policy says so")
  func underload() throws {
    var policy = Policy()
    policy.surplus = .underload
    let problem = try PlacementProblem(
      regions: [.fixture("11.01", quota: 30), .fixture("11.02")],
      cooperatives: villageCooperatives(20, in: "11.01") + villageCooperatives(20, in: "11.02"),
      applicants: people(1...40), policy: policy)
    let outcome = try RegionPlacement.place(problem)
    #expect(outcome.seats.count { $0.kabupaten == 0 } == 20)
    #expect(outcome.seats.count { $0.kabupaten == 1 } == 2)
  }

  @Test("lets in people far down the list whom only they can serve")
  func letsInFromFarDown() throws {
    let problem = try PlacementProblem(
      regions: [.fixture("11.01"), .fixture("12.01")],
      cooperatives: villageCooperatives(40, in: "11.01") + villageCooperatives(12, in: "12.01"),
      applicants: people(1...200)
        + [.fixture("Z", rank: 201, from: "12.01"), .fixture("Y", rank: 202, from: "12.01")])
    let outcome = try RegionPlacement.place(problem)
    #expect(outcome.seats.count == 6)
    #expect(problem.applicants[outcome.seats[5].applicant].id == "Z")
    #expect(outcome.counters.people < 50)
    #expect(outcome.isCertified)
  }

  @Test("places the same people where regions hold fewer, so smaller budgets are nested")
  func budgetsAreNested() throws {
    var before: Set<Int> = []
    for budget in 0...12 {
      var tables = RandomTables(seed: 77, people: 40...40, kabupaten: 5...5)
      tables.pins = []
      tables.regions = tables.regions.filter { $0.code.level == .kabupaten }
      for index in tables.regions.indices {
        (tables.regions[index].quota, tables.regions[index].minimum) = (nil, nil)
      }
      tables.policy.assistantBudget = budget
      let placed = Set(try RegionPlacement.place(tables.problem()).seats.map(\.applicant))
      #expect(placed.isSuperset(of: before), "budget \(budget)")
      before = placed
    }
    #expect(before.count > 6)
  }

  @Test("keeps people of a role without places in reserve")
  func roleWithoutPlaces() throws {
    let problem = try PlacementProblem(
      regions: [.fixture("11.01")], cooperatives: villageCooperatives(40, in: "11.01"),
      applicants: [.fixture("A", rank: 1, role: "PMO"), .fixture("B", rank: 2)])
    let outcome = try RegionPlacement.place(problem)
    #expect(outcome.status(of: 0) == .reserve)
    #expect(outcome.status(of: 1) == .placed)
    #expect(
      outcome.reason(of: 0).text(in: .english)
        == "Reserve: the role PMO has no places in this round.")
  }

  @Test("says why people are where they are")
  func reasons() throws {
    let problem = try PlacementProblem(
      regions: [
        .fixture("11.01", quota: 2, at: (0, 100)), .fixture("11.02", at: (0, 101)),
        .fixture("12.01", quota: 0), .fixture("13.01"),
      ],
      cooperatives: villageCooperatives(16, in: "11.01") + villageCooperatives(16, in: "11.02")
        + villageCooperatives(20, in: "12.01"),
      applicants: [
        .fixture("A", rank: 1, preferring: ["11.01"]), .fixture("B", rank: 2),
        .fixture("C", rank: 3), .fixture("D", rank: 4), .fixture("E", rank: 5, from: "12.01"),
        .fixture("F", rank: 6, from: "33.01"), .fixture("G", rank: 9, from: "33.01"),
      ],
      pins: [
        Pin(applicantID: "G", decision: .pinToRegion(.of("11.02")), by: "Bupati", reason: "local")
      ])
    let outcome = try RegionPlacement.place(problem)
    let reasons = problem.applicants.indices.map { outcome.reason(of: $0).text(in: .english) }
    #expect(
      reasons == [
        "Placed in Region 11.01, the home region and choice 1.",
        "Placed in Region 11.01, the home region.",
        "Placed in Region 11.02, in the home province, 111 km from the centre of the home region.",
        "Reserve: rank 4; the acceptable regions (2) take nobody more, and the last placed there "
          + "has rank 3, in Region 11.02.",
        "Reserve: the acceptable regions (1) have no places.",
        "Reserve: no listed region is both open and acceptable to this person.",
        "Placed in Region 11.02 by decision of the panel (Bupati): local.",
      ])
    #expect(
      outcome.reason(of: 2).text(in: .indonesian)
        == "Ditempatkan di Region 11.02, di provinsi domisili, 111 km dari pusat wilayah domisili.")
    #expect(
      outcome.reason(of: 3).text(in: .indonesian)
        == "Cadangan: peringkat 4; 2 wilayah yang dapat diterima sudah penuh, peringkat terakhir "
        + "di sana 3 di Region 11.02.")
  }
}
