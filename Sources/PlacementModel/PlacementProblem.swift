/// A listed kabupaten or kota with what lies in it.
public struct Kabupaten: Hashable, Sendable {
  public let region: Region
  /// The index of its province in the problem.
  public let province: Int
  /// The indices of its cooperatives in the problem.
  public let cooperatives: Range<Int>
  /// The given coordinates, else the mean of its cooperatives; `nil` with neither.
  public let reference: Coordinate?
  public let limits: Limits
  /// The most of each list that may be placed: one number a track in
  /// ``PlacementProblem/tracks``, each at most the cap of all.
  public let trackCaps: [Int]

  public var code: RegionCode { region.code }
}

/// A province of which at least one kabupaten is listed, or that has a line of its own.
public struct Province: Hashable, Sendable {
  public let code: RegionCode
  public let name: String
  public let quota: Int?
  /// The fewest that should be placed in it, 0 where nothing is said.
  public let minimum: Int
  /// That of its own line; without one, that of its listed kabupaten where all share one; else the
  /// first digit of its code.
  public let islandGroup: String
  /// The indices of its listed kabupaten in the problem.
  public let kabupaten: Range<Int>
}

/// Everything that a placement must respect, cross-checked once: if a problem exists, every
/// identifier in it resolves.
///
/// All collections stand in canonical order (regions by code, cooperatives by village and id,
/// applicants by id, ids by the bytes of their UTF-8), so nothing downstream can depend on the
/// order of lines in a file.
public struct PlacementProblem: Sendable {
  public let policy: Policy
  /// Every line of the `regions` table, by code.
  public let regions: [Region]
  public let kabupaten: [Kabupaten]
  /// The tracks that have places of their own; one without a name where all share the places.
  public let tracks: [String]
  public let provinces: [Province]
  /// The least of the nation's quota and the budget; `nil` where neither is set.
  public let nationalQuota: Int?
  public let nationalMinimum: Int
  public let cooperatives: [Cooperative]
  public let applicants: [Applicant]
  /// By applicant, then as ``Pin/Decision`` sorts, then by day, who decided and why; of several
  /// that decide the same, the first is quoted.
  public let pins: [Pin]
  public let travel: TravelTable
  public let domiciles: DomicileTable
  /// For each applicant the index of their origin in ``domiciles``.
  public let origins: [Int]
  /// What an earlier round decided.
  public let previous: PreviousRound
  /// Of a role's offices (``offices(of:)``) the one that everybody accepts.
  public let openOffice: Int?

  let kabupatenIndex: [RegionCode: Int]
  let cooperativeIndex: [String: Int]
  let applicantIndex: [String: Int]

  /// Cross-checks the tables of a dataset, in any order of lines.
  ///
  /// - Throws: every fault found, each with the index of its line in the array it came in.
  public init(
    regions: [Region], cooperatives: [Cooperative], applicants: [Applicant], pins: [Pin] = [],
    travel: TravelTable = TravelTable(), policy: Policy = Policy(),
    previous: PreviousRound = .none
  ) throws(ProblemFaults) {
    let faults = CrossCheck(
      regions: regions, cooperatives: cooperatives, applicants: applicants, pins: pins,
      policy: policy
    ).faults
    guard faults.isEmpty else { throw ProblemFaults(faults: faults) }

    self.policy = policy
    self.travel = travel
    self.previous = previous
    openOffice = nil
    self.cooperatives = cooperatives.inOrder {
      ($0.village, ByteOrdered($0.id)) < ($1.village, ByteOrdered($1.id))
    }
    self.applicants = applicants.inOrder { ByteOrdered($0.id) < ByteOrdered($1.id) }
    self.pins = pins.sorted { $0.canonicalKey < $1.canonicalKey }

    self.regions = regions.sorted { $0.code < $1.code }
    tracks = PlacementProblem.tracks(of: regions, policy: policy)
    let nation = regions.first { $0.code.level == .nation }
    nationalQuota = [nation?.quota, policy.assistantBudget].compactMap { $0 }.min()
    nationalMinimum = nation?.minimum ?? 0

    let listing = RegionListing(
      regions: regions, cooperatives: self.cooperatives, nationalQuota: nationalQuota,
      tracks: tracks, policy: policy)
    kabupaten = listing.kabupaten
    provinces = listing.provinces
    kabupatenIndex = PlacementProblem.index(kabupaten.map(\.code))
    cooperativeIndex = PlacementProblem.index(self.cooperatives.map(\.id))
    applicantIndex = PlacementProblem.index(self.applicants.map(\.id))

    let survey = OriginSurvey(of: self.applicants, kabupaten: kabupatenIndex)
    domiciles = DomicileTable(
      origins: survey.all, kabupaten: kabupaten, provinces: provinces, travel: travel)
    origins = survey.origins
  }

