package import PlacementModel

/// How far a search goes, counted in steps that take no notice of clocks or threads.
package struct SearchEffort: Hashable, Sendable {
  /// Sets of outsiders' bases that are tried.
  package var starts: Int
  /// Rounds of alternation from each start, at most.
  package var rounds: Int
  /// Steps of the price ascent.
  package var ascentSteps: Int
  /// Attempts to move the base of one outsider far.
  package var jumps: Int
  /// How many of the best plans the refinement starts from.
  package var refined: Int
  /// Trials of the annealing, a cooperative.
  package var trials: Int

  package init(_ effort: Policy.Effort) {
    switch effort {
    case .quick: (starts, rounds, ascentSteps, jumps, refined, trials) = (3, 4, 80, 8, 1, 1000)
    case .standard:
      (starts, rounds, ascentSteps, jumps, refined, trials) = (6, 8, 160, 20, 2, 3000)
    case .thorough:
      (starts, rounds, ascentSteps, jumps, refined, trials) =
        (24, 20, 1000, 2000, 6, 40_000)
    }
  }
}
