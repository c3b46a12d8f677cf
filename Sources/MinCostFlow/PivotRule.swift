/// How the simplex chooses the arc that enters the basis.
public enum PivotRule: Sendable {
  /// The most violated arc of the first block that has one; see ``BlockSearch``.
  case blockSearch
  /// The most violated arc of all that are searched (Dantzig 1951): fewest pivots, dearest search.
  case largestViolation

  /// A search over this many arcs, in blocks of so many times the root of their number.
  func search(over arcCount: Int, blockFactor: Int) -> BlockSearch {
    switch self {
    case .blockSearch: BlockSearch(blockSize: max(10, blockFactor * integerRoot(of: arcCount)))
    case .largestViolation: BlockSearch(blockSize: max(1, arcCount))
    }
  }
}

/// Takes the most violated arc of the first block that has one, starting where it last stopped.
///
/// A full lap without a violation proves optimality. Blocks of about √*m* arcs balance the cost of
/// a search against the number of pivots (Grigoriadis 1986).
struct BlockSearch {
  let blockSize: Int
  private var position = 0
  /// How many arcs were looked at so far, for counters that do not depend on a clock.
  private(set) var arcsPriced = 0

  init(blockSize: Int) { self.blockSize = blockSize }

  /// The arc to enter, or nil if no arc's flow can change with profit.
  mutating func enteringArc(among arcs: ActiveArcs, in tree: borrowing SpanningTree) -> Int? {
    var left = arcs.count
    while left > 0 {
      let end = position + min(blockSize, left, arcs.count - position)
      let entering = mostViolated(in: position..<end, of: arcs, in: tree)
      left -= end - position
      arcsPriced += end - position
      position = end == arcs.count ? 0 : end
      if let entering { return entering }
    }
    return nil
  }

  /// The arc of these positions whose reduced cost is furthest on the wrong side; the first of equals.
  private func mostViolated(
    in positions: Range<Int>, of arcs: ActiveArcs, in tree: borrowing SpanningTree
  ) -> Int? {
    let (tails, heads) = (arcs.tails.span, arcs.heads.span)
    let costs = arcs.costs.span
    precondition(positions.upperBound <= min(costs.count, tails.count, heads.count))
    // Not an optional: carrying its tag through the loop costs a twentieth of the whole solve.
    var entering = -1
    var worst: Int64 = 0
    for arc in positions {
      // Positions were checked above; ends of arcs are nodes, which the network checked.
      let tail = unsafe Int(tails[unchecked: arc])
      let head = unsafe Int(heads[unchecked: arc])
      let difference = unsafe tree.potentials[unchecked: tail] &- tree.potentials[unchecked: head]
      let reducedCost = unsafe costs[unchecked: arc] &+ difference
      if reducedCost < worst { (worst, entering) = (reducedCost, arc) }
    }
    return worst < 0 ? entering : nil
  }
}

/// The largest integer whose square is at most `value`.
func integerRoot(of value: Int) -> Int {
  guard value > 1 else { return max(0, value) }
  // Newton's method from above falls until it is there.
  var root = 1 << ((Int.bitWidth - value.leadingZeroBitCount + 1) / 2)
  while root > value / root { root = (root + value / root) / 2 }
  return root
}
