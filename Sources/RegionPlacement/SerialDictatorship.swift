import PlacementModel

/// Lets people choose in order of rank among the seats that goals leave them: each gets the best
/// in their own order that lets everybody after them still be seated on the face.
///
/// Own orders are strict and only the possible decides, so there is one outcome, whichever seating
/// on the face it starts from. Each choice takes O(*k*²/64) for *k* kabupaten at most, and one that
/// has been met already a look at the *k*.
struct SerialDictatorship {
  private let market: Market
  private var graph: ExchangeGraph
  /// From where one can leave for the reserve; `nil` when that has to be searched again.
  private var reachOfReserve: ExchangeGraph.Reach?

  /// - Parameters:
  ///   - candidates: best first.
  ///   - seats: any seating of them on the face.
  ///   - hasReserve: whether people may leave and be called in.
  init(
    of candidates: [Candidate], in market: Market, seats: [Seat], face: OptimalFace,
    hasReserve: Bool
  ) {
    self.market = market
    let kabupatenOf = Dictionary(
      uniqueKeysWithValues: seats.map { ($0.applicant, $0.kabupaten) })
    graph = ExchangeGraph(
      candidates, seats: candidates.map { kabupatenOf[$0.applicant] }, face: face,
      hasReserve: hasReserve, in: market.problem)
    for (index, candidate) in candidates.enumerated()
    where candidate.acceptability.pinned == nil {
      graph.free(index)
    }
  }

  /// The seats by kabupaten, then rank.
  mutating func seats() -> [Seat] {
    for index in graph.candidates.indices where graph.isFree[index] { choose(index) }
    return market.inOrder(
      zip(graph.candidates, graph.kabupatenOfSeats).compactMap { candidate, place in
        place.map { Seat(applicant: candidate.applicant, kabupaten: $0) }
      })
  }

  /// Gives a person the best seat that they can have, and keeps them there.
  private mutating func choose(_ index: Int) {
    guard let seat = graph.seats[index] else { return chooseFromReserve(index) }
    let candidate = graph.candidates[index]
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
      : market.favourite(of: graph.candidates[index]) {
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
