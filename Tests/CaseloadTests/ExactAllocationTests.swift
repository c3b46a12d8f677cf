import Caseload
import PlacementModel
import TestSupport
import Testing

struct ExactAllocationTests {
  @Test("agrees with trying every plan, on 400 small kabupaten under every kind of rule")
  func agreesWithEveryPlan() {
    var modes: Set<LoadRule.Mode> = []
    var constrained = 0
    for seed in 0..<400 as Range<UInt64> {
      let problem = SmallProblem.random(
        cooperatives: 1...6, assistants: 1...3, outsiders: false, seed: seed)
      let allocation = ExactAllocation(problem, sites: problem.homes)
      let weights = problem.weights
      let least = EveryPlan(problem).least(sites: problem.homes) {
        weights.travel * $0.travel + weights.balance * $0.balance
      }
      #expect(allocation.cost == least, "seed \(seed)")
      #expect(allocation.isCertified, "seed \(seed)")
      modes.insert(problem.rule.mode)
      constrained += allocation.isConstrained ? 1 : 0
    }
    #expect(modes.count == 3)
    #expect(constrained > 20)
  }

  @Test("breaks no conflict of interest and keeps every pin, whatever gives way")
  func keepsConflictsAndPins() {
    for seed in 0..<300 as Range<UInt64> {
      let problem = SmallProblem.random(
        cooperatives: 1...14, assistants: 1...5, outsiders: false, seed: seed)
      let plan = ExactAllocation(problem, sites: problem.homes).plan
      for (cooperative, assistant) in plan.assistants.enumerated() {
        if let assistant {
          #expect(!problem.assistants[assistant].barred.contains(cooperative), "seed \(seed)")
        }
        if let holder = problem.pinnedTo[cooperative] {
          #expect(assistant == holder, "seed \(seed)")
        }
      }
    }
  }

  @Test("leaves out the lowest priority first, and lets distance decide among equals")
  func leavesOutLowestPriority() {
    let places = (0..<5).map { index in
      Cooperative(
        id: "K\(index)", name: "", village: RegionCode("64.01.01.200\(index)")!,
        location: Coordinate(latitude: 0, longitude: 117 + Double(index) / 10),
        priority: index == 1 ? 0 : 5)
    }
    let home = Base(code: SmallProblem.code, point: places[0].location)
    let problem = CaseloadProblem(
      code: SmallProblem.code, cooperatives: places,
      assistants: [CaseloadProblem.Assistant(applicant: 0, home: home)],
      load: Policy.Load(minimum: 1, maximum: 3), weights: Policy.Weights())
    let plan = ExactAllocation(problem, sites: problem.homes).plan
    #expect(plan.assistants == [0, nil, 0, 0, nil])
  }

  @Test("carries more than U for pins alone")
  func carriesPinsBeyondTheLargestLoad() {
    var random = SeededGenerator(seed: 5)
    let places = SmallProblem.cooperatives(6, priorities: 0, from: &random)
    let home = Base(code: SmallProblem.code, point: places[0].location)
    let problem = CaseloadProblem(
      code: SmallProblem.code, cooperatives: places,
      assistants: [
        CaseloadProblem.Assistant(applicant: 0, home: home, pinned: [0, 1, 2, 3]),
        CaseloadProblem.Assistant(applicant: 1, home: home),
      ],
      load: Policy.Load(minimum: 2, maximum: 3), weights: Policy.Weights())
    let allocation = ExactAllocation(problem, sites: problem.homes)
    #expect(allocation.plan.loads == [4, 2])
    #expect(!allocation.isConstrained)
  }
}
