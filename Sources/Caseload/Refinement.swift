import PlacementModel
import Randomness

/// Improves a plan in the full objective: anneals it, area by area in a large kabupaten, and
/// descends from where that ends.
///
/// The areas of one round do not touch, so they are annealed at the same time; each draws from a
/// random stream of its own. The next round draws other borders.
struct Refinement: Sendable {
  let problem: CaseloadProblem
  /// Trials of the annealing, a cooperative.
  let trials: Int
  let neighbourhood: Neighbourhood
  /// The first temperature, as a share of what a cooperative usually costs.
  private let hottest: Double
  /// What the temperature is multiplied by from one stage to the next.
  private let cooling: Double

  /// Hot enough to forget the start: bases find places of their own.
  static let forgetful = 1.0
  /// Keeps what is good about the start.
  static let gentle = 0.25

  /// How often areas are drawn.
  private let rounds: Int
  /// How often the temperature falls in each round.
  private static let stages = 5
  /// The last temperature, as a share of what a cooperative usually costs.
  private static let coldest = 0.02

  init(
    _ problem: CaseloadProblem, _ neighbourhood: Neighbourhood, effort: SearchEffort,
    hottest: Double
  ) {
    self.problem = problem
    self.neighbourhood = neighbourhood
    (trials, rounds) = (effort.trials, effort.divisions)
    self.hottest = hottest
    cooling = Self.factor(from: hottest, to: Self.coldest, steps: rounds * Self.stages)
  }

  /// A plan that covers the same cooperatives, keeps every bound, and is never worse.
  func refined(
    _ start: Plan, bounds: CaseloadBounds, random: RandomStream, workers: Workers
  ) -> Plan {
    var assignment = Assignment(start, bounds: bounds, in: problem)
    let covered = assignment.assistants.indices.filter { assignment.assistants[$0] >= 0 }
    guard assignment.sites.count > 1, covered.count > 1 else { return start }
    let bounds = CaseloadBounds(lower: assignment.lower, upper: assignment.upper, coverage: [])
    let descent = Descent(neighbourhood: neighbourhood)
    assignment.rebaseAll()
    descent.run(on: &assignment, from: covered)
    assignment.rebaseAll()
    let (first, record) = (assignment.plan, assignment.objective)
    if Areas.count(for: assignment.sites.count) == 1 {
      anneal(&assignment, covered: covered, random: random)
    } else {
      let plan = annealed(assignment.plan, bounds: bounds, random: random, workers: workers)
      assignment = Assignment(plan, bounds: bounds, in: problem)
    }
    descent.run(on: &assignment, from: covered)
    assignment.rebaseAll()
    return assignment.objective < record ? assignment.plan : first
  }

  private func anneal(_ assignment: inout Assignment, covered: [Int], random: RandomStream) {
    var random = random
    for round in 0..<rounds {
      run(round, on: &assignment, covered: covered, neighbourhood, &random)
    }
  }

  /// Anneals one area after another, or several at a time.
  private func annealed(
    _ start: Plan, bounds: CaseloadBounds, random: RandomStream, workers: Workers
  ) -> Plan {
    var plan = start
    for round in 0..<rounds {
      var borders = random.branch(round)
      let areas = Areas(of: plan, in: problem).divided(random: &borders)
      let (before, stream) = (plan, borders)
      let parts = workers.map(areas.count) { area in
        let part = CaseloadPart(areas[area], of: before, bounds: bounds, in: problem)
        var assignment = Assignment(part.plan, bounds: part.bounds, in: part.problem)
        var random = stream.branch(area)
        run(
          round, on: &assignment, covered: Array(part.cooperatives.indices),
          neighbourhood.part(part.cooperatives), &random)
        return (part, assignment.plan)
      }
      for (part, refined) in parts { part.put(refined, into: &plan) }
    }
    return plan
  }

  /// One round of the schedule.
  private func run(
    _ round: Int, on assignment: inout Assignment, covered: [Int], _ neighbourhood: Neighbourhood,
    _ random: inout RandomStream
  ) {
    guard assignment.sites.count > 1, !covered.isEmpty else { return }
    var temperature = hottest * usualCost(in: assignment, covered)
    for _ in 0..<round * Self.stages { temperature *= cooling }
    let trials = trials * covered.count / (rounds * Self.stages)
    for _ in 0..<Self.stages {
      Annealing(neighbourhood: neighbourhood, temperature: temperature)
        .run(trials, on: &assignment, around: covered, random: &random)
      temperature *= cooling
    }
    assignment.assertRecount()
  }

  private func usualCost(in assignment: Assignment, _ covered: [Int]) -> Double {
    max(1, Double(assignment.objective) / Double(covered.count))
  }

  /// The factor that leads from one number to another in so many steps, by halving intervals.
  private static func factor(from first: Double, to last: Double, steps: Int) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<52 {
      let middle = (low + high) / 2
      var product = first
      for _ in 0..<steps { product *= middle }
      if product > last { high = middle } else { low = middle }
    }
    return low
  }
}
