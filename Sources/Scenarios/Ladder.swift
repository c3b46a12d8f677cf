package import PlacementModel
import RegionPlacement
import Synchronization

/// Who leaves when the budget falls, step by step.
///
/// The steps go by goals 1 to 4: floors kept while they can be, then even service, then rank.
/// The sets that these goals place are bases of a valuated matroid, truncated by the budget, so
/// each is part of the one before (Dress and Wenzel 1992): nobody comes back on a lower step, and
/// every step can be found among those whom the first one places.
package struct Ladder: Sendable {
  /// Somebody who leaves.
  package struct Leaver: Hashable, Sendable {
    package let applicantID: String
    package let name: String
    package let rank: Int
    /// Where the step before had them.
    package let region: RegionCode
    /// How many of those who stay are ranked below, and what keeps the last of them.
    package let lowerWhoStay: Int
    package let keptBy: Keeper?
  }

  /// What keeps somebody in their place for whom a better-ranked person leaves.
  package enum Keeper: String, Hashable, Sendable {
    /// Their kabupaten has no more than its floor.
    case floor
    /// Loads would be less even over the whole.
    case service
    /// The budget is below the sum of the floors, and as few as can be are missing.
    case needs
  }

  package struct Step: Hashable, Sendable {
    package let budget: Int
    package let placed: Int
    /// People missing below the floors, in all.
    package let missing: Int
    /// The worst-ranked first.
    package let leavers: [Leaver]
  }

  /// What one step places: by applicant, the kabupaten.
  private struct Placed: Sendable {
    let budget: Int
    let kabupaten: [Int: Int]
    let limits: [Limits]
    let isBelowNeeds: Bool
  }

  private let problem: PlacementProblem
  private let threads: Int

  /// - Parameter threads: how many steps are solved at a time.
  package init(_ problem: PlacementProblem, threads: Int) {
    self.problem = problem
    self.threads = threads
  }

  /// The steps, highest budget first; on the first one nobody leaves yet.
  ///
  /// - Throws: what stands against one of the steps, such as more pinned people than it pays for.
  package func steps(_ budgets: [Int]) throws(ScenarioFault) -> [Step] {
    guard let first = budgets.first else { return [] }
    let (top, outcome) = try placed(first, admitting: nil, like: nil)
    let admitted = Set(outcome.seats.map(\.applicant))
    let start = PlacementStart(outcome)
    let collected = Collection()
    OrderedWork.run(budgets.count, threads: threads) { index in
      do throws(ScenarioFault) {
        return Result<Placed, ScenarioFault>.success(
          index == 0 ? top : try placed(budgets[index], admitting: admitted, like: start).0)
      } catch {
        return .failure(error)
      }
    } consume: { _, result in
      collected.append(result)
    }
    var steps: [Step] = []
    var before: Placed?
    for result in collected.results {
      let placed = try result.get()
      steps.append(step(from: before, to: placed, outcome.ranking))
      before = placed
    }
    return steps
  }

  private func placed(
    _ budget: Int, admitting admitted: Set<Int>?, like similar: PlacementStart?
  ) throws(ScenarioFault) -> (Placed, PlacementOutcome) {
    var policy = problem.policy
    policy.assistantBudget = budget
    policy.placement = .balanced
    let step: PlacementProblem
    do {
      step = try problem.overlaid(with: Overlay(policy: policy))
    } catch {
      preconditionFailure("a budget contradicts no table")
    }
    let outcome: PlacementOutcome
    do {
      outcome = try RegionPlacement.place(step, admitting: admitted, like: similar)
    } catch {
      throw .refused(error.messages)
    }
    guard outcome.isCertified else { throw .unproved("stage 1 (\(budget))") }
    let placed = Placed(
      budget: budget,
      kabupaten: Dictionary(
        uniqueKeysWithValues: outcome.seats.map { ($0.applicant, $0.kabupaten) }),
      limits: step.kabupaten.map(\.limits),
      isBelowNeeds: budget < step.kabupaten.reduce(0) { $0 + $1.limits.need })
    return (placed, outcome)
  }

  private func step(from before: Placed?, to now: Placed, _ ranking: Ranking) -> Step {
    var counts = problem.kabupaten.map { _ in 0 }
    for kabupaten in now.kabupaten.values { counts[kabupaten] += 1 }
    let missing = zip(now.limits, counts).reduce(0) { $0 + max(0, $1.0.floor - $1.1) }
    let left = (before?.kabupaten ?? [:]).filter { now.kabupaten[$0.key] == nil }
      .sorted { ranking.positions[$0.key] > ranking.positions[$1.key] }
    let staying = now.kabupaten.keys.sorted { ranking.positions[$0] > ranking.positions[$1] }
    let leavers = left.map { person, kabupaten in
      let rank = ranking.positions[person]
      let lower = staying.prefix { ranking.positions[$0] > rank }
      let keeper = lower.first.map { last -> Keeper in
        let place = now.kabupaten[last]!
        if now.isBelowNeeds { return .needs }
        return counts[place] <= now.limits[place].floor ? .floor : .service
      }
      return Leaver(
        applicantID: problem.applicants[person].id, name: problem.applicants[person].name,
        rank: rank, region: problem.kabupaten[kabupaten].code, lowerWhoStay: lower.count,
        keptBy: keeper)
    }
    return Step(
      budget: now.budget, placed: now.kabupaten.count, missing: missing, leavers: leavers)
  }

  /// Results in the order in which they come out.
  private final class Collection: Sendable {
    private let all = Mutex([Result<Placed, ScenarioFault>]())
    var results: [Result<Placed, ScenarioFault>] { all.withLock { $0 } }
    func append(_ result: Result<Placed, ScenarioFault>) { all.withLock { $0.append(result) } }
  }
}
