import PlacementModel
import RegionPlacement
import TestSupport
import Testing

@Suite("Placing with the reserve shut out")
struct AdmissionTests {
  @Test("seats the admitted and the pinned alone, and keeps the others on the reserve lists")
  func admitsSome() throws {
    let problem = try PlacementProblem(
      regions: [.fixture("11.01", quota: 3)], cooperatives: villageCooperatives(24, in: "11.01"),
      applicants: people(1...5),
      pins: [Pin(applicantID: "A5", decision: .pinToRegion(.of("11.01")))])
    let outcome = try RegionPlacement.place(problem, admitting: [1])
    #expect(outcome.seats.map(\.applicant) == [1, 4] && outcome.isCertified)
    #expect(outcome.status(of: 0) == .reserve)
    let list = try #require(outcome.reserveLists(depth: 10).first { $0.code == .of("11.01") })
    #expect(list.entries.map(\.applicant) == [0, 2, 3])
    #expect(try RegionPlacement.place(problem, admitting: [0, 1, 2, 3, 4]).seats.count == 3)
  }

  @Test("admitting everybody changes nothing, on 100 small problems")
  func admitsEverybody() throws {
    for seed in 0..<100 as Range<UInt64> {
      let problem = try RandomTables(seed: seed, people: 3...7).problem()
      guard let open = try? RegionPlacement.place(problem) else { continue }
      let all = try RegionPlacement.place(problem, admitting: Set(problem.applicants.indices))
      #expect(open.seats == all.seats && open.goals == all.goals, "seed \(seed)")
    }
  }

  @Test("an earlier round's people need no admission")
  func keepsIncumbents() throws {
    let before = PreviousRound(
      placements: ["A4": .init(role: "BA", region: .of("11.01"), name: "Person A4")],
      assistants: [:])
    let problem = try PlacementProblem(
      regions: [.fixture("11.01", quota: 3)], cooperatives: villageCooperatives(24, in: "11.01"),
      applicants: people(1...5), previous: before)
    #expect(try RegionPlacement.place(problem, admitting: []).seats.map(\.applicant) == [3])
  }
}
