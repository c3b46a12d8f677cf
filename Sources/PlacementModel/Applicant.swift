/// One person on the final list.
public struct Applicant: Hashable, Sendable {
  /// A cooperative or a whole village that a person must not serve.
  public enum Conflict: Hashable, Sendable {
    case cooperative(id: String)
    case village(RegionCode)
  }

  /// What a column says that the policy's evidence rules name.
  public enum Evidence: Hashable, Sendable {
    case number(Int)
    case day(CalendarDate)
    /// Without spaces, points and hyphens.
    case identifier(String)
  }

  public var id: String
  public var name: String
  /// The rank as given, 1 the best; ties are allowed.
  public var rank: Int?
  /// The total score as given; the highest is the best.
  public var score: Score?
  /// The stage scores by name: `score_interview` is `"interview"`.
  public var stageScores: [String: Score]
  /// `"BA"`, `"PMO"` or another that the policy names.
  public var role: String
  /// `"professional"`, `"business"`, or empty.
  public var track: String
  /// The domicile, at any level.
  public var domicile: RegionCode
  /// The home, where it is given.
  public var location: Coordinate?
  /// Kabupaten or provinces, the most wanted first; positions count from 1 and keep their
  /// number where an earlier one is left empty (`nil`).
  public var preferences: [RegionCode?]
  public var isWillingAnywhere: Bool
  /// Kabupaten or provinces that the person must not be placed in.
  public var exclusions: [RegionCode]
  public var conflicts: [Conflict]
  public var birthDate: CalendarDate?
  public var education: String
  public var nationalID: String
  /// Columns that only the policy's eligibility rules name, by their name in the file.
  public var attributes: [String: String]
  /// Columns that the policy's evidence rules name, by their name there; an empty cell has no
  /// entry.
  public var evidence: [String: Evidence]

  public init(
    id: String, name: String, rank: Int? = nil, score: Score? = nil,
    stageScores: [String: Score] = [:], role: String = "BA", track: String = "",
    domicile: RegionCode, location: Coordinate? = nil, preferences: [RegionCode?] = [],
    isWillingAnywhere: Bool = false, exclusions: [RegionCode] = [], conflicts: [Conflict] = [],
    birthDate: CalendarDate? = nil, education: String = "", nationalID: String = "",
    attributes: [String: String] = [:], evidence: [String: Evidence] = [:]
  ) {
    self.id = id
    self.name = name
    self.rank = rank
    self.score = score
    self.stageScores = stageScores
    self.role = role
    self.track = track
    self.domicile = domicile
    self.location = location
    self.preferences = preferences
    self.isWillingAnywhere = isWillingAnywhere
    self.exclusions = exclusions
    self.conflicts = conflicts
    self.birthDate = birthDate
    self.education = education
    self.nationalID = nationalID
    self.attributes = attributes
    self.evidence = evidence
  }

  /// The position, from 1, at which the person lists a region: its own, else its province's;
  /// `nil` if neither is listed. The first mention counts.
  public func statedPosition(of region: RegionCode) -> Int? {
    let own = preferences.firstIndex { $0 == region }
    let index = own ?? preferences.firstIndex { $0 != nil && $0 == region.province }
    return index.map { $0 + 1 }
  }

  /// Whether an exclusion bars the region, by its own code or its province's.
  public func excludes(_ region: RegionCode) -> Bool {
    exclusions.contains { $0.contains(region) }
  }
}
