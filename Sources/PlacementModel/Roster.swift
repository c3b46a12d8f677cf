/// One person in one kabupaten, by their indices in the problem: what stage 1 decides and
/// stage 2 starts from.
public struct Seat: Hashable, Sendable {
  public let applicant: Int
  public let kabupaten: Int

  public init(applicant: Int, kabupaten: Int) {
    self.applicant = applicant
    self.kabupaten = kabupaten
  }
}

/// A whole answer, as it is written to files and read back: one line for every applicant, every
/// cooperative and every kabupaten, and the totals.
public struct Roster: Hashable, Sendable {
  /// By role, rank and id.
  public var placements: [PlacementLine]
  /// By village code and cooperative id.
  public var assignments: [AssignmentLine]
  /// By kabupaten code.
  public var regions: [RegionLine]
  public var summary: RosterSummary
  /// Who is next where: by role, then code, then position; `nil` where that is not said.
  public var reserve: [ReserveLine]?
  /// What each decision of the panel costs, in the problem's order; `nil` where that is not said.
  public var decisions: [DecisionLine]?

  public init(
    placements: [PlacementLine], assignments: [AssignmentLine], regions: [RegionLine],
    summary: RosterSummary, reserve: [ReserveLine]? = nil, decisions: [DecisionLine]? = nil
  ) {
    self.placements = placements
    self.assignments = assignments
    self.regions = regions
    self.summary = summary
    self.reserve = reserve
    self.decisions = decisions
  }
}

/// What became of one applicant: a line of `placements.csv`.
public struct PlacementLine: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case placed, reserve, ineligible, banned
  }

  public var applicantID: String
  public var name: String
  public var role: String
  /// The resolved position within the role, from 1, ties broken; where places are divided by track,
  /// that in the list of the person's track.
  public var rank: Int
  public var status: Status
  /// The remaining columns but the last two are empty unless the person is placed.
  public var regionCode: RegionCode?
  public var regionName: String
  /// 0...3; see ``DomicileTable/tiers``.
  public var domicileTier: Int?
  /// The stated position of the region, or 10 if unlisted.
  public var preference: Int?
  /// Where the base comes from: the domicile code of a home that was given, the code prefix
  /// whose cooperatives were averaged, or the village that the optimiser chose.
  public var baseCode: RegionCode?
  public var base: Coordinate?
  /// Cooperatives served; of a role that looks after assistants, these.
  public var load: Int?
  /// Metres, one way, summed over the person's cooperatives, or over the bases of assistants.
  public var travelTotal: Int?
  public var travelMax: Int?
  /// One short sentence.
  public var reason: String
  public var lottery: UInt64
  /// Of an assistant, the id of who looks after them; where several roles do, one of each by name
  /// of the role, with vertical bars between. Empty if nobody does.
  public var overseer: String
  /// Where an earlier round placed the person; `nil` without one.
  public var previousRegion: RegionCode?
  /// The list that the rank is of, where places are divided by track; else empty.
  public var track: String

  public init(
    applicantID: String, name: String, role: String, rank: Int, status: Status,
    regionCode: RegionCode? = nil, regionName: String = "", domicileTier: Int? = nil,
    preference: Int? = nil, baseCode: RegionCode? = nil, base: Coordinate? = nil,
    load: Int? = nil, travelTotal: Int? = nil, travelMax: Int? = nil, reason: String = "",
    lottery: UInt64, overseer: String = "", previousRegion: RegionCode? = nil, track: String = ""
  ) {
    self.applicantID = applicantID
    self.name = name
    self.role = role
    self.rank = rank
    self.status = status
    self.regionCode = regionCode
    self.regionName = regionName
    self.domicileTier = domicileTier
    self.preference = preference
    self.baseCode = baseCode
    self.base = base
    self.load = load
    self.travelTotal = travelTotal
    self.travelMax = travelMax
    self.reason = reason
    self.lottery = lottery
    self.overseer = overseer
    self.previousRegion = previousRegion
    self.track = track
  }
}

/// Who serves one cooperative: a line of `assignments.csv`.
public struct AssignmentLine: Hashable, Sendable {
  public var cooperativeID: String
  public var name: String
  public var village: RegionCode
  public var regionCode: RegionCode
  /// `nil` where the cooperative is left uncovered.
  public var assistantID: String?
  public var assistantName: String
  /// Metres, one way, from the assistant's base.
  public var distance: Int?
  /// Who served the cooperative in an earlier round.
  public var previousAssistantID: String?

  public init(
    cooperativeID: String, name: String, village: RegionCode, regionCode: RegionCode,
    assistantID: String? = nil, assistantName: String = "", distance: Int? = nil,
    previousAssistantID: String? = nil
  ) {
    self.cooperativeID = cooperativeID
    self.name = name
    self.village = village
    self.regionCode = regionCode
    self.assistantID = assistantID
    self.assistantName = assistantName
    self.distance = distance
    self.previousAssistantID = previousAssistantID
  }

  /// Whether the assistant is that of the earlier round.
  public var isKept: Bool { assistantID != nil && assistantID == previousAssistantID }
}

