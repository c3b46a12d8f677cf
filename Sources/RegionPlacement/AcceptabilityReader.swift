package import PlacementModel

/// Reads from a problem what each applicant accepts, and what bars them from where.
package struct AcceptabilityReader: Sendable {
  let problem: PlacementProblem
  private let provinceIndex: [RegionCode: Int]
  /// The pins of each applicant who has any.
  private let pins: [Int: [Pin]]

  package init(_ problem: PlacementProblem) {
    self.problem = problem
    provinceIndex = Dictionary(
      uniqueKeysWithValues: problem.provinces.enumerated().map { ($1.code, $0) })
    pins = Dictionary(grouping: problem.pins) { problem.applicantIndex(of: $0.applicantID) ?? -1 }
  }

  /// What the applicant accepts. O(preferences + exclusions + conflicts), and a kabupaten's
  /// cooperatives for each village in conflict.
  package func acceptability(of applicant: Int) -> Acceptability {
    let person = problem.applicants[applicant]
    return Acceptability(
      barred: obstacles(of: applicant).keys.sorted(),
      listedKabupaten: listedKabupaten(of: person),
      listedProvinces: listings(of: person) { provinceIndex[$0] },
      homeProvince: person.domicile.province.flatMap { provinceIndex[$0] },
      isWillingAnywhere: person.isWillingAnywhere,
      pinned: pinnedKabupaten(of: applicant))
  }

  /// The kabupaten that the applicant is pinned to, directly or through a cooperative.
  func pinnedKabupaten(of applicant: Int) -> Int? {
    for pin in pins[applicant] ?? [] {
      switch pin.decision {
      case .pinToRegion(let code):
        return problem.kabupatenIndex(of: code)
      case .pinToCooperative(let id):
        return problem.cooperativeIndex(of: id).map(problem.kabupaten(ofCooperative:))
      case .banFromRegion, .banFromCooperative, .bar:
        continue
      }
    }
    return nil
  }

  /// Every kabupaten that something bars the applicant from; where several things do, an
  /// exclusion is named before a ban, and a ban before conflicts.
  package func obstacles(of applicant: Int) -> [Int: Obstacle] {
    var obstacles: [Int: Obstacle] = [:]
    for (kabupaten, count) in conflictCounts(of: applicant) {
      let (cooperatives, remaining) = remainder(of: kabupaten, after: count)
      if remaining < min(problem.policy.load.minimum, cooperatives) {
        obstacles[kabupaten] = .conflicts(remaining: remaining)
      }
    }
    for pin in pins[applicant] ?? [] {
      guard case .banFromRegion(let code) = pin.decision else { continue }
      for kabupaten in kabupaten(in: code) {
        obstacles[kabupaten] = .ban(by: pin.by, reason: pin.reason)
      }
    }
    for code in problem.applicants[applicant].exclusions {
      for kabupaten in kabupaten(in: code) { obstacles[kabupaten] = .exclusion }
    }
    return obstacles
  }

  /// The cooperatives that the applicant must not serve, bans included.
  package func conflicts(of applicant: Int) -> Set<Int> {
    problem.conflicts(of: applicant, decisions: (pins[applicant] ?? []).lazy.map(\.decision))
  }

  private func conflictCounts(of applicant: Int) -> [Int: Int] {
    conflicts(of: applicant).reduce(into: [:]) { counts, cooperative in
      counts[problem.kabupaten(ofCooperative: cooperative), default: 0] += 1
    }
  }

  private func remainder(
    of kabupaten: Int, after conflicts: Int
  ) -> (cooperatives: Int, remaining: Int) {
    let cooperatives = problem.kabupaten[kabupaten].cooperatives.count
    return (cooperatives, cooperatives - conflicts)
  }

  /// The listed kabupaten inside a code; a code below kabupaten contains none.
  private func kabupaten(in code: RegionCode) -> Range<Int> {
    switch code.level {
    case .nation:
      return problem.kabupaten.indices
    case .province:
      return provinceIndex[code].map { problem.provinces[$0].kabupaten } ?? 0..<0
    case .kabupaten:
      return problem.kabupatenIndex(of: code).map { $0..<($0 + 1) } ?? 0..<0
    case .district, .village:
      return 0..<0
    }
  }

  /// The kabupaten among the person's preferences, and the office that everybody accepts, at the
  /// position that it has anyway.
  private func listedKabupaten(of person: Applicant) -> [Acceptability.Listing] {
    var listings = listings(of: person) { problem.kabupatenIndex(of: $0) }
    if let open = problem.openOffice, !listings.contains(where: { $0.index == open }) {
      let stated = person.statedPosition(of: problem.kabupaten[open].code)
      listings.append(
        Acceptability.Listing(index: open, position: stated ?? Acceptability.unlisted))
    }
    return listings
  }

  /// The person's preferences that `index` resolves; the first mention counts.
  private func listings(
    of person: Applicant, index: (RegionCode) -> Int?
  ) -> [Acceptability.Listing] {
    var listings: [Acceptability.Listing] = []
    for (position, code) in person.preferences.enumerated() {
      guard let found = code.flatMap(index), !listings.contains(where: { $0.index == found })
      else { continue }
      listings.append(Acceptability.Listing(index: found, position: position + 1))
    }
    return listings
  }
}
