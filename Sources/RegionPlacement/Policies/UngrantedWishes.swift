import PlacementModel

/// A person who would rather have the place of somebody worse-ranked on their own list, which goals
/// forbid.
package struct UngrantedWish: Hashable, Sendable {
  package let applicant: Int
  /// The kabupaten that they like best of those where somebody worse-ranked sits.
  package let kabupaten: Int
  /// The first goal that granting it would worsen, whatever became of everybody worse-ranked.
  package let goal: SeatingGoal

  package init(applicant: Int, kabupaten: Int, goal: SeatingGoal) {
    self.applicant = applicant
    self.kabupaten = kabupaten
    self.goal = goal
  }
}

/// Finds who envies whom by rank in a seating by merit, and which goal forbids to grant it.
///
/// Granting a wish to somebody leaves their own seat to be filled by exchanges among those who
/// rank below them. The first goal whose optimal face, together with those of the goals before
/// it, has no path for that is the one that would be worse.
struct UngrantedWishes {
  private let market: Market
  /// By candidate: where they sit.
  private let seats: [Int?]
  private let faces: [OptimalFace]
  private let places: PlaceTree
  /// By leaf: the worst position of those who sit there without a pin.
  private let lastPositions: [Int]

  init(in seats: [Seat], of selection: Selection) {
    market = selection.market
    let kabupatenOf = Dictionary(
      uniqueKeysWithValues: seats.map { ($0.applicant, $0.kabupaten) })
    self.seats = market.candidates.map { kabupatenOf[$0.applicant] }
    faces = SeatingGoal.ofHeadcounts.indices.map { OptimalFace(of: selection, goals: $0 + 1) }
    let places = market.places
    self.places = places
    lastPositions = zip(market.candidates, self.seats).reduce(
      into: Array(repeating: 0, count: places.leaves)
    ) { last, member in
      guard let seat = member.1, member.0.acceptability.pinned == nil else { return }
      let leaf = places.leaf(of: member.0.track, in: seat)
      last[leaf] = max(last[leaf], member.0.position)
    }
  }

  /// Every wish, by rank.
  ///
  /// People are freed from the worst-ranked up, so that each finds free exactly those below.
  func wishes() -> [UngrantedWish] {
    let envious = market.candidates.indices.compactMap { index in
      envied(by: index).map { (index, $0) }
    }
    guard let first = envious.first?.0 else { return [] }
    var graphs = faces.map {
      ExchangeGraph(
        market.candidates, seats: seats, face: $0, hasReserve: true, in: market.problem)
    }
    var wishes: [UngrantedWish] = []
    var rest = envious
    for index in market.candidates.indices[first...].reversed()
    where market.candidates[index].acceptability.pinned == nil {
      if let (envier, place) = rest.last, envier == index {
        rest.removeLast()
        wishes.append(
          UngrantedWish(
            applicant: market.candidates[index].applicant, kabupaten: place,
            goal: goal(forbidding: index, in: place, &graphs)))
      }
      for face in graphs.indices { graphs[face].free(index) }
    }
    return wishes.reversed()
  }

  /// The place that a person likes best of those that they like better than their own and where
  /// somebody worse-ranked on their list sits.
  private func envied(by index: Int) -> Int? {
    let candidate = market.candidates[index]
    guard candidate.acceptability.pinned == nil else { return nil }
    let own = seats[index]
    let favourite = market.favourite(of: candidate) {
      $0 == own || candidate.position < lastPositions[places.leaf(of: candidate.track, in: $0)]
    }
    return favourite == own ? nil : favourite
  }

  private func goal(
    forbidding index: Int, in place: Int, _ graphs: inout [ExchangeGraph]
  ) -> SeatingGoal {
    let candidate = market.candidates[index]
    let leaf = places.leaf(of: candidate.track, in: place)
    let seat = seats[index].map { places.leaf(of: candidate.track, in: $0) }
    for face in graphs.indices {
      if !graphs[face].reach(of: seat ?? places.reserve).leaves.contains(leaf)
        || !faces[face].options(of: candidate, seatedIn: seat, in: market.problem).leaves
          .contains(leaf)
      {
        return SeatingGoal.ofHeadcounts[face]
      }
    }
    preconditionFailure("whoever could have been granted a wish chose it")
  }
}
