import Caseload
import MinCostFlow
import PlacementModel

/// The network on which the cooperatives of one kabupaten flow to its assistants after an event.
///
///     cooperative ──changes, takeover, travel──▶ assistant ──squares──▶ sink
///          │                                       L...U by unit arcs     ▲
///          └────────changes──────▶ left out (one a class) ───────────────┘
///
/// Every goal is a column of costs of its own, so nothing is weighed against anything: an arc to
/// the assistant of before costs no change, every other one.
struct ReassignmentNetwork {
  private(set) var network = FlowNetwork()
  /// In order of precedence.
  private(set) var goals: [Goal] = []

  struct Goal {
    let kind: Kind
    var costs: [Int64] = []
  }

  enum Kind {
    /// Where conflicts or pins leave no plan within the limits: cooperatives left out, weighed so
    /// that the highest priority goes first; then what loads miss of the least, or of evenness.
    case cover, evenness
    /// Cooperatives that change hands.
    case changes
    /// Those of them that a colleague gets where newcomers should.
    case takeover
    /// The sum of squared loads.
    case squares
    /// Metres from bases to cooperatives.
    case travel
  }

  private var services: [(arc: Arc, cooperative: Int, assistant: Int)] = []

  /// - Parameters:
  ///   - sites: by assistant, the site to work from.
  ///   - isRelaxed: whether only conflicts, pins and the largest load are hard, as where the limits
  ///     cannot all be kept.
  init(_ task: ReassignmentTask, sites: [Int], isRelaxed: Bool) {
    let kinds: [Kind] =
      (isRelaxed ? [.cover, .evenness] : []) + [.changes]
      + (task.favoursNewcomers ? [.takeover] : []) + [.squares, .travel]
    goals = kinds.map { Goal(kind: $0) }
    let problem = task.problem
    let assistants = problem.assistants.indices.map { _ in network.addNode() }
    let sink = network.addNode()
    var supplied = 0
    let urgency = task.urgency
    for (members, leastOmitted, mostOmitted) in task.classes(isRelaxed: isRelaxed) {
      let leftOut = network.addNode()
      for cooperative in members {
        let node = network.addNode(supply: 1)
        addServices(of: cooperative, from: node, to: assistants, task, sites)
        if isRelaxed && problem.pinnedTo[cooperative] != nil { continue }
        let change: Int64 = task.isChange(of: cooperative, to: nil) ? 1 : 0
        let weight = urgency[problem.cooperatives[cooperative].priority]!
        add(from: node, to: leftOut, capacity: 1) { kind in
          kind == .changes ? change : kind == .cover ? weight : 0
        }
      }
      add(
        from: leftOut, to: sink, lower: Int64(leastOmitted), capacity: Int64(mostOmitted)
      ) { _ in 0 }
      supplied += members.count
    }
    for (assistant, node) in assistants.enumerated() {
      addLoad(of: assistant, at: node, to: sink, task, isRelaxed: isRelaxed)
    }
    network.setSupply(-Int64(supplied), at: sink)
  }

  /// By cooperative, the assistant that a flow of this network gives it to.
  func assistants(in flow: LexicographicFlow, cooperatives: Int) -> [Int?] {
    var assistants = [Int?](repeating: nil, count: cooperatives)
    for (arc, cooperative, assistant) in services where flow.flow(of: arc) > 0 {
      assistants[cooperative] = assistant
    }
    return assistants
  }

  // MARK: - Building

  private mutating func add(
    from tail: Node, to head: Node, lower: Int64 = 0, capacity: Int64,
    costs: (Kind) -> Int64
  ) {
    network.addArc(from: tail, to: head, lower: lower, capacity: capacity)
    for goal in goals.indices { goals[goal].costs.append(costs(goals[goal].kind)) }
  }

  private mutating func addServices(
    of cooperative: Int, from node: Node, to assistants: [Node], _ task: ReassignmentTask,
    _ sites: [Int]
  ) {
    let problem = task.problem
    for (assistant, head) in assistants.enumerated()
    where problem.allows(assistant, cooperative) {
      let metres = problem.distances.metres(fromSite: sites[assistant], to: cooperative)
      let change: Int64 = task.isChange(of: cooperative, to: assistant) ? 1 : 0
      services.append((Arc(index: network.arcCount), cooperative, assistant))
      add(from: node, to: head, capacity: 1) { kind in
        switch kind {
        case .changes: change
        case .takeover: task.isNewcomer[assistant] ? 0 : change
        case .travel: Int64(metres)
        case .cover, .evenness, .squares: 0
        }
      }
    }
  }

  /// One arc for the least load and one for each cooperative beyond it, whose squares rise.
  private mutating func addLoad(
    of assistant: Int, at node: Node, to sink: Node, _ task: ReassignmentTask, isRelaxed: Bool
  ) {
    let problem = task.problem
    let rule = problem.rule
    let lower = isRelaxed ? 0 : problem.bounds.lower[assistant]
    let upper =
      isRelaxed
      ? max(rule.ceiling, problem.assistants[assistant].pinned.count)
      : problem.bounds.upper[assistant]
    if lower > 0 {
      add(from: node, to: sink, lower: Int64(lower), capacity: Int64(lower)) { _ in 0 }
    }
    for load in lower..<upper {
      let marginal = Int64(2 * load + 1)
      add(from: node, to: sink, capacity: 1) { kind in
        switch kind {
        case .squares: marginal
        case .evenness: rule.mode == .even ? marginal : (load < rule.lower ? -1 : 0)
        case .cover, .changes, .takeover, .travel: 0
        }
      }
    }
  }
}

extension ReassignmentTask {
  /// By priority, from 1 up: small weights that rise with priority are exact, since the sets of
  /// cooperatives that can be covered together are a matroid's (Edmonds and Fulkerson 1965).
  fileprivate var urgency: [Int: Int64] {
    let priorities = Set(problem.cooperatives.map(\.priority)).sorted()
    return Dictionary(uniqueKeysWithValues: zip(priorities, 1...))
  }

  /// Sets of cooperatives, with how many of each are left out at least and at most.
  fileprivate func classes(
    isRelaxed: Bool
  ) -> [(members: [Int], leastOmitted: Int, mostOmitted: Int)] {
    if isRelaxed {
      let all = Array(problem.cooperatives.indices)
      return [(all, 0, all.count)]
    }
    return problem.bounds.coverage.map { service in
      let omitted = service.members.count - service.covered
      return (service.members, omitted, omitted)
    }
  }
}
