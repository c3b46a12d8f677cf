import Messages
import PlacementModel
import Testing
import Verification

/// Why everybody is where ``HandmadeRoster`` has them, worked out by hand from ``RosterFixture``.
private let reasons = [
  "A01": "Placed in Gayo, the home region.",
  "A02": "Placed in Gayo, the home region.",
  "A03": "Placed in Pidie, the home region and choice 1.",
  "A04": full(rank: 4, regions: 1, last: 2, in: "Gayo"),
  "A05": "Placed in Nias, the home region and choice 2.",
  "A06": full(rank: 6, regions: 4, last: 5, in: "Nias"),
  "A07": "Not eligible: aged 56, at most 55 is allowed.",
  "A08": "Not placed by decision of the panel.",
  "A09": "Placed in Toba by decision of the panel.",
  "A10": full(rank: 11, regions: 2, last: 3, in: "Pidie"),
  "A11": full(rank: 10, regions: 3, last: 3, in: "Pidie"),
  "A12": full(rank: 12, regions: 2, last: 5, in: "Nias"),
  "A13": full(rank: 13, regions: 4, last: 5, in: "Nias"),
  "P01": "Reserve: the role PMO has no places in this round.",
]

private func full(rank: Int, regions: Int, last: Int, in region: String) -> String {
  """
  Reserve: rank \(rank); the acceptable regions (\(regions)) take nobody more, and the last placed \
  there has rank \(last), in \(region).
  """
}

@Suite("Reasons")
struct ReasonTests {
  @Test("that follow from tables and lines are believed, in either language")
  func acceptsRightReasons() throws {
    #expect(try violations { $0 = reasons[$1]! } == [])
    #expect(
      try violations { reason, person in
        reason = reasons[person]!
        if person == "A07" { reason = "Tidak memenuhi syarat: usia 56, paling tua 55." }
        if person == "A01" { reason = "Ditempatkan di Gayo, wilayah domisili." }
      } == [])
  }

  @Test("of anybody that differ in a word or a number are found", arguments: reasons.keys.sorted())
  func findsWrongReasons(person: String) throws {
    for wrong in ["", reasons[person]! + " ", reasons[person == "A07" ? "A01" : "A07"]!] {
      let found = try violations { $0 = $1 == person ? wrong : reasons[$1]! }
      #expect(found == ["figure \(person)"], "“\(wrong)”")
    }
  }

  @Test("are not asked for where nobody has one, nor after edits")
  func asksForNone() throws {
    #expect(try violations { reason, _ in reason = "" } == [])
    #expect(try violations(allowsEdits: true) { reason, _ in reason = "x" } == [])
  }

  @Test("name every rule that somebody fails, and whose entry counts instead")
  func namesEveryRule() throws {
    let text = """
      Not eligible: education “SMP”, the business track requires at least SMA; nib is empty, \
      13 digits are required; turnover 4,999, at least 5,000 is required; tpa score 49.5, at least \
      50 is required.
      """
    let found = try violations { fixture in
      fixture.policy.eligibility.education = ["business": .sma]
      fixture.policy.eligibility.evidence = [
        "business": ["turnover": .minimum(5000), "nib": .digits(13)]
      ]
      fixture.policy.scores.thresholds = ["tpa": Score(millionths: 50_000_000)!]
      for index in fixture.applicants.indices {
        fixture.applicants[index].stageScores["tpa"] = Score(millionths: 50_000_000)!
      }
      fixture.applicants[6].birthDate = CalendarDate(year: 1990, month: 1, day: 1)
      fixture.applicants[6].track = "business"
      fixture.applicants[6].education = "SMP"
      fixture.applicants[6].evidence = ["turnover": .number(4999)]
      fixture.applicants[6].stageScores["tpa"] = Score(millionths: 49_500_000)!
    } reasons: {
      $0 = $1 == "A07" ? text : reasons[$1]!
    }
    #expect(found == [])
  }

  /// The code and person of every violation in a roster with these reasons.
  private func violations(
    allowsEdits: Bool = false,
    dataset: @escaping @Sendable (inout RosterFixture) -> Void = { _ in },
    reasons: @escaping @Sendable (inout String, String) -> Void
  ) throws -> [String] {
    let damage = Damage(
      name: "reasons", codes: [], dataset: dataset,
      lines: { roster in
        for index in roster.placements.indices {
          reasons(&roster.placements[index].reason, roster.placements[index].applicantID)
        }
      })
    return try damage.report(allowsEdits: allowsEdits).violations.map { "\($0.code) \($0.id)" }
  }
}
