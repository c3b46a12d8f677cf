import MinCostFlow
import TestSupport
import Testing

// Networks most of whose nodes no arc enters: presolve takes these out before it looks at anything
// else, and then lets what they chose among share its arcs.
@Suite("Free sources")
struct FreeSourceTests {
  /// Expects presolve, without the table of unit sources, to find what an oracle says.
  private func expectCost(_ expected: Int128?, of network: FlowNetwork, _ label: String) throws {
    var solver = NetworkSimplex()
    for reductions in [Reductions.all.subtracting(.unitSources), .smallDegrees, .all] {
      solver.reductions = reductions
      let label = "\(label), reductions \(reductions.rawValue)"
      #expect(try certifiedCost(of: network, by: solver, label) == expected, "\(label)")
    }
  }

  private func plainCost(of network: FlowNetwork, _ label: String) throws -> Int128? {
    var plain = NetworkSimplex()
    plain.presolve = false
    return try certifiedCost(of: network, by: plain, label)
  }

  @Test("cost what trying every flow finds, on 600 tiny networks")
  func agreesWithBruteForce() throws {
    for seed in 0..<600 as Range<UInt64> {
      let network = freeSources(2...4, targets: 1...3, widths: 0...2, seed: seed)
      try expectCost(BruteForce.minimumCost(of: network), of: network, "seed \(seed)")
    }
  }

  @Test("cost what the simplex alone finds, on 300 networks of parallel and idle arcs")
  func agreesWithPlainSimplex() throws {
    for seed in 0..<300 as Range<UInt64> {
      let network = freeSources(10...40, targets: 2...6, widths: 1...9, seed: seed)
      try expectCost(plainCost(of: network, "seed \(seed)"), of: network, "seed \(seed)")
    }
  }

  @Test("cost what the simplex alone finds, on 200 networks of domiciles, some without applicants")
  func agreesOnDomiciles() throws {
    for seed in 0..<200 as Range<UInt64> {
      let network = domiciles(seed: seed)
      let label = "seed \(seed)"
      try expectCost(plainCost(of: network, label), of: network, label)
      let shuffled = network.shuffled(seed: seed)
      try expectCost(plainCost(of: network, label), of: shuffled, "\(label), shuffled")
    }
  }

  @Test("whose domiciles have equal rows by tiers leave one node for each province, and few arcs")
  func sharesRowsInTwoRounds() throws {
    let network = domiciles(seed: 1, regions: 24, provinces: 4, people: 300)
    guard case .optimal(let optimum) = try NetworkSimplex().solve(network) else {
      Issue.record("there is a flow")
      return
    }
    #expect(optimum.certificateFault(for: network) == nil)
    #expect(optimum.nodesLeft < 2 * 24 + 8)
    #expect(optimum.arcsLeft < 24 * 24)
  }

  @Test("without a way out for a supply have no flow, and a cut proves it")
  func provesThatThereIsNoFlow() throws {
    for (supply, width) in [(3, 2), (1, 0), (-1, 4)] as [(Int64, Int64)] {
      var network = FlowNetwork()
      let (source, target) = (network.addNode(supply: supply), network.addNode(supply: -supply))
      network.addArc(from: source, to: target, capacity: width, cost: 1)
      try expectCost(nil, of: network, "supply \(supply), width \(width)")
    }
  }

  @Test("may have parallel arcs whose widths add up beyond 64 bits")
  func keepsWideArcsApart() throws {
    var network = FlowNetwork()
    let (start, end) = (network.addNode(), network.addNode(supply: -90))
    for _ in 0..<5 {
      network.addArc(from: start, to: end, capacity: .max - 7, cost: 2)
      network.addArc(from: end, to: start, capacity: 5, cost: -3)
    }
    for _ in 0..<30 {
      let source = network.addNode(supply: 3)
      network.addArc(from: source, to: start, capacity: 3, cost: 4)
      network.addArc(from: source, to: end, capacity: 2, cost: 7)
    }
    try expectCost(plainCost(of: network, "plain"), of: network, "wide")
  }
}

/// Nodes with one or two arcs out or, without supply, with many; some arcs among what they reach.
private func freeSources(
  _ count: ClosedRange<Int>, targets: ClosedRange<Int>, widths: ClosedRange<Int>, seed: UInt64
) -> FlowNetwork {
  var random = SeededGenerator(seed: seed)
  var network = FlowNetwork()
  let heads = (0..<random.next(in: targets)).map { _ in network.addNode() }
  func head() -> Node { heads[random.next(in: 0...heads.count - 1)] }
  func cost() -> Int64 { Int64(random.next(in: -1...4)) }
  var total: Int64 = 0
  for _ in 0..<random.next(in: count) {
    let isIdle = random.next(in: 0...4) == 0
    let supply = isIdle ? 0 : Int64(random.next(in: 0...2))
    let source = network.addNode(supply: supply)
    total += supply
    for _ in 0..<(isIdle ? 3 : random.next(in: 1...2)) {
      let lower = Int64(random.next(in: 0...9) == 0 ? 1 : 0)
      network.addArc(
        from: source, to: head(), lower: lower, capacity: lower + Int64(random.next(in: widths)),
        cost: cost())
    }
  }
  for _ in 0..<2 {
    network.addArc(from: head(), to: head(), capacity: Int64(random.next(in: widths)), cost: cost())
  }
  network.addSupply(-total, at: heads[0])
  return network
}

/// Applicants in domiciles from which arcs lead to every region, priced by tiers; a few prices of
/// their own. Staying unplaced is dear.
private func domiciles(
  seed: UInt64, regions: Int = 7, provinces: Int = 3, people: Int = 25
) -> FlowNetwork {
  var random = SeededGenerator(seed: seed)
  var network = FlowNetwork()
  let sink = network.addNode(supply: -Int64(people))
  let places = (0..<regions).map { _ in network.addNode() }
  let homes = (0..<regions).map { _ in network.addNode() }
  for place in places {
    let lower = Int64(random.next(in: 0...1))
    network.addArc(
      from: place, to: sink, lower: lower, capacity: Int64(people / regions) + lower + 1)
  }
  for (home, node) in homes.enumerated() {
    for (place, target) in places.enumerated() {
      let tier =
        home == place ? 0 : home * provinces / regions == place * provinces / regions ? 2 : 9
      let own = random.next(in: 0...30) == 0 ? -1 : 0
      network.addArc(
        from: node, to: target, capacity: Int64(people), cost: Int64(10 * tier + own))
    }
  }
  for _ in 0..<people {
    let person = network.addNode(supply: 1)
    // The last domicile stays empty.
    network.addArc(
      from: person, to: homes[random.next(in: 0...regions - 2)], capacity: 1,
      cost: Int64(random.next(in: 0...5)))
    network.addArc(from: person, to: sink, capacity: 1, cost: 500)
  }
  return network
}
