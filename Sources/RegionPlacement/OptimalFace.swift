import MinCostFlow
import PlacementModel

/// What goals that are met leave open: everything that may still change without spoiling one.
///
/// By complementary slackness the flows that meet the goals are those that keep every arc at its
/// bound whose reduced cost is not zero under all of them. For places that leaves a range of
/// headcounts; for people, the acceptable kabupaten that are worth as much beyond their cost as
/// where they are, and the reserve where that is worth nothing.
struct OptimalFace: Sendable {
  /// By leaf of the places: how its worth compares with the others', equal for those that are worth
  /// the same in every goal that costs a person the same wherever they go.
  let levels: [Int]
  /// The level of what is worth nothing.
  let reserveLevel: Int
  /// By node of the places: how many may be placed in it.
  let ranges: [ClosedRange<Int>]
  let places: PlaceTree

  /// The goals that where a person goes decides; where there is one, nobody may leave for the
  /// reserve.
  private let personalGoals: [SeatingGoal]
  /// By leaf and personal goal.
  private let personalWorths: [Int64]

  /// - Parameter count: how many of the selection's goals are met, from the first.
  init(of selection: Selection, goals count: Int) {
    self.init(
      of: selection.network, selection.solution.flow,
      goals: Array(selection.goals.prefix(count)), places: selection.market.places)
  }

  /// - Parameter goals: the first of those that the flow meets.
  init(
    of network: PlacementNetwork, _ flow: LexicographicFlow, goals: [SeatingGoal],
    places: PlaceTree
  ) {
    self.places = places
    let worths = network.worths(under: flow, goals: goals.count)
    func vector(of leaf: Int, where isIncluded: (SeatingGoal) -> Bool) -> [Int64] {
      goals.indices.filter { isIncluded(goals[$0]) }.map { worths[leaf * goals.count + $0] }
    }
    let shared = (0..<places.leaves).map { vector(of: $0) { !$0.dependsOnPlace } }
    let nothing = [Int64](repeating: 0, count: goals.count { !$0.dependsOnPlace })
    let distinct = Set(shared + [nothing]).sorted { $0.lexicographicallyPrecedes($1) }
    let levelOf = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    levels = shared.map { levelOf[$0]! }
    reserveLevel = levelOf[nothing]!
    personalGoals = goals.filter(\.dependsOnPlace)
    personalWorths = (0..<places.leaves).flatMap { vector(of: $0, where: \.dependsOnPlace) }

    func range(of arcs: [Arc]) -> ClosedRange<Int> {
      arcs.reduce(0...0) { range, arc in
        let capacity = Int(network.network.capacity(of: arc))
        let sign = network.reducedCostSign(of: arc, under: flow, goals: goals)
        let least = range.lowerBound + (sign < 0 ? capacity : 0)
        return least...(range.upperBound + (sign <= 0 ? capacity : 0))
      }
    }
    ranges = network.placeArcs.map(range)
  }

  /// Where the person may sit, and whether they may sit nowhere. O(*k*) for *k* kabupaten.
  ///
  /// - Parameter seat: the leaf where a seating on the face has them.
  func options(
    of candidate: Candidate, seatedIn seat: Int?, in problem: PlacementProblem
  ) -> (leaves: RegionSet, mayLeave: Bool) {
    let level = seat.map { levels[$0] } ?? reserveLevel
    let here = seat.map { (leaf: $0, costs: travelCosts(of: candidate, to: $0, problem)) }
    var options = RegionSet(of: levels.count)
    for kabupaten in problem.kabupaten.indices {
      let leaf = places.leaf(of: candidate.track, in: kabupaten)
      guard levels[leaf] == level, problem.cap(ofLeaf: leaf) > 0,
        candidate.acceptability.accepts(kabupaten, in: problem)
      else { continue }
      if !personalGoals.isEmpty, let here {
        let there = (leaf: leaf, costs: travelCosts(of: candidate, to: leaf, problem))
        guard isWorthAsMuch(there, as: here, problem.policy.efficient) else { continue }
      }
      options.insert(leaf)
    }
    return (options, level == reserveLevel && personalGoals.isEmpty)
  }

  private func travelCosts(
    of candidate: Candidate, to leaf: Int, _ problem: PlacementProblem
  ) -> ArcCosts {
    let place = places.kabupaten(ofLeaf: leaf)
    var costs = problem.travelCosts(from: candidate.origin, to: place)
    costs.preference = candidate.acceptability.preference(for: place, in: problem)
    return costs
  }

  /// Whether two seats exceed what it costs to go there by the same under every personal goal.
  private func isWorthAsMuch(
    _ there: (leaf: Int, costs: ArcCosts), as here: (leaf: Int, costs: ArcCosts),
    _ weights: Policy.Efficiency
  ) -> Bool {
    let count = personalGoals.count
    return personalGoals.indices.allSatisfy { index in
      let goal = personalGoals[index]
      let gained =
        personalWorths[there.leaf * count + index] - personalWorths[here.leaf * count + index]
      return gained
        == there.costs.cost(of: goal, weights: weights)
        - here.costs.cost(of: goal, weights: weights)
    }
  }
}

extension SeatingGoal {
  /// Whether what a person costs depends on where they go.
  fileprivate var dependsOnPlace: Bool {
    switch self {
    case .cover, .minimums, .fill, .service, .merit: false
    case .tier, .preference, .distance, .cost, .choice: true
    }
  }
}

extension PlacementNetwork {
  /// The sign of an arc's reduced cost under the first goal where it is not zero.
  fileprivate func reducedCostSign(
    of arc: Arc, under flow: LexicographicFlow, goals: [SeatingGoal]
  ) -> Int64 {
    let (tail, head) = (network.tail(of: arc).index, network.head(of: arc).index)
    for (goal, potentials) in zip(goals, flow.potentials) {
      let reduced = cost(of: arc, under: goal) + potentials[tail] - potentials[head]
      if reduced != 0 { return reduced.signum() }
    }
    return 0
  }
}
