/// The nodes with excess, first come, first served: a list threaded through the nodes, so that
/// each stands in it at most once.
struct ActiveNodes: ~Copyable {
  private var next: Column<Int32>
  private var first: Int32 = Self.end
  private var last: Int32 = Self.end

  private static let end: Int32 = -1
  private static let absent: Int32 = -2

  init(nodeCount: Int) { next = Column(repeating: Self.absent, count: nodeCount) }

  /// Puts a node at the end, if it is not in the list.
  mutating func append(_ node: Int) {
    guard next[node] == Self.absent else { return }
    let number = Int32(truncatingIfNeeded: node)
    next[node] = Self.end
    if last == Self.end { first = number } else { next[Int(last)] = number }
    last = number
  }

  /// Takes the first node out.
  mutating func popFirst() -> Int? {
    guard first != Self.end else { return nil }
    let node = Int(first)
    first = next[node]
    if first == Self.end { last = Self.end }
    next[node] = Self.absent
    return node
  }
}
