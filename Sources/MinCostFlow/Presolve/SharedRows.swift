// Sources that reach the same heads at costs which differ by a constant can share their arcs:
//
//     i ── 7 ──▶ x            i ── 9 ─╮      ╭─ −2 ──▶ x
//     i ── 9 ──▶ y                    ▼      │
//                    become           group ─┼── 0 ──▶ y
//     j ── 3 ──▶ x                    ▲      │
//     j ── 5 ──▶ y            j ── 5 ─╯
//
// if each arc is wide enough for all that its source has. Then only the sum of what goes from the
// group to each head matters: whoever goes there pays the same difference. An arc that costs less
// than the way over the group stays beside it. So a shared arc costs the most that it costs any
// source, and a table of distances by tiers becomes hubs of the nation, then of provinces.
//
// Arcs to the *hub*, the node with most arcs, stay out of it: “unplaced” costs everyone alike, not
// alike up to a constant. Sources with equal rows are left with two arcs each, and vanish.

/// The arcs of sources, each source's together, as columns: those to a hub last, the others by
/// head and cost.
struct SourceRows: Sendable {
  let sources: [Int32]
  /// The node whose arcs are apart.
  let hub: Int
  private(set) var arcs: [Int32] = []
  /// Where each source's arcs start; one more entry than sources.
  private(set) var starts: [Int]
  /// Where each source's arcs to the hub start.
  private(set) var hubStarts: [Int] = []
  /// The largest cost of each source's arcs that do not lead to the hub.
  private(set) var largestCosts: [Int64] = []

  /// O(m), and the sorting of rows that are not in order of heads.
  ///
  /// - Precondition: no live arc enters these sources.
  init(of sources: [Int32], in network: ReducibleNetwork, hub: Int) {
    (self.sources, self.hub) = (sources, hub)
    (arcs, starts) = network.liveArcs(leaving: sources)
    for row in sources.indices { arrange(row, in: network) }
  }

  /// Some of these rows. O(arcs in them).
  func sample(_ chosen: some Sequence<Int>, of network: ReducibleNetwork) -> SourceRows {
    SourceRows(chosen.map { (sources[$0], arcs[starts[$0]..<starts[$0 + 1]], -1) }, hub, network)
  }

  /// The rows of the same sources after these came to share arcs. O(arcs in them).
  func after(_ shared: SharedRows, in network: ReducibleNetwork) -> SourceRows {
    var entries = [Int32](repeating: -1, count: sources.count)
    for member in shared.groups.lazy.flatMap(\.members) { entries[member.row] = member.entry }
    return SourceRows(
      sources.indices.map { (sources[$0], arcs[starts[$0]..<starts[$0 + 1]], entries[$0]) },
      hub, network)
  }

  /// Of each source, what is live of some arcs and perhaps one more.
  private init(
    _ rows: [(source: Int32, arcs: ArraySlice<Int32>, further: Int32)], _ hub: Int,
    _ network: ReducibleNetwork
  ) {
    (sources, self.hub) = (rows.map(\.source), hub)
    starts = [0]
    for row in rows {
      for arc in row.arcs where network.isLive[Int(arc)] { arcs.append(arc) }
      if row.further >= 0 { arcs.append(row.further) }
      starts.append(arcs.count)
    }
    for row in sources.indices { arrange(row, in: network) }
  }

  /// Puts a source's arcs in order, those to the hub last.
  private mutating func arrange(_ row: Int, in network: ReducibleNetwork) {
    let range = starts[row]..<starts[row + 1]
    var (end, toHub) = (range.lowerBound, [Int32]())
    var (isSorted, largest) = (true, Int64.min)
    var (lastHead, lastCost) = (Int32(-1), Int64.min)
    for place in range {
      let arc = arcs[place]
      let (head, cost) = (network.heads[Int(arc)], network.costs[Int(arc)])
      guard Int(head) != hub else {
        toHub.append(arc)
        continue
      }
      if end < place { arcs[end] = arc }
      end += 1
      if head <= lastHead, head < lastHead || cost < lastCost { isSorted = false }
      largest = max(largest, cost)
      (lastHead, lastCost) = (head, cost)
    }
    for (place, arc) in zip(end..., toHub) { arcs[place] = arc }
    hubStarts.append(end)
    largestCosts.append(largest)
    if !isSorted {
      arcs[range.lowerBound..<end].sort { Self.isInOrder($0, $1, in: network) }
    }
  }

