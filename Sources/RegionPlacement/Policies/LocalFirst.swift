package import PlacementModel

/// Residents go first: deferred acceptance within the places that the common goals open.
///
/// The goals fix how many places each kabupaten has: of the headcounts that meet them all, the
/// lexicographically smallest in order of code. Within these counts the outcome is stable: nobody
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
    let places = selection.market.problem.headcounts(of: model)
    var acceptance = DeferredAcceptance(selection.market, places: places)
    return Seating(
      seats: acceptance.seats(), places: places,
      goals: SeatingGoal.ofHeadcounts.map { figures.proven($0) },
      isCertified: selection.solution.isCertified, counters: selection.counters)
  }
}

extension Selection {
  /// A seating that meets the common goals, of those with the lexicographically smallest
  /// headcounts in order of code.
  ///
  /// Merit decides who is placed, so nobody leaves and nobody is called in: headcounts change by
  /// exchanges among the placed alone. Kabupaten by kabupaten, one is taken away as long as a path
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
    for (place, kabupaten) in market.problem.kabupaten.enumerated() {
      let province = graph.node(ofProvince: kabupaten.province)
      let least = graph.face.kabupaten[place].lowerBound
      while graph.headcounts[place] > least {
        graph.limit(place, to: least...graph.headcounts[place])
        let reach = graph.reach(of: province)
        guard reach.kabupaten.contains(place) else { break }
        graph.exchange(from: place, along: reach)
        graph.lowerHeadcount(of: place)
      }
      graph.limit(place, to: graph.headcounts[place]...graph.headcounts[place])
    }
    return zip(placed, graph.seats).map {
      Seat(applicant: $0.applicant, kabupaten: $1!)
    }
  }
}
