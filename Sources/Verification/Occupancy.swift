import PlacementModel

/// Who sits where: all that envy and waste depend on.
struct Occupancy {
  /// By applicant: the kabupaten they are placed in.
  let seat: [Int?]
  /// By kabupaten: who is placed there.
  let people: [[Int]]
  /// Those who keep the place of an earlier round.
  let kept: Set<Int>

  /// Whether a pin or an earlier round decides where the person is, so that nobody envies them and
  /// they envy nobody.
  func isFixed(_ applicant: Int, _ premises: Premises) -> Bool {
    premises.bonds.isPinned(applicant) || kept.contains(applicant)
  }

  /// How many are placed in each province of the problem.
  func placedByProvince(of problem: PlacementProblem) -> [Int] {
    problem.provinces.map { people[$0.kabupaten].reduce(0) { $0 + $1.count } }
  }
}

extension Occupancy {
  init(_ seats: [Seat], in problem: PlacementProblem) {
    var seat = [Int?](repeating: nil, count: problem.applicants.count)
    var people = [[Int]](repeating: [], count: problem.kabupaten.count)
    var kept: Set<Int> = []
    for placed in seats {
      seat[placed.applicant] = placed.kabupaten
      people[placed.kabupaten].append(placed.applicant)
      let before = problem.previous.placements[problem.applicants[placed.applicant].id]
      if before?.region == problem.kabupaten[placed.kabupaten].code {
        kept.insert(placed.applicant)
      }
    }
    self.init(seat: seat, people: people, kept: kept)
  }
}
