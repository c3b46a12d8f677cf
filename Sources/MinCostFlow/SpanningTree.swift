/// A rooted spanning tree of basic arcs with their residual capacities, and the potentials that
/// make every tree arc's reduced cost zero.
///
/// The tree is *strongly feasible* (Cunningham 1976): from every node some flow can still be sent
/// to the root. Choosing the leaving arc so that it stays so rules out cycling.
///
/// Besides parents the tree keeps a *thread*, its nodes in depth-first order as a ring, so that a
/// subtree is a run of it, and where that run ends (Bradley, Brown and Graves 1977). Most pivots
/// move no flow and a small subtree, so nothing is kept that would have to be mended all the way
/// to the root, such as the sizes of subtrees.
///
/// Kernel loops read the columns unchecked: every index in them is a node of the tree.
struct SpanningTree: ~Copyable {
  /// What the walk from a node towards the root needs to know: 32 bytes.
  struct NodeRecord: Sendable {
    /// The next node towards the root; the root is its own parent.
    var parent: Int32
    /// The tree arc that joins the node with its parent, or a mark of an artificial one.
    var arc: Int32
    /// The last node of the subtree in the order of the thread.
    var last: Int32
    /// The last walk that came by; see ``push(from:to:residual:)``.
    var mark: Int32 = 0
    /// How much more can flow from the node to its parent; positive but at the root.
    var residualUp: Int64
    /// How much more can flow from the parent to the node; zero at the root, where walks end.
    var residualDown: Int64
  }

  /// Marks of artificial arcs, which join each node with the root: to it, and from it.
  static let artificialUp: Int32 = -1
  static let artificialDown: Int32 = -2
  /// The capacity of artificial arcs, more than all supplies together.
  static let unlimited = Int64.max

  var records: Column<NodeRecord>
  private(set) var potentials: Column<Int64>
  /// The ring of the thread, forwards and backwards.
  private(set) var next: Column<Int32>
  private(set) var previous: Column<Int32>
  /// The mark that the last walk left on nodes.
  var lastMark: Int32 = 0
  /// How many nodes were visited since they were last put in the thread's order.
  var visits = 0

  /// A star: every node joined with the root, the last index, by an artificial arc that carries
  /// its supply at a cost of `artificialCost` a unit.
  ///
  /// - Precondition: no supply exceeds 2^62 in absolute value.
  init(supplies: [Int64], artificialCost: Int64) {
    let root = Int32(truncatingIfNeeded: supplies.count)
    let star = supplies.enumerated().map { node, supply in
      NodeRecord(
        parent: root, arc: supply >= 0 ? Self.artificialUp : Self.artificialDown,
        last: Int32(truncatingIfNeeded: node),
        residualUp: supply >= 0 ? Self.unlimited - supply : -supply,
        residualDown: supply >= 0 ? supply : Self.unlimited + supply)
    }
    let top = NodeRecord(
      parent: root, arc: Self.artificialUp, last: max(0, root - 1), residualUp: 0,
      residualDown: 0)
    self.init(
      records: star + [top],
      potentials: supplies.map { $0 >= 0 ? -artificialCost : artificialCost } + [0],
      thread: [root] + (0..<root))
  }

  /// A tree given as records, potentials and the order of its thread; the root comes last in the
  /// first two and first in the third.
  init(records: [NodeRecord], potentials: [Int64], thread: [Int32]) {
    self.records = Column(records)
    self.potentials = Column(potentials)
    next = Column(thread)
    previous = Column(thread)
    for place in thread.indices {
      link(Int(thread[place]), Int(thread[place + 1 == thread.count ? 0 : place + 1]))
    }
  }

  var root: Int { records.count - 1 }

  /// The arc that is to hold a subtree, as seen from the subtree's new top.
  struct Link {
    let arc: Int32
    let residualUp: Int64
    let residualDown: Int64
  }

  /// Cuts the subtree of `cut` from its parent, turns it round so that `top` is uppermost, and
  /// hangs it below `parent` by `link`. O(length of the path turned round, and of the paths up
  /// from both parents as far as the subtree ends, or is to end, their own).
  ///
  /// - Precondition: `top` lies in the subtree of `cut`, and `parent` outside it.
  mutating func rehang(cut: Int, top: Int, below parent: Int, by link: Link) {
    detach(cut)
    let last = turn(from: top, to: cut)
    records[top].parent = Int32(truncatingIfNeeded: parent)
    records[top].arc = link.arc
    records[top].residualUp = link.residualUp
    records[top].residualDown = link.residualDown
    attach(top, last: last, below: parent)
  }

  /// Makes one node follow another in the thread.
  private mutating func link(_ node: Int, _ after: Int) {
    next[node] = Int32(truncatingIfNeeded: after)
    previous[after] = Int32(truncatingIfNeeded: node)
  }

