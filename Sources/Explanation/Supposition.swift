package import PlacementModel
package import RegionPlacement

/// One thing of a round supposed to be otherwise, all else as it is.
package enum Supposition: Hashable, Sendable {
  /// The person stands at this position on their list, that of their role or of their track; the
  /// others keep their order.
  case rank(applicant: Int, position: Int)
  /// The nation, a province or a kabupaten has this quota.
  case quota(of: RegionCode, places: Int)
  /// One track has this quota in a kabupaten; quotas of the track around it, which only repeat what
  /// the kabupaten come to, follow.
  case trackQuota(of: RegionCode, track: String, places: Int)
  /// The budget pays for so many assistants.
  case budget(places: Int)
  /// The person lists these regions, the most wanted first.
  case preferences(applicant: Int, regions: [RegionCode?])
  case willingAnywhere(applicant: Int)
  /// The panel places the person here.
  case pin(applicant: Int, region: RegionCode)
  /// The panel does not say where the person goes.
  case noPin(applicant: Int)
  /// All of these at once, none of which contradicts another.
  case together([Supposition])
}

extension PlacementProblem {
  /// The problem under a supposition; every index means the same.
  ///
  /// - Parameter ranking: the positions of the problem as it is.
  /// - Throws: ``ProblemFaults`` where the supposition contradicts another decision of the panel.
  package func supposing(
    _ supposition: Supposition, ranking: Ranking
  ) throws(ProblemFaults) -> PlacementProblem {
    switch supposition {
    case .rank(let applicant, let position):
      return try replacing(applicants: people(moving: applicant, to: position, in: ranking))
    case .quota(let code, let places):
      return try overlaid(
        with: Overlay(regions: regions(changingQuotaOf: code, to: places)))
    case .trackQuota(let code, let track, let places):
      return try overlaid(
        with: Overlay(regions: regions(changingQuotaOf: track, in: code, to: places)))
    case .budget(let places):
      return try overlaid(
        with: Overlay(policy: changed(policy) { $0.assistantBudget = places }))
    case .preferences(let applicant, let regions):
      return try replacing(applicants: people(changing: applicant) { $0.preferences = regions })
    case .willingAnywhere(let applicant):
      return try replacing(applicants: people(changing: applicant) { $0.isWillingAnywhere = true })
    case .pin(let applicant, let region):
      return try replacing(
        pins: pins(withoutPlaceOf: applicant) + [
          Pin(
            applicantID: applicants[applicant].id,
            decision: .pinToRegion(region))
        ])
    case .noPin(let applicant):
      return try replacing(pins: pins(withoutPlaceOf: applicant))
    case .together(let suppositions):
      var problem = self
      for supposition in suppositions {
        problem = try problem.supposing(supposition, ranking: ranking)
      }
      return problem
    }
  }

  /// A province without a line of its own gets one.
  private func regions(changingQuotaOf code: RegionCode, to places: Int) -> [Region] {
    var regions = self.regions
    if let index = regions.firstIndex(where: { $0.code == code }) {
      regions[index].quota = places
    } else if let province = provinces.first(where: { $0.code == code }) {
      regions.append(
        Region(
          code: code, name: province.name, quota: places, islandGroup: province.islandGroup,
          provinceName: province.name))
    }
    return regions
  }

  private func regions(
    changingQuotaOf track: String, in code: RegionCode, to places: Int
  ) -> [Region] {
    var regions = self.regions
    for index in regions.indices where regions[index].code == code {
      regions[index].trackQuotas[track] = places
    }
    for index in regions.indices where regions[index].code.level < .kabupaten {
      guard let quota = regions[index].trackQuotas[track], regions[index].code.contains(code)
      else { continue }
      let inside = regions.filter {
        $0.code.level == .kabupaten && regions[index].code.contains($0.code)
      }
      let sum = inside.reduce(0) { $0 + ($1.trackQuotas[track] ?? 0) }
      regions[index].trackQuotas[track] = max(quota, sum)
    }
    return regions
  }

  /// Everybody of the person's list gets their resolved position as rank, so that no score, tie
  /// or lottery is asked again, and the person another one.
  private func people(moving person: Int, to position: Int, in ranking: Ranking) -> [Applicant] {
    var list = ranking.applicants(ofRole: applicants[person].role)
      .filter { track(of: $0) == track(of: person) }
    list.removeAll { $0 == person }
    list.insert(person, at: position - 1)
    var people = applicants
    for (index, applicant) in list.enumerated() { people[applicant].rank = index + 1 }
    return people
  }

  private func people(changing person: Int, _ change: (inout Applicant) -> Void) -> [Applicant] {
    var people = applicants
    change(&people[person])
    return people
  }

  /// Every decision of the panel but those that say where the person is placed.
  private func pins(withoutPlaceOf applicant: Int) -> [Pin] {
    pins.filter { $0.applicantID != applicants[applicant].id || !$0.decision.places }
  }
}

private func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
  var value = value
  change(&value)
  return value
}
