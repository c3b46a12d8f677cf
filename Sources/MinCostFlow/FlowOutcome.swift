/// What finding a minimum-cost flow can end in. Every case carries the proof of its claim.
public enum FlowOutcome: Sendable, Equatable {
  /// A cheapest flow, with the potentials that satisfy complementary slackness.
  case optimal(OptimalFlow)
  /// No flow exists: nodes that must send out more than the arcs leaving them carry.
  case infeasible(OverloadedCut)
}
