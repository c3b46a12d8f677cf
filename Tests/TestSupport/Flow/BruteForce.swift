public import MinCostFlow

/// Tries every flow of a tiny network: too simple to be wrong.
public enum BruteForce {
  /// The least cost of any flow; nil if there is none.
  public static func minimumCost(of network: FlowNetwork) -> Int128? {
    let costs = (0..<network.arcCount).map { network.cost(of: Arc(index: $0)) }
    return lexicographicMinimum(of: network, goals: [costs])?.first
  }

  /// The lexicographically least values of these goals over all flows; nil if there is none.
  public static func lexicographicMinimum(
    of network: FlowNetwork, goals: [[Int64]]
  ) -> [Int128]? {
    var search = Search(network: network, goals: goals)
    search.extend(arc: 0)
    return search.best
  }

  private struct Search {
    let network: FlowNetwork
    let goals: [[Int64]]
    /// What each node has still to send.
    var surplus: [Int64]
    var values: [Int128]
    var best: [Int128]?
    /// The nodes that no later arc touches, by arc.
    var settled: [[Int]]

    init(network: FlowNetwork, goals: [[Int64]]) {
      self.network = network
      self.goals = goals
      surplus = (0..<network.nodeCount).map { network.supply(of: Node(index: $0)) }
      values = goals.map { _ in 0 }
      var lastArc = [Int](repeating: -1, count: network.nodeCount)
      for arc in 0..<network.arcCount {
        lastArc[network.tail(of: Arc(index: arc)).index] = arc
        lastArc[network.head(of: Arc(index: arc)).index] = arc
      }
      settled = (0..<network.arcCount + 1).map { arc in
        lastArc.indices.filter { lastArc[$0] == arc - 1 }
      }
    }

    /// Tries every flow of this arc and those after it.
    mutating func extend(arc index: Int) {
      guard settled[index].allSatisfy({ surplus[$0] == 0 }) else { return }
      guard index < network.arcCount else {
        if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
        return
      }
      let arc = Arc(index: index)
      let (tail, head) = (network.tail(of: arc).index, network.head(of: arc).index)
      guard network.lower(of: arc) <= network.capacity(of: arc) else { return }
      for flow in network.lower(of: arc)...network.capacity(of: arc) {
        move(flow, from: tail, to: head, over: index)
        extend(arc: index + 1)
        move(-flow, from: tail, to: head, over: index)
      }
    }

    private mutating func move(_ flow: Int64, from tail: Int, to head: Int, over arc: Int) {
      surplus[tail] -= flow
      surplus[head] += flow
      for goal in goals.indices { values[goal] += Int128(flow) * Int128(goals[goal][arc]) }
    }
  }
}
