/// How many of each track may be placed in one region, besides the quota for all.
public struct TrackQuotas: Hashable, Sendable {
  /// Every track that people may apply by, in the order of the columns.
  public static let tracks = ["professional", "business"]

  /// 0 or more; `nil` sets the track no limit of its own.
  public var professional: Int?
  public var business: Int?

  public init(professional: Int? = nil, business: Int? = nil) {
    self.professional = professional
    self.business = business
  }

  public static let none = TrackQuotas()

  /// The quota of a track by its name; `nil` for any other.
  public subscript(track: String) -> Int? {
    get {
      switch track {
      case "professional": professional
      case "business": business
      default: nil
      }
    }
    set {
      switch track {
      case "professional": professional = newValue
      case "business": business = newValue
      default: break
      }
    }
  }

  /// What both tracks come to, where both have a quota: it binds like a quota for all.
  public var sum: Int? {
    guard let professional, let business else { return nil }
    return professional + business
  }
}

/// What one track has in one kabupaten.
public struct TrackPlaces: Hashable, Sendable {
  public var track: String
  public var quota: Int?
  public var placed: Int
  /// How many places the goals open for the track.
  public var places: Int

  public init(track: String, quota: Int?, placed: Int, places: Int) {
    self.track = track
    self.quota = quota
    self.placed = placed
    self.places = places
  }
}

extension PlacementProblem {
  /// The lists that places are divided among in every kabupaten: the two tracks where they have
  /// quotas of their own, else one list for everybody, which has no name.
  ///
  /// People of two lists compete for what quotas of both together leave, but never by rank.
  public var isDividedByTrack: Bool { tracks.count > 1 }

  /// The index in ``tracks`` of the list that an applicant stands on.
  public func track(of applicant: Int) -> Int {
    isDividedByTrack ? tracks.firstIndex(of: applicants[applicant].track) ?? 0 : 0
  }

  /// The tracks of a dataset: divided where the policy keeps a list a track and a kabupaten states
  /// how many places each has.
  static func tracks(of regions: [Region], policy: Policy) -> [String] {
    let isDivided =
      policy.lists == .tracks
      && regions.contains { $0.code.level == .kabupaten && $0.trackQuotas != .none }
    return isDivided ? TrackQuotas.tracks : [""]
  }
}
