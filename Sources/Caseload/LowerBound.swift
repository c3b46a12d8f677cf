import PlacementModel

/// What no plan of a kabupaten's people can undercut, whatever the bases of outsiders.
package struct LowerBound: Hashable, Sendable {
  /// Metres of travel.
  package let travel: Int
  /// The full objective.
  package let objective: Int

  /// What holds for every plan, where nobody asked for more.
  package static let none = LowerBound(travel: 0, objective: 0)

  /// Sums bounds of the terms: they hold together because each holds for every plan.
  ///
  /// - Parameters:
  ///   - bounds: those that every plan keeps.
  ///   - travel: a bound of travel, in metres.
  ///   - flow: a bound of weighted travel and balance together, where there is one.
  ///   - joint: a bound of the objective from all terms together, where there is one.
  init(
    _ problem: CaseloadProblem, bounds: CaseloadBounds, travel: Int, flow: Int? = nil,
    joint: Int? = nil
  ) {
    let weights = problem.weights
    self.travel = travel
    let apart =
      max(weights.travel * travel, flow ?? 0)
      + weights.pairs * Self.pairs(problem, bounds: bounds)
      + weights.splits * Self.splits(problem, bounds: bounds)
    objective = max(apart, joint ?? 0)
  }

  /// The least sum of distances within portfolios.
  ///
  /// A cooperative whose assistant has load *k* is at least as far from the others as from its
  /// *k* - 1 nearest neighbours. Summed over cooperatives, loads make at least the least sum of
  /// squares, so beyond the least load for everybody some further neighbours count too: the
  /// nearest that remain. Every pair is counted from both ends.
  static func pairs(_ problem: CaseloadProblem, bounds: CaseloadBounds) -> Int {
    guard problem.weights.pairs > 0, let largest = bounds.upper.max(), bounds.coveredCount > 0
    else { return 0 }
    let least = max(1, bounds.lower.min()!)
    let served = bounds.coverage.filter { $0.covered > 0 }
    let coverable = served.flatMap(\.members)
    var twice = 0
    var further: [Int] = []
    var row = LeastFew(max(least, largest) - 1)
    for service in served {
      var nearest: [Int] = []
      for cooperative in service.members {
        row.removeAll()
        for other in coverable where other != cooperative {
          row.offer(problem.distances.metres(between: cooperative, and: other))
        }
        nearest.append(row.numbers.prefix(least - 1).reduce(0, +))
        further += row.numbers.dropFirst(least - 1)
      }
      twice += nearest.sorted().prefix(service.covered).reduce(0, +)
    }
    let covered = bounds.coveredCount
    let squares = Terms.leastSquares(sharing: covered, among: problem.assistants.count)
    twice += further.sorted().prefix(max(0, squares - least * covered)).reduce(0, +)
    return (twice + 1) / 2
  }

  /// The least number of splits: a district with more cooperatives than one may carry is shared.
  static func splits(_ problem: CaseloadProblem, bounds: CaseloadBounds) -> Int {
    guard let largest = bounds.upper.max(), largest > 0 else { return 0 }
    var covered = [Int](repeating: 0, count: problem.districtCount)
    for service in bounds.coverage where service.covered == service.members.count {
      for cooperative in service.members { covered[problem.districts[cooperative]] += 1 }
    }
    return covered.reduce(0) { $0 + max(0, ($1 + largest - 1) / largest - 1) }
  }
}
