extension PlacementProblem {
  /// The same problem with whole tables replaced, cross-checked anew.
  ///
  /// Tables that keep their ids keep their indices too, for both stand in canonical order.
  ///
  /// - Throws: every fault that the new tables bring in, as reading them would.
  public func replacing(
    regions: [Region]? = nil, applicants: [Applicant]? = nil, pins: [Pin]? = nil,
    policy: Policy? = nil
  ) throws(ProblemFaults) -> PlacementProblem {
    try PlacementProblem(
      regions: regions ?? self.regions, cooperatives: cooperatives,
      applicants: applicants ?? self.applicants, pins: pins ?? self.pins, travel: travel,
      policy: policy ?? self.policy, previous: previous)
  }
}
