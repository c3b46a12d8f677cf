import PlacementModel
import Tables

/// `placements.csv`: what became of every applicant.
struct PlacementsFile: RowReading {
  static let name = "placements.csv"
  static let columns = [
    "applicant_id", "name", "role", "rank", "status", "region_code", "region_name",
    "domicile_tier", "preference", "base_code", "base_latitude", "base_longitude", "load",
    "travel_m_total", "travel_m_max", "reason", "lottery", "pmo_id",
    "previous_region_code",
  ]

  /// The last column, where places are divided by track.
  static let trackColumns = ["track"]

  static func bytes(
    of lines: [PlacementLine], by version: PolicyVersion, dialect: CSVDialect
  ) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, closing: version.column)
    let isDivided = lines.contains { !$0.track.isEmpty }
    writer.row(columns + (isDivided ? trackColumns : []))
    for line in lines {
      writer.textCell(line.applicantID)
      writer.textCell(line.name)
      writer.textCell(line.role)
      writer.cell(line.rank)
      writer.cell(line.status.rawValue)
      writer.cell(line.regionCode)
      writer.textCell(line.regionName)
      writer.cell(line.domicileTier)
      writer.cell(line.preference)
      writer.cell(line.baseCode)
      writer.cell(line.base)
      writer.cell(line.load)
      writer.cell(line.travelTotal)
      writer.cell(line.travelMax)
      writer.textCell(line.reason)
      writer.cell(String(line.lottery))
      writer.textCell(line.overseer)
      writer.cell(line.previousRegion)
      if isDivided { writer.textCell(line.track) }
      writer.endRow()
    }
    return writer.bytes
  }

  private let id, name, role, rank, status, regionCode, regionName: Sheet.Column?
  private let tier, preference, baseCode, latitude, longitude: Sheet.Column?
  private let load, travelTotal, travelMax, reason, lottery, overseer, previous: Sheet.Column?
  private let track: Sheet.Column?

  /// Whether lottery numbers are left for the caller to derive.
  private let skipsLottery: Bool

  init(_ sheet: Sheet, skipsLottery: Bool) {
    self.skipsLottery = skipsLottery
    id = sheet.column("applicant_id")
    name = sheet.column("name")
    role = sheet.column("role")
    rank = sheet.column("rank")
    status = sheet.column("status")
    regionCode = sheet.column("region_code")
    regionName = sheet.column("region_name")
    tier = sheet.column("domicile_tier")
    preference = sheet.column("preference")
    baseCode = sheet.column("base_code")
    latitude = sheet.column("base_latitude")
    longitude = sheet.column("base_longitude")
    load = sheet.column("load")
    travelTotal = sheet.column("travel_m_total")
    travelMax = sheet.column("travel_m_max")
    reason = sheet.column("reason")
    lottery = sheet.column("lottery")
    overseer = sheet.column("pmo_id")
    previous = sheet.column("previous_region_code")
    track = sheet.column("track")
  }

  func value(_ cells: inout SheetReader) -> PlacementLine? {
    for column in [id, role, rank, status] { cells.requireValue(column) }
    if !skipsLottery { cells.requireValue(lottery) }
    return PlacementLine(
      applicantID: cells.identifier(id), name: cells.text(name), role: cells.identifier(role),
      rank: cells.integer(rank, in: 1...1_000_000) ?? 1,
      status: cells.choice(status, of: PlacementLine.Status.self) ?? .reserve,
      regionCode: cells.code(regionCode, listed: []), regionName: cells.text(regionName),
      domicileTier: cells.integer(tier, in: DomicileTable.tiers),
      preference: cells.integer(preference, in: 1...10),
      baseCode: cells.code(baseCode, listed: []),
      base: cells.coordinate(latitude: latitude, longitude: longitude),
      load: cells.integer(load, in: 0...1_000_000),
      travelTotal: cells.integer(travelTotal, in: 0...Int.max),
      travelMax: cells.integer(travelMax, in: 0...Int.max), reason: cells.text(reason),
      lottery: skipsLottery ? 0 : cells.unsigned(lottery) ?? 0,
      overseer: cells.identifier(overseer), previousRegion: cells.code(previous, listed: []),
      track: cells.identifier(track))
  }
}

extension CSVWriter {
  /// Writes the next cell as a region code, or empty.
  mutating func cell(_ code: RegionCode?) { cell(code?.description ?? "") }

  /// Writes the next two cells as latitude and longitude with seven decimals, or empty.
  mutating func cell(_ point: Coordinate?) {
    for degrees in [point?.latitude, point?.longitude] {
      decimal(degrees.map(CSVWriter.sevenDecimals) ?? "")
    }
  }

  /// Degrees as a decimal with seven places, half away from zero.
  ///
  /// - Precondition: within ±180.
  private static func sevenDecimals(_ degrees: Double) -> String {
    NumberText.fixed(Int((degrees * 1e7).rounded(.toNearestOrAwayFromZero)), places: 7)
  }
}
