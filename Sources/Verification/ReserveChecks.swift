import Messages
import PlacementModel

/// Derives the reserve lists anew from who is in reserve and what they accept, and compares.
struct ReserveChecks {
  let premises: Premises
  let roster: Roster
  let reading: Reading

  private var problem: PlacementProblem { premises.problem }

  /// One person on one list: what they are taken by, their rank, and what the line says.
  private struct Entry {
    let claim: Int
    let applicant: Int
    let tier: Int
    let preference: Int
  }

  private struct Shelf: Hashable {
    let role: String
    let code: RegionCode
  }

  /// A roster that has no reserve lists is not asked for any.
  func run(_ findings: inout Findings) {
    guard let stated = roster.reserve else { return }
    var expected: [ReserveLine] = []
    let shelves = shelves()
    for shelf in shelves.keys.sorted(by: { ($0.role, $0.code) < ($1.role, $1.code) }) {
      expected += lines(of: shelf, shelves[shelf]!)
    }
    for (line, right) in zip(stated, expected) where line != right {
      return report(line.regionCode, line.applicantID, &findings)
    }
    if stated.count != expected.count {
      let line = (stated.count > expected.count ? stated : expected)[
        min(stated.count, expected.count)]
      report(line.regionCode, line.applicantID, &findings)
    }
  }

  private func report(_ code: RegionCode, _ id: String, _ findings: inout Findings) {
    findings.reportDerived(.reserveListWrong(id), in: .reserve, "\(code)")
  }

  private func lines(of shelf: Shelf, _ entries: [Entry]) -> [ReserveLine] {
    let ordered = entries.sorted {
      ($0.claim, premises.ranking.positions[$0.applicant])
        < ($1.claim, premises.ranking.positions[$1.applicant])
    }
    return ordered.prefix(problem.policy.reserveDepth).enumerated().map { index, entry in
      ReserveLine(
        regionCode: shelf.code, regionName: premises.name(ofOffice: shelf.code) ?? "",
        role: shelf.role, listLength: entries.count, position: index + 1,
        applicantID: problem.applicants[entry.applicant].id,
        name: problem.applicants[entry.applicant].name,
        rank: premises.ranking.ranks[entry.applicant], domicileTier: entry.tier,
        preference: entry.preference, track: premises.listName(of: entry.applicant))
    }
  }

  /// Who stands on which list.
  private func shelves() -> [Shelf: [Entry]] {
    var shelves: [Shelf: [Entry]] = [:]
    for applicant in premises.ranking.order where premises.standings[applicant] == .eligible {
      guard let line = reading.placementLine[applicant].map({ roster.placements[$0] }),
        line.status != .placed
      else { continue }
      if premises.hasPlaces(applicant) {
        shelve(applicant, into: &shelves)
      } else if let offices = premises.offices.first(where: { $0.role == line.role }) {
        for code in offices.places.keys
        where premises.barrier(of: applicant, toOffice: code, of: offices) == nil {
          let (tier, kilometres) = premises.journey(of: applicant, toOffice: code)
          let preference = premises.preference(of: applicant, forOffice: code)
          let claim = claim(tier: tier, preference: preference, kilometres: kilometres)
          shelves[Shelf(role: line.role, code: code), default: []].append(
            Entry(claim: claim, applicant: applicant, tier: tier, preference: preference))
        }
      }
    }
    return shelves
  }

  /// An assistant stands on the lists of kabupaten, and with the best place on those around them.
  private func shelve(_ applicant: Int, into shelves: inout [Shelf: [Entry]]) {
    var best: [RegionCode: Entry] = [:]
    let wishlist = Wishlist(of: applicant, premises)
    wishlist.forEachRegion { kabupaten in
      let list = premises.lists.seat(of: applicant, in: kabupaten)
      guard premises.lists.caps[list] > 0, let wish = wishlist.wish(for: kabupaten) else {
        return true
      }
      let entry = Entry(
        claim: claim(
          tier: wish.tier, preference: wish.preference, kilometres: wish.kilometres),
        applicant: applicant, tier: wish.tier, preference: wish.preference)
      let code = premises.codes[wish.kabupaten]
      for wide in [code, code.province!, .nation] {
        guard let other = best[wide] else {
          best[wide] = entry
          continue
        }
        let isBetter =
          (entry.claim, entry.preference, entry.tier)
          < (other.claim, other.preference, other.tier)
        if isBetter { best[wide] = entry }
      }
      return true
    }
    for (code, entry) in best {
      shelves[Shelf(role: problem.applicants[applicant].role, code: code), default: []]
        .append(entry)
    }
  }

  /// What the placement policy looks at before the rank.
  private func claim(tier: Int, preference: Int, kilometres: Int) -> Int {
    let prices = problem.policy.efficient
    return switch problem.policy.placement {
    case .balanced, .merit: 0
    case .localFirst: tier
    case .firstChoice: preference
    case .efficient:
      prices.tier * tier + prices.preference * preference + prices.distance * kilometres
    }
  }
}
