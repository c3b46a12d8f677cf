import PlacementModel

/// The price ascents of a kabupaten: what they prove, and the villages that good prices choose.
struct BoundAscents {
  let problem: CaseloadProblem
  /// Those that every plan keeps.
  let bounds: CaseloadBounds
  let effort: SearchEffort

  /// The most metres that one cooperative more may cost a load when prices are raised.
  private static let dearestUnit = 1 << 28

  /// Of travel alone.
  ///
  /// - Parameter knownCost: the travel of some plan, in metres.
  func travel(knownCost: Int) -> PriceAscent<BundleRelaxation> {
    var ascent = PriceAscent(problem, bounds: bounds)
    ascent.climb(steps: effort.ascentSteps, knownCost: knownCost)
    return ascent
  }

  /// Of travel and balance: a bound of both together, weighted. `nil` where balance weighs less
  /// than a metre.
  ///
  /// A lower price of balance still proves a bound, so it is rounded down to whole metres and to
  /// what 32 bits hold.
  ///
  /// - Parameter travel: the ascent of travel alone.
  func travelAndBalance(
    _ plans: [Plan], after travel: PriceAscent<BundleRelaxation>
  ) -> Int? {
    let weights = problem.weights
    guard weights.travel > 0, weights.balance >= weights.travel else { return nil }
    let largest = bounds.upper.max()!
    let unevenness = min(weights.balance / weights.travel, Self.dearestUnit / (2 * largest + 1))
    let known = plans.map {
      Terms.travel(of: $0, in: problem) + unevenness * Terms.balance(of: $0.loads)
    }
    var ascent = PriceAscent(problem, bounds: bounds, unevenness: unevenness, after: travel)
    ascent.climb(steps: effort.ascentSteps, knownCost: known.min()!)
    return weights.travel * ascent.bound
  }

  /// Of all terms together; `nil` where pairs cost nothing, sums grow too large, or the effort
  /// has no steps for it.
  ///
  /// - Parameter metres: good prices of travel alone, if there are any.
  func objective(
    _ plans: [Plan], from metres: [Double]? = nil
  ) -> PriceAscent<PairRelaxation>? {
    let weights = problem.weights
    guard weights.pairs > 0, effort.boundSteps > 0,
      let relaxation = PairRelaxation(problem, bounds: bounds)
    else {
      return nil
    }
    let load = bounds.coveredCount / problem.assistants.count
    let metre = Double(weights.travel + load * weights.pairs)
    let unit = Double(weights.balance * (2 * load + 1))
    let metres = metres ?? PriceAscent(problem, bounds: bounds).bestPrices
    var ascent = PriceAscent(
      relaxation, from: metres.map { metre * $0 + unit }, boldness: 0.5, patience: 5)
    let known = plans.map { Terms(of: $0, in: problem).objective(weights) }
    ascent.climb(steps: effort.boundSteps, knownCost: known.min()!)
    return ascent
  }
}
