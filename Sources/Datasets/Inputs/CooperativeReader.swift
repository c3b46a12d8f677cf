import Messages
import PlacementModel

/// Reads the `cooperatives` table.
struct CooperativeReader: RowReading {
  static let priorities = -1_000_000...1_000_000

  private let listed: Set<RegionCode>
  private let id, name, village, latitude, longitude, priority: Sheet.Column?
  private let villageName, districtName: Sheet.Column?

  /// - Parameter listed: the codes of the `regions` table.
  init(_ sheet: Sheet, listed: Set<RegionCode>) {
    self.listed = listed
    id = sheet.column("cooperative_id")
    name = sheet.column("name")
    village = sheet.column("village_code")
    latitude = sheet.column("latitude")
    longitude = sheet.column("longitude")
    priority = sheet.column("priority")
    villageName = sheet.column("village_name")
    districtName = sheet.column("district_name")
  }

  func value(_ cells: inout SheetReader) -> Cooperative? {
    for column in [id, name, village] { cells.requireValue(column) }
    let id = cells.identifier(id)
    if id.utf8.contains(UInt8(ascii: "|")) {
      cells.report(.barInIdentifier(ShownText.visible(id)), self.id)
    }
    let name = cells.text(name)
    let village = cells.code(village, listed: listed)
    let location = cells.coordinate(latitude: latitude, longitude: longitude, isRequired: true)
    let priority = cells.integer(priority, in: CooperativeReader.priorities) ?? 0
    let (villageName, districtName) = (cells.text(villageName), cells.text(districtName))
    guard !id.isEmpty, let village else { return nil }
    return Cooperative(
      id: id, name: name, village: village,
      location: location ?? Coordinate(latitude: 0, longitude: 0), priority: priority,
      villageName: villageName, districtName: districtName)
  }
}
