extension Policy {
  /// Who may be placed at all.
  public struct Eligibility: Hashable, Sendable {
    /// The track of a rule that binds everybody, whatever their own.
    public static let everyone = "everyone"

    /// The day at which ages, years and documents count; without it age rules are off.
    public var asOf: CalendarDate?
    /// Completed years, inclusive.
    public var minimumAge: Int?
    public var maximumAge: Int?
    /// The least education by track, one of ``Education``.
    public var education: [String: Education] = [:]
    /// The education that is preferred by track. It bars nobody: the tie `education` puts those
    /// who have it first.
    public var preferredEducation: [String: Education] = [:]
    /// Columns that must say yes.
    public var requireYes: [String] = []
    /// Columns that must say no (empty counts as no).
    public var requireNo: [String] = []
    /// What columns must prove, by the track that they bind (or ``everyone``), then by column.
    public var evidence: [String: [String: Evidence]] = [:]

    public init(
      asOf: CalendarDate? = nil, minimumAge: Int? = nil, maximumAge: Int? = nil,
      education: [String: Education] = [:], preferredEducation: [String: Education] = [:],
      requireYes: [String] = [], requireNo: [String] = [],
      evidence: [String: [String: Evidence]] = [:]
    ) {
      self.asOf = asOf
      self.minimumAge = minimumAge
      self.maximumAge = maximumAge
      self.education = education
      self.preferredEducation = preferredEducation
      self.requireYes = requireYes
      self.requireNo = requireNo
      self.evidence = evidence
    }
  }

  /// What one column must prove; an empty cell proves nothing.
  public enum Evidence: Hashable, Sendable {
    /// A whole number of at least so much, such as a turnover in rupiah.
    case minimum(Int)
    /// A day at least so many completed years before ``Eligibility/asOf``, such as the founding
    /// of a business.
    case years(Int)
    /// An identifier of exactly so many digits, such as a NIB of 13; spaces, points and hyphens
    /// between them do not count.
    case digits(Int)
    /// A day of expiry that lies on this day or later, by default on ``Eligibility/asOf``.
    case validOn(CalendarDate?)
  }
}

extension Policy.Eligibility {
  /// Every column that has to prove something, with all the rules about it.
  public var evidenceByColumn: [String: [Policy.Evidence]] {
    evidence.values.reduce(into: [:]) { columns, rules in
      for (column, rule) in rules { columns[column, default: []].append(rule) }
    }
  }
}
