package import Messages
package import PlacementModel

/// Who keeps the place that an earlier round gave them, and who cannot.
///
/// Whoever was placed and may and would still be placed there stays, as far as caps and quotas
/// reach; pinned people come first, then the better ranked. Caps and quotas, those of tracks in a
/// kabupaten among them, are a laminar family, so taking people in order of rank keeps the set that is best position by position.
package struct Retention: Sendable {
  /// By applicant, the kabupaten (or office) that they keep without a pin.
  let seats: [Int: Int]
  /// Those who leave, by id.
  package let departures: [Departure]

  init(_ reader: AcceptabilityReader, role: String, standings: [Standing], ranking: Ranking) {
    let problem = reader.problem
    var keeper = Keeper(problem)
    var departures: [Departure] = []
    for applicant in ranking.applicants(ofRole: role) where standings[applicant].isEligible {
      if let pinned = reader.pinnedKabupaten(of: applicant) { keeper.take(pinned, applicant) }
    }
    let former = problem.previous.placements.filter { $0.value.role == role }
    var ranked: [Int] = []
    for (id, placement) in former {
      guard let applicant = problem.applicantIndex(of: id) else {
        departures.append(Departure(id: id, placement, in: problem, cause: .withdrew))
        continue
      }
      ranked.append(applicant)
    }
    ranked.sort { (ranking.positions[$0], $0) < (ranking.positions[$1], $1) }
    var seats: [Int: Int] = [:]
    for applicant in ranked {
      let id = problem.applicants[applicant].id
      let placement = former[id]!
      let claim = PlaceClaim(applicant, placement, reader, standings[applicant], role: role)
      // The pinned are counted already.
      if claim.obstacle == nil && claim.isPinned { continue }
      if let cause = claim.obstacle ?? keeper.obstacle(to: claim.place!, applicant) {
        departures.append(Departure(id: id, placement, in: problem, cause: cause))
      } else {
        keeper.take(claim.place!, applicant)
        seats[applicant] = claim.place
      }
    }
    self.seats = seats
    self.departures = departures.sorted { ByteOrdered($0.id) < ByteOrdered($1.id) }
  }

  /// The departures of those whose role has no places any more.
  static func departures(withoutPlacesIn roles: Set<String>, _ problem: PlacementProblem)
    -> [Departure]
  {
    problem.previous.placements.filter { !roles.contains($0.value.role) }
      .map {
        Departure(id: $0.key, $0.value, in: problem, cause: .roleWithoutPlaces($0.value.role))
      }
      .sorted { ByteOrdered($0.id) < ByteOrdered($1.id) }
  }
}

/// Somebody who cannot keep the place of the earlier round, and why.
package struct Departure: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// No longer on the list.
    case withdrew
    case otherRole(String)
    case roleWithoutPlaces(String)
    case ineligible([EligibilityFailure])
    case banned(by: String, reason: String)
    case pinnedElsewhere(Region)
    /// The region is not listed any more, or has no office.
    case regionGone
    case barred(Obstacle)
    /// They would not go there any more.
    case unwilling
    /// Better ranked people fill a cap or quota: of which region, and how much it is.
    case full(region: String, limit: Int)
  }

  package let id: String
  package let name: String
  /// Where the person was.
  package let region: RegionCode
  /// The region with its name, where it is known.
  private let regionLabel: String
  package let cause: Cause

  init(
    id: String, _ placement: PreviousRound.Placement, in problem: PlacementProblem, cause: Cause
  ) {
    self.id = id
    name = placement.name
    region = placement.region
    let place = problem.kabupatenIndex(of: region).map { problem.kabupaten[$0].region }
    regionLabel = place?.label ?? region.description
    self.cause = cause
  }

  /// A sentence with the person, the region and the cause.
  package var message: Message {
    .leavesPlace("\(name) (\(id))", region: regionLabel, because: cause.message)
  }
}

