import MinCostFlow
import TestSupport
import Testing

@Suite("Presolve")
struct PresolveTests {
  /// Each reduction alone, and all together.
  static let selections: [Reductions] = [
    .rows, .smallDegrees, [.smallDegrees, .parallelArcs], .blocks, [.rows, .blocks], .unitSources,
    [.blocks, .unitSources], .all,
  ]

  /// The cost with these reductions, certified on the network as given.
  private func cost(
    of network: FlowNetwork, with reductions: Reductions, _ label: String
  ) throws -> Int128? {
    var solver = NetworkSimplex()
    solver.reductions = reductions
    return try certifiedCost(of: network, by: solver, label)
  }

  /// Expects every selection of reductions to find this cost.
  private func expectCost(_ expected: Int128?, of network: FlowNetwork, _ label: String) throws {
    for reductions in Self.selections {
      let label = "\(label), reductions \(reductions.rawValue)"
      #expect(try cost(of: network, with: reductions, label) == expected, "\(label)")
    }
  }

  private func plainCost(of network: FlowNetwork, _ label: String) throws -> Int128? {
    var plain = NetworkSimplex()
    plain.presolve = false
    return try certifiedCost(of: network, by: plain, label)
  }

  @Test("agrees with trying every flow, on 600 tiny networks of few arcs a node")
  func agreesWithBruteForce() throws {
    var sparse = NetworkShape()
    sparse.nodes = 2...7
    sparse.arcs = 3...8
    var bounded = sparse
    bounded.lowers = -1...1
    bounded.supplies = 0...1
    var wide = sparse
    wide.widths = 2...3
    wide.arcs = 3...7
    for (kind, shape) in [sparse, bounded, wide].enumerated() {
      for seed in 0..<200 as Range<UInt64> {
        let network = FlowNetwork.random(shape, seed: seed)
        try expectCost(
          BruteForce.minimumCost(of: network), of: network, "kind \(kind), seed \(seed)")
      }
    }
  }

  @Test("agrees with the simplex alone, on 800 networks of chains, loops and parallel arcs")
  func agreesWithPlainSimplex() throws {
    var sparse = NetworkShape()
    sparse.nodes = 5...30
    sparse.arcs = 10...50
    sparse.widths = 0...9
    sparse.costs = -20...50
    sparse.supplies = 0...4
    var bounded = sparse
    bounded.lowers = -3...2
    bounded.supplies = 0...2
    var wide = sparse
    wide.widths = 5...40
    wide.supplies = 0...9
    var free = wide
    free.supplies = 0...0
    free.costs = -3...3
    for (kind, shape) in [sparse, bounded, wide, free].enumerated() {
      for seed in 0..<200 as Range<UInt64> {
        let network = FlowNetwork.random(shape, seed: seed)
        let label = "kind \(kind), seed \(seed)"
        try expectCost(plainCost(of: network, label), of: network, label)
      }
    }
  }

