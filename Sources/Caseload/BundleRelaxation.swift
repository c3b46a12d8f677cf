import PlacementModel

/// Lower bounds on travel: the rule that each cooperative has one assistant, relaxed.
///
/// Give every cooperative a *price* and let each assistant take whatever bundle of their least
/// to largest load is cheapest after prices are deducted, from their base or, for outsiders,
/// from the best villages. However the prices are chosen, no plan travels less than these bundles
/// plus the prices of the cooperatives that must be covered (Lagrangian duality; Geoffrion 1974).
/// Prices are whole metres, so the bound is exact. Conflicts and pins are relaxed too.
struct BundleRelaxation {
  /// What one choice of prices comes to.
  struct Value {
    /// No plan travels less, in metres.
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
  private let residents: [(site: Int, loads: ClosedRange<Int>)]
  private let outsiders: Int
  private let outsiderLoads: ClosedRange<Int>

  init(_ problem: CaseloadProblem, bounds: CaseloadBounds) {
    ranking = SiteRanking(problem.distances)
    villages = problem.villages
    coverage = bounds.coverage
    let outside = problem.outsiders
    residents = problem.assistants.indices.compactMap { assistant in
      problem.homes[assistant].map { ($0, bounds.lower[assistant]...bounds.upper[assistant]) }
    }
    outsiders = outside.count
    let least = outside.map { bounds.lower[$0] }.min() ?? 0
    outsiderLoads = least...max(least, outside.map { bounds.upper[$0] }.max() ?? 0)
  }

  /// The bound that these prices prove. O(*s* *n*) time for *s* sites.
  func value(of prices: [Int32]) -> Value {
    var value = Value(
      bound: 0, shortage: [Int](repeating: 0, count: prices.count), villages: [],
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
    var cheapest = CheapestBundle(capacity: outsiderLoads.upperBound)
    var costs = villages.map { village in
      cheapest.fill(
        loads: outsiderLoads, at: village, of: ranking, prices: prices, highest: highest)
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
      let hasRoom = more.lowerBound <= prices.count
      let cost = hasRoom ? bundle(more, at: village, prices, highest).cost : Int.max
      increments[village] = hasRoom ? cost - costs[village] : Int.max
      costs[village] = cost
    }
    for village in villages where taken[village] > 0 {
      let bundle = bundle(loads(of: taken[village]), at: village, prices, highest)
      for cooperative in bundle.cooperatives { value.shortage[cooperative] -= 1 }
    }
  }

  private func loads(of count: Int) -> ClosedRange<Int> {
    count * outsiderLoads.lowerBound...count * outsiderLoads.upperBound
  }

  private func bundle(
    _ loads: ClosedRange<Int>, at site: Int, _ prices: [Int32], _ highest: Int32
  ) -> CheapestBundle {
    var bundle = CheapestBundle(capacity: loads.upperBound)
    bundle.fill(loads: loads, at: site, of: ranking, prices: prices, highest: highest)
    return bundle
  }
}
