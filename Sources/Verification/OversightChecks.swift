import Messages
import PlacementModel

/// How the people of the roles with a caseload share the assistants of their kabupaten: everybody
/// is looked after, loads differ by at most 1, and the way to the assistants' bases adds up.
struct OversightChecks {
  let premises: Premises
  let roster: Roster
  let reading: Reading
  let bases: Bases
  /// The roles that have places, by name, with who holds which office.
  let roles: [(offices: RoleOffices, seats: [Int: RegionCode])]

  private var problem: PlacementProblem { premises.problem }

  func run(_ findings: inout Findings) {
    let supervising = roles.filter(\.offices.rule.hasCaseload)
    let teams = supervising.map { role in
      Dictionary(grouping: role.seats.keys) { role.seats[$0]! }
    }
    var overseen = supervising.map { _ in [Int: [Int]]() }
    for applicant in premises.ranking.order {
      guard let line = reading.placementLine[applicant].map({ roster.placements[$0] }) else {
        continue
      }
      guard let kabupaten = reading.seat[applicant] else {
        findings.compare("pmo_id", line.overseer, with: "", in: .placements, line.applicantID)
        continue
      }
      let code = premises.codes[kabupaten]
      let expected = teams.indices.filter { teams[$0][code] != nil }
      let names = OversightChecks.names(in: line.overseer, roles: expected.count)
      guard names.count == expected.count else {
        findings.report(.overseerMissing, in: .placements, line.applicantID)
        continue
      }
      for (name, role) in zip(names, expected) {
        if let overseer = problem.applicantIndex(of: name),
          supervising[role].seats[overseer] == code
        {
          overseen[role][overseer, default: []].append(applicant)
        } else {
          findings.report(.overseerElsewhere(name), in: .placements, line.applicantID)
        }
      }
    }
    for (role, overseen) in zip(supervising, overseen) {
      checkPortfolios(of: role.seats, overseen, &findings)
    }
    for role in roles where !role.offices.rule.hasCaseload {
      for applicant in role.seats.keys.sorted() { checkIdle(applicant, &findings) }
    }
  }

  /// Where one role looks after assistants, its id is the whole text.
  private static func names(in text: String, roles: Int) -> [String] {
    if text.isEmpty { return [] }
    return roles == 1 ? [text] : text.split(separator: "|").map(String.init)
  }

  private func checkPortfolios(
    of seats: [Int: RegionCode], _ overseen: [Int: [Int]], _ findings: inout Findings
  ) {
    let teams = Dictionary(grouping: seats.keys) { seats[$0]! }
    for (code, team) in teams.sorted(by: { $0.key < $1.key }) {
      guard let kabupaten = problem.kabupatenIndex(of: code) else {
        for applicant in team.sorted() { checkIdle(applicant, &findings) }
        continue
      }
      let assistants = reading.people[kabupaten].count
      let least = assistants / team.count
      let most = (assistants + team.count - 1) / team.count
      let points = VillagePoints(premises, kabupaten: kabupaten)
      for applicant in team.sorted() {
        let line = line(of: applicant)
        let own = overseen[applicant] ?? []
        if own.count < least || own.count > most {
          findings.report(
            .unevenOversight(own.count, least: least, most: most), in: .placements,
            line.applicantID)
        }
        let base = Bases.base(
          of: problem.applicants[applicant], line, among: points, isNeeded: assistants > 0,
          &findings)
        checkFigures(line, own, from: base, &findings)
      }
    }
  }

  /// A total may be off by a metre for each assistant, for each distance may be.
  private func checkFigures(
    _ line: PlacementLine, _ assistants: [Int], from base: Base?, _ findings: inout Findings
  ) {
    let id = line.applicantID
    findings.compare("load", line.load, with: assistants.count, in: .placements, id)
    let metres = assistants.map { assistant -> Int in
      guard let base, let other = bases.base[assistant] else { return 0 }
      return problem.travel.metres(from: base.code, to: other.code)
        ?? GreatCircle.metres(from: base.point, to: other.point)
    }
    let figures = [
      ("travel_m_total", line.travelTotal, metres.reduce(0, +), metres.count),
      ("travel_m_max", line.travelMax, metres.max() ?? 0, min(1, metres.count)),
    ]
    for (column, stated, derived, tolerance) in figures {
      if let stated, stated >= 0, (derived - tolerance...derived + tolerance).contains(stated) {
        continue
      }
      findings.compare(column, stated, with: derived, in: .placements, id)
    }
  }

  /// Who looks after nobody by rule has no base and no load.
  private func checkIdle(_ applicant: Int, _ findings: inout Findings) {
    let line = line(of: applicant)
    let id = line.applicantID
    findings.compare(
      "base_code", line.baseCode?.description ?? "", with: "", in: .placements, id)
    let numbers = [
      ("load", line.load), ("travel_m_total", line.travelTotal), ("travel_m_max", line.travelMax),
    ]
    for (column, stated) in numbers {
      findings.compare(column, stated, with: nil, in: .placements, id)
    }
  }

  private func line(of applicant: Int) -> PlacementLine {
    roster.placements[reading.placementLine[applicant]!]
  }
}
