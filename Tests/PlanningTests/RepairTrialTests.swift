import Messages
import PlacementModel
import Planning
import RegionPlacement
import TestSupport
import Testing

@Suite("Repairs, solved")
struct RepairTrialTests {
  @Test("come to what solving the mended tables comes to, on 300 small plans with people")
  func agreesWithSolving() throws {
    var solved = 0
    for seed in 0..<300 as Range<UInt64> {
      let (lines, policy) = AuditOracleTests.randomPlan(seed: seed)
      let (people, pins) = people(for: lines, seed: seed)
      let report = Audit(
        problem: try .of(lines, applicants: people, pins: pins, policy: policy)
      ).report()
      expect(report.today, try place(lines, people, pins, policy), "seed \(seed) today")
      for repair in report.repairs {
        var applicants = people
        for case .recruits(let codes, let count) in repair.changes {
          for number in 0..<count {
            applicants.append(
              Applicant(
                id: "Z\(number)", name: "Recruit", rank: 1, domicile: .nation, preferences: codes))
          }
        }
        let tables = repair.changes.filter { if case .recruits = $0 { false } else { true } }
        let (mended, rules) = AuditOracleTests.changed(lines, policy, by: tables)
        expect(
          repair.counts, try place(mended, applicants, pins, rules),
          "seed \(seed): \(repair.message.text(in: .english))")
        solved += 1
      }
    }
    #expect(solved > 400, "\(solved)")
  }

  @Test("are ranked from one for every proof")
  func areRanked() throws {
    for seed in 300..<400 as Range<UInt64> {
      let (lines, policy) = AuditOracleTests.randomPlan(seed: seed)
      let (people, pins) = people(for: lines, seed: seed)
      let report = Audit(
        problem: try .of(lines, applicants: people, pins: pins, policy: policy)
      ).report()
      let ranks = Dictionary(grouping: report.repairs) { "\($0.proof) \($0.subject)" }
      for repairs in ranks.values { #expect(repairs.map(\.rank) == Array(1...repairs.count)) }
    }
  }

  /// Up to eight people, most of whom accept some of the kabupaten, with conflicts and pins.
  private func people(for lines: [Line], seed: UInt64) -> ([Applicant], [Pin]) {
    var dice = SeededGenerator(seed: seed)
    let codes = lines.filter { $0.code.count == 5 }.map { RegionCode($0.code)! }
    var pins: [Pin] = []
    let people = (0..<dice.next(in: 1...8)).map { index in
      var person = Applicant(
        id: "A\(index)", name: "Person", rank: index + 1, domicile: .nation,
        preferences: codes.filter { _ in dice.next(in: 0...1) == 0 },
        isWillingAnywhere: dice.next(in: 0...3) == 0)
      if dice.next(in: 0...3) == 0 {
        let line = lines[0]
        person.conflicts = (0..<line.cooperatives).filter { _ in dice.next(in: 0...1) == 0 }
          .map { .cooperative(id: "K-\(line.code)-\($0)") }
      } else if dice.next(in: 0...7) == 0 {
        let place = codes[dice.next(in: 0...(codes.count - 1))]
        pins.append(Pin(applicantID: person.id, decision: .pinToRegion(place), by: "Panel"))
      }
      return person
    }
    return (people, pins)
  }

  /// Least missing, below minimums, and most placed; `nil` where pins do not fit.
  private func place(
    _ lines: [Line], _ people: [Applicant], _ pins: [Pin], _ policy: Policy
  ) throws -> [Int]? {
    let problem = try PlacementProblem.of(lines, applicants: people, pins: pins, policy: policy)
    guard let outcome = try? RegionPlacement.place(problem) else { return nil }
    return ["cover", "minimums", "fill"].map { name in
      outcome.goals.first { $0.name == name }!.value
    }
  }

  private func expect(_ counts: StageOneCounts?, _ solved: [Int]?, _ comment: String) {
    #expect(
      counts.map { [$0.missing, $0.missingBelowMinimums, $0.placed] } == solved, "\(comment)")
  }
}
