import Caseload
import Messages
import PlacementModel
import Testing

/// The gate before stage 2.
struct CaseloadGateTests {
  /// One person for all cooperatives, which stand at two ends of the country.
  private func problem(
    cooperatives: Int, weights: Policy.Weights, metres: Int? = nil
  ) throws -> PlacementProblem {
    var policy = Policy()
    policy.load = Policy.Load(minimum: 1, maximum: 10_000)
    policy.weights = weights
    let places = (0..<cooperatives).map { index in
      Cooperative(
        id: "K\(index)", name: "",
        village: RegionCode("64.01.\(10 + index / 100).\(2001 + index % 100)")!,
        location: Coordinate(latitude: 0, longitude: index.isMultiple(of: 2) ? 95 : 141))
    }
    var travel = TravelTable()
    if let metres { travel.set(metres, from: places[0].village, to: places[1].village) }
    return try PlacementProblem(
      regions: [Region(code: RegionCode("64.01")!, name: "Kabupaten Paser")],
      cooperatives: places,
      applicants: [
        Applicant(id: "A", name: "", rank: 1, domicile: RegionCode("64.01")!)
      ], travel: travel, policy: policy)
  }

  private static let heavy = Policy.Weights(
    travel: 1_000_000, pairs: 1_000_000, balance: 1_000_000, splits: 1_000_000)
  private let seats = [Seat(applicant: 0, kabupaten: 0)]

  @Test("refuses weights that 64 bits could not add up, and says by what to divide them")
  func refuses() throws {
    let fault = try #require(throws: CaseloadFault.self) {
      try Caseload.gate(problem(cooperatives: 4_000, weights: Self.heavy), seats: seats)
    }
    #expect(fault.messages.map(\.code) == ["weights.too-large"])
    let text = fault.messages[0].text(in: .english)
    #expect(
      text == """
        Kabupaten Paser: the “weights” (travel 1,000,000, pairs 1,000,000, balance 1,000,000, \
        splits 1,000,000) are too large to compute exactly with 4,000 cooperatives, loads up to \
        4,000 and distances up to 5,115 km; divide all weights by 100.
        """)
  }

  @Test("the remedy that it states is enough")
  func remedyHolds() throws {
    let lighter = Policy.Weights(travel: 10_000, pairs: 10_000, balance: 10_000, splits: 10_000)
    try Caseload.gate(problem(cooperatives: 4_000, weights: lighter), seats: seats)
  }

  @Test("lets the largest weights pass where a kabupaten is of a usual size")
  func passes() throws {
    try Caseload.gate(problem(cooperatives: 100, weights: Self.heavy), seats: seats)
    try Caseload.gate(
      problem(cooperatives: 4_000, weights: Policy.Weights()), seats: seats)
  }

  @Test("counts the distances that a table states")
  func statedDistances() throws {
    let problem = try problem(cooperatives: 1_000, weights: Self.heavy, metres: 100_000_000)
    #expect(throws: CaseloadFault.self) { try Caseload.gate(problem, seats: seats) }
  }

  @Test("has nothing to refuse where nobody is placed")
  func nobody() throws {
    try Caseload.gate(problem(cooperatives: 4_000, weights: Self.heavy), seats: [])
  }
}
