import Caseload
import Messages
import PlacementModel
import Synchronization
import TestSupport
import Testing

struct CaseloadTests {
  @Test("proves bounds below the best of all plans and mostly finds it, on 150 small kabupaten")
  func boundsHold() {
    var found = 0
    for seed in 0..<150 as Range<UInt64> {
      let problem = SmallProblem.random(
        cooperatives: 1...5, assistants: 1...3, outsiders: true, seed: seed)
      let solution = Caseload.solve(problem)
      let weights = problem.weights
      let every = EveryPlan(problem)
      let objective = every.leastOverBases { $0.objective(weights) }
      let travel = every.leastOverBases { $0.travel }
      #expect(solution.lowerBound.objective <= objective, "seed \(seed)")
      #expect(solution.lowerBound.travel <= travel, "seed \(seed)")
      #expect(solution.objective >= objective, "seed \(seed)")
      #expect(solution.isCertified, "seed \(seed)")
      found += solution.objective == objective ? 1 : 0
    }
    #expect(found >= 135)
  }

  @Test("keeps conflicts, pins and, unless it says so, every load and cover, on 200 kabupaten")
  func keepsTheRules() {
    for seed in 0..<200 as Range<UInt64> {
      let problem = SmallProblem.random(
        cooperatives: 1...16, assistants: 1...6, outsiders: true, seed: seed)
      let solution = Caseload.solve(problem, effort: .quick)
      for (cooperative, assistant) in solution.assistants.enumerated() {
        if let assistant {
          #expect(problem.allows(assistant, cooperative), "seed \(seed)")
        }
        if let holder = problem.pinnedTo[cooperative] {
          #expect(assistant == holder, "seed \(seed)")
        }
      }
      if solution.exception != .constrained {
        let rule = problem.rule
        let allowed = rule.lower...rule.upper
        #expect(solution.loads.allSatisfy { allowed.contains($0) }, "seed \(seed)")
        let most = min(problem.cooperatives.count, rule.upper * problem.assistants.count)
        #expect(solution.coveredCount == most, "seed \(seed)")
      }
      let loads = solution.loads
      #expect(loads.reduce(0, +) == solution.coveredCount, "seed \(seed)")
      #expect((solution.exception == nil) == (solution.message == nil), "seed \(seed)")
    }
  }

  @Test("is never worse than the exact allocation for the bases it chose")
  func isNeverWorseThanTheFlow() {
    for seed in 0..<60 as Range<UInt64> {
      let problem = SmallProblem.random(
        cooperatives: 8...24, assistants: 2...6, outsiders: false, seed: seed)
      let flow = ExactAllocation(problem, sites: problem.homes).plan
      let objective = Terms(of: flow, in: problem).objective(problem.weights)
      #expect(Caseload.solve(problem, effort: .quick).objective <= objective, "seed \(seed)")
    }
  }

  @Test("shares 334 cooperatives among 33 as 29x10 and 4x11 where balance dominates")
  func sharesEvenly() {
    let problem = EvenKabupaten.problem(cooperatives: 334, assistants: 33, outsiders: 12)
    let solution = Caseload.solve(problem, effort: .quick)
    #expect(solution.loads.filter { $0 == 10 }.count == 29)
    #expect(solution.loads.filter { $0 == 11 }.count == 4)
    #expect(solution.terms.balance == 0)
    #expect(solution.exception == nil)
    #expect(solution.lowerBound.travel <= solution.terms.travel)
  }

  @Test(
    "names the exception of each mode",
    arguments: [
      (15, 2, RegionException.unfit, "load.unfit"),
      (20, 5, .underload, "load.underload"),
      (40, 3, .understaffed, "load.understaffed"),
      (7, 0, .understaffed, "load.understaffed"),
    ])
  func namesExceptions(
    cooperatives: Int, assistants: Int, exception: RegionException, code: String
  ) {
    let problem = EvenKabupaten.problem(
      cooperatives: cooperatives, assistants: assistants, outsiders: 1)
    let solution = Caseload.solve(problem, name: "Kota Bontang", effort: .quick)
    #expect(solution.exception == exception)
    #expect(solution.message?.code == code)
    #expect(solution.message?.text(in: .indonesian).contains("Kota Bontang") == true)
    if exception != .understaffed {
      #expect(solution.coveredCount == cooperatives)
      #expect(solution.loads.max()! - solution.loads.min()! <= 1)
    }
  }

  @Test("has an answer where there is nothing to serve")
  func servesNothing() {
    let idle = EvenKabupaten.problem(cooperatives: 0, assistants: 2, outsiders: 2)
    let solution = Caseload.solve(idle)
    #expect(solution.portfolios.map(\.load) == [0, 0])
    #expect(solution.portfolios.allSatisfy { $0.base == nil })
    #expect(solution.objective == 0)
    let empty = EvenKabupaten.problem(cooperatives: 0, assistants: 0, outsiders: 0)
    #expect(Caseload.solve(empty).exception == nil)
  }

  @Test("bears the largest weights and stated distances that input may have")
  func bearsLargestNumbers() {
    var random = SeededGenerator(seed: 8)
    let places = SmallProblem.cooperatives(30, priorities: 0, from: &random)
    var travel = TravelTable()
    for from in places {
      for to in places { travel.set(100_000_000, from: from.village, to: to.village) }
    }
    let problem = CaseloadProblem(
      code: SmallProblem.code, cooperatives: places,
      assistants: (0..<2).map { CaseloadProblem.Assistant(applicant: $0) },
      load: Policy.Load(minimum: 1, maximum: 100_000),
      weights: Policy.Weights(
        travel: 1_000_000, pairs: 1_000_000, balance: 1_000_000, splits: 1_000_000),
      travel: travel)
    let solution = Caseload.solve(problem, effort: .quick)
    #expect(solution.terms.travel == 30 * 100_000_000)
    #expect(solution.lowerBound.travel <= solution.terms.travel)
    #expect(solution.isCertified)
  }
}
