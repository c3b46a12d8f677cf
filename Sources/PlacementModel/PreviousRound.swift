/// What an earlier roster of ours decided, as far as a later round keeps it.
public struct PreviousRound: Hashable, Sendable {
  /// Where somebody was placed, and in which role.
  public struct Placement: Hashable, Sendable {
    public var role: String
    /// A kabupaten, or the office of a role: a province, or the nation.
    public var region: RegionCode
    /// The name, for notices on those who are no longer on the list.
    public var name: String

    public init(role: String, region: RegionCode, name: String) {
      self.role = role
      self.region = region
      self.name = name
    }
  }

  /// By applicant id.
  public var placements: [String: Placement]
  /// By cooperative id, the applicant id of its assistant.
  public var assistants: [String: String]

  /// No earlier round.
  public static let none = PreviousRound(placements: [:], assistants: [:])

  public init(placements: [String: Placement], assistants: [String: String]) {
    self.placements = placements
    self.assistants = assistants
  }

  /// What a roster decides.
  public init(of roster: Roster) {
    self = .none
    for line in roster.placements where line.status == .placed {
      guard let region = line.regionCode else { continue }
      placements[line.applicantID] = Placement(role: line.role, region: region, name: line.name)
    }
    for line in roster.assignments { assistants[line.cooperativeID] = line.assistantID }
  }

  /// Whether there is nothing to keep.
  public var isEmpty: Bool { placements.isEmpty && assistants.isEmpty }
}
