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
    self = .zero
    let portfolios = plan.portfolios
    for (assistant, portfolio) in portfolios.enumerated() {
      for (position, cooperative) in portfolio.enumerated() {
        travel += problem.distances.metres(fromSite: plan.sites[assistant]!, to: cooperative)
        for other in portfolio[..<position] {
          pairs += problem.distances.metres(between: cooperative, and: other)
        }
      }
    }
    let loads = portfolios.map(\.count)
    balance =
      loads.reduce(0) { $0 + $1 * $1 }
      - Terms.leastSquares(sharing: loads.reduce(0, +), among: loads.count)
    splits = Terms.splits(of: portfolios, in: problem)
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
