import MinCostFlow
import PlacementModel

/// What the potentials of a solved network say a seat in each kabupaten is worth, goal by goal.
///
/// A person in reserve has the potential of the rest, plus their position under merit. So an arc
/// from them to a kabupaten has the reduced cost of what it costs less what the kabupaten's
/// potential exceeds the rest's by, its *worth*; the first goal in which the two differ decides.
struct SeatPrices {
  private let market: Market
  private let goals: [SeatingGoal]
  private let tellsOriginsApart: Bool
  private let places: PlaceTree
  private let weights: Policy.Efficiency
  /// By leaf of the places and goal.
  private let worths: [Int64]
  /// By hub: the place behind it that is worth most beyond the way there; `nil` if none has
  /// places.
  private var bestBehind: [PlacementNetwork.Hub: Int?] = [:]

  /// A person left aside, with the seat that is worth most to them beyond its cost.
  private struct Offer {
    let candidate: Int
    let leaf: Int
    let costs: ArcCosts
  }

  /// - Precondition: the flow meets the goals in a network with a reserve.
  init(
    _ network: PlacementNetwork, _ flow: LexicographicFlow, goals: [SeatingGoal], market: Market
  ) {
    self.market = market
    self.goals = goals
    tellsOriginsApart = network.detail.tellsOriginsApart
    places = market.places
    weights = market.problem.policy.efficient
    worths = network.worths(under: flow, goals: goals.count)
  }

  /// Those who would better the goals by sitting somewhere, the cheapest few a kabupaten.
  ///
  /// - Parameter candidates: indices of people left aside, best first.
  mutating func payers(among candidates: [Int]) -> [Int] {
    var offers = candidates.compactMap { offer(to: $0) }
    let costs = offers.flatMap { offer in goals.map { cost(offer.costs, $0) } }
    let order = offers.indices.sorted { left, right in
      for goal in goals.indices {
        let (first, second) = (costs[left * goals.count + goal], costs[right * goals.count + goal])
        if first != second { return first < second }
      }
      return offers[left].candidate < offers[right].candidate
    }
    offers = order.map { offers[$0] }
    let limits = (0..<places.leaves).map { 2 * places.cap(ofLeaf: $0) }
    var letIn = [Int](repeating: 0, count: limits.count)
    return offers.compactMap { offer in
      let isOpen = letIn[offer.leaf] <= limits[offer.leaf]
      let seat =
        isOpen
        ? offer.leaf : firstLeaf(attracting: offer.candidate) { letIn[$0] <= limits[$0] }
      guard let seat else { return nil }
      letIn[seat] += 1
      return offer.candidate
    }
  }

  // MARK: - One person

  /// The seat that is worth most to the person beyond its cost, if any is worth more than that.
  private mutating func offer(to index: Int) -> Offer? {
    let candidate = market.candidates[index]
    var best: Offer?
    for route in candidate.routes {
      guard let leaf = bestLeaf(along: route, of: candidate) else { continue }
      let offer = Offer(
        candidate: index, leaf: leaf, costs: costs(of: candidate, along: route, to: leaf))
      let isBetter =
        best.map { isWorthMore(leaf, offer.costs, than: $0.leaf, $0.costs) } ?? true
      if isBetter { best = offer }
    }
    return best.flatMap { isWorthMore($0.leaf, $0.costs) ? $0 : nil }
  }

  /// The first place of those wanted that is worth more to the person than it costs.
  private func firstLeaf(attracting index: Int, where isWanted: (Int) -> Bool) -> Int? {
    let candidate = market.candidates[index]
    for route in candidate.routes {
      for kabupaten in kabupatenBehind(route) {
        let leaf = places.leaf(of: candidate.track, in: kabupaten)
        // What costs least to ask comes first.
        guard isWanted(leaf), places.cap(ofLeaf: leaf) > 0,
          isWorthMore(leaf, costs(of: candidate, along: route, to: leaf))
        else { continue }
        return leaf
      }
    }
    return nil
  }

  private func origin(of candidate: Candidate) -> Int? {
    tellsOriginsApart ? candidate.origin : nil
  }

  private func costs(of candidate: Candidate, along route: Route, to leaf: Int) -> ArcCosts {
    var costs = market.problem.travelCosts(
      from: origin(of: candidate), to: places.kabupaten(ofLeaf: leaf))
    costs.merit = candidate.position
    costs.preference = route.preference
    return costs
  }

  // MARK: - Places

  /// The places that a route leads a person to, if there are any.
  private func leavesBehind(_ route: Route, of candidate: Candidate) -> [Int] {
    kabupatenBehind(route).map { places.leaf(of: candidate.track, in: $0) }
      .filter { places.cap(ofLeaf: $0) > 0 }
  }

  /// The kabupaten that a route leads to.
  private func kabupatenBehind(_ route: Route) -> Range<Int> {
    switch route {
    case .everywhere: market.problem.kabupaten.indices
    case .province(let province, _): market.problem.provinces[province].kabupaten
    case .kabupaten(let kabupaten, _): kabupaten..<(kabupaten + 1)
    }
  }

  private mutating func bestLeaf(along route: Route, of candidate: Candidate) -> Int? {
    let (origin, track) = (origin(of: candidate), candidate.track)
    let hub: PlacementNetwork.Hub
    switch route {
    case .everywhere: hub = .origin(origin, track: track)
    case .province(let province, _):
      hub = .originProvince(origin: origin, province: province, track: track)
    case .kabupaten(let kabupaten, _):
      let leaf = places.leaf(of: track, in: kabupaten)
      return places.cap(ofLeaf: leaf) > 0 ? leaf : nil
    }
    if let known = bestBehind[hub] { return known }
    var best: (leaf: Int, costs: ArcCosts)?
    for leaf in leavesBehind(route, of: candidate) {
      let costs = market.problem.travelCosts(from: origin, to: places.kabupaten(ofLeaf: leaf))
      if best.map({ isWorthMore(leaf, costs, than: $0.leaf, $0.costs) }) ?? true {
        best = (leaf, costs)
      }
    }
    bestBehind[hub] = .some(best?.leaf)
    return best?.leaf
  }

  // MARK: - Comparing

  private func cost(_ costs: ArcCosts, _ goal: SeatingGoal) -> Int64 {
    costs.cost(of: goal, weights: weights)
  }

  /// Whether a seat is worth more than it costs.
  private func isWorthMore(_ leaf: Int, _ costs: ArcCosts) -> Bool {
    for (index, goal) in goals.enumerated() {
      let gain = worths[leaf * goals.count + index] - cost(costs, goal)
      if gain != 0 { return gain > 0 }
    }
    return false
  }

  /// Whether one seat exceeds its cost by more than another does.
  private func isWorthMore(
    _ leaf: Int, _ costs: ArcCosts, than other: Int, _ otherCosts: ArcCosts
  ) -> Bool {
    for (index, goal) in goals.enumerated() {
      let gain = worths[leaf * goals.count + index] - cost(costs, goal)
      let otherGain = worths[other * goals.count + index] - cost(otherCosts, goal)
      if gain != otherGain { return gain > otherGain }
    }
    return false
  }
}

extension PlacementNetwork {
  /// By leaf of the places and goal, by how much its potential exceeds the rest's.
  ///
  /// - Parameter goals: how many of the flow's goals count, from the first.
  func worths(under flow: LexicographicFlow, goals: Int) -> [Int64] {
    leafNodes.flatMap { node in
      flow.potentials.prefix(goals).map { $0[node.index] - $0[rest.index] }
    }
  }
}
