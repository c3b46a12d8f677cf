import MinCostFlow

// Networks of the kinds that the literature measures solvers on. They are look-alikes drawn by our
// own generator: no figure here compares with a published table.

/// A random sparse network around paths that make it feasible, after NETGEN (Klingman, Napier and
/// Stutz 1974).
func netgenNetwork(nodes: Int, arcs: Int, seed: UInt64) -> FlowNetwork {
  var random = InstanceRandom(seed: seed)
  var network = FlowNetwork()
  network.reserve(nodes: nodes, arcs: arcs)
  let names = (0..<nodes).map { _ in network.addNode() }
  let ends = max(1, nodes.squareRootRounded)
  let supplies = random.parts(of: 1_000 * ends, count: ends)
  // Each source's chain runs through its share of the nodes between to three sinks or so.
  for (source, supply) in supplies.enumerated() {
    var last = source
    for node in stride(from: ends + source, to: nodes - ends, by: ends) {
      network.addArc(
        from: names[last], to: names[node], capacity: Int64(supply), cost: random.cost(10_000))
      last = node
    }
    network.addSupply(Int64(supply), at: names[source])
    for part in random.parts(of: supply, count: min(3, supply)) {
      let sink = nodes - 1 - random.below(ends)
      network.addSupply(-Int64(part), at: names[sink])
      network.addArc(
        from: names[last], to: names[sink], capacity: Int64(supply), cost: random.cost(10_000))
    }
  }
  while network.arcCount < arcs {
    let (tail, head) = (random.below(nodes - ends), ends + random.below(nodes - ends))
    guard tail != head else { continue }
    network.addArc(
      from: names[tail], to: names[head], capacity: random.cost(1_000),
      cost: random.cost(10_000))
  }
  return network
}

/// A dense transportation problem between random points, or with random costs.
func transportNetwork(size: Int, euclidean: Bool, seed: UInt64) -> FlowNetwork {
  var random = InstanceRandom(seed: seed)
  var network = FlowNetwork()
  network.reserve(nodes: 2 * size, arcs: size * size)
  let total = 500 * size
  let sources = random.parts(of: total, count: size).map { network.addNode(supply: Int64($0)) }
  let sinks = random.parts(of: total, count: size).map { network.addNode(supply: -Int64($0)) }
  let points = (0..<2 * size).map { _ in
    Point(x: random.below(10_000), y: random.below(10_000))
  }
  for (row, source) in sources.enumerated() {
    for (column, sink) in sinks.enumerated() {
      let cost =
        euclidean
        ? Int64(points[row].distance(to: points[size + column])) : random.cost(10_000)
      network.addArc(from: source, to: sink, capacity: Int64(total), cost: cost)
    }
  }
  return network
}

/// A grid with neighbours joined both ways, random long arcs, and a costly way round that keeps it
/// feasible.
func gridNetwork(side: Int, arcs: Int, seed: UInt64) -> FlowNetwork {
  var random = InstanceRandom(seed: seed)
  var network = FlowNetwork()
  network.reserve(nodes: side * side, arcs: arcs)
  let names = (0..<side * side).map { _ in network.addNode() }
  func join(_ tail: Int, _ head: Int) {
    network.addArc(
      from: names[tail], to: names[head], capacity: random.cost(1_000),
      cost: random.cost(10_000))
  }
  for node in names.indices {
    if node % side + 1 < side {
      join(node, node + 1)
      join(node + 1, node)
    }
    if node + side < names.count {
      join(node, node + side)
      join(node + side, node)
    }
  }
  let wide = Int64(1_000 * side)
  for (tail, head) in zip(names, names.dropFirst()) {
    network.addArc(from: tail, to: head, capacity: wide, cost: 10_000)
    network.addArc(from: head, to: tail, capacity: wide, cost: 10_000)
  }
  while network.arcCount < arcs { join(random.below(names.count), random.below(names.count)) }
  let order = random.order(of: names.count)
  let supplies = random.parts(of: 1_000 * side, count: side)
  let demands = random.parts(of: 1_000 * side, count: side)
  for end in 0..<side {
    network.addSupply(Int64(supplies[end]), at: names[order[end]])
    network.addSupply(-Int64(demands[end]), at: names[order[side + end]])
  }
  return network
}

/// An assignment problem of `size` pairs in which everyone has `degree` choices.
func assignmentNetwork(size: Int, degree: Int, seed: UInt64) -> FlowNetwork {
  var random = InstanceRandom(seed: seed)
  var network = FlowNetwork()
  network.reserve(nodes: 2 * size, arcs: size * degree)
  let people = (0..<size).map { _ in network.addNode(supply: 1) }
  let places = (0..<size).map { _ in network.addNode(supply: -1) }
  let matching = random.order(of: size)
  for (person, name) in people.enumerated() {
    for choice in 0..<degree {
      let place = choice == 0 ? matching[person] : random.below(size)
      network.addArc(from: name, to: places[place], capacity: 1, cost: random.cost(100_000))
    }
  }
  return network
}

/// A torus in which cheap paths of many lengths compete for narrow arcs, after GOTO (Goldberg
/// 1991): the hardest family for a simplex.
func torusNetwork(columns: Int, rows: Int, degree: Int, seed: UInt64) -> FlowNetwork {
  var random = InstanceRandom(seed: seed)
  var network = FlowNetwork()
  network.reserve(nodes: columns * rows + 2, arcs: columns * rows * degree + 2 * rows + 1)
  let names = (0..<columns * rows).map { _ in network.addNode() }
  func name(_ column: Int, _ row: Int) -> Node {
    names[(column + 2 * columns) % columns * rows + (row + rows) % rows]
  }
  let demand = 1_000 * rows * (degree - 2)
  for column in 0..<columns {
    for row in 0..<rows {
      for turn in [1, -1] {
        network.addArc(
          from: name(column, row), to: name(column, row + turn), capacity: Int64(demand),
          cost: random.cost(8))
      }
      for skip in 0..<degree - 2 {
        let length = 1 + skip / 2
        let step = skip % 2 == 0 ? length : -length
        network.addArc(
          from: name(column, row), to: name(column + step, random.below(rows)),
          capacity: Int64(random.number(in: 2_000...16_000) / length),
          cost: Int64(length * random.number(in: 200...600) * (24 - min(12, length)) / 24))
      }
    }
  }
  let (source, sink) = (
    network.addNode(supply: Int64(demand)), network.addNode(supply: -Int64(demand))
  )
  for row in 0..<rows {
    network.addArc(from: source, to: name(0, row), capacity: Int64(demand))
    network.addArc(from: name(columns / 2, row), to: sink, capacity: Int64(demand))
  }
  network.addArc(from: source, to: sink, capacity: Int64(demand), cost: 1_000_000)
  return network
}

extension InstanceRandom {
  /// A number of 1 to `largest`.
  mutating func cost(_ largest: Int) -> Int64 { Int64(number(in: 1...largest)) }
}

extension Int {
  /// The integer square root.
  var squareRootRounded: Int { Int(Double(self).squareRoot()) }
}
