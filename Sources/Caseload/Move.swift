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
  func isAllowed(in assignment: Assignment) -> Bool {
    let giver = assignment.assistants[cooperative]
    return giver >= 0 && giver != receiver
      && assignment.load(of: giver) > assignment.lower[giver]
      && assignment.load(of: receiver) < assignment.upper[receiver]
      && assignment.isFree(cooperative, for: receiver)
  }

  func delta(in assignment: Assignment) -> Int {
    let weights = assignment.problem.weights
    let giver = assignment.assistants[cooperative]
    let travel =
      assignment.travel(of: cooperative, by: receiver)
      - assignment.travel(of: cooperative, by: giver)
    let pairs =
      assignment.proximity(of: cooperative, to: receiver)
      - assignment.proximity(of: cooperative, to: giver)
    let balance = 2 * (assignment.load(of: receiver) - assignment.load(of: giver)) + 2
    return weights.travel * travel + weights.pairs * pairs + weights.balance * balance
      + weights.splits * assignment.splits(giving: cooperative, from: giver, to: receiver)
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

  func delta(in assignment: Assignment) -> Int {
    let problem = assignment.problem
    let (here, there) = (assignment.assistants[first], assignment.assistants[second])
    let travel =
      assignment.travel(of: first, by: there) - assignment.travel(of: first, by: here)
      + assignment.travel(of: second, by: here) - assignment.travel(of: second, by: there)
    // Each leaves the other's new portfolio, so their own distance counts in neither.
    let pairs =
      assignment.proximity(of: first, to: there) - assignment.proximity(of: first, to: here)
      + assignment.proximity(of: second, to: here) - assignment.proximity(of: second, to: there)
      - 2 * problem.distances.metres(between: first, and: second)
    var splits = 0
    if problem.weights.splits > 0 && problem.districts[first] != problem.districts[second] {
      splits =
        assignment.splits(giving: first, from: here, to: there)
        + assignment.splits(giving: second, from: there, to: here)
    }
    return problem.weights.travel * travel + problem.weights.pairs * pairs
      + problem.weights.splits * splits
  }

  func apply(to assignment: inout Assignment) {
    let (here, there) = (assignment.assistants[first], assignment.assistants[second])
    assignment.give(first, to: there)
    assignment.give(second, to: here)
  }
}

/// Moves an outsider's base to another village.
struct Rebase: Move {
  let assistant: Int
  let village: Int

  func delta(in assignment: Assignment) -> Int {
    let distances = assignment.problem.distances
    let metres = assignment.portfolios[assistant].reduce(0) { sum, cooperative in
      sum + distances.metres(fromSite: village, to: cooperative)
        - assignment.travel(of: cooperative, by: assistant)
    }
    return assignment.problem.weights.travel * metres
  }

  func apply(to assignment: inout Assignment) { assignment.rebase(assistant, to: village) }
}

extension Assignment {
  /// By how much giving a cooperative away changes how often its district is split.
  fileprivate func splits(giving cooperative: Int, from giver: Int, to receiver: Int) -> Int {
    (presence(of: receiver, around: cooperative) == 0 ? 1 : 0)
      - (presence(of: giver, around: cooperative) == 1 ? 1 : 0)
  }
}

extension CaseloadProblem {
  /// The village from which these cooperatives are nearest in sum; the first by code of equals.
  /// `nil` without villages.
  func bestVillage(for portfolio: [Int]) -> Int? {
    var best: (village: Int, metres: Int)?
    for village in villages {
      var metres = 0
      for cooperative in portfolio {
        metres &+= distances.metres(fromSite: village, to: cooperative)
      }
      if best.map({ metres < $0.metres }) ?? true { best = (village, metres) }
    }
    return best?.village
  }
}