  /// Whether one arc comes before the other by head, cost and number.
  private static func isInOrder(_ one: Int32, _ other: Int32, in network: ReducibleNetwork) -> Bool
  {
    let (a, b) = (Int(one), Int(other))
    if network.heads[a] != network.heads[b] { return network.heads[a] < network.heads[b] }
    return (network.costs[a], one) < (network.costs[b], other)
  }

  /// The places of a source's arcs that do not lead to the hub.
  func places(of row: Int) -> Range<Int> { starts[row]..<hubStarts[row] }

  /// A number that is the same for rows that are alike.
  func hash(of row: Int, likeness: RowLikeness, in network: ReducibleNetwork) -> UInt64 {
    var hash: UInt64 = 0
    for place in places(of: row) {
      let arc = Int(arcs[place])
      if likeness == .equalCosts {
        let cost = UInt64(bitPattern: network.costs[arc] - largestCosts[row])
        hash = (hash ^ cost) &* 0x9E37_79B9_7F4A_7C15
      }
      hash = (hash ^ (hash >> 29) ^ UInt64(network.heads[arc])) &* 0xBF58_476D_1CE4_E5B9
    }
    return hash ^ (hash >> 32)
  }

  /// Whether two rows have the same heads and, if asked for, the same costs up to a constant.
  func areAlike(
    _ one: Int, _ other: Int, likeness: RowLikeness, in network: ReducibleNetwork
  ) -> Bool {
    let (some, others) = (places(of: one), places(of: other))
    guard some.count == others.count else { return false }
    return zip(some, others).allSatisfy {
      let (a, b) = (Int(arcs[$0]), Int(arcs[$1]))
      guard network.heads[a] == network.heads[b] else { return false }
      return likeness == .equalHeads
        || network.costs[a] - largestCosts[one] == network.costs[b] - largestCosts[other]
    }
  }

  /// What the arc to each head costs at most, next to the dearest arc of the same source.
  func sharedCosts(of members: [Int], in network: ReducibleNetwork) -> [Int64] {
    var shared = [Int64](repeating: .min, count: places(of: members[0]).count)
    for row in members {
      let start = starts[row]
      for head in shared.indices {
        let cost = network.costs[Int(arcs[start + head])] - largestCosts[row]
        shared[head] = max(shared[head], cost)
      }
    }
    return shared
  }

  /// How many arcs fewer there would be if these rows were shared.
  func saving(of members: [Int], sharing costs: [Int64], in network: ReducibleNetwork) -> Int {
    var saved = -members.count - costs.count
    for row in members {
      for (head, cost) in costs.enumerated()
      where network.costs[Int(arcs[starts[row] + head])] - largestCosts[row] == cost {
        saved += 1
      }
    }
    return saved
  }
}

/// When rows may be shared.
enum RowLikeness: Sendable {
  /// They have the same heads, and costs that differ by a constant.
  case equalCosts
  /// They have the same heads, and most costs differ by a constant.
  case equalHeads
}

/// Sources that came to share their arcs.
struct RowGroup: Sendable {
  /// The rows, whose arcs are in the order of `exits`, and each source's arc to the group.
  let members: [(row: Int, entry: Int32)]
  /// The arcs from the group to each head.
  let exits: [Int32]
}

/// All sources that came to share arcs at one time, and what undoing that takes.
struct SharedRows: Sendable {
  let rows: SourceRows
  let groups: [RowGroup]
}

