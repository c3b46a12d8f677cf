import Explanation
import PlacementModel
import RegionPlacement
import TestSupport
import Testing

@Suite("The least raise of one quota")
struct LeastRaiseTests {
  /// One quota of a market, and where everybody is with each larger one.
  private struct Raised {
    let lever: Remedy.Lever
    /// By places more, from one.
    let places: [[String: RegionCode]]
  }

  private static let mostPlaces = 8

  /// Every quota of the tables, full or not, raised by every number of places.
  private static func raises(of market: SmallMarket) throws -> [Raised] {
    var levers: [(lever: Remedy.Lever, places: Int)] = []
    for region in market.regions {
      let name = PlaceName(code: region.code, name: region.name)
      if let quota = region.quota { levers.append((.quota(name), quota)) }
      guard market.policy.lists == .tracks, region.code.level == .kabupaten else { continue }
      for track in TrackQuotas.tracks {
        guard let quota = region.trackQuotas[track] else { continue }
        levers.append((.trackQuota(name, track: track), quota))
      }
    }
    if let budget = market.policy.assistantBudget { levers.append((.budget, budget)) }
    return try levers.map { lever, own in
      Raised(
        lever: lever,
        places: try (1...mostPlaces).map { step in
          try #require(try market.places { $0.set(lever, to: own + step) })
        })
    }
  }

  @Test(
    "is found as trying every raise of every quota finds it, on 100 small markets",
    arguments: Policy.Placement.allCases, [false, true])
  func agreesWithBruteForce(placement: Policy.Placement, isDivided: Bool) throws {
    var counts = (found: 0, none: 0)
    for seed in 0..<10 as Range<UInt64> {
      var market = SmallMarket(seed: 1000 + seed, placement: placement)
      if isDivided { market = market.withTracks() }
      guard let round = try market.round() else { continue }
      let raises = try Self.raises(of: market)
      // Every other person; who that is differs from seed to seed.
      for applicant in round.problem.applicants.indices where applicant % 2 == Int(seed) % 2 {
        let explanation = ApplicantExplainer(round, applicant: applicant).explanation()
        guard let remedies = explanation.remedies, let search = remedies.quotaSearch else {
          continue
        }
        let id = explanation.person.id
        #expect(search.isExhaustive, "seed \(seed) \(id)")
        let steps = raises.map { raised in
          raised.places.firstIndex { ApplicantTests.reaches(remedies, id, $0) }.map { $0 + 1 }
        }
        let least = steps.compactMap { $0 }.min()
        let found = remedies.quotas.first
        #expect(found.map { $0.to - $0.from! } == least, "seed \(seed) \(id) \(steps)")
        guard let found, let least else {
          counts.none += 1
          continue
        }
        counts.found += 1
        let equal = zip(raises, steps).filter { $0.1 == least }.map(\.0.lever)
        #expect(equal.contains(found.lever), "seed \(seed) \(id)")
        if remedies.aim == nil {
          #expect(
            equal.allSatisfy { !isNearer($0, than: found.lever, to: applicant, of: round) },
            "seed \(seed) \(id)")
        }
      }
    }
    #expect(counts.found > 0 && counts.none > 2, "\(counts)")
  }

  /// Whether a quota serves a region that the person wants more than any that another serves.
  private func isNearer(
    _ lever: Remedy.Lever, than other: Remedy.Lever, to applicant: Int, of round: Round
  ) -> Bool {
    let problem = round.problem
    guard let acceptability = round.outcome.acceptability(of: applicant) else { return false }
    let wanted = problem.ownOrder(of: applicant, acceptability).filter {
      !problem.kabupaten[$0].cooperatives.isEmpty
    }
    func position(_ lever: Remedy.Lever) -> Int {
      wanted.firstIndex { place in
        let code = problem.kabupaten[place].code
        return switch lever {
        case .quota(let region): region.code.contains(code)
        case .trackQuota(let region, let track):
          region.code == code && track == problem.applicants[applicant].track
        case .budget: true
        case .rank, .preference, .willingness: false
        }
      } ?? Int.max
    }
    return position(lever) < position(other)
  }

  @Test("is found where the quotas of the tracks alone let a surplus be filled")
  func countsSurplusOfTracks() throws {
    let code = try #require(RegionCode("35.01"))
    var policy = Policy()
    (policy.load.minimum, policy.load.maximum) = (2, 4)
    (policy.lists, policy.surplus) = (.tracks, .underload)
    let problem = try PlacementProblem(
      regions: [
        Region(code: code, name: "K1", trackQuotas: TrackQuotas(professional: 1, business: 0))
      ],
      cooperatives: (1...4).map {
        Cooperative(
          id: "C\($0)", name: "C\($0)", village: RegionCode("35.01.01.200\($0)")!,
          location: Coordinate(latitude: -7, longitude: 112 + Double($0) / 100))
      },
      applicants: (1...3).map { (rank: Int) in
        Applicant(
          id: "A\(rank)", name: "A\(rank)", rank: rank, track: "professional", domicile: code)
      },
      policy: policy)
    let explanation = ApplicantExplainer(try Round(problem), applicant: 2).explanation()
    let found = try #require(explanation.remedies?.quotas.first)
    #expect(found.lever == .trackQuota(PlaceName(code: code, name: "K1"), track: "professional"))
    #expect(found.to == 3)
  }

  @Test("is sought with no more trials than promised, and fewer places than a turn are not tried")
  func costIsBounded() throws {
    var hopeless = 0
    for seed in 0..<10 as Range<UInt64> {
      guard let round = try SmallMarket(seed: 1000 + seed).round() else { continue }
      for applicant in round.problem.applicants.indices {
        let explanation = ApplicantExplainer(round, applicant: applicant).explanation()
        guard let search = explanation.remedies?.quotaSearch else { continue }
        #expect(search.hopeless <= search.full && search.leastPlaces >= 1)
        if let found = explanation.remedies?.quotas.first {
          #expect(found.to - found.from! >= search.leastPlaces, "seed \(seed)")
        }
        hopeless += search.hopeless
      }
    }
    #expect(hopeless > 5, "\(hopeless)")
  }
}

extension SmallMarket {
  /// Gives a quota or the budget another figure.
  mutating func set(_ lever: Remedy.Lever, to places: Int) {
    switch lever {
    case .quota(let region): setQuota(places, of: region.code)
    case .trackQuota(let region, let track): setQuota(places, ofTrack: track, in: region.code)
    case .budget: policy.assistantBudget = places
    case .rank, .preference, .willingness: break
    }
  }
}
