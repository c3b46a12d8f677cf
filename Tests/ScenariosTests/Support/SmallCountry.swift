import PlacementModel
import TestSupport

/// Two provinces of three kabupaten each, from a seed, with few enough of everything to be solved
/// hundreds of times.
enum SmallCountry {
  static let codes = ["64.01", "64.02", "64.71", "65.01", "65.02", "65.71"]

  static func problem(
    seed: UInt64, placement: Policy.Placement = .balanced, pins: [Pin] = []
  ) throws -> PlacementProblem {
    var random = SeededGenerator(seed: seed)
    var policy = Policy()
    policy.load = Policy.Load(minimum: 3, maximum: 5)
    policy.placement = placement
    policy.effort = .quick
    var regions = [Region(code: RegionCode("64")!, name: "Utara", quota: 9)]
    var cooperatives: [Cooperative] = []
    for text in codes {
      let code = RegionCode(text)!
      regions.append(Region(code: code, name: "Kab \(text)", quota: random.next(in: 1...5)))
      for index in 0..<random.next(in: 5...14) {
        cooperatives.append(cooperative("K-\(text)-\(10 + index)", in: code, index, &random))
      }
    }
    return try PlacementProblem(
      regions: regions, cooperatives: cooperatives,
      applicants: (0..<30).map { person($0, &random) }, pins: pins, policy: policy)
  }

  private static func cooperative(
    _ id: String, in code: RegionCode, _ index: Int, _ random: inout SeededGenerator
  ) -> Cooperative {
    Cooperative(
      id: id, name: id, village: RegionCode("\(code).0\(1 + index / 5).\(2001 + index)")!,
      location: Coordinate(
        latitude: Double(random.next(in: 0...3000)) / 1e4,
        longitude: 116 + Double(random.next(in: 0...3000)) / 1e4))
  }

  private static func person(_ index: Int, _ random: inout SeededGenerator) -> Applicant {
    let home = codes[random.next(in: 0...5)]
    let wishes = [codes[random.next(in: 0...5)], codes[random.next(in: 0...5)]]
    return Applicant(
      id: "P-\(100 + index)", name: "Orang \(index)", rank: index / 2 + 1,
      domicile: RegionCode(random.next(in: 0...1) == 0 ? "\(home).01.2001" : "31.71.01.1001")!,
      preferences: wishes.map { RegionCode($0) },
      isWillingAnywhere: random.next(in: 0...2) > 0)
  }

  /// A scenario of every kind that there is, from a seed.
  static func scenarios(of problem: PlacementProblem, seed: UInt64) -> [Scenario] {
    var random = SeededGenerator(seed: seed)
    func scenario(_ name: String, _ change: (inout Overlay) -> Void) -> Scenario {
      var overlay = Overlay()
      change(&overlay)
      return Scenario(name: name, overlay: overlay)
    }
    func policy(_ name: String, _ change: (inout Policy) -> Void) -> Scenario {
      scenario(name) { overlay in
        var rules = problem.policy
        change(&rules)
        overlay.policy = rules
      }
    }
    var regions = problem.regions
    regions[random.next(in: 0...6)].quota = random.next(in: 0...3)
    let person = problem.applicants[random.next(in: 0...29)].id
    let cooperative = problem.cooperatives[random.next(in: 0...20)]
    var twin = cooperative
    twin.id += "/2"
    let code = problem.kabupaten[random.next(in: 0...5)].code
    let budget = random.next(in: 0...12)
    return [
      scenario("quota") { $0.regions = regions },
      scenario("withdrawn") { $0.withdrawn = [person, "P-100"] },
      scenario("closed") { $0.closed = [cooperative.id] },
      scenario("split") { $0.opened = [twin] },
      scenario("all") {
        ($0.regions, $0.withdrawn, $0.opened) = (regions, [person], [twin])
      },
      policy("band") { $0.load = Policy.Load(minimum: 2, maximum: 6) },
      policy("surplus") { $0.surplus = .underload },
      policy("budget") { $0.assistantBudget = budget },
      policy("placement") { $0.placement = .efficient },
      policy("weights") { $0.weightsByRegion[code] = Policy.Weights(splits: 0) },
      policy("seed") { $0.seed = 7 },
      Scenario(
        name: "draw", overlay: Overlay(),
        draw: WithdrawalDraw(share: 200_000, seed: 3, number: 2)),
    ]
  }
}
