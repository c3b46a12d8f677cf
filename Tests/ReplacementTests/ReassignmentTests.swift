import Caseload
import PlacementModel
import Replacement
import Testing

@Suite("Reassigning cooperatives")
struct ReassignmentTests {
  @Test("changes as few hands as trying every allocation, then by every other goal, 400 times")
  func agreesWithBruteForce() {
    var (constrained, beyondOrphans, uncovered) = (0, 0, 0)
    for seed in 0..<400 as Range<UInt64> {
      let task = SmallTask.random(seed: seed)
      let sites = task.problem.homes.map { $0! }
      let found = Reassignment(task, sites: sites)
      let oracle = EveryAllocation(task: task)
      #expect(
        oracle.goals(of: found.plan.assistants, sites: sites) == oracle.best(sites: sites),
        "seed \(seed)")
      #expect(found.isCertified, "seed \(seed)")
      let count = ChangeCount(of: found, for: task)
      #expect(count.total == found.changes && count.byFlowAlone >= 0, "seed \(seed)")
      constrained += found.isConstrained ? 1 : 0
      beyondOrphans += count.total > count.orphaned + count.newlyCovered ? 1 : 0
      uncovered += found.plan.assistants.contains(nil) ? 1 : 0
    }
    #expect(constrained > 20 && beyondOrphans > 60 && uncovered > 60)
  }

  @Test("leaves a kabupaten alone that is as it should be")
  func settled() {
    var settled = 0
    for seed in 0..<400 as Range<UInt64> {
      let task = SmallTask.random(seed: seed)
      guard task.isSettled else { continue }
      settled += 1
      let found = Reassignment(task, sites: task.problem.homes.map { $0! })
      #expect(found.plan.assistants == task.unchanged && found.changes == 0, "seed \(seed)")
    }
    #expect(settled > 5)
  }

  @Test("counting alone proves the number where nothing but loads plays a part")
  func countsLoads() {
    var counted = 0
    for seed in 0..<400 as Range<UInt64> {
      let task = SmallTask.random(seed: seed)
      guard task.problem.rule.mode != .understaffed,
        task.problem.assistants.allSatisfy({ $0.barred.isEmpty && $0.pinned.isEmpty })
      else { continue }
      counted += 1
      let found = Reassignment(task, sites: task.problem.homes.map { $0! })
      #expect(ChangeCount(of: found, for: task).byFlowAlone == 0, "seed \(seed)")
    }
    #expect(counted > 60)
  }
}
