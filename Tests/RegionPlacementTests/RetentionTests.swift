import Messages
import PlacementModel
import RegionPlacement
import TestSupport
import Testing

@Suite("A later round")
struct RetentionTests {
  @Test("keeps everybody who may stay, by rank, and no other, on 400 small problems")
  func keepsWhoMayStay() throws {
    var (kept, left) = (0, 0)
    for seed in 0..<400 as Range<UInt64> {
      guard let round = try LaterRound(seed: seed) else { continue }
      let outcome = round.outcome
      let stayers = round.stayers()
      for (applicant, place) in stayers {
        #expect(outcome.kabupaten(of: applicant) == place, "seed \(seed)")
      }
      let staying = Set(stayers.keys.map { round.problem.applicants[$0].id })
      let departed = outcome.departures.map(\.id)
      #expect(
        Set(departed) == Set(round.problem.previous.placements.keys).subtracting(staying),
        "seed \(seed)")
      #expect(departed == departed.sorted() && outcome.isCertified)
      kept += staying.count
      left += departed.count
    }
    #expect(kept > 150 && left > 100, "\(kept) stay and \(left) leave")
  }

  @Test("places the others as if those who stay were pinned by hand")
  func agreesWithPins() throws {
    for seed in 0..<400 as Range<UInt64> {
      guard let round = try LaterRound(seed: seed) else { continue }
      let byHand = try RegionPlacement.place(round.pinned())
      #expect(byHand.seats == round.outcome.seats, "seed \(seed)")
      #expect(byHand.goals == round.outcome.goals, "seed \(seed)")
    }
  }

  @Test("says why each person cannot stay")
  func namesCauses() throws {
    var policy = Policy()
    policy.load = Policy.Load(minimum: 4, maximum: 6)
    policy.eligibility.requireYes = ["sehat"]
    let healthy = ["sehat": "ya"]
    func person(_ id: String, _ rank: Int, excluding: [String] = [], sehat: String = "ya")
      -> Applicant
    {
      .fixture(
        id, rank: rank, excluding: excluding, attributes: healthy.merging(["sehat": sehat]) { $1 })
    }
    let applicants = [
      person("B", 1), person("C", 2, excluding: ["11.01"]), person("D", 3, sehat: "tidak"),
      person("E", 4), person("F", 5), person("G", 6), person("H", 7), person("I", 8),
    ]
    let before = ["A", "B", "C", "D", "E", "F", "G", "I"].map { id in
      (
        id,
        PreviousRound.Placement(
          role: "BA", region: .of(id == "E" ? "11.09" : "11.01"), name: "Person \(id)")
      )
    }
    let problem = try PlacementProblem(
      regions: [.fixture("11.01", quota: 2), .fixture("11.02")],
      cooperatives: villageCooperatives(12, in: "11.01") + villageCooperatives(12, in: "11.02"),
      applicants: applicants,
      pins: [
        Pin(applicantID: "G", decision: .pinToRegion(.of("11.02"))),
        Pin(applicantID: "I", decision: .bar, by: "Panel"),
      ],
      policy: policy,
      previous: PreviousRound(
        placements: Dictionary(uniqueKeysWithValues: before), assistants: [:]))
    let outcome = try RegionPlacement.place(problem)
    let causes = outcome.departures.map { "\($0.id): \($0.message.text(in: .english))" }
    #expect(
      causes == [
        "A: Person A (A) cannot stay in Region 11.01 (11.01) from the previous round: is no longer on the list of applicants.",
        "C: Person C (C) cannot stay in Region 11.01 (11.01) from the previous round: excludes it.",
        "D: Person D (D) cannot stay in Region 11.01 (11.01) from the previous round: is no longer eligible (sehat says “tidak”, yes is required).",
        "E: Person E (E) cannot stay in 11.09 from the previous round: the data no longer list places for that region.",
        "G: Person G (G) cannot stay in Region 11.01 (11.01) from the previous round: the panel has pinned this person to Region 11.02 (11.02).",
        "I: Person I (I) cannot stay in Region 11.01 (11.01) from the previous round: is barred by decision of the panel (Panel).",
      ])
    #expect(outcome.reason(of: problem.applicantIndex(of: "B")!).code == "placed.previous")
    #expect(outcome.region(of: problem.applicantIndex(of: "F")!)?.code == .of("11.01"))
  }

  @Test("lets the worse ranked leave where a quota has fallen")
  func lowersQuota() throws {
    let before = (1...3).map {
      ("A\($0)", PreviousRound.Placement(role: "BA", region: .of("11.01"), name: ""))
    }
    let problem = try PlacementProblem(
      regions: [.fixture("11.01"), .fixture("11", quota: 2)],
      cooperatives: villageCooperatives(30, in: "11.01"), applicants: people(1...4),
      previous: PreviousRound(
        placements: Dictionary(uniqueKeysWithValues: before), assistants: [:]))
    let outcome = try RegionPlacement.place(problem)
    #expect(outcome.seats.map { problem.applicants[$0.applicant].id } == ["A1", "A2"])
    #expect(outcome.departures.map(\.id) == ["A3"])
    #expect(outcome.departures[0].cause == .full(region: "Region 11.01", limit: 2))
  }
}