  @Test("agrees with the simplex alone, on 600 random placements drawn in four forms")
  func agreesOnPlacements() throws {
    for form in PlacementForm.allCases {
      for seed in 0..<150 as Range<UInt64> {
        let network = placement(form, seed: seed)
        let label = "\(form), seed \(seed)"
        try expectCost(plainCost(of: network, label), of: network, label)
        let shuffled = network.shuffled(seed: seed)
        #expect(
          try cost(of: shuffled, with: .all, label) == plainCost(of: network, label), "\(label)")
      }
    }
  }

  @Test("agrees with the simplex alone where parts meet in one node, or nowhere, on 150 networks")
  func agreesOnBlocks() throws {
    var shape = NetworkShape()
    shape.nodes = 4...8
    shape.arcs = 15...40
    shape.supplies = 0...2
    shape.lowers = -1...1
    for seed in 0..<150 as Range<UInt64> {
      let network = union(of: 3, shape, shareNode: seed % 4 != 0, seed: seed)
      try expectCost(plainCost(of: network, "seed \(seed)"), of: network, "seed \(seed)")
    }
  }

  @Test("leaves of a hub network only its hubs and regions, and of a chain nothing")
  func shrinksWhatItShould() throws {
    var hubs = FlowNetwork()
    let sink = hubs.addNode(supply: -400)
    let regions = (0..<6).map { _ in hubs.addNode() }
    for (index, region) in regions.enumerated() {
      hubs.addArc(from: region, to: sink, lower: 5, capacity: 60)
      for other in regions where other != region {
        hubs.addArc(from: region, to: other, capacity: 400, cost: Int64(3 + index))
      }
    }
    for person in 0..<400 {
      let node = hubs.addNode(supply: 1)
      hubs.addArc(from: node, to: regions[person % 3], capacity: 1, cost: Int64(person % 7))
      hubs.addArc(from: node, to: sink, capacity: 1, cost: 99)
    }
    guard case .optimal(let flow) = try NetworkSimplex().solve(hubs) else {
      Issue.record("everyone may stay unplaced")
      return
    }
    #expect(flow.certificateFault(for: hubs) == nil)
    #expect(flow.nodesLeft == 7)
    #expect(flow.arcsLeft == 6 + 30 + 3 * 7)

    var chain = FlowNetwork()
    let nodes = (0..<50).map { _ in chain.addNode() }
    for (tail, head) in zip(nodes, nodes.dropFirst()) {
      chain.addArc(from: tail, to: head, lower: 1, capacity: 9, cost: -4)
    }
    chain.addArc(from: nodes[49], to: nodes[0], capacity: 8, cost: 5)
    #expect(try certifiedCost(of: chain, "chain") == 8 * (5 - 49 * 4))
    guard case .optimal(let empty) = try NetworkSimplex().solve(chain) else { return }
    #expect((empty.nodesLeft, empty.arcsLeft) == (0, 0))
  }

  @Test("draws a table of costs by tiers as hubs of the nation and of its provinces")
  func findsHubs() throws {
    var network = FlowNetwork()
    let sink = network.addNode()
    let places = (0..<30).map { _ in network.addNode() }
    for place in places { network.addArc(from: place, to: sink, capacity: 12) }
    for person in 0..<300 {
      let node = network.addNode(supply: 1)
      network.addSupply(-1, at: sink)
      for (index, place) in places.enumerated() {
        let own = person % 7
        let tier: Int64 = index == own ? 0 : index / 6 == own / 6 ? 200 : 1_000
        network.addArc(from: node, to: place, capacity: 1, cost: tier + Int64(person % 11))
      }
      network.addArc(from: node, to: sink, capacity: 1, cost: 9_000)
    }
    var solver = NetworkSimplex()
    solver.reductions.remove(.unitSources)
    guard case .optimal(let flow) = try solver.solve(network) else {
      Issue.record("everyone may stay unplaced")
      return
    }
    #expect(flow.certificateFault(for: network) == nil)
    #expect(flow.cost == (try plainCost(of: network, "tiers")))
    // Seven domiciles share the nation's hub; six of them share a province's.
    #expect(flow.nodesLeft <= 1 + 30 + 7 + 2)
    #expect(flow.arcsLeft < 300)
  }

  @Test("a network in which there is nothing to reduce is solved as it stands")
  func leavesOthersAlone() throws {
    var shape = NetworkShape()
    shape.nodes = 40...60
    shape.arcs = 600...800
    shape.widths = 1...9
    for seed in 0..<20 as Range<UInt64> {
      let network = FlowNetwork.random(shape, seed: seed)
      var plain = NetworkSimplex()
      plain.presolve = false
      #expect(try plain.solve(network) == NetworkSimplex().solve(network), "seed \(seed)")
    }
  }

  @Test("amounts and costs at the ends of their ranges pass through")
  func survivesHugeNumbers() throws {
    let supply = Int64(1) << 60
    for cost in [Int64(1) << 52, 1 << 56, 1 << 59] {
      var network = FlowNetwork()
      let nodes = [supply, 0, 0, -supply].map { network.addNode(supply: $0) }
      network.addArc(from: nodes[0], to: nodes[1], capacity: .max, cost: cost)
      network.addArc(from: nodes[0], to: nodes[2], capacity: .max, cost: -cost)
      for node in nodes[1...2] {
        network.addArc(from: node, to: nodes[3], capacity: .max)
        network.addArc(from: node, to: nodes[3], capacity: .max)
      }
      try expectCost(-Int128(supply) * Int128(cost), of: network, "cost \(cost)")
    }
  }
}

