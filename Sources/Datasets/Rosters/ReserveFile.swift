import PlacementModel
import Tables

/// `reserve.csv`: who is next where.
struct ReserveFile: RowReading {
  static let name = "reserve.csv"
  static let columns = [
    "region_code", "region_name", "role", "list_length", "position", "applicant_id", "name",
    "rank", "domicile_tier", "preference",
  ]

  /// The last column, where places are divided by track.
  static let trackColumns = ["track"]

  static func bytes(
    of lines: [ReserveLine], by version: PolicyVersion, dialect: CSVDialect
  ) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: version.column)
    let isDivided = lines.contains { !$0.track.isEmpty }
    writer.row(columns + (isDivided ? trackColumns : []))
    for line in lines {
      writer.cell(line.regionCode)
      writer.textCell(line.regionName)
      writer.textCell(line.role)
      writer.cell(line.listLength)
      writer.cell(line.position)
      writer.textCell(line.applicantID)
      writer.textCell(line.name)
      writer.cell(line.rank)
      writer.cell(line.domicileTier)
      writer.cell(line.preference)
      if isDivided { writer.textCell(line.track) }
      writer.endRow()
    }
    return writer.bytes
  }

  private let columnByName: [String: Sheet.Column]

  init(_ sheet: Sheet) {
    columnByName = Dictionary(sheet.columns.map { ($0.name, $0) }) { first, _ in first }
  }

  func value(_ cells: inout SheetReader) -> ReserveLine? {
    for name in ReserveFile.columns where name != "region_name" && name != "name" {
      cells.requireValue(columnByName[name])
    }
    func count(_ name: String) -> Int { cells.integer(columnByName[name], in: 0...Int.max) ?? 0 }
    return ReserveLine(
      regionCode: cells.code(columnByName["region_code"], listed: []) ?? .nation,
      regionName: cells.text(columnByName["region_name"]),
      role: cells.identifier(columnByName["role"]), listLength: count("list_length"),
      position: count("position"), applicantID: cells.identifier(columnByName["applicant_id"]),
      name: cells.text(columnByName["name"]), rank: count("rank"),
      domicileTier: count("domicile_tier"), preference: count("preference"),
      track: cells.identifier(columnByName["track"]))
  }
}
