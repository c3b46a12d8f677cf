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
  /// Merges parallel arcs of equal cost among those numbered from `start` on, into the first of
  /// them. O(m) expected in their number.
  ///
  /// - Returns: whether there were any.
  mutating func mergeParallelArcs(from start: Int) -> Bool {
    // Open addressing (Peterson 1957), at most half full.
    let bits = UInt64.bitWidth - (arcCount - start).leadingZeroBitCount + 1
    var keepers = [Int32](repeating: -1, count: 1 << bits)
    var hasMerged = false
    for arc in start..<arcCount where isLive[arc] {
      var place = Int(truncatingIfNeeded: likeness(of: arc) >> UInt64(UInt64.bitWidth - bits))
      while keepers[place] >= 0, !areAlike(Int(keepers[place]), arc) {
        place = (place + 1) & (keepers.count - 1)
      }
      if keepers[place] >= 0, merge(arc, into: Int(keepers[place])) {
        hasMerged = true
      } else {
        keepers[place] = Int32(truncatingIfNeeded: arc)
      }
    }
    return hasMerged
  }

  /// Gives an arc's room to another; false if that has no place for it.
  private mutating func merge(_ arc: Int, into keeper: Int) -> Bool {
    let (width, overflow) = widths[keeper].addingReportingOverflow(widths[arc])
    guard !overflow else { return false }
    steps.append(
      .merge(
        .init(
          arc: Int32(truncatingIfNeeded: arc), keeper: Int32(truncatingIfNeeded: keeper),
          keeperWidth: widths[keeper])))
    widths[keeper] = width
    removeArc(arc)
    return true
  }

  private func areAlike(_ one: Int, _ other: Int) -> Bool {
    tails[one] == tails[other] && heads[one] == heads[other] && costs[one] == costs[other]
  }

  /// A number that is the same for arcs that are alike, its high bits well mixed.
  private func likeness(of arc: Int) -> UInt64 {
    let ends =
      UInt64(UInt32(bitPattern: tails[arc])) << 32 | UInt64(UInt32(bitPattern: heads[arc]))
    let mixed = (ends ^ ends >> 29) &* 0xBF58_476D_1CE4_E5B9
    let cost = UInt64(bitPattern: costs[arc])
    return (mixed ^ mixed >> 32 ^ cost) &* 0x9E37_79B9_7F4A_7C15
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
