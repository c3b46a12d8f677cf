package import Messages
package import PlacementModel

/// Why stage 2 does not begin; a sentence for each thing that must change.
package struct CaseloadFault: Error, Hashable, Sendable {
  package let messages: [Message]
}

extension Caseload {
  /// The gate of stage 2: decides once, in 128 bits, that every sum formed past it fits 64.
  ///
  /// O(*n*) for *n* cooperatives and people, O(*t* log *t*) for *t* stated distances.
  ///
  /// - Parameter overseers: who shares the assistants of which kabupaten, one list a role.
  /// - Throws: ``CaseloadFault`` naming the weights that are too large, and a remedy.
  package static func gate(
    _ problem: PlacementProblem, seats: [Seat], overseers: [[Seat]] = []
  ) throws(CaseloadFault) {
    let sizes = CaseloadSize.all(of: problem, seats: seats)
    let weights = problem.kabupaten.map { problem.policy.weights(in: $0.code) }
    var excessive: [Message] = []
    func check(_ sizes: [CaseloadSize]) {
      for (kabupaten, (size, weights)) in zip(problem.kabupaten, zip(sizes, weights))
      where !size.fits(weights) {
        excessive.append(size.message(region: kabupaten.region.name, weights))
      }
    }
    check(sizes)
    for people in overseers {
      check(CaseloadSize.oversight(of: problem, assistants: seats, overseers: people))
    }
    guard excessive.isEmpty else { throw CaseloadFault(messages: excessive) }

    func fitsTogether(_ divisor: Int) -> Bool {
      zip(sizes, weights).reduce(0) { $0 + $1.0.largestObjective($1.1.divided(by: divisor)) }
        <= CaseloadSize.largestSum
    }
    guard fitsTogether(1) else {
      let divisor = CaseloadSize.remedy(where: fitsTogether)
      throw CaseloadFault(messages: [.weightsTooLargeTogether(divisor: divisor)])
    }
  }
}

/// What bounds the sums that stage 2 forms in one kabupaten, whatever plan it finds.
private struct CaseloadSize {
  let cooperatives: Int
  let assistants: Int
  /// Nobody ever serves more.
  let largestLoad: Int
  /// Metres; no distance that the caseloads depend on is longer.
  let longest: Int
  /// Whether cooperatives may change hands since an earlier round.
  var hasRound = false

  /// Half of what 64 bits hold, so that a difference of two sums fits too.
  static let largestSum = Int128(1) << 62
  /// The most that a path of a network may cost: see `FlowNetwork.validate()`.
  private static let largestPath = Int128(1) << 60

  /// One a kabupaten, in the problem's order.
  static func all(of problem: PlacementProblem, seats: [Seat]) -> [CaseloadSize] {
    let people = Dictionary(grouping: seats, by: \.kabupaten)
    let load = problem.policy.load
    let pins = problem.pins.count
    return zip(problem.kabupaten.indices, longest(in: problem, with: seats)).map { index, longest in
      CaseloadSize(
        cooperatives: problem.kabupaten[index].cooperatives.count,
        assistants: people[index]?.count ?? 0,
        largestLoad: max(load.maximum, load.stretch ?? 0, pins), longest: longest,
        hasRound: !problem.previous.assistants.isEmpty)
    }
  }

  /// The same one level up, where overseers share assistants as evenly as can be.
  static func oversight(
    of problem: PlacementProblem, assistants: [Seat], overseers: [Seat]
  ) -> [CaseloadSize] {
    let overseen = Dictionary(grouping: assistants, by: \.kabupaten)
    let people = Dictionary(grouping: overseers, by: \.kabupaten)
    return zip(problem.kabupaten.indices, longest(in: problem, with: assistants + overseers)).map {
      index, longest in
      let (assistants, overseers) = (overseen[index]?.count ?? 0, people[index]?.count ?? 0)
      return CaseloadSize(
        cooperatives: assistants, assistants: overseers,
        largestLoad: (assistants + overseers - 1) / max(1, overseers), longest: longest)
    }
  }

