import MinCostFlow
import TestSupport
import Testing

@Suite("Unit sources")
struct UnitSourceTests {
  @Test("costs what the simplex finds, cold and warm, on 1,200 networks of sources and few targets")
  func agreesWithSimplex() throws {
    for seed in 0..<1_200 as Range<UInt64> {
      let network = choices(seed: seed)
      var plain = NetworkSimplex()
      plain.presolve = false
      let label = "seed \(seed)"
      let expected = try certifiedCost(of: network, by: plain, label)
      #expect(try certifiedCost(of: network, by: alone, label) == expected, "\(label)")

      guard case .optimal(let optimum) = try alone.solve(network) else { continue }
      let basis = StartingBasis(of: optimum, in: network)
      var changed = network
      changed.change(seed: seed)
      switch try alone.solve(changed, from: basis) {
      case .optimal(let warm):
        #expect(warm.certificateFault(for: changed) == nil, "\(label)")
        #expect(try warm.cost == certifiedCost(of: changed, by: plain, label), "\(label)")
      case .infeasible(let cut):
        #expect(cut.certificateFault(for: changed) == nil, "\(label)")
        #expect(try certifiedCost(of: changed, by: plain, label) == nil, "\(label)")
      }
    }
  }

  @Test("searches the core alone, and a warm start less of it")
  func searchesTheCore() throws {
    var network = choices(sources: 200, targets: 5, seed: 1)
    guard case .optimal(let cold) = try alone.solve(network) else {
      Issue.record("somebody may stay out")
      return
    }
    #expect(cold.nodesLeft == 6)
    let basis = StartingBasis(of: cold, in: network)
    network.addSupply(-1, at: Node(index: 20))
    network.addSupply(1, at: Node(index: 0))
    guard case .optimal(let warm) = try alone.solve(network, from: basis) else {
      Issue.record("somebody may stay out")
      return
    }
    #expect(warm.certificateFault(for: network) == nil)
    #expect(warm.nodesLeft == 6)
    #expect(warm.pivots * 4 < cold.pivots)
  }

  @Test("costs as many times as much where all costs do, however large they are")
  func pricesInAnyWidth() throws {
    for seed in 0..<150 as Range<UInt64> {
      let network = choices(seed: seed)
      let cost = try certifiedCost(of: network, by: alone, "seed \(seed)")
      for factor in [1 << 13, 1 << 14, 1 << 30, 1 << 40] as [Int64] {
        var dear = network
        for arc in (0..<dear.arcCount).map({ Arc(index: $0) }) {
          dear.setCost(dear.cost(of: arc) * factor, of: arc)
        }
        let label = "seed \(seed), times \(factor)"
        #expect(
          try certifiedCost(of: dear, by: alone, label) == cost.map { $0 * Int128(factor) },
          "\(label)")
      }
    }
  }

  private var alone: NetworkSimplex {
    var solver = NetworkSimplex()
    solver.reductions = .unitSources
    return solver
  }
}

/// Sources that choose among few targets behind which lies a small network: with gaps, parallel and
/// closed arcs, idle sources, ties, lower bounds and negative costs, as the seed has it.
private func choices(sources: Int? = nil, targets: Int? = nil, seed: UInt64) -> FlowNetwork {
  var random = SeededGenerator(seed: seed)
  let sources = sources ?? random.next(in: 22...60)
  let targets = targets ?? random.next(in: 2...7)
  let isPlain = seed % 3 == 0
  var network = FlowNetwork()
  let sink = network.addNode()
  let places = (0..<targets).map { _ in network.addNode() }
  let costs = seed % 2 == 0 ? -3...3 as ClosedRange<Int64> : 0...1_000
  for place in places {
    let lower = Int64(isPlain ? 0 : random.next(in: 0...2))
    for _ in 0..<random.next(in: 1...2) {
      network.addArc(
        from: place, to: sink, lower: lower,
        capacity: lower + Int64(random.next(in: 1...2 * sources / targets)),
        cost: random.next(in: isPlain ? 0...0 : -5...5))
    }
    if !isPlain {
      let other = places[random.next(in: 0...targets - 1)]
      network.addArc(from: place, to: other, capacity: 3, cost: random.next(in: -1...9))
    }
  }
  for _ in 0..<sources {
    let isIdle = random.next(in: 0...9) == 0
    let source = network.addNode(supply: isIdle ? 0 : 1)
    if !isIdle { network.addSupply(-1, at: sink) }
    for place in places where isPlain || random.next(in: 0...9) > 0 {
      let closed = !isPlain && random.next(in: 0...19) == 0
      network.addArc(
        from: source, to: place, capacity: closed ? 0 : Int64(random.next(in: 1...2)),
        cost: random.next(in: costs))
      if random.next(in: 0...29) == 0 {
        network.addArc(from: source, to: place, capacity: 1, cost: random.next(in: costs))
      }
    }
    if random.next(in: 0...9) > 0 {
      network.addArc(from: source, to: sink, capacity: 1, cost: 2_000)
    }
  }
  return network
}

extension FlowNetwork {
  /// Redraws some costs, closes some arcs, and takes some sources out.
  fileprivate mutating func change(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for arc in (0..<arcCount).map({ Arc(index: $0) }) {
      if random.next(in: 0...14) == 0 { setCost(random.next(in: 0...500), of: arc) }
      if random.next(in: 0...29) == 0 {
        setBounds(lower: lower(of: arc), capacity: lower(of: arc), of: arc)
      }
    }
    for node in (1..<nodeCount).map({ Node(index: $0) }) where supply(of: node) == 1 {
      guard random.next(in: 0...14) == 0 else { continue }
      setSupply(0, at: node)
      addSupply(1, at: Node(index: 0))
    }
  }
}
