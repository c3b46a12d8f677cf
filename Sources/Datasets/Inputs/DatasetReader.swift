import Messages
import Parallel
import PlacementModel
import Tables
import Workbook

/// The tables of a dataset as values, not yet checked against each other.
struct DatasetTables {
  var policy: PolicyDocument
  var regions: TableRows<Region>
  var cooperatives: TableRows<Cooperative>
  var applicants: TableRows<Applicant>
  var pins: TableRows<Pin>
  var travel: TravelTable
}

/// Reads the tables of a dataset, each with what the earlier ones say.
struct DatasetReader {
  private let files: DatasetFiles
  private let required: Set<InputTable>
  /// How many parts of a table are read at a time.
  private let threads: Int
  private(set) var log: FaultLog

  init(
    files: DatasetFiles, required: Set<InputTable>, threads: Int = 1, log: FaultLog = FaultLog()
  ) {
    self.files = files
    self.threads = threads
    self.required = required
    self.log = log
  }

  mutating func readTables(adjusting adjust: (inout Policy) -> Void) -> DatasetTables {
    var policy = PolicyReader.read(files[.policy], order: order(of: .policy), log: &log)
    adjust(&policy.policy)
    return readTables(under: policy)
  }

  /// Reads every table but the policy, under these rules.
  mutating func readTables(under policy: PolicyDocument) -> DatasetTables {
    let regions = rows(of: .regions, .regions) { RegionReader($0) }
    let codes = regions.values.map(\.code)
    let listed = Set(codes).union(codes.compactMap(\.province))

    let cooperatives = rows(of: .cooperatives, .cooperatives) {
      CooperativeReader($0, listed: listed)
    }
    let areNamed = files[.pins] != nil || files[.travel] != nil
    let villages = Dictionary(
      areNamed ? cooperatives.values.map { ($0.id, $0.village) } : [],
      uniquingKeysWith: { first, _ in first })

    let applicants = readApplicants(
      ApplicantContext(
        listed: listed, cooperatives: cooperatives.values, policy: policy.policy), policy)
    let pins = rows(of: .pins, .pins) {
      PinReader($0, listed: listed, villages: villages)
    }
    let legs = rows(of: .travel, .travel) {
      TravelReader($0, listed: listed, villages: Set(villages.values))
    }
    return DatasetTables(
      policy: policy, regions: regions, cooperatives: cooperatives, applicants: applicants,
      pins: pins, travel: travelTable(legs))
  }

  /// Checks the tables against each other and reports what does not fit.
  ///
  /// - Returns: no problem if there are faults, here or before; and what the panel should know of
  ///   the people, which is looked for at the same time.
  mutating func crossCheck(
    _ tables: DatasetTables, previous: PreviousRound
  ) -> (problem: PlacementProblem?, notices: [Message]) {
    reportUnknownPeople(of: tables.policy, among: tables.applicants)
    enum Answer: Sendable {
      case problem(Result<PlacementProblem, ProblemFaults>)
      case notices([Message])
    }
    let policy = tables.policy.policy
    let answers = Pieces(threads: threads).map(2) { piece -> Answer in
      guard piece == 0 else {
        return .notices(PeopleNotices(tables.applicants.values, policy: policy).notices)
      }
      return .problem(
        Result { () throws(ProblemFaults) in
          try PlacementProblem(
            regions: tables.regions.values, cooperatives: tables.cooperatives.values,
            applicants: tables.applicants.values, pins: tables.pins.values, travel: tables.travel,
            policy: policy, previous: previous)
        })
    }
    guard case .problem(let result) = answers[0], case .notices(let notices) = answers[1] else {
      preconditionFailure("answers stand in the order of the pieces")
    }
    switch result {
    case .success(let problem): return (problem, notices)
    case .failure(let faults):
      for fault in faults.faults { report(fault, in: tables) }
      return (nil, notices)
    }
  }

