import PlacementModel

extension LowerBound {
  /// A bound that was proved before, for the same people and cooperatives.
  package init(travel: Int, objective: Int) {
    self.travel = travel
    self.objective = objective
  }
}

extension CaseloadSolution {
  /// Describes a plan that somebody else decided on.
  ///
  /// - Parameters:
  ///   - plan: within the bounds of the problem, or as near to them as conflicts and pins allow.
  ///   - kabupaten: its index, carried into the solution.
  ///   - name: its name, for people.
  ///   - isConstrained: whether conflicts or pins keep the problem's own bounds from being met.
  ///   - isCertified: whether every flow on the way was proved optimal.
  package init(
    given plan: Plan, of problem: CaseloadProblem, kabupaten: Int, name: String,
    lowerBound: LowerBound, isConstrained: Bool, isCertified: Bool
  ) {
    self.init(
      plan, of: problem, kabupaten: kabupaten, name: name, lowerBound: lowerBound,
      isConstrained: isConstrained, isCertified: isCertified, counters: Counters())
  }
}
