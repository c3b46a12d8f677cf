import Messages
import Penempatan
import PlacementModel
import TestSupport
import Testing

/// The solver and the verifier read the rules about people apart from each other.
@Suite("The rules about people")
struct PeopleRulesTests {
  @Test("solver and verifier agree on 200 random lists under random rules, in any order of lines")
  func agreement() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var lists = RandomList(using: &random)
      let problem = try lists.problem()
      let roster = try Solver().solve(problem).roster
      let violations = RosterCheck(of: roster, for: problem).violations()
      #expect(violations == [], "seed \(seed)")
      lists.people.shuffle(using: &random)
      #expect(try Solver().solve(try lists.problem()).roster == roster, "seed \(seed)")
    }
  }
}

/// A few people who meet each other under rules that touch them.
private struct RandomList {
  var people: [Applicant] = []
  private var policy = Policy()

  init(using random: inout SeededGenerator) {
    func maybe(_ random: inout SeededGenerator) -> Bool { random.next(in: 0...1) == 0 }
    let today = CalendarDate(year: 2025, month: 12, day: 31)!
    policy.effort = .quick
    policy.seed = random.next()
    policy.eligibility.asOf = today
    policy.eligibility.minimumAge = 25
    policy.eligibility.preferredEducation = ["business": .d3]
    policy.eligibility.evidence = [
      "business": ["turnover": .minimum(5), "since": .years(2), "nib": .digits(3)],
      "everyone": ["until": .validOn(maybe(&random) ? nil : today)],
    ]
    policy.scores.weights = ["a": 2, "b": 1]
    if maybe(&random) { policy.scores.scale = ["a": 6, "b": 4] }
    policy.ties = Array(
      ["total", "a", "education", "older"].shuffled(using: &random)
        .prefix(random.next(in: 0...4)))
    policy.duplicates = .init(
      nationalID: maybe(&random) ? .keepBest : .report,
      nameAndBirthDate: maybe(&random) ? .keepBest : .report,
      distinct: maybe(&random) ? [] : [["P0", "P1"], ["P2", "P3", "P4"]])
    for index in 0..<random.next(in: 1...8) { people.append(person(index, &random)) }
  }

  func problem() throws -> PlacementProblem {
    let region = Region(code: RegionCode("64.01")!, name: "Paser")
    let cooperatives = (0..<26).map { index in
      Cooperative(
        id: "K\(index)", name: "", village: RegionCode("64.01.01.\(1001 + index)")!,
        location: Coordinate(latitude: Double(index) / 100, longitude: 117))
    }
    return try PlacementProblem(
      regions: [region], cooperatives: cooperatives, applicants: people,
      pins: [Pin(applicantID: "P0", decision: .bar)], policy: policy)
  }

  private func person(_ index: Int, _ random: inout SeededGenerator) -> Applicant {
    func day(_ years: ClosedRange<Int>) -> CalendarDate {
      CalendarDate(year: random.next(in: years), month: 12, day: random.next(in: 30...31))!
    }
    var person = Applicant(
      id: "P\(index)", name: ["Ani", "ANI.", "Budi"].randomElement(using: &random)!,
      track: ["business", "professional", ""].randomElement(using: &random)!,
      domicile: RegionCode("64.01")!)
    switch random.next(in: 0...5) {
    case 0: person.rank = random.next(in: 1...2)
    case 1: person.score = Score(millionths: Int64(random.next(in: 0...2)))
    default: break
    }
    for stage in ["a", "b"] {
      person.stageScores[stage] = Score(millionths: Int64(random.next(in: 0...3)) * 1_000_000)
    }
    person.birthDate = random.next(in: 0...9) == 0 ? nil : day(1999...2000)
    person.education = ["SMA", "D-III", "Sarjana", ""].randomElement(using: &random)!
    person.nationalID = ["", "", "640101", "6401 02", "0"].randomElement(using: &random)!
    person.evidence["turnover"] = .number(random.next(in: 4...6))
    person.evidence["since"] = .day(day(2022...2023))
    person.evidence["nib"] = .identifier(["123", "12", "12a"].randomElement(using: &random)!)
    if random.next(in: 0...5) > 0 { person.evidence["until"] = .day(day(2025...2025)) }
    return person
  }
}
