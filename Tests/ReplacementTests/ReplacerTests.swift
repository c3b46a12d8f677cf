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

  @Test("offers a reopened place to nobody whose track has none there")
  func keepsTracksApart() throws {
    let codes = ["35.01", "35.02"].map { RegionCode($0)! }
    var policy = Policy()
    (policy.load.minimum, policy.load.maximum, policy.lists) = (2, 4, .tracks)
    let quotas = [
      TrackQuotas(professional: 1, business: 0), TrackQuotas(professional: 0, business: 1),
    ]
    let problem = try PlacementProblem(
      regions: zip(codes, quotas).map { Region(code: $0, name: "K\($0)", trackQuotas: $1) },
      cooperatives: codes.flatMap { code in
        (1...4).map {
          Cooperative(
            id: "\(code)-\($0)", name: "C", village: RegionCode("\(code).01.200\($0)")!,
            location: Coordinate(latitude: -7, longitude: 112 + Double($0) / 100))
        }
      },
      applicants: [("A1", "professional"), ("A4", "business")].enumerated().map { index, person in
        Applicant(
          id: person.0, name: person.0, rank: index + 1, track: person.1, domicile: codes[0],
          preferences: [codes[0]], isWillingAnywhere: true)
      },
      policy: policy)
    var replacer = Replacer()
    (replacer.mode, replacer.movesIncumbents) = (.reopen, true)
    let event = StaffingEvent(withdrawn: ["A1"], by: "panel")
    let roster = try Solver().solve(problem).roster
    let replaced = try replacer.replace(problem, roster, after: event).roster
    #expect(
      replaced.placements.filter { $0.status == .placed }.map(\.regionCode) == [codes[1]])
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
