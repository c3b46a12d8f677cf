import Messages
package import PlacementModel
import Tables

extension RosterFiles {
  /// Checks that a roster, ours or edited by hand, is about the people and cooperatives of a
  /// problem, so that something can be built upon it. Whether it keeps the rules is not asked.
  ///
  /// - Parameter files: as ``RosterFiles/read(_:isEdited:)`` takes them.
  /// - Throws: every line that does not fit, with file, line, column, value and remedy.
  package static func checkFit(
    _ files: [File], with problem: PlacementProblem
  ) throws(InputFaults) {
    var fit = RosterFit(problem)
    fit.check(files)
    if let faults = fit.log.thrown { throw faults }
  }
}

/// Holds the lines of a roster against a problem.
private struct RosterFit {
  private let problem: PlacementProblem
  private(set) var log = FaultLog()
  /// By applicant id, where their line places them.
  private var places: [String: RegionCode] = [:]

  init(_ problem: PlacementProblem) { self.problem = problem }

  mutating func check(_ files: [RosterFiles.File]) {
    let bytes = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    let people = rows(PlacementsFile.name, PlacementsFile.columns, bytes, order: 0) {
      PlacementsFile($0, skipsLottery: true)
    }
    for (line, row) in zip(people.values, people.rows) { check(line, row, people.sheet!) }
    reportMissing(
      problem.applicants.map(\.id), in: people.values.map(\.applicantID), PlacementsFile.name,
      order: 0)
    let services = rows(AssignmentsFile.name, AssignmentsFile.columns, bytes, order: 1) {
      AssignmentsFile($0)
    }
    for (line, row) in zip(services.values, services.rows) { check(line, row, services.sheet!) }
    reportMissing(
      problem.cooperatives.map(\.id), in: services.values.map(\.cooperativeID),
      AssignmentsFile.name, order: 1)
    reportRepeated(people, column: "applicant_id", by: \.applicantID)
    reportRepeated(services, column: "cooperative_id", by: \.cooperativeID)
  }

  private mutating func rows<Reader: RowReading>(
    _ name: String, _ columns: [String], _ files: [String: [UInt8]], order: Int,
    reader: (Sheet) -> Reader
  ) -> TableRows<Reader.Value> {
    guard let bytes = files[name],
      let sheet = Sheet(
        InputFile(name: name, bytes: bytes), order: order, schema: TableSchema(names: columns),
        log: &log)
    else { return TableRows(isAbsent: false) }
    return TableRows(sheet, by: reader(sheet), log: &log)
  }

  // MARK: - Lines

  private mutating func check(_ line: PlacementLine, _ row: Int, _ sheet: Sheet) {
    guard problem.applicantIndex(of: line.applicantID) != nil else {
      let near = Spelling.closest(to: line.applicantID, among: problem.applicants.map(\.id))
      return report(
        .rosterPersonUnknown(ShownText.visible(line.applicantID), closest: near), row,
        "applicant_id", line.applicantID, sheet)
    }
    guard line.status == .placed else { return }
    guard let region = line.regionCode, isPlace(region) else {
      let code = line.regionCode?.description ?? ""
      return report(.rosterRegionUnknown(code), row, "region_code", code, sheet)
    }
    places[line.applicantID] = region
  }

  /// Whether somebody can be placed there: a kabupaten, or what an office can stand for.
  private func isPlace(_ region: RegionCode) -> Bool {
    region == .nation || problem.kabupatenIndex(of: region) != nil
      || problem.provinces.contains { $0.code == region }
  }

  private mutating func check(_ line: AssignmentLine, _ row: Int, _ sheet: Sheet) {
    guard let index = problem.cooperativeIndex(of: line.cooperativeID) else {
      let near = Spelling.closest(to: line.cooperativeID, among: problem.cooperatives.map(\.id))
      return report(
        .rosterCooperativeUnknown(ShownText.visible(line.cooperativeID), closest: near), row,
        "cooperative_id", line.cooperativeID, sheet)
    }
    guard let assistant = line.assistantID else { return }
    let home = problem.kabupaten[problem.kabupaten(ofCooperative: index)].code
    if problem.applicantIndex(of: assistant) == nil {
      let near = Spelling.closest(to: assistant, among: places.keys.sorted())
      report(
        .rosterPersonUnknown(ShownText.visible(assistant), closest: near), row, "assistant_id",
        assistant, sheet)
    } else if places[assistant] != home {
      report(
        .rosterAssistantElsewhere(ShownText.visible(assistant), region: home.description), row,
        "assistant_id", assistant, sheet)
    }
  }

  private mutating func report(
    _ message: Message, _ row: Int, _ column: String, _ value: String, _ sheet: Sheet
  ) {
    log.report(
      message, at: sheet.location(row: row, column: sheet.column(column)), order: sheet.order,
      value: ShownText.visible(value))
  }

  // MARK: - Missing and repeated lines

  private mutating func reportMissing(
    _ ids: [String], in stated: [String], _ file: String, order: Int
  ) {
    guard !log.hasFaults(inFile: order) else { return }
    let stated = Set(stated)
    for id in ids where !stated.contains(id) {
      log.report(
        .rosterLineMissing(ShownText.visible(id)), at: SourceLocation(file: file), order: order,
        value: ShownText.visible(id))
    }
  }

  private mutating func reportRepeated<Line>(
    _ lines: TableRows<Line>, column: String, by id: (Line) -> String
  ) {
    guard let sheet = lines.sheet else { return }
    var firstRow: [String: Int] = [:]
    for (line, row) in zip(lines.values, lines.rows) {
      guard let first = firstRow[id(line)] else {
        firstRow[id(line)] = row
        continue
      }
      let earlier = sheet.location(row: first, column: nil).line ?? 0
      report(
        .identifierRepeated(ShownText.visible(id(line)), line: earlier), row, column, id(line),
        sheet)
    }
  }
}
