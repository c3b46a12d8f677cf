import Messages
import PlacementModel
import RegionPlacement
import Testing

@Suite("Eligibility")
struct EligibilityTests {
  private func failures(
    of applicant: Applicant, under change: (inout Policy) -> Void
  ) -> [EligibilityFailure] {
    var policy = Policy()
    change(&policy)
    return Eligibility(policy: policy).failures(of: applicant)
  }

  private func ages(_ policy: inout Policy) {
    policy.eligibility.asOf = CalendarDate(year: 2025, month: 12, day: 31)
    policy.eligibility.minimumAge = 25
    policy.eligibility.maximumAge = 55
  }

  @Test("counts both ends of the ages in")
  func agesAreInclusive() {
    let youngest = Applicant.fixture("A", born: (2000, 12, 31))
    #expect(failures(of: youngest, under: ages).isEmpty)
    let tooYoung = Applicant.fixture("A", born: (2001, 1, 1))
    #expect(failures(of: tooYoung, under: ages) == [.tooYoung(age: 24, minimum: 25)])
    let oldest = Applicant.fixture("A", born: (1970, 1, 1))
    #expect(failures(of: oldest, under: ages).isEmpty)
    let tooOld = Applicant.fixture("A", born: (1969, 12, 31))
    #expect(failures(of: tooOld, under: ages) == [.tooOld(age: 56, maximum: 55)])
  }

  @Test("refuses a missing birth date under an age rule only")
  func birthDateMissing() {
    let person = Applicant.fixture("A")
    #expect(failures(of: person, under: ages) == [.birthDateMissing])
    let noAges = failures(of: person) {
      $0.eligibility.asOf = CalendarDate(year: 2025, month: 1, day: 1)
    }
    #expect(noAges.isEmpty)
  }

  @Test("leaves age rules off without a day at which ages count")
  func ageRulesOff() {
    var policy = Policy()
    ages(&policy)
    policy.eligibility.asOf = nil
    #expect(Eligibility(policy: policy).failures(of: .fixture("A")).isEmpty)
  }

  @Test("asks each track for its own education")
  func educationByTrack() {
    func failures(track: String, _ education: String) -> Int {
      self.failures(
        of: .fixture("A", track: track, education: education),
        under: { $0.eligibility.education = ["professional": .s1, "business": .sma] }
      ).count
    }
    #expect(failures(track: "professional", "S1") == 0)
    #expect(failures(track: "professional", "S2") == 0)
    #expect(failures(track: "professional", "D3") == 1)
    #expect(failures(track: "professional", "") == 1)
    #expect(failures(track: "professional", "kursus") == 1)
    #expect(failures(track: "business", "smk") == 0)
    #expect(failures(track: "business", "SMP") == 1)
    #expect(failures(track: "", "SD") == 0)
  }

  @Test("reads required answers, an unreadable one as a failure either way")
  func answers() {
    func rules(_ policy: inout Policy) {
      policy.eligibility.requireYes = ["nib"]
      policy.eligibility.requireNo = ["civil_servant"]
    }
    let fit = Applicant.fixture("A", attributes: ["nib": "Ya", "civil_servant": ""])
    #expect(failures(of: fit, under: rules).isEmpty)
    let unfit = Applicant.fixture("A", attributes: ["nib": "", "civil_servant": "1"])
    #expect(
      failures(of: unfit, under: rules) == [
        .answerNotYes(column: "nib", value: ""), .answerNotNo(column: "civil_servant", value: "1"),
      ])
    let unreadable = Applicant.fixture("A", attributes: ["nib": "?", "civil_servant": "?"])
    #expect(failures(of: unreadable, under: rules).count == 2)
  }

  @Test("refuses stage scores below the threshold, and missing ones")
  func thresholds() {
    func rules(_ policy: inout Policy) { policy.scores.thresholds = ["tpa": .points(50)] }
    #expect(failures(of: .fixture("A", stages: ["tpa": .points(50)]), under: rules).isEmpty)
    #expect(
      failures(of: .fixture("A", stages: ["tpa": .points(49)]), under: rules) == [
        .scoreTooLow(stage: "tpa", score: .points(49), threshold: .points(50))
      ])
    #expect(
      failures(of: .fixture("A"), under: rules) == [
        .scoreMissing(stage: "tpa", threshold: .points(50))
      ])
  }

  @Test("names every failed rule with its value, in both languages")
  func reasonsNameRules() throws {
    var policy = Policy()
    ages(&policy)
    policy.scores.thresholds = ["tpa": Score(millionths: 62_500_000)!]
    let problem = try PlacementProblem(
      regions: [.fixture("11.01")], cooperatives: [],
      applicants: [.fixture("A", rank: 1, stages: ["tpa": .points(60)], born: (2004, 5, 1))],
      policy: policy)
    let reason = try RegionPlacement.place(problem).reason(of: 0)
    #expect(
      reason.text(in: .english)
        == "Not eligible: aged 21, at least 25 is required; tpa score 60, at least 62.5 is required."
    )
    #expect(
      reason.text(in: .indonesian)
        == "Tidak memenuhi syarat: usia 21, paling muda 25; nilai tpa 60, paling rendah 62,5.")
  }

  @Test("lets a ban win over ineligibility")
  func banWins() throws {
    var policy = Policy()
    ages(&policy)
    let problem = try PlacementProblem(
      regions: [.fixture("11.01")], cooperatives: villageCooperatives(40, in: "11.01"),
      applicants: [.fixture("A", rank: 1)],
      pins: [Pin(applicantID: "A", decision: .bar, by: "Panel", reason: "forged papers")],
      policy: policy)
    let outcome = try RegionPlacement.place(problem)
    #expect(outcome.standings == [.banned(by: "Panel", reason: "forged papers")])
    #expect(outcome.status(of: 0) == .banned)
    #expect(
      outcome.reason(of: 0).text(in: .english)
        == "Not placed by decision of the panel (Panel): forged papers.")
  }
}
