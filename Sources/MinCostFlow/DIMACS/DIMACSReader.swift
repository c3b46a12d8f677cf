/// One pass over the bytes of a DIMACS file.
struct DIMACSReader {
  private var network = FlowNetwork()
  private var problem: (line: Int, nodes: Int, arcs: Int)?
  private var hasNodeLine: [Bool] = []
  private var scanner = DIMACSScanner()

  /// Reads all lines; the network is complete when nothing was thrown.
  mutating func read(_ bytes: Span<UInt8>) throws(DIMACSError) -> FlowNetwork {
    scanner.skipByteOrderMark(in: bytes)
    while let kind = scanner.beginLine(in: bytes) {
      switch kind {
      case UInt8(ascii: "a"): try readArc(bytes)
      case UInt8(ascii: "n"): try readNode(bytes)
      case UInt8(ascii: "p"): try readProblem(bytes)
      case UInt8(ascii: "c"): scanner.skipLine(in: bytes)
      default: throw scanner.fault(.unknownLine(scanner.word(in: bytes)))
      }
    }
    try checkWhole()
    return network
  }

  private mutating func readProblem(_ bytes: Span<UInt8>) throws(DIMACSError) {
    if let problem { throw scanner.fault(.repeatedProblemLine(first: problem.line)) }
    try scanner.endKind(in: bytes)
    let line = scanner.line
    let kind = try scanner.text(in: bytes, "problem kind")
    guard kind == "min" else { throw scanner.fault(.unknownProblem(kind)) }
    // Nodes need no line of their own, but a short file that declares a billion is a slip.
    let nodes = try count(bytes, "number of nodes", limit: max(1_000_000, bytes.count))
    let arcs = try count(bytes, "number of arcs", limit: FlowNetwork.largestCount)
    try scanner.endLine(in: bytes)
    problem = (line, nodes, arcs)
    // An arc's line takes ten bytes at least; what is declared beyond that gets no memory.
    network.reserve(nodes: nodes, arcs: min(arcs, bytes.count / 10 + 1))
    for _ in 0..<nodes { network.addNode() }
    hasNodeLine = Array(repeating: false, count: nodes)
  }

  private mutating func readNode(_ bytes: Span<UInt8>) throws(DIMACSError) {
    try scanner.endKind(in: bytes)
    let node = try node(bytes, "node")
    guard !hasNodeLine[node.index] else {
      throw scanner.fault(.repeatedNode(Int64(node.index + 1)))
    }
    hasNodeLine[node.index] = true
    network.setSupply(try scanner.number(in: bytes, "supply"), at: node)
    try scanner.endLine(in: bytes)
  }

  private mutating func readArc(_ bytes: Span<UInt8>) throws(DIMACSError) {
    try scanner.endKind(in: bytes)
    if let problem, network.arcCount == problem.arcs {
      throw scanner.fault(.tooManyArcs(declared: problem.arcs))
    }
    let tail = try node(bytes, "tail")
    let head = try node(bytes, "head")
    let lower = try scanner.number(in: bytes, "lower bound")
    let capacity = try scanner.number(in: bytes, "capacity")
    guard lower <= capacity else {
      throw scanner.fault(.capacityBelowLower(lower: lower, capacity: capacity))
    }
    let cost = try scanner.number(in: bytes, "cost")
    try scanner.endLine(in: bytes)
    network.addArc(from: tail, to: head, lower: lower, capacity: capacity, cost: cost)
  }

  private mutating func node(
    _ bytes: Span<UInt8>, _ name: StaticString
  ) throws(DIMACSError) -> Node {
    guard problem != nil else { throw scanner.fault(.missingProblemLine) }
    let number = try scanner.number(in: bytes, name)
    guard number >= 1, number <= Int64(network.nodeCount) else {
      throw scanner.fault(.nodeOutOfRange(number, nodes: network.nodeCount))
    }
    return Node(index: Int(number) - 1)
  }

  private mutating func count(
    _ bytes: Span<UInt8>, _ name: StaticString, limit: Int
  ) throws(DIMACSError) -> Int {
    let number = try scanner.number(in: bytes, name)
    guard number >= 0, number <= Int64(min(limit, FlowNetwork.largestCount)) else {
      throw scanner.fault(.countOutOfRange(number))
    }
    return Int(number)
  }

  /// What only the end of the file shows.
  private func checkWhole() throws(DIMACSError) {
    guard let problem else { throw scanner.fault(.missingProblemLine) }
    guard network.arcCount == problem.arcs else {
      throw scanner.fault(.tooFewArcs(declared: problem.arcs, found: network.arcCount))
    }
    let total = network.supplies.reduce(0 as Int128) { $0 + Int128($1) }
    guard total == 0 else {
      throw DIMACSError(.unbalancedSupplies(total: total), line: problem.line, column: 1)
    }
  }
}
