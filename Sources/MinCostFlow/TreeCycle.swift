// Where an entering arc meets the tree: which arc leaves, and how far flow moves.

extension SpanningTree {
  /// What a push of flow along an entering arc does to the tree.
  enum Exchange: Equatable {
    /// The entering arc fills up first: the tree stays, though flow may have moved.
    case none
    /// The arc above `cut` leaves; its subtree, turned so that `top` is uppermost, is to hang below
    /// `parent` by the entering arc, which carries `step`.
    case leaving(cut: Int, top: Int, parent: Int, step: Int64)
  }

  /// Pushes as much flow as possible from `first` over an entering arc with this residual capacity
  /// to `second`, and back through the tree.
  ///
  /// Of several arcs that stop the push, the last one met on the way round from the join of the two
  /// nodes leaves; this keeps the tree strongly feasible. As something can always flow up, only
  /// arcs between the join and `first` can stop it at once, the one nearest to `first` being the
  /// last met. So a push that moves nothing, and most do not, is known without walking the cycle.
  mutating func push(from first: Int, to second: Int, residual: Int64) -> Exchange {
    guard residual > 0 else { return .none }
    let stop = markWay(from: first)
    guard let join = join(of: second, below: stop) else {
      return .leaving(cut: stop, top: first, parent: second, step: 0)
    }
    return push(from: first, to: second, join: join, residual: residual)
  }

  /// Marks the nodes on the way up from this one, as far as the nearest into which nothing more can
  /// flow from its parent; the root at most.
  private mutating func markWay(from start: Int) -> Int {
    if lastMark == .max { forgetMarks() }
    lastMark += 1
    let records = unsafe records.start
    var node = start
    unsafe records[node].mark = lastMark
    while unsafe records[node].residualDown > 0 {
      node = unsafe Int(records[node].parent)
      unsafe records[node].mark = lastMark
    }
    return node
  }

  private mutating func forgetMarks() {
    for node in 0..<records.count { records[node].mark = 0 }
    lastMark = 0
  }

  /// The first marked node on the way up from this one; nil if it lies outside the subtree of `top`,
  /// the uppermost one marked.
  ///
  /// Walks up from the node and through the subtree by turns, so that the shorter walk decides.
  private mutating func join(of node: Int, below top: Int) -> Int? {
    let (records, next) = unsafe (records.start, next.start)
    let last = unsafe Int(records[top].last)
    var (above, inside) = (node, top == root ? node : top)
    var steps = 0
    while unsafe records[above].mark != lastMark {
      if inside != node {
        if inside == last || above == root { return nil }
        inside = unsafe Int(next[inside])
      }
      above = unsafe Int(records[above].parent)
      steps &+= 1
    }
    visits &+= steps
    return above
  }

  /// Finds the first arc to stop the push, and moves the flow. O(length of the cycle).
  private mutating func push(
    from first: Int, to second: Int, join: Int, residual: Int64
  ) -> Exchange {
    let records = unsafe records.start
    var (step, cut) = (residual, -1)
    // Walking against the push: a later arc on this side is met earlier, and wins ties.
    var node = first
    while node != join {
      if unsafe records[node].residualDown < step {
        step = unsafe records[node].residualDown
        cut = node
      }
      node = unsafe Int(records[node].parent)
    }
    var isBehind = false
    node = second
    while node != join {
      if unsafe records[node].residualUp <= step {
        step = unsafe records[node].residualUp
        cut = node
        isBehind = true
      }
      node = unsafe Int(records[node].parent)
    }
    augment(from: first, to: second, join: join, step: step)
    guard cut >= 0 else { return .none }
    return .leaving(
      cut: cut, top: isBehind ? second : first, parent: isBehind ? first : second, step: step)
  }

  /// Moves flow from the join down to `first`, and from `second` up to the join.
  private mutating func augment(from first: Int, to second: Int, join: Int, step: Int64) {
    let records = unsafe records.start
    var node = first
    var steps = 0
    while node != join {
      unsafe records[node].residualDown &-= step
      unsafe records[node].residualUp &+= step
      node = unsafe Int(records[node].parent)
      steps &+= 1
    }
    node = second
    while node != join {
      unsafe records[node].residualUp &-= step
      unsafe records[node].residualDown &+= step
      node = unsafe Int(records[node].parent)
      steps &+= 1
    }
    visits &+= steps
  }
}
