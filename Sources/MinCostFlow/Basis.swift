/// A basic solution: the tree and its flows, and at which bound every other arc rests.
///
/// The tree has names of its own for the nodes, and changes them now and then.
struct Basis: ~Copyable {
  private(set) var arcs: ActiveArcs
  /// The arcs of a dense network that are not active yet.
  private var heldBack: HeldBackArcs?
  private(set) var tree: SpanningTree
  /// The flow of each arc of the network; of arcs not active for good, of others when read.
  private var flows: [Int64]
  /// The node of the network that each node of the tree stands for, once they differ.
  private var networkNodes: [Int32]?

  /// All arcs at their lower bounds, and what supplies then remain on artificial arcs.
  ///
  /// Artificial arcs cost more than any path, so that a cheapest flow uses none if it can.
  /// - Precondition: the network passed validation, and its costs have this range.
  init(of network: FlowNetwork, costs: [Int64], range: CostRange) {
    heldBack = HeldBackArcs(of: network, costs: costs)
    let first = heldBack?.admitCheapest(nodeCount: network.nodeCount)
    arcs = ActiveArcs(first, of: network, costs: costs)
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

  /// Enters arcs until none of the network is violated, or so many have entered.
  mutating func optimize(by rule: PivotRule, pivots budget: Int = .max) -> Effort {
    var effort = Effort()
    repeat {
      effort.add(optimizeActiveArcs(by: rule, pivots: budget - effort.pivots))
      effort.arcsPriced += heldBack?.count ?? 0
    } while !effort.isCutShort && admitViolatedArcs()
    return effort
  }

  /// Enters arcs until none of the active ones is violated, or so many have entered.
  private mutating func optimizeActiveArcs(by rule: PivotRule, pivots budget: Int) -> Effort {
    var effort = Effort()
    var search = rule.search(over: arcs.count, blockFactor: arcs.blockFactor)
    let patience = 4 * (arcs.count + tree.records.count)
    while let entering = search.enteringArc(among: arcs, in: tree) {
      if effort.pivots == budget {
        effort.isCutShort = true
        break
      }
      pivot(on: entering)
      effort.pivots += 1
      renumberNodes(after: patience)
      assert(tree.root > 8 || isSound, "a pivot broke the basis")
    }
    assert(isSound, "the pivots broke the basis")
    effort.arcsPriced = search.arcsPriced
    return effort
  }

  /// Makes violated arcs active that were held back; false if there are none.
  private mutating func admitViolatedArcs() -> Bool {
    guard var heldBack else { return false }
    self.heldBack = nil  // so that there is one copy to change
    let admitted = heldBack.admitViolated(potentials: networkPotentials)
    arcs.append(admitted, of: heldBack, names: treeNodes)
    self.heldBack = heldBack
    return !admitted.isEmpty
  }

  /// Brings an arc into the tree, or moves it to its other bound, and the cost with it downwards.
  mutating func pivot(on entering: Int) {
    let (first, second) = (Int(arcs.tails[entering]), Int(arcs.heads[entering]))
    let width = arcs.width(of: entering)
    let reducedCost = arcs.costs[entering] &+ tree.potentials[first] &- tree.potentials[second]
    switch tree.push(from: first, to: second, residual: width) {
    case .none:
      arcs.reverse(entering)
    case .leaving(let cut, let top, let parent, let step):
      retire(arcAbove: cut)
      let isUp = top == first
      tree.rehang(
        cut: cut, top: top, below: parent,
        by: .init(
          arc: Int32(truncatingIfNeeded: entering), residualUp: isUp ? width - step : step,
          residualDown: isUp ? step : width - step))
      tree.reprice(top, by: isUp ? 0 &- reducedCost : reducedCost)
    }
  }

  /// Turns the arc above this node, about to leave the tree, in the direction in which it has room.
  private mutating func retire(arcAbove node: Int) {
    let record = tree.records[node]
    guard record.arc >= 0 else { return }  // an artificial arc never comes back
    let arc = Int(record.arc)
    let pointsUp = arcs.tails[arc] == Int32(truncatingIfNeeded: node)
    if (pointsUp ? record.residualUp : record.residualDown) == 0 { arcs.reverse(arc) }
  }

  /// Renames nodes in the order of the thread once so many were visited out of order that the
  /// time lost for it exceeds the time that renaming takes.
  ///
  /// On sparse networks of 32,000 nodes that made the whole solve 1.2 to 1.5 times as fast; where
  /// there are many more arcs than nodes to rename the ends of, it happens seldom.
  private mutating func renumberNodes(after visits: Int) {
    guard tree.visits > visits else { return }
    let oldNames = tree.renumber()
    arcs.renameNodes(oldNames)
    networkNodes =
      networkNodes.map { names in oldNames.dropLast().map { names[Int($0)] } }
      ?? Array(oldNames.dropLast())
  }

  /// The node of the tree that stands for each node of the network, once they differ.
  private var treeNodes: [Int32]? {
    networkNodes.map { names in
      var treeNodes = names
      for (node, name) in names.enumerated() {
        treeNodes[Int(name)] = Int32(truncatingIfNeeded: node)
      }
      return treeNodes
    }
  }

  /// The node of the network that a node of the tree stands for.
  private func networkNode(_ node: Int) -> Int { networkNodes.map { Int($0[node]) } ?? node }
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
    let names = isInside.indices.filter { isInside[$0] }.map { networkNode($0) }
    return OverloadedCut(nodes: names.sorted().map { Node(index: $0) }, excess: excess)
  }

