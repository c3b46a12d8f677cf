import MinCostFlow
import PlacementModel

/// Asks whether the people there are can fill every place that a plan needs, and where not, why.
///
///     people who accept the same ──▶ kabupaten ──▶ province ──▶ nation ──▶ budget
///                 │                      │            │            │          │
///                 ▼                      ▼            ▼            ▼          ▼
///            unplaced (1)             its claim    what each claims beyond those inside
///
/// Where a kabupaten divides its places by track, people reach it through a node of their track, as
/// far as the track's quota goes.
///
/// Every arc down ends in one sink; an unplaced person costs 1, so the cheapest flow fills the
/// most claims. An arc to the right carries what an area can take beyond its own claim. If a
/// claim stays unfilled, the areas and people from which more could still flow to it are a
/// cut, and the cut is the proof: they claim more than the people who accept them, together with
/// what may flow in from outside (Hall 1935; Ford and Fulkerson 1956).
struct PeopleCheck {
  /// Areas that cannot be filled together.
  struct Shortage: Hashable {
    /// Kabupaten, as indices in the plan, ascending.
    let kabupaten: [Int]
    /// What they and the areas around them claim.
    let required: Int
    /// The eligible people who accept any of the kabupaten.
    let accepting: Int
    /// What kabupaten outside can at most contribute to a shared minimum.
    let elsewhere: Int

    var missing: Int { required - accepting - elsewhere }
  }

  let plan: QuotaPlan
  let supply: PeopleSupply
  private let capacities: [AreaCapacity]
  /// The plan's kabupaten in the problem's order.
  private let kabupaten: [Int]
  private let groups: [PeopleSupply.Group]

  init(plan: QuotaPlan, supply: PeopleSupply) {
    self.plan = plan
    self.supply = supply
    capacities = plan.capacities()
    let kabupaten = plan.areas.indices.filter { plan.areas[$0].isKabupaten }
    self.kabupaten = kabupaten
    let recruits = plan.recruits.map { recruits in
      PeopleSupply.Group(
        kabupaten: kabupaten.indices.filter {
          recruits.kabupaten.contains(plan.areas[kabupaten[$0]].code)
        }, count: recruits.count)
    }
    groups = supply.groups + recruits
  }

  /// The claims of all areas together.
  var required: Int { plan.areas.indices.map(ownClaim).reduce(0, +) }

  /// The kabupaten and tracks that have a quota, as indices in the plan.
  private var trackPlaces: [(kabupaten: Int, track: Int, quota: Int)] {
    kabupaten.flatMap { index in
      plan.areas[index].trackQuotas.enumerated().compactMap { track, quota in
        quota.map { (index, track, $0) }
      }
    }
  }

  /// Fills the most claims there are people for; names what stays unfilled, each set by itself.
  func result() -> (filled: Int, shortages: [Shortage]) {
    let trackPlaces = self.trackPlaces
    let firstTrackNode = plan.areas.count + groups.count
    var network = Network(nodes: firstTrackNode + trackPlaces.count)
    var nodeOf: [Int: [Int: Int]] = [:]
    for (number, place) in trackPlaces.enumerated() {
      nodeOf[place.kabupaten, default: [:]][place.track] = firstTrackNode + number
      network.connect(firstTrackNode + number, to: place.kabupaten, capacity: place.quota)
    }
    for (number, group) in groups.enumerated() {
      network.supply(group.count, at: groupNode(number))
      for index in group.kabupaten {
        // One more than can ever flow, so that people always belong to the cut they are wanted in.
        let entry = group.track.flatMap { nodeOf[kabupaten[index]]?[$0] } ?? kabupaten[index]
        network.connect(groupNode(number), to: entry, capacity: group.count + 1)
      }
    }
    for area in plan.areas.indices {
      network.claim(ownClaim(area), at: area)
      guard let parent = plan.areas[area].parent else { continue }
      network.connect(area, to: parent, capacity: spare(area))
    }
    let solved = network.solve()
    let shortages = solved.components(reaching: network).map { shortage(of: Set($0)) }
    return (
      solved.filled, shortages.sorted { $0.kabupaten.lexicographicallyPrecedes($1.kabupaten) }
    )
  }

  private func groupNode(_ number: Int) -> Int { plan.areas.count + number }

  /// What an area claims beyond the claims inside it.
  private func ownClaim(_ area: Int) -> Int {
    max(
      0,
      capacities[area].claim - plan.areas[area].children.map { capacities[$0].claim }.reduce(0, +))
  }

