import PlacementModel
import Randomness

/// Moves one outsider's base to where something costs much, and shares out anew among those around
/// both places (vertex substitution; Teitz and Bart 1968).
///
/// Everybody else keeps what they have, so a trial costs what a part of the kabupaten costs, and
/// counts every term; annealing, which moves one cooperative at a time, does not cross the sea.
struct FarMoves: Sendable {
  let problem: CaseloadProblem
  let neighbourhood: Neighbourhood
  /// What every plan keeps.
  let bounds: CaseloadBounds
  private let prices: AllocationPrices

  /// How many share out anew around either place.
  private static let company = 6
  /// The dearest of so many cooperatives drawn is where a base moves to.
  private static let draws = 3
  /// Every other base is that of somebody among so many around there.
  private static let reach = 12

  init(_ problem: CaseloadProblem, _ neighbourhood: Neighbourhood, bounds: CaseloadBounds) {
    (self.problem, self.neighbourhood, self.bounds) = (problem, neighbourhood, bounds)
    prices = AllocationPrices(
      standingForPairs: problem, load: bounds.coveredCount / problem.assistants.count)
  }

  /// A plan that covers the same cooperatives, keeps every bound, and is never worse.
  func improved(_ start: Plan, trials: Int, random: inout RandomStream) -> Plan {
    let outsiders = problem.outsiders
    let covered = start.assistants.indices.filter { start.assistants[$0] != nil }
    guard trials > 0, !outsiders.isEmpty, start.sites.count > 1, covered.count > 1 else {
      return start
    }
    var standing = Standing(start, in: problem)
    for trial in 0..<trials {
      let target = dearest(covered, in: standing, random: &random)
      let movers = trial % 2 == 0 ? outsidersAround(target, in: standing) : outsiders
      guard !movers.isEmpty else { continue }
      let mover = movers[random.number(in: 0..<movers.count)]
      if let plan = moved(mover, to: target, in: standing) {
        standing = Standing(plan, in: problem)
      }
    }
    var assignment = Assignment(standing.plan, bounds: bounds, in: problem)
    assignment.rebaseAll()
    return assignment.plan
  }

  private func dearest(
    _ covered: [Int], in standing: Standing, random: inout RandomStream
  ) -> Int {
    (0..<Self.draws).map { _ in covered[random.number(in: 0..<covered.count)] }
      .max { (standing.costs[$0], $0) < (standing.costs[$1], $1) }!
  }

  /// The plan with that base there, where it is better.
  private func moved(_ mover: Int, to target: Int, in standing: Standing) -> Plan? {
    let company =
      around([target], most: Self.company, in: standing)
      + around(standing.portfolios[mover], most: Self.company, in: standing)
    let people = Set(company + [mover]).sorted()
    let part = CaseloadPart(people, of: standing.plan, bounds: bounds, in: problem)
    var sites = part.plan.sites
    let (place, village) = (people.firstIndex(of: mover)!, part.site(problem.villageOf[target]))
    guard people.count > 1, let village, sites[place] != village else { return nil }
    sites[place] = village
    let exact = ExactAllocation(part.problem, sites: sites, prices: prices)
    guard !exact.isConstrained else { return nil }
    var assignment = Assignment(exact.plan, bounds: part.bounds, in: part.problem)
    assignment.rebaseAll()
    Descent(neighbourhood: neighbourhood.part(part.cooperatives))
      .run(on: &assignment, from: Array(part.cooperatives.indices))
    assignment.rebaseAll()
    guard assignment.objective < part.problem.value(of: part.plan) else { return nil }
    var plan = standing.plan
    part.put(assignment.plan, into: &plan)
    return plan
  }

  private func outsidersAround(_ target: Int, in standing: Standing) -> [Int] {
    let served = around([target], most: Self.company, in: standing)
      .flatMap { standing.portfolios[$0] }
    return around(served, most: Self.reach, in: standing).filter { problem.homes[$0] == nil }
  }

  /// Those who serve most of these cooperatives and their neighbours, most first.
  private func around(_ cooperatives: [Int], most: Int, in standing: Standing) -> [Int] {
    var counts: [Int: Int] = [:]
    for cooperative in cooperatives {
      for neighbour in neighbourhood.neighbours(of: cooperative) {
        guard let assistant = standing.plan.assistants[neighbourhood[neighbour]] else { continue }
        counts[assistant, default: 0] += 1
      }
      if let own = standing.plan.assistants[cooperative] { counts[own, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map(\.key)
  }
}

/// A plan, and what stands out in it.
private struct Standing {
  let plan: Plan
  let portfolios: [[Int]]
  /// By cooperative, the weighted cost of its travel and of half its distances to all that the
  /// same assistant serves.
  let costs: [Int]

  init(_ plan: Plan, in problem: CaseloadProblem) {
    var costs = [Int](repeating: 0, count: plan.assistants.count)
    let (distances, weights) = (problem.distances, problem.weights)
    portfolios = plan.portfolios
    for (assistant, portfolio) in portfolios.enumerated() {
      for cooperative in portfolio {
        let pairs = portfolio.reduce(0) {
          $0 + distances.metres(between: cooperative, and: $1)
        }
        let travel = distances.metres(fromSite: plan.sites[assistant]!, to: cooperative)
        costs[cooperative] = weights.travel * travel + weights.pairs * pairs / 2
      }
    }
    (self.plan, self.costs) = (plan, costs)
  }
}
