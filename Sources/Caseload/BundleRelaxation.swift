import PlacementModel

/// Lower bounds on travel, or on travel and balance together: the rule that each cooperative has
/// one assistant, relaxed.
///
/// Give every cooperative a *price* and let each assistant take whatever bundle of their least
/// to largest load is cheapest after prices are deducted, from their base or, for outsiders,
/// from the best villages. However the prices are chosen, no plan travels less than these bundles
/// plus the prices of the cooperatives that must be covered (Lagrangian duality; Geoffrion 1974).
/// Prices are whole metres, so the bound is exact. Conflicts and pins are relaxed too. Where
/// balance has a price in metres, a bundle also pays for its squared load.
struct BundleRelaxation {
  /// What one choice of prices comes to.
  struct Value {
    /// No plan has less travel and priced balance, in metres.
    var bound: Int
    /// By cooperative, how often it should be covered less how often the bundles hold it: the
    /// direction in which prices rise.
    var shortage: [Int]
    /// The villages that outsiders take, as often as they are taken.
    var villages: [Int]
    /// By village, what one outsider's cheapest bundle there costs: the lower, the better a base.
    var bundleCosts: [Int]
  }

  private let ranking: SiteRanking
  private let villages: Range<Int>
  private let coverage: [CoverageClass]
  private let residents: [(site: Int, loads: BundleLoads)]
  private let outsiders: Int
  private let outsiderLoads: ClosedRange<Int>
  private let unevenness: Int
  /// What the most even loads cost: balance counts only what exceeds it.
  private let evenLoads: Int

  /// - Parameter unevenness: the price of a unit of balance, in metres.
  init(_ problem: CaseloadProblem, bounds: CaseloadBounds, unevenness: Int) {
    self.unevenness = unevenness
    evenLoads = BundleLoads(
      people: problem.assistants.count, each: 0...0, unevenness: unevenness
    ).cost(of: bounds.coveredCount)
    ranking = SiteRanking(problem.distances)
    villages = problem.villages
    coverage = bounds.coverage
    let outside = problem.outsiders
    residents = problem.assistants.indices.compactMap { assistant in
      problem.homes[assistant].map { site in
        let range = bounds.lower[assistant]...bounds.upper[assistant]
        return (site, BundleLoads(people: 1, each: range, unevenness: unevenness))
      }
    }
    outsiders = outside.count
    let least = outside.map { bounds.lower[$0] }.min() ?? 0
    outsiderLoads = least...max(least, outside.map { bounds.upper[$0] }.max() ?? 0)
  }

  /// The bound that these prices prove. O(*s* *n*) time for *s* sites.
  func value(of prices: [Int32]) -> Value {
    var value = Value(
      bound: -evenLoads, shortage: [Int](repeating: 0, count: prices.count), villages: [],
      bundleCosts: [])
    cover(&value, prices)
    let highest = prices.max() ?? 0
    for resident in residents {
      let bundle = bundle(resident.loads, at: resident.site, prices, highest)
      value.bound += bundle.cost
      for cooperative in bundle.cooperatives { value.shortage[cooperative] -= 1 }
    }
    placeOutsiders(&value, prices, highest)
    return value
  }

  /// Of each class, the cooperatives with the lowest prices are covered: the weakest claim.
  private func cover(_ value: inout Value, _ prices: [Int32]) {
    for service in coverage {
      let chosen =
        service.covered == service.members.count
        ? service.members[...]
        : service.members.sorted { (prices[$0], $0) < (prices[$1], $1) }
          .prefix(service.covered)
      for cooperative in chosen {
        value.bound += Int(prices[cooperative])
        value.shortage[cooperative] += 1
      }
    }
  }

  /// Gives each outsider in turn the village that adds least.
  ///
  /// *k* outsiders at one village hold the cheapest bundle of *k* times a load. What that costs is
  /// convex in *k*, so taking the least increment each time is exact.
  private func placeOutsiders(_ value: inout Value, _ prices: [Int32], _ highest: Int32) {
    guard outsiders > 0 else { return }
    let one = loads(of: 1)
    var cheapest = CheapestBundle(capacity: one.range.upperBound)
    var costs = villages.map { village in
      cheapest.fill(one, at: village, of: ranking, prices: prices, highest: highest)
      return cheapest.cost
    }
    value.bundleCosts = costs
    var increments = costs
    var taken = [Int](repeating: 0, count: villages.count)
    for _ in 0..<outsiders {
      let village = increments.indices.min { increments[$0] < increments[$1] }!
      value.bound += increments[village]
      value.villages.append(village)
      taken[village] += 1
      let more = loads(of: taken[village] + 1)
      let hasRoom = more.range.lowerBound <= prices.count
      let cost = hasRoom ? bundle(more, at: village, prices, highest).cost : Int.max
      increments[village] = hasRoom ? cost - costs[village] : Int.max
      costs[village] = cost
    }
    for village in villages where taken[village] > 0 {
      let bundle = bundle(loads(of: taken[village]), at: village, prices, highest)
      for cooperative in bundle.cooperatives { value.shortage[cooperative] -= 1 }
    }
  }

  private func loads(of people: Int) -> BundleLoads {
    BundleLoads(people: people, each: outsiderLoads, unevenness: unevenness)
  }

  private func bundle(
    _ loads: BundleLoads, at site: Int, _ prices: [Int32], _ highest: Int32
  ) -> CheapestBundle {
    var bundle = CheapestBundle(capacity: loads.range.upperBound)
    bundle.fill(loads, at: site, of: ranking, prices: prices, highest: highest)
    return bundle
  }
}
