/// Nodes in buckets by rank, from 0 up: the queue of a shortest-path search with small whole
/// lengths (Dial 1969).
///
/// Buckets are lists threaded through the nodes, both ways, so that a node changes its bucket in
/// constant time.
struct RankBuckets: ~Copyable {
  private var firsts: Column<Int32>
  private var next: Column<Int32>
  private var previous: Column<Int32>
  /// No bucket above this one has a node.
  private(set) var top = 0

  private static let end: Int32 = -1

  init(nodeCount: Int, bucketCount: Int) {
    firsts = Column(repeating: Self.end, count: bucketCount)
    next = Column(repeating: Self.end, count: nodeCount)
    previous = Column(repeating: Self.end, count: nodeCount)
  }

  var count: Int { firsts.count }

  mutating func insert(_ node: Int, at rank: Int) {
    let (number, second) = (Int32(truncatingIfNeeded: node), firsts[rank])
    next[node] = second
    if second != Self.end { previous[Int(second)] = number }
    firsts[rank] = number
    if rank > top { top = rank }
  }

  /// Takes out a node that stands in the bucket of this rank.
  mutating func remove(_ node: Int, from rank: Int) {
    let after = next[node]
    if firsts[rank] == Int32(truncatingIfNeeded: node) {
      firsts[rank] = after
    } else {
      let before = previous[node]
      next[Int(before)] = after
      if after != Self.end { previous[Int(after)] = before }
    }
  }

  /// Takes out a node of this rank, if there is one.
  mutating func pop(at rank: Int) -> Int? {
    let first = firsts[rank]
    guard first != Self.end else { return nil }
    firsts[rank] = next[Int(first)]
    return Int(first)
  }

  /// Empties all buckets from this rank up.
  mutating func removeAll(from rank: Int) {
    for rank in stride(from: rank, through: top, by: 1) { firsts[rank] = Self.end }
    top = 0
  }
}
