import PlacementModel

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
      seats.reduce(0) { $0 + tier($1) }
    case .preference:
      seats.reduce(0) { $0 + preferences($1) }
    case .distance:
      seats.reduce(0) { $0 + kilometres($1) }
    case .cost:
      seats.reduce(0) {
        $0 + problem.policy.efficient.tier * tier($1)
          + problem.policy.efficient.preference * preferences($1)
          + problem.policy.efficient.distance * kilometres($1)
      }
    case .choice(let position):
      seats.count { preferences($0) == position }
    }
  }

  /// The figure as certificates state it.
  func proven(_ goal: SeatingGoal) -> ProvenGoal {
    ProvenGoal(name: goal.name, value: value(of: goal))
  }

  private func tier(_ seat: Seat) -> Int {
    problem.domiciles.tier(fromOrigin: problem.origins[seat.applicant], to: seat.kabupaten)
  }

  private func kilometres(_ seat: Seat) -> Int {
    problem.domiciles.kilometres(fromOrigin: problem.origins[seat.applicant], to: seat.kabupaten)
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
