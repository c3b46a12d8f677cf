/// A decision of the panel about one person, with who made it and why.
public struct Pin: Hashable, Sendable {
  public enum Decision: Hashable, Sendable {
    /// The person is placed in this kabupaten.
    case pinToRegion(RegionCode)
    /// The person serves this cooperative, so is placed in its kabupaten.
    case pinToCooperative(id: String)
    /// The person is not placed in this kabupaten or province.
    case banFromRegion(RegionCode)
    /// The person does not serve this cooperative; counts as a conflict of interest.
    case banFromCooperative(id: String)
    /// The person is not placed at all.
    case bar

    /// The decision as the `pins` table writes it: `pin` or `ban`, of a region or a cooperative.
    public var written: (kind: String, region: RegionCode?, cooperative: String?) {
      switch self {
      case .pinToRegion(let code): ("pin", code, nil)
      case .pinToCooperative(let id): ("pin", nil, id)
      case .banFromRegion(let code): ("ban", code, nil)
      case .banFromCooperative(let id): ("ban", nil, id)
      case .bar: ("ban", nil, nil)
      }
    }
  }

  public var applicantID: String
  public var decision: Decision
  public var by: String
  public var reason: String
  public var date: CalendarDate?

  public init(
    applicantID: String, decision: Decision, by: String = "", reason: String = "",
    date: CalendarDate? = nil
  ) {
    self.applicantID = applicantID
    self.decision = decision
    self.by = by
    self.reason = reason
    self.date = date
  }
}
