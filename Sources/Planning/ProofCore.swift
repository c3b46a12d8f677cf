import Messages
package import PlacementModel

/// One thing that a plan states and that a proof cannot do without.
package enum ProofElement: Hashable, Sendable {
  case quota(of: RegionCode)
  case budget
  case minimum(of: RegionCode)
  /// That the cooperatives of a kabupaten be covered.
  case cover(of: RegionCode)
  case loadMinimum
  /// The load maximum, or the stretch where one is set.
  case loadMaximum
}

extension QuotaPlan {
  /// How a proof names an element, with its number.
  func message(of element: ProofElement) -> Message {
    switch element {
    case .quota(let code):
      let area = areas[area(of: code)!]
      let tracks = zip(TrackQuotas.tracks, area.trackQuotas).compactMap { track, quota in
        quota.map { (track: track, quota: $0) }
      }
      return tracks.isEmpty
        ? .coreQuota(area.name, area.quota ?? 0)
        : .coreQuotas(area.name, stated: area.statedQuota, tracks: tracks)
    case .budget: return .coreBudget(areas.first { $0.isBudget }?.quota ?? 0)
    case .minimum(let code):
      let area = areas[area(of: code)!]
      return .coreMinimum(area.name, area.minimum)
    case .cover(let code):
      let area = areas[area(of: code)!]
      return .coreCover(
        area.name, cooperatives: area.cooperatives,
        assistants: (area.cooperatives + ceiling - 1) / ceiling)
    case .loadMinimum: return .coreLoadMinimum(load.minimum)
    case .loadMaximum: return .coreLoadMaximum(ceiling)
    }
  }
}

/// Shrinks what a proof rests on until nothing in it can be spared: an irreducible infeasible
/// subsystem, found by the deletion filter (Chinneck and Dravnieks 1991).
struct ProofCore {
  /// What was tried last, because it is best named, stands first.
  let elements: [ProofElement]
  /// The plan with nothing that the proof can do without.
  let plan: QuotaPlan

  /// - Parameters:
  ///   - candidates: those to be spared first stand first.
  ///   - holds: whether a plan is still impossible for the same reason.
  init(
    of plan: QuotaPlan, among candidates: [ProofElement], while holds: (QuotaPlan) -> Bool
  ) {
    var plan = plan
    var elements: [ProofElement] = []
    for candidate in candidates {
      let without = plan.removing(candidate)
      if holds(without) { plan = without } else { elements.append(candidate) }
    }
    self.plan = plan
    self.elements = elements.reversed()
  }
}

extension PlanProofs {
  /// What the finding of a kind about an area cannot do without.
  func core(_ kind: Proof.Kind, of area: Int) -> [ProofElement] {
    ProofCore(of: plan, among: candidates(kind, of: area)) {
      PlanProofs(of: $0).holds(kind, of: area)
    }.elements
  }

  /// What a finding may rest on; what is best not named stands first, so that it is spared first.
  private func candidates(_ kind: Proof.Kind, of area: Int) -> [ProofElement] {
    let inside = plan.areas.indices.filter { $0 > area && plan.areNested($0, area) }
    let own = plan.areas[area]
    let ownQuota: ProofElement = own.isBudget ? .budget : .quota(of: own.code)
    let quotas = inside.filter { !plan.areas[$0].isBudget && plan.areas[$0].quota != nil }
      .map { ProofElement.quota(of: plan.areas[$0].code) }
    switch kind {
    case .quotaUnusable: return quotas + [.loadMinimum, ownQuota]
    case .minimumUnusable:
      let cut = own.quota == nil ? [] : [ownQuota]
      return quotas + [.loadMinimum] + cut + [.minimum(of: own.code)]
    case .quotaShort:
      let minima = inside.filter { plan.areas[$0].minimum > 0 }
        .sorted { plan.areas[$0].minimum < plan.areas[$1].minimum }
        .map { ProofElement.minimum(of: plan.areas[$0].code) }
      let covers = plan.kabupaten(in: area).filter { plan.areas[$0].cooperatives > 0 }
        .sorted { plan.areas[$0].cooperatives < plan.areas[$1].cooperatives }
        .map { ProofElement.cover(of: plan.areas[$0].code) }
      // Without the quotas inside, more is claimed; so they go first, and all else only takes away.
      return quotas + minima + covers + [.loadMaximum, ownQuota]
    case .loadUnfit: return [.loadMaximum, .loadMinimum]
    case .applicantsFew: return []
    }
  }
}
