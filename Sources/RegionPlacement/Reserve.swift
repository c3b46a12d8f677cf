package import PlacementModel

/// Who is next where, of one role: a list a region.
package struct ReserveList: Hashable, Sendable {
  /// One person on a list.
  package struct Entry: Hashable, Sendable {
    /// The index of the person in the problem.
    package let applicant: Int
    package let tier: Int
    /// The preference position, 10 if unlisted.
    package let preference: Int
  }

  package let code: RegionCode
  package let name: String
  package let role: String
  /// How many accept a place there, and may have it.
  package fileprivate(set) var length = 0
  /// The first of them, in the order in which the placement policy would take them.
  package var entries: [Entry] { ranked.map(\.entry) }

  fileprivate var ranked: [Ranked] = []

  fileprivate init(_ code: RegionCode, _ name: String, _ role: String) {
    (self.code, self.name, self.role) = (code, name, role)
  }

  fileprivate mutating func add(_ person: Ranked, depth: Int) {
    length += 1
    if ranked.count >= depth {
      guard let last = ranked.last, person.key < last.key else { return }
      ranked.removeLast()
    }
    ranked.insert(person, at: ranked.firstIndex { person.key < $0.key } ?? ranked.count)
  }
}

/// Somebody in reserve with what their place on a list rests on; the lesser key is next.
private struct Ranked: Hashable, Sendable {
  /// What the placement policy looks at first, the position, then what tells places apart.
  struct Key: Hashable, Sendable, Comparable {
    let claim: Int
    let position: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.claim, left.position) < (right.claim, right.position)
    }
  }

  let key: Key
  let entry: ReserveList.Entry
}

extension PlacementOutcome {
  /// The reserve lists of every region with places: of Business Assistants for kabupaten, provinces
  /// and the nation; of other roles for their offices. By role, then code; empty ones are left out.
  ///
  /// A person stands on the list of every region that they accept and may be placed in. The order
  /// is that of the placement policy: by rank under `balanced` and `merit`, by tier and rank under
  /// `local-first`, by cost and rank under `efficient`, by preference and rank under
  /// `first-choice`. On the list of a wider region a person has the best place that any kabupaten
  /// in it gives them. For *a* people in reserve and *k* kabupaten O(*a* *k*) time.
  package func reserveLists(depth: Int) -> [ReserveList] {
    let own = ReserveBoard(market, isSeated: { placeOf[$0] != nil }, depth: depth).lists
    return (own + others.flatMap { $0.reserveLists(depth: depth) })
      .filter { $0.length > 0 }.sorted { ($0.role, $0.code) < ($1.role, $1.code) }
  }
}

extension PlacementOutcome {
  /// Everybody in reserve who accepts a place in these kabupaten and may have it, in the order of
  /// ``reserveLists(depth:)``, by their best place there. For *a* people in reserve and *k* kabupaten
  /// O(*a* (*k* + log *a*)) time.
  package func reserve(in kabupaten: Range<Int>) -> [ReserveList.Entry] {
    let claims = ReserveClaims(market: market)
    return market.candidates.filter { placeOf[$0.applicant] == nil }.compactMap { candidate in
      kabupaten.reduce(nil) { best, place in
        claims.isOpen(place, to: candidate)
          ? claims.better(best, claims.ranked(candidate, at: place)) : best
      } as Ranked?
    }
    .sorted { $0.key < $1.key }.map(\.entry)
  }
}

