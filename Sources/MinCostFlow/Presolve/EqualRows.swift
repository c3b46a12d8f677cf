// Sources that reach the same heads at costs which differ by a constant can share their arcs:
//
//     i ── 7 ──▶ x            i ── 5 ─╮      ╭─ 2 ──▶ x
//     i ── 9 ──▶ y                    ▼      │
//                    become           group ─┼─ 4 ──▶ y
//     j ── 3 ──▶ x                    ▲      │
//     j ── 5 ──▶ y            j ── 1 ─╯
//
// if each arc is wide enough for all that its source has. Then only the sum of what goes from the
// group to each head matters: whoever goes there pays the same difference. Arcs to the *hub*, the
// node with most arcs, stay out of it: “unplaced” costs everyone alike, not alike up to a constant.
// The sources are left with two arcs each, and vanish.

/// The arcs of sources, each source's together, as columns: those to a hub last, the others by
/// head and cost.
struct SourceRows: Sendable {
  let sources: [Int32]
  private(set) var arcs: [Int32] = []
  /// Where each source's arcs start; one more entry than sources.
  private(set) var starts: [Int]
  /// Where each source's arcs to the hub start.
  private(set) var hubStarts: [Int] = []
  /// The least cost of each source's arcs that do not lead to the hub.
  private(set) var leastCosts: [Int64] = []

  /// O(m), and the sorting of rows that are not in order of heads.
  ///
  /// - Precondition: no live arc enters these sources.
  init(of sources: [Int32], in network: ReducibleNetwork, hub: Int) {
    self.sources = sources
    var rowOfNode = [Int32](repeating: -1, count: network.nodeCount)
    for (row, source) in sources.enumerated() {
      rowOfNode[Int(source)] = Int32(truncatingIfNeeded: row)
    }
    starts = Array(repeating: 0, count: sources.count + 1)
    for arc in 0..<network.arcCount {
      let row = Int(rowOfNode[Int(network.tails[arc])])
      if row >= 0 && network.isLive[arc] { starts[row + 1] += 1 }
    }
    for row in sources.indices { starts[row + 1] += starts[row] }
    arcs = Array(repeating: 0, count: starts[sources.count])
    var ends = starts
    for arc in 0..<network.arcCount {
      let row = Int(rowOfNode[Int(network.tails[arc])])
      guard row >= 0 && network.isLive[arc] else { continue }
      arcs[ends[row]] = Int32(truncatingIfNeeded: arc)
      ends[row] += 1
    }
    for row in sources.indices { arrange(row, in: network, hub: hub) }
  }

  private mutating func arrange(_ row: Int, in network: ReducibleNetwork, hub: Int) {
    let range = starts[row]..<starts[row + 1]
    func key(_ arc: Int32) -> (Int, Int64) {
      let head = Int(network.heads[Int(arc)])
      return (head == hub ? .max : head, network.costs[Int(arc)])
    }
    let isSorted = range.dropFirst().allSatisfy { key(arcs[$0 - 1]) <= key(arcs[$0]) }
    if !isSorted { arcs[range].sort { key($0) < key($1) } }
    var end = range.upperBound
    while end > range.lowerBound && Int(network.heads[Int(arcs[end - 1])]) == hub { end -= 1 }
    hubStarts.append(end)
    var least = Int64.max
    for place in range.lowerBound..<end {
      least = min(least, network.costs[Int(arcs[place])])
    }
    leastCosts.append(least)
  }

  /// The places of a source's arcs that do not lead to the hub.
  func places(of row: Int) -> Range<Int> { starts[row]..<hubStarts[row] }

  /// A number that is the same for rows of the same heads and, up to a constant, costs.
  func hash(of row: Int, in network: ReducibleNetwork) -> UInt64 {
    var hash: UInt64 = 0
    for place in places(of: row) {
      let arc = Int(arcs[place])
      let cost = UInt64(bitPattern: network.costs[arc] - leastCosts[row])
      hash = (hash ^ cost) &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ (hash >> 29) ^ UInt64(network.heads[arc])) &* 0xBF58_476D_1CE4_E5B9
    }
    return hash ^ (hash >> 32)
  }

  /// Whether two rows have the same heads and, up to a constant, costs.
  func areAlike(_ one: Int, _ other: Int, in network: ReducibleNetwork) -> Bool {
    let (some, others) = (places(of: one), places(of: other))
    guard some.count == others.count else { return false }
    return zip(some, others).allSatisfy {
      let (a, b) = (Int(arcs[$0]), Int(arcs[$1]))
      return network.heads[a] == network.heads[b]
        && network.costs[a] - leastCosts[one] == network.costs[b] - leastCosts[other]
    }
  }
}

