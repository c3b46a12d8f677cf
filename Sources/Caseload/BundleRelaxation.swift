import PlacementModel

/// Lower bounds on travel, or on travel and balance together.
///
/// At given prices of cooperatives each assistant takes the cheapest bundle of their least to
/// largest load, from their base or, for outsiders, from the best villages. Prices are rounded to
/// whole metres, so the bound is exact. Conflicts and pins are relaxed too. Where balance has a
/// price in metres, a bundle also pays for its squared load.
struct BundleRelaxation: PriceRelaxation {
  /// What the most even loads cost: balance counts only what exceeds it.
  private let evenLoads: Int
  let ranking: SiteRanking
  private let workforce: Workforce
  private let unevenness: Int
  /// How many outsiders islands may have; `nil` sets no limit.
  private var numbers: IslandNumbers?

  /// - Parameter unevenness: the price of a unit of balance, in metres.
  init(
    _ problem: CaseloadProblem, bounds: CaseloadBounds, unevenness: Int, ranking: SiteRanking
  ) {
    self.unevenness = unevenness
    evenLoads = BundleLoads(
      people: problem.assistants.count, each: 0...0, unevenness: unevenness
    ).cost(of: bounds.coveredCount)
    self.ranking = ranking
    workforce = Workforce(problem, bounds: bounds)
  }

  /// O(*s* *n*) time for *s* sites.
  func value(of prices: [Double]) -> PriceValue {
    let prices = Prices(prices)
    var value = staffless(prices)
    guard workforce.outsiders > 0 else { return value }
    var queue = queue(prices, &value)
    value.send(workforce.outsiders, to: workforce.villages, by: &queue, within: numbers)
    for (place, people) in queue.people.enumerated() where people > 0 {
      value.take(bundle(loads(of: people), at: workforce.villages[place], prices).cooperatives)
    }
    return value
  }

  /// The same, but where outsiders are so many on each island.
  func with(_ numbers: IslandNumbers) -> BundleRelaxation {
    var relaxation = self
    relaxation.numbers = numbers
    return relaxation
  }

  /// What these prices prove for all numbers of outsiders on islands of the villages.
  func cut(at prices: [Double], _ islands: Islands) -> NumberCut {
    let prices = Prices(prices)
    var value = staffless(prices)
    var queue = queue(prices, &value)
    let needed = islands.sizes.map { $0 / max(1, workforce.outsiderLoads.lowerBound) }
    let most = min(needed.max()! + 2, workforce.outsiders + 1)
    let sums = islands.sizes.indices.map { island in
      var sums = [0]
      for _ in 0..<most {
        let next = queue.next { islands.of[$0] == island }
        sums.append(sums.last! + (next?.cost ?? Self.impossible))
      }
      return sums
    }
    return NumberCut(constant: value.bound, sums: sums)
  }

  /// Dearer than any plan, where there is no load for one outsider more.
  private static let impossible = 1 << 48

  /// What must be covered, and what residents take.
  private func staffless(_ prices: Prices) -> PriceValue {
    var value = PriceValue(bound: -evenLoads, cooperatives: prices.whole.count)
    value.cover(workforce.coverage, prices.whole)
    for resident in workforce.residents {
      let loads = BundleLoads(people: 1, each: resident.loads, unevenness: unevenness)
      let bundle = bundle(loads, at: resident.site, prices)
      value.take(bundle.cooperatives, cost: bundle.cost)
    }
    return value
  }

  /// *k* outsiders at one village hold the cheapest bundle of *k* times a load.
  private func queue(_ prices: Prices, _ value: inout PriceValue) -> VillageQueue {
    let one = loads(of: 1)
    var cheapest = CheapestBundle(capacity: one.range.upperBound)
    value.bundleCosts = workforce.villages.map { village in
      cheapest.fill(
        one, at: village, of: ranking, prices: prices.whole, highest: prices.highest)
      return cheapest.cost
    }
    return VillageQueue(value.bundleCosts) { place, people in
      let loads = loads(of: people)
      guard loads.range.lowerBound <= prices.whole.count else { return nil }
      return bundle(loads, at: workforce.villages[place], prices).cost
    }
  }

  private func loads(of people: Int) -> BundleLoads {
    BundleLoads(people: people, each: workforce.outsiderLoads, unevenness: unevenness)
  }

  private func bundle(_ loads: BundleLoads, at site: Int, _ prices: Prices) -> CheapestBundle {
    var bundle = CheapestBundle(capacity: loads.range.upperBound)
    bundle.fill(loads, at: site, of: ranking, prices: prices.whole, highest: prices.highest)
    return bundle
  }
}

/// Prices in whole metres.
private struct Prices {
  let whole: [Int32]
  let highest: Int32

  private static let limit = Double(Int32.max / 4)

  init(_ prices: [Double]) {
    whole = prices.map { Int32(min(Self.limit, max(-Self.limit, $0.rounded()))) }
    highest = whole.max() ?? 0
  }
}
