// Nodes with one or two arcs have little to decide. With one, its flow is the node's supply:
//
//     v (b) ──────▶ h               h (+ b)
//
// With two, one number says everything: how much goes by the second arc. That is one arc.
//
//            c₁ ──▶ h₁                              h₁ (+ b)
//     v (b) <                 becomes   c₂ − c₁  │            and mirrored where both
//            c₂ ──▶ h₂                              ▼  h₂         arcs enter the node
//
//     u ── c₁ ──▶ v (b) ── c₂ ──▶ t     becomes     u ── c₁ + c₂ ──▶ t (+ b)
//
// What widths force on the second arc, its *shift*, moves into the supplies first. With two arcs
// out, the cheaper one is taken for granted, so that the new arc costs something and starts empty.
// In hub networks this removes every applicant. A node without supply whose arcs all leave it, or
// all enter it, carries nothing and goes with them.

/// A node that had one or two arcs.
struct RemovedNode: Sendable {
  let node: Int32
  /// The arc that gives way: the cheaper of two alike, the entering one of two in a row, or the
  /// only one.
  let first: Int32
  /// The other arc; -1 if there is none.
  let second: Int32
  /// The arc that took the place of both; -1 if there is none.
  let replacement: Int32
  /// Its supply at the time.
  let supply: Int64
  /// What the second of two arcs alike, or the entering one of two in a row, carries in any case.
  let shift: Int64
}

/// A node without supply, and arcs all of which left it or all of which entered it.
struct RemovedStar: Sendable {
  let node: Int32
  let arcs: [Int32]
}

extension ReducibleNetwork {
  /// Whether a node of these degrees and this supply can be removed.
  static func isRemovable(outDegree: Int32, inDegree: Int32, supply: Int64) -> Bool {
    outDegree + inDegree <= 2 || supply == 0 && (outDegree == 0 || inDegree == 0)
  }

  /// Removes nodes of small degree until there are none; their neighbours may become such.
  ///
  /// O(n) and the degrees of what is removed.
  /// - Throws: ``NoFlow`` if a supply has no way out.
  mutating func removeSmallDegrees() throws(NoFlow) {
    var waiting: [Int32] = []
    for node in (0..<Int32(truncatingIfNeeded: nodeCount)).reversed() where isRemovable(node) {
      waiting.append(node)
    }
    while let node = waiting.popLast() {
      guard isRemovable(node) else { continue }
      let arcs = liveArcs(at: Int(node))
      try remove(Int(node), arcs: arcs[...])
      for arc in arcs {
        let (tail, head) = (tails[Int(arc)], heads[Int(arc)])
        let neighbour = tail == node ? head : tail
        if isRemovable(neighbour) { waiting.append(neighbour) }
      }
    }
  }

  /// Removes the nodes of small degree that no arc enters, in order: most of what
  /// ``removeSmallDegrees()`` would do first, without lists of all arcs. O(n + m).
  ///
  /// - Throws: ``NoFlow`` if a supply has no way out.
  mutating func removeFreeSources() throws(NoFlow) {
    let free = (0..<Int32(truncatingIfNeeded: nodeCount)).filter {
      inDegrees[Int($0)] == 0 && outDegrees[Int($0)] > 0 && isRemovable($0)
    }
    let (arcs, starts) = liveArcs(leaving: free)
    for (place, node) in free.enumerated() {
      try remove(Int(node), arcs: arcs[starts[place]..<starts[place + 1]])
    }
  }

  private func isRemovable(_ node: Int32) -> Bool {
    let node = Int(node)
    return isNodeLive[node]
      && Self.isRemovable(
        outDegree: outDegrees[node], inDegree: inDegrees[node], supply: supplies[node])
  }

  private mutating func remove(_ node: Int, arcs: ArraySlice<Int32>) throws(NoFlow) {
    for arc in arcs { removeArc(Int(arc)) }
    removeNode(node)
    let first = arcs.startIndex
    switch arcs.count {
    case 1: try force(arcs[first], at: node)
    case 2
    where tails[Int(arcs[first])] == tails[Int(arcs[first + 1])]
      || heads[Int(arcs[first])] == heads[Int(arcs[first + 1])]:
      try exchange(arcs[first], arcs[first + 1], at: node)
    case 2: try join(entering: arcs[first + 1], leaving: arcs[first], at: node)
    default:
      guard supplies[node] == 0 else { throw NoFlow() }
      steps.append(.star(.init(node: Int32(truncatingIfNeeded: node), arcs: Array(arcs))))
    }
  }

