/// A basic solution: the tree and its flows, and at which bound every other arc rests.
struct Basis: ~Copyable {
  private(set) var arcs: ActiveArcs
  private(set) var tree: SpanningTree
  /// The flow of each arc of the network; of arcs not active for good, of others when read.
  private var flows: [Int64]

  /// All arcs at their lower bounds, and what supplies then remain on artificial arcs.
  ///
  /// Artificial arcs cost more than any path, so that a cheapest flow uses none if it can.
  /// - Precondition: the network passed validation, and its costs have this range.
  init(of network: FlowNetwork, costs: [Int64], range: CostRange) {
    arcs = ActiveArcs(of: network, costs: costs)
    flows = network.lowers
    tree = SpanningTree(
      supplies: network.suppliesAboveLowerBounds, artificialCost: range.pathBound + 1)
  }

  /// A basis of these parts.
  init(arcs: ActiveArcs, tree: consuming SpanningTree, flows: [Int64]) {
    self.arcs = arcs
    self.tree = tree
    self.flows = flows
  }

  /// What one run of pivots took.
  struct Effort: Sendable {
    var pivots = 0
    var arcsPriced = 0
    /// Whether the run ended for want of pivots, not of violated arcs.
    var isCutShort = false

    mutating func add(_ other: Effort) {
      pivots += other.pivots
      arcsPriced += other.arcsPriced
      isCutShort = isCutShort || other.isCutShort
    }
  }

  /// Enters arcs until none is violated, or so many have entered.
  mutating func optimize(by rule: PivotRule, pivots budget: Int = .max) -> Effort {
    var effort = Effort()
    var search = rule.search(over: arcs.count)
    while let entering = search.enteringArc(among: arcs, in: tree) {
      if effort.pivots == budget {
        effort.isCutShort = true
        break
      }
      pivot(on: entering)
      effort.pivots += 1
      assert(tree.root > 8 || isSound, "a pivot broke the basis")
    }
    assert(isSound, "the pivots broke the basis")
    effort.arcsPriced = search.arcsPriced
    return effort
  }

  /// Brings an arc into the tree, or moves it to its other bound, and the cost with it downwards.
  mutating func pivot(on entering: Int) {
    let atLower = arcs.states[entering] == ActiveArcs.atLower
    let (tail, head) = (Int(arcs.tails[entering]), Int(arcs.heads[entering]))
    let width = arcs.width(of: entering)
    let cycle = tree.cycle(
      from: atLower ? tail : head, to: atLower ? head : tail, residual: width)
    tree.augment(cycle)

    let (cut, top, parent): (Int, Int, Int)
    switch cycle.leaving {
    case .entering:
      arcs.states[entering] = -arcs.states[entering]
      return
    case .before(let node): (cut, top, parent) = (node, cycle.first, cycle.second)
    case .after(let node): (cut, top, parent) = (node, cycle.second, cycle.first)
    }
    retire(arcAbove: cut)
    arcs.states[entering] = ActiveArcs.inTree
    let flow = atLower ? cycle.step : width - cycle.step
    let reducedCost =
      arcs.costs[entering] &+ tree.potentials[tail] &- tree.potentials[head]
    tree.rehang(
      cut: cut, top: top, below: parent,
      by: .init(
        arc: Int32(truncatingIfNeeded: entering),
        residualUp: top == tail ? width - flow : flow,
        residualDown: top == tail ? flow : width - flow),
      join: cycle.join)
    tree.reprice(top, by: top == tail ? 0 &- reducedCost : reducedCost)
  }

  /// Notes at which bound the arc above this node, about to leave the tree, comes to rest.
  private mutating func retire(arcAbove node: Int) {
    let record = tree.records[node]
    guard record.arc >= 0 else { return }  // an artificial arc never comes back
    let arc = Int(record.arc)
    let flow =
      arcs.tails[arc] == Int32(truncatingIfNeeded: node)
      ? record.residualDown : record.residualUp
    arcs.states[arc] = flow == 0 ? ActiveArcs.atLower : ActiveArcs.atCapacity
  }
}

// MARK: - Reading the solution

extension Basis {
  /// The nodes from which supply still reaches the root over artificial arcs, and how much does;
  /// nil if the flow needs no artificial arc.
  ///
  /// In an optimal basis the arcs leaving this set are full and those entering it at their lower
  /// bounds: otherwise one of them would save the cost of two artificial arcs.
  var overloadedCut: OverloadedCut? {
    var excess: Int128 = 0
    var isInside = [Bool](repeating: false, count: tree.records.count)
    var node = Int(tree.next[tree.root])
    while node != tree.root {
      let record = tree.records[node]
      if record.arc >= 0 {
        isInside[node] = isInside[Int(record.parent)]
      } else if record.arc == SpanningTree.artificialUp {
        isInside[node] = true
        excess += Int128(record.residualDown)
      }
      node = Int(tree.next[node])
    }
    guard excess > 0 else { return nil }
    return OverloadedCut(
      nodes: isInside.indices.filter { isInside[$0] }.map { Node(index: $0) }, excess: excess)
  }

  /// The flow of every arc of the network.
  var networkFlows: [Int64] {
    var flows = flows
    for arc in 0..<arcs.count where arcs.states[arc] == ActiveArcs.atCapacity {
      flows[Int(arcs.origins[arc])] += arcs.width(of: arc)
    }
    for node in 0..<tree.root {
      let record = tree.records[node]
      guard record.arc >= 0 else { continue }
      let arc = Int(record.arc)
      flows[Int(arcs.origins[arc])] +=
        Int(arcs.tails[arc]) == node ? record.residualDown : record.residualUp
    }
    return flows
  }

  /// The potential of every node of the network, the first node's being zero.
  var networkPotentials: [Int64] {
    (0..<tree.root).map { tree.potentials[$0] &- tree.potentials[0] }
  }
}

// MARK: - From one goal to the next

extension Basis {
  /// Restricts the flow to the optimal face of the goal just met: every arc outside the tree whose
  /// reduced cost is not zero keeps its flow for good.
  ///
  /// By complementary slackness the flows left are exactly the goal's optimal ones; nothing else
  /// is lost. Artificial arcs stay in the tree without flow and can never gain any: the tree is
  /// strongly feasible, so each of them points to the root, and a push round the root would have
  /// to lower one that carries nothing.
  mutating func keepOptimalFace() {
    var isKept = [Bool](repeating: true, count: arcs.count)
    for arc in 0..<arcs.count where arcs.states[arc] != ActiveArcs.inTree {
      let (tail, head) = (Int(arcs.tails[arc]), Int(arcs.heads[arc]))
      let reducedCost = arcs.costs[arc] &+ tree.potentials[tail] &- tree.potentials[head]
      guard reducedCost != 0 else { continue }
      isKept[arc] = false
      if arcs.states[arc] == ActiveArcs.atCapacity {
        flows[Int(arcs.origins[arc])] += arcs.width(of: arc)
      }
    }
    let newPositions = arcs.compact(keeping: isKept)
    tree.renameArcs(newPositions)
  }

  /// Goes on with other costs from the same tree. From here on artificial arcs, which carry nothing
  /// and never will, cost nothing, or what gives the tops of trees these potentials, by node.
  mutating func setCosts(_ goal: [Int64], tops: [Int64]? = nil) {
    arcs.setCosts(goal)
    tree.setPotentials(costs: arcs.costs, tails: arcs.tails, tops: tops)
  }
}