/// How a random placement is drawn.
private enum PlacementForm: CaseIterable {
  case hub, explicit, mirrored, tiers
}

/// A small placement: sources with two arcs over hubs, sources with equal rows, those with every
/// arc and supply turned round, or rows by tiers.
private func placement(_ form: PlacementForm, seed: UInt64) -> FlowNetwork {
  var random = SeededGenerator(seed: seed)
  var network = FlowNetwork()
  let regions = random.next(in: 3...5)
  let people = random.next(in: 4...20)
  let sink = network.addNode()
  let places = (0..<regions).map { _ in network.addNode() }
  let costs = (0..<3).map { own in
    places.indices.map { place in
      form == .tiers
        ? place == own ? 0 : place < 2 && own < 2 ? 2 : 10 : Int64(random.next(in: 0...30))
    }
  }
  for place in places {
    let lower = Int64(random.next(in: 0...2))
    network.addArc(from: place, to: sink, lower: lower, capacity: lower + 3)
  }
  if form == .hub {
    for place in places.dropFirst() {
      network.addArc(
        from: places[0], to: place, capacity: 99, cost: Int64(random.next(in: -2...9)))
      network.addArc(
        from: place, to: places[0], capacity: 99, cost: Int64(random.next(in: 3...9)))
    }
  }
  for _ in 0..<people {
    let supply = Int64(random.next(in: 0...3))
    let person = network.addNode(supply: supply)
    network.addSupply(-supply, at: sink)
    let merit = Int64(random.next(in: 0...9))
    if form == .hub {
      network.addArc(
        from: person, to: places[random.next(in: 0...regions - 1)],
        lower: Int64(random.next(in: 0...1)) * supply / 3, capacity: supply, cost: merit)
    } else {
      let row = costs[random.next(in: 0...2)]
      let narrow = random.next(in: 0...9) == 0
      for (place, cost) in zip(places, row) {
        network.addArc(
          from: person, to: place, capacity: narrow ? supply - supply / 3 : supply + merit % 2,
          cost: cost + merit)
      }
    }
    guard random.next(in: 0...9) > 0 else { continue }
    network.addArc(
      from: person, to: sink, capacity: supply, cost: Int64(random.next(in: 10...40)))
  }
  return form == .mirrored ? network.mirrored : network
}

/// Random networks side by side, joined in one node or not at all.
private func union(
  of count: Int, _ shape: NetworkShape, shareNode: Bool, seed: UInt64
) -> FlowNetwork {
  var union = FlowNetwork()
  for part in 0..<count {
    let network = FlowNetwork.random(shape, seed: seed * 7 + UInt64(part))
    let nodes = (0..<network.nodeCount).map { node in
      let shared = shareNode && node == 0 && part > 0
      let name = shared ? Node(index: 0) : union.addNode()
      union.addSupply(network.supply(of: Node(index: node)), at: name)
      return name
    }
    for arc in (0..<network.arcCount).map({ Arc(index: $0) }) {
      union.addArc(
        from: nodes[network.tail(of: arc).index], to: nodes[network.head(of: arc).index],
        lower: network.lower(of: arc), capacity: network.capacity(of: arc),
        cost: network.cost(of: arc))
    }
  }
  return union
}

extension FlowNetwork {
  /// Every arc and supply turned round.
  fileprivate var mirrored: FlowNetwork {
    var mirror = FlowNetwork()
    for node in 0..<nodeCount { mirror.addNode(supply: -supply(of: Node(index: node))) }
    for arc in (0..<arcCount).map({ Arc(index: $0) }) {
      mirror.addArc(
        from: head(of: arc), to: tail(of: arc), lower: lower(of: arc), capacity: capacity(of: arc),
        cost: cost(of: arc))
    }
    return mirror
  }
}
