import Messages
import PlacementModel

/// Finds changes that make one proof disappear, each tried on the plan before it is offered.
///
/// A change of one figure where the finding stands is the least, then figures of several
/// regions, then a rule that holds for the whole round; among equals the smaller number.
struct PlanRepairs {
  /// How far a change reaches, from the least.
  enum Reach: Int, Comparable {
    case oneFigure, severalFigures, ruleWhereShort, ruleOfTheRound, waiver

    static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
  }

  /// A change that has not been tried yet.
  struct Candidate {
    let reach: Reach
    /// Places, persons or cooperatives a load, by which the change moves something.
    let size: Int
    let message: Message
    let changes: [PlanChange]
    /// Whether it is worth offering only if it leaves fewer proofs than it found.
    var mustNotHarm = false
    var promise: Promise?
  }

  let plan: QuotaPlan
  let capacities: [AreaCapacity]
  let proofCount: Int

  init(of proofs: PlanProofs) {
    plan = proofs.plan
    capacities = proofs.capacities
    proofCount = proofs.count()
  }

  /// The repairs of one proof, the least change first.
  func repairs(of proof: Proof) -> [Repair] {
    let area = proof.area
    let candidates: [Candidate?] =
      switch proof.kind {
      case .quotaUnusable:
        [
          lowerQuota(area), moveIdlePlaces(from: area), raiseQuotas(inside: area),
          lowerLoadMinimum(for: area, places: plan.areas[area].quota!), fillSurplus(area),
          waive(proof.kind, of: area),
        ]
      case .quotaShort:
        [
          raiseQuota(area, to: capacities[area].least), movePlaces(to: area),
          lowerMinima(inside: area), stretchLoad(for: area), raiseLoadMaximum(for: area),
          waive(proof.kind, of: area),
        ]
      case .minimumUnusable:
        [
          lowerMinimum(area), raiseQuota(area, to: plan.areas[area].minimum),
          lowerLoadMinimum(for: area, places: plan.areas[area].minimum),
          waive(proof.kind, of: area),
        ]
      case .loadUnfit: [acceptException(area), fitByMinimum(area), fitByMaximum(area)]
      case .applicantsFew: []
      }
    return ranked((candidates + trackQuotas(for: proof)).compactMap { $0 }, answering: proof)
  }

  /// Keeps the candidates that work, in order.
  private func ranked(_ candidates: [Candidate], answering proof: Proof) -> [Repair] {
    let tried = candidates.compactMap { candidate -> (Candidate, Int)? in
      let after = PlanProofs(of: plan.applying(candidate.changes))
      let left = after.count()
      let isHarmless = !candidate.mustNotHarm || left < proofCount
      return isHarmless && !after.holds(proof.kind, of: proof.area) ? (candidate, left) : nil
    }
    let ordered = tried.enumerated().sorted {
      ($0.element.0.reach, $0.element.0.size, $0.offset)
        < ($1.element.0.reach, $1.element.0.size, $1.offset)
    }
    return ordered.enumerated().map { position, entry in
      Repair(
        proof: proof.kind, subject: proof.subject, message: entry.element.0.message,
        changes: entry.element.0.changes, rank: position + 1, promise: entry.element.0.promise,
        proofsLeft: entry.element.1)
    }
  }
}

// MARK: - One figure

extension PlanRepairs {
  private func lowerQuota(_ index: Int) -> Candidate? {
    guard let quota = plan.areas[index].quota else { return nil }
    let area = plan.areas[index]
    let most = capacities[index].most
    return Candidate(
      reach: .oneFigure, size: quota - most,
      message: area.isDivided && area.statedQuota == nil
        ? .limitTracks(area.name, from: quota, to: most)
        : .lowerQuota(area.name, from: area.statedQuota ?? quota, to: most),
      changes: [.quota(of: area.code, from: area.statedQuota, to: most)])
  }

  private func raiseQuota(_ index: Int, to value: Int) -> Candidate? {
    let area = plan.areas[index]
    guard let quota = area.quota, quota < value, !area.isDivided else { return nil }
    return Candidate(
      reach: .oneFigure, size: value - quota,
      message: .raiseQuota(area.name, isBudget: area.isBudget, from: quota, to: value),
      changes: [
        area.isBudget
          ? .budget(from: quota, to: value) : .quota(of: area.code, from: quota, to: value)
      ])
  }

  private func lowerMinimum(_ index: Int) -> Candidate? {
    let area = plan.areas[index]
    let usable = capacities[index].usable
    return Candidate(
      reach: .oneFigure, size: area.minimum - usable,
      message: .lowerMinimum(area.name, from: area.minimum, to: usable),
      changes: [.minimum(of: area.code, from: area.minimum, to: usable)])
  }

  private func acceptException(_ index: Int) -> Candidate? {
    let area = plan.areas[index]
    let need = capacities[index].need
    return Candidate(
      reach: .oneFigure, size: 0,
      message: .acceptException(
        area.name, assistants: need, loads: evenLoads(of: need, in: area.cooperatives)),
      changes: [.waiver(of: area.code, rule: .loadUnfit)])
  }

