/// Raises the prices of a relaxation towards the best bound, by subgradient steps (Held, Wolfe and
/// Crowder 1974) along directions that remember the last one.
struct PriceAscent<Relaxation: PriceRelaxation> {
  /// The best bound proved; nothing costs less than 0.
  var bound: Int { max(0, best) }
  /// Sets of villages that outsiders took along the way, those of the best bounds last.
  private(set) var villages: [[Int]] = []
  /// By village, what an outsider's cheapest bundle cost at the best prices.
  private(set) var bundleCosts: [Int] = []

  private(set) var relaxation: Relaxation
  /// What the best prices prove: less than nothing at first, where a load must reach far.
  private var best = Int.min
  private var prices: [Double]
  private(set) var bestPrices: [Double]
  private var direction: [Double]
  private var boldness: Double
  private var sinceBest = 0

  /// Steps without a better bound before they are halved.
  private let patience: Int
  /// The share of the last direction that the next one keeps.
  private static var memory: Double { 0.4 }

  /// - Parameter boldness: the first step, as a share of one that would meet the known cost.
  init(
    _ relaxation: Relaxation, from prices: [Double], boldness: Double = 1, patience: Int = 8
  ) {
    (self.boldness, self.patience) = (boldness, patience)
    self.relaxation = relaxation
    self.prices = prices
    bestPrices = prices
    direction = prices.map { _ in 0 }
  }

  /// Takes steps until the limit, or until the bound meets the cost of a known plan.
  mutating func climb(steps: Int, knownCost: Int) {
    for _ in 0..<steps {
      let value = relaxation.value(of: prices)
      remember(value)
      if best >= knownCost { return }
      let length = turn(by: value.shortage)
      guard length > 0 else { return }
      move(by: boldness * Double(knownCost - value.bound) / length)
    }
  }

  private mutating func remember(_ value: PriceValue) {
    if value.bound > best {
      best = value.bound
      bestPrices = prices
      sinceBest = 0
      villages.append(value.villages)
      bundleCosts = value.bundleCosts
    } else {
      sinceBest += 1
      if sinceBest == patience {
        boldness /= 2
        sinceBest = 0
        prices = bestPrices
        direction = direction.map { _ in 0 }
      }
    }
  }

  /// Turns the direction towards the shortage; returns its length squared.
  private mutating func turn(by shortage: [Int]) -> Double {
    var length = 0.0
    for cooperative in direction.indices {
      direction[cooperative] =
        Self.memory * direction[cooperative] + Double(shortage[cooperative])
      length += direction[cooperative] * direction[cooperative]
    }
    return length
  }

  private mutating func move(by step: Double) {
    for cooperative in prices.indices { prices[cooperative] += step * direction[cooperative] }
  }
}

extension PriceAscent<BundleRelaxation> {
  /// Of travel. A cooperative is worth about as much as its distance to the edge of a mean caseload.
  init(_ problem: CaseloadProblem, bounds: CaseloadBounds) {
    let load = Self.meanLoad(problem, bounds)
    let count = problem.cooperatives.count
    var nearest = LeastFew(min(count, load + 1))
    let prices = (0..<count).map { cooperative in
      nearest.removeAll()
      for other in 0..<count {
        nearest.offer(problem.distances.metres(between: cooperative, and: other))
      }
      return Double(nearest.numbers.last!)
    }
    self.init(
      BundleRelaxation(
        problem, bounds: bounds, unevenness: 0, ranking: SiteRanking(problem.distances)),
      from: prices)
  }

  /// Of travel and balance, from the best prices of travel alone: a cooperative is worth as much
  /// more as it adds to the cost of a mean caseload.
  ///
  /// - Parameter unevenness: the price of a unit of balance, in metres.
  init(
    _ problem: CaseloadProblem, bounds: CaseloadBounds, unevenness: Int,
    after travel: PriceAscent<BundleRelaxation>
  ) {
    let unit = Double(unevenness * (2 * Self.meanLoad(problem, bounds) + 1))
    self.init(
      BundleRelaxation(
        problem, bounds: bounds, unevenness: unevenness, ranking: travel.relaxation.ranking),
      from: travel.bestPrices.map { $0 + unit })
  }

  private static func meanLoad(_ problem: CaseloadProblem, _ bounds: CaseloadBounds) -> Int {
    bounds.coveredCount / max(1, problem.assistants.count)
  }
}
