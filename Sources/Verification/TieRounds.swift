import PlacementModel

/// People whom rank would give another place, with every goal of the policy met as well.
///
/// Under `balanced`, `efficient` and `first-choice` rosters that tie on every goal are settled by
/// rank: the first person gets the best place that any of them gives, then the second. Potentials
/// of its own, relaxed over every exchange that the seats leave possible, show whether some round
/// of exchanges betters a goal. Where none does, rosters that meet the goals as well differ by
/// rounds of exchanges that cost nothing once the potentials are taken off; so on a roster that
/// keeps the promise nobody is led to a place that they would rather have by such a round of people
/// who rank below them, however long it is. O(*r* *k*²) for *k* kabupaten and *r* rounds until the
/// potentials settle, O(*k*²) for each person with a choice, and a look at each kabupaten for
/// everybody.
struct TieRounds {
  /// By person passed over: the kabupaten that they could have, the one they like best.
  private(set) var wronged: [Int: Int] = [:]
  /// Whether no round of exchanges betters a goal.
  private(set) var meetsGoals = true

  private let premises: Premises
  private let occupancy: Occupancy
  private let goals: PolicyGoals
  private let headcountSteps: [Exchanges.Step]
  private let reserve: Int

  /// - Parameter occupancy: a placement within all quotas.
  /// - Returns: `nil` where the policy promises nothing of the kind.
  init?(_ premises: Premises, _ occupancy: Occupancy) {
    guard let goals = PolicyGoals(premises.problem.policy) else { return nil }
    self.premises = premises
    self.occupancy = occupancy
    self.goals = goals
    headcountSteps = Exchanges.headcountSteps(premises, occupancy)
    reserve = Exchanges.reserve(premises)
    let free = premises.ranking.order.filter {
      premises.isCandidate($0) && !occupancy.isFixed($0, premises)
    }
    let arcs = arcs(of: free)
    guard let potentials = arcs.potentials() else {
      meetsGoals = false
      return
    }
    findWronged(among: free.filter { occupancy.seat[$0] != nil }, arcs, potentials)
  }

  // MARK: - Exchanges

  /// - Parameter free: the best by rank first.
  private func arcs(of free: [Int]) -> GoalArcs {
    var arcs = GoalArcs(nodes: reserve + 1, goals: goals.count)
    for step in headcountSteps {
      arcs.offer(from: step.from, to: step.to, goals.values(of: step.change))
    }
    var step = goals.nothing
    for person in free where occupancy.seat[person] != nil {
      let rank = premises.ranking.positions[person]
      let here = Place(of: person, occupancy, premises)
      let wishlist = Wishlist(of: person, premises)
      goals.write(rank, from: here.wish, to: nil, into: &step)
      arcs.offer(from: here.node, to: reserve, step)
      wishlist.forEachRegion { kabupaten in
        guard kabupaten != here.kabupaten, let wish = wishlist.wish(for: kabupaten) else {
          return true
        }
        goals.write(rank, from: here.wish, to: wish, into: &step)
        arcs.offer(from: here.node, to: premises.lists.seat(of: person, in: kabupaten), step)
        return true
      }
    }
    offerCalls(of: free.filter { occupancy.seat[$0] == nil }, to: &arcs)
    return arcs
  }

  /// What it costs to call somebody from the reserve. Where rank comes before everything else that
  /// a call changes, the first person to want a seat is the cheapest.
  ///
  /// - Parameter waiting: the best by rank first.
  private func offerCalls(of waiting: [Int], to arcs: inout GoalArcs) {
    var step = goals.nothing
    var isCalled = [Bool](repeating: false, count: premises.lists.caps.count)
    var uncalled = isCalled.count
    for person in waiting where uncalled > 0 {
      let rank = premises.ranking.positions[person]
      let wishlist = Wishlist(of: person, premises)
      wishlist.forEachRegion { kabupaten in
        let seat = premises.lists.seat(of: person, in: kabupaten)
        guard !isCalled[seat], let wish = wishlist.wish(for: kabupaten) else { return true }
        goals.write(rank, from: nil, to: wish, into: &step)
        arcs.offer(from: reserve, to: seat, step)
        if goals.callByRank {
          isCalled[seat] = true
          uncalled -= 1
        }
        return uncalled > 0
      }
    }
  }

  /// Where a person is.
  private struct Place {
    let kabupaten: Int?
    let node: Int
    let wish: Wish?

    init(of person: Int, _ occupancy: Occupancy, _ premises: Premises) {
      kabupaten = occupancy.seat[person]
      node =
        kabupaten.map { premises.lists.seat(of: person, in: $0) } ?? Exchanges.reserve(premises)
      wish = kabupaten.map { Wishlist(of: person, premises).position(of: $0) }
    }
  }

  // MARK: - Turns

  /// Lets people in from the worst-ranked up, each after asking what those below them could free.
  private mutating func findWronged(
    among placed: [Int], _ arcs: GoalArcs, _ potentials: [Int]
  ) {
    // By node: from where a step that costs nothing leads there.
    var sources = [Set<Int>](repeating: [], count: arcs.nodes)
    for step in headcountSteps
    where arcs.costsNothing(
      from: step.from, to: step.to, goals.values(of: step.change), potentials)
    {
      sources[step.to].insert(step.from)
    }
    var step = goals.nothing
    for person in placed.reversed() {
      let rank = premises.ranking.positions[person]
      let here = Place(of: person, occupancy, premises)
      let wishlist = Wishlist(of: person, premises)
      let mayBeHere = wishlist.wish(for: here.kabupaten!) != nil
      var targets: Set<Int> = []
      var preferred: [Wish] = []
      wishlist.forEachRegion { kabupaten in
        let target = premises.lists.seat(of: person, in: kabupaten)
        guard kabupaten != here.kabupaten, !targets.contains(target),
          let wish = wishlist.wish(for: kabupaten)
        else { return true }
        goals.write(rank, from: here.wish, to: wish, into: &step)
        guard arcs.costsNothing(from: here.node, to: target, step, potentials) else { return true }
        targets.insert(target)
        if !mayBeHere || wish < here.wish! { preferred.append(wish) }
        return true
      }
      if !preferred.isEmpty {
        let leads = nodes(leadingTo: here.node, sources)
        wronged[person] =
          preferred.sorted().first {
            leads[premises.lists.seat(of: person, in: $0.kabupaten)]
          }?.kabupaten
      }
      for target in targets { sources[target].insert(here.node) }
    }
  }

  /// By node: whether steps that cost nothing lead from there to another.
  private func nodes(leadingTo end: Int, _ sources: [Set<Int>]) -> [Bool] {
    var leads = [Bool](repeating: false, count: sources.count)
    leads[end] = true
    var queue = [end]
    while let node = queue.popLast() {
      for source in sources[node] where !leads[source] {
        leads[source] = true
        queue.append(source)
      }
    }
    return leads
  }
}
