import Messages
import PlacementModel
import Tables

/// Reads the files of a roster one after the other.
struct RosterReader {
  private let files: [String: [UInt8]]
  private let isEdited: Bool
  /// How many parts of a table are read at a time.
  private let threads: Int
  private(set) var log = FaultLog()
  private(set) var misstated: [MisstatedFigure] = []
  /// The tables read so far.
  private var sheets: [Sheet] = []

  init(files: [RosterFiles.File], isEdited: Bool, threads: Int = 1) {
    self.isEdited = isEdited
    self.threads = threads
    self.files = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
  }

  /// - Returns: `nil` if the summary cannot be read; then, and perhaps otherwise too, the log
  ///   has faults.
  mutating func roster() -> Roster? {
    var placements = rows(
      PlacementsFile.name, PlacementsFile.columns, others: PlacementsFile.trackColumns
    ) { [isEdited] in PlacementsFile($0, skipsLottery: isEdited) }
    let assignments = rows(AssignmentsFile.name, AssignmentsFile.columns) { AssignmentsFile($0) }
    let regions = rows(
      RegionsFile.name, RegionsFile.columns, others: RegionsFile.trackColumns
    ) { RegionsFile($0) }
    let reserve = optionalRows(
      ReserveFile.name, ReserveFile.columns, others: ReserveFile.trackColumns
    ) { ReserveFile($0) }
    let decisions = optionalRows(DecisionsFile.name, DecisionsFile.columns) { DecisionsFile($0) }
    for region in regions { misstated += region.misstated }
    guard let summary = summary() else { return nil }
    let version = PolicyVersion(summary.policy)
    misstated += sheets.compactMap(version.misstatement(in:))
    if isEdited {
      // Spreadsheets keep fifteen digits of a number; these have up to twenty.
      for line in placements.indices {
        placements[line].lottery = Digest.lottery(
          seed: summary.seed, applicantID: placements[line].applicantID)
      }
    }
    return Roster(
      placements: placements, assignments: assignments, regions: regions.map(\.line),
      summary: summary, reserve: reserve, decisions: decisions)
  }

  /// Who was placed where, and who served what.
  mutating func previousRound() -> PreviousRound {
    var round = PreviousRound.none
    let people = table(
      PlacementsFile.name, PlacementsFile.columns, others: PlacementsFile.trackColumns
    ) { PlacementsFile($0, skipsLottery: true) }
    reportRepeated(people, column: "applicant_id", by: \.applicantID)
    for line in people?.values ?? [] where line.status == .placed {
      guard let region = line.regionCode else { continue }
      round.placements[line.applicantID] = PreviousRound.Placement(
        role: line.role, region: region, name: line.name)
    }
    let cooperatives = table(AssignmentsFile.name, AssignmentsFile.columns) { AssignmentsFile($0) }
    reportRepeated(cooperatives, column: "cooperative_id", by: \.cooperativeID)
    for line in cooperatives?.values ?? [] {
      round.assistants[line.cooperativeID] = line.assistantID
    }
    return round
  }

  private mutating func reportRepeated<Line>(
    _ lines: TableRows<Line>?, column: String, by id: (Line) -> String
  ) {
    guard let lines, let sheet = lines.sheet else { return }
    var firstRow: [String: Int] = [:]
    for (line, row) in zip(lines.values, lines.rows) {
      guard let first = firstRow[id(line)] else {
        firstRow[id(line)] = row
        continue
      }
      let earlier = sheet.location(row: first, column: nil).line ?? 0
      log.report(
        .identifierRepeated(ShownText.visible(id(line)), line: earlier),
        at: sheet.location(row: row, column: sheet.column(column)), order: sheet.order,
        value: ShownText.visible(id(line)))
    }
  }

  private mutating func rows<Reader: RowReading>(
    _ name: String, _ columns: [String], others: [String] = [], reader: (Sheet) -> Reader
  ) -> [Reader.Value] {
    table(name, columns, others: others, reader: reader)?.values ?? []
  }

  private mutating func table<Reader: RowReading>(
    _ name: String, _ columns: [String], others: [String] = [], reader: (Sheet) -> Reader
  ) -> TableRows<Reader.Value>? {
    guard let file = file(name) else { return nil }
    let schema = TableSchema(names: columns, others: others + [PolicyVersion.column])
    guard let sheet = Sheet(file, order: order(of: name), schema: schema, log: &log) else {
      return nil
    }
    sheets.append(sheet)
    return TableRows(sheet, by: reader(sheet), threads: threads, log: &log)
  }

  private mutating func summary() -> RosterSummary? {
    guard let file = file(SummaryFile.name) else { return nil }
    var reader = SummaryFile(
      json: StrictJSON(file: file.name, order: order(of: file.name), log: log))
    let summary = reader.summary(file.bytes)
    log = reader.json.log
    misstated += reader.misstated
    return summary
  }

  private mutating func file(_ name: String) -> InputFile? {
    if let bytes = files[name] { return InputFile(name: name, bytes: bytes) }
    log.report(.fileMissing, at: SourceLocation(file: name), order: order(of: name))
    return nil
  }

  /// The rows of a file that need not be there.
  private mutating func optionalRows<Reader: RowReading>(
    _ name: String, _ columns: [String], others: [String] = [], reader: (Sheet) -> Reader
  ) -> [Reader.Value]? {
    files[name] == nil ? nil : rows(name, columns, others: others, reader: reader)
  }

  private func order(of name: String) -> Int {
    (RosterFiles.names + RosterFiles.optionalNames).firstIndex(of: name)!
  }
}
