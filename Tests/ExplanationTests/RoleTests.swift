import Explanation
import Messages
import PlacementModel
import RegionPlacement
import Testing

@Suite("Explanations of other roles and later rounds")
struct RoleTests {
  @Test("tell managers of their offices, with changes that work while one step less does not")
  func managers() throws {
    var (placed, reserve, ranks) = (0, 0, 0)
    for seed in 0..<25 as Range<UInt64> {
      let market = SmallMarket(seed: seed).withManagers(7)
      guard let round = try market.round() else { continue }
      for applicant in round.problem.applicants.indices
      where round.problem.applicants[applicant].role == "PMO" {
        let explanation = ApplicantExplainer(round, applicant: applicant).explanation()
        let id = explanation.person.id
        for sentence in explanation.sentences { expectWhole(sentence, "seed \(seed)") }
        #expect(explanation.place?.name.code == round.places[id], "seed \(seed)")
        placed += explanation.status == .placed ? 1 : 0
        reserve += explanation.status == .reserve ? 1 : 0
        guard let remedies = explanation.remedies, let rank = remedies.rank else { continue }
        #expect(remedies.quotas.isEmpty, "no quota binds a manager")
        let works = try market.places { $0.move(id, to: rank.to, of: round) }
        let fails = try market.places { $0.move(id, to: rank.to + 1, of: round) }
        #expect(ApplicantTests.reaches(remedies, id, works), "seed \(seed)")
        #expect(!ApplicantTests.reaches(remedies, id, fails), "seed \(seed)")
        ranks += 1
      }
    }
    #expect(placed > 40 && reserve > 10 && ranks > 5, "\(placed) \(reserve) \(ranks)")
  }

  @Test("say of those whom an earlier round placed that they keep their places")
  func kept() throws {
    var kept = 0
    for seed in 0..<25 as Range<UInt64> {
      let market = SmallMarket(seed: seed)
      guard let first = try market.round() else { continue }
      let later = try Round(market.after(first.places))
      for applicant in later.problem.applicants.indices {
        let explanation = ApplicantExplainer(later, applicant: applicant).explanation()
        let text = explanation.sentences.map { $0.text(in: .english) }.joined(separator: " ")
        let isPinned = explanation.place?.decision != nil
        guard explanation.status == .placed, !isPinned else { continue }
        #expect(explanation.place?.isKept == true, "seed \(seed)")
        #expect(text.contains("earlier round is kept"), "seed \(seed): \(text)")
        kept += 1
      }
    }
    #expect(kept > 40, "\(kept)")
  }
}
