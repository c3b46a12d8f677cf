/// What `summary.json` says of a roster.
public struct RosterSummary: Hashable, Sendable {
  /// The version of the program that made the roster.
  public var version: String
  public var seed: UInt64
  /// The rules in force, options included.
  public var policy: Policy
  public var totals: RosterTotals
  /// What each goal of stage 1 came to, in order of precedence, proved optimal.
  public var certificate: [ProvenGoal]
  public var exceptions: [Remark]
  public var notices: [Remark]
  /// One entry a placement policy compared.
  public var policies: [Policy.Placement: PolicyFigures]
  /// One entry a role with places, by name, but for the Business Assistant.
  public var roles: [RoleFigures]
  /// One entry a track, where places are divided by track; else empty.
  public var tracks: [TrackFigures]

  public init(
    version: String, seed: UInt64, policy: Policy, totals: RosterTotals,
    certificate: [ProvenGoal], exceptions: [Remark], notices: [Remark],
    policies: [Policy.Placement: PolicyFigures], roles: [RoleFigures] = [],
    tracks: [TrackFigures] = []
  ) {
    self.version = version
    self.seed = seed
    self.policy = policy
    self.totals = totals
    self.certificate = certificate
    self.exceptions = exceptions
    self.notices = notices
    self.policies = policies
    self.roles = roles
    self.tracks = tracks
  }
}

/// What became of the assistants of one track.
public struct TrackFigures: Hashable, Sendable {
  public var track: String
  /// The sum of the quotas that kabupaten state for it.
  public var quota: Int
  public var placed: Int
  public var reserve: Int
  public var ineligible: Int
  public var banned: Int

  public init(
    track: String, quota: Int, placed: Int, reserve: Int, ineligible: Int, banned: Int
  ) {
    self.track = track
    self.quota = quota
    self.placed = placed
    self.reserve = reserve
    self.ineligible = ineligible
    self.banned = banned
  }
}

/// What became of the people of a role other than the Business Assistant.
public struct RoleFigures: Hashable, Sendable {
  public var role: String
  /// The places of all its offices.
  public var places: Int
  public var placed: Int
  public var reserve: Int
  public var ineligible: Int
  public var banned: Int
  /// What each goal came to among its offices, in order of precedence, proved optimal.
  public var certificate: [ProvenGoal]

  public init(
    role: String, places: Int, placed: Int, reserve: Int, ineligible: Int, banned: Int,
    certificate: [ProvenGoal]
  ) {
    self.role = role
    self.places = places
    self.placed = placed
    self.reserve = reserve
    self.ineligible = ineligible
    self.banned = banned
    self.certificate = certificate
  }
}

/// People, cooperatives and terms, summed over the kabupaten.
public struct RosterTotals: Hashable, Sendable {
  public var placed: Int
  public var reserve: Int
  public var ineligible: Int
  public var banned: Int
  public var missing: Int
  public var covered: Int
  public var uncovered: Int
  public var terms: Terms
  public var objective: Int
  public var lowerBound: Int
  /// Where there was an earlier round: how many it placed, how many of these stay in their place,
  /// and how many cooperatives have the assistant that it gave them.
  public var round: RoundFigures?

  public init(
    placed: Int = 0, reserve: Int = 0, ineligible: Int = 0, banned: Int = 0, missing: Int = 0,
    covered: Int = 0, uncovered: Int = 0, terms: Terms = .zero, objective: Int = 0,
    lowerBound: Int = 0, round: RoundFigures? = nil
  ) {
    self.placed = placed
    self.reserve = reserve
    self.ineligible = ineligible
    self.banned = banned
    self.missing = missing
    self.covered = covered
    self.uncovered = uncovered
    self.terms = terms
    self.objective = objective
    self.lowerBound = lowerBound
    self.round = round
  }

  public var gap: Gap { Gap(value: objective, bound: lowerBound) }
}

/// What is left of an earlier round.
public struct RoundFigures: Hashable, Sendable {
  /// How many the earlier round placed, whether they are still on the list or not.
  public var placed: Int
  /// How many of them have the same place.
  public var stayed: Int
  /// How many cooperatives have the same assistant.
  public var kept: Int

  public init(placed: Int, stayed: Int, kept: Int) {
    self.placed = placed
    self.stayed = stayed
    self.kept = kept
  }
}

/// The value of one goal, which the flow's potentials prove to be the best that the goals before
/// it allow: the most people for `fill`, the least of everything else.
public struct ProvenGoal: Hashable, Sendable {
  /// `cover`, `minimums`, `fill`, `service`, `merit`, `tier`, `preference`, `distance` and the like.
  public var name: String
  public var value: Int

  public init(name: String, value: Int) {
    self.name = name
    self.value = value
  }
}

/// A sentence for people with a code for programs.
public struct Remark: Hashable, Sendable {
  /// Stable, dotted: `load.unfit`.
  public var code: String
  /// The region, person or cooperative it is about; empty if it is about all.
  public var subject: String
  public var text: String

  public init(code: String, subject: String, text: String) {
    self.code = code
    self.subject = subject
    self.text = text
  }
}

/// How one placement policy serves people.
public struct PolicyFigures: Hashable, Sendable {
  public var placed: Int
  /// Placed in the kabupaten of their domicile.
  public var local: Int
  /// Placed where they stated first.
  public var firstChoice: Int
  /// Thousandths of a kilometre, over the placed, rounded half away from zero.
  public var meanDistanceMetres: Int
  /// Persons with justified envy by rank.
  public var envyByRank: Int
  /// Persons with justified envy by tier, then rank.
  public var envyByTier: Int

  public init(
    placed: Int, local: Int, firstChoice: Int, meanDistanceMetres: Int, envyByRank: Int,
    envyByTier: Int
  ) {
    self.placed = placed
    self.local = local
    self.firstChoice = firstChoice
    self.meanDistanceMetres = meanDistanceMetres
    self.envyByRank = envyByRank
    self.envyByTier = envyByTier
  }
}
