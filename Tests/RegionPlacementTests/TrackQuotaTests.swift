import PlacementModel
import RegionPlacement
import TestSupport
import Testing

@Suite("Quotas of tracks")
struct TrackQuotaTests {
  @Test(
    "meets every goal as well as the best of all seatings, on 400 small problems",
    arguments: [Policy.Placement.balanced, .efficient, .firstChoice])
  func agreesWithBruteForce(under placement: Policy.Placement) throws {
    var placed = 0
    for seed in 0..<400 as Range<UInt64> {
      let problem = try divided(seed: seed, under: placement)
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      #expect(oracle.measure(of: outcome.seats) == oracle.bestMeasure(), "seed \(seed)")
      #expect(outcome.isCertified, "seed \(seed)")
      placed += outcome.seats.count
    }
    #expect(placed > 300, "the generator makes problems with places")
  }

  @Test("gives each by turns the best that every seating still allows, on 400 small problems")
  func meritAgrees() throws {
    var wishes = 0
    for seed in 1000..<1400 as Range<UInt64> {
      let problem = try divided(seed: seed, under: .merit)
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      #expect(Set(outcome.seats) == oracle.seatsByTurns(), "seed \(seed)")
      #expect(
        outcome.ungrantedWishes == oracle.ungrantedWishes(in: outcome.seats), "seed \(seed)")
      wishes += outcome.ungrantedWishes.count
    }
    #expect(wishes > 5, "the generator makes wishes that cannot be granted")
  }

  @Test("opens the smallest headcounts by kabupaten and track, and fills them by residents first")
  func localFirstAgrees() throws {
    for seed in 2000..<2400 as Range<UInt64> {
      let problem = try divided(seed: seed, under: .localFirst)
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      #expect(outcome.places == oracle.smallestHeadcounts(), "seed \(seed)")
      #expect(Set(outcome.seats) == oracle.acceptance(within: outcome.places), "seed \(seed)")
    }
  }

  @Test("places the set that picking by turns would, if a pick must spoil no goal before merit")
  func agreesWithGreedy() throws {
    for seed in 3000..<3100 as Range<UInt64> {
      let problem = try divided(seed: seed, under: .balanced)
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      #expect(
        Set(outcome.seats.map(\.applicant)) == oracle.greedySet(by: outcome.ranking),
        "seed \(seed)")
    }
  }

  @Test("does not depend on the order of lines", arguments: Policy.Placement.allCases)
  func isIndependentOfLineOrder(under placement: Policy.Placement) throws {
    for seed in 4000..<4060 as Range<UInt64> {
      var tables = RandomTables(seed: seed, people: 5...30, kabupaten: 3...5)
        .dividedByTrack(seed: seed)
      tables.policy.placement = placement
      guard let first = try placedUnlessPinsForbid(tables.problem()) else { continue }
      let second = try RegionPlacement.place(tables.shuffled(seed: seed).problem())
      #expect(first.seats == second.seats, "seed \(seed)")
      #expect(first.ranking == second.ranking, "seed \(seed)")
    }
  }

  @Test("lets the lists take turns: a rank of either counts the same, the lottery parts equals")
  func listsTakeTurns() throws {
    let problem = try divided(seed: 5000, people: 20...20, under: .balanced)
    let ranking = Ranking(of: problem)
    let order = ranking.applicants(ofRole: "BA")
    for (first, second) in zip(order, order.dropFirst()) {
      let (left, right) = (ranking.ranks[first], ranking.ranks[second])
      #expect(
        left < right || (left == right && ranking.lottery[first] < ranking.lottery[second]))
    }
    for track in TrackQuotas.tracks {
      let list = order.filter { problem.applicants[$0].track == track }
      #expect(list.map { ranking.ranks[$0] } == Array(1...list.count))
    }
  }

  @Test("of two who want one place, each of their own track's, takes both where quotas say so")
  func quotasReserveSeats() throws {
    var policy = Policy()
    policy.lists = .tracks
    policy.load = Policy.Load(minimum: 8, maximum: 12)
    var people = (1...4).map { (rank: Int) in
      Applicant.fixture("A\(rank)", rank: rank, from: "11.01")
    }
    for index in people.indices { people[index].track = index < 3 ? "professional" : "business" }
    var region = Region.fixture("11.01", quota: 2)
    region.trackQuotas = TrackQuotas(professional: 1)
    let problem = try PlacementProblem(
      regions: [region], cooperatives: villageCooperatives(24, in: "11.01"), applicants: people,
      policy: policy)
    let outcome = try RegionPlacement.place(problem)
    #expect(outcome.seats.map(\.applicant) == [0, 3])
    #expect(outcome.places == [1, 1])
  }

  private func divided(
    seed: UInt64, people: ClosedRange<Int> = 2...5, under placement: Policy.Placement
  ) throws -> PlacementProblem {
    var tables = RandomTables(seed: seed, people: people, kabupaten: 1...4)
      .dividedByTrack(seed: seed)
    tables.policy.placement = placement
    if placement == .merit {
      for index in tables.applicants.indices where index % 3 > 0 {
        tables.applicants[index].isWillingAnywhere = false
      }
    }
    return try tables.problem()
  }
}
