import Caseload
import PlacementModel
import TestSupport
import Testing

/// Stage 2 knows nobody by name.
struct RegionTeamTests {
  private static let code = RegionCode("64.01")!
  private static let home = RegionCode("64.01.01.2001")!
  private static let away = RegionCode("31.71.01.1001")!

  /// One kabupaten of 50 cooperatives; who lives where, in order of rank, under these ids.
  private func problem(
    _ people: [(id: String, domicile: RegionCode, conflicts: [String])],
    assistants: [String: String] = [:]
  ) throws -> PlacementProblem {
    var random = SeededGenerator(seed: 5)
    let cooperatives = (0..<50).map { index in
      Cooperative(
        id: "K\(100 + index)", name: "",
        village: RegionCode("64.01.0\(1 + index / 10).\(2001 + index)")!,
        location: Coordinate(
          latitude: Double(random.next(in: 0...4000)) / 1e4,
          longitude: 116 + Double(random.next(in: 0...4000)) / 1e4))
    }
    var policy = Policy()
    policy.effort = .quick
    return try PlacementProblem(
      regions: [Region(code: Self.code, name: "Satu")], cooperatives: cooperatives,
      applicants: people.enumerated().map { rank, person in
        Applicant(
          id: person.id, name: "", rank: rank + 1, domicile: person.domicile,
          conflicts: person.conflicts.map { .cooperative(id: $0) })
      }, policy: policy, previous: PreviousRound(placements: [:], assistants: assistants))
  }

  /// Seats for everybody, in order of rank, and what is decided for them, by id of the assistant.
  private func solve(
    _ problem: PlacementProblem
  ) -> (solution: CaseloadSolution, holders: [String?]) {
    let seats = problem.applicants.indices.sorted {
      problem.applicants[$0].rank! < problem.applicants[$1].rank!
    }.map { Seat(applicant: $0, kabupaten: 0) }
    let solution = Caseload.solve(0, seats: seats, in: problem)
    let holders = solution.assistants.map { position in
      position.map { problem.applicants[solution.portfolios[$0].applicant].id }
    }
    return (solution, holders)
  }

  @Test("gives the place of somebody who lives elsewhere to another one unchanged")
  func strangersAreInterchangeable() throws {
    let people = [
      ("a", Self.home, []), ("b", Self.away, []), ("c", Self.away, ["K101"]), ("d", Self.home, []),
    ].map { (id: $0.0, domicile: $0.1, conflicts: $0.2) }
    let before = solve(try problem(people))
    var others = people
    others[1].id = "z"
    let after = solve(try problem(others))
    #expect(after.holders == before.holders.map { $0 == "b" ? "z" : $0 })
    #expect(after.solution.terms == before.solution.terms)
  }

  @Test("finds the same plan whatever the order of ranks, and names its people in order of rank")
  func ranksPlayNoPart() throws {
    let people = [
      ("a", Self.home, []), ("b", Self.away, []), ("c", Self.away, ["K101"]), ("d", Self.home, []),
    ].map { (id: $0.0, domicile: $0.1, conflicts: $0.2) }
    let before = solve(try problem(people))
    let turned = try problem([people[2], people[0], people[1], people[3]])
    let after = solve(turned)
    #expect(after.holders == before.holders)
    #expect(
      after.solution.portfolios.map { turned.applicants[$0.applicant].id } == ["c", "a", "b", "d"])
    for portfolio in after.solution.portfolios {
      let id = turned.applicants[portfolio.applicant].id
      #expect(portfolio.load == after.holders.count { $0 == id })
    }
  }

  @Test("tells people apart by home, conflicts and what they served, and by nothing else")
  func membersAreFacts() throws {
    let people = [
      ("a", Self.away, []), ("b", Self.away, []), ("c", Self.away, ["K101"]), ("d", Self.home, []),
      ("e", Self.away, []),
    ].map { (id: $0.0, domicile: $0.1, conflicts: $0.2) }
    let problem = try problem(people, assistants: ["K105": "e", "K106": "gone"])
    let seats = problem.applicants.indices.map { Seat(applicant: $0, kabupaten: 0) }
    let members = RegionTeam(kabupaten: 0, seats: seats, in: problem).members
    #expect(members.count == 5)
    #expect(Set(members).count == 4)
    #expect(members[0].home?.code == Self.home)
    #expect(members.map(\.barred) == [[], [], [], [], [1]])
    #expect(members.map(\.former) == [[], [], [], [5], []])
    #expect(members == RegionTeam(kabupaten: 0, seats: seats.reversed(), in: problem).members)
  }
}
