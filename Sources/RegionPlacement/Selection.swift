import MinCostFlow
import PlacementModel

/// A best flow of everybody, found among the few who can matter.
///
/// How many of a long list those are cannot be known beforehand. So the goals are met among a
/// first few; the potentials then price a seat in every kabupaten (``SeatPrices``), and whoever
/// left aside would pay for one is let in, until nobody would. By complementary slackness the
/// answer then stands for the whole list: the potentials that prove it among those let in, with
/// their reserve arcs' for the others, prove it among all.
package struct Selection: Sendable {
  let market: Market
  let goals: [SeatingGoal]
  /// Those let in at the end, best first.
  let people: [Candidate]
  let network: PlacementNetwork
  let solution: Solution
  let counters: SeatingCounters
  /// Where its networks could start, and those of a seating among the people can.
  let start: RoleStart?

  /// The seatings that meet the goals common to all policies, among the best by rank.
  ///
  /// The network counts places up to the people in it, so it takes in as many as there are places.
  ///
  /// - Parameter start: of a similar problem; it saves time and shows nowhere else.
  init(from market: Market, start: RoleStart? = nil) throws(PlacementFault) {
    let first = market.mostSeats + market.mostSeats / 4
    let isFirst = market.candidates.enumerated().map { index, candidate in
      index < first || start?.knows(candidate, in: start?.selection) ?? false
    }
    try self.init(
      from: market, goals: SeatingGoal.common, detail: .headcounts, startingWith: isFirst,
      start: start, network: start?.selection)
  }

  /// - Parameters:
  ///   - detail: one with a reserve.
  ///   - isFirst: by candidate; the pinned are let in besides.
  ///   - similar: a network like this one's.
  init(
    from market: Market, goals: [SeatingGoal], detail: PlacementNetwork.Detail,
    startingWith isFirst: [Bool], start: RoleStart?, network similar: NetworkStart?
  ) throws(PlacementFault) {
    var isIn = zip(market.candidates, isFirst).map { $1 || $0.acceptability.pinned != nil }
    var counters = SeatingCounters()
    while true {
      let people = zip(market.candidates, isIn).filter(\.1).map(\.0)
      let network = PlacementNetwork(of: people, in: market.problem, detail: detail)
      let solution = try Solution(
        of: network, goals: goals, from: start?.basis(of: similar, for: network, people))
      counters.add(solution, people: people.count)
      var entrants: [Int] = []
      if people.count < market.candidates.count {
        var prices = SeatPrices(network, solution.flow, goals: goals, market: market)
        entrants = prices.payers(among: isIn.indices.filter { !isIn[$0] })
      }
      for entrant in entrants { isIn[entrant] = true }
      guard entrants.isEmpty else { continue }
      (self.market, self.goals, self.people) = (market, goals, people)
      (self.network, self.solution, self.counters) = (network, solution, counters)
      self.start = start
      return
    }
  }

  /// Who sits where in the flow, by kabupaten, then rank.
  var seats: [Seat] {
    SeatReader(
      network: network, flow: solution.flow, candidates: people, problem: market.problem
    ).seats()
  }

  var solved: SolvedNetwork {
    SolvedNetwork(network: network, people: people, goals: goals, flow: solution.flow)
  }

  /// Those with a seat, best first.
  var placed: [Candidate] {
    zip(people, network.routes).filter { _, routes in
      routes.contains { solution.flow.flow(of: $0.arc) > 0 }
    }.map(\.0)
  }
}
