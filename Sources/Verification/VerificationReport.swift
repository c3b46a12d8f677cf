package import Messages
package import PlacementModel

/// The tables of a roster that a finding can stand in.
package enum RosterTable: String, Hashable, Sendable, CaseIterable {
  case placements, assignments, regions, summary, reserve, decisions
}

/// One thing that a verifier has to say about one line of a roster: a broken rule, a figure that
/// disagrees with the lines, or an exception that the rules allow.
package struct Finding: Hashable, Sendable {
  package let table: RosterTable
  /// The person, cooperative or region it is about; empty if it is about all.
  package let id: String
  package let message: Message

  /// Stable and dotted, for programs: `conflict.kept`.
  package var code: String { message.code }

  package init(_ message: Message, table: RosterTable, id: String) {
    self.message = message
    self.table = table
    self.id = id
  }
}

/// How many persons envy somebody with a weaker claim; pinned persons stand on neither side.
package struct EnvyFigures: Hashable, Sendable {
  /// Persons who prefer a region that holds somebody of worse rank.
  package let byRank: Int
  /// Persons who prefer a region that holds somebody with a worse claim, where the lower tier
  /// to that region counts before the rank.
  package let byTier: Int

  package init(byRank: Int, byTier: Int) {
    self.byRank = byRank
    self.byTier = byTier
  }
}

/// What an independent check of a roster found. The order of everything in it depends on the
/// dataset and the roster alone.
package struct VerificationReport: Hashable, Sendable {
  /// Broken rules, and figures that disagree with the lines.
  package let violations: [Finding]
  /// What is out of the ordinary and still within the rules.
  package let exceptions: [Finding]
  /// Recomputed from the lines; the lower bound alone is taken from them.
  package let totals: RosterTotals
  package let envy: EnvyFigures
  /// Persons who prefer an acceptable region that could take one more within every limit.
  package let waste: Int
  /// What the comparison of policies says of this roster, recomputed.
  package let figures: PolicyFigures
}
