package import Messages
package import PlacementModel
package import Tables

/// What of a roster may be published: who was placed where, who serves which cooperative, figures
/// of regions, and statistics of groups that are large enough.
///
/// It holds no id of an applicant, no national id, birth date, home, base, distance, score, rank or
/// reason, and no name of anybody who is not placed. Distances are left out because several of them
/// would tell where somebody lives.
package struct PublicFiles: Sendable {
  /// The folder that they lie in.
  package static let folderName = "public"

  private let problem: PlacementProblem
  private let roster: Roster
  private let codes: PublicCodes?
  private let dialect: CSVDialect
  private let language: Language
  /// What the rules are called, where they have a name: the last column of every table.
  private let rules: CSVWriter.Closing?

  /// - Parameter codes: by which applicants find their own line; without them, nothing is said of
  ///   people who are not placed.
  package init(
    problem: PlacementProblem, roster: Roster, codes: PublicCodes?, dialect: CSVDialect,
    language: Language
  ) {
    self.problem = problem
    self.roster = roster
    self.codes = codes
    self.dialect = dialect
    self.language = language
    let version = problem.policy.version
    rules =
      version.isEmpty ? nil : CSVWriter.Closing(header: "policy_version", text: version)
  }

  /// The files, each by its path in the roster's folder. The last, which stands outside the public
  /// folder, is for the panel alone: it says which code is whose.
  package func files() -> [(name: String, bytes: [UInt8])] {
    let results = results
    let page = PublicPage(
      problem: problem, roster: roster, placed: placed, results: results, language: language)
    var files: [(name: String, bytes: [UInt8])] = [
      ("placements.csv", placements), ("cooperatives.csv", cooperatives),
      ("regions.csv", regions), ("statistics.csv", statistics), ("index.html", page.bytes()),
    ]
    if codes != nil { files.append(("results.csv", table(of: results))) }
    let published = files.map { ("\(PublicFiles.folderName)/\($0.name)", $0.bytes) }
    return published + (codes.map { [("codes.csv", senders(by: $0))] } ?? [])
  }

  /// By region, role and name: the order tells nothing of ranks.
  private var placed: [PlacementLine] {
    roster.placements.filter { $0.status == .placed }.sorted {
      ($0.regionCode ?? .nation, ByteOrdered($0.role), ByteOrdered($0.name), $0.load ?? 0)
        < ($1.regionCode ?? .nation, ByteOrdered($1.role), ByteOrdered($1.name), $1.load ?? 0)
    }
  }

  private var placements: [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: rules)
    writer.row(["region_code", "region_name", "role", "name", "load"])
    for person in placed {
      writer.cell(person.regionCode?.description ?? "")
      writer.textCell(person.regionName)
      writer.textCell(person.role)
      writer.textCell(person.name)
      writer.cell(person.load)
      writer.endRow()
    }
    return writer.bytes
  }

  private var cooperatives: [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: rules)
    writer.row(["cooperative_id", "name", "village_code", "region_code", "assistant_name"])
    for line in roster.assignments {
      writer.textCell(line.cooperativeID)
      writer.textCell(line.name)
      writer.cell(line.village.description)
      writer.cell(line.regionCode.description)
      writer.textCell(line.assistantID == nil ? "" : line.assistantName)
      writer.endRow()
    }
    return writer.bytes
  }

  private var regions: [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: rules)
    writer.row([
      "region_code", "region_name", "quota", "cooperatives", "placed", "covered", "uncovered",
      "load_min", "load_max",
    ])
    for line in roster.regions {
      writer.cell(line.regionCode.description)
      writer.textCell(line.regionName)
      for figure in [
        line.quota, line.cooperatives, line.placed, line.covered, line.uncovered, line.loadMinimum,
        line.loadMaximum,
      ] { writer.cell(figure) }
      writer.endRow()
    }
    return writer.bytes
  }

  private var statistics: [UInt8] {
    let statistics = PublicStatistics(problem: problem, roster: roster)
    var writer = CSVWriter(dialect: dialect, closing: rules)
    writer.row(["home_province", "province_name", "applicants", "placed", "not_placed"])
    for line in statistics.provinces + (statistics.nation.map { [$0] } ?? []) {
      writer.cell(line.province?.description ?? "")
      writer.textCell(line.province.map(name) ?? Message.otherProvinces.text(in: language))
      writer.cell(line.applicants)
      writer.cell(line.placed)
      writer.cell(line.placed.map { line.applicants - $0 })
      writer.endRow()
    }
    return writer.bytes
  }

  private func name(of code: RegionCode) -> String {
    code == .nation
      ? problem.nationName
      : problem.provinces.first { $0.code == code }?.name ?? ProvinceName.official(of: code)
  }

  // MARK: - Codes

  /// What becomes of one code's holder.
  struct Result {
    let code: String
    let line: PlacementLine

    /// The roster's status, but nobody is said in public to be banned: it may mean that they withdrew.
    var status: String { line.status == .banned ? "not_taking_part" : line.status.rawValue }

    var label: Message { line.status == .banned ? .notTakingPart : line.status.label }
  }

  /// By code, which tells nothing of the order of the list.
  private var results: [Result] {
    guard let codes else { return [] }
    return roster.placements.map { Result(code: codes.code(of: $0.applicantID), line: $0) }
      .sorted { ByteOrdered($0.code) < ByteOrdered($1.code) }
  }

  private func table(of results: [Result]) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: rules)
    writer.row(["code", "status", "region_code", "region_name"])
    for result in results {
      writer.cell(result.code)
      writer.cell(result.status)
      writer.cell(result.line.regionCode?.description ?? "")
      writer.textCell(result.line.regionName)
      writer.endRow()
    }
    return writer.bytes
  }

  /// Who is to be sent which code.
  private func senders(by codes: PublicCodes) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: rules)
    writer.row(["applicant_id", "name", "code"])
    for line in roster.placements {
      writer.textCell(line.applicantID)
      writer.textCell(line.name)
      writer.cell(codes.code(of: line.applicantID))
      writer.endRow()
    }
    return writer.bytes
  }
}
