import Messages
import PlacementModel

// Repairs of quotas that two tracks come to: the quota of either can change, so each is offered.
extension PlanRepairs {
  /// What the quotas of single tracks can do about a finding; nothing where places are not divided
  /// between two with quotas.
  func trackQuotas(for proof: Proof) -> [Candidate?] {
    let area = plan.areas[proof.area]
    guard area.isDivided, let quota = area.quota else { return [] }
    switch proof.kind {
    case .quotaUnusable:
      let most = capacities[proof.area].most
      return TrackQuotas.tracks.indices.map { lower(track: $0, of: area, to: most) }
    case .quotaShort, .minimumUnusable:
      let wanted = proof.kind == .quotaShort ? capacities[proof.area].least : area.minimum
      return wanted > quota
        ? TrackQuotas.tracks.indices.map { raise(track: $0, of: area, to: wanted) } : []
    case .loadUnfit, .applicantsFew: return []
    }
  }

  /// One track gives up what both have too much.
  private func lower(track: Int, of area: QuotaPlan.Area, to most: Int) -> Candidate? {
    let own = area.trackQuotas[track]!
    let change = sum(area) - most
    guard change <= own else { return nil }
    let name = TrackQuotas.tracks[track]
    return Candidate(
      reach: .oneFigure, size: change,
      message: .changeTrackQuota(name, in: area.name, from: own, to: own - change, quota: nil),
      changes: [.trackQuota(of: area.code, track: name, from: own, to: own - change)])
  }

  /// One track gets what both have too little, and the quota for both as well where it is in the
  /// way.
  private func raise(track: Int, of area: QuotaPlan.Area, to wanted: Int) -> Candidate? {
    let (own, name) = (area.trackQuotas[track]!, TrackQuotas.tracks[track])
    let change = max(0, wanted - sum(area))
    let stated = area.statedQuota.flatMap { $0 < wanted ? $0 : nil }
    guard change > 0 else { return track == 0 ? raiseStatedQuota(of: area, to: wanted) : nil }
    guard !area.statedTracks.contains(track) else { return nil }
    return Candidate(
      reach: stated == nil ? .oneFigure : .severalFigures, size: change,
      message: .changeTrackQuota(
        name, in: area.name, from: own, to: own + change, quota: stated.map { ($0, wanted) }),
      changes: [.trackQuota(of: area.code, track: name, from: own, to: own + change)]
        + (stated.map { [.quota(of: area.code, from: $0, to: wanted)] } ?? []))
  }

  /// The tracks have enough, the quota for both does not.
  private func raiseStatedQuota(of area: QuotaPlan.Area, to wanted: Int) -> Candidate? {
    guard let stated = area.statedQuota, stated < wanted else { return nil }
    return Candidate(
      reach: .oneFigure, size: wanted - stated,
      message: .raiseQuota(area.name, from: stated, to: wanted),
      changes: [.quota(of: area.code, from: stated, to: wanted)])
  }

  private func sum(_ area: QuotaPlan.Area) -> Int { area.trackQuotas.reduce(0) { $0 + ($1 ?? 0) } }
}