  /// What an area can take beyond its claim.
  private func spare(_ area: Int) -> Int { capacities[area].usable - capacities[area].claim }

  private func shortage(of cut: Set<Int>) -> Shortage {
    let areas = plan.areas.indices.filter(cut.contains)
    let inflow = areas.flatMap { plan.areas[$0].children }.filter { !cut.contains($0) }
    return Shortage(
      kabupaten: areas.filter { plan.areas[$0].isKabupaten },
      required: areas.map(ownClaim).reduce(0, +),
      accepting: groups.indices.filter { cut.contains(groupNode($0)) }
        .map { groups[$0].count }.reduce(0, +),
      elsewhere: inflow.map(spare).reduce(0, +) + trackInflow(of: cut))
  }
}

extension PeopleCheck {
  /// What tracks outside a cut can at most give to kabupaten inside it: their quotas.
  private func trackInflow(of cut: Set<Int>) -> Int {
    trackPlaces.enumerated().reduce(0) { sum, entry in
      let isOutside = !cut.contains(plan.areas.count + groups.count + entry.offset)
      return cut.contains(entry.element.kabupaten) && isOutside ? sum + entry.element.quota : sum
    }
  }
}

/// The network of ``PeopleCheck``: supplies, claims, and arcs between them.
private struct Network {
  private var flow = FlowNetwork()
  private let sink: Node
  /// The arcs that may carry flow to a claim, with the nodes they join.
  private(set) var arcs: [(arc: Arc, tail: Int, head: Int)] = []
  private(set) var claims: [(arc: Arc, node: Int)] = []
  private var people = 0

  init(nodes: Int) {
    for _ in 0..<nodes { flow.addNode() }
    sink = flow.addNode()
  }

  mutating func supply(_ count: Int, at node: Int) {
    people += count
    flow.addSupply(Int64(count), at: Node(index: node))
    flow.addArc(from: Node(index: node), to: sink, capacity: Int64(count), cost: 1)
  }

  mutating func claim(_ count: Int, at node: Int) {
    let arc = flow.addArc(from: Node(index: node), to: sink, capacity: Int64(count))
    claims.append((arc, node))
  }

  mutating func connect(_ tail: Int, to head: Int, capacity: Int) {
    let arc = flow.addArc(
      from: Node(index: tail), to: Node(index: head), capacity: Int64(capacity))
    arcs.append((arc, tail, head))
  }

  consuming func solve() -> Solved {
    flow.addSupply(-Int64(people), at: sink)
    guard case .optimal(let optimum)? = try? NetworkSimplex().solve(flow) else {
      preconditionFailure("everybody may stay unplaced, so a flow exists")
    }
    return Solved(network: flow, optimum: optimum, people: people)
  }
}

/// A cheapest flow and what it leaves unfilled.
private struct Solved {
  let network: FlowNetwork
  let optimum: OptimalFlow
  let people: Int

  var filled: Int { people - Int(optimum.cost) }

  /// The nodes from which more could flow to an unfilled claim, those that share an arc
  /// together, without their order meaning anything.
  func components(reaching shape: borrowing Network) -> [[Int]] {
    var neighbours = [[Int]](repeating: [], count: network.nodeCount)
    for (arc, tail, head) in shape.arcs {
      if optimum.flow(of: arc) < network.capacity(of: arc) { neighbours[head].append(tail) }
      if optimum.flow(of: arc) > 0 { neighbours[tail].append(head) }
    }
    let unfilled = shape.claims.filter { optimum.flow(of: $0.arc) < network.capacity(of: $0.arc) }
    let cut = Reach(from: unfilled.map(\.node), along: neighbours).nodes
    var together = [[Int]](repeating: [], count: network.nodeCount)
    for (arc, tail, head) in shape.arcs where network.capacity(of: arc) > 0 {
      guard cut.contains(tail), cut.contains(head) else { continue }
      together[tail].append(head)
      together[head].append(tail)
    }
    var left = cut
    var components: [[Int]] = []
    for node in unfilled.map(\.node) where left.contains(node) {
      let component = Reach(from: [node], along: together).nodes
      components.append(component.sorted())
      left.subtract(component)
    }
    return components
  }
}

/// All nodes that can be reached from some along arcs: O(*n* + *m*).
private struct Reach {
  private(set) var nodes: Set<Int>

  init(from start: [Int], along arcs: [[Int]]) {
    nodes = Set(start)
    var open = start
    while let node = open.popLast() {
      for next in arcs[node] where nodes.insert(next).inserted { open.append(next) }
    }
  }
}
