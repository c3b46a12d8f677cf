import PlacementModel
import Testing

/// Tables with a scenario laid over them.
struct OverlaidProblemTests {
  private static let pins = [
    Pin(applicantID: "P-100", decision: .pinToRegion(RegionCode("65.01")!)),
    Pin(applicantID: "P-104", decision: .banFromRegion(RegionCode("64.02")!)),
  ]

  @Test("are the problem that reading the changed tables gives")
  func equalsReading() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let problem = try SmallCountry.problem(seed: seed, pins: Self.pins)
      for scenario in SmallCountry.scenarios(of: problem, seed: seed) where scenario.draw == nil {
        let overlay = scenario.overlay
        let read = try read(overlay, over: problem)
        expect(
          try problem.overlaid(with: overlay), equals: read, "\(scenario.name), seed \(seed)")
      }
    }
  }

  @Test("refuse a cooperative that opens under a known id or in a region that is not listed")
  func refusesWhatReadingRefuses() throws {
    let problem = try SmallCountry.problem(seed: 1)
    let known = problem.cooperatives[3]
    var elsewhere = known
    (elsewhere.id, elsewhere.village) = ("K-new", RegionCode("73.01.01.2001")!)
    var wide = known
    (wide.id, wide.village) = ("K-wide", RegionCode("64.01.01")!)
    for opened in [[known], [elsewhere], [wide], [elsewhere, elsewhere]] {
      #expect(throws: ProblemFaults.self) { try problem.overlaid(with: Overlay(opened: opened)) }
    }
    // Whoever closes makes room for another of the same name.
    let reopened = Overlay(closed: [known.id], opened: [known])
    #expect(try problem.overlaid(with: reopened).cooperatives == problem.cooperatives)
  }

  private func read(
    _ overlay: Overlay, over problem: PlacementProblem
  ) throws -> PlacementProblem {
    try PlacementProblem(
      regions: (overlay.regions ?? problem.regions).reversed(),
      cooperatives: overlay.opened
        + problem.cooperatives.reversed().filter { !overlay.closed.contains($0.id) },
      applicants: problem.applicants.reversed().filter { !overlay.withdrawn.contains($0.id) },
      pins: problem.pins.filter { !overlay.withdrawn.contains($0.applicantID) },
      policy: overlay.policy ?? problem.policy)
  }

  private func expect(
    _ overlaid: PlacementProblem, equals read: PlacementProblem, _ what: Comment
  ) {
    #expect(overlaid.policy == read.policy, what)
    #expect(overlaid.regions == read.regions, what)
    #expect(overlaid.kabupaten == read.kabupaten, what)
    #expect(overlaid.provinces == read.provinces, what)
    #expect(overlaid.nationalQuota == read.nationalQuota, what)
    #expect(overlaid.nationalMinimum == read.nationalMinimum, what)
    #expect(overlaid.cooperatives == read.cooperatives, what)
    #expect(overlaid.applicants == read.applicants, what)
    #expect(overlaid.pins == read.pins, what)
    for (index, person) in read.applicants.enumerated() {
      #expect(overlaid.applicantIndex(of: person.id) == index, what)
      for place in read.kabupaten.indices {
        let (own, other) = (overlaid.origins[index], read.origins[index])
        #expect(
          overlaid.domiciles.tier(fromOrigin: own, to: place)
            == read.domiciles.tier(fromOrigin: other, to: place), what)
        #expect(
          overlaid.domiciles.kilometres(fromOrigin: own, to: place)
            == read.domiciles.kilometres(fromOrigin: other, to: place), what)
      }
    }
    for (index, cooperative) in read.cooperatives.enumerated() {
      #expect(overlaid.cooperativeIndex(of: cooperative.id) == index, what)
    }
  }
}
