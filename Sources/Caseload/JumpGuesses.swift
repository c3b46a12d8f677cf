import PlacementModel

/// Guesses which outsider's base should move where: from where others are near to where what is
/// served comes from far (vertex substitution; Teitz and Bart 1968).
///
/// A guess takes no notice of loads, except that the newcomer serves no more than the largest.
struct JumpGuesses {
  private let problem: CaseloadProblem
  private let largest: Int

  /// How many places are guessed, and how many outsiders for each.
  private static let (places, movers) = (8, 3)

  init(_ problem: CaseloadProblem, bounds: CaseloadBounds) {
    self.problem = problem
    largest = bounds.upper.max() ?? 0
  }

  /// Outsiders and villages, the most promising first. O(*s* *n* log *n*) time for *s* villages.
  func jumps(from plan: Plan) -> [(outsider: Int, village: Int)] {
    let movers = losses(of: plan).sorted { $0 < $1 }.prefix(Self.movers)
    let guesses = savings(in: plan).flatMap { place in
      movers.map { (gain: place.metres - $0.metres, outsider: $0.outsider, village: place.village) }
    }
    return guesses.sorted {
      ($1.gain, $0.village, $0.outsider) < ($0.gain, $1.village, $1.outsider)
    }
    .map { ($0.outsider, $0.village) }
  }

  /// By outsider, the metres that others travel more where the portfolio falls to the nearest.
  private func losses(of plan: Plan) -> [(metres: Int, outsider: Int)] {
    let portfolios = plan.portfolios
    return problem.outsiders.map { outsider in
      let longer = portfolios[outsider].reduce(0) { sum, cooperative in
        let nearest = plan.sites.indices.lazy.filter { $0 != outsider }
          .map { metres(from: plan.sites[$0], to: cooperative) }.min()
        return sum + (nearest ?? 0) - metres(from: plan.sites[outsider], to: cooperative)
      }
      return (longer, outsider)
    }
  }

  /// Villages that would save most metres, no two in one place.
  private func savings(in plan: Plan) -> [(metres: Int, village: Int)] {
    let current = plan.assistants.enumerated().map { cooperative, assistant in
      assistant.map { metres(from: plan.sites[$0], to: cooperative) } ?? 0
    }
    var all = problem.villages.map { village in
      let saved = current.indices.map { current[$0] - metres(from: village, to: $0) }
        .filter { $0 > 0 }
      return (metres: saved.sorted(by: >).prefix(largest).reduce(0, +), village: village)
    }
    all.sort { ($1.metres, $0.village) < ($0.metres, $1.village) }
    var isNear = [Bool](repeating: false, count: current.count)
    var places: [(metres: Int, village: Int)] = []
    for place in all where places.count < Self.places {
      let seat = problem.villageOf.firstIndex(of: place.village)
      if let seat, isNear[seat] { continue }
      places.append(place)
      for cooperative in current.indices
      where metres(from: place.village, to: cooperative) < current[cooperative] {
        isNear[cooperative] = true
      }
    }
    return places
  }

  private func metres(from site: Int?, to cooperative: Int) -> Int {
    problem.distances.metres(fromSite: site!, to: cooperative)
  }
}
