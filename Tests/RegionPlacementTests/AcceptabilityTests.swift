import PlacementModel
import RegionPlacement
import Testing

@Suite("Acceptability")
struct AcceptabilityTests {
  /// Two provinces of two kabupaten with 20 cooperatives each, a third of one with 3.
  private func problem(
    _ applicant: Applicant, pins: [Pin] = []
  ) throws -> PlacementProblem {
    let codes = ["11.01", "11.02", "12.01", "12.02"]
    return try PlacementProblem(
      regions: zip(codes, [0.0, 1, 2, 3]).map { .fixture($0, at: (0, 100 + $1)) }
        + [.fixture("61.01", at: (0, 110))],
      cooperatives: codes.flatMap { villageCooperatives(20, in: $0) }
        + villageCooperatives(3, in: "61.01"),
      applicants: [applicant], pins: pins)
  }

  private func order(_ applicant: Applicant, pins: [Pin] = []) throws -> [String] {
    let problem = try problem(applicant, pins: pins)
    let acceptability = try #require(try RegionPlacement.place(problem).acceptability(of: 0))
    return problem.ownOrder(of: 0, acceptability).map { problem.kabupaten[$0].code.description }
  }

  @Test("covers the own province, what is listed, and everything for the willing")
  func scope() throws {
    #expect(try order(.fixture("A", from: "11.02")) == ["11.02", "11.01"])
    #expect(
      try order(.fixture("A", from: "11.02", preferring: ["61.01"]))
        == ["61.01", "11.02", "11.01"])
    #expect(
      try order(.fixture("A", from: "11.02", willing: true))
        == ["11.02", "11.01", "12.01", "12.02", "61.01"])
    #expect(try order(.fixture("A", from: "33.01")) == [])
  }

  @Test("counts a region at its own position, else its province's, else 10")
  func positions() throws {
    let person = Applicant.fixture(
      "A", from: "61.01", preferring: ["12", nil, "12.01", "11.02", "12.01"])
    let problem = try problem(person)
    let acceptability = try #require(try RegionPlacement.place(problem).acceptability(of: 0))
    let positions = problem.kabupaten.indices.map {
      acceptability.preference(for: $0, in: problem)
    }
    #expect(positions == [10, 4, 3, 1, 10])
    #expect(try order(person) == ["12.02", "12.01", "11.02", "61.01"])
  }

  @Test("leaves out exclusions and bans, by kabupaten or province")
  func barred() throws {
    #expect(
      try order(.fixture("A", willing: true, excluding: ["12", "11.02"])) == ["11.01", "61.01"])
    let bans = ["11", "61.01"].map {
      Pin(applicantID: "A", decision: .banFromRegion(.of($0)))
    }
    #expect(try order(.fixture("A", willing: true), pins: bans) == ["12.01", "12.02"])
    #expect(try order(.fixture("A", preferring: ["11.01"], excluding: ["11.01"])) == ["11.02"])
  }

  @Test("bars a region for conflicts only where fewer than min(L, n) cooperatives would remain")
  func conflicts() throws {
    func person(conflicts count: Int) -> Applicant {
      .fixture(
        "A", conflicts: (0..<count).map { .village(.of("11.01.01.\(1001 + $0)")) })
    }
    #expect(try order(person(conflicts: 12)) == ["11.01", "11.02"])
    #expect(try order(person(conflicts: 13)) == ["11.02"])
    let banned = Pin(applicantID: "A", decision: .banFromCooperative(id: "K-11.01-20"))
    #expect(try order(person(conflicts: 12), pins: [banned]) == ["11.02"])
    let repeated = Pin(applicantID: "A", decision: .banFromCooperative(id: "K-11.01-1"))
    #expect(try order(person(conflicts: 12), pins: [repeated]) == ["11.01", "11.02"])
    // Of three cooperatives all must remain.
    let small = Applicant.fixture(
      "A", from: "61.01", conflicts: [.cooperative(id: "K-61.01-2")])
    #expect(try order(small) == [])
  }

  @Test("shrinks to the pinned region, which need not be one the person would go to")
  func pinned() throws {
    let pin = Pin(applicantID: "A", decision: .pinToRegion(.of("12.02")))
    #expect(try order(.fixture("A", rank: 1), pins: [pin]) == ["12.02"])
    let toCooperative = Pin(applicantID: "A", decision: .pinToCooperative(id: "K-12.01-4"))
    #expect(try order(.fixture("A", rank: 1), pins: [toCooperative]) == ["12.01"])
  }
}
