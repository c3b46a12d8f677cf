import MinCostFlow
import PlacementModel

/// What goals that are met leave open: everything that may still change without spoiling one.
///
/// By complementary slackness the flows that meet the goals are those that keep every arc at its
/// bound whose reduced cost is not zero under all of them. For places that leaves a range of
/// headcounts; for people, the acceptable kabupaten that are worth most, and the reserve where
/// none is worth more.
struct OptimalFace: Sendable {
  /// By leaf of the places: how its worth compares with the others', equal for those that are worth
  /// the same in every goal.
  let levels: [Int]
  /// The level of what is worth nothing.
  let reserveLevel: Int
  /// By node of the places: how many may be placed in it.
  let ranges: [ClosedRange<Int>]
  let places: PlaceTree

  /// - Parameter count: how many of the selection's goals are met, from the first.
  init(of selection: Selection, goals count: Int) {
    let goals = Array(selection.goals.prefix(count))
    let (network, flow) = (selection.network, selection.solution.flow)
    let worths = network.worths(under: flow, goals: count)
    places = selection.market.places
    let vectors = (0..<places.leaves).map { Array(worths[$0 * count..<($0 + 1) * count]) }
    let reserve = [Int64](repeating: 0, count: count)
    let distinct = Set(vectors + [reserve]).sorted { $0.lexicographicallyPrecedes($1) }
    let levelOf = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    levels = vectors.map { levelOf[$0]! }
    reserveLevel = levelOf[reserve]!

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

  /// Where the person may sit, and whether they may sit nowhere.
  ///
  /// - Parameter isPlaced: whether the person has to sit somewhere, whatever the reserve is worth.
  func options(
    of candidate: Candidate, in problem: PlacementProblem, isPlaced: Bool
  ) -> (leaves: RegionSet, mayLeave: Bool) {
    var best = isPlaced ? Int.min : reserveLevel
    var options = RegionSet(of: levels.count)
    for kabupaten in problem.kabupaten.indices {
      let leaf = places.leaf(of: candidate.track, in: kabupaten)
      guard levels[leaf] >= best, problem.cap(ofLeaf: leaf) > 0,
        candidate.acceptability.accepts(kabupaten, in: problem)
      else { continue }
      if levels[leaf] > best {
        best = levels[leaf]
        options = RegionSet(of: levels.count)
      }
      options.insert(leaf)
    }
    return (options, !isPlaced && best == reserveLevel)
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
