/// A village cooperative (*koperasi desa/kelurahan merah putih*).
public struct Cooperative: Hashable, Sendable {
  public var id: String
  public var name: String
  /// Of level village.
  public var village: RegionCode
  public var location: Coordinate
  /// Higher is served first where not all can be.
  public var priority: Int
  /// What people call the village and its district (kecamatan); empty if the table does not say.
  public var villageName: String
  public var districtName: String

  public init(
    id: String, name: String, village: RegionCode, location: Coordinate, priority: Int = 0,
    villageName: String = "", districtName: String = ""
  ) {
    self.id = id
    self.name = name
    self.village = village
    self.location = location
    self.priority = priority
    self.villageName = villageName
    self.districtName = districtName
  }
}
