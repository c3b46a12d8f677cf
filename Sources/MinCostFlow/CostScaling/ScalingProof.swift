// What the answer of cost scaling proves itself by.

extension ResidualNetwork {
  /// Potentials in the network's own costs, exact, from prices under which no residual arc's
  /// reduced cost is below -1.
  ///
  /// Division by *n* + 1, rounded down, would do but for arcs whose tail leaves the remainder *n*
  /// and whose head leaves 0: only there can rounding turn a cost of at least -1 into one of less
  /// than 0. But *n* nodes cannot leave all *n* + 1 remainders, and adding a constant to all
  /// prices turns a remainder that none leaves into *n*. O(n).
  func exactPotentials() -> [Int64] {
    var isLeft = [Bool](repeating: false, count: Int(scale))
    for node in 0..<nodeCount { isLeft[Int(prices[node] - scale * quotient(prices[node]))] = true }
    guard let unused = isLeft.firstIndex(of: false) else {
      preconditionFailure("there are fewer nodes than remainders")
    }
    let shift = scale - 1 - Int64(unused)
    let potentials = (0..<nodeCount).map { quotient(prices[$0] + shift) }
    guard let first = potentials.first else { return [] }
    return potentials.map { $0 - first }
  }

  /// A scaled price in the network's own costs, rounded down.
  func quotient(_ price: Int64) -> Int64 {
    let (quotient, rest) = price.quotientAndRemainder(dividingBy: scale)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// The nodes from which no residual path leads to a node with a deficit, if one of them has
  /// an excess. O(n + m).
  ///
  /// Arcs leaving this set are full and those entering it at their lower bounds, so that it must
  /// send out more than it can.
  var overloadedCut: OverloadedCut? {
    var reaches = [Bool](repeating: false, count: nodeCount)
    var found = (0..<nodeCount).filter { excesses[$0] < 0 }
    for node in found { reaches[node] = true }
    while let node = found.popLast() {
      for arc in arcs(leaving: node) where arcs[arc].isReverseOpen {
        let tail = arcs[arc].head
        if !reaches[tail] {
          reaches[tail] = true
          found.append(tail)
        }
      }
    }
    let inside = (0..<nodeCount).filter { !reaches[$0] }
    let excess = inside.reduce(into: Int128(0)) { $0 += Int128(excesses[$1]) }
    return excess > 0
      ? OverloadedCut(nodes: inside.map { Node(index: $0) }, excess: excess) : nil
  }
}
