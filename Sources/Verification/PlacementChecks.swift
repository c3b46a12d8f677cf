import Messages
import PlacementModel

/// The rules of stage 1: who may be placed, where, and how many; and which minimums are missed.
struct PlacementChecks {
  let premises: Premises
  let roster: Roster
  let reading: Reading

  func run(_ findings: inout Findings) {
    for applicant in premises.ranking.order {
      guard let index = reading.placementLine[applicant] else { continue }
      let line = roster.placements[index]
      checkStatus(of: applicant, line, &findings)
      checkRegion(of: applicant, line, &findings)
      checkPosition(of: applicant, line, &findings)
    }
    checkRooms(&findings)
    checkQuotas(&findings)
    for missed in MissedMinimum.all(in: premises.problem, reading) {
      findings.note(
        .missingBelowMinimum(region: missed.name, minimum: missed.minimum, placed: missed.placed),
        in: .regions, "\(missed.code)")
    }
  }

  private func checkStatus(
    of applicant: Int, _ line: PlacementLine, _ findings: inout Findings
  ) {
    let fault: Message?
    switch (premises.standings[applicant], line.status) {
    case (.banned, .banned), (.ineligible, .ineligible), (.eligible, .reserve): fault = nil
    case (.banned, _): fault = .bannedPersonOtherwise(line.status.rawValue)
    case (.ineligible, _): fault = .ineligiblePersonOtherwise(line.status.rawValue)
    case (.eligible, .placed):
      let isPlaceable = premises.hasPlaces(applicant) || premises.hasOffices(applicant)
      fault = isPlaceable ? nil : .roleWithoutPlaces(line.role)
    case (.eligible, _): fault = .eligiblePersonShutOut(line.status.rawValue)
    }
    if let fault { findings.report(fault, in: .placements, line.applicantID) }
  }

  private func checkRegion(
    of applicant: Int, _ line: PlacementLine, _ findings: inout Findings
  ) {
    let pinned = premises.bonds.pinnedKabupaten[applicant]
    if let pinned, pinned != reading.seat[applicant], premises.isCandidate(applicant) {
      let region = premises.problem.kabupaten[pinned].region
      findings.report(
        .pinnedElsewhere(region: region.name), in: .placements, line.applicantID)
    }
    guard line.status == .placed, premises.hasPlaces(applicant) else { return }
    guard let seat = reading.seat[applicant] else {
      let code = line.regionCode?.description ?? ""
      return findings.report(.placedNowhere(code), in: .placements, line.applicantID)
    }
    let region = premises.problem.kabupaten[seat].region
    switch premises.barrier(of: applicant, to: seat) {
    case .excluded:
      findings.report(.placedThoughExcluded(region.name), in: .placements, line.applicantID)
    case .banned:
      findings.report(.placedThoughBanned(region.name), in: .placements, line.applicantID)
    case .conflict:
      findings.report(.placedThoughConflict(region.name), in: .placements, line.applicantID)
    case .unwilling where pinned != seat:
      findings.report(.placedThoughUnwilling(region.name), in: .placements, line.applicantID)
    case .unwilling, nil: break
    }
  }

  private func checkPosition(
    of applicant: Int, _ line: PlacementLine, _ findings: inout Findings
  ) {
    let position = premises.ranking.ranks[applicant]
    if line.rank != position {
      findings.report(
        .wrongPosition(stated: line.rank, derived: position), in: .placements, line.applicantID)
    }
    let lottery = premises.ranking.lottery[applicant]
    if line.lottery != lottery {
      findings.report(.wrongLottery(derived: "\(lottery)"), in: .placements, line.applicantID)
    }
  }

  /// No kabupaten takes more than its cooperatives have work for.
  private func checkRooms(_ findings: inout Findings) {
    for (index, people) in reading.people.enumerated() {
      let ceiling = premises.capacities[index].ceiling
      if people.count > ceiling {
        let code = premises.problem.kabupaten[index].code
        findings.report(
          .roomExceeded(placed: people.count, room: ceiling), in: .regions, "\(code)")
      }
    }
  }

  /// Those of one track, at every level that states one.
  private func checkTrackQuotas(_ findings: inout Findings) {
    guard premises.lists.count > 1 else { return }
    let seats = reading.occupancy.people(by: premises.lists)
    for region in premises.problem.regions {
      for (list, quota) in Lists.quotas(of: region).enumerated() {
        let inside = premises.codes.indices.filter { region.code.contains(premises.codes[$0]) }
        let placed = inside.reduce(0) { $0 + seats[$1 * premises.lists.count + list].count }
        guard let quota, placed > quota else { continue }
        findings.report(
          .trackQuotaExceeded(Lists.names[list], placed: placed, quota: quota), in: .regions,
          "\(region.code)")
      }
    }
  }

  /// Quotas bind at every level at once.
  private func checkQuotas(_ findings: inout Findings) {
    checkTrackQuotas(&findings)
    let problem = premises.problem
    for (index, people) in reading.people.enumerated() {
      let region = problem.kabupaten[index].region
      if let quota = region.quota, people.count > quota {
        findings.report(
          .quotaExceeded(.kabupaten, placed: people.count, quota: quota), in: .regions,
          "\(region.code)")
      }
    }
    for (province, placed) in zip(
      problem.provinces, reading.occupancy.placedByProvince(of: problem))
    {
      if let quota = province.quota, placed > quota {
        findings.report(
          .quotaExceeded(.province, placed: placed, quota: quota), in: .regions,
          "\(province.code)")
      }
    }
    let placed = reading.people.reduce(0) { $0 + $1.count }
    if let quota = problem.nationalQuota, placed > quota {
      findings.report(
        .quotaExceeded(.nation, placed: placed, quota: quota), in: .regions, "ID")
    }
  }
}
