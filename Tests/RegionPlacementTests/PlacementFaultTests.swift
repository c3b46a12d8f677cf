import Messages
import PlacementModel
import RegionPlacement
import Testing

@Suite("Faults of stage 1")
struct PlacementFaultTests {
  /// The sentences that a problem is refused with; empty if it is not.
  private func refusal(
    regions: [Region] = [.fixture("11.01", quota: 2), .fixture("11.02"), .fixture("11", quota: 3)],
    applicants: [Applicant], pins: [Pin] = [], under change: (inout Policy) -> Void = { _ in },
    locating places: (Pin) -> String? = { _ in nil }
  ) throws -> [String] {
    var policy = Policy()
    change(&policy)
    let problem = try PlacementProblem(
      regions: regions,
      cooperatives: villageCooperatives(40, in: "11.01") + villageCooperatives(40, in: "11.02"),
      applicants: applicants, pins: pins, policy: policy)
    do {
      _ = try RegionPlacement.place(problem)
      return []
    } catch {
      return error.messages(locatingPins: places).map { $0.text(in: .english) }
    }
  }

  private func pin(_ id: String, to code: String) -> Pin {
    Pin(applicantID: id, decision: .pinToRegion(.of(code)))
  }

  @Test("refuses pins against eligibility, exclusion and conflict, naming both")
  func pinsAgainstRules() throws {
    let people: [Applicant] = [
      .fixture("A", rank: 1, excluding: ["11"]),
      .fixture("B", rank: 2, conflicts: [.village(.of("11.02.01"))]),
      .fixture("C", rank: 3, role: "PMO"),
      .fixture("D", rank: 4, attributes: ["nib": "tidak"]),
      .fixture("E", rank: 5, conflicts: [.cooperative(id: "K-11.01-3")]),
    ]
    let pins = [
      pin("A", to: "11.01"), pin("B", to: "11.02"), pin("C", to: "11.02"), pin("D", to: "11.02"),
      Pin(applicantID: "E", decision: .pinToCooperative(id: "K-11.01-3")),
    ]
    let refusal = try refusal(
      regions: [.fixture("11.01"), .fixture("11.02")],
      applicants: people.map { person in
        var person = person
        if person.id != "D" { person.attributes["nib"] = "ya" }
        return person
      }, pins: pins
    ) { $0.eligibility.requireYes = ["nib"] }
    #expect(
      refusal == [
        "Person A (A) is pinned to Region 11.01 (11.01), but excludes it; remove the pin, or what "
          + "stands in its way.",
        "Person B (B) is pinned to Region 11.02 (11.02), but conflicts of interest leave only 0 "
          + "cooperatives to serve; remove the pin, or what stands in its way.",
        "Person C (C) is pinned, but the role PMO has no places in this round; remove the "
          + "pin.",
        "Person D (D) is pinned, but not eligible: nib says “tidak”, yes is required; remove "
          + "the pin, or correct the data or the rule.",
        "Person E (E) is pinned to the cooperative Koperasi 11.01.01.1003 (K-11.01-3), but must "
          + "not serve it; remove the pin, or the conflict.",
      ])
  }

  @Test("refuses more pins than a kabupaten, province or nation takes")
  func pinsBeyondQuotas() throws {
    let people = people(1...5)
    let three = (1...3).map { pin("A\($0)", to: "11.01") }
    #expect(
      try refusal(applicants: people, pins: three) == [
        "3 people are pinned in Region 11.01 (11.01), which takes at most 2; remove pins, or "
          + "raise that limit."
      ])
    let spread = (1...4).map { pin("A\($0)", to: $0 < 3 ? "11.01" : "11.02") }
    #expect(
      try refusal(applicants: people, pins: spread) { $0.assistantBudget = 2 } == [
        "4 people are pinned in Region 11 (11), which takes at most 3; remove pins, or "
          + "raise that limit.",
        "4 people are pinned in Indonesia (ID), which takes at most 2; remove pins, or "
          + "raise that limit.",
      ])
    #expect(try refusal(applicants: people, pins: Array(spread.prefix(3))) == [])
    let nation = [Region.fixture("11.01"), .fixture("11.02"), .fixture("ID", quota: 3)]
    let refusals = try refusal(regions: nation, applicants: people, pins: spread)
    #expect(refusals.count == 1 && refusals[0].contains("in Region ID (ID), "))
  }

  @Test("names the place of the pins where the caller knows it")
  func places() throws {
    let lines = ["A": 4, "B": 2, "C": 3]
    let pins = ["A", "B", "C"].map { pin($0, to: "11.01") }
    let refusal = try refusal(
      applicants: [
        .fixture("A", rank: 1, excluding: ["11.01"]), .fixture("B", rank: 2),
        .fixture("C", rank: 3),
      ], pins: pins, locating: { pin in lines[pin.applicantID].map { "pins.csv:\($0)" } })
    #expect(
      refusal == [
        "pins.csv:4: Person A (A) is pinned to Region 11.01 (11.01), but excludes it; remove the "
          + "pin, or what stands in its way.",
        "pins.csv:4: 3 people are pinned in Region 11.01 (11.01), which takes at most 2; remove "
          + "pins, or raise that limit.",
      ])
  }

  @Test("refuses to rank by lottery people whose stage scores have no weight")
  func unweighted() throws {
    let people = [
      Applicant.fixture("A", stages: ["tpa": .points(70)]), .fixture("B", rank: 1),
    ]
    #expect(try refusal(applicants: people).count == 1)
    #expect(try refusal(applicants: people) { $0.scores.weights = ["tpa": 1] } == [])
    #expect(try refusal(applicants: people) { $0.ties = ["tpa"] } == [])
  }

  @Test("refuses minimums whose sum does not fit 64 bits")
  func tooLarge() throws {
    let regions: [Region] = [
      .fixture("11.01"), .fixture("11.02"), .fixture("11", minimum: Int.max),
      .fixture("ID", minimum: Int.max),
    ]
    #expect(try refusal(regions: regions, applicants: []).count == 1)
    #expect(try refusal(regions: Array(regions.dropLast()), applicants: []) == [])
  }
}
