import Caseload
import MinCostFlow
import PlacementModel

/// The allocations of one kabupaten among which more changes of hands buy shorter ways.
///
/// Bases are those of a plan, the same cooperatives are covered as in it, and no load is outside
/// the range of its loads: whoever is evenly loaded stays so.
struct TravelNetwork {
  /// What one allocation comes to.
  struct Point: Hashable {
    let assistants: [Int?]
    let changes: Int
    let travel: Int
  }

  /// What is decided of a cooperative beforehand.
  enum Ruling { case open, stays, moves }

  let task: ReassignmentTask
  private let sites: [Int]
  private let loads: ClosedRange<Int>
  let covered: [Int]

  init(_ task: ReassignmentTask, around plan: Plan) {
    self.task = task
    sites = plan.sites.map { $0! }
    let counts = plan.loads
    loads = (counts.min() ?? 0)...(counts.max() ?? 0)
    covered = plan.assistants.indices.filter { plan.assistants[$0] != nil }
  }

  /// What an allocation comes to.
  func point(_ assistants: [Int?]) -> Point {
    Point(
      assistants: assistants, changes: task.changes(to: assistants),
      travel: assistants.enumerated().reduce(0) { sum, pair in
        sum + (pair.element.map { metres(from: $0, to: pair.offset) } ?? 0)
      })
  }

  private func metres(from assistant: Int, to cooperative: Int) -> Int {
    task.problem.distances.metres(fromSite: sites[assistant], to: cooperative)
  }

  /// The best allocation by each price in turn, where a change of hands and a metre cost what
  /// `prices` say; `nil` if the rulings leave none.
  ///
  /// - Returns: with it, whether the potentials prove it.
  func best(
    by prices: [(change: Int64, metre: Int64)], rulings: [Ruling]
  ) -> (point: Point, isProven: Bool)? {
    let problem = task.problem
    var network = FlowNetwork()
    var goals = prices.map { _ in [Int64]() }
    var services: [(arc: Arc, cooperative: Int, assistant: Int)] = []
    let nodes = problem.assistants.indices.map { _ in network.addNode() }
    let sink = network.addNode(supply: -Int64(covered.count))
    for cooperative in covered {
      let origin = network.addNode(supply: 1)
      for (assistant, node) in nodes.enumerated() where problem.allows(assistant, cooperative) {
        let changes = task.isChange(of: cooperative, to: assistant)
        if rulings[cooperative] == (changes ? .stays : .moves) { continue }
        services.append(
          (network.addArc(from: origin, to: node, capacity: 1), cooperative, assistant))
        let metres = Int64(metres(from: assistant, to: cooperative))
        for (goal, price) in prices.enumerated() {
          goals[goal].append(price.metre * metres + (changes ? price.change : 0))
        }
      }
    }
    for node in nodes {
      network.addArc(
        from: node, to: sink, lower: Int64(loads.lowerBound), capacity: Int64(loads.upperBound))
      for goal in goals.indices { goals[goal].append(0) }
    }
    guard let flow = solved(network, goals) else { return nil }
    var assistants = [Int?](repeating: nil, count: problem.cooperatives.count)
    for (arc, cooperative, assistant) in services where flow.flow(of: arc) > 0 {
      assistants[cooperative] = assistant
    }
    return (point(assistants), flow.certificateFault(for: network, goals: goals) == nil)
  }

  private func solved(_ network: FlowNetwork, _ goals: [[Int64]]) -> LexicographicFlow? {
    var simplex = NetworkSimplex()
    simplex.presolve = false
    do {
      switch try simplex.solve(network, goals: goals) {
      case .optimal(let flow): return flow
      case .infeasible: return nil
      }
    } catch {
      preconditionFailure("the network is balanced, and distances are bounded: \(error)")
    }
  }
}