/// Sources that came to share their arcs.
struct RowGroup: Sendable {
  let node: Int
  /// The rows of the sources, and the arc from each to the group's node.
  let rows: [Int]
  let entries: [Int32]
  /// The arcs from the group's node, in the order of the rows.
  let exits: [Int32]
}

/// All sources that came to share arcs, and what undoing that takes.
struct AggregatedRows: Sendable {
  let rows: SourceRows
  let groups: [RowGroup]
}

extension ReducibleNetwork {
  /// Lets sources with equal rows share their arcs. O(m), and less where a sample shows no two.
  mutating func aggregateEqualRows(among sources: [Int32], hub: Int) -> AggregatedRows? {
    guard sources.count > 1, hasEqualRows(inSampleOf: sources, hub: hub) else { return nil }
    let rows = SourceRows(of: sources, in: self, hub: hub)
    var groups: [RowGroup] = []
    for members in alikeRows(among: rows) where members.count > 1 {
      groups.append(aggregate(members, of: rows))
    }
    return groups.isEmpty ? nil : AggregatedRows(rows: rows, groups: groups)
  }

  /// Whether an eighth of at most 64 sources, spread evenly, have a row that another one has too.
  private func hasEqualRows(inSampleOf sources: [Int32], hub: Int) -> Bool {
    let pitch = (sources.count + 63) / 64
    let sample = stride(from: 0, to: sources.count, by: pitch).map { sources[$0] }
    let rows = SourceRows(of: sample, in: self, hub: hub)
    let distinct = Set(sample.indices.map { rows.hash(of: $0, in: self) })
    return (sample.count - distinct.count) * 8 >= sample.count
  }

  /// The rows fit to be shared, alike ones together, in order.
  private func alikeRows(among rows: SourceRows) -> [[Int]] {
    var groups: [[Int]] = []
    var groupOfHash: [UInt64: Int] = [:]
    for row in rows.sources.indices {
      let places = rows.places(of: row)
      let supply = supplies[Int(rows.sources[row])]
      guard places.count > 2,
        places.allSatisfy({ widths[Int(rows.arcs[$0])] >= supply })
      else { continue }
      let hash = rows.hash(of: row, in: self)
      if let group = groupOfHash[hash] {
        if rows.areAlike(groups[group][0], row, in: self) { groups[group].append(row) }
      } else {
        groupOfHash[hash] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  private mutating func aggregate(_ members: [Int], of rows: SourceRows) -> RowGroup {
    let node = addNode()
    let name = Int32(truncatingIfNeeded: node)
    let total = members.reduce(0) { $0 + supplies[Int(rows.sources[$1])] }
    let model = members[0]
    let exits = rows.places(of: model).map { place in
      let arc = Int(rows.arcs[place])
      return addArc(
        from: name, to: heads[arc], width: total, cost: costs[arc] - rows.leastCosts[model])
    }
    let entries = members.map { row in
      for place in rows.places(of: row) { removeArc(Int(rows.arcs[place])) }
      let source = rows.sources[row]
      return addArc(
        from: source, to: name, width: supplies[Int(source)], cost: rows.leastCosts[row])
    }
    return RowGroup(node: node, rows: members, entries: entries, exits: exits)
  }

  /// Deals what each group sends to each head out to its sources, in order.
  ///
  /// - Precondition: the supplies of these sources, and flows and potentials of all nodes and arcs
  ///   of the network that had the groups, are known.
  func undo(_ aggregated: AggregatedRows, in answer: inout RestoredAnswer) {
    let rows = aggregated.rows
    for group in aggregated.groups {
      var exit = 0
      for (row, entry) in zip(group.rows, group.entries) {
        var left = answer.flows[Int(entry)]
        while left > 0 {
          let leaving = Int(group.exits[exit])
          let part = min(left, answer.flows[leaving])
          answer.flows[leaving] -= part
          answer.flows[Int(rows.arcs[rows.starts[row] + exit])] += part
          left -= part
          if answer.flows[leaving] == 0 { exit += 1 }
        }
        let source = Int(rows.sources[row])
        answer.potentials[source] = potential(
          of: source, over: rows.arcs[rows.starts[row]..<rows.starts[row + 1]], in: answer)
      }
    }
  }
}
