import Messages
import PlacementModel

/// The rules of one role other than the Business Assistant: who holds which office, and that
/// nobody was passed over.
struct RoleChecks {
  let premises: Premises
  let roster: Roster
  let reading: Reading
  let offices: RoleOffices

  private var problem: PlacementProblem { premises.problem }

  /// Checks the lines of the role, and gives the office of everybody who validly holds one.
  func run(_ findings: inout Findings) -> [Int: RegionCode] {
    var seats: [Int: RegionCode] = [:]
    for applicant in members {
      let line = roster.placements[reading.placementLine[applicant]!]
      checkPin(of: applicant, line, &findings)
      guard line.status == .placed else { continue }
      guard let code = line.regionCode, offices.places[code] != nil else {
        let code = line.regionCode?.description ?? ""
        findings.report(.placedNowhere(code), in: .placements, line.applicantID)
        continue
      }
      checkPlace(of: applicant, code, line, &findings)
      seats[applicant] = code
    }
    checkPlaces(seats, &findings)
    checkPromise(seats, &findings)
    return seats
  }

  /// Everybody of the role who has a line, best first.
  private var members: [Int] {
    premises.ranking.order.filter {
      problem.applicants[$0].role == offices.role && reading.placementLine[$0] != nil
    }
  }

  private func checkPin(of applicant: Int, _ line: PlacementLine, _ findings: inout Findings) {
    guard premises.standings[applicant] == .eligible,
      let pinned = premises.pinnedOffice(of: applicant)
    else { return }
    if line.status != .placed || line.regionCode != pinned {
      let name = premises.name(ofOffice: pinned) ?? "\(pinned)"
      findings.report(.pinnedElsewhere(region: name), in: .placements, line.applicantID)
    }
  }

  private func checkPlace(
    of applicant: Int, _ code: RegionCode, _ line: PlacementLine, _ findings: inout Findings
  ) {
    let (name, id) = (premises.name(ofOffice: code) ?? "", line.applicantID)
    switch premises.barrier(of: applicant, toOffice: code, of: offices) {
    case .excluded: findings.report(.placedThoughExcluded(name), in: .placements, id)
    case .banned: findings.report(.placedThoughBanned(name), in: .placements, id)
    case .unwilling where premises.pinnedOffice(of: applicant) != code:
      findings.report(.placedThoughUnwilling(name), in: .placements, id)
    case .unwilling, .conflict, nil: break
    }
    findings.compare("region_name", line.regionName, with: name, in: .placements, id)
    findings.compare(
      "domicile_tier", line.domicileTier,
      with: premises.journey(of: applicant, toOffice: code).tier, in: .placements, id)
    findings.compare(
      "preference", line.preference, with: premises.preference(of: applicant, forOffice: code),
      in: .placements, id)
  }

  private func checkPlaces(_ seats: [Int: RegionCode], _ findings: inout Findings) {
    let counts = Dictionary(grouping: seats.values) { $0 }.mapValues(\.count)
    for (code, placed) in counts.sorted(by: { $0.key < $1.key })
    where placed > offices.places[code]! {
      findings.report(
        .officeOverfull(offices.role, placed: placed, places: offices.places[code]!),
        in: .regions, "\(code)")
    }
  }

  /// `balanced` passes over nobody for somebody worse ranked, `local-first` for nobody of a worse
  /// tier, then rank; pinned people stand on neither side.
  private func checkPromise(_ seats: [Int: RegionCode], _ findings: inout Findings) {
    let policy = problem.policy.placement
    guard policy == .balanced || policy == .localFirst else { return }
    func claim(_ applicant: Int, _ code: RegionCode) -> (Int, Int) {
      let tier =
        policy == .localFirst ? premises.journey(of: applicant, toOffice: code).tier : 0
      return (tier, premises.ranking.positions[applicant])
    }
    var weakest: [RegionCode: (Int, Int)] = [:]
    for (applicant, code) in seats
    where premises.pinnedOffice(of: applicant) == nil && !reading.kept.contains(applicant) {
      weakest[code] = max(weakest[code] ?? (-1, 0), claim(applicant, code), by: <)
    }
    for applicant in members
    where premises.standings[applicant] == .eligible && seats[applicant] == nil {
      let outlook = Outlook(of: applicant, problem, premises.bonds)
      let isWronged = weakest.contains { code, worst in
        claim(applicant, code) < worst && outlook.barrier(toOffice: code, of: offices) == nil
      }
      if isWronged {
        findings.report(
          .guaranteeBroken(policy.rawValue), in: .placements, problem.applicants[applicant].id)
      }
    }
  }

  private func max<Value>(
    _ first: Value, _ second: Value, by isLess: (Value, Value) -> Bool
  ) -> Value { isLess(first, second) ? second : first }
}

extension RoleChecks {
  /// What the summary says of the role, derived from the lines.
  func figures(of seats: [Int: RegionCode]) -> RoleFigures {
    func count(_ status: PlacementLine.Status) -> Int {
      roster.placements.count { $0.role == offices.role && $0.status == status }
    }
    return RoleFigures(
      role: offices.role, places: offices.places.values.reduce(0, +), placed: count(.placed),
      reserve: count(.reserve), ineligible: count(.ineligible), banned: count(.banned),
      certificate: goals(of: seats))
  }

  /// Offices need nobody and have no cooperatives, so the goals of cover, minimums and service
  /// come to nothing.
  private func goals(of seats: [Int: RegionCode]) -> [ProvenGoal] {
    func sum(_ figure: (Int, RegionCode) -> Int) -> Int {
      seats.reduce(0) { $0 + figure($1.key, $1.value) }
    }
    return [
      ProvenGoal(name: "cover", value: 0), ProvenGoal(name: "minimums", value: 0),
      ProvenGoal(name: "fill", value: seats.count), ProvenGoal(name: "service", value: 0),
      ProvenGoal(name: "merit", value: sum { person, _ in premises.ranking.positions[person] }),
      ProvenGoal(name: "tier", value: sum { premises.journey(of: $0, toOffice: $1).tier }),
      ProvenGoal(name: "preference", value: sum(premises.preference(of:forOffice:))),
      ProvenGoal(
        name: "distance", value: sum { premises.journey(of: $0, toOffice: $1).kilometres }),
    ]
  }

  /// Compares the summary's entry for the role with its lines.
  func compare(
    _ stated: RoleFigures?, with figures: RoleFigures, _ findings: inout Findings
  ) {
    let id = "roles.\(offices.role)"
    guard let stated else {
      findings.compare("roles", "", with: offices.role, in: .summary, id)
      return
    }
    let numbers = [
      ("places", stated.places, figures.places), ("placed", stated.placed, figures.placed),
      ("reserve", stated.reserve, figures.reserve),
      ("ineligible", stated.ineligible, figures.ineligible),
      ("banned", stated.banned, figures.banned),
    ]
    for (name, value, derived) in numbers {
      findings.compare(name, value, with: derived, in: .summary, "\(id).\(name)")
    }
    for goal in stated.certificate {
      guard let derived = figures.certificate.first(where: { $0.name == goal.name }) else {
        continue
      }
      findings.compare(
        goal.name, goal.value, with: derived.value, in: .summary,
        "\(id).certificate.\(goal.name)")
    }
  }
}
