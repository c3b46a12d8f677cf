internal import Caseload
internal import Parallel
internal import PlacementModel
internal import Replacement

/// Describes what an event made of every kabupaten, with bounds of what anybody could do.
struct ReplacedCaseloads {
  private let replacement: Replacement
  private let linesBefore: [RegionCode: RegionLine]
  private let problem: PlacementProblem

  /// - Parameter roster: the roster before the event.
  init(_ replacement: Replacement, before roster: Roster) {
    self.replacement = replacement
    problem = replacement.staffing.problem
    linesBefore = Dictionary(roster.regions.map { ($0.regionCode, $0) }) { first, _ in first }
  }

  /// One a kabupaten, in the problem's order; several are described at a time.
  func solutions(threads: Int) -> [CaseloadSolution] {
    let parts = replacement.parts
    return Pieces(threads: threads).map(parts.count) { solution(of: parts[$0]) }
  }

  private func solution(of part: Replacement.Part) -> CaseloadSolution {
    CaseloadSolution(
      given: part.plan, of: part.task.problem, kabupaten: part.kabupaten,
      name: problem.kabupaten[part.kabupaten].region.name, lowerBound: lowerBound(of: part),
      isConstrained: part.isConstrained, isCertified: part.isCertified)
  }

  /// The bounds of the roster before, where the kabupaten is as it was and the line says of it what
  /// it comes to; else those that solving it proves.
  private func lowerBound(of part: Replacement.Part) -> LowerBound {
    let terms = Terms(of: part.plan, in: part.task.problem)
    if !part.isTouched, let line = linesBefore[problem.kabupaten[part.kabupaten].code],
      line.terms == terms, line.placed == part.task.problem.assistants.count,
      (0...line.objective).contains(line.lowerBound),
      (0...terms.travel).contains(line.travelLowerBound),
      line.objective == terms.objective(part.task.problem.weights)
    {
      return LowerBound(travel: line.travelLowerBound, objective: line.lowerBound)
    }
    let region = problem.kabupaten[part.kabupaten].region
    return Caseload.solve(
      part.task.problem, kabupaten: part.kabupaten, name: region.name,
      effort: problem.policy.effort, seed: problem.policy.seed
    ).lowerBound
  }
}
