import PlacementModel

/// What a seating is judged by; policies list goals in order of precedence, each met exactly
/// before the next is looked at.
package enum SeatingGoal: String, Hashable, Sendable, CaseIterable {
  /// Least total shortfall below the floors of kabupaten.
  case cover
  /// Least total shortfall below the minimums of provinces and the nation.
  case minimums
  /// Most people placed.
  case fill
  /// Least sum of squared loads, every kabupaten's cooperatives split evenly.
  case service
  /// Least sum of the resolved positions of those placed.
  ///
  /// The sets of people that can be seated while the goals before this one are met are the bases
  /// of a matroid (M-convex functions stay so when carried through a network: Murota, *Discrete
  /// Convex Analysis*, 2003, section 9.6), so the set with the least sum is also best position by
  /// position (Gale, *Optimal assignments in an ordered set*, 1968).
  case merit
  /// Least sum of tiers.
  case tier
  /// Least sum of preference positions.
  case preference
  /// Least sum of kilometres.
  case distance

  /// The goals that every policy begins with, but that `merit`, `efficient` and `first-choice`
  /// weigh people otherwise than by the last.
  package static let common: [SeatingGoal] = [.cover, .minimums, .fill, .service, .merit]
}

/// A seating measured by every goal, straight from its definition.
///
/// This shares nothing with the network, whose objectives must agree with it.
struct SeatingFigures {
  let seats: [Seat]
  let problem: PlacementProblem
  let positions: [Int]
  let preferences: (Seat) -> Int

  /// The figure that a goal makes as small as it can, or for `fill` as large.
  func value(of goal: SeatingGoal) -> Int {
    switch goal {
    case .cover:
      zip(problem.kabupaten, counts).reduce(0) { $0 + max(0, $1.0.limits.floor - $1.1) }
    case .minimums:
      problem.provinces.reduce(nationalShortfall) { $0 + shortfall(of: $1) }
    case .fill:
      seats.count
    case .service:
      zip(problem.kabupaten, counts).reduce(0) {
        $0 + $1.0.limits.evenService(assistants: $1.1)
      }
    case .merit:
      seats.reduce(0) { $0 + positions[$1.applicant] }
    case .tier:
      seats.reduce(0) {
        $0 + problem.domiciles.tier(fromOrigin: problem.origins[$1.applicant], to: $1.kabupaten)
      }
    case .preference:
      seats.reduce(0) { $0 + preferences($1) }
    case .distance:
      seats.reduce(0) {
        $0
          + problem.domiciles.kilometres(
            fromOrigin: problem.origins[$1.applicant], to: $1.kabupaten)
      }
    }
  }

  private var counts: [Int] { problem.headcounts(of: seats) }

  private var nationalShortfall: Int {
    max(0, min(problem.nationalMinimum, problem.nationalQuota ?? Int.max) - seats.count)
  }

  private func shortfall(of province: Province) -> Int {
    let placed = counts[province.kabupaten].reduce(0, +)
    return max(0, province.effectiveMinimum - placed)
  }
}

extension Province {
  /// The minimum, cut to the quota.
  var effectiveMinimum: Int { min(minimum, quota ?? Int.max) }
}

extension PlacementProblem {
  /// The nation's minimum, cut to its quota.
  var effectiveNationalMinimum: Int { min(nationalMinimum, nationalQuota ?? Int.max) }
}

extension PlacementProblem {
  /// How many of the seats lie in each kabupaten.
  func headcounts(of seats: [Seat]) -> [Int] {
    seats.reduce(into: [Int](repeating: 0, count: kabupaten.count)) { $0[$1.kabupaten] += 1 }
  }
}