extension PlacementOutcome {
  /// The turn at which somebody in reserve comes soonest: one more than those on their list who
  /// have the better claim in the region where these are fewest, whether or not it has places.
  ///
  /// Whoever gives a person a place there places all of these first, under every policy: one who
  /// stayed in reserve could be exchanged for the person, with no headcount changed. O(*p* *k*) for
  /// *p* people in reserve and *k* kabupaten.
  ///
  /// - Returns: `nil` for those who are placed, and those who would go nowhere.
  package func soonestTurn(of applicant: Int) -> Int? {
    guard let own = market.candidates.first(where: { $0.applicant == applicant }),
      placeOf[applicant] == nil
    else { return nil }
    let claims = ReserveClaims(market: market)
    let others = market.candidates.filter {
      $0.track == own.track && placeOf[$0.applicant] == nil && $0.applicant != applicant
    }
    let wanted = problem.kabupaten.indices.filter { own.acceptability.accepts($0, in: problem) }
    return wanted.map { place in
      let claim = claims.ranked(own, at: place).key
      return 1
        + others.count {
          $0.acceptability.accepts(place, in: problem) && claims.ranked($0, at: place).key < claim
        }
    }.min()
  }
}

/// Fills the lists of one market, person by person in order of rank.
private struct ReserveBoard {
  private(set) var lists: [ReserveList] = []

  init(_ market: Market, isSeated: (Int) -> Bool, depth: Int) {
    let problem = market.problem
    let claims = ReserveClaims(market: market)
    var kabupaten = problem.kabupaten.map { ReserveList($0.code, $0.region.name, market.role) }
    var provinces = problem.provinces.map { ReserveList($0.code, $0.name, market.role) }
    var nation = ReserveList(.nation, problem.nationName, market.role)
    let provinceOf = problem.kabupaten.map(\.province)
    for candidate in market.candidates where !isSeated(candidate.applicant) {
      // Kabupaten come in the order of their provinces, so a province ends where another begins.
      var nationwide: Ranked?
      var current: (province: Int, best: Ranked)?
      func closeProvince() {
        guard let ended = current else { return }
        provinces[ended.province].add(ended.best, depth: depth)
        nationwide = claims.better(nationwide, ended.best)
      }
      candidate.acceptability.forEachAccepted(in: problem) { place in
        guard market.places.cap(of: candidate.track, in: place) > 0 else { return }
        let person = claims.ranked(candidate, at: place)
        kabupaten[place].add(person, depth: depth)
        let province = provinceOf[place]
        if let open = current, open.province == province {
          current = (province, claims.better(open.best, person))
        } else {
          closeProvince()
          current = (province, person)
        }
      }
      closeProvince()
      if let nationwide { nation.add(nationwide, depth: depth) }
    }
    lists = market.role == Applicant.assistantRole ? kabupaten + provinces + [nation] : kabupaten
  }
}

/// What somebody in reserve can claim where.
private struct ReserveClaims {
  let market: Market

  func isOpen(_ place: Int, to candidate: Candidate) -> Bool {
    market.problem.kabupaten[place].trackCaps[candidate.track] > 0
      && candidate.acceptability.accepts(place, in: market.problem)
  }

  /// Of two places of one person the one that they have better claims to: by claim, preference,
  /// tier, then code.
  func better(_ first: Ranked?, _ second: Ranked) -> Ranked {
    guard let first else { return second }
    let isBetter =
      (second.key.claim, second.entry.preference, second.entry.tier)
      < (first.key.claim, first.entry.preference, first.entry.tier)
    return isBetter ? second : first
  }

  func ranked(_ candidate: Candidate, at place: Int) -> Ranked {
    let problem = market.problem
    let tier = problem.domiciles.tier(fromOrigin: candidate.origin, to: place)
    let preference = candidate.acceptability.preference(for: place, in: problem)
    let claim: Int
    switch problem.policy.placement {
    case .balanced, .merit: claim = 0
    case .localFirst: claim = tier
    case .firstChoice: claim = preference
    case .efficient:
      let prices = problem.policy.efficient
      claim =
        prices.tier * tier + prices.preference * preference + prices.distance
        * problem.domiciles.kilometres(fromOrigin: candidate.origin, to: place)
    }
    return Ranked(
      key: Ranked.Key(claim: claim, position: candidate.position),
      entry: ReserveList.Entry(
        applicant: candidate.applicant, tier: tier, preference: preference))
  }
}
