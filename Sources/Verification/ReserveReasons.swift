import Messages
import PlacementModel

/// Why people are in reserve: how many regions they would take, and who was taken last there.
struct ReserveReasons {
  private let premises: Premises
  /// By seat: the worst rank of those whom neither a pin nor an earlier round placed; 0 if none.
  private var lastRanks: [Int]
  /// By role with offices: where its people could want to go, and the worst rank there.
  private var offices: [String: Offices] = [:]
  /// Whether anybody of a role keeps the place of an earlier round.
  private let laterRounds: Set<String>
  /// By kabupaten: the last person who was seen to accept it.
  private var lastVisitor: [Int]

  private struct Offices {
    let listing: RoleOffices
    let codes: [RegionCode]
    var lastRanks: [RegionCode: Int] = [:]
  }

  init(_ premises: Premises, _ roster: Roster, _ reading: Reading) {
    self.premises = premises
    lastVisitor = premises.codes.map { _ in -1 }
    lastRanks = premises.lists.caps.map { _ in 0 }
    let pinned = Set(
      premises.problem.pins.filter { $0.decision.written.kind == "pin" }.map(\.applicantID))
    var laterRounds: Set<String> = []
    for listing in premises.offices {
      offices[listing.role] = Offices(listing: listing, codes: listing.codes(in: premises.problem))
    }
    for applicant in premises.ranking.order {
      guard let line = reading.placementLine[applicant].map({ roster.placements[$0] }),
        line.status == .placed, let code = line.regionCode, !pinned.contains(line.applicantID)
      else { continue }
      guard code != line.previousRegion else {
        laterRounds.insert(line.role)
        continue
      }
      let rank = premises.ranking.ranks[applicant]
      if let seat = reading.seat[applicant].map({ premises.lists.seat(of: applicant, in: $0) }) {
        lastRanks[seat] = max(lastRanks[seat], rank)
      } else if let worst = offices[line.role]?.lastRanks[code, default: 0] {
        offices[line.role]!.lastRanks[code] = max(worst, rank)
      }
    }
    self.laterRounds = laterRounds
  }

  mutating func reason(of applicant: Int) -> Message {
    let role = premises.problem.applicants[applicant].role
    var found = Found()
    if premises.hasPlaces(applicant) {
      lookAround(applicant, &found)
    } else if let offices = offices[role] {
      lookAround(applicant, among: offices, &found)
    } else {
      return .reserveRole(role)
    }
    guard found.regions > 0 else { return .reserveNothingAcceptable() }
    guard found.isAnyOpen else { return .reserveNoPlaces(regions: found.regions) }
    guard found.lastRank > 0 else {
      return .reserveHeld(regions: found.regions, isLaterRound: laterRounds.contains(role))
    }
    return .reserveFull(
      rank: premises.ranking.ranks[applicant], regions: found.regions, lastRank: found.lastRank,
      in: premises.name(ofOffice: found.place!)!,
      policy: premises.problem.policy.placement.rawValue)
  }

  /// What the regions that a person would take have in common.
  private struct Found {
    private(set) var regions = 0
    private(set) var isAnyOpen = false
    private(set) var lastRank = 0
    private(set) var place: RegionCode?

    mutating func add(_ code: RegionCode, isOpen: Bool, lastRank rank: Int) {
      regions += 1
      isAnyOpen = isAnyOpen || isOpen
      // Ranks differ, so which region comes first plays no part.
      if rank > lastRank { (lastRank, place) = (rank, code) }
    }
  }

  private mutating func lookAround(_ applicant: Int, _ found: inout Found) {
    let wishlist = Wishlist(of: applicant, premises)
    wishlist.forEachRegion { kabupaten in
      guard lastVisitor[kabupaten] != applicant, wishlist.accepts(kabupaten) else { return true }
      lastVisitor[kabupaten] = applicant
      let seat = premises.lists.seat(of: applicant, in: kabupaten)
      found.add(
        premises.codes[kabupaten], isOpen: premises.lists.caps[seat] > 0,
        lastRank: lastRanks[seat])
      return true
    }
  }

  private func lookAround(_ applicant: Int, among offices: Offices, _ found: inout Found) {
    let outlook = Outlook(of: applicant, premises.problem, premises.bonds)
    for code in offices.codes
    where outlook.barrier(toOffice: code, of: offices.listing) == nil {
      found.add(
        code, isOpen: offices.listing.places[code] != nil,
        lastRank: offices.lastRanks[code] ?? 0)
    }
  }
}

extension RoleOffices {
  /// Every office that somebody could want: all kabupaten, and those of provinces and of the nation
  /// where the role has places there.
  fileprivate func codes(in problem: PlacementProblem) -> [RegionCode] {
    let kabupaten = problem.kabupaten.map(\.code)
    let provinces = problem.provinces.map(\.code).filter { places[$0] != nil }
    return (places[.nation] == nil ? [] : [.nation]) + provinces + kabupaten
  }
}
