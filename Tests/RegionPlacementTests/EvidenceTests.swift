import Messages
import PlacementModel
import RegionPlacement
import Testing

@Suite("Evidence")
struct EvidenceTests {
  private static let today = CalendarDate(year: 2025, month: 12, day: 31)!

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Applicant.Evidence {
    .day(CalendarDate(year: year, month: month, day: day)!)
  }

  /// The sentences about one column, in both languages; empty if the rule is met.
  private func reasons(
    _ rule: Policy.Evidence, _ value: Applicant.Evidence?, track: String = "business",
    of ruleTrack: String = "business", nationalID: String = ""
  ) -> [String] {
    var policy = Policy()
    policy.eligibility.asOf = EvidenceTests.today
    policy.eligibility.evidence = [ruleTrack: ["column": rule]]
    var person = Applicant.fixture("A", track: track)
    person.evidence["column"] = value
    person.nationalID = nationalID
    let failures = Eligibility(policy: policy).failures(of: person)
    return Language.allCases.flatMap { language in
      failures.map { $0.message.text(in: language) }
    }
  }

  @Test(
    "passes at the edge",
    arguments: [
      (Policy.Evidence.minimum(500_000_000), Applicant.Evidence.number(500_000_000)),
      (.minimum(0), .number(0)),
      (.years(2), EvidenceTests.day(2023, 12, 31)), (.years(0), EvidenceTests.day(2025, 12, 31)),
      (.digits(13), .identifier("8120001112345")),
      (.validOn(nil), EvidenceTests.day(2025, 12, 31)),
      (.validOn(CalendarDate(year: 2026, month: 3, day: 1)), EvidenceTests.day(2026, 3, 1)),
    ])
  func passes(rule: Policy.Evidence, value: Applicant.Evidence) {
    #expect(reasons(rule, value).isEmpty)
  }

  @Test(
    "fails one step beyond, naming column, value and rule in both languages",
    arguments: [
      (
        Policy.Evidence.minimum(500_000_000), Applicant.Evidence.number(499_999_999),
        [
          "column 499.999.999, paling sedikit 500.000.000",
          "column 499,999,999, at least 500,000,000 is required",
        ]
      ),
      (
        .years(2), EvidenceTests.day(2024, 1, 1),
        [
          "column 2024-01-01, paling sedikit 2 tahun sebelum 2025-12-31",
          "column 2024-01-01, at least 2 years before 2025-12-31 is required",
        ]
      ),
      (
        .digits(13), .identifier("812000111234"),
        ["column “812000111234”, harus 13 angka", "column “812000111234”, 13 digits are required"]
      ),
      (
        .digits(3), .identifier("81O"),
        ["column “81O”, harus 3 angka", "column “81O”, 3 digits are required"]
      ),
      (
        .validOn(nil), EvidenceTests.day(2025, 12, 30),
        [
          "column 2025-12-30, harus masih berlaku pada 2025-12-31",
          "column 2025-12-30, must still be valid on 2025-12-31",
        ]
      ),
      (
        .validOn(CalendarDate(year: 2026, month: 3, day: 1)), EvidenceTests.day(2026, 2, 28),
        [
          "column 2026-02-28, harus masih berlaku pada 2026-03-01",
          "column 2026-02-28, must still be valid on 2026-03-01",
        ]
      ),
    ])
  func fails(rule: Policy.Evidence, value: Applicant.Evidence, expected: [String]) {
    #expect(reasons(rule, value) == expected)
  }

  @Test("an empty cell proves nothing")
  func missing() {
    #expect(
      reasons(.minimum(1), nil) == [
        "column kosong, paling sedikit 1", "column is empty, at least 1 is required",
      ])
    for rule in [Policy.Evidence.years(0), .digits(1), .validOn(nil)] {
      #expect(reasons(rule, nil).count == 2, "\(rule)")
    }
  }

  @Test("a business founded on 29 February completes its year on 1 March")
  func leapDay() {
    var policy = Policy()
    policy.eligibility.evidence = ["business": ["since": .years(1)]]
    var person = Applicant.fixture("A", track: "business")
    person.evidence["since"] = EvidenceTests.day(2024, 2, 29)
    func passes(on day: Int, _ month: Int) -> Bool {
      policy.eligibility.asOf = CalendarDate(year: 2025, month: month, day: day)
      return Eligibility(policy: policy).failures(of: person).isEmpty
    }
    #expect(!passes(on: 28, 2))
    #expect(passes(on: 1, 3))
  }

  @Test("binds its own track alone, and everybody where it says so")
  func tracks() {
    let little = Applicant.Evidence.number(0)
    #expect(reasons(.minimum(1), little, track: "professional").isEmpty)
    #expect(reasons(.minimum(1), little, track: "").isEmpty)
    #expect(reasons(.minimum(1), little, track: "professional", of: "everyone").count == 2)
    #expect(reasons(.minimum(1), little, track: "", of: "everyone").count == 2)
  }

  @Test("never repeats a national id")
  func concealed() {
    #expect(
      reasons(.digits(16), .identifier("640101010190001"), nationalID: "640101.010190 001") == [
        "column berisi 15 karakter, harus 16 angka",
        "column of 15 characters, 16 digits are required",
      ])
  }
}
