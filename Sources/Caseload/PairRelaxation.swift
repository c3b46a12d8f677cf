import PlacementModel

/// Lower bounds on the full objective.
///
/// Order a portfolio by distance from its base. The *r*th is at least as far from those before it
/// as from the *r* - 1 nearest of all that lie nearer to the base: exact where the portfolio is
/// all that lies near the base, and never more than the pairs are. Counted so, every pair counts
/// once, and the cheapest portfolio at given prices follows by dynamic programming over
/// cooperatives from the nearest to the farthest.
///
/// A portfolio pays for one district, or for two where its cooperatives are of several: those of
/// one district are looked for beside those of any.
///
/// Conflicts and pins are relaxed.
struct PairRelaxation: PriceRelaxation {
  /// What plans are not charged for: the most even loads, and each district's first assistant.
  private let unavoidable: Int
  private let tables: PairTables
  private let workforce: Workforce
  /// What villages cost at least, from one list of prices to the next.
  private var floors: VillageFloors

  /// `nil` where loads are too large for the tables, or weights for sums of prices.
  init?(_ problem: CaseloadProblem, bounds: CaseloadBounds) {
    let largest = min(bounds.upper.max() ?? 0, problem.cooperatives.count)
    guard largest > 0, largest <= PairTables.largestLoad,
      problem.dearestService(load: largest) <= WholePrices.limit
    else { return nil }
    tables = PairTables(problem, largest: largest)
    let weights = problem.weights
    unavoidable =
      weights.balance
      * Terms.leastSquares(sharing: bounds.coveredCount, among: problem.assistants.count)
      + weights.splits * problem.districtCount
    workforce = Workforce(problem, bounds: bounds, largest: largest)
    floors = VillageFloors(
      villages: workforce.villages.count, load: workforce.outsiderLoads.upperBound)
  }

  /// O(*s* *n* *U*) time for *s* sites, less where prices reach less far.
  mutating func value(of prices: [Double]) -> PriceValue {
    let prices = WholePrices(prices)
    var portfolio = CheapestPortfolio(tables)
    var value = staffless(prices, &portfolio)
    guard workforce.outsiders > 0 else { return value }
    var queue = queue(prices, &value, &portfolio)
    value.send(workforce.outsiders, to: workforce.villages, by: &queue)
    for (place, people) in queue.people.enumerated() where people > 0 {
      let together = people > 1 ? shared(by: people, at: workforce.villages[place], prices) : nil
      if let together, together.cost >= people * value.bundleCosts[place] {
        value.take(together.cooperatives)
      } else {
        portfolio.fill(workforce.outsiderLoads, at: workforce.villages[place], prices)
        for _ in 0..<people { value.take(portfolio.cooperatives) }
      }
    }
    return value
  }

  private func staffless(
    _ prices: WholePrices, _ portfolio: inout CheapestPortfolio
  ) -> PriceValue {
    var value = PriceValue(bound: -unavoidable, cooperatives: prices.whole.count)
    value.cover(workforce.coverage, prices.whole)
    for resident in workforce.residents {
      portfolio.fill(resident.loads, at: resident.site, prices)
      value.take(portfolio.cooperatives, cost: portfolio.cost)
    }
    return value
  }

  /// Several at one village cost at least as often what one costs, and at least the cheapest
  /// cooperatives of all together. Both are convex in their number, so the larger is.
  private mutating func queue(
    _ prices: WholePrices, _ value: inout PriceValue, _ portfolio: inout CheapestPortfolio
  ) -> VillageQueue {
    let (villages, loads) = (workforce.villages, workforce.outsiderLoads)
    value.bundleCosts = floors.costs(at: prices.whole, cheapest: workforce.outsiders) { place in
      portfolio.fill(loads, at: villages[place], prices)
      return portfolio.cost
    }
    return VillageQueue(value.bundleCosts) { [self, singles = value.bundleCosts] place, people in
      shared(by: people, at: villages[place], prices).map { max($0.cost, people * singles[place]) }
    }
  }

  /// The cheapest cooperatives for several at one village, each with half of what its nearest
  /// partners cost; `nil` where there are too few.
  private func shared(
    by people: Int, at village: Int, _ prices: WholePrices
  ) -> (cost: Int, cooperatives: [Int])? {
    let loads = workforce.outsiderLoads
    let fewest = people * loads.lowerBound
    guard fewest <= prices.whole.count else { return nil }
    let most = min(prices.whole.count, people * loads.upperBound)
    let shares = tables.shares(
      at: village, least: loads.lowerBound, most: most, prices)
    var best = (cost: Int.max, count: 0)
    var sum = 0
    for count in 0...most {
      if count > 0 { sum += shares[count - 1].cost }
      guard count >= fewest else { continue }
      let cost =
        sum + tables.weights.balance * Terms.leastSquares(sharing: count, among: people)
        + (loads.lowerBound > 0 ? tables.weights.splits * people : 0)
      if cost < best.cost { best = (cost, count) }
    }
    return (best.cost, shares.prefix(best.count).map(\.cooperative))
  }
}

/// Prices in whole units of the objective.
struct WholePrices {
  let whole: [Int]
  let highest: Int

  static let limit = Double(1 << 50)

  init(_ prices: [Double]) {
    whole = prices.map { Int(min(Self.limit, max(-Self.limit, $0.rounded()))) }
    highest = whole.max() ?? 0
  }
}

extension CaseloadProblem {
  /// More than one cooperative can add to the objective of a portfolio of this load.
  fileprivate func dearestService(load: Int) -> Double {
    let longest = Double(max(distances.fromSites.max() ?? 0, distances.pairs.max() ?? 0))
    return Double(weights.travel + load * weights.pairs) * longest
      + Double(weights.balance * (2 * load + 1) + weights.splits)
  }
}
