/// Every rule of a round, as data; the defaults are those of the 2025 guideline.
public struct Policy: Hashable, Sendable {
  /// How many cooperatives one assistant serves: 1 <= minimum <= maximum.
  public struct Load: Hashable, Sendable {
    public var minimum = 8
    public var maximum = 12
    /// The absolute ceiling, at least `maximum`, used only where too few assistants are placed.
    public var stretch: Int?
    public init(minimum: Int = 8, maximum: Int = 12, stretch: Int? = nil) {
      self.minimum = minimum
      self.maximum = maximum
      self.stretch = stretch
    }
  }

  /// What becomes of places beyond the number that the load limits can use.
  public enum Surplus: String, Hashable, Sendable, CaseIterable {
    /// They stay empty, and the applicants in reserve.
    case reserve
    /// They are filled up to one assistant a cooperative, as an exception.
    case underload
  }

  /// The placement policy: who goes where among rosters that serve equally well.
  public enum Placement: String, Hashable, Sendable, CaseIterable {
    case balanced
    case merit
    case localFirst = "local-first"
    case efficient
    case firstChoice = "first-choice"
  }

  /// The price of each term of the stage 2 objective, 0...1,000,000, and what is not a term of it:
  /// the price of a cooperative that leaves the assistant of an earlier round.
  public struct Weights: Hashable, Sendable {
    public var travel = 10
    public var pairs = 1
    public var balance = 5000
    public var splits = 30000
    /// Only where an earlier round is given, and only while the search goes on.
    public var continuity = 100_000
    public init(
      travel: Int = 10, pairs: Int = 1, balance: Int = 5000, splits: Int = 30000,
      continuity: Int = 100_000
    ) {
      self.travel = travel
      self.pairs = pairs
      self.balance = balance
      self.splits = splits
      self.continuity = continuity
    }
  }

  /// The prices of the `efficient` placement policy.
  public struct Efficiency: Hashable, Sendable {
    public var tier = 100
    public var preference = 10
    public var distance = 1
    public init(tier: Int = 100, preference: Int = 10, distance: Int = 1) {
      self.tier = tier
      self.preference = preference
      self.distance = distance
    }
  }

  /// How stage scores make a total, and below which of them nobody is placed.
  public struct Scores: Hashable, Sendable {
    public var weights: [String: Int] = [:]
    public var thresholds: [String: Score] = [:]
    /// The full mark of each stage, 1 or more, where stages are marked out of different numbers;
    /// a weight then counts a full mark, whatever that is. Empty, or of every stage with a weight.
    public var scale: [String: Int] = [:]

    public init(
      weights: [String: Int] = [:], thresholds: [String: Score] = [:], scale: [String: Int] = [:]
    ) {
      self.weights = weights
      self.thresholds = thresholds
      self.scale = scale
    }

    /// The largest ``commonScale`` with which weighted sums surely fit 128 bits.
    public static let largestCommonScale = 1_000_000_000

    /// The least number that every full mark divides, 1 without any; `nil` beyond
    /// ``largestCommonScale``.
    public var commonScale: Int? {
      var common = 1
      for mark in scale.values {
        let (multiple, overflows) = (common / Scores.commonDivisor(common, mark))
          .multipliedReportingOverflow(by: mark)
        guard !overflows, multiple <= Scores.largestCommonScale else { return nil }
        common = multiple
      }
      return common
    }

    private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
      second == 0 ? first : commonDivisor(second, first % second)
    }
  }

  /// The places of a role other than the Business Assistant.
  public struct Role: Hashable, Sendable {
    public var perRegion: Int?
    public var perProvince: Int?
    public var places: Int?
    public var hasCaseload = true
    public init(
      perRegion: Int? = nil, perProvince: Int? = nil, places: Int? = nil, hasCaseload: Bool = true
    ) {
      self.perRegion = perRegion
      self.perProvince = perProvince
      self.places = places
      self.hasCaseload = hasCaseload
    }
  }

  /// How long the refinement searches, counted in iterations.
  public enum Effort: String, Hashable, Sendable, CaseIterable {
    case quick, standard, thorough
  }

  public var load = Load()
  public var surplus = Surplus.reserve
  public var placement = Placement.balanced
  public var weights = Weights()
  /// Weights of single kabupaten, whole.
  public var weightsByRegion: [RegionCode: Weights] = [:]
  public var efficient = Efficiency()
  /// The most assistants in all, a second quota of the nation.
  public var assistantBudget: Int?
  public var seed: UInt64 = 1
  public var effort = Effort.standard
  public var scores = Scores()
  /// What decides between equals, in order: names of stage scores, or one of ``namedTies``. The
  /// lottery is always last, named or not.
  public var ties: [String] = []
  public var eligibility = Eligibility()
  public var roles: [String: Role] = [:]
  /// Whose positions are compared; `nil` if the panel does not say: everybody's, unless their
  /// ranks show that two lists were put one under the other.
  public var lists: Lists?
  /// How many people each list of the reserve shows.
  public var reserveDepth = 10
  public var duplicates = Duplicates()
  public var junkNames = JunkNames()
  /// Exceptions that the panel accepts.
  public var waivers: [Waiver] = []
  /// What its authors call this state of the rules, printed wherever they decided something;
  /// empty if they do not say.
  public var version = ""

  public init() {}

  /// Ties that are no names of stages.
  public static let namedTies = ["total", "education", "older", "lottery"]

  /// The stages that the tie chain names, in its order.
  public var tieStages: [String] { ties.filter { !Policy.namedTies.contains($0) } }

  /// The weights that hold in one kabupaten.
  public func weights(in kabupaten: RegionCode) -> Weights {
    weightsByRegion[kabupaten] ?? weights
  }
}
