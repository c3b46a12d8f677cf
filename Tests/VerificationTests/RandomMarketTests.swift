import PlacementModel
import Testing
import Verification

@Suite("Envy and waste")
struct RandomMarketTests {
  @Test(
    "agree with asking every pair of people, in 300 random markets of one list or two",
    arguments: [false, true])
  func agreeWithBruteForce(isDivided: Bool) throws {
    var envious = 0
    var wasted = 0
    for seed in 1...300 as ClosedRange<UInt64> {
      let market = try RandomMarket(seed: seed, isDivided: isDivided)
      let report = RosterVerifier(
        problem: market.problem, roster: market.roster, allowsEdits: true
      ).report()
      #expect(report.envy.byRank == market.enviousByRank, "seed \(seed)")
      #expect(report.envy.byTier == market.enviousByTier, "seed \(seed)")
      #expect(report.waste == market.wasted, "seed \(seed)")
      envious += market.enviousByRank
      wasted += market.wasted
    }
    #expect(envious > 200 && wasted > 200, "the markets are not trivial: \(envious) \(wasted)")
  }
}

@Suite("People passed over though every goal would be met as well with them")
struct TieTests {
  @Test(
    "are those whom asking every pair finds, in 400 random markets of one list or two",
    arguments: Policy.Placement.allCases)
  func agreeWithBruteForce(under placement: Policy.Placement) throws {
    var (passedOver, inReserve) = (0, 0)
    for seed in 1...400 as ClosedRange<UInt64> {
      let market = try RandomMarket(
        seed: seed, isDivided: seed % 2 == 0, placement: placement, isAlike: true)
      func report(allowsEdits: Bool) -> (ids: [String], meetsGoals: Bool) {
        let violations = RosterVerifier(
          problem: market.problem, roster: market.roster, allowsEdits: allowsEdits
        ).report().violations
        return (
          violations.filter { $0.code == "guarantee.ties" }.map(\.id),
          !violations.contains { $0.code == "goal.unmet" }
        )
      }
      let expected = market.passedOver.map { market.problem.applicants[$0].id }
      let found = report(allowsEdits: false)
      // Where the goals are met, longer exchanges are asked too.
      #expect(
        found.meetsGoals ? Set(expected).isSubset(of: found.ids) : found.ids == expected,
        "seed \(seed)")
      #expect(report(allowsEdits: true).ids.isEmpty)
      passedOver += expected.count
      inReserve += market.passedOver.count { market.isWaiting($0) }
    }
    let isSettled = placement != .merit && placement != .localFirst
    let chooses = placement == .efficient || placement == .firstChoice
    #expect((passedOver > 60) == isSettled, "\(passedOver)")
    #expect((inReserve > 20) == chooses, "\(inReserve)")
  }
}

extension TieTests {
  @Test("are found where three would exchange, and no two of them")
  func exchangeOfThree() throws {
    let codes = ["11.01", "11.02", "12.01"].map(code)
    let people = [[codes[0], codes[1]], [codes[0], codes[2]], []].enumerated().map { rank, wishes in
      Applicant(
        id: "A\(rank)", name: "", rank: rank + 1, domicile: code("33.01"), preferences: wishes,
        isWillingAnywhere: true)
    }
    var policy = Policy()
    policy.load = Policy.Load(minimum: 1, maximum: 2)
    let problem = try PlacementProblem(
      regions: codes.map { Region(code: $0, name: "\($0)", quota: 1) },
      cooperatives: codes.map { kabupaten in
        Cooperative(
          id: "\(kabupaten)", name: "", village: code("\(kabupaten).01.1001"),
          location: Coordinate(latitude: 0, longitude: 110))
      }, applicants: people, policy: policy)
    func passedOver(_ seat: [Int?]) -> [String] {
      RosterVerifier(problem: problem, roster: RandomMarket.roster(problem, seat)).report()
        .violations.filter { $0.code == "guarantee.ties" || $0.code == "goal.unmet" }.map(\.id)
    }
    // The second person's first choice is the first's too; the sum of choices is 13 either way.
    #expect(passedOver([1, 0, 2]) == ["A0"])
    #expect(passedOver([0, 2, 1]) == [])
    #expect(passedOver([2, 0, 1]) == ["certificate"])
  }
}

/// A small dataset with a roster made by chance, and envy and waste by definition.
private struct RandomMarket {
  let problem: PlacementProblem
  let roster: Roster
  private var seat: [Int?]
  private var random: SplitMix

