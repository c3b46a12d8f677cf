import PlacementModel
import Randomness

/// Chooses the bases of outsiders: alternates between the best allocation for given bases and the
/// best base for given portfolios (Cooper 1964), from several starts.
struct BaseSearch {
  /// A plan with the value of its full objective, changes of hands included.
  struct Candidate {
    let plan: Plan
    let objective: Int
  }

  let problem: CaseloadProblem
  let effort: SearchEffort
  /// The best plan of every start, best first; never empty once ``run(from:)`` has ended.
  private(set) var candidates: [Candidate] = []
  /// The least travel of any plan met.
  private(set) var leastTravel = Int.max
  /// The bounds that every plan keeps.
  private(set) var bounds: CaseloadBounds
  private(set) var isConstrained = false
  private(set) var isCertified = true
  private(set) var flows = 0
  private(set) var pivots = 0
  /// What the price ascent of travel came to; `nil` without outsiders.
  private(set) var travelAscent: PriceAscent<BundleRelaxation>?

  private let outsiders: [Int]
  /// By village, the cooperative whose point is the village's, or else the nearest.
  private let seats: [Int]
  private var tried: Set<[Int?]> = []

  init(_ problem: CaseloadProblem, effort: SearchEffort) {
    self.problem = problem
    self.effort = effort
    bounds = problem.bounds
    outsiders = problem.outsiders
    seats = problem.villages.map { village in
      problem.villageOf.firstIndex(of: village)
        ?? problem.cooperatives.indices.min {
          problem.distances.metres(fromSite: village, to: $0)
            < problem.distances.metres(fromSite: village, to: $1)
        }!
    }
  }

  /// Searches.
  mutating func run(from random: inout RandomStream) {
    guard !outsiders.isEmpty else { return add(allocate(problem.homes).plan) }
    let spread = spreadSites()
    add(allocate(spread).plan)
    alternate(from: spread)
    if problem.continuity > 0 { alternate(from: formerSites(or: spread)) }
    climbPrices()
    while tried.count < effort.starts {
      let before = tried.count
      alternate(from: drawnSites(from: &random))
      if tried.count == before { break }
    }
    candidates.sort { $0.objective < $1.objective }
    jump(from: &random)
    candidates.sort { $0.objective < $1.objective }
  }

  /// The bounds within which moves may change a plan of this search: its own, but where those had
  /// to give way, no load may stray farther from them than it does.
  func searchBounds(around plan: Plan) -> CaseloadBounds {
    guard isConstrained else { return bounds }
    let loads = plan.loads
    let isEven = problem.rule.mode == .even
    return CaseloadBounds(
      lower: isEven ? loads : loads.map { min($0, problem.rule.lower) },
      upper: isEven ? loads : bounds.upper, coverage: bounds.coverage)
  }

  var ascents: BoundAscents {
    BoundAscents(problem: problem, bounds: bounds, effort: effort)
  }

  // MARK: - Alternation

  /// Alternates until the bases stay where they are, and keeps the best plan met.
  @discardableResult
  private mutating func alternate(from start: [Int?]) -> Candidate? {
    guard tried.insert(start).inserted else { return nil }
    var sites = start
    var best: Candidate?
    for _ in 0..<effort.rounds {
      let plan = rebased(allocate(sites, prices: searchPrices).plan)
      let candidate = valued(plan)
      if best.map({ candidate.objective < $0.objective }) ?? true { best = candidate }
      if plan.sites == sites { break }
      sites = plan.sites
    }
    if let best { candidates.append(best) }
    return best
  }

  mutating func allocate(
    _ sites: [Int?], prices: AllocationPrices? = nil
  ) -> ExactAllocation {
    let exact = ExactAllocation(problem, sites: sites, prices: prices)
    flows += exact.flows
    pivots += exact.pivots
    isCertified = isCertified && exact.isCertified
    isConstrained = exact.isConstrained
    bounds = exact.bounds
    return exact
  }

  private mutating func add(_ plan: Plan) { candidates.append(valued(plan)) }

  private mutating func valued(_ plan: Plan) -> Candidate {
    leastTravel = min(leastTravel, Terms.travel(of: plan, in: problem))
    return Candidate(plan: plan, objective: problem.value(of: plan))
  }

  /// The prices at which alternation allocates.
  private var searchPrices: AllocationPrices {
    AllocationPrices(
      standingForPairs: problem, load: bounds.coveredCount / problem.assistants.count)
  }

  /// The plan, or what alternation makes of it where travel and balance are all that counts: the
  /// flow then finds what no move between neighbours does.
  func polished(_ plan: Plan) -> Plan {
    guard problem.weights.pairs == 0, problem.weights.splits == 0, !isConstrained else {
      return plan
    }
    var best = (plan: plan, value: problem.value(of: plan))
    while true {
      let next = rebased(ExactAllocation(problem, sites: best.plan.sites).plan)
      let value = problem.value(of: next)
      guard value < best.value else { return best.plan }
      best = (next, value)
    }
  }

