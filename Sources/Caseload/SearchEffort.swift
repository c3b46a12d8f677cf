package import PlacementModel

/// How far a search goes, counted in steps that take no notice of clocks or threads.
package struct SearchEffort: Hashable, Sendable {
  /// Sets of outsiders' bases that are tried.
  package var starts: Int
  /// Rounds of alternation from each start, at most.
  package var rounds: Int
  /// Steps of the price ascent of travel; and of that of all terms, which without any are bounded
  /// apart.
  package var ascentSteps: Int
  package var boundSteps: Int
  /// How often prices may be raised where the bound of travel branches on the numbers of outsiders
  /// on islands, times the number of cooperatives: an ascent of many takes longer.
  package var branchingAscents: Int
  /// Attempts to move the base of one outsider far.
  package var jumps: Int
  /// How many of the best plans the refinement starts from.
  package var refined: Int
  /// Trials to move a base far with what lies around both places, a cooperative; before the
  /// annealing and after it.
  package var farMoves: Int
  /// Trials of the annealing, a cooperative; and how often, on the way, a large kabupaten is divided
  /// into other areas.
  package var trials: Int
  package var divisions: Int

  package init(_ effort: Policy.Effort) {
    switch effort {
    case .quick:
      (starts, rounds, jumps, refined, trials) = (3, 4, 4, 1, 300)
      (ascentSteps, boundSteps, branchingAscents) = (40, 0, 0)
      (farMoves, divisions) = (0, 8)
    case .standard:
      (starts, rounds, jumps, refined, trials) = (6, 8, 20, 2, 3000)
      (ascentSteps, boundSteps, branchingAscents) = (160, 120, 40_000)
      (farMoves, divisions) = (1, 40)
    case .thorough:
      (starts, rounds, jumps, refined, trials) = (24, 20, 2000, 6, 40_000)
      (ascentSteps, boundSteps, branchingAscents) = (1000, 1000, 400_000)
      (farMoves, divisions) = (10, 40)
    }
  }
}
