/// One line of the `regions` table: the nation, a province or a kabupaten/kota, with its quota.
public struct Region: Hashable, Sendable {
  /// Of level nation, province or kabupaten.
  public var code: RegionCode
  public var name: String
  /// The most assistants that may be placed here, 0 or more; `nil` sets no limit of its own.
  public var quota: Int?
  /// The most of each track that may be placed here.
  public var trackQuotas: TrackQuotas
  /// The fewest that should be placed here, 0 or more.
  public var minimum: Int?
  /// The reference point, where the table gives one.
  public var location: Coordinate?
  /// Regions of one group count as near each other; by default the first digit of the code.
  public var islandGroup: String
  /// The name of the province, for people; empty if the table does not say.
  public var provinceName: String
  /// Where the quota comes from.
  public var source: String

  public init(
    code: RegionCode, name: String, quota: Int? = nil, minimum: Int? = nil,
    location: Coordinate? = nil, islandGroup: String? = nil, provinceName: String = "",
    source: String = "", trackQuotas: TrackQuotas = .none
  ) {
    self.code = code
    self.name = name
    self.quota = quota
    self.trackQuotas = trackQuotas
    self.minimum = minimum
    self.location = location
    self.islandGroup = islandGroup ?? code.firstDigit
    self.provinceName = provinceName
    self.source = source
  }
}
