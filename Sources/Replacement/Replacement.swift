package import Caseload
package import PlacementModel
import RegionPlacement

/// What becomes of a roster after an event: who has a place, who serves what, and how little of it
/// is new.
///
/// In every kabupaten the fewest cooperatives change hands that the rules allow. One where nothing
/// happened and nothing is amiss stays as it is.
package struct Replacement: Sendable {
  /// One kabupaten.
  package struct Part: Sendable {
    /// Its index in the problem.
    package let kabupaten: Int
    package let task: ReassignmentTask
    package fileprivate(set) var plan: Plan
    /// Why so many change hands; `nil` where the kabupaten stays as it is.
    package let count: ChangeCount?
    package let isConstrained: Bool
    package let isCertified: Bool
    /// Whether its people or cooperatives are not what they were, or something changes hands.
    package let isTouched: Bool
    /// How travel falls with further changes; `nil` where nothing happened, or nobody asked.
    package let curve: TravelCurve?
  }

  package let staffing: Staffing
  /// In the problem's order.
  package let parts: [Part]
  /// Travel over all parts that are touched, by further changes; empty unless asked for.
  package let budget: [MoveBudget.Point]

  /// - Parameters:
  ///   - bases: by id of an assistant, the base code before the event.
  ///   - extraMoves: how many more cooperatives may change hands to shorten ways.
  ///   - progress: told how many kabupaten are done, of how many.
  package init(
    _ staffing: Staffing, mode: ReplacementMode, bases: [String: RegionCode],
    extraMoves: Int = 0, progress: ((_ done: Int, _ all: Int) -> Void)? = nil
  ) {
    let problem = staffing.problem
    let newcomers = Set(staffing.entrants.map(\.applicant))
    var parts = problem.kabupaten.indices.map { kabupaten in
      defer { progress?(kabupaten + 1, problem.kabupaten.count) }
      let task = ReassignmentTask(
        kabupaten, staffing, newcomers: newcomers, favoursNewcomers: mode == .promote)
      return Part(
        kabupaten, task, sites: task.problem.keptSites(bases, in: problem),
        isTouched: staffing.touched.contains(kabupaten), extraMoves: extraMoves)
    }
    let open = parts.indices.filter { parts[$0].curve != nil }
    let curves = open.map { parts[$0].curve! }
    budget = curves.isEmpty ? [] : MoveBudget(curves, extra: extraMoves).points
    for (part, share) in zip(open, budget.last?.shares ?? []) {
      parts[part].plan.assistants = parts[part].curve!.points[share].assistants
    }
    self.staffing = staffing
    self.parts = parts
  }

  /// How many cooperatives must change hands, proved.
  package var leastChanges: Int { parts.reduce(0) { $0 + ($1.count?.total ?? 0) } }

  /// How many do, with those that a budget bought.
  package var changes: Int {
    parts.reduce(0) { $0 + ($1.count == nil ? 0 : $1.task.changes(to: $1.plan.assistants)) }
  }

  /// Whether every flow on the way was proved by code apart from the solver.
  package var isCertified: Bool {
    staffing.outcome.isCertified && parts.allSatisfy(\.isCertified)
  }
}

extension Replacement.Part {
  fileprivate init(
    _ kabupaten: Int, _ task: ReassignmentTask, sites: [Int?], isTouched: Bool,
    extraMoves: Int
  ) {
    self.kabupaten = kabupaten
    self.task = task
    let problem = task.problem
    let isIdle = problem.assistants.isEmpty || problem.cooperatives.isEmpty
    guard !isIdle, !task.isSettled || sites.contains(nil) else {
      plan = Plan(sites: sites, assistants: task.unchanged)
      let lost = task.changes(to: task.unchanged)
      count = lost > 0 ? ChangeCount(uncovering: lost) : nil
      self.isTouched = isTouched || lost > 0
      (isConstrained, isCertified, curve) = (false, true, nil)
      return
    }
    let reassignment = Reassignment.choosingBases(task, sites: sites)
    plan = reassignment.plan
    count = ChangeCount(of: reassignment, for: task)
    isConstrained = reassignment.isConstrained
    self.isTouched = isTouched || reassignment.changes > 0
    curve =
      self.isTouched && extraMoves > 0
      ? TravelCurve(task, from: reassignment, extra: extraMoves) : nil
    isCertified = reassignment.isCertified && curve?.isCertified ?? true
  }
}

extension ReassignmentTask {
  fileprivate init(
    _ kabupaten: Int, _ staffing: Staffing, newcomers: Set<Int>, favoursNewcomers: Bool
  ) {
    let problem = CaseloadProblem(
      kabupaten: kabupaten, seats: staffing.outcome.seats, in: staffing.problem)
    self.init(
      problem,
      wasServed: problem.cooperatives.map {
        staffing.problem.previous.assistants[$0.id] != nil
      },
      isNewcomer: problem.assistants.map { newcomers.contains($0.applicant) },
      favoursNewcomers: favoursNewcomers)
  }
}

extension CaseloadProblem {
  /// By assistant, the site of the base that a resident has or an incumbent had; `nil` where there
  /// is none, or where the village has no cooperative any more.
  fileprivate func keptSites(
    _ bases: [String: RegionCode], in problem: PlacementProblem
  ) -> [Int?] {
    assistants.indices.map { assistant in
      if let home = homes[assistant] { return home }
      let code = bases[problem.applicants[assistants[assistant].applicant].id]
      return villages.first { sites[$0].code == code }
    }
  }
}