/// Random tables placed once, then changed and placed again with the first round given.
private struct LaterRound {
  let problem: PlacementProblem
  let outcome: PlacementOutcome
  private let tables: RandomTables

  init?(seed: UInt64) throws {
    let first = RandomTables(seed: seed, people: 3...7)
    guard let earlier = try LaterRound.placed(first.problem()) else { return nil }
    var random = SeededGenerator(seed: seed ^ 0xabcd)
    var placements: [String: PreviousRound.Placement] = [:]
    let problem = try first.problem()
    for seat in earlier.seats {
      let person = problem.applicants[seat.applicant]
      placements[person.id] = PreviousRound.Placement(
        role: "BA", region: problem.kabupaten[seat.kabupaten].code, name: person.name)
    }
    var later = first
    later.applicants.removeAll { _ in random.next(in: 0...7) == 0 }
    later.pins.removeAll { pin in !later.applicants.contains { $0.id == pin.applicantID } }
    for index in later.applicants.indices where random.next(in: 0...4) == 0 {
      if let region = placements[later.applicants[index].id]?.region {
        later.applicants[index].exclusions.append(region)
      }
    }
    later.pins.removeAll { pin in
      later.applicants.contains { person in
        if case .pinToRegion(let code) = pin.decision {
          return person.id == pin.applicantID && person.excludes(code)
        }
        return false
      }
    }
    for index in later.regions.indices where random.next(in: 0...3) == 0 {
      later.regions[index].quota = random.next(in: 0...3)
    }
    self.problem = try PlacementProblem(
      regions: later.regions, cooperatives: later.cooperatives, applicants: later.applicants,
      pins: later.pins, policy: later.policy,
      previous: PreviousRound(placements: placements, assistants: [:]))
    guard let outcome = try LaterRound.placed(self.problem) else { return nil }
    self.outcome = outcome
    tables = later
  }

  private static func placed(_ problem: PlacementProblem) throws -> PlacementOutcome? {
    do throws(PlacementFault) {
      return try RegionPlacement.place(problem)
    } catch {
      guard case .pins = error else { throw error }
      return nil
    }
  }

  /// Who should stay, told once more: the pinned, then the others by rank, while all quotas hold.
  func stayers() -> [Int: Int] {
    let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
    let order = problem.applicants.indices.sorted {
      outcome.ranking.positions[$0] < outcome.ranking.positions[$1]
    }
    let eligible = order.filter(oracle.mayBePlaced)
    var seats = eligible.compactMap { person in
      oracle.pinnedPlace(of: person).map { Seat(applicant: person, kabupaten: $0) }
    }
    var stayers: [Int: Int] = [:]
    for person in eligible {
      guard let before = problem.previous.placements[problem.applicants[person].id],
        let place = problem.kabupatenIndex(of: before.region), oracle.maySit(person, in: place)
      else { continue }
      if oracle.pinnedPlace(of: person) == nil {
        let more = seats + [Seat(applicant: person, kabupaten: place)]
        guard oracle.isWithinQuotas(more) else { continue }
        seats = more
      }
      stayers[person] = place
    }
    return stayers
  }

  /// The same problem without an earlier round, those who stay pinned.
  func pinned() throws -> PlacementProblem {
    let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
    let pins = stayers().filter { oracle.pinnedPlace(of: $0.key) == nil }.map { person, place in
      Pin(
        applicantID: problem.applicants[person].id,
        decision: .pinToRegion(problem.kabupaten[place].code))
    }
    return try PlacementProblem(
      regions: tables.regions, cooperatives: tables.cooperatives, applicants: tables.applicants,
      pins: tables.pins + pins, policy: tables.policy)
  }
}
