import BenchmarkKit
import Penempatan
import PlacementModel
import RegionPlacement
import Scenarios
import Synchronization

/// Measures families of scenarios on one base.
struct Suite {
  private let problem: PlacementProblem
  private let options: Options
  private let base: Decision
  private let placed: [String]
  private let clock = ContinuousClock()

  init(_ problem: PlacementProblem, _ options: Options) throws {
    self.problem = problem
    self.options = options
    base = try Decision(of: problem, threads: options.threads)
    placed = base.outcome.seats.map { problem.applicants[$0.applicant].id }.sorted()
  }

  /// Prints the rate, and the share of the time that solving each afresh would take; stops where
  /// an answer is not the fresh one.
  func measure(_ family: Family) throws {
    let engine = ScenarioEngine(on: base)
    let refused = Atomic(0)
    let before = processorSeconds()
    let start = clock.now
    OrderedWork.run(options.count, threads: options.threads) { number in
      engine.answer(family.scenario(number, of: problem, placed: placed))
    } consume: { _, answer in
      if case .refused = answer.result { refused.add(1, ordering: .relaxed) }
    }
    let seconds = (clock.now - start) / .seconds(1)
    let processor = processorSeconds() - before
    let fresh = try freshSeconds(family, engine)
    let count = Double(options.count)
    print(
      "\(family.rawValue): \(options.count) scenarios in \(rounded(seconds)) s on",
      "\(options.threads) threads: \(rounded(count / seconds)) a second;",
      "kabupaten solved \(engine.effort.solved), known \(engine.effort.known);",
      "refused \(refused.load(ordering: .relaxed)); processor \(rounded(processor)) s,",
      "\(rounded(1000 * processor / count)) ms each;",
      "afresh \(rounded(1000 * fresh)) ms each,",
      "so \(rounded(100 * processor / count / fresh)) %")
  }

  /// The mean processor time of a sample solved afresh, each compared with its answer. No bounds are
  /// proved, as none are in the answers.
  private func freshSeconds(_ family: Family, _ engine: ScenarioEngine) throws -> Double {
    var spent = 0.0
    for turn in 0..<options.fresh {
      let scenario = family.scenario(
        turn * options.count / options.fresh, of: problem, placed: placed)
      let before = processorSeconds()
      let fresh = try? Decision(
        of: engine.problem(of: scenario), threads: 1, provesBounds: false)
      spent += processorSeconds() - before
      switch engine.answer(scenario).result {
      case .solved(let figures, _):
        precondition(
          fresh.map { ScenarioFigures($0, withBound: false) } == figures, "\(scenario.name) differs"
        )
      case .refused: precondition(fresh == nil, "\(scenario.name) is refused here alone")
      }
    }
    return spent / Double(options.fresh)
  }

  // MARK: - Comparing

  /// Compares whole rosters, line by line and goal by goal, with those of solving the tables afresh;
  /// stops where one differs.
  func compare(_ family: Family) throws {
    let engine = ScenarioEngine(on: base, provesBounds: true)
    var solver = Solver()
    solver.threads = options.threads
    var refused = 0
    for number in 0..<options.compared {
      let scenario = family.scenario(number, of: problem, placed: placed)
      let fresh = try? solver.solve(engine.problem(of: scenario)).roster
      guard let decision = engine.decided(scenario, threads: options.threads).decision else {
        precondition(fresh == nil, "\(scenario.name) is refused here alone")
        refused += 1
        continue
      }
      let own = try solver.solution(
        of: decision.problem, decision.outcome, decision.caseloads, notices: []
      ).roster
      precondition(own == fresh, "\(scenario.name) differs")
    }
    print(
      "\(family.rawValue): \(options.compared) scenarios, \(refused) refused,",
      "the others the rosters of solving afresh")
  }

  private func rounded(_ value: Double) -> String { "\((100 * value).rounded() / 100)" }

  // MARK: - Counters

  /// What twenty scenarios of each family make solve.
  func counters() -> [(name: String, counters: EngineCounters)] {
    Family.allCases.map { family in
      let engine = ScenarioEngine(on: base)
      for number in 0..<20 {
        _ = engine.answer(family.scenario(number, of: problem, placed: placed))
      }
      print("\(family.rawValue): solved \(engine.effort.solved), known \(engine.effort.known)")
      return (
        family.rawValue,
        EngineCounters(solved: engine.effort.solved, known: engine.effort.known)
      )
    }
  }
}