  /// Reports every id among those told apart that nobody has: a slip there would let a person pass
  /// twice, or two people pass for one. A round that somebody withdraws from later keeps its rules.
  private mutating func reportUnknownPeople(
    of policy: PolicyDocument, among applicants: TableRows<Applicant>
  ) {
    guard !policy.policy.duplicates.distinct.isEmpty else { return }
    let ids = Set(applicants.values.map(\.id))
    guard !ids.isEmpty && !applicants.hasLostRows else { return }
    var seen: Set<String> = []
    for id in policy.policy.duplicates.distinct.joined()
    where !ids.contains(id) && seen.insert(id).inserted {
      let closest = Spelling.closest(to: id, among: ids).map(ShownText.visible)
      let place = policy.location(naming: id)
      add(
        .personToldApartUnknown(ShownText.visible(id), closest: closest),
        at: SourceLocation(
          file: place.file, line: place.line, column: place.column,
          columnName: "duplicates.distinct"), policy.order, id)
    }
  }

  mutating func add(
    _ message: Message, at place: SourceLocation, _ order: Int, _ value: String
  ) {
    log.report(message, at: place, order: order, value: ShownText.visible(value))
  }

  // MARK: - Tables

  private func order(of table: InputTable) -> Int { InputTable.allCases.firstIndex(of: table)! }

  private mutating func rows<Reader: RowReading>(
    of table: InputTable, _ schema: TableSchema, reader: (Sheet) -> Reader
  ) -> TableRows<Reader.Value> {
    guard let file = present(table) else {
      return TableRows(isAbsent: !required.contains(table))
    }
    guard let sheet = Sheet(file, order: order(of: table), schema: schema, log: &log) else {
      return TableRows(isAbsent: false)
    }
    return TableRows(sheet, by: reader(sheet), threads: threads, log: &log)
  }

  private mutating func readApplicants(
    _ context: ApplicantContext, _ policy: PolicyDocument
  ) -> TableRows<Applicant> {
    guard let file = present(.applicants) else {
      return TableRows(isAbsent: !required.contains(.applicants))
    }
    let knownName = { ApplicantColumns.knownName($0, policy: policy.policy) }
    guard
      let sheet = Sheet(
        file, order: order(of: .applicants), schema: .applicants, knownName: knownName, log: &log)
    else { return TableRows(isAbsent: false) }
    let columns = ApplicantColumns(sheet, policy: policy, log: &log)
    return TableRows(
      sheet, by: ApplicantReader(columns, context: context), threads: threads, log: &log)
  }

  /// The table's file; a fault where it must be there and is not.
  private mutating func present(_ table: InputTable) -> InputFile? {
    if files[table] == nil && required.contains(table) {
      let name = DatasetFiles.fileName(of: table)
      log.report(
        .tableMissing(table.rawValue), at: SourceLocation(file: name), order: order(of: table))
    }
    guard let file = files[table], file.sheet == nil, Workbook.isArchive(file.bytes) else {
      return files[table]
    }
    return file.choosingSheet(of: table, order: order(of: table), log: &log)
  }

  private mutating func travelTable(_ legs: TableRows<TravelLeg>) -> TravelTable {
    struct Pair: Hashable { let from, to: RegionCode }
    var table = TravelTable()
    var firstRow: [Pair: Int] = [:]
    for (leg, row) in zip(legs.values, legs.rows) {
      let pair = Pair(from: leg.from, to: leg.to)
      if let first = firstRow[pair], let sheet = legs.sheet {
        let line = sheet.location(row: first, column: nil).line ?? 0
        log.report(
          .travelRepeated(leg.from.description, leg.to.description, line: line),
          at: sheet.location(row: row, column: sheet.column("from_code")), order: sheet.order,
          value: "\(leg.from) \(leg.to)")
      } else {
        firstRow[pair] = row
        table.set(leg.metres, from: leg.from, to: leg.to)
      }
    }
    return table
  }
}
