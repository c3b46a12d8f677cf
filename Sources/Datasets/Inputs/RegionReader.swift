import PlacementModel

/// Reads the `regions` table.
struct RegionReader: RowReading {
  /// More assistants than this in one region are a slip of the keyboard.
  static let counts = 0...100_000

  private let code, name, quota, minimum, latitude, longitude: Sheet.Column?
  private let professional, business: Sheet.Column?
  private let islandGroup, provinceName, source: Sheet.Column?

  init(_ sheet: Sheet) {
    code = sheet.column("region_code")
    name = sheet.column("region_name")
    quota = sheet.column("quota")
    professional = sheet.column("quota_professional")
    business = sheet.column("quota_business")
    minimum = sheet.column("minimum")
    latitude = sheet.column("latitude")
    longitude = sheet.column("longitude")
    islandGroup = sheet.column("island_group")
    provinceName = sheet.column("province_name")
    source = sheet.column("source")
  }

  func value(_ cells: inout SheetReader) -> Region? {
    cells.requireValue(code)
    cells.requireValue(name)
    let code = cells.code(code, listed: [])
    let name = cells.text(name)
    let quota = cells.integer(quota, in: RegionReader.counts)
    let trackQuotas = TrackQuotas(
      professional: cells.integer(professional, in: RegionReader.counts),
      business: cells.integer(business, in: RegionReader.counts))
    let minimum = cells.integer(minimum, in: RegionReader.counts)
    let location = cells.coordinate(latitude: latitude, longitude: longitude)
    let group = cells.identifier(islandGroup)
    let provinceName = cells.text(provinceName)
    let source = cells.text(source)
    guard let code else { return nil }
    return Region(
      code: code, name: name, quota: quota, minimum: minimum, location: location,
      islandGroup: group.isEmpty ? nil : group, provinceName: provinceName, source: source,
      trackQuotas: trackQuotas)
  }
}
