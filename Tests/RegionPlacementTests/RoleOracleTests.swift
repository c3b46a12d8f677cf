import Messages
import PlacementModel
import RegionPlacement
import TestSupport
import Testing

@Suite("Placing other roles")
struct RoleOracleTests {
  @Test("meets every goal as well as the best of all seatings, on 400 small markets of offices")
  func agreesWithBruteForce() throws {
    var placed = 0
    for seed in 0..<400 as Range<UInt64> {
      let problem = try RoleTables(seed: seed).problem()
      let outcome = try RegionPlacement.place(problem)
      let oracle = EverySeating(problem: problem, ranking: outcome.ranking)
      let best = oracle.best()
      let found = outcome.others.first
      #expect((found != nil) == oracle.hasPlaces, "seed \(seed)")
      guard let found else { continue }
      let goals = Dictionary(uniqueKeysWithValues: found.goals.map { ($0.name, $0.value) })
      let measure = ["fill", "merit", "tier", "preference"].map { goals[$0]! }
      #expect([-measure[0]] + measure.dropFirst() == best, "seed \(seed)")
      #expect(outcome.isCertified)
      for person in problem.applicants.indices where problem.applicants[person].role == "PMO" {
        guard let region = outcome.region(of: person) else { continue }
        #expect(oracle.maySit(person, in: region.code), "seed \(seed)")
        placed += 1
      }
    }
    #expect(placed > 500, "the generator makes offices and people for them")
  }

  @Test("places assistants as if there were no other role")
  func leavesAssistantsAlone() throws {
    for seed in 0..<100 as Range<UInt64> {
      var tables = RoleTables(seed: seed)
      let together = try RegionPlacement.place(tables.problem())
      tables.policy.roles = [:]
      let alone = try RegionPlacement.place(tables.problem())
      #expect(together.seats == alone.seats && together.goals == alone.goals, "seed \(seed)")
    }
  }

  @Test("takes the best of a national list by rank, whatever they prefer")
  func fillsNationalPlacesByRank() throws {
    var policy = Policy()
    policy.roles["EXPERT"] = Policy.Role(places: 2, hasCaseload: false)
    let people = (1...4).map {
      Applicant.fixture("A\($0)", rank: 5 - $0, role: "EXPERT", from: "33.01")
    }
    let problem = try PlacementProblem(
      regions: [.fixture("11.01"), .fixture("12.01")], cooperatives: [], applicants: people,
      policy: policy)
    let outcome = try RegionPlacement.place(problem)
    #expect((0..<4).map { outcome.region(of: $0)?.code } == [nil, nil, .nation, .nation])
    #expect(outcome.reason(of: 3).code == "placed.nation")
    #expect(outcome.reason(of: 0).code == "reserve.full")
    #expect(outcome.status(of: 1) == .reserve)
  }

  @Test("gives the only kabupaten the places of a city that hires")
  func fillsTheOnlyKabupaten() throws {
    var policy = Policy()
    policy.roles["EXPERT"] = Policy.Role(places: 1, hasCaseload: false)
    let problem = try PlacementProblem(
      regions: [.fixture("11.01")], cooperatives: [],
      applicants: [.fixture("A1", rank: 1, role: "EXPERT", from: "33.01")], policy: policy)
    #expect(try RegionPlacement.place(problem).region(of: 0)?.code == .of("11.01"))
  }

  @Test("refuses pins to offices that a role has not")
  func refusesPins() throws {
    var policy = Policy()
    policy.roles["PMO"] = Policy.Role(perRegion: 1)
    let problem = try PlacementProblem(
      regions: [.fixture("11.01")], cooperatives: villageCooperatives(9, in: "11.01"),
      applicants: [
        .fixture("A1", rank: 1, role: "PMO"), .fixture("A2", rank: 2, role: "PMO"),
        .fixture("A3", rank: 3, role: "PMO"), .fixture("A4", rank: 4, role: "PMO"),
      ],
      pins: [
        Pin(applicantID: "A1", decision: .pinToRegion(.of("11"))),
        Pin(applicantID: "A2", decision: .pinToCooperative(id: "K-11.01-1")),
        Pin(applicantID: "A3", decision: .pinToRegion(.of("11.01"))),
        Pin(applicantID: "A4", decision: .pinToRegion(.of("11.01"))),
      ], policy: policy)
    do {
      _ = try RegionPlacement.place(problem)
      Issue.record("four pins cannot be honoured")
    } catch {
      #expect(
        error.messages.map(\.code) == ["pin.office", "pin.no-cooperatives", "pin.beyond-limit"])
    }
  }
}

