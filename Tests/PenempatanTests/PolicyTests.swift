import Penempatan
import PlacementModel
import TestSupport
import Testing

@Suite("Placement policies, end to end")
struct PolicyTests {
  @Test(
    "the verifier finds every promise kept, and every exception listed, in 60 random markets",
    arguments: Policy.Placement.allCases)
  func keepsItsPromise(_ placement: Policy.Placement) throws {
    var wishes = 0
    var unfilled = 0
    for seed in 0..<60 as Range<UInt64> {
      let roster = try Solver().solve(SmallMarket(seed: seed).problem(placement)).roster
      let problem = try SmallMarket(seed: seed).problem(placement)
      #expect(RosterCheck(of: roster, for: problem).violations() == [], "seed \(seed)")
      wishes += roster.summary.exceptions.count { $0.code.hasPrefix("envy.") }
      unfilled += roster.summary.notices.count { $0.code == "places.unfilled" }
    }
    #expect((wishes > 0) == (placement == .merit))
    #expect((unfilled > 0) == (placement == .localFirst))
  }

  @Test("every policy is compared with all others, alike whichever is chosen")
  func comparesAll() throws {
    for seed in 200..<220 as Range<UInt64> {
      let market = SmallMarket(seed: seed)
      var solver = Solver()
      let expected = try solver.solve(market.problem(.balanced)).roster.summary.policies
      #expect(Set(expected.keys) == Set(Policy.Placement.allCases))
      #expect(expected[.localFirst]!.envyByTier == 0)
      #expect(expected.values.allSatisfy { $0.placed <= expected[.balanced]!.placed })
      #expect(
        expected.values.allSatisfy { $0.firstChoice <= expected[.firstChoice]!.firstChoice }
          || expected[.localFirst]!.placed < expected[.balanced]!.placed)
      for placement in Policy.Placement.allCases {
        solver.threads = 3
        let shuffled = market.shuffled(seed: seed)
        let roster = try solver.solve(shuffled.problem(placement)).roster
        #expect(roster.summary.policies == expected, "seed \(seed)")
      }
    }
  }

  @Test("a place given against the policy's promise is a violation")
  func findsBrokenPromises() throws {
    for (placement, code) in [
      (Policy.Placement.merit, "guarantee.merit"), (.localFirst, "guarantee.local-first"),
      (.balanced, "guarantee.balanced"), (.efficient, "figure"), (.firstChoice, "figure"),
    ] {
      var found = 0
      for seed in 300..<312 as Range<UInt64> {
        let problem = try SmallMarket(seed: seed).problem(placement)
        var roster = try Solver().solve(problem).roster
        guard roster.exchangeBestWithReserve() else { continue }
        let violations = RosterCheck(of: roster, for: problem).violations()
        #expect(!violations.isEmpty, "seed \(seed)")
        if violations.contains(where: { $0.code == code }) { found += 1 }
      }
      #expect(found > 0, "\(placement)")
    }
  }
}

extension Roster {
  /// Gives the seat of the best-placed person to the worst in reserve.
  fileprivate mutating func exchangeBestWithReserve() -> Bool {
    guard let best = placements.firstIndex(where: { $0.status == .placed }),
      let worst = placements.lastIndex(where: { $0.status == .reserve })
    else { return false }
    placements[worst].status = .placed
    placements[worst].regionCode = placements[best].regionCode
    placements[best].status = .reserve
    placements[best].regionCode = nil
    return true
  }
}

/// Some regions with few cooperatives, nested quotas and minimums, and people with wishes, of whom
/// few go everywhere.
private struct SmallMarket {
  private var regions: [Region] = []
  private var cooperatives: [Cooperative] = []
  private var applicants: [Applicant] = []
  private var policy = Policy()

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    policy.load = Policy.Load(minimum: 2, maximum: 4)
    policy.effort = .quick
    let codes = ["11.01", "11.02", "12.01", "61.01", "61.02"].map { RegionCode($0)! }
    let wide = ["11", "12", "61", "ID"].map { RegionCode($0)! }
    for code in codes + wide {
      let isWide = code.level != .kabupaten
      let quota = random.next(in: 1...(isWide ? 9 : 4))
      regions.append(
        Region(
          code: code, name: "Region \(code)", quota: random.next(in: 0...2) == 0 ? quota : nil,
          minimum: random.next(in: 0...3) == 0 ? random.next(in: 1...3) : nil))
    }
    for code in codes {
      for index in 0..<random.next(in: 2...8) {
        cooperatives.append(
          Cooperative(
            id: "\(code)-\(index)", name: "K", village: RegionCode("\(code).01.\(1001 + index)")!,
            location: Coordinate(
              latitude: Double(random.next(in: -50...50)) / 10,
              longitude: Double(random.next(in: 950...1200)) / 10)))
      }
    }
    for index in 0..<random.next(in: 8...16) {
      func anywhere() -> RegionCode { codes[random.next(in: 0...4)] }
      applicants.append(
        Applicant(
          id: "A\(index)", name: "Person \(index)", rank: random.next(in: 1...9),
          domicile: anywhere(),
          preferences: (0..<random.next(in: 0...3)).map { _ in
            random.next(in: 0...4) == 0 ? anywhere().province : anywhere()
          }, isWillingAnywhere: random.next(in: 0...5) == 0,
          exclusions: random.next(in: 0...6) == 0 ? [anywhere()] : []))
    }
  }

  func shuffled(seed: UInt64) -> SmallMarket {
    var copy = self
    var random = SeededGenerator(seed: seed)
    copy.regions.shuffle(using: &random)
    copy.cooperatives.shuffle(using: &random)
    copy.applicants.shuffle(using: &random)
    return copy
  }

  func problem(_ placement: Policy.Placement) throws -> PlacementProblem {
    var policy = policy
    policy.placement = placement
    return try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: applicants, policy: policy)
  }
}
