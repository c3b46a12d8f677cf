/// Shortest paths from the nation, which has one person too many, over all steps of a
/// ``BudgetDescent``.
///
/// Somebody's moving costs nothing, so all that one leaf reaches by moves is labelled in one sweep,
/// the cheapest leaf first; sweeps and steps along the tree of places take turns until no label
/// falls (Bellman 1958).
struct DescentSearch {
  private typealias Cost = BudgetDescent.Cost

  private let descent: BudgetDescent
  private let places: PlaceTree
  /// By node: the cost of the cheapest path there; `nil` where there is none.
  private var labels: [Cost?]
  /// By node: the one before it on that path.
  private var previous: [Int]
  /// By leaf: where those in it who may move accept a seat, and the worst position among them.
  private var targets: [RegionSet]
  private var worst: [Int?]
  /// By leaf: the best position of those who left and accept a seat there.
  private var entrants: [Int?]
  private var hasChanged = false

  init(of descent: BudgetDescent) {
    self.descent = descent
    places = descent.places
    labels = Array(repeating: nil, count: places.reserve + 1)
    previous = Array(repeating: -1, count: places.reserve + 1)
    targets = Array(repeating: RegionSet(of: places.leaves), count: places.leaves)
    worst = Array(repeating: nil, count: places.leaves)
    entrants = Array(repeating: nil, count: places.leaves)
    for (index, person) in descent.people.enumerated() {
      guard let leaf = descent.seats[index] else {
        descent.wishes[index].visit { if entrants[$0] == nil { entrants[$0] = person.position } }
        continue
      }
      guard !descent.wishes[index].isEmpty else { continue }
      targets[leaf].formUnion(descent.wishes[index])
      worst[leaf] = person.position
    }
  }

  mutating func run() {
    labels[descent.nation] = Cost()
    // Without a negative cycle no path has more steps than there are nodes.
    for _ in 0...places.reserve {
      hasChanged = false
      goDown()
      move()
      leaveAndReturn()
      goUp()
      if !hasChanged { return }
    }
  }

  /// The nodes from the nation to the reserve; `nil` where nobody can leave.
  var pathToReserve: [Int]? {
    guard labels[places.reserve] != nil else { return nil }
    var path = [places.reserve]
    while let node = path.last, node != descent.nation { path.append(previous[node]) }
    return path.reversed()
  }

  private mutating func label(_ node: Int, _ cost: Cost, from tail: Int) {
    guard labels[node].map({ cost < $0 }) ?? true else { return }
    labels[node] = cost
    previous[node] = tail
    hasChanged = true
  }

  // MARK: - Steps

  /// One fewer in each node inside a labelled one, from the nation down.
  private mutating func goDown() {
    for node in places.parents.indices.reversed() where !places.isLeaf(node) {
      guard let known = labels[node] else { continue }
      for child in places.children[node] {
        if let cost = descent.costOfOneFewer(in: child) { label(child, known + cost, from: node) }
      }
    }
  }

  /// One more in each labelled node, instead of one fewer in what it lies in.
  private mutating func goUp() {
    for node in 0..<descent.nation {
      guard let known = labels[node], let cost = descent.costOfOneMore(in: node) else { continue }
      label(places.parents[node], known + cost, from: node)
    }
  }

  /// Moves from leaf to leaf, the cheapest first, so that each is reached once.
  private mutating func move() {
    var reached = RegionSet(of: places.leaves)
    let order = (0..<places.leaves).filter { labels[$0] != nil }
      .sorted { (labels[$0]!, $0) < (labels[$1]!, $1) }
    for start in order where !reached.contains(start) {
      reached.insert(start)
      var waiting = [start]
      while let leaf = waiting.popLast() {
        let open = reached
        targets[leaf].visit(notIn: open) { next in
          reached.insert(next)
          label(next, labels[start]!, from: leaf)
          waiting.append(next)
        }
      }
    }
  }

  private mutating func leaveAndReturn() {
    for leaf in 0..<places.leaves {
      guard let known = labels[leaf], let position = worst[leaf] else { continue }
      label(places.reserve, known + Cost(merit: -position), from: leaf)
    }
    guard let known = labels[places.reserve] else { return }
    for leaf in 0..<places.leaves {
      guard let position = entrants[leaf] else { continue }
      label(leaf, known + Cost(merit: position), from: places.reserve)
    }
  }

  // MARK: - Proof

  /// Whether the labels are potentials: no step leads to less than they say. Then no exchange betters
  /// the seating, and nodes without a label lie on no cycle, for nobody sits there.
  ///
  /// Everything but the labels is taken from the seating anew.
  func provesSeating(of descent: BudgetDescent) -> Bool {
    func isKept(from tail: Int, to head: Int, _ cost: Cost?) -> Bool {
      guard let cost, let known = labels[tail] else { return true }
      return labels[head].map { $0 <= known + cost } ?? false
    }
    let areNodesKept = (0..<descent.nation).allSatisfy { node in
      let parent = places.parents[node]
      return isKept(from: node, to: parent, descent.costOfOneMore(in: node))
        && isKept(from: parent, to: node, descent.costOfOneFewer(in: node))
    }
    var leavers = [RegionSet](repeating: RegionSet(of: places.leaves), count: places.leaves)
    let arePeopleKept = descent.people.indices.allSatisfy { index in
      let (wishes, position) = (descent.wishes[index], descent.people[index].position)
      if wishes.isEmpty { return true }
      if let leaf = descent.seats[index] {
        leavers[leaf].formUnion(wishes)
        return isKept(from: leaf, to: places.reserve, Cost(merit: -position))
      }
      var areKept = true
      wishes.visit {
        areKept = areKept && isKept(from: places.reserve, to: $0, Cost(merit: position))
      }
      return areKept
    }
    guard areNodesKept, arePeopleKept else { return false }
    return leavers.enumerated().allSatisfy { leaf, wishes in
      var areKept = true
      wishes.visit { areKept = areKept && isKept(from: leaf, to: $0, Cost()) }
      return areKept
    }
  }
}
