/// A rooted spanning tree of basic arcs with their residual capacities, and the potentials that
/// make every tree arc's reduced cost zero.
///
/// The tree is *strongly feasible* (Cunningham 1976): from every node some flow can still be sent
/// to the root. Choosing the leaving arc so that it stays so rules out cycling.
///
/// Besides parents the tree keeps a *thread*, its nodes in depth-first order as a ring, so that a
/// subtree is a run of `size` nodes (Bradley, Brown and Graves 1977). Re-hanging a subtree costs
/// the length of the path it turns round, not its size.
struct SpanningTree: ~Copyable {
  /// What the walk from a node towards the root needs to know: 32 bytes.
  struct NodeRecord: Sendable {
    /// The next node towards the root; the root is its own parent.
    var parent: Int32
    /// The tree arc that joins the node with its parent, or a mark of an artificial one.
    var arc: Int32
    /// The number of nodes in the subtree.
    var size: Int32
    /// The last node of the subtree in the order of the thread.
    var last: Int32
    /// How much more can flow from the node to its parent; positive but at the root.
    var residualUp: Int64
    /// How much more can flow from the parent to the node.
    var residualDown: Int64
  }

  /// Marks of artificial arcs, which join each node with the root: to it, and from it.
  static let artificialUp: Int32 = -1
  static let artificialDown: Int32 = -2
  /// The capacity of artificial arcs, more than all supplies together.
  static let unlimited = Int64.max

  private(set) var records: Column<NodeRecord>
  private(set) var potentials: Column<Int64>
  /// The ring of the thread, forwards and backwards.
  private(set) var next: Column<Int32>
  private(set) var previous: Column<Int32>

  /// A star: every node joined with the root, the last index, by an artificial arc that carries
  /// its supply at a cost of `artificialCost` a unit.
  ///
  /// - Precondition: no supply exceeds 2^62 in absolute value.
  init(supplies: [Int64], artificialCost: Int64) {
    let root = Int32(truncatingIfNeeded: supplies.count)
    var star = supplies.enumerated().map { node, supply in
      NodeRecord(
        parent: root, arc: supply >= 0 ? Self.artificialUp : Self.artificialDown, size: 1,
        last: Int32(truncatingIfNeeded: node),
        residualUp: supply >= 0 ? Self.unlimited - supply : -supply,
        residualDown: supply >= 0 ? supply : Self.unlimited + supply)
    }
    star.append(
      NodeRecord(
        parent: root, arc: Self.artificialUp, size: root + 1, last: root == 0 ? 0 : root - 1,
        residualUp: 0, residualDown: 0))
    records = Column(star)
    potentials = Column(supplies.map { $0 >= 0 ? -artificialCost : artificialCost } + [0])
    next = Column((0...root).map { $0 == root ? 0 : $0 + 1 })
    previous = Column((0...root).map { $0 == 0 ? root : $0 - 1 })
  }

  /// A tree given as records, potentials and the order of its thread; the root comes last in the
  /// first two and first in the third.
  init(records: [NodeRecord], potentials: [Int64], thread: [Int32]) {
    self.records = Column(records)
    self.potentials = Column(potentials)
    next = Column(thread)
    previous = Column(thread)
    for place in thread.indices {
      let (node, after) = (thread[place], thread[place + 1 == thread.count ? 0 : place + 1])
      next[Int(node)] = after
      previous[Int(after)] = node
    }
  }

  var root: Int { records.count - 1 }

  /// A cycle that an entering arc closes, as a push of flow along that arc sees it.
  struct Cycle {
    enum Leaving: Equatable {
      case entering
      /// The arc above this node, on the path down to the entering arc's first node.
      case before(Int)
      /// The arc above this node, on the path up from the entering arc's second node.
      case after(Int)
    }
    let first: Int
    let second: Int
    let join: Int
    let step: Int64
    let leaving: Leaving
  }

  /// Finds the join of two nodes, how far flow can be pushed from `first` over an arc with this
  /// residual capacity to `second` and back through the tree, and which arc stops it.
  ///
  /// Of several arcs that stop it, the last one met on the way round from the join leaves; this
  /// keeps the tree strongly feasible. O(length of the cycle).
  func cycle(from first: Int, to second: Int, residual: Int64) -> Cycle {
    var (down, up) = (first, second)
    var (stepBefore, stepAfter) = (residual, Int64.max)
    var leavingBefore: Int?
    var leavingAfter = second
    while down != up {
      if records[down].size < records[up].size {
        // Walking against the push: a later arc on this side is met earlier, and wins ties.
        if records[down].residualDown < stepBefore {
          stepBefore = records[down].residualDown
          leavingBefore = down
        }
        down = Int(records[down].parent)
      } else {
        if records[up].residualUp <= stepAfter {
          stepAfter = records[up].residualUp
          leavingAfter = up
        }
        up = Int(records[up].parent)
      }
    }
    if stepAfter <= stepBefore {
      return Cycle(
        first: first, second: second, join: up, step: stepAfter, leaving: .after(leavingAfter))
    }
    return Cycle(
      first: first, second: second, join: up, step: stepBefore,
      leaving: leavingBefore.map { .before($0) } ?? .entering)
  }

  /// Pushes the cycle's step round its tree arcs.
  mutating func augment(_ cycle: Cycle) {
    guard cycle.step > 0 else { return }
    var node = cycle.first
    while node != cycle.join {
      records[node].residualDown &-= cycle.step
      records[node].residualUp &+= cycle.step
      node = Int(records[node].parent)
    }
    node = cycle.second
    while node != cycle.join {
      records[node].residualUp &-= cycle.step
      records[node].residualDown &+= cycle.step
      node = Int(records[node].parent)
    }
  }

