/// What a scenario changes in the tables of a dataset; whatever it does not name stays.
public struct Overlay: Hashable, Sendable {
  /// The whole table, where a quota or a minimum differs.
  public var regions: [Region]?
  public var policy: Policy?
  /// The whole table, where other rules read other columns of it.
  public var applicants: [Applicant]?
  /// Who leaves the list, by id; pins and bans about them lapse.
  public var withdrawn: Set<String>
  /// The cooperatives that close, by id.
  public var closed: Set<String>
  public var opened: [Cooperative]

  public init(
    regions: [Region]? = nil, policy: Policy? = nil, applicants: [Applicant]? = nil,
    withdrawn: Set<String> = [], closed: Set<String> = [], opened: [Cooperative] = []
  ) {
    self.regions = regions
    self.policy = policy
    self.applicants = applicants
    self.withdrawn = withdrawn
    self.closed = closed
    self.opened = opened
  }

  /// Whether people and cooperatives stay as they are.
  public var keepsPeopleAndCooperatives: Bool {
    applicants == nil && withdrawn.isEmpty && closed.isEmpty && opened.isEmpty
  }
}

extension PlacementProblem {
  /// The problem with what the overlay changes: the same as reading the changed tables would give.
  ///
  /// Whoever names a cooperative that closes, in a conflict or a pin, names it no more. Where only
  /// quotas, minimums and rules differ, people leave, or cooperatives open and close, no more is checked
  /// than that can break.
  ///
  /// - Throws: every fault that the changes bring in, as reading them would.
  public func overlaid(with overlay: Overlay) throws(ProblemFaults) -> PlacementProblem {
    let policy = overlay.policy ?? self.policy
    let regions = overlay.regions ?? self.regions
    if overlay.applicants == nil, differInLimitsAlone(regions), isChecked(alike: policy) {
      let lists = ChangedLists(of: self, overlay)
      if lists.holdTogether(with: regions, policy) {
        return PlacementProblem(self, limits: regions, policy: policy, lists: lists)
      }
    }
    let closed = overlay.closed
    let people = (overlay.applicants ?? applicants).filter { !overlay.withdrawn.contains($0.id) }
    return try PlacementProblem(
      regions: regions,
      cooperatives: cooperatives.filter { !closed.contains($0.id) } + overlay.opened,
      applicants: people.map { $0.withoutConflicts(with: closed) },
      pins: pins.filter { !$0.lapses(with: overlay) }, travel: travel, policy: policy,
      previous: previous)
  }

  private func differInLimitsAlone(_ others: [Region]) -> Bool {
    // Quotas of tracks are checked against those of regions.
    guard tracks.count == 1, others.count == regions.count else { return false }
    return zip(regions, others).allSatisfy { own, other in
      var limited = own
      (limited.quota, limited.minimum) = (other.quota, other.minimum)
      return limited == other
    }
  }

  /// Whether a cross-check looks at nothing in the policy that differs.
  private func isChecked(alike other: Policy) -> Bool {
    policy.duplicates == other.duplicates && policy.junkNames == other.junkNames
      && policy.lists == other.lists && policy.waivers == other.waivers
      && policy.weightsByRegion.keys == other.weightsByRegion.keys && policy.roles == other.roles
      && policy.scores == other.scores && policy.ties == other.ties
      && policy.eligibility == other.eligibility
  }
}
