import MinCostFlow
import PlacementModel

/// What the first goals of stage 1 come to: how many are placed at best, and how many are missing.
///
/// Goals 1 and 2 ask nothing of a person but which kabupaten they accept, so one flow of those who
/// accept the same decides them, whatever the placement policy.
package struct StageOneCounts: Hashable, Sendable {
  /// Most people placed, of those placements with the least missing.
  package let placed: Int
  /// Least total shortfall below the floors of kabupaten.
  package let missing: Int
  /// Then the least below the minimums of provinces and the nation.
  package let missingBelowMinimums: Int
  /// The most of those placed who can be in the area that was asked about; 0 if none was.
  let placedInside: Int

  /// - Parameter area: asked how many can be placed in it; an index in the plan.
  /// - Returns: `nil` where pinned people do not fit.
  init?(_ plan: QuotaPlan, _ supply: PeopleSupply, inside area: Int? = nil) {
    let network = HeadcountNetwork(plan, supply, inside: area)
    guard let flow = network.solve() else { return nil }
    // Every unit counts down what is missing, or left out, by one.
    missing = network.floors - Int(-flow.objectives[0])
    missingBelowMinimums = network.minimums - Int(-flow.objectives[1])
    placed = Int(-flow.objectives[2])
    placedInside = Int(-flow.objectives[3])
  }
}

/// People of one list who accept the same ──▶ list in kabupaten ──▶ kabupaten ──▶ … ──▶ nation, in
/// counts; what is below a floor or a minimum gains one unit of its goal.
private struct HeadcountNetwork {
  private let plan: QuotaPlan
  private var flow = FlowNetwork()
  private var cover: [Int64] = []
  private var minimumGains: [Int64] = []
  private var fill: [Int64] = []
  private var fillInside: [Int64] = []
  private let inside: Int?
  private let sink: Node
  /// The sums of all floors and of all minimums, cut to what quotas leave.
  private(set) var floors = 0
  private(set) var minimums = 0

  init(_ plan: QuotaPlan, _ supply: PeopleSupply, inside: Int?) {
    self.plan = plan
    self.inside = inside
    sink = flow.addNode()
    let areas = plan.areas.map { _ in flow.addNode() }
    let people =
      supply.groups.reduce(0) { $0 + $1.count }
      + plan.recruits.reduce(0) { $0 + $1.count }
    for index in plan.areas.indices { addPlaces(of: index, areas, people: people) }
    let kabupaten = plan.areas.indices.filter { plan.areas[$0].isKabupaten }
    let entries = kabupaten.map { addLists(of: $0, areas) }
    for group in supply.groups {
      add(
        group.count, mayWait: !group.isPinned,
        to: group.kabupaten.map { entries[$0][group.track ?? 0] })
    }
    for recruits in plan.recruits {
      let open = kabupaten.indices.filter {
        recruits.kabupaten.contains(plan.areas[kabupaten[$0]].code)
      }
      // Whoever is found may be of either track.
      add(recruits.count, mayWait: true, to: open.flatMap { entries[$0] })
    }
  }

  /// The arcs by which an area sends its people on: those below its floor or minimum, then the rest.
  private mutating func addPlaces(of index: Int, _ nodes: [Node], people: Int) {
    let area = plan.areas[index]
    let parent = area.parent
    let head = parent.map { nodes[$0] } ?? sink
    let limits = area.isKabupaten ? plan.cutLimits(of: index) : nil
    let most = min(limits?.cap ?? area.quota ?? people, people)
    // The budget promises nothing, and cuts the nation's minimum as a quota of the nation would.
    let budget = parent.flatMap { plan.areas[$0].isBudget ? plan.areas[$0].quota : nil }
    let least = limits?.floor ?? min(area.minimum, area.quota ?? Int.max, budget ?? Int.max)
    if area.isKabupaten { floors += least } else { minimums += least }
    let required = min(least, most)
    let gain: Int64 = parent == nil ? -1 : 0
    let gainInside: Int64 = index == inside ? -1 : 0
    connect(
      nodes[index], to: head, capacity: required, cover: area.isKabupaten ? -1 : 0,
      minimum: area.isKabupaten ? 0 : -1, fill: gain, inside: gainInside)
    connect(nodes[index], to: head, capacity: most - required, fill: gain, inside: gainInside)
  }

  /// Where people of each list enter a kabupaten.
  private mutating func addLists(of index: Int, _ nodes: [Node]) -> [Node] {
    let quotas = plan.areas[index].trackQuotas
    guard !quotas.isEmpty else { return [nodes[index]] }
    return quotas.map { quota in
      guard let quota else { return nodes[index] }
      let node = flow.addNode()
      connect(node, to: nodes[index], capacity: quota)
      return node
    }
  }

  private mutating func add(_ count: Int, mayWait: Bool, to entries: [Node]) {
    let node = flow.addNode(supply: Int64(count))
    flow.addSupply(-Int64(count), at: sink)
    if mayWait { connect(node, to: sink, capacity: count) }
    for entry in entries { connect(node, to: entry, capacity: count) }
  }

  private mutating func connect(
    _ tail: Node, to head: Node, capacity: Int, cover: Int64 = 0, minimum: Int64 = 0,
    fill: Int64 = 0, inside: Int64 = 0
  ) {
    flow.addArc(from: tail, to: head, capacity: Int64(capacity))
    self.cover.append(cover)
    minimumGains.append(minimum)
    self.fill.append(fill)
    fillInside.append(inside)
  }

  func solve() -> LexicographicFlow? {
    let goals = [cover, minimumGains, fill, fillInside]
    guard case .optimal(let optimum)? = try? NetworkSimplex().solve(flow, goals: goals) else {
      return nil
    }
    precondition(
      optimum.certificateFault(for: flow, goals: goals) == nil, "the flow proves its counts")
    return optimum
  }
}

extension QuotaPlan {
  /// The limits of a kabupaten as stage 1 has them, cut to every quota on the way to the nation.
  func cutLimits(of kabupaten: Int) -> Limits {
    let quotas = ([kabupaten] + ancestors(of: kabupaten)).compactMap { areas[$0].quota }
    return Limits(
      cooperatives: areas[kabupaten].cooperatives, load: load, surplus: surplus, quotas: quotas,
      minimum: areas[kabupaten].minimum)
  }
}
