import Caseload
import PlacementModel
import Replacement
import TestSupport
import Testing

@Suite("Travel against changes of hands")
struct TravelCurveTests {
  @Test("agrees at every point with trying every allocation, 400 times")
  func agreesWithBruteForce() {
    var falls = 0
    for seed in 0..<400 as Range<UInt64> {
      let task = SmallTask.random(seed: seed)
      let sites = task.problem.homes.map { $0! }
      let found = Reassignment(task, sites: sites)
      let curve = TravelCurve(task, from: found, extra: 4)
      #expect(curve.isCertified && curve.points.count == 5, "seed \(seed)")
      let expected = leastTravel(in: task, around: found.plan, sites: sites, extra: 4)
      for (extra, point) in curve.points.enumerated() {
        #expect(point.bound == point.travel, "seed \(seed): \(extra) more")
        #expect(point.changes <= found.changes + extra, "seed \(seed)")
        if extra > 0 { #expect(point.travel == expected[extra], "seed \(seed): \(extra) more") }
      }
      falls += curve.points.last!.travel < curve.points[0].travel ? 1 : 0
    }
    #expect(falls > 100)
  }

  @Test("begins with the plan itself, and never rises")
  func neverRises() {
    for seed in 0..<100 as Range<UInt64> {
      let task = SmallTask.random(seed: seed)
      let found = Reassignment(task, sites: task.problem.homes.map { $0! })
      let points = TravelCurve(task, from: found, extra: 3).points
      #expect(points[0].assistants == found.plan.assistants, "seed \(seed)")
      #expect(zip(points, points.dropFirst()).allSatisfy { $0.travel >= $1.travel })
    }
  }

  @Test("shares a budget among kabupaten as trying every share would")
  func sharesBudget() {
    for seed in 0..<60 as Range<UInt64> {
      let curves = (0..<3 as Range<UInt64>).map { part in
        let task = SmallTask.random(seed: 1000 + 3 * seed + part)
        let found = Reassignment(task, sites: task.problem.homes.map { $0! })
        return TravelCurve(task, from: found, extra: 3)
      }
      let points = MoveBudget(curves, extra: 3).points
      for budget in 0...3 {
        var least = Int.max
        for first in 0...budget {
          for second in 0...budget - first {
            least = min(
              least,
              curves[0].points[first].travel + curves[1].points[second].travel
                + curves[2].points[budget - first - second].travel)
          }
        }
        let point = points[budget]
        #expect(point.travel == least && point.bound == least, "seed \(seed): \(budget)")
        #expect(point.shares.reduce(0, +) <= budget, "seed \(seed)")
      }
    }
  }

  /// By more changes, the least travel of all allocations that cover what the plan covers, with no
  /// load outside the range of its loads.
  private func leastTravel(
    in task: ReassignmentTask, around plan: Plan, sites: [Int], extra: Int
  ) -> [Int] {
    let oracle = EveryAllocation(task: task)
    let range = plan.loads.min()!...plan.loads.max()!
    let least = task.changes(to: plan.assistants)
    var travel = [Int](repeating: Int.max, count: extra + 1)
    oracle.task.problem.visitAllocations { assistants in
      guard zip(assistants, plan.assistants).allSatisfy({ ($0 == nil) == ($1 == nil) }),
        oracle.loads(of: assistants).allSatisfy(range.contains)
      else { return }
      let changes = assistants.indices.count { oracle.isChange(of: $0, in: assistants) }
      for more in max(0, changes - least)..<max(extra + 1, changes - least) where more <= extra {
        travel[more] = min(travel[more], oracle.travel(of: assistants, sites: sites))
      }
    }
    return travel
  }
}
