package import PlacementModel

/// Residents go first: deferred acceptance within the places that the common goals open.
///
/// The goals fix how many places each kabupaten has, and each track in it where places are divided:
/// of the headcounts that meet them all, the lexicographically smallest in order of code and track.
/// Within these counts the outcome is stable: nobody
/// envies somebody of a higher tier, or of the same tier and worse rank, and no place stays empty
/// that anybody acceptable prefers.
///
/// Without fixed counts there is in general no such outcome. Floors can make fairness and
/// non-wastefulness incompatible (Ehlers, Hafalir, Yenmez and Yildirim, *School choice with
/// controlled choice constraints: hard bounds versus soft bounds*, 2014; Fragiadakis and Troyan,
/// *Improving matching under hard distributional constraints*, 2017), and so can quotas of wider
/// regions (Kamada and Kojima, *Efficient matching under distributional constraints*, 2015). Kept
/// are all quotas, pins, fairness and non-wastefulness within the counts; given up are the floors
/// and fill as promises, because a place within the counts may find nobody who wants it.
package struct LocalFirst: PlacementPolicy {
  package init() {}

  package var placement: Policy.Placement { .localFirst }

  package func seating(from selection: Selection) throws(PlacementFault) -> Seating {
    let model = selection.smallestSeating()
    let figures = selection.market.figures(of: model)
    selection.check(figures)
    let places = selection.market.openPlaces(for: model)
    var acceptance = DeferredAcceptance(selection.market, open: places)
    return Seating(
      seats: acceptance.seats(), places: places,
      goals: SeatingGoal.ofHeadcounts.map { figures.proven($0) },
      isCertified: selection.solution.isCertified, counters: selection.counters)
  }
}

extension Selection {
  /// A seating that meets the common goals, of those with the lexicographically smallest
  /// headcounts in order of code, then track.
  ///
  /// Merit decides who is placed, so nobody leaves and nobody is called in: headcounts change by
  /// exchanges among the placed alone. Leaf by leaf, one is taken away as long as a path
  /// of the ``ExchangeGraph`` finds another place for somebody, and none is given back.
  fileprivate func smallestSeating() -> [Seat] {
    let seats = self.seats
    let kabupatenOf = Dictionary(
      uniqueKeysWithValues: seats.map { ($0.applicant, $0.kabupaten) })
    let placed = self.placed
    var graph = ExchangeGraph(
      placed, seats: placed.map { kabupatenOf[$0.applicant] },
      face: OptimalFace(of: self, goals: goals.count), hasReserve: false, in: market.problem)
    for index in placed.indices where placed[index].acceptability.pinned == nil {
      graph.free(index)
    }
    let places = graph.face.places
    for leaf in 0..<places.leaves {
      let least = graph.face.ranges[leaf].lowerBound
      while graph.headcounts[leaf] > least {
        graph.limit(leaf, to: least...graph.headcounts[leaf])
        let reach = graph.reach(of: places.parents[leaf])
        guard reach.leaves.contains(leaf) else { break }
        graph.exchange(from: leaf, along: reach)
        graph.lowerHeadcount(of: leaf)
      }
      graph.limit(leaf, to: graph.headcounts[leaf]...graph.headcounts[leaf])
    }
    return zip(placed, graph.kabupatenOfSeats).map {
      Seat(applicant: $0.applicant, kabupaten: $1!)
    }
  }
}