extension ReducibleNetwork {
  /// Lets sources with like rows share their arcs. O(m), and less where a sample promises little.
  ///
  /// - Returns: whether some do.
  mutating func shareRows(by survey: inout NetworkSurvey, likeness: RowLikeness) -> Bool {
    guard survey.sources.count > 1,
      isPromising(survey.sample(of: self), of: survey.sources.count, likeness: likeness)
    else { return false }
    let rows = survey.rows(of: self)
    var groups: [RowGroup] = []
    let alike = alikeRows(among: rows, likeness: likeness).filter { $0.count > 1 }
    reserveArcs(alike.reduce(0) { $0 + $1.count + rows.places(of: $1[0]).count })
    for members in alike {
      let costs = rows.sharedCosts(of: members, in: self)
      // What saves little is not worth the longer paths.
      guard rows.saving(of: members, sharing: costs, in: self) * 4 >= members.count * costs.count
      else { continue }
      groups.append(share(costs, among: members, of: rows))
    }
    guard !groups.isEmpty else { return false }
    let shared = SharedRows(rows: rows, groups: groups)
    steps.append(.rows(shared))
    survey = NetworkSurvey(of: self, after: shared)
    return true
  }

  /// Whether an eighth of a sample of the sources could share their rows with profit. Of equal rows
  /// a small sample holds too few to tell the profit: that there are some is enough.
  private func isPromising(
    _ sample: SourceRows, of count: Int, likeness: RowLikeness
  ) -> Bool {
    var sharing = 0
    for members in alikeRows(among: sample, likeness: likeness) where members.count > 1 {
      let costs = sample.sharedCosts(of: members, in: self)
      let saving = sample.saving(of: members, sharing: costs, in: self)
      let isSmall = likeness == .equalCosts && count > sample.sources.count
      if isSmall || saving * 8 >= costs.count * members.count { sharing += members.count }
    }
    return sharing * 8 >= sample.sources.count
  }

  /// The rows fit to be shared, alike ones together, in order.
  private func alikeRows(among rows: SourceRows, likeness: RowLikeness) -> [[Int]] {
    var groups: [[Int]] = []
    var groupOfHash: [UInt64: Int] = [:]
    for row in rows.sources.indices {
      let places = rows.places(of: row)
      let supply = supplies[Int(rows.sources[row])]
      guard places.count > 2,
        places.allSatisfy({ widths[Int(rows.arcs[$0])] >= supply })
      else { continue }
      let hash = rows.hash(of: row, likeness: likeness, in: self)
      if let group = groupOfHash[hash] {
        if rows.areAlike(groups[group][0], row, likeness: likeness, in: self) {
          groups[group].append(row)
        }
      } else {
        groupOfHash[hash] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  /// Draws the group. Its arcs are wider than they need be: an arc that is never full has no
  /// negative reduced cost, so that the sources' potentials suit their own arcs as well.
  private mutating func share(
    _ costs: [Int64], among members: [Int], of rows: SourceRows
  ) -> RowGroup {
    let group = Int32(truncatingIfNeeded: addNode())
    let total = members.reduce(0) { $0 + supplies[Int(rows.sources[$1])] }
    let exits = zip(rows.places(of: members[0]), costs).map { place, cost in
      addArc(from: group, to: heads[Int(rows.arcs[place])], width: total + 1, cost: cost)
    }
    var removed = [Int32](repeating: 0, count: costs.count)
    let entries = members.map { row in
      let (source, largest) = (rows.sources[row], rows.largestCosts[row])
      removeArcs(rows.arcs[rows.places(of: row)], costing: costs, above: largest, count: &removed)
      let entry = addArc(
        from: source, to: group, width: supplies[Int(source)] + 1, cost: largest)
      return (row: row, entry: entry)
    }
    forget(removed, inHeadsOf: exits)
    return RowGroup(members: entries, exits: exits)
  }

  /// Deals what each group sends to each head out to its sources, in order.
  ///
  /// A source never gets what one of its own cheaper arcs should have carried: that arc, never
  /// full, would have had a negative reduced cost.
  func undo(_ shared: SharedRows, in answer: inout RestoredAnswer) {
    for group in shared.groups {
      var exit = 0
      for member in group.members {
        let first = shared.rows.starts[member.row]
        var left = answer.flows[Int(member.entry)]
        while left > 0 {
          let leaving = Int(group.exits[exit])
          let part = min(left, answer.flows[leaving])
          answer.flows[leaving] -= part
          answer.flows[Int(shared.rows.arcs[first + exit])] += part
          left -= part
          if answer.flows[leaving] == 0 { exit += 1 }
        }
      }
    }
  }
}
