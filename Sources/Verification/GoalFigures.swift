import PlacementModel

/// What a placement comes to by each goal of stage 1, straight from its definition.
///
/// Of the goals that headcounts decide, `local-first` proves what the places come to that it opens.
struct GoalFigures {
  private let premises: Premises
  private let reading: Reading
  private let headcounts: [Int]

  init(premises: Premises, reading: Reading, roster: Roster) {
    self.premises = premises
    self.reading = reading
    headcounts =
      premises.problem.policy.placement == .localFirst
      ? reading.places(in: roster) : reading.people.map(\.count)
  }

  /// `nil` for a goal that is not known here.
  subscript(goal: String) -> Int? {
    switch goal {
    case "cover":
      sumOverKabupaten { max(0, premises.capacities[$0].floor - headcounts[$0]) }
    case "minimums": shortfallAbove
    case "fill": headcounts.reduce(0, +)
    case "service": sumOverKabupaten { premises.capacities[$0].squares(headcounts[$0]) }
    case "merit": sumOverPlaced { person, _ in premises.ranking.positions[person] }
    case "tier": sumOverPlaced(premises.journeys.tier(of:to:))
    case "preference": sumOverPlaced(premises.preference(of:for:))
    case "distance": sumOverPlaced(premises.journeys.kilometres(of:to:))
    case "cost": sumOverPlaced(cost)
    case _ where goal.hasPrefix("choice_"):
      Int(goal.dropFirst("choice_".count)).map { position in
        sumOverPlaced { premises.preference(of: $0, for: $1) == position ? 1 : 0 }
      }
    default: nil
    }
  }

  /// What a seat costs by the weights of `efficient`.
  private func cost(of person: Int, in kabupaten: Int) -> Int {
    let weights = premises.problem.policy.efficient
    return weights.tier * premises.journeys.tier(of: person, to: kabupaten)
      + weights.preference * premises.preference(of: person, for: kabupaten)
      + weights.distance * premises.journeys.kilometres(of: person, to: kabupaten)
  }

  private func sumOverKabupaten(_ figure: (Int) -> Int) -> Int {
    reading.people.indices.reduce(0) { $0 + figure($1) }
  }

  private func sumOverPlaced(_ figure: (_ person: Int, _ kabupaten: Int) -> Int) -> Int {
    sumOverKabupaten { kabupaten in
      reading.people[kabupaten].reduce(0) { $0 + figure($1, kabupaten) }
    }
  }

  /// What provinces and the nation miss of their minimums, each cut to its quota.
  private var shortfallAbove: Int {
    let problem = premises.problem
    func missed(_ minimum: Int, _ quota: Int?, _ counts: ArraySlice<Int>) -> Int {
      max(0, min(minimum, quota ?? minimum) - counts.reduce(0, +))
    }
    return problem.provinces.reduce(
      missed(problem.nationalMinimum, problem.nationalQuota, headcounts[...])
    ) { $0 + missed($1.minimum, $1.quota, headcounts[$1.kabupaten]) }
  }
}
