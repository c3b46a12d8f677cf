import PlacementModel

/// Solves stage 1 under each repair, so that nobody is offered what the people there are do not
/// allow, and says what it comes to.
struct RepairTrial {
  private let plan: QuotaPlan
  private let supply: PeopleSupply
  private let problem: PlacementProblem?

  /// - Parameter problem: where the people come from; needed where loads decide whom conflicts bar.
  init(_ plan: QuotaPlan, _ supply: PeopleSupply, of problem: PlacementProblem?) {
    self.plan = plan
    self.supply = supply
    self.problem = problem
  }

  /// What the plan comes to as it is; `nil` where pinned people do not fit.
  var today: StageOneCounts? { StageOneCounts(plan, supply) }

  /// The repairs that can be solved and keep what they promise, each with what it comes to, ranked anew.
  func solved(_ repairs: [Repair]) -> [Repair] {
    let today = self.today
    var rank = 0
    var answered: (Proof.Kind, String)?
    return repairs.compactMap { repair in
      if answered.map({ $0 != (repair.proof, repair.subject) }) ?? true { rank = 0 }
      answered = (repair.proof, repair.subject)
      var solved = repair
      solved.counts = counts(under: repair)
      guard today == nil || solved.counts.map({ keeps(repair, $0, today!) }) ?? false else {
        return nil
      }
      rank += 1
      solved.rank = rank
      return solved
    }
  }

  private func counts(under repair: Repair) -> StageOneCounts? {
    let mended = plan.applying(repair.changes)
    var area: Int?
    if case .fills(let index) = repair.promise { area = index }
    return StageOneCounts(mended, people(under: mended.load), inside: area)
  }

  /// Whether the people there are suffice for what a repair says of places.
  private func keeps(_ repair: Repair, _ counts: StageOneCounts, _ today: StageOneCounts) -> Bool {
    switch repair.promise {
    case nil: true
    case .places(let more): counts.placed >= today.placed + more
    case .fills(let area): counts.placedInside >= plan.areas[area].quota ?? 0
    }
  }

  /// A conflict with single cooperatives bars a kabupaten where too few remain for the least load.
  private func people(under load: Policy.Load) -> PeopleSupply {
    guard supply.dependsOnLoad, load.minimum != plan.load.minimum, let problem else {
      return supply
    }
    var policy = problem.policy
    policy.load = load
    return (try? problem.replacing(policy: policy)).flatMap { PeopleSupply($0) } ?? supply
  }
}
