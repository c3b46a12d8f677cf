/// The nodes in the order in which a search along admissible arcs left them for good: heads before
/// tails, once the cycles it met are gone.
struct AdmissibleOrder: ~Copyable {
  /// The nodes, heads first.
  private(set) var nodes: Column<Int32>
  private var count = 0
  private var states: Column<State>
  /// The arc by which the search came to each node; -1 where it began.
  private var entries: Column<Int32>

  /// How far the search is with a node.
  enum State: UInt8 { case unseen, onPath, done }

  init(nodeCount: Int) {
    nodes = Column(repeating: 0, count: nodeCount)
    states = Column(repeating: .unseen, count: nodeCount)
    entries = Column(repeating: -1, count: nodeCount)
  }

  /// Orders the nodes by a depth-first search; as much flow as fits goes round each cycle of
  /// admissible arcs that it meets, which fills one of them. O(n + m), and the lengths of the cycles.
  ///
  /// - Returns: how many cycles there were.
  mutating func search(
    _ residual: inout ResidualNetwork, nextArcs: inout Column<Int32>
  ) -> Int {
    count = 0
    for node in 0..<residual.nodeCount {
      states[node] = .unseen
      nextArcs[node] = residual.firsts[node]
    }
    var cycles = 0
    for root in 0..<residual.nodeCount where states[root] == .unseen {
      entries[root] = -1
      states[root] = .onPath
      var tip = root
      while true {
        let arc = nextAdmissibleArc(from: tip, in: residual, nextArcs: &nextArcs)
        if arc >= 0 {
          let head = residual.arcs[arc].head
          if states[head] == .onPath {
            tip = cancelCycle(closedBy: arc, at: tip, in: &residual, nextArcs: &nextArcs)
            cycles += 1
          } else {
            states[head] = .onPath
            entries[head] = Int32(truncatingIfNeeded: arc)
            tip = head
          }
        } else {
          states[tip] = .done
          nodes[count] = Int32(truncatingIfNeeded: tip)
          count += 1
          guard entries[tip] >= 0 else { break }
          tip = residual.tail(of: Int(entries[tip]))
          nextArcs[tip] += 1
        }
      }
    }
    return cycles
  }

  /// The next admissible arc whose head is not done; -1 if the node has no more.
  private func nextAdmissibleArc(
    from node: Int, in residual: borrowing ResidualNetwork, nextArcs: inout Column<Int32>
  ) -> Int {
    let range = Int(nextArcs[node])..<Int(residual.firsts[node + 1])
    precondition(range.upperBound <= residual.arcs.count)
    let (scale, price) = (residual.scale, residual.prices[node])
    // Positions were checked above; heads are nodes, which the network checked.
    let (arcs, prices) = unsafe (residual.arcs.start, residual.prices.start)
    for position in range {
      let arc = unsafe arcs[position]
      let isCheap = unsafe Int64(arc.cost) &* scale &+ price < prices[arc.head]
      guard arc.isOpen && isCheap, states[arc.head] != .done else { continue }
      nextArcs[node] = Int32(truncatingIfNeeded: position)
      return position
    }
    return -1
  }

  /// Sends flow round the cycle that an arc closes, and takes the search back to the tail of the
  /// first arc that it filled.
  private mutating func cancelCycle(
    closedBy closing: Int, at tip: Int, in residual: inout ResidualNetwork,
    nextArcs: inout Column<Int32>
  ) -> Int {
    let start = residual.arcs[closing].head
    var (amount, tailOfFirst) = (residual.residuals[closing], tip)
    var node = tip
    while node != start {
      let entry = Int(entries[node])
      node = residual.tail(of: entry)
      if residual.residuals[entry] <= amount {
        (amount, tailOfFirst) = (residual.residuals[entry], node)
      }
    }
    residual.push(amount, along: closing)
    node = tip
    while node != start {
      let entry = Int(entries[node])
      residual.push(amount, along: entry)
      node = residual.tail(of: entry)
    }
    node = tip
    while node != tailOfFirst {
      states[node] = .unseen
      nextArcs[node] = residual.firsts[node]
      node = residual.tail(of: Int(entries[node]))
    }
    return tailOfFirst
  }
}
