import PlacementModel

/// The places of a role other than the Business Assistant, read anew from the policy.
struct RoleOffices {
  let role: String
  let rule: Policy.Role
  /// Offices with places, by code: kabupaten, provinces, the nation.
  private(set) var places: [RegionCode: Int] = [:]
  /// The office that everybody accepts: the nation, or the only kabupaten.
  let open: RegionCode?

  init(of role: String, _ rule: Policy.Role, in problem: PlacementProblem) {
    self.role = role
    self.rule = rule
    let codes = problem.kabupaten.map(\.code)
    let nationwide = rule.places ?? 0
    let centre = codes.count == 1 ? codes[0] : .nation
    open = nationwide > 0 ? centre : nil
    places[centre] = nationwide
    for code in codes { places[code, default: 0] += rule.perRegion ?? 0 }
    for province in problem.provinces { places[province.code] = rule.perProvince ?? 0 }
    places = places.filter { $0.value > 0 }
  }

  /// Every role that has places, by name.
  static func all(in problem: PlacementProblem) -> [RoleOffices] {
    problem.policy.roles.sorted { $0.key < $1.key }
      .map { RoleOffices(of: $0.key, $0.value, in: problem) }
      .filter { !$0.places.isEmpty }
  }
}

extension Premises {
  /// The name of a kabupaten, a province or the nation.
  func name(ofOffice code: RegionCode) -> String? {
    switch code.level {
    case .nation: problem.nationName
    case .province: problem.provinces.first { $0.code == code }?.name
    default: problem.kabupatenIndex(of: code).map { problem.kabupaten[$0].region.name }
    }
  }

  /// The pins that place somebody, where they name a region.
  func pinnedOffice(of applicant: Int) -> RegionCode? {
    let id = problem.applicants[applicant].id
    for case (id, .pinToRegion(let code)) in problem.pins.map({ ($0.applicantID, $0.decision) }) {
      return code
    }
    return nil
  }

  /// What keeps a person from an office; see ``Outlook/barrier(toOffice:of:)``.
  func barrier(of applicant: Int, toOffice code: RegionCode, of offices: RoleOffices) -> Barrier? {
    Outlook(of: applicant, problem, bonds).barrier(toOffice: code, of: offices)
  }

  /// The stated position of an office, its own before its province's; 10 if neither is named.
  func preference(of applicant: Int, forOffice code: RegionCode) -> Int {
    Outlook(of: applicant, problem, bonds).preference(for: code)
  }

  /// Tier and whole kilometres to an office.
  func journey(of applicant: Int, toOffice code: RegionCode) -> (tier: Int, kilometres: Int) {
    guard let kabupaten = problem.kabupatenIndex(of: code) else {
      return journeys.reach(of: applicant, wide: code)
    }
    return (
      journeys.tier(of: applicant, to: kabupaten), journeys.kilometres(of: applicant, to: kabupaten)
    )
  }
}
