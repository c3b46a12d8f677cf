import MinCostFlow
import TestSupport
import Testing

@Suite("Warm start")
struct WarmStartTests {
  /// The basis of a cold solve; nil if there is no flow.
  private func basis(
    of network: FlowNetwork, by solver: NetworkSimplex = NetworkSimplex()
  ) throws -> StartingBasis? {
    guard case .optimal(let optimum) = try solver.solve(network) else { return nil }
    return StartingBasis(of: optimum, in: network)
  }

  /// The certified cost reached from a basis; nil if a certified cut says that there is no flow.
  private func cost(
    of network: FlowNetwork, from basis: StartingBasis, by solver: NetworkSimplex, _ label: String
  ) throws -> Int128? {
    try certifiedCost(of: network, label) { try solver.solve($0, from: basis) }
  }

  @Test("costs what a cold start costs after random changes, on 3,000 networks of six kinds")
  func agreesWithColdStarts() throws {
    for (kind, shape) in shapes.enumerated() {
      for seed in 0..<500 as Range<UInt64> {
        let network = FlowNetwork.random(shape, seed: seed)
        let label = "kind \(kind), seed \(seed)"
        guard let basis = try basis(of: network) else { continue }
        var changed = network
        changed.change(by: shape, share: seed % 3 == 0 ? 2 : 10, seed: seed &+ 7)
        let cold = try certifiedCost(of: changed, label)
        #expect(
          try cost(of: changed, from: basis, by: patient, label) == cold, "\(label), patient")
        #expect(
          try cost(of: changed, from: basis, by: NetworkSimplex(), label) == cold, "\(label)")
      }
    }
  }

  @Test("costs what a cold start costs part by part, on 200 networks of regions around one sink")
  func agreesByParts() throws {
    var byParts = NetworkSimplex()
    byParts.leastNodesByParts = 0
    for seed in 0..<200 as Range<UInt64> {
      let label = "seed \(seed)"
      var network = regions(seed: seed)
      guard let basis = try basis(of: network) else { continue }
      var random = SeededGenerator(seed: seed)
      for arc in (0..<network.arcCount).map({ Arc(index: $0) }) {
        let isQuota = network.capacity(of: arc) > 1
        guard random.next(in: 1...(seed % 2 == 0 ? 40 : 5)) == 1 else { continue }
        if isQuota {
          network.setBounds(
            lower: random.next(in: 0...2), capacity: random.next(in: 2...20), of: arc)
        } else {
          network.setCost(random.next(in: 0...99), of: arc)
        }
      }
      let cold = try certifiedCost(of: network, label)
      #expect(try cost(of: network, from: basis, by: byParts, label) == cold, "\(label)")
    }
  }

  /// Regions in which sources choose among few targets, which one sink joins; in some, tiny ones.
  private func regions(seed: UInt64) -> FlowNetwork {
    var random = SeededGenerator(seed: seed)
    var network = FlowNetwork()
    let sink = network.addNode()
    for _ in 0..<random.next(in: 2...4) {
      let sources = seed % 3 == 0 ? random.next(in: 2...40) : random.next(in: 25...40)
      let targets = (0..<random.next(in: 2...5)).map { _ in network.addNode() }
      for target in targets {
        network.addArc(from: target, to: sink, lower: 0, capacity: Int64(sources / 2 + 1))
      }
      for _ in 0..<sources {
        let source = network.addNode(supply: 1)
        for target in targets {
          network.addArc(from: source, to: target, capacity: 1, cost: random.next(in: 0...99))
        }
        network.addArc(from: source, to: sink, capacity: 1, cost: 500)
      }
      network.addSupply(-Int64(sources), at: sink)
    }
    return network
  }

  @Test("meets goals in turn as a cold start does after random changes, on 600 networks")
  func agreesOnGoals() throws {
    for seed in 0..<600 as Range<UInt64> {
      let shape = shapes[Int(seed % 3)]
      let network = FlowNetwork.random(shape, seed: seed)
      let goals = network.randomGoals(3, costs: -1...1, seed: seed)
      let solved = try NetworkSimplex().solve(network, goals: goals)
      guard case .optimal(let before) = solved else { continue }
      let basis = StartingBasis(of: before, goals: goals, in: network)
      var (changed, newGoals) = (network, goals)
      changed.change(by: shape, share: 8, seed: seed)
      if network.arcCount > 0 { newGoals[2][0] += 1 }
      let cold = try NetworkSimplex().solve(changed, goals: newGoals)
      let warm = try patient.solve(changed, goals: newGoals, from: basis)
      switch (cold, warm) {
      case (.optimal(let one), .optimal(let other)):
        #expect(one.objectives == other.objectives, "seed \(seed)")
        #expect(other.certificateFault(for: changed, goals: newGoals) == nil, "seed \(seed)")
      case (.infeasible, .infeasible(let cut)):
        #expect(cut.certificateFault(for: changed) == nil, "seed \(seed)")
      default: Issue.record("one start finds a flow, the other none: seed \(seed)")
      }
    }
  }

  @Test("an unchanged network is solved again without a pivot, on 500 networks")
  func repeatsWithoutPivots() throws {
    for seed in 0..<500 as Range<UInt64> {
      var shape = shapes[Int(seed % 6)]
      // An arc without room may have to change sides.
      shape.widths = max(1, shape.widths.lowerBound)...shape.widths.upperBound
      let network = FlowNetwork.random(shape, seed: seed)
      for presolve in [true, false] {
        var solver = NetworkSimplex()
        solver.presolve = presolve
        guard case .optimal(let optimum) = try solver.solve(network) else { continue }
        let basis = StartingBasis(of: optimum, in: network)
        guard case .optimal(let again) = try solver.solve(network, from: basis) else {
          Issue.record("there is a flow: seed \(seed)")
          continue
        }
        #expect(again.cost == optimum.cost && again.pivots == 0, "seed \(seed)")
      }
    }
  }

  @Test("nodes and arcs may come and go, on 1,000 networks")
  func followsRenumbering() throws {
    for seed in 0..<1_000 as Range<UInt64> {
      let network = FlowNetwork.random(shapes[Int(seed % 6)], seed: seed)
      guard let basis = try basis(of: network) else { continue }
      let (smaller, nodes, arcs) = network.thinned(seed: seed)
      #expect(
        try cost(
          of: smaller, from: basis.renumbered(nodes: nodes, arcs: arcs), by: patient,
          "seed \(seed)") == certifiedCost(of: smaller, "seed \(seed)"), "seed \(seed)")
      // And the way back: what is missing is new.
      guard let small = try self.basis(of: smaller) else { continue }
      var (oldNodes, oldArcs) = ([Node?](), [Arc?]())
      for node in 0..<network.nodeCount {
        oldNodes.append(nodes.firstIndex(of: Node(index: node)).map { Node(index: $0) })
      }
      for arc in 0..<network.arcCount {
        oldArcs.append(arcs.firstIndex(of: Arc(index: arc)).map { Arc(index: $0) })
      }
      #expect(
        try cost(
          of: network, from: small.renumbered(nodes: oldNodes, arcs: oldArcs), by: patient,
          "seed \(seed)") == certifiedCost(of: network, "seed \(seed)"), "seed \(seed)")
    }
  }

  @Test("a basis of a network of another size is refused, one of the same size repaired")
  func judgesForeignBases() throws {
    var shape = shapes[0]
    (shape.nodes, shape.arcs) = (12...12, 40...40)
    for seed in 0..<200 as Range<UInt64> {
      let network = FlowNetwork.random(shape, seed: seed)
      let other = FlowNetwork.random(shape, seed: seed + 1_000)
      guard let basis = try basis(of: network) else { continue }
      #expect(
        try cost(of: other, from: basis, by: patient, "seed \(seed)")
          == certifiedCost(of: other, "seed \(seed)"))
      var larger = network
      larger.addNode()
      #expect(throws: FlowNetworkError.basisOfAnotherNetwork(nodes: 12, arcs: 40)) {
        try NetworkSimplex().solve(larger, from: basis)
      }
    }
  }

  @Test("a flow that is no optimum, with any potentials, makes a basis that can be repaired")
  func repairsWildBases() throws {
    for seed in 0..<300 as Range<UInt64> {
      let network = FlowNetwork.random(shapes[Int(seed % 6)], seed: seed)
      var random = SeededGenerator(seed: seed)
      let flow = OptimalFlow(
        flows: (0..<network.arcCount).map { _ in random.next(in: -2...9) },
        potentials: (0..<network.nodeCount).map { _ in
          seed % 2 == 0 ? random.next(in: -9...9) : Int64(bitPattern: random.next())
        }, cost: 0)
      let basis = StartingBasis(of: flow, in: network)
      #expect(
        try cost(of: network, from: basis, by: patient, "seed \(seed)")
          == certifiedCost(of: network, "seed \(seed)"), "seed \(seed)")
    }
  }

  @Test("amounts and costs at the ends of their ranges start warm, or cold, to the same cost")
  func survivesHugeNumbers() throws {
    let supply = Int64(1) << 60
    for cost in [Int64(1) << 52, 1 << 56, 1 << 58] {
      var network = FlowNetwork()
      let nodes = [supply, 0, 0, -supply].map { network.addNode(supply: $0) }
      network.addArc(from: nodes[0], to: nodes[1], capacity: .max, cost: cost)
      network.addArc(from: nodes[0], to: nodes[2], capacity: .max, cost: -cost)
      for node in nodes[1...2] { network.addArc(from: node, to: nodes[3], capacity: .max) }
      let basis = try #require(try basis(of: network))
      network.setCost(-cost, of: Arc(index: 0))
      network.setCost(cost, of: Arc(index: 1))
      for arc in 0..<4 where arc % 2 == 0 {
        network.setBounds(lower: 0, capacity: supply / 2, of: Arc(index: arc))
      }
      #expect(
        try self.cost(of: network, from: basis, by: patient, "cost \(cost)")
          == certifiedCost(of: network, "cost \(cost)"))
    }
  }

  @Test("the same start gives the same answer")
  func answersAreDeterministic() throws {
    for seed in 0..<50 as Range<UInt64> {
      let network = FlowNetwork.random(shapes[5], seed: seed)
      guard let basis = try basis(of: network) else { continue }
      var changed = network
      changed.change(by: shapes[5], share: 10, seed: seed)
      #expect(
        try patient.solve(changed, from: basis) == patient.solve(changed, from: basis),
        "seed \(seed)")
    }
  }

  /// Never goes cold.
  private var patient: NetworkSimplex {
    var solver = NetworkSimplex()
    solver.warmPivots = .max
    return solver
  }

  private var shapes: [NetworkShape] {
    var large = NetworkShape.sparse
    large.nodes = 40...90
    large.arcs = 200...500
    return NetworkShape.small + [large]
  }
}

