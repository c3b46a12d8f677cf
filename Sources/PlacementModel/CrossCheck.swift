/// The tables that a fault can stand in.
public enum InputTable: String, Hashable, Sendable, CaseIterable {
  case regions, cooperatives, applicants, pins, travel, policy
}

/// One thing that does not fit between the tables of a dataset.
///
/// What was probably meant is looked for in the first 100 faults that could say it.
public struct ProblemFault: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The identifier stands in an earlier line too.
    case repeated(firstRow: Int)
    /// No listed region has the code; the nearest that is listed, if one is near.
    case unlistedRegion(closest: Region?)
    /// No cooperative has the identifier.
    case unknownCooperative(closest: String?)
    /// No applicant has the identifier.
    case unknownApplicant(closest: String?)
    /// The code is of a level that does not belong here.
    case wrongLevel
    /// The pin contradicts another one of the same person.
    case contradicts(row: Int)
    /// The cooperative is pinned to another person already.
    case pinnedTwice(row: Int)
    /// The person stands in an earlier line too, and the policy refuses that; the value is the
    /// end of the national id, or the name.
    case samePerson(firstRow: Int, by: SamePerson)
    /// The name is nobody's, and the policy refuses that.
    case junkName
    /// Most ranks of one track stand in the other track too, and the policy does not say that
    /// they mean the same.
    case listsConcatenated(shared: Int, ranks: Int, track: String)
    /// People of several tracks stand in one table, and the policy keeps a list a track.
    case listsApart(tracks: [String])
    /// Places are divided by track, and the person has none.
    case trackMissing
    /// A quota of one track, where the policy does not keep a list a track.
    case trackQuotaWithoutLists
    /// A quota of one track of a province or the nation that those of its kabupaten, so many in
    /// all, do not keep by themselves; `nil` where one of them has none.
    case trackQuotaAcross(kabupaten: Int?)
  }

  /// What two entries of one person have in common.
  public enum SamePerson: Hashable, Sendable {
    case nationalID
    case nameAndBirthDate(CalendarDate)
  }

  public let table: InputTable
  /// The index of the line in the array that was given, from 0.
  public let row: Int
  /// The English name of the column.
  public let column: String
  public let value: String
  public let kind: Kind
}

/// Every fault that kept the tables from being a problem, in the order of tables and lines.
public struct ProblemFaults: Error, Hashable, Sendable {
  public let faults: [ProblemFault]
}

/// Checks that identifiers are unique and resolve, across all tables.
struct CrossCheck {
  private(set) var faults: [ProblemFault] = []
  private let regionByCode: [RegionCode: Region]
  private let listed: Set<RegionCode>
  /// By the id of a cooperative; empty where nobody and no pin names one.
  let villages: [String: RegionCode]
  private let regions: [Region]
  /// Finding what was probably meant takes a pass over a table, so only the first faults get it.
  private var suggestionsLeft = 100

  init(
    regions: [Region], cooperatives: [Cooperative], applicants: [Applicant], pins: [Pin],
    policy: Policy
  ) {
    self.regions = regions
    regionByCode = Dictionary(regions.map { ($0.code, $0) }) { first, _ in first }
    let kabupaten = regions.lazy.filter { $0.code.level == .kabupaten }.map(\.code)
    listed = Set(kabupaten).union(kabupaten.compactMap(\.province)).union(regionByCode.keys)
    let areNamed = !pins.isEmpty || applicants.contains { !$0.conflicts.isEmpty }
    villages = Dictionary(areNamed ? cooperatives.map { ($0.id, $0.village) } : []) {
      first, _ in first
    }

    check(regions)
    checkTrackQuotas(regions, policy)
    check(cooperatives)
    check(applicants)
    checkPeople(applicants, policy)
    if !pins.isEmpty {
      checkPins(pins, roles: Dictionary(applicants.map { ($0.id, $0.role) }) { first, _ in first })
    }
    check(policy)
  }

  private mutating func check(_ regions: [Region]) {
    reportRepeated(regions.map(\.code.description), in: .regions, column: "region_code")
    for (row, region) in regions.enumerated() where region.code.level > .kabupaten {
      report(.wrongLevel, .regions, row, "region_code", region.code.description)
    }
  }

  /// Track by track: a quota of a province counts people of one track in several kabupaten, while
  /// the quotas and the work of each kabupaten count people of both. The two families cross, so
  /// that no flow keeps both. Where the kabupaten's own quotas keep the wider one there is nothing
  /// to keep.
  private mutating func checkTrackQuotas(_ regions: [Region], _ policy: Policy) {
    for (row, region) in regions.enumerated() {
      for track in TrackQuotas.tracks {
        guard let quota = region.trackQuotas[track] else { continue }
        let column = "quota_\(track)"
        if policy.lists != .tracks {
          report(.trackQuotaWithoutLists, .regions, row, column, "\(quota)")
        } else if region.code.level < .kabupaten {
          let inside = regions.filter {
            $0.code.level == .kabupaten && region.code.contains($0.code)
          }.map { $0.trackQuotas[track] }
          let sum = inside.contains(nil) ? nil : inside.reduce(0) { $0 + ($1 ?? 0) }
          guard sum.map({ $0 > quota }) ?? true else { continue }
          report(.trackQuotaAcross(kabupaten: sum), .regions, row, column, "\(quota)")
        }
      }
    }
  }

