import PlacementModel

/// Bounds travel by how many outsiders each island has.
///
/// Prices alone are weak on archipelagos: they see half an assistant on an island of four
/// cooperatives, where a whole one must cross the sea for the rest of a load. For given numbers
/// they are strong, and what they prove there is a cut that holds for all numbers (Benders 1962;
/// Geoffrion 1974). So a tree divides the numbers (Land and Doig 1960), each part is bounded by
/// the cuts so far, and prices are raised only at numbers that no cut rules out yet.
struct NumberBranching {
  private let problem: CaseloadProblem
  private let relaxation: BundleRelaxation
  private let islands: Islands
  private let outsiders: [Int]
  /// Islands with fewer villages first: they decide, and the others follow.
  private let order: [Int]
  /// On islands of so many villages some number always fits: prices alone see them right.
  private let large: Int
  /// Those of the ascent before, and what they prove.
  private let rootPrices: [Double]
  private let rootBound: Int

  /// The least travel that is known to be possible.
  private var known: Int
  private var cuts: [NumberCut]
  /// By numbers whose prices were raised, how often, and the best prices.
  private var leaves: [[Int]: Leaf] = [:]
  private var ascentsLeft: Int
  private var partsLeft: Int

  private struct Leaf {
    var visits = 0
    var prices: [Double]
    /// The least travel found with these numbers, in metres.
    let travel: Int
  }

  /// The gaps to prove one after another, in thousandths of the least travel known: cuts of an
  /// easier proof serve the next.
  private static let gaps = [80, 40, 20, 10]
  /// Below such a gap, in thousandths, nothing is tried.
  private static let smallGap = 20
  private static let mostIslands = 40
  /// How often prices are raised at the same numbers: at first with large islands free.
  private static let visits = 3
  private static let steps = 40
  /// How many parts may be looked at for every ascent that is allowed.
  private static let partsAnAscent = 600

  /// - Parameters:
  ///   - travel: an ascent of travel that has climbed.
  ///   - knownCost: the travel of some plan, in metres.
  ///   - ascents: how often prices may be raised.
  /// - Returns: `nil` where there are no islands, or nothing is to be gained.
  init?(
    _ problem: CaseloadProblem, after travel: PriceAscent<BundleRelaxation>, knownCost: Int,
    ascents: Int
  ) {
    guard ascents > 0, (knownCost - travel.bound) * 1000 > knownCost * Self.smallGap else {
      return nil
    }
    let points = problem.sites[problem.villages].map { GlobePoint($0.point) }
    let islands = Islands(villages: points.count, most: Self.mostIslands) {
      points[$0].metres(to: points[$1])
    }
    guard islands.count > 1 else { return nil }
    self.problem = problem
    self.islands = islands
    relaxation = travel.relaxation
    (rootPrices, rootBound) = (travel.bestPrices, travel.bound)
    outsiders = problem.outsiders
    order = islands.sizes.indices.sorted { (islands.sizes[$0], $0) < (islands.sizes[$1], $1) }
    large = 2 * problem.load.minimum
    known = knownCost
    cuts = [relaxation.cut(at: rootPrices, islands)]
    ascentsLeft = ascents
    partsLeft = Self.partsAnAscent * ascents
  }

  /// The best bound that could be proved, in metres; no worse than that of the ascent before.
  mutating func bound() -> Int {
    var best = rootBound
    for gap in Self.gaps where target(gap) > best {
      guard let proved = least(below: gap) else { break }
      best = max(best, proved)
      if proved < target(gap) { break }
    }
    return best
  }

  private func target(_ gap: Int) -> Int { known - known * gap / 1000 }

