import Messages
import PlacementModel

/// What a roster keeps of an earlier round.
///
/// Where the earlier roster is at hand, the lines must say what it said, and nobody may have moved
/// who could stay. Else the lines' own columns are believed, as the choice of a base is.
struct RoundChecks {
  let premises: Premises
  let roster: Roster
  let reading: Reading

  private var problem: PlacementProblem { premises.problem }

  /// The people who stand on neither side of envy, for they keep what an earlier round gave them.
  static func kept(_ roster: Roster, _ reading: Reading) -> Set<Int> {
    Set(
      reading.placementLine.indices.filter { applicant in
        guard let line = reading.placementLine[applicant].map({ roster.placements[$0] }) else {
          return false
        }
        return line.status == .placed && line.regionCode != nil
          && line.regionCode == line.previousRegion
      })
  }

  func run(_ findings: inout Findings) {
    if !problem.previous.isEmpty {
      compareWithEarlier(&findings)
      checkPlaces(
        of: "BA", seatedAt: { problem.kabupatenIndex(of: $0) != nil }, quotas: kabupatenQuotas,
        &findings)
      for offices in premises.offices {
        checkPlaces(
          of: offices.role, seatedAt: { offices.places[$0] != nil },
          quotas: { code in [(code, offices.places[code] ?? 0)] }, &findings)
      }
    }
    compareTotals(&findings)
  }

  private func compareWithEarlier(_ findings: inout Findings) {
    for line in roster.placements {
      let region = problem.previous.placements[line.applicantID]?.region
      findings.compare(
        "previous_region_code", line.previousRegion?.description ?? "",
        with: region?.description ?? "", in: .placements, line.applicantID)
    }
    for line in roster.assignments {
      findings.compare(
        "previous_assistant_id", line.previousAssistantID ?? "",
        with: problem.previous.assistants[line.cooperativeID] ?? "", in: .assignments,
        line.cooperativeID)
    }
  }

  // MARK: - Nobody moved who could stay

  /// Goes through the earlier round's people by rank, those whom pins place first, and counts them
  /// against every limit.
  private func checkPlaces(
    of role: String, seatedAt isPlace: (RegionCode) -> Bool,
    quotas: (RegionCode) -> [(RegionCode, Int)], _ findings: inout Findings
  ) {
    var counts: [RegionCode: Int] = [:]
    var bySeat: [Int: Int] = [:]
    func seat(_ applicant: Int, _ code: RegionCode) -> Int? {
      role == "BA"
        ? problem.kabupatenIndex(of: code).map { premises.lists.seat(of: applicant, in: $0) } : nil
    }
    func fits(_ applicant: Int, _ code: RegionCode) -> Bool {
      quotas(code).allSatisfy { counts[$0.0, default: 0] < $0.1 }
        && seat(applicant, code).map { bySeat[$0, default: 0] < premises.lists.caps[$0] } ?? true
    }
    func take(_ applicant: Int, _ code: RegionCode) {
      for (code, _) in quotas(code) { counts[code, default: 0] += 1 }
      if let seat = seat(applicant, code) { bySeat[seat, default: 0] += 1 }
    }
    let people = premises.ranking.order.filter {
      problem.applicants[$0].role == role && premises.standings[$0] == .eligible
    }
    for applicant in people {
      if let pinned = pinned(applicant) { take(applicant, pinned) }
    }
    for applicant in people where pinned(applicant) == nil {
      let person = problem.applicants[applicant]
      guard let before = problem.previous.placements[person.id], before.role == role,
        isPlace(before.region), isOpen(before.region, to: applicant), fits(applicant, before.region)
      else { continue }
      take(applicant, before.region)
      let line = reading.placementLine[applicant].map { roster.placements[$0] }
      if let line, line.status != .placed || line.regionCode != before.region {
        findings.report(
          .movedThoughFree(before.region.description), in: .placements, person.id)
      }
    }
  }

  private func pinned(_ applicant: Int) -> RegionCode? {
    premises.bonds.pinnedKabupaten[applicant].map { premises.codes[$0] }
      ?? premises.pinnedOffice(of: applicant)
  }

  private func isOpen(_ code: RegionCode, to applicant: Int) -> Bool {
    if premises.hasPlaces(applicant) {
      return problem.kabupatenIndex(of: code).map {
        premises.barrier(of: applicant, to: $0) == nil
      } ?? false
    }
    let role = problem.applicants[applicant].role
    return premises.offices.first { $0.role == role }.map {
      premises.barrier(of: applicant, toOffice: code, of: $0) == nil
    } ?? false
  }

  /// Every limit that an assistant in a kabupaten counts against.
  private func kabupatenQuotas(_ code: RegionCode) -> [(RegionCode, Int)] {
    guard let index = problem.kabupatenIndex(of: code) else { return [] }
    let province = problem.provinces[problem.kabupaten[index].province]
    return [
      (code, premises.capacities[index].cap), (province.code, province.quota ?? Int.max),
      (.nation, problem.nationalQuota ?? Int.max),
    ]
  }

  // MARK: - Totals

  private func compareTotals(_ findings: inout Findings) {
    let stated = roster.summary.totals.round
    guard stated != nil || !problem.previous.isEmpty else { return }
    let kept = roster.assignments.count { $0.isKept }
    let stayed = RoundChecks.kept(roster, reading).count
    findings.compare("kept", stated?.kept, with: kept, in: .summary, "totals.kept")
    findings.compare("stayed", stated?.stayed, with: stayed, in: .summary, "totals.stayed")
    if !problem.previous.isEmpty {
      findings.compare(
        "previously_placed", stated?.placed, with: problem.previous.placements.count,
        in: .summary, "totals.previously_placed")
    }
    for line in roster.regions {
      let kept = roster.assignments.count { $0.regionCode == line.regionCode && $0.isKept }
      findings.compare("kept", line.kept, with: kept, in: .regions, "\(line.regionCode)")
    }
  }
}
