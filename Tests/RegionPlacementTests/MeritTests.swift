import PlacementModel
import RegionPlacement
import Testing

@Suite("Placing people by merit")
struct MeritTests {
  @Test("gives each the best that every seating still allows, on 600 small problems")
  func agreesWithBruteForce() throws {
    var wishes = 0
    var goals: Set<SeatingGoal> = []
    for seed in 0..<600 as Range<UInt64> {
      let problem = try problem(seed: seed)
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      #expect(Set(outcome.seats) == oracle.seatsByTurns(), "seed \(seed)")
      #expect(oracle.measure(of: outcome.seats) == oracle.bestMeasure(), "seed \(seed)")
      let expected = oracle.ungrantedWishes(in: outcome.seats)
      #expect(outcome.ungrantedWishes == expected, "seed \(seed)")
      wishes += expected.count
      goals.formUnion(expected.map(\.goal))
    }
    #expect(wishes > 20, "the generator makes wishes that cannot be granted")
    #expect(goals.isSuperset(of: [.cover, .minimums, .service]), "several goals forbid some")
  }

  /// Ani would rather be in 12.01, where Citra sits, but only Ani and Budi go to 11.01.
  @Test("keeps somebody out of a first choice where fewer would be placed otherwise")
  func fillForbids() throws {
    var policy = Policy()
    policy.placement = .merit
    policy.load = Policy.Load(minimum: 8, maximum: 16)
    let problem = try PlacementProblem(
      regions: [.fixture("11.01"), .fixture("12.01")],
      cooperatives: villageCooperatives(16, in: "11.01") + villageCooperatives(8, in: "12.01"),
      applicants: [
        .fixture("ANI", rank: 1, from: "11.01", preferring: ["12.01"]),
        .fixture("BUDI", rank: 2, from: "11.01"), .fixture("CITRA", rank: 3, from: "12.01"),
      ], policy: policy)
    let outcome = try RegionPlacement.place(problem)
    #expect(problem.applicants.indices.map { outcome.kabupaten(of: $0) } == [0, 0, 1])
    #expect(
      outcome.ungrantedWishes == [UngrantedWish(applicant: 0, kabupaten: 1, goal: .fill)])
  }

  @Test("leaves no wish ungranted where everyone accepts every region")
  func grantsAllWhereEveryoneIsWilling() throws {
    for seed in 5000..<5300 as Range<UInt64> {
      var tables = RandomTables(seed: seed, people: 10...40, kabupaten: 5...5)
      tables.policy.placement = .merit
      tables.pins = []
      for index in tables.applicants.indices {
        tables.applicants[index].isWillingAnywhere = true
        tables.applicants[index].exclusions = []
        tables.applicants[index].conflicts = []
      }
      let outcome = try RegionPlacement.place(tables.problem())
      #expect(outcome.ungrantedWishes.isEmpty, "seed \(seed)")
      let oracle = BruteForce(
        problem: try tables.problem(), positions: outcome.ranking.positions)
      #expect(oracle.ungrantedWishes(in: outcome.seats).isEmpty, "seed \(seed)")
    }
  }

  /// Up to five people, few of them willing to go anywhere.
  private func problem(seed: UInt64) throws -> PlacementProblem {
    var tables = RandomTables(seed: seed, people: 2...5, kabupaten: 2...4)
    tables.policy.placement = .merit
    for index in tables.applicants.indices where index % 3 > 0 {
      tables.applicants[index].isWillingAnywhere = false
    }
    return try tables.problem()
  }
}

extension BruteForce {
  /// Acceptable kabupaten as the person likes them, first the one liked best.
  func ownOrder(of person: Int) -> [Int] {
    let applicant = problem.applicants[person]
    return problem.kabupaten.indices.filter { maySit(person, in: $0) }.sorted { first, second in
      func key(_ place: Int) -> [Int] {
        [
          applicant.statedPosition(of: problem.kabupaten[place].code) ?? 10,
          problem.domiciles.tier(fromOrigin: problem.origins[person], to: place),
          problem.domiciles.kilometres(fromOrigin: problem.origins[person], to: place), place,
        ]
      }
      return key(first).lexicographicallyPrecedes(key(second))
    }
  }

  private var byRank: [Int] {
    problem.applicants.indices.filter { mayBePlaced($0) }.sorted { positions[$0] < positions[$1] }
  }

  /// Keeps the best of all seatings, then person by person those that give them the most.
  func seatsByTurns() -> Set<Seat> {
    var best: Measure?
    var seatings: [Set<Seat>] = []
    visitAll { seats in
      let measure = headcountMeasure(of: seats)
      if best == nil || measure.lexicographicallyPrecedes(best!) {
        (best, seatings) = (measure, [])
      }
      if measure == best { seatings.append(Set(seats)) }
    }
    for person in byRank {
      for place in ownOrder(of: person) {
        let granting = seatings.filter { $0.contains(Seat(applicant: person, kabupaten: place)) }
        guard !granting.isEmpty else { continue }
        seatings = granting
        break
      }
    }
    precondition(seatings.count == 1, "own orders are strict")
    return seatings[0]
  }

  /// Everybody's best-liked seat of somebody worse-ranked, with what the best seating worsens that
  /// grants it and keeps everybody better ranked in place.
  func ungrantedWishes(in seats: [Seat]) -> [UngrantedWish] {
    let seatOf = Dictionary(uniqueKeysWithValues: seats.map { ($0.applicant, $0.kabupaten) })
    let wishes = byRank.filter { pinnedPlace(of: $0) == nil }.compactMap { person in
      ownOrder(of: person).prefix { $0 != seatOf[person] }.first { place in
        seats.contains {
          $0.kabupaten == place && positions[$0.applicant] > positions[person]
            && list(of: $0.applicant) == list(of: person)
            && pinnedPlace(of: $0.applicant) == nil
        }
      }.map { Seat(applicant: person, kabupaten: $0) }
    }
    guard !wishes.isEmpty else { return [] }
    var best = [Measure?](repeating: nil, count: wishes.count)
    visitAll { trial in
      for (index, wish) in wishes.enumerated() where trial.contains(wish) {
        let keeps = byRank.allSatisfy { person in
          positions[person] >= positions[wish.applicant]
            || trial.first { $0.applicant == person }?.kabupaten == seatOf[person]
        }
        let measure = headcountMeasure(of: trial)
        if keeps && (best[index].map { measure.lexicographicallyPrecedes($0) } ?? true) {
          best[index] = measure
        }
      }
    }
    let optimum = headcountMeasure(of: seats)
    return zip(wishes, best).map { wish, measure in
      let worse = zip(optimum, measure!).enumerated().first { $0.element.0 != $0.element.1 }!
      return UngrantedWish(
        applicant: wish.applicant, kabupaten: wish.kabupaten,
        goal: SeatingGoal.ofHeadcounts[worse.offset])
    }
  }
}