  /// What every choice of numbers costs at least, cut off where that meets the target; `nil` where
  /// ascents or parts run out first.
  private mutating func least(below gap: Int) -> Int? {
    var least = Int.max
    var open = [[ClosedRange<Int>](repeating: 0...outsiders.count, count: islands.count)]
    while let part = open.popLast() {
      guard let lowest = lowest(in: part, target: target(gap)) else { continue }
      if lowest.value >= target(gap) {
        least = min(least, lowest.value)
      } else if isOpen(lowest.numbers, target(gap)) {
        guard ascentsLeft > 0 else { return nil }
        raisePrices(at: lowest.numbers)
        open.append(part)
      } else if let island = order.first(where: { part[$0].count > 1 }) {
        guard partsLeft > 0 else { return nil }
        divide(part, on: island, at: lowest.numbers[island], into: &open)
      } else {
        least = min(least, lowest.value)
      }
    }
    return least
  }

  /// The highest of the cuts' least values, or the first that meets the target.
  private func lowest(
    in part: [ClosedRange<Int>], target: Int
  ) -> (value: Int, numbers: [Int])? {
    var highest: (value: Int, numbers: [Int])?
    for cut in cuts.reversed() {
      guard let least = cut.least(in: part, outsiders: outsiders.count) else { return nil }
      if highest.map({ least.value > $0.value }) ?? true { highest = least }
      if least.value >= target { break }
    }
    return highest
  }

  /// Whether no cut rules the numbers out, and raising prices there may.
  private func isOpen(_ numbers: [Int], _ target: Int) -> Bool {
    cuts.allSatisfy { $0.value(of: numbers) < target }
      && (leaves[numbers]?.visits ?? 0) < Self.visits
  }

  /// Around the number of one island: that number last, to be looked at first.
  private mutating func divide(
    _ part: [ClosedRange<Int>], on island: Int, at number: Int,
    into open: inout [[ClosedRange<Int>]]
  ) {
    let range = part[island]
    let sides = [
      range.lowerBound..<number, number + 1..<max(number, range.upperBound) + 1,
      number..<number + 1,
    ]
    for side in sides where !side.isEmpty {
      var smaller = part
      smaller[island] = ClosedRange(side)
      open.append(smaller)
      partsLeft -= 1
    }
  }
}

// MARK: - Raising prices

extension NumberBranching {
  /// Adds what good prices for these numbers prove.
  private mutating func raisePrices(at numbers: [Int]) {
    ascentsLeft -= 1
    let fixed = relaxation.with(
      IslandNumbers(islands: islands, ranges: numbers.map { $0...$0 }))
    var leaf = leaves[numbers] ?? flowPrices(from: fixed)
    var free = fixed
    if leaf.visits == 0 {
      let ranges = numbers.enumerated().map { island, number in
        islands.sizes[island] < large ? number...number : 0...outsiders.count
      }
      free = relaxation.with(IslandNumbers(islands: islands, ranges: ranges))
    }
    var ascent = PriceAscent(free, from: leaf.prices, boldness: 0.3, patience: 5)
    ascent.climb(steps: Self.steps * (leaf.visits + 1), knownCost: leaf.travel)
    if leaf.visits > 0 { leaf.prices = ascent.bestPrices }
    leaf.visits += 1
    leaves[numbers] = leaf
    cuts.append(relaxation.cut(at: ascent.bestPrices, islands))
  }

  /// What cooperatives are worth to the flow that is cheapest for good bases with these numbers:
  /// much nearer to the best prices than those for other numbers.
  private mutating func flowPrices(from fixed: BundleRelaxation) -> Leaf {
    var prices = rootPrices
    var sites = problem.homes
    for (outsider, village) in zip(outsiders, fixed.value(of: rootPrices).villages) {
      sites[outsider] = village
    }
    var least = Int.max
    while let flow = AllocationNetwork.dualPrices(problem, sites: sites), flow.travel < least {
      (prices, least) = (flow.prices, flow.travel)
      for outsider in outsiders {
        let island = islands.of[sites[outsider]!]
        sites[outsider] = problem.bestVillage(
          for: flow.portfolios[outsider],
          among: problem.villages.lazy.filter { [islands] in islands.of[$0] == island })
      }
    }
    let travel = least == .max ? known : least
    known = min(known, travel)
    return Leaf(prices: prices, travel: travel)
  }
}
