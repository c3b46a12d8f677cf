import MinCostFlow

/// What happens to a network between two solves: one part in a hundred of it changes.
enum Change: String, CaseIterable {
  /// Arcs into the sink, other than those of people, hold a tenth more or less; unit arcs close.
  case quotas
  /// Costs rise or fall by up to a tenth.
  case costs
  /// People stay away: their supply is zero.
  case supplies
  /// People withdraw: their nodes and arcs are not there any more.
  case withdrawals
}

/// A network and its goals; without any, its own costs are the goal.
struct Problem {
  var network: FlowNetwork
  var goals: [[Int64]]
}

/// A problem after a change, and a basis that fits it.
struct ChangedProblem {
  var problem: Problem
  var basis: StartingBasis

  /// Changes a hundredth of a problem, at random, by a seed.
  init(_ base: Problem, basis: StartingBasis, by change: Change, seed: UInt64) {
    (problem, self.basis) = (base, basis)
    var random = InstanceRandom(seed: seed)
    switch change {
    case .quotas: changeQuotas(by: &random)
    case .costs: changeCosts(by: &random)
    case .supplies:
      for person in people(by: &random) {
        problem.network.setSupply(0, at: person)
        problem.network.addSupply(1, at: sink)
      }
    case .withdrawals: withdraw(people(by: &random))
    }
  }

  private var sink: Node {
    let nodes = (0..<problem.network.nodeCount).map { Node(index: $0) }
    return nodes.min { problem.network.supply(of: $0) < problem.network.supply(of: $1) }!
  }

  /// A hundredth of the nodes with a supply, at least one.
  private func people(by random: inout InstanceRandom) -> [Node] {
    let all = (0..<problem.network.nodeCount).map { Node(index: $0) }
      .filter { problem.network.supply(of: $0) > 0 }
    return hundredth(of: all, by: &random)
  }

  private func hundredth<Element>(
    of all: [Element], by random: inout InstanceRandom
  ) -> [Element] {
    random.order(of: all.count).prefix(max(1, all.count / 100)).sorted().map { all[$0] }
  }

  private mutating func changeQuotas(by random: inout InstanceRandom) {
    let network = problem.network
    let sink = sink
    let quotas = (0..<network.arcCount).map { Arc(index: $0) }.filter {
      network.head(of: $0) == sink && network.supply(of: network.tail(of: $0)) <= 0
    }
    for quota in hundredth(of: quotas, by: &random) {
      let (lower, capacity) = (network.lower(of: quota), network.capacity(of: quota))
      let step =
        random.below(2) == 0 || capacity == 1 ? -max(1, capacity / 10) : max(1, capacity / 10)
      problem.network.setBounds(
        lower: lower, capacity: max(lower, capacity + step), of: quota)
    }
  }

  private mutating func changeCosts(by random: inout InstanceRandom) {
    func changed(_ cost: Int64) -> Int64 {
      cost + cost * Int64(random.number(in: -100...100)) / 1_000
    }
    let arcs = hundredth(of: Array(0..<problem.network.arcCount), by: &random)
    for arc in arcs {
      problem.network.setCost(
        changed(problem.network.cost(of: Arc(index: arc))), of: Arc(index: arc))
      for goal in problem.goals.indices.suffix(2) {
        problem.goals[goal][arc] = changed(problem.goals[goal][arc])
      }
    }
  }

  /// Draws the network again without these people.
  private mutating func withdraw(_ people: [Node]) {
    let old = problem
    let sink = sink
    var isGone = [Bool](repeating: false, count: old.network.nodeCount)
    for person in people { isGone[person.index] = true }
    var network = FlowNetwork()
    var names: [Node] = []
    var nodes: [Node?] = []
    for node in (0..<old.network.nodeCount).map({ Node(index: $0) }) {
      names.append(Node(index: network.nodeCount))
      guard !isGone[node.index] else { continue }
      network.addNode(supply: old.network.supply(of: node))
      nodes.append(node)
    }
    network.addSupply(Int64(people.count), at: names[sink.index])
    var arcs: [Arc?] = []
    for arc in (0..<old.network.arcCount).map({ Arc(index: $0) }) {
      let (tail, head) = (old.network.tail(of: arc), old.network.head(of: arc))
      guard !isGone[tail.index], !isGone[head.index] else { continue }
      network.addArc(
        from: names[tail.index], to: names[head.index], lower: old.network.lower(of: arc),
        capacity: old.network.capacity(of: arc), cost: old.network.cost(of: arc))
      arcs.append(arc)
    }
    problem = Problem(
      network: network, goals: old.goals.map { goal in arcs.map { goal[$0!.index] } })
    basis = basis.renumbered(nodes: nodes, arcs: arcs)
  }
}
