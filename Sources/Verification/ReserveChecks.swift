import Messages
import PlacementModel

/// Derives the reserve lists anew from who is in reserve and what they accept, and compares.
///
/// People are put on the lists part by part, so that several parts can be worked on at a time.
struct ReserveChecks {
  let premises: Premises
  let roster: Roster
  let reading: Reading
  /// Who is in reserve, the best first.
  private let waiting: [Int]

  private static let peopleAPart = 8192

  private var problem: PlacementProblem { premises.problem }

  init(premises: Premises, roster: Roster, reading: Reading) {
    (self.premises, self.roster, self.reading) = (premises, roster, reading)
    guard roster.reserve != nil else {
      waiting = []
      return
    }
    waiting = premises.ranking.order.filter { applicant in
      premises.standings[applicant] == .eligible
        && reading.placementLine[applicant].map { roster.placements[$0].status != .placed } ?? false
    }
  }

  /// How many parts the people in reserve make.
  var parts: Int { (waiting.count + Self.peopleAPart - 1) / Self.peopleAPart }

  private struct Shelf: Hashable {
    let role: String
    let code: RegionCode
  }

  /// A roster that has no reserve lists is not asked for any.
  ///
  /// - Parameter drafts: the lists of every part of the people, in order.
  func run(_ drafts: [Shelves], _ findings: inout Findings) {
    guard let stated = roster.reserve else { return }
    var expected: [ReserveLine] = []
    let shelves = labelled(drafts)
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

  private func lines(of shelf: Shelf, _ list: ReserveShelf) -> [ReserveLine] {
    list.entries.enumerated().map { index, entry in
      ReserveLine(
        regionCode: shelf.code, regionName: premises.name(ofOffice: shelf.code) ?? "",
        role: shelf.role, listLength: list.count, position: index + 1,
        applicantID: problem.applicants[entry.applicant].id,
        name: problem.applicants[entry.applicant].name,
        rank: premises.ranking.ranks[entry.applicant], domicileTier: entry.tier,
        preference: entry.preference, track: premises.listName(of: entry.applicant))
    }
  }

  /// Who of one part of the people stands on which list, the first of each.
  func shelves(ofPart part: Int) -> Shelves {
    let depth = problem.policy.reserveDepth
    var assistants = AssistantShelves(premises, depth: depth)
    var roles = premises.offices.map { OfficeShelves(premises, $0, depth: depth) }
    for applicant in waiting.dropFirst(part * Self.peopleAPart).prefix(Self.peopleAPart) {
      let role = roster.placements[reading.placementLine[applicant]!].role
      if premises.hasPlaces(applicant) {
        assistants.add(applicant, claim: claim)
      } else if let role = premises.offices.firstIndex(where: { $0.role == role }) {
        roles[role].add(applicant, claim: claim)
      }
    }
    return Shelves(assistants: assistants, roles: roles)
  }

  /// The lists of all parts, by role and region; empty ones are left out.
  private func labelled(_ drafts: [Shelves]) -> [Shelf: ReserveShelf] {
    guard var all = drafts.first else { return [:] }
    for draft in drafts.dropFirst() { all.append(draft) }
    var shelves: [Shelf: ReserveShelf] = [:]
    for (office, role) in zip(premises.offices, all.roles) {
      for (code, shelf) in zip(role.codes, role.shelves) where shelf.count > 0 {
        shelves[Shelf(role: office.role, code: code)] = shelf
      }
    }
    func put(_ code: RegionCode, _ shelf: ReserveShelf) {
      if shelf.count > 0 { shelves[Shelf(role: "BA", code: code)] = shelf }
    }
    zip(premises.codes, all.assistants.kabupaten).forEach(put)
    zip(problem.provinces.map(\.code), all.assistants.provinces).forEach(put)
    put(.nation, all.assistants.nation)
    return shelves
  }

  /// What the placement policy looks at before the rank.
  private func claim(preference: Int, tier: Int, kilometres: Int) -> Int {
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
