import PlacementModel

/// What a placement comes to by each goal of stage 1, straight from its definition.
struct GoalFigures {
  let premises: Premises
  let reading: Reading

  /// `nil` for a goal that is not known here.
  subscript(goal: String) -> Int? {
    switch goal {
    case "cover":
      sumOverKabupaten { max(0, premises.capacities[$0].floor - reading.people[$0].count) }
    case "minimums": shortfallAbove
    case "fill": sumOverPlaced { _, _ in 1 }
    case "service": sumOverKabupaten(squaredLoads)
    case "merit": sumOverPlaced { person, _ in premises.ranking.positions[person] }
    case "tier": sumOverPlaced(premises.journeys.tier(of:to:))
    case "preference": sumOverPlaced(premises.preference(of:for:))
    case "distance": sumOverPlaced(premises.journeys.kilometres(of:to:))
    default: nil
    }
  }

  private func sumOverKabupaten(_ figure: (Int) -> Int) -> Int {
    reading.people.indices.reduce(0) { $0 + figure($1) }
  }

  private func sumOverPlaced(_ figure: (_ person: Int, _ kabupaten: Int) -> Int) -> Int {
    sumOverKabupaten { kabupaten in
      reading.people[kabupaten].reduce(0) { $0 + figure($1, kabupaten) }
    }
  }

  /// The sum of squared loads of an even split; for nobody twice the square of all.
  private func squaredLoads(in kabupaten: Int) -> Int {
    let count = premises.members[kabupaten].count
    let people = reading.people[kabupaten].count
    return people == 0
      ? 2 * count * count : Capacity.evenSquares(covered: count, assistants: people)
  }

  /// What provinces and the nation miss of their minimums, each cut to its quota.
  private var shortfallAbove: Int {
    MissedMinimum.all(in: premises.problem, reading).reduce(0) { $0 + $1.minimum - $1.placed }
  }
}
