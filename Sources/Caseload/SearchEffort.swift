import PlacementModel

/// How far a search goes, counted in steps that take no notice of clocks or threads.
struct SearchEffort: Hashable, Sendable {
  /// Sets of outsiders' bases that are tried.
  var starts: Int
  /// Rounds of alternation from each start, at most.
  var rounds: Int
  /// Steps of the price ascent.
  var ascentSteps: Int
  /// Attempts to move the base of one outsider far.
  var jumps: Int
  /// How many of the best plans the refinement starts from.
  var refined: Int
  /// Disturbances of the refinement, a cooperative.
  var kicks: Int

  init(_ effort: Policy.Effort) {
    switch effort {
    case .quick: (starts, rounds, ascentSteps, jumps, refined, kicks) = (3, 4, 80, 8, 1, 2)
    case .standard: (starts, rounds, ascentSteps, jumps, refined, kicks) = (6, 8, 160, 20, 2, 8)
    case .thorough:
      (starts, rounds, ascentSteps, jumps, refined, kicks) =
        (24, 20, 1000, 2000, 6, 200)
    }
  }
}