  /// The panel accepts the finding and signs for it: no figure changes, so it is the last resort.
  private func waive(_ kind: Proof.Kind, of index: Int) -> Candidate? {
    let area = plan.areas[index]
    guard !area.isBudget else { return nil }
    return Candidate(
      reach: .waiver, size: 0,
      message: .waive(area.name, region: area.code.description, rule: kind.rawValue),
      changes: [.waiver(of: area.code, rule: kind)])
  }
}

// MARK: - Rules of the round

extension PlanRepairs {
  /// The highest load minimum at which an area can take `places`.
  private func lowerLoadMinimum(for index: Int, places: Int) -> Candidate? {
    guard plan.surplus == .reserve || plan.areas[index].quota == nil else { return nil }
    for minimum in stride(from: plan.load.minimum - 1, through: 1, by: -1) {
      var load = plan.load
      load.minimum = minimum
      let most = plan.under(load).capacities()[index].most
      guard most >= places else { continue }
      return Candidate(
        reach: .ruleOfTheRound, size: plan.load.minimum - minimum,
        message: .lowerLoadMinimum(
          from: plan.load.minimum, to: minimum, most: most, in: plan.areas[index].name),
        changes: [.loadMinimum(from: plan.load.minimum, to: minimum)],
        promise: plan.areas[index].quota == places ? .fills(area: index) : nil)
    }
    return nil
  }

  private func fillSurplus(_ index: Int) -> Candidate? {
    guard plan.surplus == .reserve, let quota = plan.areas[index].quota else { return nil }
    let filled = plan.under(.underload)
    let loads = filled.evenLoads(of: quota, in: index, capacities: filled.capacities())
    guard let loads else { return nil }
    return Candidate(
      reach: .ruleOfTheRound, size: plan.load.minimum - loads.lowerBound,
      message: .fillSurplus(plan.areas[index].name, quota: quota, loads: loads),
      changes: [.surplus(from: .reserve, to: .underload)], promise: .fills(area: index))
  }

  private func stretchLoad(for index: Int) -> Candidate? {
    let stretched = leastCeiling(for: index) { ceiling in
      var load = plan.load
      load.stretch = ceiling
      return load
    }
    guard let (load, required) = stretched, let stretch = load.stretch else { return nil }
    return Candidate(
      reach: .ruleWhereShort, size: stretch - plan.ceiling,
      message: .stretchLoad(to: stretch, required: required, in: nameInSentence(index)),
      changes: [.loadStretch(from: plan.load.stretch, to: stretch)])
  }

  private func raiseLoadMaximum(for index: Int) -> Candidate? {
    // A stretch must never lie below the maximum, so where one is set it is the one to raise.
    guard plan.load.stretch == nil else { return nil }
    let raised = leastCeiling(for: index) { ceiling in
      var load = plan.load
      load.maximum = ceiling
      return load
    }
    guard let (load, required) = raised else { return nil }
    return Candidate(
      reach: .ruleOfTheRound, size: load.maximum - plan.load.maximum,
      message: .raiseLoadMaximum(
        from: plan.load.maximum, to: load.maximum, required: required,
        in: nameInSentence(index)),
      changes: [.loadMaximum(from: plan.load.maximum, to: load.maximum)])
  }

  /// The least ceiling above today's at which an area needs no more than its quota, by bisection:
  /// what an area needs never grows with the ceiling.
  private func leastCeiling(
    for index: Int, load: (Int) -> Policy.Load
  ) -> (load: Policy.Load, required: Int)? {
    guard let quota = plan.areas[index].quota else { return nil }
    func required(_ ceiling: Int) -> Int { plan.under(load(ceiling)).capacities()[index].least }
    var tooLow = plan.ceiling
    var enough = plan.kabupaten(in: index).map { plan.areas[$0].cooperatives }.max() ?? 0
    guard enough > tooLow, required(enough) <= quota else { return nil }
    while enough - tooLow > 1 {
      let middle = (tooLow + enough) / 2
      if required(middle) <= quota { enough = middle } else { tooLow = middle }
    }
    return (load(enough), required(enough))
  }

  private func fitByMinimum(_ index: Int) -> Candidate? {
    let area = plan.areas[index]
    let assistants = capacities[index].need
    let minimum = area.cooperatives / assistants
    guard minimum >= 1 else { return nil }
    return Candidate(
      reach: .ruleOfTheRound, size: plan.load.minimum - minimum,
      message: .fitByBand(
        area.name, minimum: minimum, maximum: plan.load.maximum, assistants: assistants),
      changes: [.loadMinimum(from: plan.load.minimum, to: minimum)])
  }

  private func fitByMaximum(_ index: Int) -> Candidate? {
    let area = plan.areas[index]
    let assistants = area.cooperatives / plan.load.minimum
    guard assistants >= 1 else { return nil }
    let maximum = (area.cooperatives + assistants - 1) / assistants
    guard maximum <= plan.load.stretch ?? Int.max else { return nil }
    return Candidate(
      reach: .ruleOfTheRound, size: maximum - plan.load.maximum,
      message: .fitByBand(
        area.name, minimum: plan.load.minimum, maximum: maximum, assistants: assistants),
      changes: [.loadMaximum(from: plan.load.maximum, to: maximum)])
  }

  /// A budget has no name of its own: what it serves is the nation.
  private func nameInSentence(_ index: Int) -> String {
    plan.areas[index].isBudget ? plan.areas[index + 1].name : plan.areas[index].name
  }
}