  /// - Parameters:
  ///   - isDivided: whether there are two tracks with quotas of their own.
  ///   - isAlike: whether people come from two places alone and list little, so that many stand
  ///     equal.
  init(
    seed: UInt64, isDivided: Bool, placement: Policy.Placement = .balanced, isAlike: Bool = false
  ) throws {
    var random = SplitMix(state: seed)
    let codes = ["11.01", "11.02", "12.01", "31.01"].map(code)
    var regions = [Region(code: code("11"), name: "11", quota: random.below(4))]
    var cooperatives: [Cooperative] = []
    for kabupaten in codes {
      regions.append(
        Region(
          code: kabupaten, name: "\(kabupaten)",
          quota: random.below(3) == 0 ? nil : random.below(4),
          islandGroup: random.below(2) == 0 ? nil : "west"))
      for index in 0..<random.below(5) {
        cooperatives.append(
          Cooperative(
            id: "\(kabupaten)-\(index)", name: "", village: code("\(kabupaten).01.1001"),
            location: Coordinate(
              latitude: Double(random.below(60)) / 10, longitude: 95 + Double(random.below(90)) / 10
            )))
      }
    }
    var policy = Policy()
    policy.load = Policy.Load(minimum: 1, maximum: 2)
    policy.assistantBudget = random.below(2) == 0 ? nil : 3
    let places = codes + [code("12"), code("11"), code("31.05"), code("31.05")]
    let applicants = (0..<7).map { index in
      let isListing = random.below(2) == 0
      return Applicant(
        id: "A\(index)", name: "", rank: random.below(5) + 1,
        domicile: places[random.below(places.count)],
        preferences: isListing ? [codes[random.below(4)], nil, code("11")] : [],
        isWillingAnywhere: random.below(3) > 0,
        exclusions: random.below(4) == 0 ? [codes[random.below(4)]] : [])
    }
    let pins =
      random.below(3) == 0
      ? [Pin(applicantID: "A3", decision: .pinToRegion(codes[random.below(4)]))] : []
    var people = applicants
    policy.placement = placement
    if isAlike {
      for index in people.indices {
        people[index].domicile = index % 3 == 0 ? code("31.05") : codes[0]
        people[index].preferences = Array(people[index].preferences.prefix(1))
        people[index].isWillingAnywhere = index != 2
      }
    }
    if isDivided {
      policy.lists = .tracks
      for index in people.indices {
        people[index].track = random.below(2) == 0 ? "professional" : "business"
      }
      for index in regions.indices.dropFirst() {
        regions[index].trackQuotas = TrackQuotas(
          professional: random.below(3), business: random.below(2) == 0 ? nil : random.below(3))
      }
    }
    problem = try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: people, pins: pins,
      policy: policy)
    seat = problem.applicants.map { _ in random.below(2) == 0 ? nil : random.below(4) }
    roster = RandomMarket.roster(problem, seat)
    self.random = random
  }

  fileprivate static func roster(_ problem: PlacementProblem, _ seat: [Int?]) -> Roster {
    Roster(
      placements: problem.applicants.enumerated().map { index, person in
        PlacementLine(
          applicantID: person.id, name: "", role: "BA", rank: 0,
          status: seat[index] == nil ? .reserve : .placed,
          regionCode: seat[index].map { problem.kabupaten[$0].code }, lottery: 0)
      },
      assignments: [], regions: [],
      summary: RosterSummary(
        version: "", seed: 1, policy: problem.policy, totals: RosterTotals(), certificate: [],
        exceptions: [], notices: [], policies: [:]))
  }

  // MARK: - By definition

  private func key(_ person: Int, _ place: Int) -> [Int] {
    let origin = problem.origins[person]
    return [
      problem.applicants[person].statedPosition(of: problem.kabupaten[place].code) ?? 10,
      problem.domiciles.tier(fromOrigin: origin, to: place),
      problem.domiciles.kilometres(fromOrigin: origin, to: place), place,
    ]
  }

  private func accepts(_ person: Int, _ place: Int) -> Bool {
    let applicant = problem.applicants[person]
    let target = problem.kabupaten[place].code
    return !applicant.excludes(target)
      && (applicant.isWillingAnywhere || applicant.statedPosition(of: target) != nil
        || applicant.domicile.province == target.province)
  }

  private func prefers(_ person: Int, _ place: Int) -> Bool {
    guard accepts(person, place) else { return false }
    guard let own = seat[person] else { return true }
    if own == place { return false }
    return !accepts(person, own)
      || key(person, place).lexicographicallyPrecedes(key(person, own))
  }

  private func isPinned(_ person: Int) -> Bool {
    problem.pins.contains { $0.applicantID == problem.applicants[person].id }
  }

  /// By rank, then as the verifier's lottery says; nobody is better than people of another list.
  private func isBetter(_ person: Int, than other: Int) -> Bool {
    guard areRivals(person, other) else { return false }
    let order = RandomMarket.order(of: problem)
    return order.firstIndex(of: person)! < order.firstIndex(of: other)!
  }

  private func areRivals(_ person: Int, _ other: Int) -> Bool {
    problem.applicants[person].track == problem.applicants[other].track
  }

  /// The lottery numbers of seed 1, computed with another program.
  private static func order(of problem: PlacementProblem) -> [Int] {
    let lottery: [UInt64] = [
      13_636_214_076_567_140_467, 14_173_160_873_946_664_343, 2_503_037_327_678_328_546,
      5_068_545_716_495_313_419, 14_462_246_649_751_717_803, 12_917_679_581_745_899_456,
      5_272_182_198_100_496_476,
    ]
    return problem.applicants.indices.sorted {
      (problem.applicants[$0].rank!, lottery[$0]) < (problem.applicants[$1].rank!, lottery[$1])
    }
  }

  private func envious(_ hasClaim: (Int, Int, Int) -> Bool) -> Int {
    seat.indices.filter { person in
      !isPinned(person)
        && seat.indices.contains { other in
          guard let place = seat[other], !isPinned(other) else { return false }
          return prefers(person, place) && hasClaim(person, other, place)
        }
    }.count
  }

  var enviousByRank: Int { envious { person, other, _ in isBetter(person, than: other) } }

  var enviousByTier: Int {
    envious { person, other, place in
      let tiers = (key(person, place)[1], key(other, place)[1])
      guard areRivals(person, other) else { return false }
      return tiers.0 == tiers.1 ? isBetter(person, than: other) : tiers.0 < tiers.1
    }
  }

  func isWaiting(_ person: Int) -> Bool { seat[person] == nil }

  /// Better-ranked people who would rather have the place of somebody worse-ranked, where no goal of
  /// the policy would change if the two were exchanged.
  var passedOver: [Int] {
    seat.indices.filter { person in
      !isPinned(person)
        && seat.indices.contains { other in
          guard let place = seat[other], !isPinned(other), isBetter(person, than: other),
            prefers(person, place)
          else { return false }
          guard let own = seat[person] else { return isCalledAlike(person, other, to: place) }
          guard accepts(other, own) else { return false }
          return goals([(person, own), (other, place)]) == goals([(person, place), (other, own)])
        }
    }
  }

  /// Whether the goals that come before the rank do not tell the two apart.
  private func isCalledAlike(_ person: Int, _ other: Int, to place: Int) -> Bool {
    switch problem.policy.placement {
    case .efficient: goals([(person, place)]) == goals([(other, place)])
    case .firstChoice: key(person, place)[0] == key(other, place)[0]
    case .balanced, .merit, .localFirst: false
    }
  }

  /// What seats come to under the goals of the policy that they alone decide.
  private func goals(_ seats: [(person: Int, place: Int)]) -> [Int] {
    let keys = seats.map { key($0.person, $0.place) }
    let sums = (0...2).map { part in keys.reduce(0) { $0 + $1[part] } }
    switch problem.policy.placement {
    case .balanced: return sums
    case .efficient: return [10 * sums[0] + 100 * sums[1] + sums[2]]
    case .firstChoice:
      return (1...9).map { wish in keys.count { $0[0] == wish } } + sums.dropFirst()
    case .merit, .localFirst: return seats.map(\.place)
    }
  }

  /// Moves every person everywhere and counts afresh.
  var wasted: Int {
    seat.indices.filter { person in
      !isPinned(person)
        && problem.kabupaten.indices.contains { place in
          guard prefers(person, place) else { return false }
          var moved = seat
          moved[person] = place
          let count = { (isInside: (Int) -> Bool) in
            moved.count { $0.map(isInside) ?? false }
          }
          let province = problem.kabupaten[place].province
          let inProvince = count { problem.kabupaten[$0].province == province }
          let before = seat.count { $0.map { problem.kabupaten[$0].province == province } ?? false }
          let total = moved.count { $0 != nil }
          let totalBefore = seat.count { $0 != nil }
          let ofTrack = moved.indices.count {
            moved[$0] == place && areRivals($0, person)
          }
          let track = problem.applicants[person].track
          let quota = problem.kabupaten[place].region.trackQuotas[track] ?? 99
          return ofTrack <= quota && count { $0 == place } <= problem.kabupaten[place].limits.cap
            && (inProvince == before || inProvince <= problem.provinces[province].quota ?? 99)
            && (total == totalBefore || total <= problem.nationalQuota ?? 99)
        }
    }.count
  }
}

/// A generator of equal quality everywhere (Steele, Lea and Flood 2014).
struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
