import Messages
import PlacementModel

/// The lines of a roster matched with the people, cooperatives and kabupaten they speak of.
///
/// Only decisions are taken from the lines: who is placed where, who serves what, and from which
/// village an outsider works. Where a line stands twice, its first copy counts.
struct Reading {
  /// By applicant, cooperative and kabupaten: the index of the line, `nil` where it is missing.
  private(set) var placementLine: [Int?]
  private(set) var assignmentLine: [Int?]
  private(set) var regionLine: [Int?]
  /// By applicant: the kabupaten they are placed in.
  private(set) var seat: [Int?]
  /// By kabupaten: who is placed there, in order of rank.
  private(set) var people: [[Int]]
  /// By cooperative: the person placed in its kabupaten who serves it.
  private(set) var server: [Int?]
  /// By applicant: the cooperatives they serve, by village and id.
  private(set) var caseload: [[Int]]
  /// Those who keep the place of an earlier round.
  private(set) var kept: Set<Int> = []

  var occupancy: Occupancy { Occupancy(seat: seat, people: people, kept: kept) }

  init(_ roster: Roster, of premises: Premises, _ findings: inout Findings) {
    let problem = premises.problem
    placementLine = LineMatch(
      table: .placements, identifiers: roster.placements.map(\.applicantID),
      expected: premises.ranking.order.map { problem.applicants[$0].id }
    ).reindexed(by: premises.ranking.order, &findings)
    assignmentLine = LineMatch(
      table: .assignments, identifiers: roster.assignments.map(\.cooperativeID),
      expected: problem.cooperatives.map(\.id)
    ).lines(&findings)
    regionLine = LineMatch(
      table: .regions, identifiers: roster.regions.map(\.regionCode.description),
      expected: problem.kabupaten.map(\.code.description)
    ).lines(&findings)

    seat = Array(repeating: nil, count: problem.applicants.count)
    people = Array(repeating: [], count: problem.kabupaten.count)
    server = Array(repeating: nil, count: problem.cooperatives.count)
    caseload = Array(repeating: [], count: problem.applicants.count)
    for applicant in premises.ranking.order where premises.hasPlaces(applicant) {
      guard let line = placementLine[applicant].map({ roster.placements[$0] }),
        line.status == .placed,
        let kabupaten = line.regionCode.flatMap(problem.kabupatenIndex(of:))
      else { continue }
      seat[applicant] = kabupaten
      people[kabupaten].append(applicant)
    }
    kept = RoundChecks.kept(roster, self)
    for cooperative in problem.cooperatives.indices {
      guard let line = assignmentLine[cooperative].map({ roster.assignments[$0] }),
        let applicant = line.assistantID.flatMap(problem.applicantIndex(of:)),
        seat[applicant] == premises.home[cooperative]
      else { continue }
      server[cooperative] = applicant
      caseload[applicant].append(cooperative)
    }
  }
}

/// Finds the one line of each thing in a table, and reports lines that are missing, doubled,
/// unknown or out of order.
private struct LineMatch {
  let table: RosterTable
  let identifiers: [String]
  /// In the order in which the lines should stand.
  let expected: [String]

  /// The line of each expected thing, in the order of `expected`.
  func lines(_ findings: inout Findings) -> [Int?] {
    let placeOf = Dictionary(uniqueKeysWithValues: expected.enumerated().map { ($1, $0) })
    var lines = [Int?](repeating: nil, count: expected.count)
    var lastPlace = -1
    var isOrdered = true
    for (line, identifier) in identifiers.enumerated() {
      guard let place = placeOf[identifier] else {
        findings.report(.unknownLine, in: table, identifier)
        continue
      }
      guard lines[place] == nil else {
        findings.report(.doubledLine, in: table, identifier)
        continue
      }
      lines[place] = line
      if place < lastPlace && isOrdered {
        findings.reportDerived(.lineOutOfOrder, in: table, identifier)
        isOrdered = false
      }
      lastPlace = max(lastPlace, place)
    }
    for (place, line) in lines.enumerated() where line == nil {
      findings.report(.missingLine, in: table, expected[place])
    }
    return lines
  }

  /// The line of each thing by its index, where `order` lists the indices as `expected` does.
  func reindexed(by order: [Int], _ findings: inout Findings) -> [Int?] {
    var byIndex = [Int?](repeating: nil, count: order.count)
    for (place, line) in lines(&findings).enumerated() { byIndex[order[place]] = line }
    return byIndex
  }
}
