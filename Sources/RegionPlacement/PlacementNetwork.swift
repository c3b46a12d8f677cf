import MinCostFlow
import PlacementModel

/// Stage 1 as a flow of people through places.
///
///     person ──────────────── merit ────────────────────────────────┐   (the reserve)
///       │ │ └─ preference, tier, km ──────────────────┐             │
///       │ └─── preference ──▶ (origin, province) ──┐  │             │
///       └───── preference ──▶ origin ──┬───────────┘  │             │
///                                      │   tier, km │ │             ▼
///                                      └──────────▶ kabupaten      rest
///                                                       ║           ▲
///                       floor: cover, loads: service    ║           ║
///                                                       ▼           ║
///                                  province ══ minimum ══▶ nation ══╝ fill, minimum
///
/// One unit is one person; double lines are several arcs. Everybody of one origin has the same
/// tier and distance to a kabupaten, so those who take any region that is open to them share
/// one node, and the network has thousands of arcs where person by kabupaten would have
/// millions. A region that a person lists has an arc of its own. In a kabupaten each further
/// unit costs at least as much as the one before. A pinned person has one arc, with a lower bound
/// of one. Where places are divided by track, each list has nodes of its own up to a place in the
/// kabupaten, from which an arc as wide as the track's quota leads into the kabupaten.
///
/// Where only headcounts and merit are asked for, ``Detail/headcounts``, everybody shares one
/// origin, and nothing is near or far; where it is known who is placed, ``Detail/homes``, nobody has
/// an arc to the reserve.
struct PlacementNetwork {
  /// What a network tells apart.
  enum Detail {
    /// Who is placed, and how many where: one origin for all, and arcs to the reserve.
    case headcounts
    /// Who of those placed goes where: an origin each, and no reserve.
    case homes
    /// Who is placed and goes where, at once: an origin each, and arcs to the reserve.
    case everything

    var tellsOriginsApart: Bool { self != .headcounts }
    var hasReserve: Bool { self != .homes }
  }

  private(set) var network = FlowNetwork()
  /// One an arc.
  private(set) var costs: [ArcCosts] = []
  /// The routes of each candidate, with their arcs.
  private(set) var routes: [[(arc: Arc, route: Route)]] = []
  /// By candidate: their node, and the arc that leaves them in reserve, if there is one.
  private(set) var people: [(node: Node, reserve: Arc?)] = []
  /// The arcs out of each hub that is used.
  private(set) var hubs: [Hub: [(arc: Arc, target: Target)]] = [:]

  /// A node that people of one origin share.
  ///
  /// The origin is `nil` where all share one.
  enum Hub: Hashable {
    case origin(Int?, track: Int)
    case originProvince(origin: Int?, province: Int, track: Int)
  }

  /// Where an arc out of a hub leads.
  enum Target: Hashable {
    case kabupaten(Int)
    case province(Int)
  }

  let detail: Detail
  private let problem: PlacementProblem
  let headcount: Int
  private(set) var hubNodes: [Hub: Node] = [:]
  private var hubOrder: [Hub] = []
  private let tree: PlaceTree
  /// By leaf of the tree: where people enter.
  private(set) var leafNodes: [Node] = []
  /// By node of the tree but for the reserve: its node.
  private(set) var placeNodes: [Node] = []
  let rest: Node

  /// By node of the tree: the arcs that it sends its people on by.
  private(set) var placeArcs: [[Arc]] = []

  /// Adds people in order of rank and regions in order of code.
  init(of candidates: [Candidate], in problem: PlacementProblem, detail: Detail) {
    self.problem = problem
    self.detail = detail
    headcount = candidates.count
    tree = PlaceTree(problem)
    rest = network.addNode(supply: -Int64(candidates.count))
    addRegions()
    for candidate in candidates { add(candidate) }
    for hub in hubOrder { connect(hub) }
  }

  /// The cost of every arc under one goal.
  func column(of goal: SeatingGoal) -> [Int64] {
    costs.map { $0.cost(of: goal, weights: problem.policy.efficient) }
  }

  func cost(of arc: Arc, under goal: SeatingGoal) -> Int64 {
    costs[arc.index].cost(of: goal, weights: problem.policy.efficient)
  }

  // MARK: - Places

  /// Equal places beside one another.
  typealias PlaceRun = (count: Int, costs: ArcCosts)

  private mutating func addRegions() {
    let nation = network.addNode()
    let provinces = problem.provinces.map { _ in network.addNode() }
    let kabupatenNodes = problem.kabupaten.map { _ in network.addNode() }
    leafNodes =
      tree.lists > 1 ? (0..<tree.leaves).map { _ in network.addNode() } : kabupatenNodes
    placeNodes =
      (tree.lists > 1 ? leafNodes : []) + kabupatenNodes + provinces + [nation]
    for (node, runs) in placeRuns(of: problem, for: headcount).enumerated() {
      let parent = tree.parents[node]
      let head = parent < placeNodes.count ? placeNodes[parent] : rest
      placeArcs.append(
        runs.map { add(from: placeNodes[node], to: head, capacity: $0.count, $0.costs) })
    }
  }

  /// The places of a region wider than a kabupaten: the ones below its minimum, then the rest.
  private func places(
    quota: Int?, minimum: Int, _ shared: ArcCosts, for people: Int
  ) -> [PlaceRun] {
    let places = min(quota ?? Int.max, people)
    let required = min(minimum, places)
    var belowMinimum = shared
    belowMinimum.minimums = -1
    return [(required, belowMinimum), (places - required, shared)]
  }

