import Messages
import PlacementModel

/// What the placement policy promises of every roster, checked on this one.
struct GuaranteeChecks {
  let premises: Premises
  let roster: Roster
  let reading: Reading
  let audit: Audit

  private var placement: Policy.Placement { premises.problem.policy.placement }

  func run(_ findings: inout Findings) {
    checkPlaces(&findings)
    switch placement {
    case .balanced: report(audit.shutOut, &findings)
    case .localFirst: report(Set(audit.enviesByTier + wastedWithinPlaces).sorted(), &findings)
    case .merit: checkWishes(&findings)
    case .efficient, .firstChoice: break  // What exchanges would change says the rest.
    }
    checkTies(&findings)
    for applicant in audit.idle {
      findings.note(.placeLeftEmpty, in: .placements, premises.problem.applicants[applicant].id)
    }
  }

  private func report(_ wronged: [Int], _ findings: inout Findings) {
    for applicant in wronged {
      findings.report(
        .guaranteeBroken(placement.rawValue), in: .placements,
        premises.problem.applicants[applicant].id)
    }
  }

  /// Who rank would give another place where the goals leave the choice. A roster that goes on from
  /// an earlier one may change little rather than meet every goal, so there pairs alone are asked.
  private func checkTies(_ findings: inout Findings) {
    let goesOn = roster.placements.contains { $0.previousRegion != nil }
    let rounds = goesOn ? nil : TieRounds(premises, reading.occupancy)
    if rounds?.meetsGoals == false {
      findings.reportDerived(.goalsNotMet, in: .summary, "certificate")
    }
    let wronged =
      rounds.flatMap { $0.meetsGoals ? $0.wronged : nil }
      ?? Ties(premises, reading.occupancy).holders.mapValues(\.kabupaten)
    for (person, kabupaten) in wronged.sorted(by: { $0.key < $1.key }) {
      findings.reportDerived(
        .tieAgainstRank(in: premises.problem.kabupaten[kabupaten].region.name), in: .placements,
        premises.problem.applicants[person].id)
    }
  }

  // MARK: - Merit

  /// Envy by rank is excused where granting it would worsen a goal, and listed with the goal.
  private func checkWishes(_ findings: inout Findings) {
    guard !audit.enviesByRank.isEmpty else { return }
    let exchanges = Exchanges(premises, reading.occupancy)
    guard let potentials = exchanges.potentials() else {
      return findings.reportDerived(.goalsNotMet, in: .summary, "certificate")
    }
    let occupancy = reading.occupancy
    let weakest = occupancy.people(by: premises.lists).map { people in
      people.filter { !occupancy.isFixed($0, premises) }.map { premises.ranking.positions[$0] }
        .max()
        ?? 0
    }
    let envious = audit.enviesByRank.sorted {
      premises.ranking.positions[$0] < premises.ranking.positions[$1]
    }
    for person in envious {
      let envied = enviedRegions(of: person, weakest)
      let goals = envied.map { exchanges.goalAgainst(person, in: $0, potentials) }
      guard let first = envied.first, let goal = goals[0], !goals.contains(nil) else {
        report([person], &findings)
        continue
      }
      findings.note(
        .wishUngranted(
          person: premises.problem.applicants[person].name,
          region: premises.problem.kabupaten[first].region.name, goal: goal),
        in: .placements, premises.problem.applicants[person].id)
    }
  }

  /// Where a person would rather be and somebody of worse rank is, the best-liked first.
  private func enviedRegions(of person: Int, _ weakest: [Int]) -> [Int] {
    let wishlist = Wishlist(of: person, premises)
    let rank = premises.ranking.positions[person]
    let own = reading.seat[person].flatMap { wishlist.wish(for: $0) }
    var wishes: Set<Wish> = []
    wishlist.forEachRegion { kabupaten in
      guard rank < weakest[premises.lists.seat(of: person, in: kabupaten)],
        kabupaten != reading.seat[person],
        let wish = wishlist.wish(for: kabupaten)
      else { return true }
      if own.map({ wish < $0 }) ?? true { wishes.insert(wish) }
      return true
    }
    return wishes.sorted().map(\.kabupaten)
  }