  /// Takes the run of a subtree out of the thread.
  private mutating func detach(_ cut: Int) {
    let before = previous[cut]
    let last = records[cut].last
    link(Int(before), Int(next[Int(last)]))
    endRuns(of: Int(records[cut].parent), at: before, insteadOf: last)
  }

  /// Puts a subtree's run into the thread right behind its new parent.
  private mutating func attach(_ top: Int, last: Int, below parent: Int) {
    let after = Int(next[parent])
    link(parent, top)
    link(last, after)
    endRuns(
      of: parent, at: Int32(truncatingIfNeeded: last),
      insteadOf: Int32(truncatingIfNeeded: parent))
  }

  /// Ends the runs of a node and of those above it at another node, as far up as they ended at
  /// this one.
  private mutating func endRuns(of start: Int, at last: Int32, insteadOf old: Int32) {
    var node = start
    while records[node].last == old {
      records[node].last = last
      if node == root { return }
      node = Int(records[node].parent)
    }
  }

  /// Turns round the path from `top` up to `cut`, and orders the thread of that subtree anew: the
  /// subtree of `top`, then what is left of each further node on the path.
  ///
  /// - Returns: the last node in that order, which is the last of every node on the path.
  private mutating func turn(from top: Int, to cut: Int) -> Int {
    var child = top
    var lower = records[top]  // as it was before the turn
    var beforeChild = Int(previous[top])
    var end = Int(lower.last)
    var afterLast = Int(next[end])
    while child != cut {
      let node = Int(lower.parent)
      let old = records[node]
      let beforeNode = Int(previous[node])
      // The run of the node up to the child's subtree, then the run behind that subtree.
      link(end, node)
      end = beforeChild
      if old.last != lower.last {
        let start = afterLast
        afterLast = Int(next[Int(old.last)])
        link(end, start)
        end = Int(old.last)
      }
      records[node].parent = Int32(truncatingIfNeeded: child)
      records[node].arc = lower.arc
      records[node].residualUp = lower.residualDown
      records[node].residualDown = lower.residualUp
      (child, lower, beforeChild) = (node, old, beforeNode)
    }
    var node = cut
    while node != top {
      records[node].last = Int32(truncatingIfNeeded: end)
      node = Int(records[node].parent)
    }
    records[top].last = Int32(truncatingIfNeeded: end)
    return end
  }

  /// Adds `change` to the potentials of a subtree, as seen from outside it.
  ///
  /// Only differences of potentials matter, so where the rest is smaller, it moves the other way:
  /// a walk through the rest goes along, and if it ends first, what was done is taken back.
  /// Potentials wrap round; their differences, which fit, do not feel it. O(the smaller part).
  mutating func reprice(_ top: Int, by change: Int64) {
    let (next, potentials) = unsafe (next.start, potentials.start)
    let last = Int(records[top].last)
    let (firstOfRest, lastOfRest) = unsafe (Int(next[last]), Int(previous[top]))
    var (node, rest) = (top, firstOfRest)
    var steps = 0
    unsafe potentials[node] &+= change
    while node != last {
      if rest == lastOfRest {
        reprice(from: top, to: node, by: 0 &- change)
        reprice(from: firstOfRest, to: lastOfRest, by: 0 &- change)
        break
      }
      node = unsafe Int(next[node])
      rest = unsafe Int(next[rest])
      unsafe potentials[node] &+= change
      steps &+= 1
    }
    visits &+= steps
  }

  private mutating func reprice(from start: Int, to last: Int, by change: Int64) {
    let (next, potentials) = unsafe (next.start, potentials.start)
    var node = start
    unsafe potentials[node] &+= change
    while node != last {
      node = unsafe Int(next[node])
      unsafe potentials[node] &+= change
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

  /// Renames the nodes in the order of the thread, so that whoever follows it, or a path, goes
  /// through memory in one direction. The root keeps its name. O(n).
  ///
  /// - Returns: the old name of each node, by the new one.
  mutating func renumber() -> [Int32] {
    let count = records.count
    var oldNames: [Int32] = []
    oldNames.reserveCapacity(count)
    var newNames = [Int32](repeating: 0, count: count)
    var node = root
    for _ in 0..<count - 1 {
      node = Int(next[node])
      newNames[node] = Int32(truncatingIfNeeded: oldNames.count)
      oldNames.append(Int32(truncatingIfNeeded: node))
    }
    newNames[root] = Int32(truncatingIfNeeded: root)
    oldNames.append(Int32(truncatingIfNeeded: root))

    records = Column(
      oldNames.map { name in
        var record = records[Int(name)]
        record.parent = newNames[Int(record.parent)]
        record.last = newNames[Int(record.last)]
        return record
      })
    potentials = Column(oldNames.map { potentials[Int($0)] })
    for place in 0..<count { link(place == 0 ? root : place - 1, place) }
    visits = 0
    return oldNames
  }
}
