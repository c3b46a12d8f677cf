/// Raises the prices of a relaxation towards the best bound, by subgradient steps (Held, Wolfe and
/// Crowder 1974) along directions that remember the last one.
struct PriceAscent<Relaxation: PriceRelaxation> {
  /// The best bound proved; nothing costs less than 0.
  var bound: Int { max(0, best) }
  /// Sets of villages that outsiders took along the way, those of the best bounds last.
  private(set) var villages: [[Int]] = []
  /// By village, what an outsider's cheapest bundle cost at the best prices.
  private(set) var bundleCosts: [Int] = []

  private var relaxation: Relaxation
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
  /// A cooperative is worth about as much as its distance to the edge of a mean caseload, and
  /// what it adds to the cost of one.
  ///
  /// - Parameter unevenness: the price of a unit of balance, in metres.
  init(_ problem: CaseloadProblem, bounds: CaseloadBounds, unevenness: Int = 0) {
    let load = bounds.coveredCount / max(1, problem.assistants.count)
    let count = problem.cooperatives.count
    let prices = (0..<count).map { cooperative in
      let row = problem.distances.pairs[cooperative * count..<(cooperative + 1) * count]
      return Double(row.sorted()[min(count - 1, load)]) + Double(unevenness * (2 * load + 1))
    }
    self.init(
      BundleRelaxation(problem, bounds: bounds, unevenness: unevenness), from: prices)
  }
}
