/// One person on the reserve list of one region: a line of `reserve.csv`.
public struct ReserveLine: Hashable, Sendable {
  /// A kabupaten, a province, the nation, or an office of a role.
  public var regionCode: RegionCode
  public var regionName: String
  public var role: String
  /// How many the whole list holds.
  public var listLength: Int
  /// From 1: who is next.
  public var position: Int
  public var applicantID: String
  public var name: String
  /// The resolved position within the role; where places are divided by track, in the track's list.
  public var rank: Int
  /// Of the region; of a wider one, of the kabupaten in it that puts the person on this place.
  public var domicileTier: Int
  /// The same, 10 if unlisted.
  public var preference: Int
  /// The list that the rank is of, where places are divided by track; else empty.
  public var track: String

  public init(
    regionCode: RegionCode, regionName: String, role: String, listLength: Int, position: Int,
    applicantID: String, name: String, rank: Int, domicileTier: Int, preference: Int,
    track: String = ""
  ) {
    self.regionCode = regionCode
    self.regionName = regionName
    self.role = role
    self.listLength = listLength
    self.position = position
    self.applicantID = applicantID
    self.name = name
    self.rank = rank
    self.domicileTier = domicileTier
    self.preference = preference
    self.track = track
  }
}