/// Small tables of people of two roles, among kabupaten without quotas.
private struct RoleTables {
  var regions: [Region] = []
  var applicants: [Applicant] = []
  var pins: [Pin] = []
  var policy = Policy()

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let codes = ["11.01", "11.02", "12.01", "61.01"].prefix(random.next(in: 1...4))
    regions = codes.map {
      .fixture($0, at: (Double(random.next(in: -50...50)) / 10, 110))
    }
    func count(_ percent: Int) -> Int? {
      random.next(in: 1...100) <= percent ? random.next(in: 0...2) : nil
    }
    policy.roles["PMO"] = Policy.Role(
      perRegion: count(70), perProvince: count(50), places: count(30))
    let homes = codes + ["11.99", "33.01", "12"]
    func pick(_ texts: [String]) -> RegionCode {
      .of(texts[random.next(in: 0...texts.count - 1)])
    }
    let wishes = codes + codes.map { String($0.prefix(2)) }
    for index in 0..<random.next(in: 1...5) {
      var person = Applicant.fixture(
        "A\(index)", rank: random.next(in: 1...4), role: index == 4 ? "BA" : "PMO",
        willing: random.next(in: 0...1) == 0)
      person.domicile = pick(Array(homes))
      person.preferences = (0..<random.next(in: 0...2)).map { _ in pick(Array(wishes)) }
      if random.next(in: 0...4) == 0 { person.exclusions = [pick(Array(wishes))] }
      // A conflict with a cooperative is nothing to an office.
      person.conflicts = [.village(pick(["11.01.01", "12.01.01"]))]
      if random.next(in: 0...9) == 0 {
        pins.append(Pin(applicantID: person.id, decision: .banFromRegion(pick(Array(wishes)))))
      }
      applicants.append(person)
    }
  }

  func problem() throws -> PlacementProblem {
    try PlacementProblem(
      regions: regions, cooperatives: villageCooperatives(10, in: "11.01"),
      applicants: applicants, pins: pins, policy: policy)
  }
}

/// Every way to give offices to people, tried one by one, with the rules written down once more.
private struct EverySeating {
  let problem: PlacementProblem
  let ranking: Ranking
  private let places: [(code: RegionCode, count: Int)]
  private let open: RegionCode?

  init(problem: PlacementProblem, ranking: Ranking) {
    self.problem = problem
    self.ranking = ranking
    let rule = problem.policy.roles["PMO"]!
    let kabupaten = problem.regions.map(\.code)
    let provinces = Set(kabupaten.map { $0.province! }).sorted()
    let everywhere = rule.places ?? 0
    let centre = kabupaten.count == 1 ? kabupaten[0] : .nation
    open = everywhere > 0 ? centre : nil
    var places = kabupaten.map { code in
      (code, (rule.perRegion ?? 0) + (code == centre ? everywhere : 0))
    }
    places += provinces.map { ($0, rule.perProvince ?? 0) }
    if centre == .nation { places.append((.nation, everywhere)) }
    self.places = places
  }

  var hasPlaces: Bool { places.contains { $0.count > 0 } }

  func maySit(_ person: Int, in code: RegionCode) -> Bool {
    let applicant = problem.applicants[person]
    let bans = problem.pins.filter { $0.applicantID == applicant.id }.map(\.decision)
    let isBanned = bans.contains {
      if case .banFromRegion(let banned) = $0 { banned.contains(code) } else { false }
    }
    if applicant.excludes(code) || isBanned { return false }
    let isHome = code.province != nil && applicant.domicile.province == code.province
    return applicant.isWillingAnywhere || code == open || isHome
      || applicant.statedPosition(of: code) != nil
  }

  /// Fewest left out, then merit, tier, preference.
  func best() -> [Int]? {
    let people = problem.applicants.indices.filter { problem.applicants[$0].role == "PMO" }
    var best: [Int]?
    func extend(_ index: Int, _ taken: [Int], _ measure: [Int]) {
      guard index < people.count else {
        if best.map({ measure.lexicographicallyPrecedes($0) }) ?? true { best = measure }
        return
      }
      extend(index + 1, taken, measure)
      for (office, place) in places.enumerated()
      where taken[office] < place.count && maySit(people[index], in: place.code) {
        var taken = taken
        taken[office] += 1
        let costs = costs(people[index], place.code)
        extend(index + 1, taken, zip(measure, costs).map { $0 + $1 })
      }
    }
    extend(0, places.map { _ in 0 }, [0, 0, 0, 0])
    return best
  }

  private func costs(_ person: Int, _ code: RegionCode) -> [Int] {
    let applicant = problem.applicants[person]
    let home = applicant.domicile
    let shares = home.description.first == code.description.first && code != .nation
    let tier =
      code.level == .kabupaten && home.kabupaten == code
      ? 0 : code != .nation && home.province == code.province ? 1 : shares ? 2 : 3
    return [-1, ranking.positions[person], tier, applicant.statedPosition(of: code) ?? 10]
  }
}
