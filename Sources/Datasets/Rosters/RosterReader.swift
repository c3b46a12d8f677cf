import Messages
import PlacementModel
import Tables

/// Reads the files of a roster one after the other.
struct RosterReader {
  private let files: [String: [UInt8]]
  private let isEdited: Bool
  private(set) var log = FaultLog()
  private(set) var misstated: [MisstatedFigure] = []

  init(files: [RosterFiles.File], isEdited: Bool) {
    self.isEdited = isEdited
    self.files = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
  }

  /// - Returns: `nil` if the summary cannot be read; then, and perhaps otherwise too, the log
  ///   has faults.
  mutating func roster() -> Roster? {
    var placements = rows(PlacementsFile.name, PlacementsFile.columns) { [isEdited] in
      PlacementsFile($0, skipsLottery: isEdited)
    }
    let assignments = rows(AssignmentsFile.name, AssignmentsFile.columns) { AssignmentsFile($0) }
    let regions = rows(RegionsFile.name, RegionsFile.columns) { RegionsFile($0) }
    for region in regions { misstated += region.misstated }
    guard let summary = summary() else { return nil }
    if isEdited {
      // Spreadsheets keep fifteen digits of a number; these have up to twenty.
      for line in placements.indices {
        placements[line].lottery = Digest.lottery(
          seed: summary.seed, applicantID: placements[line].applicantID)
      }
    }
    return Roster(
      placements: placements, assignments: assignments, regions: regions.map(\.line),
      summary: summary)
  }

  private mutating func rows<Reader: RowReading>(
    _ name: String, _ columns: [String], reader: (Sheet) -> Reader
  ) -> [Reader.Value] {
    guard let file = file(name) else { return [] }
    let schema = TableSchema(names: columns)
    guard let sheet = Sheet(file, order: order(of: name), schema: schema, log: &log) else {
      return []
    }
    return TableRows(sheet, by: reader(sheet), log: &log).values
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

  private func order(of name: String) -> Int { RosterFiles.names.firstIndex(of: name)! }
}
