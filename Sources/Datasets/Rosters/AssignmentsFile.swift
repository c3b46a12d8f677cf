import PlacementModel
import Tables

/// `assignments.csv`: who serves every cooperative.
struct AssignmentsFile: RowReading {
  static let name = "assignments.csv"
  static let columns = [
    "cooperative_id", "name", "village_code", "region_code", "assistant_id", "assistant_name",
    "distance_m", "previous_assistant_id",
  ]

  static func bytes(
    of lines: [AssignmentLine], by version: PolicyVersion, dialect: CSVDialect
  ) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: version.column)
    writer.row(columns)
    for line in lines {
      writer.textCell(line.cooperativeID)
      writer.textCell(line.name)
      writer.cell(line.village)
      writer.cell(line.regionCode)
      writer.textCell(line.assistantID ?? "")
      writer.textCell(line.assistantName)
      writer.cell(line.distance)
      writer.textCell(line.previousAssistantID ?? "")
      writer.endRow()
    }
    return writer.bytes
  }

  private let id, name, village, regionCode, assistant, assistantName, distance: Sheet.Column?
  private let previous: Sheet.Column?

  init(_ sheet: Sheet) {
    id = sheet.column("cooperative_id")
    name = sheet.column("name")
    village = sheet.column("village_code")
    regionCode = sheet.column("region_code")
    assistant = sheet.column("assistant_id")
    assistantName = sheet.column("assistant_name")
    distance = sheet.column("distance_m")
    previous = sheet.column("previous_assistant_id")
  }

  func value(_ cells: inout SheetReader) -> AssignmentLine? {
    for column in [id, village, regionCode] { cells.requireValue(column) }
    let assistant = cells.identifier(assistant)
    let previous = cells.identifier(previous)
    return AssignmentLine(
      cooperativeID: cells.identifier(id), name: cells.text(name),
      village: cells.code(village, listed: []) ?? .nation,
      regionCode: cells.code(regionCode, listed: []) ?? .nation,
      assistantID: assistant.isEmpty ? nil : assistant, assistantName: cells.text(assistantName),
      distance: cells.integer(distance, in: 0...Int.max),
      previousAssistantID: previous.isEmpty ? nil : previous)
  }
}
