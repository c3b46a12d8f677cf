import PlacementModel

/// Applicant-proposing deferred acceptance (Gale and Shapley, *College admissions and the
/// stability of marriage*, 1962): everybody asks for the kabupaten that they like best of those
/// that have not turned them down; a kabupaten keeps the best claims that it has places for, the
/// lower tier first, then the better rank, and turns the others down.
///
/// Preferences and claims being strict, there is one outcome, whoever asks first: of all stable
/// placements within these places the one that every applicant likes best. Once a kabupaten would
/// turn somebody down it always will, so a person asks only where they would be taken now, and no
/// list of preferences is ever written out.
struct DeferredAcceptance {
  /// What somebody brings before a kabupaten; the lesser claim is the better.
  private struct Claim: Comparable {
    let tier: Int
    let position: Int
    let candidate: Int

    static func < (left: Claim, right: Claim) -> Bool {
      (left.tier, left.position) < (right.tier, right.position)
    }
  }

  private let market: Market
  private let places: PlaceTree
  /// By leaf: the places that pins leave.
  private var open: [Int]
  /// By leaf: the claims kept, best first.
  private var kept: [[Claim]]

  /// - Parameter open: by leaf, how many places there are; pinned people fit in.
  init(_ market: Market, open: [Int]) {
    self.market = market
    self.open = open
    places = market.places
    kept = Array(repeating: [], count: open.count)
  }

  /// The seats by kabupaten, then rank. O(*k*) for each question to one of *k* kabupaten.
  mutating func seats() -> [Seat] {
    var seats: [Seat] = []
    for candidate in market.candidates {
      guard let place = candidate.acceptability.pinned else { continue }
      seats.append(Seat(applicant: candidate.applicant, kabupaten: place))
      open[places.leaf(of: candidate.track, in: place)] -= 1
    }
    for index in market.candidates.indices
    where market.candidates[index].acceptability.pinned == nil {
      var asking: Int? = index
      while let candidate = asking { asking = seat(candidate) }
    }
    for (leaf, claims) in kept.enumerated() {
      let kabupaten = places.kabupaten(ofLeaf: leaf)
      seats += claims.map {
        Seat(applicant: market.candidates[$0.candidate].applicant, kabupaten: kabupaten)
      }
    }
    return market.inOrder(seats)
  }

  /// Seats a person where they ask first of those that take them, if any does.
  ///
  /// - Returns: who is turned down for them.
  private mutating func seat(_ index: Int) -> Int? {
    let candidate = market.candidates[index]
    let domiciles = market.problem.domiciles
    func claim(_ place: Int) -> Claim {
      Claim(
        tier: domiciles.tier(fromOrigin: candidate.origin, to: place),
        position: candidate.position, candidate: index)
    }
    let favourite = market.favourite(of: candidate) { place in
      let leaf = places.leaf(of: candidate.track, in: place)
      guard kept[leaf].count == open[leaf] else { return true }
      return kept[leaf].last.map { claim(place) < $0 } ?? false
    }
    guard let place = favourite else { return nil }
    let (own, leaf) = (claim(place), places.leaf(of: candidate.track, in: place))
    kept[leaf].insert(own, at: kept[leaf].firstIndex { own < $0 } ?? kept[leaf].count)
    return kept[leaf].count > open[leaf] ? kept[leaf].removeLast().candidate : nil
  }
}

extension Market {
  /// Seats by kabupaten, then rank.
  func inOrder(_ seats: [Seat]) -> [Seat] {
    seats.sorted {
      ($0.kabupaten, ranking.positions[$0.applicant])
        < ($1.kabupaten, ranking.positions[$1.applicant])
    }
  }
}
