/// Which cooperatives of one kabupaten can be covered at once, by augmenting paths.
///
/// The sets of cooperatives that can be covered together are the independent sets of a
/// transversal matroid (Edmonds and Fulkerson 1965). So trying them one by one, the most urgent
/// first, finds both the largest number and, among those, the best by urgency.
package struct Cover: Sendable {
  /// By cooperative, the assistants that may serve it, counted from 0.
  private let allowed: [[Int]]
  /// By assistant, the most cooperatives they may serve.
  private let capacities: [Int]

  /// - Precondition: `allowed` names assistants by their positions in `capacities`.
  package init(allowed: [[Int]], capacities: [Int]) {
    self.allowed = allowed
    self.capacities = capacities
  }

  /// By cooperative, whether it is covered when they are tried in the order given.
  ///
  /// From nobody whom a search in vain came across will a place ever be found again (Kuhn 1955),
  /// so later searches pass them by. O(*c* · *a*) time for *c* cooperatives and *a* assistants
  /// where everybody may serve everything, O(*c* · *a* · *c*) at worst.
  package func coverable(inOrder order: [Int]) -> [Bool] {
    var held = [[Int]](repeating: [], count: capacities.count)
    var isCovered = [Bool](repeating: false, count: allowed.count)
    var isSpent = [Bool](repeating: false, count: capacities.count)
    for cooperative in order {
      var isVisited = isSpent
      isCovered[cooperative] = take(cooperative, &held, &isVisited)
      if !isCovered[cooperative] { isSpent = isVisited }
    }
    return isCovered
  }

  /// Finds a place for a cooperative, handing others on where that makes room.
  private func take(_ cooperative: Int, _ held: inout [[Int]], _ isVisited: inout [Bool]) -> Bool {
    for assistant in allowed[cooperative] where held[assistant].count < capacities[assistant] {
      held[assistant].append(cooperative)
      return true
    }
    for assistant in allowed[cooperative] where !isVisited[assistant] {
      isVisited[assistant] = true
      for position in held[assistant].indices
      where take(held[assistant][position], &held, &isVisited) {
        held[assistant][position] = cooperative
        return true
      }
    }
    return false
  }

  /// The fewest cooperatives that people lack of `least` each, summed, whatever else is covered.
  ///
  /// If some cooperatives can be covered within the capacities, and these are at least `least`,
  /// then some allocation does both at once (Mendelsohn and Dulmage 1958).
  package func leastShortfall(below least: Int) -> Int {
    let lowest = Cover(allowed: allowed, capacities: capacities.map { _ in least })
    return least * capacities.count
      - lowest.coverable(inOrder: Array(allowed.indices)).count(where: \.self)
  }

  /// Whether everybody can have at least `least`, whatever else is covered.
  package func canGiveEverybody(_ least: Int) -> Bool { leastShortfall(below: least) == 0 }
}
