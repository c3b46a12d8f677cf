import MinCostFlow
import PlacementModel

/// A solved placement network as a place to start for those that differ little from it.
struct NetworkStart: Sendable {
  private let former: PlacementNetwork
  private let basis: StartingBasis
  /// By applicant: which of the network's people they are; -1 for those who are none.
  private let people: [Int32]

  init(_ solved: SolvedNetwork, in problem: PlacementProblem) {
    former = solved.network
    basis = StartingBasis(
      of: solved.flow, goals: solved.goals.map(solved.network.column(of:)),
      in: solved.network.network)
    var people = [Int32](repeating: -1, count: problem.applicants.count)
    for (index, person) in solved.people.enumerated() {
      people[person.applicant] = Int32(index)
    }
    self.people = people
  }

  var detail: PlacementNetwork.Detail { former.detail }

  /// Which of the network's people an applicant is.
  func person(of applicant: Int) -> Int? {
    people[applicant] >= 0 ? Int(people[applicant]) : nil
  }

  /// The basis renumbered for another network; `nil` where that tells other things apart.
  func basis(
    for network: PlacementNetwork, of people: [Candidate], _ renaming: Renaming
  ) -> StartingBasis? {
    guard network.detail == former.detail else { return nil }
    var names = FormerNames(of: network, in: former)
    names.findPlaces()
    for (index, person) in people.enumerated() {
      guard let known = renaming.applicant(person.applicant).flatMap(self.person) else { continue }
      names.find(person: index, known)
    }
    names.findHubs(renaming)
    return basis.renumbered(nodes: names.nodes, arcs: names.arcs)
  }
}

/// What nodes and arcs of a network were in a former one.
private struct FormerNames {
  private let network, former: PlacementNetwork
  /// `nil` for what is new.
  private(set) var nodes: [Node?]
  private(set) var arcs: [Arc?]

  init(of network: PlacementNetwork, in former: PlacementNetwork) {
    (self.network, self.former) = (network, former)
    nodes = Array(repeating: nil, count: network.network.nodeCount)
    arcs = Array(repeating: nil, count: network.network.arcCount)
  }

  /// The places, and of the arcs out of each those that cost the same: no two of one place do.
  mutating func findPlaces() {
    nodes[network.rest.index] = former.rest
    for (node, known) in zip(network.placeNodes, former.placeNodes) { nodes[node.index] = known }
    for (own, others) in zip(network.placeArcs, former.placeArcs) {
      for arc in own {
        let costs = network.costs[arc.index]
        arcs[arc.index] = others.first { former.costs[$0.index] == costs }
      }
    }
  }

  mutating func find(person: Int, _ known: Int) {
    let (own, other) = (network.people[person], former.people[known])
    nodes[own.node.index] = other.node
    if let reserve = own.reserve { arcs[reserve.index] = other.reserve }
    let others = former.routes[known]
    for (index, (arc, route)) in network.routes[person].enumerated() {
      arcs[arc.index] =
        index < others.count && others[index].route == route
        ? others[index].arc : others.first { $0.route == route }?.arc
    }
  }

  mutating func findHubs(_ renaming: Renaming) {
    for (hub, node) in network.hubNodes {
      guard let known = hub.former(renaming), let knownNode = former.hubNodes[known],
        let own = network.hubs[hub], let others = former.hubs[known]
      else { continue }
      nodes[node.index] = knownNode
      if own.count == others.count, zip(own, others).allSatisfy({ $0.target == $1.target }) {
        for (arc, other) in zip(own, others) { arcs[arc.arc.index] = other.arc }
      } else {
        let arcOf = Dictionary(uniqueKeysWithValues: others.map { ($0.target, $0.arc) })
        for (arc, target) in own { arcs[arc.index] = arcOf[target] }
      }
    }
  }
}

extension PlacementNetwork.Hub {
  /// What the hub was; `nil` if its origin is new.
  fileprivate func former(_ renaming: Renaming) -> Self? {
    switch self {
    case .origin(nil, _), .originProvince(nil, _, _): return self
    case .origin(let origin?, let track):
      return renaming.origin(origin).map { .origin($0, track: track) }
    case .originProvince(let origin?, let province, let track):
      return renaming.origin(origin).map {
        .originProvince(origin: $0, province: province, track: track)
      }
    }
  }
}
