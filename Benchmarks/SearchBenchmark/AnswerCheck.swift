import Caseload
import PlacementModel

/// Counts an answer again from its bases and portfolios, and checks every rule; by coordinates,
/// not by the tables that the search read.
struct AnswerCheck {
  let instance: Instance
  let weights: Policy.Weights

  /// - Throws: ``BenchmarkFault`` where an answer is not what it says, or breaks a rule.
  func check(_ solution: CaseloadSolution, of problem: CaseloadProblem) throws {
    var members = solution.portfolios.map { _ in [Cooperative]() }
    for (cooperative, assistant) in zip(problem.cooperatives, solution.assistants) {
      guard let assistant else { throw fault("\(cooperative.id) is not covered") }
      members[assistant].append(cooperative)
    }
    guard members.allSatisfy({ instance.load.contains($0.count) }) else {
      throw fault("loads of \(members.map(\.count))")
    }
    let sites = Set(problem.sites[problem.villages].map(\.point))
    for (portfolio, person) in zip(solution.portfolios, problem.assistants) {
      guard let base = portfolio.base, person.home.map({ $0 == base }) ?? sites.contains(base.point)
      else { throw fault("a base is neither home nor village") }
    }
    let counted = zip(solution.portfolios, members).reduce(0) {
      $0 + cost(of: $1.1, from: $1.0.base!.point)
    }
    let districts = Set(problem.cooperatives.map(\.village.district)).count
    let even = Terms.leastSquares(sharing: instance.size, among: members.count)
    guard counted - weights.splits * districts - weights.balance * even == solution.objective
    else { throw fault("the objective is not \(solution.objective)") }
    guard solution.isCertified else { throw fault("a flow was not proved") }
  }

  /// The weighted travel, pairs, squared load and districts of one portfolio.
  private func cost(of members: [Cooperative], from base: Coordinate) -> Int {
    let travel = members.reduce(0) { $0 + Distance.metres(from: base, to: $1.location) }
    var pairs = 0
    for (position, member) in members.enumerated() {
      for other in members[..<position] {
        pairs += Distance.metres(from: member.location, to: other.location)
      }
    }
    let districts = Set(members.map(\.village.district)).count
    return weights.travel * travel + weights.pairs * pairs
      + weights.balance * members.count * members.count + weights.splits * districts
  }

  private func fault(_ what: String) -> BenchmarkFault {
    BenchmarkFault("\(instance.name): \(what)")
  }
}