  /// The same problem with what an overlay changes, which names nobody anew.
  ///
  /// - Precondition: the regions are those of `base`, in its order, but for quotas and minimums;
  ///   and a cross-check of all tables would find nothing.
  init(_ base: PlacementProblem, limits regions: [Region], policy: Policy, lists: ChangedLists) {
    self.policy = policy
    self.regions = regions
    (travel, previous, openOffice) = (base.travel, base.previous, base.openOffice)
    (cooperatives, applicants, pins) = (lists.cooperatives, lists.applicants, lists.pins)
    let nation = regions.first { $0.code.level == .nation }
    nationalQuota = [nation?.quota, policy.assistantBudget].compactMap { $0 }.min()
    nationalMinimum = nation?.minimum ?? 0
    tracks = PlacementProblem.tracks(of: regions, policy: policy)

    let keepsCooperatives = lists.keepsCooperatives
    let listing = RegionListing(
      regions: regions, cooperatives: cooperatives, nationalQuota: nationalQuota,
      tracks: tracks, policy: policy, like: keepsCooperatives ? base.kabupaten : nil)
    kabupaten = listing.kabupaten
    provinces = listing.provinces
    kabupatenIndex = base.kabupatenIndex
    cooperativeIndex =
      keepsCooperatives ? base.cooperativeIndex : PlacementProblem.index(cooperatives.map(\.id))
    applicantIndex =
      lists.keepsPeople ? base.applicantIndex : PlacementProblem.index(applicants.map(\.id))

    let survey =
      lists.keepsPeople
      ? OriginSurvey(all: base.domiciles.origins, origins: base.origins)
      : OriginSurvey(of: applicants, kabupaten: kabupatenIndex)
    origins = survey.origins
    let isWhereItWas = zip(kabupaten, base.kabupaten).allSatisfy { $0.reference == $1.reference }
    domiciles =
      isWhereItWas && survey.all == base.domiciles.origins
      ? base.domiciles
      : DomicileTable(
        origins: survey.all, kabupaten: kabupaten, provinces: provinces, travel: travel)
  }

  /// The same people among the offices of a role.
  init(_ base: PlacementProblem, offices: OfficeListing) {
    policy = base.policy
    travel = base.travel
    previous = base.previous
    cooperatives = []
    applicants = base.applicants
    pins = base.pins
    regions = base.regions
    nationalQuota = nil
    nationalMinimum = 0
    tracks = [""]
    kabupaten = offices.kabupaten
    provinces = offices.provinces
    openOffice = offices.open
    kabupatenIndex = PlacementProblem.index(kabupaten.map(\.code))
    cooperativeIndex = [:]
    applicantIndex = base.applicantIndex

    let survey = OriginSurvey(of: applicants, kabupaten: kabupatenIndex)
    domiciles = DomicileTable(
      origins: survey.all, kabupaten: kabupaten, provinces: provinces, travel: travel)
    origins = survey.origins
  }

  /// The nation's own line, where there is one.
  public var nation: Region? { regions.first { $0.code.level == .nation } }

  /// The nation as its own line names it.
  public var nationName: String { nation?.name ?? "Indonesia" }

  /// The index of a listed kabupaten.
  public func kabupatenIndex(of code: RegionCode) -> Int? { kabupatenIndex[code] }

  /// The index of a cooperative.
  public func cooperativeIndex(of id: String) -> Int? { cooperativeIndex[id] }

  /// The index of an applicant.
  public func applicantIndex(of id: String) -> Int? { applicantIndex[id] }

  /// The index of the kabupaten that a cooperative lies in.
  public func kabupaten(ofCooperative cooperative: Int) -> Int {
    kabupatenIndex[cooperatives[cooperative].village.kabupaten!]!
  }

  static func index<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
  }
}

extension Array {
  /// Sorted; a table that stands in its order already, as most do, is not copied.
  package func inOrder(_ precedes: (Element, Element) -> Bool) -> [Element] {
    indices.dropFirst().contains { precedes(self[$0], self[$0 - 1]) } ? sorted(by: precedes) : self
  }
}

extension Pin {
  /// Everything that tells one pin from another, so that no order of lines shows: the person, the
  /// kind of decision and what it is about, the day, who decided, and why.
  fileprivate var canonicalKey: (ByteOrdered, Int, ByteOrdered, String, ByteOrdered, ByteOrdered) {
    let (kind, subject) = decision.canonicalKey
    return (
      ByteOrdered(applicantID), kind, ByteOrdered(subject), date?.description ?? "",
      ByteOrdered(by), ByteOrdered(reason)
    )
  }
}

extension Pin.Decision {
  fileprivate var canonicalKey: (Int, String) {
    switch self {
    case .pinToRegion(let code): (0, code.description)
    case .pinToCooperative(let id): (1, id)
    case .banFromRegion(let code): (2, code.description)
    case .banFromCooperative(let id): (3, id)
    case .bar: (4, "")
    }
  }
}
