import PlacementModel
import Planning
import Testing

@Suite("Waivers")
struct WaiverReviewTests {
  /// 24 cooperatives need 2 assistants, of whom the quota lets 1; 15 fit no number.
  private func review(
    _ waivers: [(region: String, rule: Policy.Waiver.Rule)]
  ) throws -> WaiverReview {
    var policy = Policy()
    policy.waivers = waivers.map {
      Policy.Waiver(region: RegionCode($0.region)!, rule: $0.rule, by: "Panel")
    }
    return WaiverReview(
      try .of(
        [Line("35", minimum: 9), Line("35.01", 24, quota: 1), Line("35.02", 15)], policy: policy))
  }

  private func line(_ code: String, placed: Int, missing: Int = 0, uncovered: Int = 0) -> RegionLine
  {
    RegionLine(
      regionCode: RegionCode(code)!, regionName: "", quota: nil, cooperatives: 0, need: 0, room: 0,
      placed: placed, missing: missing, unusedQuota: nil, covered: 0, uncovered: uncovered,
      loadMinimum: nil, loadMaximum: nil, terms: .zero, objective: 0, lowerBound: 0,
      travelLowerBound: 0, exception: nil)
  }

  @Test("accept what follows from a finding, and nothing else")
  func acceptedExceptions() throws {
    let review = try review([
      ("35.01", .quotaShort), ("35.02", .loadUnfit), ("35", .minimumUnusable),
    ])
    #expect(review.accepted.count == 3 && review.unmatched.isEmpty)
    let full = [line("35.01", placed: 1, uncovered: 12), line("35.02", placed: 2)]
    let accepted = [
      ("load.understaffed", "35.01"), ("load.unfit", "35.02"), ("people.missing", "35"),
    ]
    #expect(!review.isShort(accepted, in: full))
    for open in [
      ("load.unfit", "35.01"), ("load.understaffed", "35.02"), ("people.missing", "ID"),
      ("envy.fill", "A1"),
    ] {
      #expect(review.isShort(accepted + [open], in: full), "\(open)")
    }
  }

  @Test("do not accept that people are missing from places that quotas leave")
  func peopleAreMissing() throws {
    let review = try review([("35.01", .quotaShort), ("35", .minimumUnusable)])
    let empty = [line("35.01", placed: 0, missing: 1, uncovered: 24), line("35.02", placed: 2)]
    #expect(review.isShort([("load.understaffed", "35.01")], in: empty))
    #expect(review.isShort([("people.missing", "35")], in: empty))
    #expect(review.isShort([], in: empty))
  }

  @Test("that match no finding are told apart")
  func unmatched() throws {
    let review = try review([("35.01", .loadUnfit), ("35.02", .loadUnfit), ("ID", .quotaShort)])
    #expect(review.accepted.map(\.waiver.region) == [RegionCode("35.02")!])
    #expect(review.unmatched.map(\.region) == [RegionCode("35.01")!, .nation])
  }
}
