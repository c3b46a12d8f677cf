package import Caseload

extension CaseloadProblem {
  /// Calls `body` with every choice of an assistant, or none, for each cooperative that keeps
  /// conflicts, pins and the largest load. Exponential in the number of cooperatives.
  package func visitAllocations(_ body: ([Int?]) -> Void) {
    let largest = assistants.map { max(rule.ceiling, $0.pinned.count) }
    var choice = [Int?](repeating: nil, count: cooperatives.count)
    var loads = [Int](repeating: 0, count: assistants.count)
    func extend(_ cooperative: Int) {
      guard cooperative < choice.count else { return body(choice) }
      if pinnedTo[cooperative] == nil {
        choice[cooperative] = nil
        extend(cooperative + 1)
      }
      for assistant in loads.indices
      where loads[assistant] < largest[assistant] && allows(assistant, cooperative) {
        choice[cooperative] = assistant
        loads[assistant] += 1
        extend(cooperative + 1)
        loads[assistant] -= 1
      }
    }
    extend(0)
  }
}
