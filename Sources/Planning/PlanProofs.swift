import Messages
import PlacementModel

/// Everything that keeps a plan from being carried out, persons apart.
struct PlanProofs {
  let plan: QuotaPlan
  let capacities: [AreaCapacity]

  init(of plan: QuotaPlan) {
    self.plan = plan
    capacities = plan.capacities()
  }

  /// From the nation down to the kabupaten, by code.
  func all() -> [Proof] {
    plan.areas.indices.flatMap { area in
      [unusableQuota(area), shortQuota(area), unusableMinimum(area), unfitLoad(area)]
        .compactMap { $0 }
    }
  }

  /// How many proofs there are, without their sentences: O(*k*).
  func count() -> Int {
    plan.areas.indices.reduce(0) { count, area in
      count
        + [isQuotaUnusable(area), isQuotaShort(area), isMinimumUnusable(area), isUnfit(area)]
        .count { $0 }
    }
  }

  /// Whether a proof of this kind holds of an area; always false of people.
  func holds(_ kind: Proof.Kind, of area: Int) -> Bool {
    switch kind {
    case .quotaUnusable: isQuotaUnusable(area)
    case .quotaShort: isQuotaShort(area)
    case .minimumUnusable: isMinimumUnusable(area)
    case .loadUnfit: isUnfit(area)
    case .applicantsFew: false
    }
  }

  // MARK: - Conditions

  private func isQuotaUnusable(_ area: Int) -> Bool {
    !plan.areas[area].isBudget && !isWaived(.quotaUnusable, area)
      && plan.areas[area].quota ?? 0 > capacities[area].most
  }

  private func isQuotaShort(_ area: Int) -> Bool {
    !isWaived(.quotaShort, area) && plan.areas[area].quota ?? Int.max < capacities[area].least
  }

  private func isMinimumUnusable(_ area: Int) -> Bool {
    !isWaived(.minimumUnusable, area) && plan.areas[area].minimum > capacities[area].usable
  }

  private func isUnfit(_ area: Int) -> Bool {
    plan.areas[area].isKabupaten && !isWaived(.loadUnfit, area) && !plan.hasFittingCount(area)
  }

  private func isWaived(_ kind: Proof.Kind, _ area: Int) -> Bool {
    plan.areas[area].waived.contains(kind)
  }

  // MARK: - Sentences

  private func unusableQuota(_ index: Int) -> Proof? {
    guard isQuotaUnusable(index), let quota = plan.areas[index].quota else { return nil }
    let area = plan.areas[index]
    let most = capacities[index].most
    var numbers = [
      AuditFigure("quota", quota), AuditFigure("most", most), AuditFigure("idle", quota - most),
      AuditFigure("cooperatives", area.cooperatives),
    ]
    // The shortest proof is a product; it holds unless rounding or inner quotas are the reason.
    let load = plan.surplus == .underload ? 1 : plan.load.minimum
    let (wanted, overflow) = quota.multipliedReportingOverflow(by: load)
    guard !overflow, wanted > area.cooperatives else {
      return proof(
        .quotaUnusable, index,
        .quotaBeyondRooms(area.name, quota: quota, most: most), numbers)
    }
    numbers += [
      AuditFigure("load_minimum", load), AuditFigure("cooperatives_wanted", wanted),
      AuditFigure("cooperatives_short", wanted - area.cooperatives),
    ]
    return proof(
      .quotaUnusable, index,
      .quotaBeyondCooperatives(
        area.name, quota: quota, loadMinimum: load, cooperatives: area.cooperatives, most: most),
      numbers)
  }

  private func shortQuota(_ index: Int) -> Proof? {
    guard isQuotaShort(index), let quota = plan.areas[index].quota else { return nil }
    let area = plan.areas[index]
    let least = capacities[index].least
    let uncovered = plan.leastUncovered(in: index, capacities: capacities)
    let message: Message =
      area.isKabupaten
      ? .quotaTooSmall(
        area.name, quota: quota, ceiling: plan.ceiling, cooperatives: area.cooperatives,
        need: least)
      : .quotaTooSmallInside(
        area.name, isBudget: area.isBudget, quota: quota, required: least,
        uncovered: uncovered, cooperatives: area.cooperatives)
    return proof(
      .quotaShort, index, message,
      [
        AuditFigure("quota", quota), AuditFigure("needed", least),
        AuditFigure("short", least - quota), AuditFigure("load_maximum", plan.ceiling),
        AuditFigure("cooperatives", area.cooperatives),
        AuditFigure("cooperatives_uncovered", uncovered),
      ])
  }

  private func unusableMinimum(_ index: Int) -> Proof? {
    guard isMinimumUnusable(index) else { return nil }
    let area = plan.areas[index]
    let (most, usable) = (capacities[index].most, capacities[index].usable)
    return proof(
      .minimumUnusable, index,
      .minimumBeyondCapacity(
        area.name, minimum: area.minimum, usable: usable, isCutByQuota: usable < most),
      [
        AuditFigure("minimum", area.minimum), AuditFigure("usable", usable),
        AuditFigure("short", area.minimum - usable),
      ])
  }

  private func unfitLoad(_ index: Int) -> Proof? {
    guard isUnfit(index) else { return nil }
    let area = plan.areas[index]
    let need = capacities[index].need
    let loads = evenLoads(of: need, in: area.cooperatives)
    return proof(
      .loadUnfit, index,
      .noCountFits(
        area.name, cooperatives: area.cooperatives,
        load: (plan.load.minimum, plan.load.maximum), need: need, loads: loads),
      [
        AuditFigure("cooperatives", area.cooperatives),
        AuditFigure("load_minimum", plan.load.minimum),
        AuditFigure("load_maximum", plan.load.maximum), AuditFigure("by_exception", need),
        AuditFigure("load_least", loads.lowerBound), AuditFigure("load_most", loads.upperBound),
      ])
  }

  private func proof(
    _ kind: Proof.Kind, _ index: Int, _ message: Message, _ numbers: [AuditFigure]
  ) -> Proof {
    let core = core(kind, of: index)
    return Proof(
      kind: kind, area: index, subject: plan.areas[index].subject, message: message,
      numbers: numbers, core: core, coreMessage: .core(core.map(plan.message)))
  }
}

extension QuotaPlan.Area {
  /// How a report names it for programs.
  var subject: String { isBudget ? "budget" : code.description }
}

/// The loads of an even split.
///
/// - Precondition: `assistants` is positive.
func evenLoads(of assistants: Int, in cooperatives: Int) -> ClosedRange<Int> {
  cooperatives / assistants...(cooperatives + assistants - 1) / assistants
}
