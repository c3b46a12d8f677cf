import Messages
import PlacementModel

/// Compares every derived figure of a roster with the lines it is derived from.
struct FigureChecks {
  let premises: Premises
  let roster: Roster
  let reading: Reading
  let legs: Legs
  /// By kabupaten.
  let regions: [RegionFigures]

  private var problem: PlacementProblem { premises.problem }

  /// Checks the three tables, line by line.
  func run(_ findings: inout Findings) {
    for applicant in premises.ranking.order {
      guard let index = reading.placementLine[applicant] else { continue }
      checkPerson(applicant, roster.placements[index], &findings)
    }
    for cooperative in problem.cooperatives.indices {
      guard let index = reading.assignmentLine[cooperative] else { continue }
      checkCooperative(cooperative, roster.assignments[index], &findings)
    }
    let seats = reading.occupancy.people(by: premises.lists)
    for kabupaten in problem.kabupaten.indices {
      guard let index = reading.regionLine[kabupaten] else { continue }
      checkRegion(kabupaten, roster.regions[index], seats, &findings)
      checkBounds(regions[kabupaten], roster.regions[index], &findings)
    }
  }

  private func checkPerson(
    _ applicant: Int, _ line: PlacementLine, _ findings: inout Findings
  ) {
    let person = problem.applicants[applicant]
    let id = line.applicantID
    findings.compare("name", line.name, with: person.name, in: .placements, id)
    findings.compare("role", line.role, with: person.role, in: .placements, id)
    findings.compare(
      "track", line.track, with: premises.listName(of: applicant), in: .placements, id)
    guard line.status == .placed else { return checkEmpty(line, &findings) }
    guard let seat = reading.seat[applicant] else { return }
    let served = reading.caseload[applicant].compactMap { legs.metres[$0] }
    findings.compare(
      "region_name", line.regionName, with: problem.kabupaten[seat].region.name,
      in: .placements, id)
    let numbers: [(String, Int?, Int)] = [
      ("domicile_tier", line.domicileTier, premises.journeys.tier(of: applicant, to: seat)),
      ("preference", line.preference, premises.preference(of: applicant, for: seat)),
      ("load", line.load, served.count),
      ("travel_m_total", line.travelTotal, served.reduce(0, +)),
      ("travel_m_max", line.travelMax, served.max() ?? 0),
    ]
    for (column, stated, derived) in numbers {
      findings.compare(column, stated, with: derived, in: .placements, id)
    }
  }

  /// Whoever is not placed has no region, base or load.
  private func checkEmpty(_ line: PlacementLine, _ findings: inout Findings) {
    if line.isEmpty { return }
    let id = line.applicantID
    let texts = [
      ("region_code", line.regionCode?.description ?? ""), ("region_name", line.regionName),
      ("base_code", line.baseCode?.description ?? ""),
      ("base_latitude", line.base.map { "\($0.latitude)" } ?? ""),
    ]
    for (column, stated) in texts {
      findings.compare(column, stated, with: "", in: .placements, id)
    }
    let numbers = [
      ("domicile_tier", line.domicileTier), ("preference", line.preference),
      ("load", line.load), ("travel_m_total", line.travelTotal), ("travel_m_max", line.travelMax),
    ]
    for (column, stated) in numbers {
      findings.compare(column, stated, with: nil, in: .placements, id)
    }
  }

  private func checkCooperative(
    _ index: Int, _ line: AssignmentLine, _ findings: inout Findings
  ) {
    let cooperative = problem.cooperatives[index]
    let region = problem.kabupaten[premises.home[index]].code
    let assistant = line.assistantID.flatMap(problem.applicantIndex(of:))
    findings.compare(
      "name", line.name, with: cooperative.name, in: .assignments, line.cooperativeID)
    let codes = [
      ("village_code", line.village, cooperative.village), ("region_code", line.regionCode, region),
    ]
    for (column, stated, derived) in codes where stated != derived {
      findings.compare(
        column, "\(stated)", with: "\(derived)", in: .assignments, line.cooperativeID)
    }
    if line.assistantID == nil || assistant != nil {
      let name = assistant.map { problem.applicants[$0].name } ?? ""
      findings.compare(
        "assistant_name", line.assistantName, with: name, in: .assignments, line.cooperativeID)
    }
  }

  /// - Parameter seats: who is placed, by list in each kabupaten.
  private func checkRegion(
    _ index: Int, _ line: RegionLine, _ seats: [[Int]], _ findings: inout Findings
  ) {
    let region = problem.kabupaten[index].region
    let id = "\(region.code)"
    let capacity = premises.capacities[index]
    let figures = regions[index]
    findings.compare("region_name", line.regionName, with: region.name, in: .regions, id)
    let numbers: [(String, Int?, Int?)] = [
      ("quota", line.quota, region.quota),
      ("cooperatives", line.cooperatives, capacity.cooperatives),
      ("need", line.need, capacity.need),
      ("room", line.room, capacity.room),
      ("placed", line.placed, figures.placed),
      ("missing", line.missing, figures.missing),
      ("unused_quota", line.unusedQuota, figures.unusedQuota),
      ("covered", line.covered, figures.covered),
      ("uncovered", line.uncovered, figures.uncovered),
      ("load_min", line.loadMinimum, figures.loads.min()),
      ("load_max", line.loadMaximum, figures.loads.max()),
      ("travel", line.terms.travel, figures.terms.travel),
      ("pairs", line.terms.pairs, figures.terms.pairs),
      ("balance", line.terms.balance, figures.terms.balance),
      ("splits", line.terms.splits, figures.terms.splits),
      ("objective", line.objective, figures.objective),
    ]
    for (column, stated, derived) in numbers {
      findings.compare(column, stated, with: derived, in: .regions, id)
    }
    findings.compare(
      "exception", line.exception?.rawValue ?? "", with: figures.exception?.rawValue ?? "",
      in: .regions, id)
    checkTracks(index, line, seats, &findings)
  }

  /// What each track has in a kabupaten; how many places are opened for it, the policy's promise
  /// says.
  private func checkTracks(
    _ index: Int, _ line: RegionLine, _ seats: [[Int]], _ findings: inout Findings
  ) {
    let lists = premises.lists
    let stated = line.tracks.map { "\($0.track) \($0.quota ?? -1) \($0.placed)" }
    let quotas = Lists.quotas(of: problem.kabupaten[index].region)
    let derived =
      lists.count == 1
      ? []
      : quotas.indices.map { list in
        "\(Lists.names[list]) \(quotas[list] ?? -1) \(seats[index * lists.count + list].count)"
      }
    findings.compare(
      "placed_professional", stated.joined(separator: ", "), with: derived.joined(separator: ", "),
      in: .regions, "\(line.regionCode)")
  }

  /// A bound from below is never above what it bounds. After edits it may speak of other people.
  private func checkBounds(
    _ figures: RegionFigures, _ line: RegionLine, _ findings: inout Findings
  ) {
    let bounds = [
      ("lower_bound", line.lowerBound, figures.objective),
      ("travel_lower_bound", line.travelLowerBound, figures.terms.travel),
    ]
    for (column, bound, value) in bounds where bound < 0 || bound > value {
      findings.reportDerived(
        .boundAboveValue(column: column, bound: bound, value: value), in: .regions,
        "\(line.regionCode)")
    }
  }
}

extension PlacementLine {
  /// Whether nothing is stated that only somebody who is placed has.
  fileprivate var isEmpty: Bool {
    regionCode == nil && regionName.isEmpty && baseCode == nil && base == nil
      && domicileTier == nil && preference == nil && load == nil && travelTotal == nil
      && travelMax == nil
  }
}
