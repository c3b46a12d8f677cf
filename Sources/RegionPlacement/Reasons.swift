package import Messages
import PlacementModel

extension PlacementOutcome {
  /// One short sentence on why the applicant is where they are.
  package func reason(of applicant: Int) -> Message {
    switch standings[applicant] {
    case .banned(let by, let reason):
      .banned(by: by, reason: reason)
    case .ineligible(let failures):
      .ineligible(because: .list(failures.map(\.message)))
    case .eligible:
      asked(about: applicant) { $0.reasonIfEligible(applicant) }
    }
  }

  private func reasonIfEligible(_ applicant: Int) -> Message {
    guard let place = placeOf[applicant] else { return reasonToReserve(applicant) }
    return reasonToPlace(applicant, in: place)
  }

  private func reasonToPlace(_ applicant: Int, in place: Int) -> Message {
    let region = problem.kabupaten[place].region
    if let pin = pin(of: applicant) {
      return .placedByDecision(region.name, by: pin.by, reason: pin.reason)
    }
    if market.retention.seats[applicant] != nil { return .placedBefore(region.name) }
    if region.code == .nation { return .placedNationally(region.name) }
    let tier = problem.domiciles.tier(fromOrigin: problem.origins[applicant], to: place)
    let choice = problem.applicants[applicant].statedPosition(of: region.code)
    switch (tier, choice) {
    case (0, let choice?): return .placedAtHome(region.name, choice: choice)
    case (0, nil): return .placedAtHome(region.name)
    case (_, let choice?): return .placedInChoice(region.name, choice: choice)
    case (1, nil): return .placedInHomeProvince(region.name, distance: distance(applicant, place))
    case (2, nil): return .placedInIslandGroup(region.name, distance: distance(applicant, place))
    case (_, nil): return .placedElsewhere(region.name, distance: distance(applicant, place))
    }
  }

  private func reasonToReserve(_ applicant: Int) -> Message {
    guard let acceptability = market.acceptability[applicant] else {
      return .reserveRole(problem.applicants[applicant].role)
    }
    let track = problem.track(of: applicant)
    var regions = 0
    var hasPlaces = false
    var last: (place: Int, rank: Int)?
    acceptability.forEachAccepted(in: problem) { place in
      regions += 1
      hasPlaces = hasPlaces || market.places.cap(of: track, in: place) > 0
      let rank = lastRank(in: place, of: track) ?? 0
      if last.map({ $0.rank < rank }) ?? true { last = (place, rank) }
    }
    guard let last else { return .reserveNothingAcceptable() }
    guard hasPlaces else { return .reserveNoPlaces(regions: regions) }
    guard last.rank > 0 else {
      return .reserveHeld(regions: regions, isLaterRound: !market.retention.seats.isEmpty)
    }
    return .reserveFull(
      rank: ranking.ranks[applicant], regions: regions, lastRank: last.rank,
      in: problem.kabupaten[last.place].region.name, policy: problem.policy.placement.rawValue)
  }

  /// The worst rank of one list placed in a kabupaten without a pin.
  private func lastRank(in place: Int, of track: Int) -> Int? {
    lastPlaced[market.places.leaf(of: track, in: place)].map { ranking.ranks[$0] }
  }

  /// The first pin that places the applicant.
  private func pin(of applicant: Int) -> Pin? {
    guard market.acceptability[applicant]?.pinned != nil else { return nil }
    let id = problem.applicants[applicant].id
    return problem.pins.first { $0.applicantID == id && $0.decision.places }
  }

  /// How far the region is, where both ends have a reference point of their own.
  private func distance(_ applicant: Int, _ place: Int) -> Message {
    let origin = problem.origins[applicant]
    guard case .kabupaten(let home) = problem.domiciles.origins[origin],
      problem.kabupaten[home].reference != nil, problem.kabupaten[place].reference != nil
    else { return .fromHomeUnknown }
    return .fromHome(
      kilometres: problem.domiciles.kilometres(fromOrigin: origin, to: place))
  }
}

extension Pin.Decision {
  /// Whether the decision puts the person somewhere.
  package var places: Bool {
    switch self {
    case .pinToRegion, .pinToCooperative: true
    case .banFromRegion, .banFromCooperative, .bar: false
    }
  }
}