  private mutating func check(_ cooperatives: [Cooperative]) {
    reportRepeated(cooperatives.map(\.id), in: .cooperatives, column: "cooperative_id")
    for (row, cooperative) in cooperatives.enumerated() {
      let code = cooperative.village
      if code.level != .village {
        report(.wrongLevel, .cooperatives, row, "village_code", code.description)
      } else if regionByCode[code.kabupaten!] == nil {
        report(
          .unlistedRegion(closest: closest(to: code.kabupaten!)), .cooperatives, row,
          "village_code", code.description)
      }
    }
  }

  private mutating func check(_ applicants: [Applicant]) {
    reportRepeated(applicants.map(\.id), in: .applicants, column: "applicant_id")
    for (row, applicant) in applicants.enumerated() {
      for (position, code) in applicant.preferences.enumerated() {
        guard let code else { continue }
        checkPlaceable(code, .applicants, row, "preference_\(position + 1)")
      }
      for conflict in applicant.conflicts {
        if case .cooperative(let id) = conflict {
          checkCooperative(id, .applicants, row, "conflicts")
        }
      }
    }
  }

  /// Finds people who stand in several lines and names that are nobody's, where the policy
  /// refuses them.
  private mutating func checkPeople(_ applicants: [Applicant], _ policy: Policy) {
    for pair in DuplicateSearch(applicants, rules: policy.duplicates, for: [.refuse]).pairs {
      let person = applicants[pair.second]
      switch pair.evidence {
      case .nationalID where policy.duplicates.nationalID == .refuse:
        report(
          .samePerson(firstRow: pair.first, by: .nationalID), .applicants, pair.second,
          "national_id", NationalIDKey(person.nationalID)?.ending ?? "")
      case .nameAndBirthDate where policy.duplicates.nameAndBirthDate == .refuse:
        guard let birthDate = person.birthDate else { continue }
        report(
          .samePerson(firstRow: pair.first, by: .nameAndBirthDate(birthDate)), .applicants,
          pair.second, "name", person.name)
      default: continue
      }
    }
    for (row, kind) in ListCheck(applicants, regions: regions, policy: policy).findings {
      let isRank = applicants[row].rank != nil && kind != .trackMissing
      report(
        kind, .applicants, row, isRank ? "rank" : "track",
        isRank ? "\(applicants[row].rank!)" : applicants[row].track)
    }
    guard policy.junkNames.action == .refuse else { return }
    let test = JunkNameTest(policy.junkNames)
    for (row, person) in applicants.enumerated() where test.isJunk(NameKey(person.name)) {
      report(.junkName, .applicants, row, "name", person.name)
    }
  }

  private mutating func check(_ policy: Policy) {
    for code in policy.weightsByRegion.keys.sorted() where regionByCode[code] == nil {
      report(
        .unlistedRegion(closest: closest(to: code)), .policy, 0, "weightsByRegion",
        code.description)
    }
    for code in policy.waivers.map(\.region) where code != .nation && !listed.contains(code) {
      report(
        .unlistedRegion(closest: closest(to: code)), .policy, 0, "waivers", code.description)
    }
  }

  // MARK: - Resolving

  /// A kabupaten or province in which somebody could be placed.
  mutating func checkPlaceable(
    _ code: RegionCode, _ table: InputTable, _ row: Int, _ column: String
  ) {
    if code.level != .kabupaten && code.level != .province {
      report(.wrongLevel, table, row, column, code.description)
    } else if !listed.contains(code) {
      report(.unlistedRegion(closest: closest(to: code)), table, row, column, code.description)
    }
  }

  mutating func checkCooperative(
    _ id: String, _ table: InputTable, _ row: Int, _ column: String
  ) {
    guard villages[id] == nil else { return }
    let near = closest(to: id, among: villages.keys)
    report(.unknownCooperative(closest: near), table, row, column, id)
  }

  mutating func closest(
    to text: String, among candidates: some Sequence<String>
  ) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return Spelling.closest(to: text, among: candidates)
  }

  private mutating func closest(to code: RegionCode) -> Region? {
    let sameLevel = regions.filter { $0.code.level == code.level }
    let near = closest(to: code.description, among: sameLevel.map(\.code.description))
    return near.flatMap { text in sameLevel.first { $0.code.description == text } }
  }

  private mutating func reportRepeated(
    _ identifiers: [String], in table: InputTable, column: String
  ) {
    // Where they rise from line to line, as in most tables, none can stand twice.
    if zip(identifiers, identifiers.dropFirst()).allSatisfy({ $0 < $1 }) { return }
    var firstRow = [String: Int](minimumCapacity: identifiers.count)
    for (row, identifier) in identifiers.enumerated() {
      if let first = firstRow[identifier] {
        report(.repeated(firstRow: first), table, row, column, identifier)
      } else {
        firstRow[identifier] = row
      }
    }
  }

  mutating func report(
    _ kind: ProblemFault.Kind, _ table: InputTable, _ row: Int, _ column: String, _ value: String
  ) {
    faults.append(
      ProblemFault(table: table, row: row, column: column, value: value, kind: kind))
  }
}
