import Caseload
import PlacementModel
import TestSupport
import Testing

@Suite("Continuity")
struct ContinuityTests {
  @Test("has its price in the exact allocation, as in the best of all plans, on 150 tiny kabupaten")
  func agreesWithBruteForce() {
    for seed in 0..<150 as Range<UInt64> {
      let problem = SmallProblem.served(before: seed)
      let exact = ExactAllocation(problem, sites: problem.homes)
      var best: (standing: EveryPlan.Standing, cost: Int)?
      let oracle = EveryPlan(problem)
      oracle.visitAll { plan in
        let standing = oracle.standing(of: plan)
        let terms = Terms(of: plan, in: problem)
        let changes = zip(plan.assistants, problem.former).count { now, before in
          now != nil && before != nil && now != before
        }
        let cost =
          problem.weights.travel * terms.travel + problem.weights.balance * terms.balance
          + problem.weights.continuity * changes
        if best.map({ (standing, cost) < ($0.standing, $0.cost) }) ?? true {
          best = (standing, cost)
        }
      }
      #expect(exact.cost == best!.cost, "seed \(seed)")
      #expect(exact.isCertified)
    }
  }

  @Test("leaves the objective its four terms, and the bounds below it")
  func leavesTheObjectiveAlone() {
    for seed in 0..<60 as Range<UInt64> {
      let problem = SmallProblem.served(before: seed, outsiders: true)
      let solution = Caseload.solve(problem, effort: .quick)
      #expect(solution.objective == solution.terms.objective(problem.weights), "seed \(seed)")
      #expect(solution.lowerBound.objective <= solution.objective, "seed \(seed)")
      #expect(solution.lowerBound.travel <= solution.terms.travel, "seed \(seed)")
    }
  }

  @Test("keeps as many pairs as the rules allow where nothing else counts")
  func keepsAll() {
    var kept = 0
    for seed in 0..<100 as Range<UInt64> {
      let problem = SmallProblem.served(before: seed, alone: true)
      let solution = Caseload.solve(problem, effort: .quick)
      let oracle = EveryPlan(problem)
      var least: (standing: EveryPlan.Standing, changes: Int)?
      oracle.visitAll { plan in
        let standing = oracle.standing(of: plan)
        let changes = problem.changes(in: plan)
        if least.map({ (standing, changes) < ($0.standing, $0.changes) }) ?? true {
          least = (standing, changes)
        }
      }
      let plan = Plan(sites: problem.homes, assistants: solution.assistants)
      #expect(problem.changes(in: plan) == least!.changes, "seed \(seed)")
      kept += zip(solution.assistants, problem.former).count { $0 != nil && $0 == $1 }
    }
    #expect(kept > 200)
  }
}

extension SmallProblem {
  /// A kabupaten where some cooperatives had one of these assistants before.
  ///
  /// - Parameter alone: whether nothing but continuity has a price.
  fileprivate static func served(
    before seed: UInt64, outsiders: Bool = false, alone: Bool = false
  ) -> CaseloadProblem {
    var random = SeededGenerator(seed: seed ^ 0x5eed)
    let count = random.next(in: 3...6)
    let places = cooperatives(count, priorities: random.next(in: 0...1), from: &random)
    let people = random.next(in: 2...3)
    let staff = (0..<people).map { person in
      let home = Base(
        code: places[random.next(in: 0...count - 1)].village,
        point: places[random.next(in: 0...count - 1)].location)
      let isOutsider = outsiders && random.next(in: 0...1) == 0
      return CaseloadProblem.Assistant(applicant: person, home: isOutsider ? nil : home)
    }
    var former: [String: Int] = [:]
    for place in places where random.next(in: 0...4) > 0 {
      former[place.id] = random.next(in: 0...people - 1)
    }
    let minimum = random.next(in: 1...2)
    return CaseloadProblem(
      code: code, cooperatives: places, assistants: staff,
      load: Policy.Load(minimum: minimum, maximum: minimum + random.next(in: 0...2)),
      weights: Policy.Weights(
        travel: alone ? 0 : 10, pairs: 0, balance: alone ? 0 : random.next(in: 0...20_000),
        splits: 0, continuity: random.next(in: 1...300_000)), former: former)
  }
}
