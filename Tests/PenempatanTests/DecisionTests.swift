import Messages
import Penempatan
import PlacementModel
import Testing

@Suite("The price of a decision")
struct DecisionTests {
  @Test("is the difference to the round solved without that one, on several countries")
  func isTheDifference() throws {
    var changes = 0
    for seed in 0..<4 as Range<Int> {
      let problem = try problem(seed: seed)
      let roster = try Solver().solve(problem).roster
      #expect(RosterCheck(of: roster, for: problem).violations() == [], "seed \(seed)")
      let decisions = try #require(roster.decisions)
      #expect(decisions.map(\.pin) == problem.pins)
      for (index, decision) in decisions.enumerated() {
        var pins = problem.pins
        pins.remove(at: index)
        let other = try Solver().solve(problem.replacing(pins: pins)).roster
        let price = try #require(decision.price)
        let moved = zip(roster.placements, other.placements).count {
          $0.regionCode != $1.regionCode
        }
        #expect(price.peopleChanged == moved, "seed \(seed)")
        #expect(
          price.objectiveWithout - price.objectiveWith
            == other.summary.totals.objective - roster.summary.totals.objective,
          "seed \(seed), \(decision.pin)")
        let difference = zip(roster.summary.certificate, other.summary.certificate)
          .first { $0.value != $1.value }
        if problem.applicants[problem.applicantIndex(of: decision.pin.applicantID)!].role == "BA" {
          #expect(price.goal == difference?.0.name)
          #expect(price.goalWith == difference?.0.value)
          #expect(price.goalWithout == difference?.1.value)
        }
        changes += moved
      }
    }
    #expect(changes > 8)
  }

  @Test("is the same whatever the number of threads, and asked of the first alone")
  func isBounded() throws {
    let problem = try problem(seed: 1)
    var solver = Solver()
    let roster = try solver.solve(problem).roster
    solver.threads = 3
    #expect(try solver.solve(problem).roster == roster)
    solver.pricedDecisions = 1
    let first = try #require(try solver.solve(problem).roster.decisions)
    #expect(first[0] == roster.decisions?[0])
    #expect(first.count == problem.pins.count && first.dropFirst().allSatisfy { $0.price == nil })
  }

  @Test("is checked as far as the roster tells")
  func isChecked() throws {
    let problem = try problem(seed: 2)
    let roster = try Solver().solve(problem).roster
    let priced = try #require(roster.decisions?.firstIndex { $0.price?.goal != nil })
    var wrong = roster
    wrong.decisions![priced].price!.goalWith! += 1
    #expect(RosterCheck(of: wrong, for: problem).violations().map(\.code) == ["figure"])
    let costless = try #require(
      roster.decisions?.firstIndex { $0.price?.peopleChanged == 0 })
    let damages: [(inout Roster) -> Void] = [
      { $0.decisions![priced].price!.goalWithout = $0.decisions![priced].price!.goalWith },
      { $0.decisions![priced].price!.peopleChanged = 0 },
      { $0.decisions![priced].price!.objectiveWith = .max },
      { $0.decisions![costless].price!.objectiveWith += 1 },
      { $0.decisions![costless].price!.goalWith = 1 },
    ]
    for damage in damages {
      wrong = roster
      damage(&wrong)
      let codes = Set(RosterCheck(of: wrong, for: problem).violations().map(\.code))
      #expect(codes == ["figure"])
    }
    let ban = try #require(
      roster.decisions?.firstIndex {
        $0.price?.goal != nil
          && ($0.pin.decision == .bar || $0.pin.decision == .banFromRegion(code("11")))
      })
    wrong = roster
    let price = roster.decisions![ban].price!
    wrong.decisions![ban].price!.goalWithout = 2 * price.goalWith! - price.goalWithout!
    #expect(RosterCheck(of: wrong, for: problem).violations().map(\.code) == ["figure"])
    wrong = roster
    wrong.decisions!.removeLast()
    #expect(RosterCheck(of: wrong, for: problem).violations().map(\.code) == ["figure"])
  }

  private func problem(seed: Int) throws -> PlacementProblem {
    let problem = try RoleCountry(seed: seed).problem()
    return try problem.replacing(pins: [
      Pin(applicantID: "A0", decision: .bar, by: "Panel", reason: "r"),
      Pin(applicantID: "A1", decision: .banFromRegion(code("11"))),
      Pin(applicantID: "A2", decision: .pinToRegion(code("12.01"))),
      Pin(applicantID: "A4", decision: .pinToCooperative(id: "11.02-3")),
      Pin(applicantID: "A25", decision: .pinToRegion(code("11"))),
    ])
  }
}