  /// The arc that is to hold a subtree, as seen from the subtree's new top.
  struct Link {
    let arc: Int32
    let residualUp: Int64
    let residualDown: Int64
  }

  /// Cuts the subtree of `cut` from its parent, turns it round so that `top` is uppermost, and
  /// hangs it below `parent` by `link`. `join` is where the paths from both parents meet.
  ///
  /// - Precondition: `top` lies in the subtree of `cut`, and `parent` outside it.
  mutating func rehang(cut: Int, top: Int, below parent: Int, by link: Link, join: Int) {
    let size = records[cut].size
    detach(cut, join: join)
    let last = turn(from: top, to: cut)
    records[top].parent = Int32(truncatingIfNeeded: parent)
    records[top].arc = link.arc
    records[top].residualUp = link.residualUp
    records[top].residualDown = link.residualDown
    attach(top, last: last, size: size, below: parent, join: join)
  }

  /// Takes the run of a subtree out of the thread, and its nodes out of its ancestors' counts.
  private mutating func detach(_ cut: Int, join: Int) {
    let (oldLast, size) = (records[cut].last, records[cut].size)
    let before = previous[cut]
    let after = next[Int(oldLast)]
    next[Int(before)] = after
    previous[Int(after)] = before
    var node = Int(records[cut].parent)
    while node != join {
      records[node].size &-= size
      node = Int(records[node].parent)
    }
    node = Int(records[cut].parent)
    while records[node].last == oldLast {
      records[node].last = before
      if node == records.count - 1 { break }
      node = Int(records[node].parent)
    }
  }

  /// Turns round the path from `top` up to `cut`, and orders the thread of that subtree anew: the
  /// subtree of `top`, then what is left of each further node on the path.
  ///
  /// - Returns: the last node in that order, which is the last of every node on the path.
  private mutating func turn(from top: Int, to cut: Int) -> Int32 {
    let total = records[cut].size
    var child = top
    var lower = records[top]  // as it was before the turn
    var beforeChild = previous[top]
    var end = lower.last
    var afterLast = next[Int(end)]
    while child != cut {
      let node = Int(lower.parent)
      let old = records[node]
      let beforeNode = previous[node]
      // The run of the node up to the child's subtree, then the run behind that subtree.
      next[Int(end)] = Int32(truncatingIfNeeded: node)
      previous[node] = end
      end = beforeChild
      if old.last != lower.last {
        let start = afterLast
        afterLast = next[Int(old.last)]
        next[Int(end)] = start
        previous[Int(start)] = end
        end = old.last
      }
      records[node].parent = Int32(truncatingIfNeeded: child)
      records[node].arc = lower.arc
      records[node].residualUp = lower.residualDown
      records[node].residualDown = lower.residualUp
      records[node].size = total &- lower.size
      (child, lower, beforeChild) = (node, old, beforeNode)
    }
    var node = cut
    while node != top {
      records[node].last = end
      node = Int(records[node].parent)
    }
    records[top].last = end
    records[top].size = total
    return end
  }

  /// Puts a subtree's run into the thread right behind its new parent, and its nodes into the
  /// counts of its new ancestors.
  private mutating func attach(
    _ top: Int, last: Int32, size: Int32, below parent: Int, join: Int
  ) {
    let after = next[parent]
    next[parent] = Int32(truncatingIfNeeded: top)
    previous[top] = Int32(truncatingIfNeeded: parent)
    next[Int(last)] = after
    previous[Int(after)] = last
    var node = parent
    while node != join {
      records[node].size &+= size
      node = Int(records[node].parent)
    }
    node = parent
    while records[node].last == Int32(truncatingIfNeeded: parent) {
      records[node].last = last
      if node == records.count - 1 { break }
      node = Int(records[node].parent)
    }
  }

  /// Adds `change` to the potentials of a subtree, as seen from outside it.
  ///
  /// Only differences of potentials matter, so where the rest is smaller, it moves the other way.
  /// Potentials wrap round; their differences, which fit, do not feel it. O(half of the nodes).
  mutating func reprice(_ top: Int, by change: Int64) {
    let size = Int(records[top].size)
    if 2 * size <= records.count {
      reprice(runFrom: top, count: size, by: change)
    } else {
      let outside = Int(next[Int(records[top].last)])
      reprice(runFrom: outside, count: records.count - size, by: 0 &- change)
    }
  }

  private mutating func reprice(runFrom start: Int, count: Int, by change: Int64) {
    var node = start
    for _ in 0..<count {
      potentials[node] &+= change
      node = Int(next[node])
    }
  }
}

// MARK: - Changes of the whole tree

extension SpanningTree {
  /// Gives tree arcs their new positions, by the old ones.
  mutating func renameArcs(_ newPositions: [Int32]) {
    for node in 0..<records.count where records[node].arc >= 0 {
      records[node].arc = newPositions[Int(records[node].arc)]
    }
  }

  /// Computes the potentials from the root down, for other costs; nodes below the root have the
  /// potentials given, by node, or zero.
  mutating func setPotentials(costs: [Int64], tails: [Int32], tops: [Int64]? = nil) {
    var node = Int(next[root])
    potentials[root] = 0
    while node != root {
      let record = records[node]
      let above = potentials[Int(record.parent)]
      if record.arc < 0 {
        potentials[node] = tops.map { $0[node] } ?? above
      } else {
        let arc = Int(record.arc)
        potentials[node] = Int(tails[arc]) == node ? above &- costs[arc] : above &+ costs[arc]
      }
      node = Int(next[node])
    }
  }
}
