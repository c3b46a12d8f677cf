import PlacementModel

/// Why a person must not be placed in a kabupaten.
enum Barrier {
  case excluded, banned, conflict, unwilling
}

/// What one person wants, may and must not do, kept at hand for many kabupaten.
struct Outlook {
  /// Kabupaten or provinces in the person's own order.
  let preferences: [RegionCode?]
  /// Where the person lives.
  let province: RegionCode?
  let isWillingAnywhere: Bool
  private let exclusions: [RegionCode]
  private let bans: [RegionCode]
  /// By kabupaten, where there are any: how many of its cooperatives the person must not serve.
  private let conflicts: [RegionCode: Int]
  private let leastLoad: Int

  init(of applicant: Int, _ problem: PlacementProblem, _ bonds: Bonds) {
    preferences = problem.applicants[applicant].preferences
    province = problem.applicants[applicant].domicile.province
    isWillingAnywhere = problem.applicants[applicant].isWillingAnywhere
    exclusions = problem.applicants[applicant].exclusions
    bans = bonds.bans[applicant]
    var conflicts: [RegionCode: Int] = [:]
    for cooperative in bonds.conflicts[applicant] {
      guard let home = problem.cooperatives[cooperative].village.kabupaten else { continue }
      conflicts[home, default: 0] += 1
    }
    self.conflicts = conflicts
    leastLoad = problem.policy.load.minimum
  }

  /// The position of a kabupaten in the person's stated preferences, its own before its
  /// province's, and the first mention where it is named twice; 10 if neither is named.
  func preference(for code: RegionCode) -> Int {
    guard !preferences.isEmpty else { return 10 }
    let around = code.province
    var ofProvince = 10
    for (index, wish) in preferences.enumerated() {
      guard let wish else { continue }
      if wish == code { return index + 1 }
      if wish == around { ofProvince = min(ofProvince, index + 1) }
    }
    return ofProvince
  }

  /// What keeps the person out of a kabupaten with these cooperatives, the strongest reason
  /// first; `nil` where the person would go and may. Pins are not looked at.
  func barrier(to code: RegionCode, members: [Int]) -> Barrier? {
    if exclusions.contains(where: { $0.contains(code) }) { return .excluded }
    if bans.contains(where: { $0.contains(code) }) { return .banned }
    if let conflicts = conflicts[code],
      members.count - conflicts < min(leastLoad, members.count)
    {
      return .conflict
    }
    let accepts =
      isWillingAnywhere || province == code.province
      || preference(for: code) < 10
    return accepts ? nil : .unwilling
  }

  /// What keeps the person from an office; conflicts with single cooperatives do not.
  func barrier(toOffice code: RegionCode, of offices: RoleOffices) -> Barrier? {
    if exclusions.contains(where: { $0.contains(code) }) { return .excluded }
    if bans.contains(where: { $0.contains(code) }) { return .banned }
    let accepts =
      isWillingAnywhere || code == offices.open || (province != nil && province == code.province)
      || preference(for: code) < 10
    return accepts ? nil : .unwilling
  }
}

extension Premises {
  /// The stated position of a kabupaten; see ``Outlook/preference(for:)``.
  func preference(of applicant: Int, for kabupaten: Int) -> Int {
    Outlook(of: applicant, problem, bonds).preference(for: codes[kabupaten])
  }

  /// What keeps a person out of a kabupaten; see ``Outlook/barrier(to:members:)``.
  func barrier(of applicant: Int, to kabupaten: Int) -> Barrier? {
    Outlook(of: applicant, problem, bonds)
      .barrier(to: codes[kabupaten], members: members[kabupaten])
  }
}

/// The place of one kabupaten in a person's own order.
struct Wish: Hashable, Comparable {
  let preference: Int
  let tier: Int
  let kilometres: Int
  let kabupaten: Int

  static func < (left: Wish, right: Wish) -> Bool {
    (left.preference, left.tier, left.kilometres, left.kabupaten)
      < (right.preference, right.tier, right.kilometres, right.kabupaten)
  }
}
