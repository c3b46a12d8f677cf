import Caseload
import Messages
import Penempatan
import PlacementModel
import RegionPlacement
import Scenarios
import Synchronization
import Testing

/// A scenario's answer is the one that solving its tables gives.
struct ScenarioEngineTests {
  @Test(
    "answers scenarios of every kind as solving their tables afresh does",
    arguments: Policy.Placement.allCases)
  func answersAreFresh(placement: Policy.Placement) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let problem = try SmallCountry.problem(seed: seed, placement: placement)
      let engine = ScenarioEngine(
        on: try Decision(of: problem, threads: 1), provesBounds: true)
      for scenario in SmallCountry.scenarios(of: problem, seed: seed) {
        let answer = engine.answer(scenario)
        guard case .solved(let figures, _) = answer.result else {
          Issue.record("\(scenario.name), seed \(seed): \(answer.result)")
          continue
        }
        let roster = try Solver().solve(engine.problem(of: scenario)).roster
        expect(figures, equal: roster, "\(scenario.name), seed \(seed)")
      }
    }
  }

  private func expect(_ figures: ScenarioFigures, equal roster: Roster, _ what: Comment) {
    let totals = roster.summary.totals
    let policy = roster.summary.policies[roster.summary.policy.placement]!
    #expect(figures.placed == totals.placed, what)
    #expect(figures.reserve == totals.reserve, what)
    #expect(figures.missing == totals.missing, what)
    #expect(figures.covered == totals.covered, what)
    #expect(figures.uncovered == totals.uncovered, what)
    #expect(figures.terms == totals.terms, what)
    #expect(figures.objective == totals.objective, what)
    #expect(figures.lowerBound == totals.lowerBound, what)
    #expect(figures.goals == roster.summary.certificate, what)
    #expect(figures.local == policy.local, what)
    #expect(figures.firstChoice == policy.firstChoice, what)
    #expect(figures.meanDistanceMetres == policy.meanDistanceMetres, what)
    #expect(figures.exceptions == roster.regions.count { $0.exception != nil }, what)
    let loads = roster.placements.compactMap(\.load).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    #expect(figures.loads == loads, what)
  }

  @Test("names the people whom it keeps also where somebody before them withdraws")
  func keepsPeople() throws {
    let problem = try SmallCountry.problem(seed: 1)
    let base = try Decision(of: problem, threads: 1)
    let engine = ScenarioEngine(on: base)
    let placed = Set(base.outcome.seats.map(\.applicant))
    for applicant in problem.applicants.indices where !placed.contains(applicant) {
      var overlay = Overlay()
      overlay.withdrawn = [problem.applicants[applicant].id]
      let decided = engine.decided(Scenario(name: "one", overlay: overlay))
      let decision = try #require(decided.decision)
      let people = Dictionary(grouping: decision.outcome.seats, by: \.kabupaten)
      for (kabupaten, caseload) in decision.caseloads.enumerated() {
        #expect(
          caseload.portfolios.map(\.applicant) == (people[kabupaten] ?? []).map(\.applicant),
          "without \(problem.applicants[applicant].id)")
      }
    }
  }

  @Test("decides whole rosters as solving the tables afresh does, for scenarios of every kind")
  func rostersAreFresh() throws {
    let problem = try SmallCountry.problem(seed: 9)
    let engine = ScenarioEngine(
      on: try Decision(of: problem, threads: 1), provesBounds: true)
    for scenario in SmallCountry.scenarios(of: problem, seed: 9) {
      let decision = try #require(engine.decided(scenario).decision, "\(scenario.name)")
      let own = try Solver().solution(
        of: decision.problem, decision.outcome, decision.caseloads, notices: []
      ).roster
      let fresh = try Solver().solve(engine.problem(of: scenario)).roster
      #expect(own == fresh, "\(scenario.name)")
    }
  }

  @Test("answers the same in any order, on any number of threads, and whatever it has forgotten")
  func answersStandAlone() throws {
    let problem = try SmallCountry.problem(seed: 4)
    let base = try Decision(of: problem, threads: 2)
    let scenarios = SmallCountry.scenarios(of: problem, seed: 4)
    let engine = ScenarioEngine(on: base)
    let expected = scenarios.map { engine.answer($0) }
    #expect(scenarios.map { engine.answer($0, threads: 3) } == expected)
    let forgetful = ScenarioEngine(on: base, cached: 1)
    let turned = Array(scenarios.reversed())
    let answers = Mutex([ScenarioAnswer]())
    OrderedWork.run(turned.count, threads: 4) {
      forgetful.answer(turned[$0])
    } consume: {
      index, answer in
      answers.withLock { $0.append(answer) }
    }
    #expect(answers.withLock { $0 } == expected.reversed())
  }

  @Test("solves no kabupaten again that an earlier scenario had with the same people")
  func keepsAnswers() throws {
    let problem = try SmallCountry.problem(seed: 5)
    let engine = ScenarioEngine(on: try Decision(of: problem, threads: 1))
    let scenario = SmallCountry.scenarios(of: problem, seed: 5)[5]
    _ = engine.answer(scenario)
    let solved = engine.effort.solved
    #expect(solved > 0)
    _ = engine.answer(scenario)
    #expect(engine.effort.solved == solved)
    #expect(engine.effort.known >= solved)
  }

  @Test("finds nobody and nothing moved where nothing differs")
  func nothingMoves() throws {
    let problem = try SmallCountry.problem(seed: 6)
    let engine = ScenarioEngine(on: try Decision(of: problem, threads: 1))
    let answer = engine.answer(Scenario(name: "same", overlay: Overlay()))
    #expect(answer.result == .solved(engine.baseFigures, ScenarioChanges()))
  }

  @Test("names everybody whose place differs, and counts the cooperatives that change hands")
  func namesMoves() throws {
    let problem = try SmallCountry.problem(seed: 7)
    let base = try Decision(of: problem, threads: 1)
    let engine = ScenarioEngine(on: base)
    let gone = problem.applicants[base.outcome.seats[0].applicant].id
    let scenario = Scenario(name: "gone", overlay: Overlay(withdrawn: [gone]))
    guard case .solved(_, let changes) = engine.answer(scenario).result else {
      Issue.record("a withdrawal is always possible")
      return
    }
    let before = try Solver().solve(problem).roster
    let after = try Solver().solve(engine.problem(of: scenario)).roster
    let places = Dictionary(
      uniqueKeysWithValues: after.placements.map { ($0.applicantID, $0.regionCode) })
    let moved = before.placements.filter { $0.regionCode != (places[$0.applicantID] ?? nil) }
    #expect(Set(changes.people.map(\.applicantID)) == Set(moved.map(\.applicantID)))
    #expect(changes.people.filter(\.withdrew).map(\.applicantID) == [gone])
    let assistants = Dictionary(
      uniqueKeysWithValues: after.assignments.map { ($0.cooperativeID, $0.assistantID) })
    #expect(
      changes.cooperatives
        == before.assignments.count { $0.assistantID != assistants[$0.cooperativeID]! })
  }

  @Test("says why a scenario has no answer, and goes on")
  func refuses() throws {
    let problem = try SmallCountry.problem(
      seed: 8,
      pins: [Pin(applicantID: "P-103", decision: .pinToRegion(RegionCode("65.01")!))])
    let engine = ScenarioEngine(on: try Decision(of: problem, threads: 1))
    var regions = problem.regions
    regions[regions.firstIndex { $0.code == RegionCode("65.01") }!].quota = 0
    let answer = engine.answer(Scenario(name: "none", overlay: Overlay(regions: regions)))
    guard case .refused(.refused(let reasons)) = answer.result else {
      Issue.record("a pin beyond a quota is refused")
      return
    }
    #expect(!reasons.isEmpty)
    #expect(ScenarioRow(answer, number: 1, language: .english).refusals.count == reasons.count)
  }

  @Test("draws a share of those placed, the same from the same seed and others from another draw")
  func draws() {
    let placed = (0..<200).map { "P-\(1000 + $0)" }
    func drawn(_ number: Int) -> Set<String> {
      WithdrawalDraw(share: 30_000, seed: 1, number: number).drawn(from: placed)
    }
    #expect(drawn(1).count == 6)
    #expect(drawn(1) == drawn(1))
    #expect(drawn(1) != drawn(2))
    #expect(drawn(1).isSubset(of: placed))
    #expect(WithdrawalDraw(share: 1_000_000, seed: 1, number: 1).drawn(from: placed).count == 200)
  }
}
