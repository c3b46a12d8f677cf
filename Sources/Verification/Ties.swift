import PlacementModel

/// People whom rank would give another place: somebody of worse rank holds it, and were the two
/// exchanged every goal of the policy would be met as well.
///
/// Under `balanced`, `efficient` and `first-choice` rosters that tie on every goal are settled by
/// rank, so on a roster that keeps this promise there are none. This asks pairs, whether or not the
/// roster meets the goals; where it does, ``TieRounds`` asks longer exchanges too. Two people are compared only where
/// both stand on one list, so that an exchange moves no headcount. For *p* people placed in *k*
/// kabupaten O(*p* *k*), and a look at each kabupaten for everybody in reserve.
struct Ties {
  /// Somebody of worse rank whose place a better-ranked person would rather have.
  struct Holder {
    let person: Int
    let kabupaten: Int
  }

  /// By person passed over.
  private(set) var holders: [Int: Holder] = [:]

  private let premises: Premises
  private let occupancy: Occupancy
  private let standing: GoalStanding

  init(_ premises: Premises, _ occupancy: Occupancy) {
    self.premises = premises
    self.occupancy = occupancy
    standing = GoalStanding(premises.problem.policy)
    guard standing.isSettledByRank else { return }
    let free = premises.ranking.order.filter {
      premises.isCandidate($0) && !occupancy.isFixed($0, premises)
    }
    let placed = free.filter { occupancy.seat[$0] != nil }
    findExchanges(among: placed)
    if standing.choosesWhoIsPlaced {
      findCalls(of: free.filter { occupancy.seat[$0] == nil }, against: placed)
    }
  }

  private mutating func passOver(_ person: Int, for holder: Int, in kabupaten: Int) {
    if holders[person] == nil { holders[person] = Holder(person: holder, kabupaten: kabupaten) }
  }

  // MARK: - Both placed

  /// What the goals of one person change by as they go from one seat to another.
  private struct Exchange: Hashable {
    let from: Int
    let to: Int
    let change: GoalStanding.Value
  }

  /// Who would make each exchange, the best by rank first, and from where anybody would.
  private struct Wanted {
    var people: [Exchange: [Int]] = [:]
    /// By seat: the kabupaten that people would come from.
    var origins: [Set<Int>]
  }

  /// - Parameter placed: the best by rank first.
  private mutating func findExchanges(among placed: [Int]) {
    let wanted = wantedExchanges(of: placed)
    for person in placed { passOver(for: person, wanted) }
  }

  private func wantedExchanges(of placed: [Int]) -> Wanted {
    let worst = worstRanks(placed)
    var wanted = Wanted(origins: Array(repeating: [], count: worst.count))
    for person in placed {
      let wishlist = Wishlist(of: person, premises)
      let (here, rank) = (occupancy.seat[person]!, premises.ranking.positions[person])
      let own = wishlist.position(of: here)
      let mayBeHere = wishlist.wish(for: here) != nil
      wishlist.forEachRegion { kabupaten in
        let target = premises.lists.seat(of: person, in: kabupaten)
        guard kabupaten != here, rank < worst[target] else { return true }
        let there = wishlist.position(of: kabupaten)
        guard there < own || !mayBeHere, wishlist.wish(for: kabupaten) != nil else { return true }
        let exchange = Exchange(
          from: here, to: target, change: standing.change(from: own, to: there))
        wanted.people[exchange, default: []].append(person)
        wanted.origins[target].insert(here)
        return true
      }
    }
    return wanted
  }

  /// Finds those of better rank who would exchange with somebody, with no goal the worse or better.
  private mutating func passOver(for person: Int, _ wanted: Wanted) {
    let kabupaten = occupancy.seat[person]!
    let target = premises.lists.seat(of: person, in: kabupaten)
    let rank = premises.ranking.positions[person]
    let wishlist = Wishlist(of: person, premises)
    let own = wishlist.position(of: kabupaten)
    for origin in wanted.origins[target] {
      let change = standing.change(from: wishlist.position(of: origin), to: own)
      guard
        let others = wanted.people[Exchange(from: origin, to: target, change: change)],
        wishlist.wish(for: origin) != nil
      else { continue }
      for other in others.prefix(while: { premises.ranking.positions[$0] < rank }) {
        passOver(other, for: person, in: kabupaten)
      }
    }
  }

