// Where many nodes of two arcs vanish between the same two others, as many parallel arcs arise.
// Those of the same cost are one:
//
//     h ══ 1 unit at 700, 1 unit at 700, 2 units at 700 ══▶ t     becomes     h ── 4 units at 700 ──▶ t

/// An arc whose room went to a parallel one of the same cost.
struct MergedArc: Sendable {
  let arc: Int32
  /// The arc that took it over, and its width before.
  let keeper: Int32
  let keeperWidth: Int64
}

extension ReducibleNetwork {
  /// Merges parallel arcs of equal cost among those numbered from `start` on. O(m log m) in them.
  ///
  /// - Returns: whether there were any.
  mutating func mergeParallelArcs(from start: Int) -> Bool {
    let sorted = liveArcsByTail(from: start)
    var hasMerged = false
    var keeper: Int32 = -1
    for arc in sorted {
      if keeper >= 0, areAlike(Int(keeper), Int(arc)) {
        let (width, overflow) =
          widths[Int(keeper)].addingReportingOverflow(widths[Int(arc)])
        if !overflow {
          steps.append(
            .merge(.init(arc: arc, keeper: keeper, keeperWidth: widths[Int(keeper)])))
          widths[Int(keeper)] = width
          removeArc(Int(arc))
          hasMerged = true
          continue
        }
      }
      keeper = arc
    }
    return hasMerged
  }

  private func areAlike(_ one: Int, _ other: Int) -> Bool {
    tails[one] == tails[other] && heads[one] == heads[other] && costs[one] == costs[other]
  }

  /// The live arcs from `start` on by tail, head, cost and number: counted out by tail, since there
  /// are few nodes, and sorted within.
  private func liveArcsByTail(from start: Int) -> [Int32] {
    var ends = [Int](repeating: 0, count: nodeCount + 1)
    for arc in start..<arcCount where isLive[arc] { ends[Int(tails[arc]) + 1] += 1 }
    for node in 0..<nodeCount { ends[node + 1] += ends[node] }
    var sorted = [Int32](repeating: 0, count: ends[nodeCount])
    for arc in start..<arcCount where isLive[arc] {
      sorted[ends[Int(tails[arc])]] = Int32(truncatingIfNeeded: arc)
      ends[Int(tails[arc])] += 1
    }
    var first = 0
    for node in 0..<nodeCount where ends[node] > first {
      sorted[first..<ends[node]].sort { one, other in
        let (a, b) = (Int(one), Int(other))
        return (heads[a], costs[a], one) < (heads[b], costs[b], other)
      }
      first = ends[node]
    }
    return sorted
  }

  /// Gives back to the arc what the keeper had no room for by itself.
  mutating func undo(_ merged: MergedArc, in answer: inout RestoredAnswer) {
    let keeper = Int(merged.keeper)
    let flow = answer.flows[keeper]
    answer.flows[keeper] = min(flow, merged.keeperWidth)
    answer.flows[Int(merged.arc)] = flow - answer.flows[keeper]
    widths[keeper] = merged.keeperWidth
  }
}
