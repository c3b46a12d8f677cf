import Messages
import PlacementModel
import RegionPlacement
import Testing

@Suite("Several entries of one person")
struct RepetitionTests {
  private func outcome(
    _ people: [Applicant], pins: [Pin] = [], change: (inout Policy) -> Void = { _ in }
  ) throws -> (PlacementProblem, PlacementOutcome) {
    var policy = Policy()
    policy.duplicates.nationalID = .keepBest
    policy.duplicates.nameAndBirthDate = .keepBest
    change(&policy)
    let problem = try PlacementProblem(
      regions: [.fixture("11.01")], cooperatives: villageCooperatives(40, in: "11.01"),
      applicants: people, pins: pins, policy: policy)
    return (problem, try RegionPlacement.place(problem))
  }

  private func entry(_ id: String, rank: Int, nationalID: String = "640101") -> Applicant {
    var person = Applicant.fixture(id, rank: rank, born: (1990, 1, 1))
    person.nationalID = nationalID
    return person
  }

  private func reasons(_ run: (PlacementProblem, PlacementOutcome)) -> [String] {
    run.0.applicants.indices.map { run.1.reason(of: $0).text(in: .english) }
  }

  @Test("the best-ranked entry counts, and the others say which it is, in both languages")
  func keepsBest() throws {
    for order in [[0, 1, 2], [2, 1, 0]] {
      let people = [entry("A", rank: 3), entry("B", rank: 1), entry("C", rank: 2)]
      let run = try outcome(order.map { people[$0] })
      #expect(run.1.status(of: 1) == .placed)
      #expect(
        reasons(run)[0] == "Not eligible: the same person as B, whose entry counts.")
      #expect(
        run.1.reason(of: 2).text(in: .indonesian)
          == "Tidak memenuhi syarat: orang yang sama dengan B, yang datanya berlaku.")
    }
  }

  @Test("an entry that fails a rule does not push out one that does not")
  func keepsEligible() throws {
    var tooYoung = entry("A", rank: 1)
    tooYoung.birthDate = CalendarDate(year: 2010, month: 1, day: 1)
    let run = try outcome([tooYoung, entry("B", rank: 2)]) {
      $0.eligibility.asOf = CalendarDate(year: 2025, month: 12, day: 31)
      $0.eligibility.minimumAge = 25
    }
    #expect(run.1.status(of: 1) == .placed)
    #expect(
      reasons(run)[0]
        == "Not eligible: aged 15, at least 25 is required; the same person as B, whose entry counts."
    )
  }

  @Test("nobody passes a ban by another entry")
  func banCounts() throws {
    let run = try outcome(
      [entry("A", rank: 1), entry("B", rank: 2)],
      pins: [Pin(applicantID: "B", decision: .bar, by: "Panel")])
    #expect(run.1.status(of: 0) == .ineligible)
    #expect(run.1.status(of: 1) == .banned)
  }

  @Test("only reporting leaves every entry as it stands")
  func reported() throws {
    let run = try outcome([entry("A", rank: 1), entry("B", rank: 2)]) {
      $0.duplicates.nationalID = .report
      $0.duplicates.nameAndBirthDate = .report
    }
    #expect(run.1.standings == [.eligible, .eligible])
  }
}
