public import MinCostFlow

/// A second min-cost-flow algorithm, simple rather than fast: it saturates arcs of negative cost,
/// then sends what nodes have left along cheapest residual paths (Busacker and Gowen 1961), found
/// by Bellman and Ford's method. It shares nothing with the simplex.
public enum SuccessiveShortestPaths {
  /// The least cost of any flow; nil if there is none.
  public static func minimumCost(of network: FlowNetwork) -> Int128? {
    var residual = ResidualNetwork(network)
    while let source = residual.surplus.firstIndex(where: { $0 > 0 }) {
      guard residual.augment(from: source) else { return nil }
    }
    return residual.cost
  }

  /// Arc 2k is arc k of the network, arc 2k + 1 its reverse.
  private struct ResidualNetwork {
    var heads: [Int] = []
    var costs: [Int64] = []
    var room: [Int64] = []
    var leaving: [[Int]]
    var surplus: [Int64]
    var cost: Int128 = 0

    init(_ network: FlowNetwork) {
      leaving = Array(repeating: [], count: network.nodeCount)
      surplus = (0..<network.nodeCount).map { network.supply(of: Node(index: $0)) }
      for index in 0..<network.arcCount {
        let arc = Arc(index: index)
        let (tail, head) = (network.tail(of: arc).index, network.head(of: arc).index)
        let (lower, capacity) = (network.lower(of: arc), network.capacity(of: arc))
        let cost = network.cost(of: arc)
        // With arcs of negative cost full, no residual arc is left whose cost is negative.
        let flow = cost < 0 ? capacity : lower
        leaving[tail].append(heads.count)
        leaving[head].append(heads.count + 1)
        heads += [head, tail]
        costs += [cost, -cost]
        room += [capacity - flow, flow - lower]
        surplus[tail] -= flow
        surplus[head] += flow
        self.cost += Int128(flow) * Int128(cost)
      }
    }

    /// Sends flow along a cheapest path from the source to any node with a deficit; whether there
    /// is one.
    mutating func augment(from source: Int) -> Bool {
      let (distances, arcs) = cheapestPaths(from: source)
      let reached = surplus.indices.filter { surplus[$0] < 0 && distances[$0] != nil }
      guard let sink = reached.min(by: { distances[$0]! < distances[$1]! }) else { return false }
      var path: [Int] = []
      var node = sink
      while node != source {
        path.append(arcs[node])
        node = heads[arcs[node] ^ 1]
      }
      let step = path.reduce(min(surplus[source], -surplus[sink])) { min($0, room[$1]) }
      for arc in path {
        room[arc] -= step
        room[arc ^ 1] += step
        cost += Int128(step) * Int128(costs[arc])
      }
      surplus[source] -= step
      surplus[sink] += step
      return true
    }

    /// The distance of each node that can be reached, and the arc by which it is.
    private func cheapestPaths(from source: Int) -> (distances: [Int64?], arcs: [Int]) {
      var distances = [Int64?](repeating: nil, count: leaving.count)
      var arcs = [Int](repeating: -1, count: leaving.count)
      distances[source] = 0
      var queue = [source]
      while !queue.isEmpty {
        var changed: [Int] = []
        for node in queue {
          for arc in leaving[node] where room[arc] > 0 {
            let distance = distances[node]! + costs[arc]
            guard distances[heads[arc]].map({ distance < $0 }) ?? true else { continue }
            distances[heads[arc]] = distance
            arcs[heads[arc]] = arc
            changed.append(heads[arc])
          }
        }
        queue = changed
      }
      return (distances, arcs)
    }
  }
}
