import PlacementModel

/// A small change of an assignment that keeps every rule.
protocol Move {
  /// The exact change in the objective that `apply(to:)` will cause; negative is better.
  func delta(in assignment: Assignment) -> Int
  func apply(to assignment: inout Assignment)
}

/// Gives a cooperative to another assistant.
struct Relocate: Move {
  let cooperative: Int
  let receiver: Int

  /// Whether conflicts, pins and load limits allow it.
  @inline(__always)
  func isAllowed(in assignment: Assignment) -> Bool {
    let giver = assignment.assistants[cooperative]
    return giver >= 0 && giver != receiver
      && assignment.load(of: giver) > assignment.lower[giver]
      && assignment.load(of: receiver) < assignment.upper[receiver]
      && assignment.isFree(cooperative, for: receiver)
  }

  func delta(in assignment: Assignment) -> Int {
    let giver = assignment.assistants[cooperative]
    let balance = 2 * (assignment.load(of: receiver) - assignment.load(of: giver)) + 2
    return assignment.service(of: cooperative, by: receiver)
      - assignment.service(of: cooperative, by: giver)
      + assignment.problem.weights.balance * balance
      + assignment.problem.weights.splits
      * assignment.splits(giving: cooperative, from: giver, to: receiver)
  }

  func apply(to assignment: inout Assignment) { assignment.give(cooperative, to: receiver) }
}

/// Exchanges two cooperatives between their assistants; every load stays as it was.
struct Swap: Move {
  let first: Int
  let second: Int

  /// Whether conflicts and pins allow it.
  func isAllowed(in assignment: Assignment) -> Bool {
    let (here, there) = (assignment.assistants[first], assignment.assistants[second])
    return here >= 0 && there >= 0 && here != there && assignment.isFree(first, for: there)
      && assignment.isFree(second, for: here)
  }

  @inline(__always)
  func delta(in assignment: Assignment) -> Int {
    let (here, there) = (assignment.assistants[first], assignment.assistants[second])
    // Each leaves the other's new portfolio, so their own distance counts in neither.
    let service =
      assignment.service(of: first, by: there) - assignment.service(of: first, by: here)
      + assignment.service(of: second, by: here) - assignment.service(of: second, by: there)
      - 2 * assignment.companionship(of: first, and: second)
    guard assignment.problem.districts[first] != assignment.problem.districts[second] else {
      return service
    }
    return service + assignment.problem.weights.splits
      * (assignment.splits(giving: first, from: here, to: there)
        + assignment.splits(giving: second, from: there, to: here))
  }

  func apply(to assignment: inout Assignment) { assignment.exchange(first, with: second) }
}

/// Moves an outsider's base to another village.
struct Rebase: Move {
  let assistant: Int
  let village: Int

  func delta(in assignment: Assignment) -> Int {
    let distances = assignment.problem.distances
    let site = assignment.sites[assistant]!
    let metres = assignment.portfolios[assistant].reduce(0) { sum, cooperative in
      sum + distances.metres(fromSite: village, to: cooperative)
        - distances.metres(fromSite: site, to: cooperative)
    }
    return assignment.problem.weights.travel * metres
  }

  func apply(to assignment: inout Assignment) { assignment.rebase(assistant, to: village) }
}

extension Assignment {
  /// By how much giving a cooperative away changes how often its district is split.
  @inline(__always)
  fileprivate func splits(giving cooperative: Int, from giver: Int, to receiver: Int) -> Int {
    (presence(of: receiver, around: cooperative) == 0 ? 1 : 0)
      - (presence(of: giver, around: cooperative) == 1 ? 1 : 0)
  }
}

extension CaseloadProblem {
  /// The village from which these cooperatives are nearest in sum; the first by code of equals.
  /// `nil` without villages.
  ///
  /// What one of their own villages comes to ends most sums after a cooperative or two.
  func bestVillage(for portfolio: [Int]) -> Int? {
    let own = portfolio.first.map { first in
      portfolio.reduce(0) { $0 + distances.metres(fromSite: villageOf[first], to: $1) }
    }
    return bestVillage(for: portfolio, among: villages, atMost: own ?? 0)
  }

  /// The same, among some of the villages.
  ///
  /// - Parameter most: `nil` is the answer where every sum is larger.
  func bestVillage(
    for portfolio: [Int], among villages: some Sequence<Int>, atMost most: Int = .max - 1
  ) -> Int? {
    var (best, least) = (Int?.none, most + 1)
    for village in villages {
      var metres = 0
      for cooperative in portfolio {
        metres &+= distances.metres(fromSite: village, to: cooperative)
        if metres >= least { break }
      }
      if metres < least { (best, least) = (village, metres) }
    }
    return best
  }
}