  /// By kabupaten, metres that no distance between its cooperatives and its people exceeds.
  private static func longest(in problem: PlacementProblem, with seats: [Seat]) -> [Int] {
    let people = Dictionary(grouping: seats, by: \.kabupaten)
    let legs = problem.travel.sorted.filter { $0.to.level == .village }
    let stated = Dictionary(legs.map { ($0.to.kabupaten, $0.metres) }, uniquingKeysWith: max)
    return problem.kabupaten.enumerated().map { index, kabupaten in
      let points =
        problem.cooperatives[kabupaten.cooperatives].map(\.location)
        + (people[index] ?? []).compactMap { problem.applicants[$0.applicant].location }
      return max(span(of: points), stated[kabupaten.code] ?? 0)
    }
  }

  /// Metres that no great circle between two of the points exceeds: along a meridian, then along
  /// the equator, and never more than half the globe.
  private static func span(of points: [Coordinate]) -> Int {
    func width(_ degrees: [Double]) -> Double { (degrees.max() ?? 0) - (degrees.min() ?? 0) }
    let degrees = width(points.map(\.latitude)) + width(points.map(\.longitude))
    return min(20_015_120, Int(degrees * 111_196) + 2)
  }

  /// Whether all sums of a kabupaten with these weights are in range.
  func fits(_ weights: Policy.Weights) -> Bool {
    guard assistants > 0, cooperatives > 0 else { return true }
    let network = networkCosts(weights)
    return largestObjective(weights) <= Self.largestSum
      && network.path <= Self.largestPath && network.sum <= Self.largestSum
  }

  /// No plan has a larger objective, nor a larger single term. Weights of 0 count as 1, for the
  /// terms are summed without weights too; pairs are counted from both ends.
  func largestObjective(_ weights: Policy.Weights) -> Int128 {
    guard assistants > 0 else { return 0 }
    let load = Int128(min(cooperatives, largestLoad))
    let metres = Int128(max(1, weights.travel)) + load * Int128(max(1, weights.pairs))
    let each =
      load * Int128(max(1, weights.balance)) + Int128(max(1, weights.splits))
      + Int128(hasRound ? weights.continuity : 0)
    return Int128(cooperatives) * (metres * Int128(longest) + each)
  }

  /// What a path and what all arcs of an allocation network can cost, at the highest prices at
  /// which a search allocates.
  private func networkCosts(_ weights: Policy.Weights) -> (path: Int128, sum: Int128) {
    let price = min(
      AllocationPrices.largest,
      2 * weights.travel + cooperatives / assistants * weights.pairs)
    let travel =
      Int128(price) * Int128(longest) + 2 * Int128(hasRound ? weights.continuity : 0)
    let (balance, load) = (2 * Int128(weights.balance), Int128(largestLoad))
    let (n, x) = (Int128(cooperatives), Int128(assistants))
    // Cooperatives, assistants, a sink and at most one node a class of cooperatives.
    let path = (2 * n + x + 2) * max(travel, balance * (2 * load + 1))
    return (path, x * (n * travel + balance * load * load))
  }

  func message(region: String, _ weights: Policy.Weights) -> Message {
    .weightsTooLarge(
      region: region,
      weights: [
        ("travel", weights.travel), ("pairs", weights.pairs), ("balance", weights.balance),
        ("splits", weights.splits),
      ] + (hasRound ? [("continuity", weights.continuity)] : []),
      cooperatives: cooperatives, load: min(cooperatives, largestLoad),
      kilometres: Distance.kilometres(fromMetres: longest),
      divisor: Self.remedy { fits(weights.divided(by: $0)) })
  }

  /// The least power of ten by which weights can be divided to fit.
  static func remedy(where fits: (Int) -> Bool) -> Int {
    var divisor = 10
    while divisor < 1_000_000 && !fits(divisor) { divisor *= 10 }
    return divisor
  }
}

extension Policy.Weights {
  fileprivate func divided(by divisor: Int) -> Policy.Weights {
    Policy.Weights(
      travel: travel / divisor, pairs: pairs / divisor, balance: balance / divisor,
      splits: splits / divisor, continuity: continuity / divisor)
  }
}
