package import PlacementModel

/// Who serves which cooperative, and from where: an answer to a ``CaseloadProblem``.
package struct Plan: Hashable, Sendable {
  /// By assistant, the site of the base; `nil` only where there is no site to choose.
  package var sites: [Int?]
  /// By cooperative, the assistant; `nil` where it is left uncovered.
  package var assistants: [Int?]

  package init(sites: [Int?], assistants: [Int?]) {
    self.sites = sites
    self.assistants = assistants
  }

  /// By assistant, the cooperatives they serve, in canonical order.
  package var portfolios: [[Int]] {
    var portfolios = [[Int]](repeating: [], count: sites.count)
    for (cooperative, assistant) in assistants.enumerated() {
      if let assistant { portfolios[assistant].append(cooperative) }
    }
    return portfolios
  }

  /// By assistant, the number of cooperatives they serve.
  package var loads: [Int] { portfolios.map(\.count) }
}

extension Terms {
  /// Counts the terms of a plan from nothing: what every incremental sum is checked against.
  package init(of plan: Plan, in problem: CaseloadProblem) {
    let portfolios = plan.portfolios
    self.init(
      travel: Terms.travel(of: plan, in: problem),
      pairs: Terms.pairs(of: portfolios, in: problem),
      balance: Terms.balance(of: portfolios.map(\.count)),
      splits: Terms.splits(of: portfolios, in: problem))
  }

  /// Metres from bases to cooperatives.
  static func travel(of plan: Plan, in problem: CaseloadProblem) -> Int {
    var metres = 0
    for (cooperative, assistant) in plan.assistants.enumerated() {
      guard let assistant else { continue }
      metres += problem.distances.metres(fromSite: plan.sites[assistant]!, to: cooperative)
    }
    return metres
  }

  private static func pairs(of portfolios: [[Int]], in problem: CaseloadProblem) -> Int {
    var metres = 0
    for portfolio in portfolios {
      for (position, cooperative) in portfolio.enumerated() {
        for other in portfolio[..<position] {
          metres += problem.distances.metres(between: cooperative, and: other)
        }
      }
    }
    return metres
  }

  /// The sum of squared loads less the least such sum.
  static func balance(of loads: [Int]) -> Int {
    loads.reduce(0) { $0 + $1 * $1 }
      - leastSquares(sharing: loads.reduce(0, +), among: loads.count)
  }

  private static func splits(of portfolios: [[Int]], in problem: CaseloadProblem) -> Int {
    let served = portfolios.map { Set($0.map { problem.districts[$0] }) }
    let covered = served.reduce(into: Set()) { $0.formUnion($1) }
    return served.reduce(0) { $0 + $1.count } - covered.count
  }

  /// The least sum of squares of `parts` whole numbers that add up to `total`.
  package static func leastSquares(sharing total: Int, among parts: Int) -> Int {
    guard parts > 0 else { return 0 }
    let (share, rest) = total.quotientAndRemainder(dividingBy: parts)
    return (parts - rest) * share * share + rest * (share + 1) * (share + 1)
  }
}