  // MARK: - Jumps

  /// Tries to move one outsider's base to an attractive village far or near, and re-allocates
  /// everybody (vertex substitution; Teitz and Bart 1968); alternates from what is cheaper.
  private mutating func jump(from random: inout RandomStream) {
    guard let start = candidates.first?.plan, problem.villages.count > 1 else { return }
    let prices = searchPrices
    let attractive = attractiveVillages
    let guesses = JumpGuesses(problem, bounds: bounds)
    var (best, cost) = (start, prices.cost(of: start, in: problem))
    var guessed = guesses.jumps(from: best)[...]
    for jump in 0..<effort.jumps {
      let drawn = (
        outsiders[random.number(in: 0..<outsiders.count)],
        attractive[random.number(in: 0..<attractive.count)]
      )
      let (outsider, village) = jump % 2 == 0 ? guessed.popFirst() ?? drawn : drawn
      var trial = best.sites
      trial[outsider] = village
      let plan = rebased(allocate(trial, prices: prices).plan)
      let trialCost = prices.cost(of: plan, in: problem)
      guard trialCost < cost else { continue }
      (best, cost) = (plan, trialCost)
      if let settled = alternate(from: best.sites) {
        let settledCost = prices.cost(of: settled.plan, in: problem)
        if settledCost <= cost { (best, cost) = (settled.plan, settledCost) }
      }
      guessed = guesses.jumps(from: best)[...]
    }
  }

  /// The villages at which bundles are cheapest at the best prices, a few for every outsider.
  private var attractiveVillages: [Int] {
    let bundleCosts = travelAscent!.bundleCosts
    let ranked = problem.villages.sorted {
      (bundleCosts[$0], $0) < (bundleCosts[$1], $1)
    }
    return Array(ranked.prefix(max(2, 4 * outsiders.count)))
  }

  /// The plan with every outsider at the best village for the portfolio.
  private func rebased(_ plan: Plan) -> Plan {
    var plan = plan
    let portfolios = plan.portfolios
    for assistant in outsiders {
      plan.sites[assistant] = problem.bestVillage(for: portfolios[assistant])
    }
    return plan
  }

  // MARK: - Starts

  /// The best bases for what everybody served in the earlier round; others for whoever is new.
  private func formerSites(or others: [Int?]) -> [Int?] {
    var portfolios = [[Int]](repeating: [], count: problem.assistants.count)
    for (cooperative, assistant) in problem.former.enumerated() {
      if let assistant { portfolios[assistant].append(cooperative) }
    }
    var sites = others
    for assistant in outsiders where !portfolios[assistant].isEmpty {
      sites[assistant] = problem.bestVillage(for: portfolios[assistant])
    }
    return sites
  }

  /// Raises prices, and alternates from the villages that they made attractive.
  private mutating func climbPrices() {
    let ascent = ascents.travel(knownCost: leastTravel)
    travelAscent = ascent
    // The rest is drawn: prices that leave out what only whole numbers show may mislead.
    for villages in ascent.villages.reversed() where tried.count <= effort.starts / 2 {
      alternate(from: sites(villages.sorted()))
    }
  }

  /// Fixed bases, and these villages for the outsiders in order of rank.
  private func sites(_ villages: [Int]) -> [Int?] {
    var sites = problem.homes
    for (assistant, village) in zip(outsiders, villages) { sites[assistant] = village }
    return sites
  }

  /// Villages that are each the farthest from all bases before (Gonzalez 1985); the first, where
  /// nobody is resident, the village nearest to all.
  private func spreadSites() -> [Int?] {
    var gaps = gapsToHomes()
    return sites(
      outsiders.indices.map { position in
        let village =
          position == 0 && outsiders.count == problem.assistants.count
          ? problem.bestVillage(for: Array(problem.cooperatives.indices))!
          : problem.villages.max { gaps[$0] < gaps[$1] }!
        narrow(&gaps, around: village)
        return village
      })
  }

  /// Villages drawn with a probability that grows with the distance from those before
  /// (Arthur and Vassilvitskii 2007).
  private func drawnSites(from random: inout RandomStream) -> [Int?] {
    var gaps = gapsToHomes()
    return sites(
      outsiders.map { _ in
        var mark = random.number(in: 0..<max(1, gaps.reduce(0, +)))
        let village = gaps.firstIndex { gap in
          mark -= gap
          return mark < 0
        }
        narrow(&gaps, around: village ?? 0)
        return village ?? 0
      })
  }

  /// By village, the distance to the nearest fixed base; a large one where there is none.
  private func gapsToHomes() -> [Int] {
    var gaps = problem.villages.map { _ in DistanceTable.longest }
    for home in problem.homes { if let home { narrow(&gaps, around: home) } }
    return gaps
  }

  private func narrow(_ gaps: inout [Int], around site: Int) {
    for village in gaps.indices {
      let metres = problem.distances.metres(fromSite: site, to: seats[village])
      gaps[village] = min(gaps[village], metres)
    }
  }
}
