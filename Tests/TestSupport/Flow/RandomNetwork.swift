public import MinCostFlow

/// What a random network is drawn from.
public struct NetworkShape: Sendable {
  public var nodes: ClosedRange<Int> = 2...5
  public var arcs: ClosedRange<Int> = 0...8
  public var lowers: ClosedRange<Int64> = 0...0
  /// Added to the lower bound.
  public var widths: ClosedRange<Int64> = 0...2
  public var costs: ClosedRange<Int64> = -4...8
  public var supplies: ClosedRange<Int64> = 0...2

  public init() {}
}

extension FlowNetwork {
  /// A random network whose supplies balance; it may well have no flow. Self-loops and parallel
  /// arcs come up by themselves.
  public static func random(_ shape: NetworkShape, seed: UInt64) -> FlowNetwork {
    var random = SeededGenerator(seed: seed)
    var network = FlowNetwork()
    let count = random.next(in: shape.nodes)
    for _ in 0..<count { network.addNode() }
    for _ in 0..<random.next(in: 1...count) {
      let amount = random.next(in: shape.supplies)
      network.addSupply(amount, at: Node(index: random.next(in: 0...count - 1)))
      network.addSupply(-amount, at: Node(index: random.next(in: 0...count - 1)))
    }
    for _ in 0..<random.next(in: shape.arcs) {
      let lower = random.next(in: shape.lowers)
      network.addArc(
        from: Node(index: random.next(in: 0...count - 1)),
        to: Node(index: random.next(in: 0...count - 1)),
        lower: lower, capacity: lower + random.next(in: shape.widths),
        cost: random.next(in: shape.costs))
    }
    return network
  }

  /// The same network with its nodes renamed and its arcs in another order.
  public func shuffled(seed: UInt64) -> FlowNetwork {
    var random = SeededGenerator(seed: seed)
    var names = Array(0..<nodeCount)
    var order = Array(0..<arcCount)
    for last in names.indices.reversed() { names.swapAt(last, random.next(in: 0...last)) }
    for last in order.indices.reversed() { order.swapAt(last, random.next(in: 0...last)) }
    var network = FlowNetwork()
    for _ in names { network.addNode() }
    for (node, name) in names.enumerated() {
      network.setSupply(supply(of: Node(index: node)), at: Node(index: name))
    }
    for arc in order.map({ Arc(index: $0) }) {
      network.addArc(
        from: Node(index: names[tail(of: arc).index]), to: Node(index: names[head(of: arc).index]),
        lower: lower(of: arc), capacity: capacity(of: arc), cost: cost(of: arc))
    }
    return network
  }

  /// Random columns of costs for this network's arcs.
  public func randomGoals(
    _ count: Int, costs: ClosedRange<Int64>, seed: UInt64
  ) -> [[Int64]] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in (0..<arcCount).map { _ in random.next(in: costs) } }
  }
}
