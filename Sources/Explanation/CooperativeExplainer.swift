import Caseload
package import PlacementModel

/// Explains who serves one cooperative of a roster.
package struct CooperativeExplainer {
  private let problem: PlacementProblem
  private let roster: Roster
  private let cooperative: Int
  private let kabupaten: Int
  private let lines: [String: PlacementLine]
  private let progress: (ExplanationStep) -> Void

  /// - Parameters:
  ///   - cooperative: its index in the problem.
  ///   - progress: told of each step that takes a while.
  package init(
    _ problem: PlacementProblem, roster: Roster, cooperative: Int,
    progress: @escaping (ExplanationStep) -> Void = { _ in }
  ) {
    self.problem = problem
    self.roster = roster
    self.cooperative = cooperative
    kabupaten = problem.kabupaten(ofCooperative: cooperative)
    lines = Dictionary(roster.placements.map { ($0.applicantID, $0) }) { first, _ in first }
    self.progress = progress
  }

  /// How many of the next best are solved again.
  private static let resolvedAlternatives = 3

  /// One stage 2 of the kabupaten for each of the next best.
  ///
  /// - Returns: `nil` where the roster names people or bases that the problem does not know.
  package func explanation() -> CooperativeExplanation? {
    guard let rosterPlan = RosterPlan(of: kabupaten, in: problem, roster: roster) else {
      return nil
    }
    let region = problem.kabupaten[kabupaten]
    let here = cooperative - region.cooperatives.lowerBound
    let caseload = rosterPlan.caseload
    let own = problem.cooperatives[cooperative]
    let holder = rosterPlan.plan.assistants[here]
    return CooperativeExplanation(
      name: name(of: own), village: own.village,
      region: PlaceName(code: region.code, name: region.region.name),
      districtSize: caseload.districts.count { $0 == caseload.districts[here] },
      service: holder.map { service(of: here, by: $0, rosterPlan) },
      gap: holder == nil ? gap(at: here, rosterPlan) : nil,
      alternatives: alternatives(at: here, rosterPlan),
      barred: caseload.assistants.count { $0.barred.contains(here) })
  }

  private func service(
    of here: Int, by holder: Int, _ rosterPlan: RosterPlan
  ) -> CooperativeExplanation.Service {
    let (caseload, plan) = (rosterPlan.caseload, rosterPlan.plan)
    let portfolio = plan.portfolios[holder]
    let distance = metres(from: holder, to: here, rosterPlan)
    let person = person(caseload.assistants[holder].applicant)
    return CooperativeExplanation.Service(
      person: person, distance: distance,
      nearer: plan.sites.indices.count {
        plan.sites[$0] != nil && metres(from: $0, to: here, rosterPlan) < distance
      },
      load: portfolio.count,
      inDistrict: portfolio.count { caseload.districts[$0] == caseload.districts[here] },
      decision: problem.pins.first {
        $0.applicantID == person.id
          && $0.decision == .pinToCooperative(id: problem.cooperatives[cooperative].id)
      })
  }

  private func gap(at here: Int, _ rosterPlan: RosterPlan) -> CooperativeExplanation.Gap {
    let caseload = rosterPlan.caseload
    let limits = problem.kabupaten[kabupaten].limits
    let assistants = caseload.assistants.count
    if assistants == 0 { return .nobodyPlaced }
    if !caseload.assistants.indices.contains(where: { caseload.allows($0, here) }) {
      return .conflicts(assistants: assistants)
    }
    guard caseload.rule.mode == .understaffed else { return .constrained }
    return .tooFew(
      assistants: assistants, need: limits.need, load: caseload.rule.upper,
      cooperatives: limits.cooperatives, priority: problem.cooperatives[cooperative].priority)
  }

  // MARK: - The next best

  private func alternatives(
    at here: Int, _ rosterPlan: RosterPlan
  ) -> [CooperativeExplanation.Alternative] {
    let caseload = rosterPlan.caseload
    guard caseload.pinnedTo[here] == nil, let holder = rosterPlan.plan.assistants[here] else {
      return []
    }
    let loads = rosterPlan.plan.loads
    let others = caseload.assistants.indices.filter {
      $0 != holder && caseload.allows($0, here) && rosterPlan.plan.sites[$0] != nil
    }
    let exchanges = others.map { (assistant: $0, rosterPlan.exchange(here, to: $0)) }
      .sorted { first, second in
        let (left, right) = (first.1?.cost.objective, second.1?.cost.objective)
        return (left ?? .max, first.assistant) < (right ?? .max, second.assistant)
      }
    progress(.caseloads)
    return exchanges.prefix(Self.resolvedAlternatives).map { assistant, exchange in
      CooperativeExplanation.Alternative(
        person: person(caseload.assistants[assistant].applicant),
        distance: metres(from: assistant, to: here, rosterPlan), load: loads[assistant],
        exchange: exchange.map {
          CooperativeExplanation.Exchange(
            counterpart: $0.counterpart.map { name(of: caseload.cooperatives[$0]) },
            cost: $0.cost)
        },
        resolved: rosterPlan.resolved(here, to: assistant, policy: problem.policy))
    }
    .sorted {
      ($0.cost?.objective ?? .max, $0.person.rank) < ($1.cost?.objective ?? .max, $1.person.rank)
    }
  }

  private func metres(from assistant: Int, to here: Int, _ rosterPlan: RosterPlan) -> Int {
    rosterPlan.caseload.distances.metres(
      fromSite: rosterPlan.plan.sites[assistant]!, to: here)
  }

  private func person(_ applicant: Int) -> PersonName {
    let person = problem.applicants[applicant]
    return PersonName(id: person.id, name: person.name, rank: lines[person.id]?.rank ?? 0)
  }

  private func name(of cooperative: Cooperative) -> CooperativeExplanation.CooperativeName {
    CooperativeExplanation.CooperativeName(id: cooperative.id, name: cooperative.name)
  }
}
