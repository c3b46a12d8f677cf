import Messages
import PlacementModel
import Testing
import Verification

/// One way to spoil a valid answer, and what a verifier must say to it.
struct Damage: Sendable, CustomTestStringConvertible {
  let name: String
  /// The codes of all violations, sorted.
  let codes: [String]
  var dataset: @Sendable (inout RosterFixture) -> Void = { _ in }
  var decisions: @Sendable (inout HandmadeRoster) -> Void = { _ in }
  var lines: @Sendable (inout Roster) -> Void = { _ in }

  var testDescription: String { name }

  /// The report on the spoiled roster, and the dataset it belongs to.
  func report(allowsEdits: Bool) throws -> VerificationReport {
    var fixture = RosterFixture()
    dataset(&fixture)
    let problem = try fixture.problem
    var handmade = HandmadeRoster()
    decisions(&handmade)
    var roster = handmade.roster(of: problem)
    lines(&roster)
    return RosterVerifier(problem: problem, roster: roster, allowsEdits: allowsEdits).report()
  }
}

@Suite("A verifier")
struct DamageTests {
  @Test("finds nothing wrong with a valid roster")
  func acceptsValidRoster() throws {
    let report = try Damage(name: "none", codes: []).report(allowsEdits: false)
    #expect(report.violations == [])
    #expect(report.exceptions.map(\.code) == ["load.unfit", "load.understaffed"])
    #expect(report.exceptions.map(\.id) == ["11.02", "12.01"])
    #expect(report.envy == EnvyFigures(byRank: 0, byTier: 0))
    #expect(report.waste == 0)
    #expect(report.totals.placed == 5)
    #expect(report.totals.missing == 0)
    #expect(report.totals.uncovered == 2)
    #expect(report.figures.local == 4)
  }

  @Test("names exactly the rule that a spoiled roster breaks", arguments: brokenRules)
  func namesBrokenRule(damage: Damage) throws {
    let report = try damage.report(allowsEdits: true)
    #expect(report.violations.map(\.code).sorted() == damage.codes)
  }

  @Test("names every figure that disagrees, unless edits are allowed", arguments: wrongFigures)
  func namesWrongFigures(damage: Damage) throws {
    let report = try damage.report(allowsEdits: false)
    #expect(report.violations.map(\.code).sorted() == damage.codes)
    #expect(try damage.report(allowsEdits: true).violations == [])
  }

  @Test("names another seed or policy first, and no lottery for it")
  func namesOtherRulesFirst() throws {
    let other = Damage(
      name: "another seed and policy", codes: [],
      lines: { roster in
        roster.summary.seed = 8
        roster.summary.policy.placement = .merit
        roster.placements.swapAt(11, 12)
        for index in roster.placements.indices { roster.placements[index].lottery = UInt64(index) }
        for index in 9...12 { roster.placements[index].rank = index + 1 }
        roster.placements[2].load = 5
      })
    let report = try other.report(allowsEdits: false)
    #expect(report.violations.map(\.code) == ["policy.changed", "policy.changed", "figure"])
    #expect(report.violations.map(\.id) == ["policy.placement", "policy.seed", "A03"])
  }

  @Test("recomputes the figures of an edited roster")
  func recomputesFigures() throws {
    var roster = HandmadeRoster().roster(of: try RosterFixture().problem)
    let totals = roster.summary.totals
    for index in roster.assignments.indices { roster.assignments[index].distance = nil }
    roster.summary.totals = RosterTotals()
    let report = RosterVerifier(
      problem: try RosterFixture().problem, roster: roster, allowsEdits: true
    ).report()
    #expect(report.violations == [])
    #expect(report.totals == totals)
  }

  @Test("speaks Indonesian and English about everything it finds")
  func speaksBothLanguages() throws {
    for damage in brokenRules + wrongFigures {
      for finding in try damage.report(allowsEdits: false).violations {
        let (indonesian, english) = (
          finding.message.text(in: .indonesian), finding.message.text(in: .english)
        )
        #expect(indonesian != english)
        #expect(indonesian.hasSuffix(".") && english.hasSuffix("."))
      }
    }
  }
}
