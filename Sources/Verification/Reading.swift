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
      table: .placements, lines: roster.placements.count, order: premises.ranking.order,
      identifier: { roster.placements[$0].applicantID },
      index: { problem.applicantIndex(of: roster.placements[$0].applicantID) },
      expected: { problem.applicants[$0].id }
    ).lines(&findings)
    assignmentLine = LineMatch(
      table: .assignments, lines: roster.assignments.count,
      order: Array(problem.cooperatives.indices),
      identifier: { roster.assignments[$0].cooperativeID },
      index: { problem.cooperativeIndex(of: roster.assignments[$0].cooperativeID) },
      expected: { problem.cooperatives[$0].id }
    ).lines(&findings)
    regionLine = LineMatch(
      table: .regions, lines: roster.regions.count, order: Array(problem.kabupaten.indices),
      identifier: { roster.regions[$0].regionCode.description },
      index: { problem.kabupatenIndex(of: roster.regions[$0].regionCode) },
      expected: { problem.kabupaten[$0].code.description }
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
  /// How many lines the table has.
  let lines: Int
  /// The things that have lines, by index, in the order in which the lines should stand.
  let order: [Int]
  /// What a line says that it is about, and the index of that, if there is one.
  let identifier: (Int) -> String
  let index: (Int) -> Int?
  /// What the line of a thing should say, by index.
  let expected: (Int) -> String

  /// The line of each thing, by index.
  func lines(_ findings: inout Findings) -> [Int?] {
    var placeOf = order
    for (place, thing) in order.enumerated() { placeOf[thing] = place }
    var lineOf = [Int?](repeating: nil, count: order.count)
    var lastPlace = -1
    var isOrdered = true
    for line in 0..<lines {
      guard let thing = index(line) else {
        findings.report(.unknownLine, in: table, identifier(line))
        continue
      }
      guard lineOf[thing] == nil else {
        findings.report(.doubledLine, in: table, identifier(line))
        continue
      }
      lineOf[thing] = line
      if placeOf[thing] < lastPlace && isOrdered {
        findings.reportDerived(.lineOutOfOrder, in: table, identifier(line))
        isOrdered = false
      }
      lastPlace = max(lastPlace, placeOf[thing])
    }
    for thing in order where lineOf[thing] == nil {
      findings.report(.missingLine, in: table, expected(thing))
    }
    return lineOf
  }
}
