import PlacementModel

/// Why a person must not be placed in a kabupaten.
enum Barrier {
  case excluded, banned, conflict, unwilling
}

extension Premises {
  /// The position of a kabupaten in the person's stated preferences, its own before its
  /// province's, and the first mention where it is named twice; 10 if neither is named.
  func preference(of applicant: Int, for kabupaten: Int) -> Int {
    let code = problem.kabupaten[kabupaten].code
    var ofProvince = 10
    for (index, wish) in problem.applicants[applicant].preferences.enumerated() {
      if wish == code { return index + 1 }
      if wish != nil && wish == code.province { ofProvince = min(ofProvince, index + 1) }
    }
    return ofProvince
  }

  /// What keeps a person out of a kabupaten, the strongest reason first; `nil` where the person
  /// would go and may. Pins are not looked at.
  func barrier(of applicant: Int, to kabupaten: Int) -> Barrier? {
    let person = problem.applicants[applicant]
    let code = problem.kabupaten[kabupaten].code
    if person.exclusions.contains(where: { $0.contains(code) }) { return .excluded }
    if bonds.bans[applicant].contains(where: { $0.contains(code) }) { return .banned }
    if !bonds.conflicts[applicant].isEmpty
      && remaining(to: applicant, in: kabupaten) < least(kabupaten)
    {
      return .conflict
    }
    let isAtHome = person.domicile.province == code.province
    if person.isWillingAnywhere || isAtHome || preference(of: applicant, for: kabupaten) < 10 {
      return nil
    }
    return .unwilling
  }

  /// How many cooperatives of a kabupaten a person may serve.
  private func remaining(to applicant: Int, in kabupaten: Int) -> Int {
    members[kabupaten].count { !bonds.conflicts[applicant].contains($0) }
  }

  /// Fewer cooperatives than this are not enough for a person to be placed there.
  private func least(_ kabupaten: Int) -> Int {
    min(problem.policy.load.minimum, members[kabupaten].count)
  }

  /// The person's own order over all kabupaten: by stated preference, tier, distance and code.
  /// `nil` where the person would not go or may not. Smaller is better.
  func wishes(of applicant: Int) -> [Wish?] {
    let (tiers, kilometres) = journeys.row(of: applicant)
    return problem.kabupaten.indices.map { kabupaten in
      guard barrier(of: applicant, to: kabupaten) == nil else { return nil }
      return Wish(
        preference: preference(of: applicant, for: kabupaten), tier: tiers[kabupaten],
        kilometres: kilometres[kabupaten], kabupaten: kabupaten)
    }
  }
}

/// The place of one kabupaten in a person's own order.
struct Wish: Comparable {
  let preference: Int
  let tier: Int
  let kilometres: Int
  let kabupaten: Int

  static func < (left: Wish, right: Wish) -> Bool {
    (left.preference, left.tier, left.kilometres, left.kabupaten)
      < (right.preference, right.tier, right.kilometres, right.kabupaten)
  }
}