/// What one person claims of the earlier round.
private struct PlaceClaim {
  /// Where they were, if that still is a place.
  let place: Int?
  let isPinned: Bool
  /// What keeps them from it, limits aside.
  let obstacle: Departure.Cause?

  init(
    _ applicant: Int, _ placement: PreviousRound.Placement, _ reader: AcceptabilityReader,
    _ standing: Standing, role: String
  ) {
    let problem = reader.problem
    let pinned = reader.pinnedKabupaten(of: applicant)
    place = problem.kabupatenIndex(of: placement.region)
    isPinned = pinned != nil && pinned == place
    let own = problem.applicants[applicant].role
    obstacle =
      if own != role {
        .otherRole(own)
      } else if case .banned(let by, let reason) = standing {
        .banned(by: by, reason: reason)
      } else if case .ineligible(let failures) = standing {
        .ineligible(failures)
      } else if let pinned, !isPinned {
        .pinnedElsewhere(problem.kabupaten[pinned].region)
      } else if let place {
        isPinned ? nil : PlaceClaim.obstacle(of: applicant, at: place, reader)
      } else {
        .regionGone
      }
  }

  private static func obstacle(
    of applicant: Int, at place: Int, _ reader: AcceptabilityReader
  ) -> Departure.Cause? {
    if let obstacle = reader.obstacles(of: applicant)[place] { return .barred(obstacle) }
    let accepts = reader.acceptability(of: applicant).accepts(place, in: reader.problem)
    return accepts ? nil : .unwilling
  }
}

/// Counts who is kept against every cap and quota.
private struct Keeper {
  private let problem: PlacementProblem
  private let places: PlaceTree
  private var inLeaf: [Int]
  private var inKabupaten: [Int]
  private var inProvince: [Int]
  private var inAll = 0

  init(_ problem: PlacementProblem) {
    self.problem = problem
    places = PlaceTree(problem)
    inLeaf = Array(repeating: 0, count: places.leaves)
    inKabupaten = problem.kabupaten.map { _ in 0 }
    inProvince = problem.provinces.map { _ in 0 }
  }

  mutating func take(_ place: Int, _ applicant: Int) {
    inLeaf[places.leaf(of: problem.track(of: applicant), in: place)] += 1
    inKabupaten[place] += 1
    inProvince[problem.kabupaten[place].province] += 1
    inAll += 1
  }

  /// The narrowest limit that is used up.
  func obstacle(to place: Int, _ applicant: Int) -> Departure.Cause? {
    let kabupaten = problem.kabupaten[place]
    let province = problem.provinces[kabupaten.province]
    let leaf = places.leaf(of: problem.track(of: applicant), in: place)
    if inLeaf[leaf] >= problem.cap(ofLeaf: leaf) {
      return .full(region: kabupaten.region.name, limit: problem.cap(ofLeaf: leaf))
    }
    if inKabupaten[place] >= kabupaten.limits.cap {
      return .full(region: kabupaten.region.name, limit: kabupaten.limits.cap)
    }
    if let quota = province.quota, inProvince[kabupaten.province] >= quota {
      return .full(region: province.name, limit: quota)
    }
    if let quota = problem.nationalQuota, inAll >= quota {
      return .full(region: problem.nationName, limit: quota)
    }
    return nil
  }
}

extension Departure.Cause {
  var message: Message {
    switch self {
    case .withdrew: .leftWithdrew
    case .otherRole(let role): .leftOtherRole(role)
    case .roleWithoutPlaces(let role): .leftRoleWithoutPlaces(role)
    case .ineligible(let failures): .leftIneligible(because: .list(failures.map(\.message)))
    case .banned(let by, let reason): .leftBanned(by: by, reason: reason)
    case .pinnedElsewhere(let region): .leftPinned(region.label)
    case .regionGone: .leftRegionGone
    case .barred(let obstacle): obstacle.message
    case .unwilling: .leftUnwilling
    case .full(let region, let limit): .leftFull(region, limit: limit)
    }
  }
}