/// The terms of the stage 2 objective.
public struct Terms: Hashable, Sendable {
  /// Metres, one way, from bases to cooperatives.
  public var travel: Int
  /// Metres between every unordered pair of cooperatives of one assistant.
  public var pairs: Int
  /// The sum of squared loads less the least such sum for the same counts.
  public var balance: Int
  /// Over districts, how many assistants serve each beyond the first.
  public var splits: Int

  public static let zero = Terms(travel: 0, pairs: 0, balance: 0, splits: 0)

  public init(travel: Int, pairs: Int, balance: Int, splits: Int) {
    self.travel = travel
    self.pairs = pairs
    self.balance = balance
    self.splits = splits
  }

  /// The weighted sum of the terms.
  public func objective(_ weights: Policy.Weights) -> Int {
    weights.travel * travel + weights.pairs * pairs + weights.balance * balance
      + weights.splits * splits
  }

  public static func += (left: inout Terms, right: Terms) {
    left.travel += right.travel
    left.pairs += right.pairs
    left.balance += right.balance
    left.splits += right.splits
  }
}

/// What is out of the ordinary in a kabupaten; listed with the roster, never a violation.
public enum RegionException: String, Hashable, Sendable, CaseIterable {
  /// More assistants than ⌊*n*/*L*⌋ because no number of them fits the load limits.
  case unfit
  /// More assistants than ⌊*n*/*L*⌋ because surplus places are filled.
  case underload
  /// Fewer assistants than `need`, so that not every cooperative can be covered.
  case understaffed
  /// Conflicts of interest or pins keep cover or the load limits from being met.
  case constrained
}

/// The figures of one kabupaten: a line of `regions.csv`.
public struct RegionLine: Hashable, Sendable {
  public var regionCode: RegionCode
  public var regionName: String
  public var quota: Int?
  public var cooperatives: Int
  public var need: Int
  public var room: Int
  public var placed: Int
  /// How many are placed below the kabupaten's floor.
  public var missing: Int
  /// Places of its own quota that stay empty; `nil` without a quota of its own.
  public var unusedQuota: Int?
  public var covered: Int
  public var uncovered: Int
  /// The least and the largest load; `nil` where nobody is placed.
  public var loadMinimum: Int?
  public var loadMaximum: Int?
  public var terms: Terms
  public var objective: Int
  /// Proven: no roster of these people with the same rules has a lower objective.
  public var lowerBound: Int
  /// Proven: no roster of these people has less travel.
  public var travelLowerBound: Int
  public var exception: RegionException?
  /// What one more place would change, from re-solving; empty until it is asked for.
  public var oneMore: String
  /// How many cooperatives have the assistant of an earlier round; `nil` without one.
  public var kept: Int?
  /// How many places the goals open. All are filled, but for `local-first`, where some may find
  /// nobody who wants them.
  public var places: Int
  /// One entry a track, where places are divided; else empty.
  public var tracks: [TrackPlaces]

  public init(
    regionCode: RegionCode, regionName: String, quota: Int?, cooperatives: Int, need: Int,
    room: Int, placed: Int, missing: Int, unusedQuota: Int?, covered: Int, uncovered: Int,
    loadMinimum: Int?, loadMaximum: Int?, terms: Terms, objective: Int, lowerBound: Int,
    travelLowerBound: Int, exception: RegionException?, oneMore: String = "",
    kept: Int? = nil, places: Int? = nil, tracks: [TrackPlaces] = []
  ) {
    self.regionCode = regionCode
    self.regionName = regionName
    self.quota = quota
    self.cooperatives = cooperatives
    self.need = need
    self.room = room
    self.placed = placed
    self.missing = missing
    self.unusedQuota = unusedQuota
    self.covered = covered
    self.uncovered = uncovered
    self.loadMinimum = loadMinimum
    self.loadMaximum = loadMaximum
    self.terms = terms
    self.objective = objective
    self.lowerBound = lowerBound
    self.travelLowerBound = travelLowerBound
    self.exception = exception
    self.oneMore = oneMore
    self.kept = kept
    self.places = places ?? placed
    self.tracks = tracks
  }
}

/// A gap (value - bound) / max(1, bound), held as millionths and rounded half away from zero.
public struct Gap: Hashable, Sendable, CustomStringConvertible {
  public let millionths: Int

  /// A gap that 64 bits cannot hold is held as the largest that they can.
  public init(value: Int, bound: Int) {
    let divisor = Int128(max(1, bound))
    let scaled = (Int128(value) - Int128(bound)) * 1_000_000
    let half = scaled >= 0 ? divisor / 2 : -(divisor / 2)
    millionths = Int(clamping: (scaled + half) / divisor)
  }

  public init(millionths: Int) { self.millionths = millionths }

  /// Six decimals: `0.017250`.
  public var description: String {
    let digits = String(millionths.magnitude % 1_000_000 + 1_000_000).dropFirst()
    return "\(millionths < 0 ? "-" : "")\(millionths.magnitude / 1_000_000).\(digits)"
  }
}
