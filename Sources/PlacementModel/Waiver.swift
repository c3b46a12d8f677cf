extension Policy {
  /// An exception that the panel accepts, with who signs for it.
  ///
  /// It changes no rule: the audit still proves that the plan cannot be kept in this one place, and
  /// says who accepts it instead of counting it against the plan.
  public struct Waiver: Hashable, Sendable {
    /// What an audit may find that a panel may accept.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
      case quotaUnusable = "quota.unusable"
      case quotaShort = "quota.short"
      case minimumUnusable = "minimum.unusable"
      case loadUnfit = "load.unfit"
    }

    /// A kabupaten, a province or the nation.
    public var region: RegionCode
    public var rule: Rule
    /// Who signs; never empty.
    public var by: String
    public var reason: String
    public var date: CalendarDate?

    public init(
      region: RegionCode, rule: Rule, by: String, reason: String = "", date: CalendarDate? = nil
    ) {
      self.region = region
      self.rule = rule
      self.by = by
      self.reason = reason
      self.date = date
    }
  }
}
