import Caseload
import PlacementModel

/// The caseloads of one kabupaten as a roster states them, ready to be changed.
struct RosterPlan {
  let caseload: CaseloadProblem
  let plan: Plan
  let terms: Terms
  private let travel: TravelTable

  /// Reads the plan off the lines of a roster.
  ///
  /// - Returns: `nil` where they name people or bases that the problem does not know.
  init?(of kabupaten: Int, in problem: PlacementProblem, roster: Roster) {
    let region = problem.kabupaten[kabupaten]
    let lines = roster.placements.filter {
      $0.role == Applicant.assistantRole && $0.status == .placed && $0.regionCode == region.code
        && $0.load != nil
    }
    let seats = lines.compactMap { line in
      problem.applicantIndex(of: line.applicantID).map {
        Seat(applicant: $0, kabupaten: kabupaten)
      }
    }
    guard seats.count == lines.count else { return nil }
    let caseload = CaseloadProblem(kabupaten: kabupaten, seats: seats, in: problem)
    let sites = zip(lines, caseload.homes).map { line, home in
      home ?? caseload.villages.first { caseload.sites[$0].code == line.baseCode }
    }
    let positions = Dictionary(
      lines.enumerated().map { ($1.applicantID, $0) }, uniquingKeysWith: min)
    let assignments = Dictionary(
      roster.assignments.map { ($0.cooperativeID, $0.assistantID) }
    ) { first, _ in first }
    let assistants = caseload.cooperatives.map { cooperative in
      assignments[cooperative.id].flatMap { $0 }.flatMap { positions[$0] }
    }
    guard assistants.allSatisfy({ $0 == nil || sites[$0!] != nil }) else { return nil }
    self.caseload = caseload
    travel = problem.travel
    plan = Plan(sites: sites, assistants: assistants)
    terms = Terms(of: plan, in: caseload)
  }

  /// What another plan adds to this one.
  func cost(of terms: Terms) -> CooperativeExplanation.Cost {
    CooperativeExplanation.Cost(
      objective: terms.objective(caseload.weights) - self.terms.objective(caseload.weights),
      travel: terms.travel - self.terms.travel)
  }

  /// The cheapest way to give a covered cooperative to another assistant, as it stands or against
  /// one of theirs; every rule is kept and all else stays. O(*k* *n*) for a portfolio of *k* among
  /// *n* cooperatives.
  func exchange(
    _ cooperative: Int, to receiver: Int
  ) -> (counterpart: Int?, cost: CooperativeExplanation.Cost)? {
    guard let giver = plan.assistants[cooperative], giver != receiver,
      caseload.allows(receiver, cooperative)
    else { return nil }
    let portfolios = plan.portfolios
    var best: (counterpart: Int?, cost: CooperativeExplanation.Cost)?
    func consider(_ counterpart: Int?) {
      var tried = plan
      tried.assistants[cooperative] = receiver
      if let counterpart { tried.assistants[counterpart] = giver }
      let cost = cost(of: Terms(of: tried, in: caseload))
      if best.map({ cost < $0.cost }) ?? true { best = (counterpart, cost) }
    }
    if portfolios[giver].count > caseload.bounds.lower[giver],
      portfolios[receiver].count < caseload.bounds.upper[receiver]
    {
      consider(nil)
    }
    for counterpart in portfolios[receiver]
    where caseload.allows(giver, counterpart) && caseload.pinnedTo[counterpart] == nil {
      consider(counterpart)
    }
    return best
  }

  /// The kabupaten solved again with the cooperative given to an assistant.
  func resolved(
    _ cooperative: Int, to assistant: Int, policy: Policy
  ) -> CooperativeExplanation.Cost? {
    guard caseload.allows(assistant, cooperative) else { return nil }
    var assistants = caseload.assistants
    let person = assistants[assistant]
    assistants[assistant] = CaseloadProblem.Assistant(
      applicant: person.applicant, home: person.home, barred: person.barred,
      pinned: person.pinned.union([cooperative]))
    let forced = CaseloadProblem(
      code: caseload.code, cooperatives: caseload.cooperatives, assistants: assistants,
      load: caseload.load, weights: caseload.weights, travel: travel)
    let effort = policy.effort == .thorough ? .standard : policy.effort
    let solution = Caseload.solve(forced, effort: effort, seed: policy.seed)
    guard solution.coveredCount == plan.assistants.count(where: { $0 != nil }) else { return nil }
    return cost(of: solution.terms)
  }
}
