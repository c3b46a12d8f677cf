import Explanation
import Messages
import PlacementModel
import RegionPlacement
import Testing

@Suite("Reasons in placements.csv")
struct ReasonTests {
  @Test("are one whole sentence each, that says where or which cut-off, under every policy")
  func reasonsAreShortExplanations() throws {
    var full = 0
    for one in ApplicantTests.cases {
      let (round, explanation) = (one.round, one.explanation)
      let applicant = round.problem.applicantIndex(of: explanation.person.id)!
      let reason = round.outcome.reason(of: applicant)
      expectWhole(reason, "seed \(one.seed)")
      let text = reason.text(in: .english)
      if let place = explanation.place { #expect(text.contains(place.name.name)) }
      guard reason.code == "reserve.full" else { continue }
      full += 1
      // The cut-off is that of the region where the person is nearest to a place.
      let nearest = try #require(explanation.nearest)
      #expect(text.contains("has rank \(nearest.cutOff), in"), "seed \(one.seed): \(text)")
      let goesByRank = nearest.cutOff < explanation.person.rank
      #expect(text.contains("does not go by rank alone") == !goesByRank)
      if explanation.policy == .balanced { #expect(goesByRank, "seed \(one.seed)") }
    }
    #expect(full > 50, "\(full)")
  }
}
