import Messages
package import PlacementModel

/// Says what quotas, loads and applicants allow.
///
/// A plan that cannot be carried out is normal input: it is proved in numbers, and every proof
/// is answered with repairs that were tried on the plan and solved with the people. O(*p* *k*) for
/// *p* proofs over *k* regions, and a flow over the people for each repair.
package struct Audit: Sendable {
  private let plan: QuotaPlan
  private let supply: PeopleSupply?
  private let waivers: [Policy.Waiver]
  private let problem: PlacementProblem?

  package init(problem: PlacementProblem) {
    plan = QuotaPlan(problem)
    supply = PeopleSupply(problem)
    waivers = problem.policy.waivers
    self.problem = problem
  }

  /// Audits a plan for these people, or without people.
  ///
  /// - Parameter waivers: who signs for what the plan has waived.
  package init(
    plan: QuotaPlan, supply: PeopleSupply? = nil, waivers: [Policy.Waiver] = []
  ) {
    problem = nil
    self.waivers = waivers
    self.plan = plan
    self.supply = supply
  }

  /// - Parameter bands: the load limits to try; `nil` stands for those around the policy's own.
  package func report(bands: BandRange? = nil) -> AuditReport {
    let structure = PlanProofs(of: plan)
    let proofs = structure.all()
    let repairs = PlanRepairs(of: structure)
    let people = supply.map { PeopleFindings(plan: plan, supply: $0) }
    let review = WaiverReview(of: waivers, in: plan)
    let trial = supply.map { RepairTrial(plan, $0, of: problem) }
    let mends =
      proofs.flatMap(repairs.repairs).map { people?.countingShortages(after: $0) ?? $0 }
      + (people?.repairs() ?? [])
    return AuditReport(
      regions: regions(structure.capacities), areas: areas(),
      proofs: proofs + (people?.proofs ?? []),
      waived: review.accepted, unmatchedWaivers: review.unmatched,
      repairs: trial?.solved(mends) ?? mends,
      bands: BandFinder(plan: plan).bands(in: bands ?? BandRange(around: plan.load)),
      today: trial?.today,
      people: people?.people)
  }

  private func regions(_ capacities: [AreaCapacity]) -> [AuditRegion] {
    plan.areas.indices.filter { plan.areas[$0].isKabupaten }.enumerated().map { place, index in
      let area = plan.areas[index]
      let counts =
        capacities[index]
        .need...max(
          capacities[index].need, area.cooperatives / plan.load.minimum)
      let fits = plan.hasFittingCount(index) && area.quota.map(counts.contains) ?? true
      return AuditRegion(
        code: area.code, name: area.name, cooperatives: area.cooperatives,
        need: capacities[index].need, room: capacities[index].room, quota: area.quota,
        minimum: area.minimum, fits: fits, accepting: supply?.accepting[place])
    }
  }

  private func areas() -> [AuditArea] {
    plan.areas.indices.filter { !plan.areas[$0].isBudget && !plan.areas[$0].isKabupaten }
      .map { index in
        let area = plan.areas[index]
        let totals = HoldingTotals(of: plan.kabupaten(in: index), in: plan)
        return AuditArea(
          code: area.code, name: area.name, cooperatives: area.cooperatives, quota: area.quota,
          minimum: area.minimum, need: totals.need, room: totals.room,
          fittingNeed: totals.fittingNeed, fittingRoom: totals.fittingRoom,
          unfit: totals.unfit, message: holding(totals))
      }
  }

  private func holding(_ totals: HoldingTotals) -> Message {
    guard !totals.unfit.isEmpty else {
      return .holding(fitting: totals.fitting, least: totals.need, most: totals.room)
    }
    return .holding(
      fitting: totals.fitting, least: totals.fittingNeed, most: totals.fittingRoom,
      unfit: totals.unfit.map { plan.areas[plan.area(of: $0)!].name },
      leastInAll: totals.need, mostInAll: totals.room)
  }
}