  /// By node of the tree of places: how many of the places that a problem of the same regions has
  /// there cost what, up to so many people.
  func placeRuns(of problem: PlacementProblem, for people: Int) -> [[PlaceRun]] {
    let lists = (0..<tree.leaves).map { leaf -> [PlaceRun] in
      // Nothing but the quota of its track limits a list.
      [(min(people, problem.cap(ofLeaf: leaf)), ArcCosts())]
    }
    let kabupaten = problem.kabupaten.map { units(of: $0.limits, for: people) }
    let provinces = problem.provinces.map {
      places(quota: $0.quota, minimum: $0.effectiveMinimum, ArcCosts(), for: people)
    }
    let nation = places(
      quota: problem.nationalQuota, minimum: problem.effectiveNationalMinimum, ArcCosts(fill: -1),
      for: people)
    return (tree.lists > 1 ? lists : []) + kabupaten + provinces + [nation]
  }

  /// What each further person in a kabupaten costs, equal neighbours in one run.
  ///
  /// Both marginals never fall, so a cheapest flow fills the runs in order: one of -1 below the
  /// floor, and the change in the evenly split sum of squared loads.
  private func units(of limits: Limits, for people: Int) -> [PlaceRun] {
    var runs: [PlaceRun] = []
    var before = limits.evenService(assistants: 0)
    for unit in 0..<min(limits.cap, people) {
      let service = limits.evenService(assistants: unit + 1)
      let costs = ArcCosts(cover: unit < limits.floor ? -1 : 0, service: service - before)
      if runs.last?.costs == costs {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((1, costs))
      }
      before = service
    }
    return runs
  }

  // MARK: - People

  private mutating func add(_ candidate: Candidate) {
    let node = network.addNode(supply: 1)
    let isPinned = candidate.acceptability.pinned != nil
    let reserve =
      detail.hasReserve && !isPinned
      ? add(from: node, to: rest, capacity: 1, ArcCosts(merit: -candidate.position)) : nil
    people.append((node, reserve))
    routes.append(
      candidate.routes.map { route in
        let entry = entry(to: route, of: candidate)
        let arc = add(
          from: node, to: entry.node, lower: isPinned ? 1 : 0, capacity: 1, entry.costs)
        return (arc, route)
      })
  }

  /// The node that a route leads to, and what it costs to get there.
  private mutating func entry(
    to route: Route, of candidate: Candidate
  ) -> (node: Node, costs: ArcCosts) {
    let origin = detail.tellsOriginsApart ? candidate.origin : nil
    switch route {
    case .everywhere(let preference):
      return (node(of: .origin(origin, track: candidate.track)), ArcCosts(preference: preference))
    case .province(let province, let preference):
      let hub = Hub.originProvince(
        origin: origin, province: province, track: candidate.track)
      return (node(of: hub), ArcCosts(preference: preference))
    case .kabupaten(let kabupaten, let preference):
      var costs = problem.travelCosts(from: origin, to: kabupaten)
      costs.preference = preference
      return (leafNodes[tree.leaf(of: candidate.track, in: kabupaten)], costs)
    }
  }

  // MARK: - Hubs

  private mutating func node(of hub: Hub) -> Node {
    if let known = hubNodes[hub] { return known }
    let node = network.addNode()
    hubNodes[hub] = node
    hubOrder.append(hub)
    return node
  }

  /// Adds the arcs out of a hub, each wider than what can go through it: only places limit, so that
  /// a place's potential is what a seat in it is worth. An origin reaches a province through the
  /// node that the two share, where somebody uses that, and its kabupaten one by one elsewhere.
  private mutating func connect(_ hub: Hub) {
    switch hub {
    case .originProvince(let origin, let province, let track):
      let kabupaten = problem.provinces[province].kabupaten
      hubs[hub] = connect(hub, from: origin, on: track, to: kabupaten)
    case .origin(let origin, let track):
      var arcs: [(arc: Arc, target: Target)] = []
      for (index, province) in problem.provinces.enumerated() {
        if let shared = hubNodes[
          .originProvince(origin: origin, province: index, track: track)]
        {
          let arc = add(from: hubNodes[hub]!, to: shared, capacity: headcount + 1, ArcCosts())
          arcs.append((arc, .province(index)))
        } else {
          arcs += connect(hub, from: origin, on: track, to: province.kabupaten)
        }
      }
      hubs[hub] = arcs
    }
  }

  private mutating func connect(
    _ hub: Hub, from origin: Int?, on track: Int, to kabupaten: Range<Int>
  ) -> [(arc: Arc, target: Target)] {
    kabupaten.filter { problem.kabupaten[$0].trackCaps[track] > 0 }.map { place in
      let arc = add(
        from: hubNodes[hub]!, to: leafNodes[tree.leaf(of: track, in: place)],
        capacity: min(headcount, problem.kabupaten[place].trackCaps[track]) + 1,
        problem.travelCosts(from: origin, to: place))
      return (arc, .kabupaten(place))
    }
  }

  private mutating func add(
    from tail: Node, to head: Node, lower: Int = 0, capacity: Int, _ arcCosts: ArcCosts
  ) -> Arc {
    costs.append(arcCosts)
    return network.addArc(
      from: tail, to: head, lower: Int64(lower), capacity: Int64(capacity))
  }
}