  /// By seat: the worst rank of anybody free in it.
  private func worstRanks(_ placed: [Int]) -> [Int] {
    var worst = [Int](repeating: 0, count: premises.lists.caps.count)
    for person in placed {
      let seat = premises.lists.seat(of: person, in: occupancy.seat[person]!)
      worst[seat] = max(worst[seat], premises.ranking.positions[person])
    }
    return worst
  }

  // MARK: - One in reserve

  private mutating func findCalls(of waiting: [Int], against placed: [Int]) {
    let worst = worstRanks(placed)
    // By seat: what each person in it adds to the goals, the worst-ranked of equals.
    var held = [[GoalStanding.Value: Int]](repeating: [:], count: worst.count)
    var most = [Int](repeating: Int.min, count: worst.count)
    for person in placed {
      let kabupaten = occupancy.seat[person]!
      let seat = premises.lists.seat(of: person, in: kabupaten)
      let value = standing.value(of: Wishlist(of: person, premises).position(of: kabupaten))
      held[seat][value] = person
      most[seat] = max(most[seat], value.first)
    }
    for person in waiting {
      let rank = premises.ranking.positions[person]
      let wishlist = Wishlist(of: person, premises)
      wishlist.forEachRegion { kabupaten in
        let seat = premises.lists.seat(of: person, in: kabupaten)
        guard rank < worst[seat],
          standing.leastValue(of: person, in: kabupaten, premises) <= most[seat],
          let holder = held[seat][standing.value(of: wishlist.position(of: kabupaten))],
          rank < premises.ranking.positions[holder], wishlist.wish(for: kabupaten) != nil
        else { return true }
        passOver(person, for: holder, in: kabupaten)
        return false
      }
    }
  }
}

/// What one person in one place adds to the goals of a policy, so that two can be compared.
struct GoalStanding {
  struct Value: Hashable {
    let first: Int
    var second = 0
    var third = 0
  }

  private let policy: Policy.Placement
  private let weights: Policy.Efficiency

  init(_ policy: Policy) {
    self.policy = policy.placement
    weights = policy.efficient
  }

  /// Whether the policy promises that rank settles ties.
  var isSettledByRank: Bool {
    switch policy {
    case .balanced, .efficient, .firstChoice: true
    case .merit, .localFirst: false
    }
  }

  /// Whether where people go decides who is placed, rather than rank alone.
  var choosesWhoIsPlaced: Bool { policy == .efficient || policy == .firstChoice }

  /// What changes as a person moves: two people who would exchange places change as much, one up
  /// and one down, exactly if every goal stays as it is.
  func change(from here: Wish, to there: Wish) -> Value {
    let (tier, kilometres) = (there.tier - here.tier, there.kilometres - here.kilometres)
    switch policy {
    case .efficient: return Value(first: cost(there) - cost(here))
    case .firstChoice:
      let isSame = here.preference == there.preference
      return Value(
        first: isSame ? 0 : 100 * there.preference + here.preference, second: tier,
        third: kilometres)
    case .balanced, .merit, .localFirst:
      return Value(first: tier, second: there.preference - here.preference, third: kilometres)
    }
  }

  /// What decides before the rank who is placed.
  func value(of wish: Wish) -> Value {
    Value(first: policy == .efficient ? cost(wish) : wish.preference)
  }

  /// No more than the first value of any wish for the kabupaten, without asking for the wish.
  func leastValue(of person: Int, in kabupaten: Int, _ premises: Premises) -> Int {
    guard policy == .efficient else { return 0 }
    let journeys = premises.journeys
    return weights.tier * journeys.tier(of: person, to: kabupaten)
      + weights.distance * journeys.kilometres(of: person, to: kabupaten)
  }

  private func cost(_ wish: Wish) -> Int {
    weights.tier * wish.tier + weights.preference * wish.preference
      + weights.distance * wish.kilometres
  }
}