extension FlowNetwork {
  /// Redraws the costs, widths, lower bounds and supplies of one in so many arcs and nodes.
  fileprivate mutating func change(by shape: NetworkShape, share: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for arc in (0..<arcCount).map({ Arc(index: $0) }) where random.next(in: 1...share) == 1 {
      switch random.next(in: 0...3) {
      case 0: setCost(random.next(in: shape.costs), of: arc)
      case 1: setBounds(lower: lower(of: arc), capacity: lower(of: arc), of: arc)
      default:
        let lower = random.next(in: shape.lowers)
        setBounds(lower: lower, capacity: lower + random.next(in: shape.widths), of: arc)
      }
    }
    for node in (0..<nodeCount).map({ Node(index: $0) }) where random.next(in: 1...share) == 1 {
      let amount = random.next(in: shape.supplies)
      addSupply(amount, at: node)
      addSupply(-amount, at: Node(index: random.next(in: 0...nodeCount - 1)))
    }
  }

  /// The network without a third of its nodes and arcs, and what those left were.
  fileprivate func thinned(seed: UInt64) -> (FlowNetwork, nodes: [Node?], arcs: [Arc?]) {
    var random = SeededGenerator(seed: seed)
    var network = FlowNetwork()
    var (nodes, arcs) = ([Node?](), [Arc?]())
    var names: [Node?] = []
    for node in (0..<nodeCount).map({ Node(index: $0) }) {
      let stays = random.next(in: 1...6) > 1
      names.append(stays ? network.addNode(supply: supply(of: node)) : nil)
      if stays { nodes.append(node) }
    }
    let total = nodes.reduce(0) { $0 + supply(of: $1!) }
    if let first = nodes.first { network.addSupply(-total, at: names[first!.index]!) }
    for arc in (0..<arcCount).map({ Arc(index: $0) }) where random.next(in: 1...6) > 1 {
      guard let tail = names[tail(of: arc).index], let head = names[head(of: arc).index] else {
        continue
      }
      network.addArc(
        from: tail, to: head, lower: lower(of: arc), capacity: capacity(of: arc),
        cost: cost(of: arc))
      arcs.append(arc)
    }
    return (network, nodes, arcs)
  }
}