  /// The flow of every arc of the network.
  var networkFlows: [Int64] {
    var flows = flows
    for arc in 0..<arcs.count where arcs.isReversed(arc) {
      flows[arcs.origin(of: arc)] += arcs.width(of: arc)
    }
    for node in 0..<tree.root where tree.records[node].arc >= 0 {
      let record = tree.records[node]
      let arc = Int(record.arc)
      let pointsUp = Int(arcs.tails[arc]) == node
      // In the direction in which the arc is kept, it carries this beyond the bound it came from.
      let flow = arcs.width(of: arc) - (pointsUp ? record.residualUp : record.residualDown)
      flows[arcs.origin(of: arc)] += arcs.isReversed(arc) ? -flow : flow
    }
    return flows
  }

  /// The potential of every node of the network, the first node's being zero.
  var networkPotentials: [Int64] {
    var potentials = [Int64](repeating: 0, count: tree.root)
    for node in 0..<tree.root { potentials[networkNode(node)] = tree.potentials[node] }
    guard let first = potentials.first else { return [] }
    return potentials.map { $0 &- first }
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
    if let heldBack {
      arcs.append(
        heldBack.tightArcs(potentials: networkPotentials), of: heldBack, names: treeNodes)
      self.heldBack = nil
    }
    var isKept = (0..<arcs.count).map { arc in
      let (tail, head) = (Int(arcs.tails[arc]), Int(arcs.heads[arc]))
      return arcs.costs[arc] &+ tree.potentials[tail] &- tree.potentials[head] == 0
    }
    for node in 0..<tree.root where tree.records[node].arc >= 0 {
      isKept[Int(tree.records[node].arc)] = true
    }
    for arc in isKept.indices where !isKept[arc] && arcs.isReversed(arc) {
      flows[arcs.origin(of: arc)] += arcs.width(of: arc)
    }
    let newPositions = arcs.compact(keeping: isKept)
    tree.renameArcs(newPositions)
  }

  /// Goes on with other costs from the same tree. From here on artificial arcs, which carry nothing
  /// and never will, cost nothing, or what gives the tops of trees these potentials, by node.
  mutating func setCosts(_ goal: [Int64], tops: [Int64]? = nil) {
    arcs.setCosts(goal)
    heldBack?.setCosts(goal)
    let named = tops.map { tops in (0..<tree.root).map { tops[networkNode($0)] } }
    tree.setPotentials(costs: arcs.costs, tails: arcs.tails, tops: named)
  }
}