  /// Sends all supply over the only arc.
  private mutating func force(_ arc: Int32, at node: Int) throws(NoFlow) {
    let supply = supplies[node]
    let leaves = Int(tails[Int(arc)]) == node
    let flow = leaves ? supply : -supply
    guard 0...widths[Int(arc)] ~= flow else { throw NoFlow() }
    supplies[leaves ? Int(heads[Int(arc)]) : Int(tails[Int(arc)])] += supply
    record(node, first: arc, second: -1, replacement: -1, shift: 0)
  }

  /// Replaces two arcs that both leave the node, or both enter it.
  private mutating func exchange(_ one: Int32, _ other: Int32, at node: Int) throws(NoFlow) {
    let oneIsCheaper = costs[Int(one)] <= costs[Int(other)]
    let (first, second) = oneIsCheaper ? (one, other) : (other, one)
    let leave = Int(tails[Int(first)]) == node
    let amount = leave ? supplies[node] : -supplies[node]
    guard amount >= 0 else { throw NoFlow() }
    let shift = max(0, amount - widths[Int(first)])
    let width = min(amount, widths[Int(second)]) - shift
    guard width >= 0 else { throw NoFlow() }

    let columns = leave ? heads : tails
    let (near, far) = (columns[Int(first)], columns[Int(second)])
    supplies[Int(near)] += leave ? amount - shift : shift - amount
    supplies[Int(far)] += leave ? shift : -shift
    let replacement = replace(
      from: leave ? near : far, to: leave ? far : near, width: width,
      cost: costs[Int(second)] - costs[Int(first)])
    record(node, first: first, second: second, replacement: replacement, shift: shift)
  }

  /// Replaces an arc into the node and an arc out of it.
  private mutating func join(
    entering: Int32, leaving: Int32, at node: Int
  ) throws(NoFlow) {
    let supply = supplies[node]
    let (room, overflow) = widths[Int(leaving)].subtractingReportingOverflow(supply)
    let most = min(widths[Int(entering)], overflow ? .max : room)
    var shift = max(0, -supply)
    guard shift <= most else { throw NoFlow() }
    let (tail, head) = (tails[Int(entering)], heads[Int(leaving)])
    let cost = costs[Int(entering)] + costs[Int(leaving)]
    // There and back again: a cycle of its own, used fully or not at all.
    if tail == head && cost < 0 { shift = most }
    supplies[Int(tail)] -= shift
    supplies[Int(head)] += shift + supply
    let replacement = replace(from: tail, to: head, width: most - shift, cost: cost)
    record(node, first: entering, second: leaving, replacement: replacement, shift: shift)
  }

  /// Adds an arc, unless it would carry nothing.
  private mutating func replace(
    from tail: Int32, to head: Int32, width: Int64, cost: Int64
  ) -> Int32 {
    guard width > 0, tail != head else { return -1 }
    return addArc(from: tail, to: head, width: width, cost: cost)
  }

  private mutating func record(
    _ node: Int, first: Int32, second: Int32, replacement: Int32, shift: Int64
  ) {
    steps.append(
      .node(
        .init(
          node: Int32(truncatingIfNeeded: node), first: first, second: second,
          replacement: replacement, supply: supplies[node], shift: shift)))
  }
}

// MARK: - Undoing

extension ReducibleNetwork {
  /// Gives the node its arcs' flows again, and then a potential.
  ///
  /// The replacement's reduced cost is the difference of the two arcs' (or, in a row, their sum)
  /// whatever the node's potential, so a potential that suits both exists.
  func undo(_ removed: RemovedNode, in answer: inout RestoredAnswer) {
    let (node, first) = (Int(removed.node), Int(removed.first))
    guard removed.second >= 0 else {
      answer.flows[first] = Int64(removed.supply.magnitude)
      answer.potentials[node] = potential(of: node, over: [removed.first], in: answer)
      return
    }
    let second = Int(removed.second)
    let moved =
      removed.shift + (removed.replacement >= 0 ? answer.flows[Int(removed.replacement)] : 0)
    if heads[first] == removed.node && tails[second] == removed.node {
      answer.flows[first] = moved
      answer.flows[second] = moved + removed.supply
    } else {
      answer.flows[first] = Int64(removed.supply.magnitude) - moved
      answer.flows[second] = moved
    }
    answer.potentials[node] = potential(
      of: node, over: [removed.first, removed.second], in: answer)
  }

  func undo(_ removed: RemovedStar, in answer: inout RestoredAnswer) {
    let node = Int(removed.node)
    answer.potentials[node] = potential(of: node, over: removed.arcs, in: answer)
  }
}
