package import Caseload
import PlacementModel

/// One kabupaten after an event, with what the roster before it says of its cooperatives.
package struct ReassignmentTask: Sendable {
  /// Those who are placed here now; an assistant of the roster before is `former`.
  package let problem: CaseloadProblem
  /// By cooperative: whether anybody served it before, still here or not.
  package let wasServed: [Bool]
  /// By assistant: whether the person had no place here before.
  package let isNewcomer: [Bool]
  /// Whether newcomers take over what is free before colleagues do.
  package let favoursNewcomers: Bool

  package init(
    _ problem: CaseloadProblem, wasServed: [Bool], isNewcomer: [Bool], favoursNewcomers: Bool
  ) {
    self.problem = problem
    self.wasServed = wasServed
    self.isNewcomer = isNewcomer
    self.favoursNewcomers = favoursNewcomers
  }

  /// Whether a cooperative changes hands: it has another assistant than before, or one where there
  /// was none, or none where there was one.
  func isChange(of cooperative: Int, to assistant: Int?) -> Bool {
    guard let assistant else { return wasServed[cooperative] }
    return problem.former[cooperative] != assistant
  }

  /// How many cooperatives change hands.
  package func changes(to assistants: [Int?]) -> Int {
    assistants.enumerated().count { isChange(of: $0, to: $1) }
  }

  /// What the roster before gives, where those who served are here: it may break the limits.
  package var unchanged: [Int?] { problem.former }

  /// Whether everything may stay as it is. What then is served by nobody is so already.
  ///
  /// Where conflicts or pins play a part, only a flow can tell.
  package var isSettled: Bool {
    let bounds = problem.bounds
    var loads = problem.assistants.map { _ in 0 }
    for (cooperative, assistant) in unchanged.enumerated() {
      if let assistant { loads[assistant] += 1 } else if wasServed[cooperative] { return false }
    }
    return problem.assistants.allSatisfy { $0.barred.isEmpty && $0.pinned.isEmpty }
      && zip(loads, zip(bounds.lower, bounds.upper)).allSatisfy { $1.0 <= $0 && $0 <= $1.1 }
      && bounds.coverage.allSatisfy { service in
        service.members.count { unchanged[$0] != nil } == service.covered
      }
  }
}
