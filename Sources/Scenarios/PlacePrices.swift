import Messages
package import PlacementModel
import RegionPlacement
import Synchronization

/// What one place more and one fewer would change, region by region: a scenario each.
///
/// Potentials of the base's flow say by how much the goals of who is placed could differ at most: where
/// to look first. What people ask is what becomes of the whole plan, so each change is decided again,
/// from where the base's flows ended.
package struct PlacePrices: Sendable {
  /// One changed quota.
  package struct Question: Hashable, Sendable {
    package let code: RegionCode
    package let name: String
    package let isOneMore: Bool
    /// The quota as it would be.
    package let quota: Int
  }

  /// By region from the nation down, one more before one fewer.
  package let questions: [Question]
  /// By question, what potentials say of each goal in ``dualGoals``: one place more betters them by no
  /// more, one fewer worsens them by no less, the earlier goals deciding.
  package let duals: [[Int]]
  private let regions: [Region]

  /// The goals that ``duals`` speak of.
  package static let dualGoals = PlacementOutcome.dualGoals

  /// One more of every stated quota, and one fewer than are placed wherever somebody is: of every
  /// kabupaten, and of provinces and the nation that state a quota.
  package init(on base: Decision) {
    let problem = base.problem
    regions = problem.regions
    let seats = base.outcome.seats
    questions = problem.regions.flatMap { region -> [Question] in
      guard region.quota != nil || region.code.level == .kabupaten else { return [] }
      let placed = seats.count { region.code.contains(problem.kabupaten[$0.kabupaten].code) }
      let more = region.quota.map {
        Question(code: region.code, name: region.name, isOneMore: true, quota: $0 + 1)
      }
      let fewer =
        placed > 0
        ? Question(code: region.code, name: region.name, isOneMore: false, quota: placed - 1)
        : nil
      return [more, fewer].compactMap { $0 }
    }
    duals = base.outcome.dualChanges(
      to: questions.map { question in
        do {
          let regions = PlacePrices.regions(problem.regions, asking: question)
          return try problem.overlaid(with: Overlay(regions: regions))
        } catch {
          preconditionFailure("a quota contradicts no table")
        }
      })
  }

  private init(_ all: PlacePrices, asking indices: [Int]) {
    questions = indices.map { all.questions[$0] }
    duals = indices.map { all.duals[$0] }
    regions = all.regions
  }

  /// The questions of which potentials expect most, in the order of all; equals by that order.
  package func mostPromising(_ count: Int) -> PlacePrices {
    let ranked = questions.indices.sorted {
      let (first, second) = (duals[$0].map(abs), duals[$1].map(abs))
      return first == second ? $0 < $1 : second.lexicographicallyPrecedes(first)
    }
    return PlacePrices(self, asking: ranked.prefix(count).sorted())
  }

  package func scenario(_ index: Int) -> Scenario {
    let question = questions[index]
    return Scenario(
      name: "\(question.code) \(question.isOneMore ? "+1" : "-1")",
      overlay: Overlay(regions: PlacePrices.regions(regions, asking: question)))
  }

  private static func regions(_ regions: [Region], asking question: Question) -> [Region] {
    var changed = regions
    if let line = changed.firstIndex(where: { $0.code == question.code }) {
      changed[line].quota = question.quota
    }
    return changed
  }
}

extension PlacePrices {
  /// By kabupaten with a quota of its own, what one place more would change.
  ///
  /// Where another limit binds besides the quota, nothing does. Everywhere else both stages are decided
  /// again, each answer the one that solving the changed tables gives. Where that cannot be solved the
  /// kabupaten is left out.
  package static func oneMore(
    on base: Decision, threads: Int
  ) -> [RegionCode: PlaceChange] {
    let prices = PlacePrices(on: base)
    let engine = ScenarioEngine(on: base)
    let asked = prices.questions.indices.filter {
      prices.questions[$0].isOneMore && prices.questions[$0].code.level == .kabupaten
    }
    let found = Mutex<[RegionCode: PlaceChange]>([:])
    OrderedWork.run(asked.count, threads: threads) { turn in
      prices.change(asked[turn], by: engine)
    } consume: { turn, change in
      found.withLock { $0[prices.questions[asked[turn]].code] = change }
    }
    return found.withLock { $0 }
  }

  private func change(_ index: Int, by engine: ScenarioEngine) -> PlaceChange? {
    let (question, scenario) = (questions[index], scenario(index))
    let base = engine.base.problem
    if let kabupaten = base.kabupatenIndex(of: question.code),
      let changed = try? engine.problem(of: scenario).kabupaten[kabupaten],
      changed.limits == base.kabupaten[kabupaten].limits,
      changed.trackCaps == base.kabupaten[kabupaten].trackCaps
    {
      return PlaceChange()
    }
    // The language of refusals plays no part.
    let row = ScenarioRow(engine.answer(scenario), number: 1, language: .english)
    return PlacePrice(question, row, dual: duals[index], base: engine.baseFigures)?.change
  }
}

/// The answer to one question of ``PlacePrices``: by how much figures differ from the base's.
package struct PlacePrice: Hashable, Sendable {
  package let question: PlacePrices.Question
  package let placed, missing, covered, local, firstChoice: Int
  /// Thousandths of a position, and of a kilometre.
  package let meanRank, meanDistance: Int
  package let travel, objective: Int
  package let movedPeople, movedCooperatives: Int
  /// What potentials said before (``PlacePrices/duals``).
  package let dual: [Int]

  /// - Returns: `nil` where the rules refuse the change.
  package init?(
    _ question: PlacePrices.Question, _ row: ScenarioRow, dual: [Int], base: ScenarioFigures
  ) {
    guard let figures = row.figures else { return nil }
    self.question = question
    self.dual = dual
    placed = figures.placed - base.placed
    missing = figures.missing - base.missing
    covered = figures.covered - base.covered
    local = figures.local - base.local
    firstChoice = figures.firstChoice - base.firstChoice
    meanRank = figures.meanRankThousandths - base.meanRankThousandths
    meanDistance = figures.meanDistanceMetres - base.meanDistanceMetres
    travel = figures.terms.travel - base.terms.travel
    objective = figures.objective - base.objective
    movedPeople = row.movedPeople
    movedCooperatives = row.movedCooperatives
  }

  /// Those that matter most first: by people missing and cooperatives served, then by people
  /// placed, then by the objective, whichever way each changes; equals by code.
  package static func ranked(_ prices: [PlacePrice]) -> [PlacePrice] {
    prices.sorted { $0.weight < $1.weight }
  }

  private var weight: (Int, Int, Int, RegionCode, Int) {
    (
      -abs(missing) - abs(covered), -abs(placed), -abs(objective), question.code,
      question.isOneMore ? 0 : 1
    )
  }

  /// What of the differences `one_more` of `regions.csv` says.
  package var change: PlaceChange {
    PlaceChange(
      placed: placed, missing: missing, covered: covered, local: local, firstChoice: firstChoice,
      travel: travel, objective: objective)
  }
}