  // MARK: - Places

  /// Every place that the goals open is filled, but for `local-first`; and no more are opened than
  /// quotas and cooperatives allow.
  private func checkPlaces(_ findings: inout Findings) {
    let problem = premises.problem
    for kabupaten in problem.kabupaten.indices {
      guard let index = reading.regionLine[kabupaten] else { continue }
      let (places, placed) = (roster.regions[index].places, reading.people[kabupaten].count)
      let id = problem.kabupaten[kabupaten].code.description
      if placement != .localFirst || places < placed {
        findings.compare("places", places, with: placed, in: .regions, id)
      }
      if placement == .localFirst && places > max(placed, premises.capacities[kabupaten].cap) {
        findings.report(.placesBeyondLimit(places), in: .regions, id)
      }
      checkPlacesOfTracks(kabupaten, roster.regions[index], &findings)
    }
    guard placement == .localFirst else { return }
    let places = reading.places(in: roster)
    for province in problem.provinces {
      let opened = places[province.kabupaten].reduce(0, +)
      if opened > max(province.quota ?? opened, reading.people[province.kabupaten].joined().count) {
        findings.report(.placesBeyondLimit(opened), in: .regions, "\(province.code)")
      }
    }
    let opened = places.reduce(0, +)
    if opened > max(problem.nationalQuota ?? opened, reading.people.joined().count) {
      findings.report(.placesBeyondLimit(opened), in: .regions, "\(RegionCode.nation)")
    }
  }

  /// The same for the places of each track, which come to those of the kabupaten.
  private func checkPlacesOfTracks(
    _ kabupaten: Int, _ line: RegionLine, _ findings: inout Findings
  ) {
    guard premises.lists.count > 1 else { return }
    let id = "\(line.regionCode)"
    let inAll = line.tracks.reduce(0) { $0 + $1.places }
    findings.compare("places", line.places, with: inAll, in: .regions, id)
    for (list, track) in line.tracks.enumerated() {
      let cap = premises.lists.caps[kabupaten * premises.lists.count + list]
      if placement != .localFirst || track.places < track.placed {
        findings.compare(
          "places_\(track.track)", track.places, with: track.placed, in: .regions, id)
      }
      if placement == .localFirst && track.places > max(track.placed, cap) {
        findings.report(.placesBeyondLimit(track.places), in: .regions, id)
      }
    }
  }

  /// By list in each kabupaten: whether a place that was opened stays empty.
  private var emptyPlaces: [Bool] {
    let seats = reading.occupancy.people(by: premises.lists)
    let lists = premises.lists.count
    return seats.indices.map { seat in
      guard let index = reading.regionLine[seat / lists] else { return false }
      let line = roster.regions[index]
      let places = lists == 1 ? line.places : line.tracks.dropFirst(seat % lists).first?.places
      return seats[seat].count < places ?? 0
    }
  }

  /// Persons who would rather have a place that was opened and stays empty.
  private var wastedWithinPlaces: [Int] {
    let isEmpty = emptyPlaces
    guard isEmpty.contains(true) else { return [] }
    let occupancy = reading.occupancy
    return premises.problem.applicants.indices.filter { person in
      guard premises.isCandidate(person), !occupancy.isFixed(person, premises) else { return false }
      let wishlist = Wishlist(of: person, premises)
      let own = reading.seat[person].flatMap { wishlist.wish(for: $0) }
      var isWasted = false
      wishlist.forEachRegion { kabupaten in
        if isEmpty[premises.lists.seat(of: person, in: kabupaten)]
          && kabupaten != reading.seat[person],
          let wish = wishlist.wish(for: kabupaten), own.map({ wish < $0 }) ?? true
        {
          isWasted = true
        }
        return !isWasted
      }
      return isWasted
    }
  }
}

extension Reading {
  /// By kabupaten: how many places its line says were opened; as many as are filled where it says
  /// nothing.
  func places(in roster: Roster) -> [Int] {
    regionLine.indices.map { kabupaten in
      regionLine[kabupaten].map { roster.regions[$0].places } ?? people[kabupaten].count
    }
  }
}
