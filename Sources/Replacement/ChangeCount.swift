import Caseload

/// Why so many cooperatives of a kabupaten must change hands, and no fewer.
///
/// Every cooperative whose assistant left changes hands, whoever gets it; so does one that gets an
/// assistant though it had none. Beyond these, loads can ask for more, and that can be counted: a
/// load above the largest gives the excess away, and loads below the least are filled from what is
/// free, then from colleagues. Whatever is left over follows from conflicts, pins and priorities
/// together; there the potentials of the flow are the proof.
package struct ChangeCount: Hashable, Sendable {
  /// Cooperatives whose assistant left, or may not serve them any more.
  package let orphaned: Int
  /// Cooperatives that nobody served and somebody will: new ones, and ones left uncovered before.
  package let newlyCovered: Int
  /// What incumbents have above the largest load.
  package let aboveLargest: Int
  /// What people have below the least load, beyond what is free.
  package let belowLeast: Int
  /// What only the flow proves.
  package let byFlowAlone: Int

  /// All together: the proved least.
  package var total: Int {
    orphaned + newlyCovered + max(aboveLargest, belowLeast) + byFlowAlone
  }

  /// Where nothing changes hands.
  package static let none = ChangeCount(uncovering: 0)

  /// Where nobody is left to serve, whatever had an assistant loses it.
  init(uncovering count: Int) {
    (orphaned, newlyCovered, aboveLargest, belowLeast, byFlowAlone) = (count, 0, 0, 0, 0)
  }

  package init(of reassignment: Reassignment, for task: ReassignmentTask) {
    let problem = task.problem
    var loads = problem.assistants.map { _ in 0 }
    var (orphaned, newlyCovered) = (0, 0)
    for (cooperative, before) in problem.former.enumerated() {
      if let before, problem.allows(before, cooperative) {
        loads[before] += 1
      } else if task.wasServed[cooperative] {
        orphaned += 1
      } else if reassignment.plan.assistants[cooperative] != nil {
        newlyCovered += 1
      }
    }
    let bounds = problem.bounds
    var (above, below) = (0, 0)
    if !reassignment.isConstrained {
      above = zip(loads, bounds.upper).reduce(0) { $0 + max(0, $1.0 - $1.1) }
      let missing = zip(loads, bounds.lower).reduce(0) { $0 + max(0, $1.1 - $1.0) }
      below = max(0, missing - orphaned - newlyCovered)
    }
    self.orphaned = orphaned
    self.newlyCovered = newlyCovered
    aboveLargest = above
    belowLeast = below
    byFlowAlone = reassignment.changes - orphaned - newlyCovered - max(above, below)
  }
}
