import Caseload
import Messages
package import PlacementModel
import RegionPlacement
import Synchronization

/// Answers scenarios on one base, each exactly as solving its tables afresh would.
///
/// The base is solved once. A scenario takes stage 1 on its own tables, from where the base's ended,
/// and stage 2 of those kabupaten alone of which the team, the cooperatives or the rules differ; what
/// was solved for an earlier scenario is not solved again (``RegionCache``). Stage 2 of a kabupaten
/// depends on nothing but these (``RegionTeam``), so neither shows in an answer.
package struct ScenarioEngine: Sendable {
  package let base: Decision
  package let baseFigures: ScenarioFigures
  private let start: PlacementStart
  private let moves: MoveSearch
  private let cache: RegionCache
  /// Whether answers say what no plan can undercut.
  private let provesBounds: Bool
  /// By kabupaten, the ids of those placed there, in order of rank.
  private let crews: [[String]]
  /// Ids of the assistants whom the base places, in order of id: who may be drawn.
  private let placed: [String]

  /// How much was solved and how much was known, over all answers.
  package var effort: Effort { counters.effort }
  private let counters = Counters()

  /// - Parameters:
  ///   - provesBounds: whether answers say what no plan can undercut, as the base then must.
  ///   - cached: how many answers for kabupaten a generation of the cache holds.
  package init(on base: Decision, provesBounds: Bool = false, cached: Int = 4096) {
    self.base = base
    self.provesBounds = provesBounds
    baseFigures = ScenarioFigures(base, withBound: provesBounds)
    start = PlacementStart(base.outcome)
    moves = MoveSearch(base: base)
    cache = RegionCache(limit: cached)
    crews = ScenarioEngine.crews(of: base.outcome, in: base.problem)
    let seats = Dictionary(grouping: base.outcome.seats, by: \.kabupaten)
    for (kabupaten, solution) in base.caseloads.enumerated() {
      let team = RegionTeam(
        kabupaten: kabupaten, seats: seats[kabupaten] ?? [], in: base.problem)
      cache.keep(
        solution.ordered(by: team),
        for: RegionKey(of: team, in: base.problem, hasOwnCooperatives: false))
    }
    placed = base.outcome.seats.map(\.applicant).sorted().map { base.problem.applicants[$0].id }
  }

  /// - Returns: the answer, or why there is none: a scenario may ask for what the rules forbid.
  package func answer(_ scenario: Scenario, threads: Int = 1) -> ScenarioAnswer {
    decided(scenario, threads: threads).answer
  }

  /// The answer, with all that it rests on where there is one.
  package func decided(
    _ scenario: Scenario, threads: Int = 1
  ) -> (answer: ScenarioAnswer, decision: Decision?) {
    do {
      let (decision, changed) = try decide(scenario, threads: threads)
      let people = moves.people(in: decision)
      let cooperatives = changed.reduce(0) {
        $0 + moves.cooperatives(of: $1, in: decision.problem, decision.caseloads[$1])
      }
      let changes = ScenarioChanges(
        people: people, cooperatives: cooperatives, regions: changed.count)
      return (
        ScenarioAnswer(
          name: scenario.name,
          result: .solved(ScenarioFigures(decision, withBound: provesBounds), changes)),
        decision
      )
    } catch {
      return (ScenarioAnswer(name: scenario.name, result: .refused(error)), nil)
    }
  }

  /// The tables of a scenario.
  ///
  /// - Throws: ``ScenarioFault/refused(_:)`` where they do not hold together.
  package func problem(of scenario: Scenario) throws(ScenarioFault) -> PlacementProblem {
    var overlay = scenario.overlay
    if let draw = scenario.draw { overlay.withdrawn.formUnion(draw.drawn(from: placed)) }
    do {
      return try base.problem.overlaid(with: overlay)
    } catch {
      throw .refused(
        error.faults.prefix(10).map {
          .scenarioTablesDisagree(table: $0.table.rawValue, value: $0.value)
        })
    }
  }

  /// Both stages, and the kabupaten that are not the base's.
  private func decide(
    _ scenario: Scenario, threads: Int
  ) throws(ScenarioFault) -> (Decision, changed: [Int]) {
    let problem = try problem(of: scenario)
    let outcome =
      placesPeopleAlike(problem, scenario)
      ? base.outcome : try Decision.placement(of: problem, like: start)
    try Decision.gate(problem, outcome)
    let changed = changedKabupaten(problem, outcome, scenario.overlay)
    let seats = Dictionary(grouping: outcome.seats, by: \.kabupaten)
    let opened = kabupatenWithOwnCooperatives(scenario.overlay)
    let solved = Caseload.inParallel(changed, threads: threads) { kabupaten in
      let team = RegionTeam(kabupaten: kabupaten, seats: seats[kabupaten] ?? [], in: problem)
      let key = RegionKey(
        of: team, in: problem,
        hasOwnCooperatives: opened.contains(problem.kabupaten[kabupaten].code))
      let (solution, wasKnown) = cache.answer(key) {
        Caseload.solve(team, in: problem, provesBounds: provesBounds)
      }
      counters.count(wasKnown: wasKnown)
      return solution.handed(to: team)
    }
    let caseloads = base.caseloads.enumerated().map { kabupaten, kept in
      solved[kabupaten] ?? kept.renumbered(seats[kabupaten] ?? [])
    }
    return (
      try Decision(problem: problem, outcome: outcome, proved: caseloads), changed
    )
  }

  /// Whether nothing differs that stage 1 looks at.
  private func placesPeopleAlike(_ problem: PlacementProblem, _ scenario: Scenario) -> Bool {
    guard scenario.overlay.keepsPeopleAndCooperatives, scenario.overlay.regions == nil,
      scenario.draw == nil
    else { return false }
    let before = base.problem.policy
    var rules = problem.policy
    (rules.weights, rules.weightsByRegion) = (before.weights, before.weightsByRegion)
    (rules.effort, rules.version) = (before.effort, before.version)
    return rules == before
  }

  /// The kabupaten of which the people, the cooperatives or the rules differ, ascending.
  private func changedKabupaten(
    _ problem: PlacementProblem, _ outcome: PlacementOutcome, _ overlay: Overlay
  ) -> [Int] {
    let (rules, own) = (base.problem.policy, problem.policy)
    let opened = kabupatenWithOwnCooperatives(overlay)
    guard rules.load == own.load, rules.effort == own.effort, rules.seed == own.seed else {
      return Array(problem.kabupaten.indices)
    }
    return zip(ScenarioEngine.crews(of: outcome, in: problem), crews).enumerated().filter {
      index, crews in
      let code = problem.kabupaten[index].code
      return crews.0 != crews.1 || rules.weights(in: code) != own.weights(in: code)
        || opened.contains(code)
    }.map(\.offset)
  }

  private func kabupatenWithOwnCooperatives(_ overlay: Overlay) -> Set<RegionCode> {
    let closed = overlay.closed.compactMap { id in
      base.problem.cooperativeIndex(of: id).map { base.problem.cooperatives[$0].village }
    }
    return Set((closed + overlay.opened.map(\.village)).compactMap(\.kabupaten))
  }

  private static func crews(
    of outcome: PlacementOutcome, in problem: PlacementProblem
  ) -> [[String]] {
    var crews = problem.kabupaten.map { _ in [String]() }
    for seat in outcome.seats {
      crews[seat.kabupaten].append(problem.applicants[seat.applicant].id)
    }
    return crews
  }
}

extension ScenarioEngine {
  /// How many kabupaten were solved, and of how many the answer was known.
  package struct Effort: Hashable, Sendable {
    package fileprivate(set) var solved = 0
    package fileprivate(set) var known = 0
  }

  private final class Counters: Sendable {
    private let counts = Mutex(Effort())

    var effort: Effort { counts.withLock { $0 } }

    func count(wasKnown: Bool) {
      counts.withLock { counts in
        if wasKnown { counts.known += 1 } else { counts.solved += 1 }
      }
    }
  }
}
