import Messages
import Penempatan
import PlacementModel
import Replacement
import Testing
import Verification

@Suite("Replacing")
struct ReplacerTests {
  @Test("keeps every rule that the verifier knows, on 160 small rounds in every mode")
  func verifies() throws {
    var rounds = 0
    for seed in 0..<160 as Range<UInt64> {
      guard let round = try SmallRound(seed: seed) else { continue }
      let replaced = try round.replacer.replace(round.problem, round.roster, after: round.event)
      rounds += 1
      let problem = replaced.replacement.staffing.problem
      let report = RosterVerifier(problem: problem, roster: replaced.roster).report()
      let found = report.violations.map { "\($0.code) \($0.id) \($0.message.text(in: .english))" }
      #expect(found == [], "seed \(seed), \(round.replacer.mode), \(problem.policy.placement)")
      #expect(replaced.replacement.isCertified, "seed \(seed)")
    }
    #expect(rounds > 100)
  }

  @Test("lists exactly what differs between the two rosters")
  func listsChanges() throws {
    for seed in 0..<50 as Range<UInt64> {
      guard let round = try SmallRound(seed: seed) else { continue }
      let replaced = try round.replacer.replace(round.problem, round.roster, after: round.event)
      let before = Dictionary(
        uniqueKeysWithValues: round.roster.assignments.map { ($0.cooperativeID, $0.assistantID) })
      let differing = replaced.roster.assignments.filter {
        before[$0.cooperativeID, default: nil] != $0.assistantID
      }
      let listed = replaced.changes.filter { !$0.cooperativeID.isEmpty && $0.kind != .closed }
      #expect(listed.map(\.cooperativeID) == differing.map(\.cooperativeID), "seed \(seed)")
      #expect(listed.map(\.to) == differing.map { $0.assistantID ?? "" }, "seed \(seed)")
      #expect(replaced.replacement.changes == differing.count, "seed \(seed)")
      #expect(
        replaced.replacement.changes
          <= replaced.replacement.leastChanges + round.replacer.extraMoves, "seed \(seed)")
      let seats = { (roster: Roster) in
        Dictionary(
          uniqueKeysWithValues: roster.placements.map { ($0.applicantID, $0.regionCode) })
      }
      let (was, is_) = (seats(round.roster), seats(replaced.roster))
      let people = replaced.changes.filter { !$0.applicantID.isEmpty && $0.kind != .base }
      #expect(
        Set(people.map(\.applicantID)) == Set(was.keys.filter { was[$0] != is_[$0] }),
        "seed \(seed)")
    }
  }

  @Test("adds nobody to absorb, and at most one for each who withdrew to promote")
  func addsFewPeople() throws {
    var joined = 0
    for seed in 0..<50 as Range<UInt64> {
      guard let round = try SmallRound(seed: seed) else { continue }
      for mode in ReplacementMode.allCases {
        var replacer = round.replacer
        replacer.mode = mode
        replacer.movesIncumbents = false
        let replaced = try replacer.replace(round.problem, round.roster, after: round.event)
        let newcomers = replaced.changes.count { $0.kind == .joined }
        switch mode {
        case .absorb: #expect(newcomers == 0, "seed \(seed)")
        case .promote: #expect(newcomers <= round.event.withdrawn.count, "seed \(seed)")
        case .reopen: joined += newcomers
        }
        #expect(replaced.changes.count { $0.kind == .moved } == 0 || mode != .absorb)
      }
    }
    #expect(joined > 5)
  }
}
