import PlacementModel
import RegionPlacement
import TestSupport
import Testing

/// Stage 1 that starts where a similar problem's ended comes to the same.
struct PlacementStartTests {
  @Test(
    "places everybody as it would from nothing, whatever has changed in small tables",
    arguments: Policy.Placement.allCases)
  func agreesWithCold(placement: Policy.Placement) throws {
    for seed in 0..<25 as Range<UInt64> {
      let tables = RandomTables(seed: seed, people: 4...14, kabupaten: 2...5)
      guard let before = try place(tables, placement) else { continue }
      let start = PlacementStart(before)
      for change in TableChange.allCases {
        var changed = tables
        change.apply(to: &changed, seed: seed)
        changed.policy.placement = placement
        let problem = try changed.problem()
        guard let cold = try placedUnlessPinsForbid(problem) else { continue }
        let warm = try RegionPlacement.place(problem, like: start)
        expect(warm, equals: cold, "seed \(seed), \(change)")
      }
    }
  }

  @Test("starts a policy where another one ended")
  func changesPolicy() throws {
    for seed in 0..<40 as Range<UInt64> {
      let tables = RandomTables(seed: seed, people: 4...14, kabupaten: 2...5)
      guard let before = try place(tables, .balanced) else { continue }
      let start = PlacementStart(before)
      for placement in Policy.Placement.allCases {
        var changed = tables
        changed.policy.placement = placement
        let problem = try changed.problem()
        expect(
          try RegionPlacement.place(problem, like: start),
          equals: try RegionPlacement.place(problem), "seed \(seed), \(placement)")
      }
    }
  }

  @Test("starts lists that are divided by track")
  func keepsTracks() throws {
    for seed in 0..<40 as Range<UInt64> {
      let tables = RandomTables(seed: seed, people: 6...14, kabupaten: 2...4)
        .dividedByTrack(seed: seed)
      guard let before = try place(tables, .balanced) else { continue }
      var changed = tables
      TableChange.quotas.apply(to: &changed, seed: seed)
      changed.policy.placement = .balanced
      let problem = try changed.problem()
      guard let cold = try placedUnlessPinsForbid(problem) else { continue }
      let warm = try RegionPlacement.place(problem, like: PlacementStart(before))
      expect(warm, equals: cold, "seed \(seed)")
    }
  }

  private func place(
    _ tables: RandomTables, _ placement: Policy.Placement
  ) throws -> PlacementOutcome? {
    var tables = tables
    tables.policy.placement = placement
    return try placedUnlessPinsForbid(tables.problem())
  }

  private func expect(
    _ warm: PlacementOutcome, equals cold: PlacementOutcome, _ what: Comment
  ) {
    #expect(warm.seats == cold.seats, what)
    #expect(warm.places == cold.places, what)
    #expect(warm.goals == cold.goals, what)
    #expect(warm.ungrantedWishes == cold.ungrantedWishes, what)
    #expect(warm.standings == cold.standings, what)
    #expect(warm.isCertified, what)
  }
}

/// What a scenario may change.
private enum TableChange: CaseIterable {
  case quotas, minimums, withdrawals, newcomer, load, budget, surplus, seed, cooperatives, regions

  func apply(to tables: inout RandomTables, seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 77)
    func index(of count: Int) -> Int { generator.next(in: 0...count - 1) }
    switch self {
    case .quotas:
      tables.regions[index(of: tables.regions.count)].quota = generator.next(in: 0...5)
    case .minimums:
      tables.regions[index(of: tables.regions.count)].minimum = generator.next(in: 0...5)
    case .withdrawals:
      let gone = tables.applicants.remove(at: index(of: tables.applicants.count)).id
      tables.pins.removeAll { $0.applicantID == gone }
    case .newcomer:
      var person = tables.applicants[index(of: tables.applicants.count)]
      person.id = "A00"
      tables.applicants.append(person)
    case .load:
      tables.policy.load.minimum = generator.next(in: 3...9)
      tables.policy.load.maximum = tables.policy.load.minimum + generator.next(in: 0...6)
    case .budget: tables.policy.assistantBudget = generator.next(in: 0...8)
    case .surplus:
      tables.policy.surplus = tables.policy.surplus == .reserve ? .underload : .reserve
    case .seed: tables.policy.seed += 1
    case .cooperatives:
      guard let last = tables.cooperatives.last else { return }
      for twin in 2..<7 {
        var cooperative = last
        cooperative.id += "/\(twin)"
        tables.cooperatives.append(cooperative)
      }
    case .regions:
      tables.regions.append(.fixture("71.01", quota: 2, at: (1, 124)))
      tables.cooperatives += villageCooperatives(20, in: "71.01")
    }
  }
}
