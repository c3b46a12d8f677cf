package import PlacementModel

/// In order of rank, each gets the region best in their own order that still lets the goals of
/// headcounts be met by everybody after them: a serial dictatorship over the optimal face.
///
/// The outcome is one, since own orders are strict and only the possible decides. Where somebody
/// still has justified envy by rank, granting it would worsen a goal given the places of everybody
/// better ranked; each such ``UngrantedWish`` is listed. Where everybody accepts every region
/// there is none: a person who took an envied place could always be exchanged for its holder.
package struct Merit: PlacementPolicy {
  package init() {}

  package var placement: Policy.Placement { .merit }

  package func seating(from selection: Selection) throws(PlacementFault) -> Seating {
    let market = selection.market
    let start = selection.seats
    var turns = SerialDictatorship(selection, start: start)
    let seats = turns.seats()
    let figures = market.figures(of: seats)
    let goals = SeatingGoal.ofHeadcounts.map { figures.proven($0) }
    precondition(
      goals == SeatingGoal.ofHeadcounts.map { market.figures(of: start).proven($0) },
      "exchanges on the optimal face spoil no goal")
    return Seating(
      seats: seats, places: market.openPlaces(for: seats),
      ungrantedWishes: UngrantedWishes(in: seats, of: selection).wishes(), goals: goals,
      isCertified: selection.solution.isCertified, counters: selection.counters)
  }
}

/// Lets people choose in order of rank among the seats that the goals leave them.
private struct SerialDictatorship {
  private let market: Market
  private var graph: ExchangeGraph
  /// From where one can leave for the reserve; `nil` when that has to be searched again.
  private var reachOfReserve: ExchangeGraph.Reach?

  /// - Parameter start: any seating that meets the goals.
  init(_ selection: Selection, start: [Seat]) {
    market = selection.market
    let kabupatenOf = Dictionary(
      uniqueKeysWithValues: start.map { ($0.applicant, $0.kabupaten) })
    graph = ExchangeGraph(
      market.candidates, seats: market.candidates.map { kabupatenOf[$0.applicant] },
      face: OptimalFace(of: selection, goals: SeatingGoal.ofHeadcounts.count), hasReserve: true,
      in: market.problem)
    for (index, candidate) in market.candidates.enumerated()
    where candidate.acceptability.pinned == nil {
      graph.free(index)
    }
  }

  mutating func seats() -> [Seat] {
    for index in market.candidates.indices where graph.isFree[index] { choose(index) }
    return market.inOrder(
      zip(market.candidates, graph.kabupatenOfSeats).compactMap { candidate, place in
        place.map { Seat(applicant: candidate.applicant, kabupaten: $0) }
      })
  }

  /// Gives a person the best seat that they can have, and keeps them there.
  private mutating func choose(_ index: Int) {
    guard let seat = graph.seats[index] else { return chooseFromReserve(index) }
    let candidate = market.candidates[index]
    let options = graph.options(of: index)
    reachOfReserve = nil
    let favourite = market.favourite(of: candidate) {
      options.contains(graph.leaf(of: index, in: $0))
    }
    guard favourite.map({ graph.leaf(of: index, in: $0) }) != seat else {
      return graph.hold(index)
    }
    let reach = graph.reach(of: seat)
    let choice = market.favourite(of: candidate) {
      let leaf = graph.leaf(of: index, in: $0)
      return options.contains(leaf) && reach.leaves.contains(leaf)
    }
    take(graph.leaf(of: index, in: choice!), index, along: reach)
  }

  /// Nothing that only those in reserve do changes from where it can be reached.
  private mutating func chooseFromReserve(_ index: Int) {
    let reach = reachOfReserve ?? graph.reach(of: graph.reservePlace)
    reachOfReserve = reach
    let face = graph.face
    let choice =
      reach.leaves.isEmpty
      ? nil
      : market.favourite(of: market.candidates[index]) {
        let leaf = graph.leaf(of: index, in: $0)
        return reach.leaves.contains(leaf) && face.levels[leaf] == face.reserveLevel
      }
    guard let choice else { return graph.hold(index) }
    take(graph.leaf(of: index, in: choice), index, along: reach)
    reachOfReserve = nil
  }

  /// Moves a person for good, and somebody into the seat that they leave.
  private mutating func take(_ leaf: Int, _ index: Int, along reach: ExchangeGraph.Reach) {
    let seat = graph.seats[index]
    graph.hold(index)
    guard seat != leaf else { return }
    graph.put(index, in: leaf)
    graph.exchange(from: leaf, along: reach)
  }
}
