import MinCostFlow
import PlacementModel

/// Who is placed, by goals that end in merit.
///
/// Of a long list only the best can matter, but how many cannot be known beforehand. So the
/// goals are met among the best first; the potentials then price a seat in every kabupaten, and
/// whoever left aside would pay for one is let in, until nobody would. By complementary slackness
/// the answer then stands for the whole list: the potentials that prove it among those let in,
/// with their reserve arcs' for the others, prove it among all.
struct Selection {
  /// Best first.
  private(set) var placed: [Candidate] = []
  /// What the network's arcs add to each goal.
  private(set) var objectives: [Int128] = []
  private(set) var isCertified = false
  /// The people let in at the end.
  private(set) var people: [Candidate] = []
  private(set) var counters = SeatingCounters()

  private let market: Market
  private let goals: [SeatingGoal]
  private var isIn: [Bool]

  /// - Precondition: the last goal is merit, and none before it tells people apart.
  init(from market: Market, goals: [SeatingGoal]) throws(PlacementFault) {
    precondition(goals.last == .merit, "merit is what prices people")
    self.market = market
    self.goals = goals
    let first = market.mostSeats + market.mostSeats / 4
    isIn = market.candidates.indices.map {
      $0 < first || market.candidates[$0].acceptability.pinned != nil
    }
    while let prices = try solve() {
      let entrants = payers(at: prices)
      guard !entrants.isEmpty else { return }
      for entrant in entrants { isIn[entrant] = true }
    }
  }

  /// Meets the goals among those let in, and prices the seats; `nil` if nobody is left aside.
  private mutating func solve() throws(PlacementFault) -> SeatPrices? {
    people = zip(market.candidates, isIn).filter(\.1).map(\.0)
    let network = PlacementNetwork(of: people, in: market.problem, detail: .headcounts)
    let solution = try Solution(of: network, goals: goals)
    placed = zip(people, network.routes).filter { _, routes in
      routes.contains { solution.flow.flow(of: $0.arc) > 0 }
    }.map(\.0)
    objectives = solution.flow.objectives
    isCertified = solution.isCertified
    counters.add(solution, people: people.count)
    guard people.count < market.candidates.count else { return nil }
    return SeatPrices(network, solution.flow, problem: market.problem)
  }

  /// Those left aside who would pay for a seat, the best few a kabupaten.
  private func payers(at prices: SeatPrices) -> [Int] {
    var letIn = [Int](repeating: 0, count: market.problem.kabupaten.count)
    var entrants: [Int] = []
    for (index, candidate) in market.candidates.enumerated() where !isIn[index] {
      let routes = candidate.acceptability.routes(in: market.problem)
      guard routes.contains(where: { prices.attracts(candidate, along: $0) }) else { continue }
      let seat = prices.kabupaten(attracting: candidate, along: routes).first {
        letIn[$0] <= 2 * market.problem.kabupaten[$0].limits.cap
      }
      guard let seat else { continue }
      letIn[seat] += 1
      entrants.append(index)
    }
    return entrants
  }
}

/// What the potentials of a solved network say a seat in each kabupaten is worth.
struct SeatPrices {
  /// By kabupaten: a person at a position below this would better the goals by sitting there; 0
  /// if nobody would, `Int.max` if anybody would.
  private let cutOffs: [Int]
  private let provinceCutOffs: [Int]
  private let nationalCutOff: Int
  private let problem: PlacementProblem

  /// - Precondition: the flow's last goal is merit.
  init(_ network: PlacementNetwork, _ flow: LexicographicFlow, problem: PlacementProblem) {
    self.problem = problem
    let rest = network.rest.index
    // A person with a tight reserve arc has the rest's potential, plus their position under merit;
    // an arc without cost to a kabupaten of a potential no higher is not worth taking.
    cutOffs = zip(problem.kabupaten, network.kabupatenNodes).map { kabupaten, node in
      guard kabupaten.limits.cap > 0 else { return 0 }
      for potentials in flow.potentials.dropLast() {
        let worth = potentials[node.index] - potentials[rest]
        if worth != 0 { return worth > 0 ? Int.max : 0 }
      }
      let merit = flow.potentials[flow.potentials.count - 1]
      return max(0, Int(merit[node.index] - merit[rest]))
    }
    provinceCutOffs = problem.provinces.map { [cutOffs] in cutOffs[$0.kabupaten].max() ?? 0 }
    nationalCutOff = cutOffs.max() ?? 0
  }

  /// Whether somewhere along the route the candidate would better the goals.
  func attracts(_ candidate: Candidate, along route: Route) -> Bool {
    switch route {
    case .everywhere: candidate.position < nationalCutOff
    case .province(let province, _): candidate.position < provinceCutOffs[province]
    case .kabupaten(let kabupaten, _): candidate.position < cutOffs[kabupaten]
    }
  }

  /// The kabupaten where the candidate would better the goals.
  func kabupaten(attracting candidate: Candidate, along routes: [Route]) -> [Int] {
    routes.flatMap { route -> Range<Int> in
      switch route {
      case .everywhere: problem.kabupaten.indices
      case .province(let province, _): problem.provinces[province].kabupaten
      case .kabupaten(let kabupaten, _): kabupaten..<(kabupaten + 1)
      }
    }
    .filter { candidate.position < cutOffs[$0] }
  }
}
