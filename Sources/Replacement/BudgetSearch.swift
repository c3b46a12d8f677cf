import Caseload

/// Finds the least travel within a number of changes of hands.
struct BudgetSearch {
  typealias Point = TravelNetwork.Point

  private let network: TravelNetwork
  private var flowsLeft: Int
  private(set) var isCertified = true
  /// The corners found so far of the hull without rulings, from the fewest changes on.
  private var corners: [Point] = []

  init(_ network: TravelNetwork, flowsLeft: Int) {
    self.network = network
    self.flowsLeft = flowsLeft
  }

  /// The best allocation found with at most so many changes, and what none can undercut.
  ///
  /// - Precondition: some allocation has so few changes.
  mutating func least(within budget: Int, upTo last: Int) -> (point: Point, bound: Int) {
    let open = network.task.wasServed.map { _ in TravelNetwork.Ruling.open }
    if corners.isEmpty { corners = hull(rulings: open, within: last) }
    let right = corners.firstIndex { $0.changes > budget }
    guard let right else { return (corners.last!, corners.last!.travel) }
    let segment = Segment(corners[right - 1], corners[right])
    guard segment.left.changes < budget else { return (segment.left, segment.left.travel) }
    var best = segment.left
    var bound = segment.bound(at: budget)
    var waiting = [Node(rulings: open, segment: segment, bound: bound)]
    while let index = waiting.indices.min(by: { waiting[$0].bound < waiting[$1].bound }) {
      let node = waiting.remove(at: index)
      bound = node.bound
      guard bound < best.travel, flowsLeft > 0 else { break }
      for ruling in [TravelNetwork.Ruling.moves, .stays] {
        var rulings = node.rulings
        rulings[node.branch(in: network.task)] = ruling
        let corners = hull(rulings: rulings, within: budget)
        let inside = corners.last { $0.changes <= budget }
        if let inside, inside.travel < best.travel { best = inside }
        guard let inside, let outside = corners.first(where: { $0.changes > budget }) else {
          continue
        }
        let segment = Segment(inside, outside)
        let bound = max(node.bound, segment.bound(at: budget))
        if bound < best.travel {
          waiting.append(Node(rulings: rulings, segment: segment, bound: bound))
        }
      }
      if waiting.isEmpty { bound = best.travel }
    }
    return (best, min(bound, best.travel))
  }

  /// The corners of the lower convex hull of (changes, travel) from the fewest changes on, as far
  /// as the first beyond the budget; empty if the rulings leave no allocation.
  private mutating func hull(rulings: [TravelNetwork.Ruling], within budget: Int) -> [Point] {
    guard let first = best(by: [(1, 0), (0, 1)], rulings) else { return [] }
    guard first.changes <= budget, let last = best(by: [(0, 1), (1, 0)], rulings),
      last.travel < first.travel
    else { return [first] }
    var corners = [first, last]
    var left = 0
    while left + 1 < corners.count && corners[left].changes <= budget {
      let segment = Segment(corners[left], corners[left + 1])
      let found = best(
        by: [(Int64(segment.fall), Int64(segment.width)), (1, 0)], rulings)!
      if segment.value(of: found) < segment.value(of: segment.left) {
        corners.insert(found, at: left + 1)
      } else {
        left += 1
      }
    }
    return Array(corners.prefix(left + 1))
  }

  private mutating func best(
    by prices: [(change: Int64, metre: Int64)], _ rulings: [TravelNetwork.Ruling]
  ) -> Point? {
    flowsLeft -= 1
    guard let (point, isProven) = network.best(by: prices, rulings: rulings) else { return nil }
    isCertified = isCertified && isProven
    return point
  }
}

/// Two neighbouring corners of a hull: more changes, less travel.
private struct Segment {
  let left, right: TravelNetwork.Point

  init(_ left: TravelNetwork.Point, _ right: TravelNetwork.Point) {
    (self.left, self.right) = (left, right)
  }

  var width: Int { right.changes - left.changes }
  var fall: Int { left.travel - right.travel }

  /// What both ends share and no allocation undercuts, once the segment is known to be an edge.
  func value(of point: TravelNetwork.Point) -> Int { width * point.travel + fall * point.changes }

  /// The least whole number of metres on or above the line, at a number of changes between.
  func bound(at changes: Int) -> Int {
    let (value, width) = (value(of: left) - fall * changes, width)
    return value > 0 ? (value + width - 1) / width : value / width
  }
}

/// A part of the search: some cooperatives stay or change, the others are open.
private struct Node {
  let rulings: [TravelNetwork.Ruling]
  /// The corners on either side of the budget.
  let segment: Segment
  let bound: Int

  /// A cooperative that the right corner changes and the left one does not: deciding it tears the
  /// segment apart.
  func branch(in task: ReassignmentTask) -> Int {
    let (left, right) = (segment.left.assistants, segment.right.assistants)
    return rulings.indices.first { cooperative in
      task.isChange(of: cooperative, to: right[cooperative])
        && !task.isChange(of: cooperative, to: left[cooperative])
    }!
  }
}
