import Penempatan
import PlacementModel
import Scenarios
import Testing

/// What one place more would change.
struct PlacePricesTests {
  @Test(
    "says of every quota what solving with one place more gives",
    arguments: Policy.Placement.allCases)
  func oneMoreIsFresh(placement: Policy.Placement) throws {
    var changes = 0
    for seed in 11...12 as ClosedRange<UInt64> {
      let problem = try SmallCountry.problem(seed: seed, placement: placement)
      let before = try Solver().solve(problem).roster
      var solver = Solver()
      solver.pricesPlaces = true
      let priced = try solver.solve(problem).roster.regions
      #expect(priced.count == SmallCountry.codes.count)
      for line in priced {
        let said = try #require(PlaceChange(line.oneMore), "\(line.oneMore)")
        var regions = problem.regions
        regions[regions.firstIndex { $0.code == line.regionCode }!].quota! += 1
        let after = try Solver().solve(problem.overlaid(with: Overlay(regions: regions))).roster
        #expect(said == change(from: before, to: after), "\(line.regionCode), seed \(seed)")
        if said != PlaceChange() { changes += 1 }
      }
    }
    #expect(changes > 1)
  }

  private func change(from before: Roster, to after: Roster) -> PlaceChange {
    func figures(_ roster: Roster) -> PlaceChange {
      let totals = roster.summary.totals
      let policy = roster.summary.policies[roster.summary.policy.placement]!
      return PlaceChange(
        placed: totals.placed, missing: totals.missing, covered: totals.covered,
        local: policy.local, firstChoice: policy.firstChoice, travel: totals.terms.travel,
        objective: totals.objective)
    }
    let (old, new) = (figures(before), figures(after))
    return PlaceChange(
      placed: new.placed - old.placed, missing: new.missing - old.missing,
      covered: new.covered - old.covered, local: new.local - old.local,
      firstChoice: new.firstChoice - old.firstChoice, travel: new.travel - old.travel,
      objective: new.objective - old.objective)
  }

  @Test("is told by potentials how much any change of a quota can better or worsen goals")
  func dualsBound() throws {
    var (tight, moved) = (0, 0)
    for seed in 1...10 as ClosedRange<UInt64> {
      let base = try Decision(of: SmallCountry.problem(seed: seed), threads: 1, provesBounds: false)
      let engine = ScenarioEngine(on: base)
      let prices = PlacePrices(on: base)
      for (index, dual) in prices.duals.enumerated() {
        let answer = engine.answer(prices.scenario(index))
        guard case .solved(let figures, _) = answer.result else { continue }
        let change = change(of: figures.goals, from: engine.baseFigures.goals)
        #expect(
          !change.lexicographicallyPrecedes(dual),
          "\(answer.name), seed \(seed): \(change), \(dual)")
        if prices.questions[index].isOneMore && dual.allSatisfy({ $0 == 0 }) {
          #expect(change == dual, "\(answer.name), seed \(seed)")
        }
        if change == dual { tight += 1 }
        if change.contains(where: { $0 != 0 }) { moved += 1 }
      }
    }
    #expect(tight > 40 && moved > 20, "\(tight), \(moved)")
  }

  /// By how much more each goal of who is placed costs.
  private func change(of goals: [ProvenGoal], from before: [ProvenGoal]) -> [Int] {
    PlacePrices.dualGoals.map { name in
      let (new, old) = (goals.first { $0.name == name }!, before.first { $0.name == name }!)
      // More people are better, and more of them have higher ranks in sum.
      return name == "fill" ? old.value - new.value : new.value - old.value
    }
  }

  @Test("decides first what potentials expect to matter most")
  func asksTheMostPromising() throws {
    let base = try Decision(of: SmallCountry.problem(seed: 3), threads: 1, provesBounds: false)
    let all = PlacePrices(on: base)
    let some = all.mostPromising(3)
    #expect(some.questions.count == 3)
    #expect(all.mostPromising(.max).questions == all.questions)
    let left = all.questions.indices.filter { !some.questions.contains(all.questions[$0]) }
    for dual in some.duals {
      #expect(left.allSatisfy { !dual.map(abs).lexicographicallyPrecedes(all.duals[$0].map(abs)) })
    }
  }

  @Test("reads back what it writes, and nothing else")
  func readsBack() {
    let change = PlaceChange(
      placed: 1, missing: -1, covered: 8, local: 0, firstChoice: -2, travel: -345_678,
      objective: 9)
    #expect(PlaceChange(change.text) == change)
    #expect(
      change.text
        == "placed=+1 missing=-1 covered=+8 local=0 first_choice=-2 travel_m=-345678 objective=+9")
    for text in ["", "placed=1", change.text + " more=1", "x" + change.text] {
      #expect(PlaceChange(text) == nil, "\(text)")
    }
  }

  @Test("ranks by people missing and cooperatives served, then people placed, then the objective")
  func ranks() {
    let changes = [
      PlaceChange(missing: -1), PlaceChange(placed: 1, objective: -9),
      PlaceChange(placed: 1, objective: 5), PlaceChange(objective: -50), PlaceChange(),
    ]
    for (more, less) in zip(changes, changes.dropFirst()) {
      #expect(more.mattersMore(than: less) && !less.mattersMore(than: more))
    }
  }
}
