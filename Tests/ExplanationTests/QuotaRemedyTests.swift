import Explanation
import PlacementModel
import RegionPlacement
import TestSupport
import Testing

@Suite("Quotas that would change an applicant's place")
struct QuotaRemedyTests {
  /// What would change the place of everybody in small rounds of one list and of two.
  struct Case: Sendable {
    let market: SmallMarket
    let id: String
    let remedies: Remedies
    let isClosed: Bool
  }

  static let cases: [Case] = (0..<16 as Range<UInt64>).flatMap { seed in
    [SmallMarket(seed: seed), SmallMarket(seed: seed).withTracks()].flatMap { market -> [Case] in
      guard let round = try? market.round() else { return [] }
      return round.problem.applicants.indices.flatMap { applicant -> [Case] in
        let explanation = ApplicantExplainer(round, applicant: applicant).explanation()
        let id = explanation.person.id
        for sentence in explanation.sentences { expectWhole(sentence, "seed \(seed) \(id)") }
        return [(explanation.remedies, false), (explanation.closed, true)].compactMap {
          remedies, isClosed in
          remedies.map { Case(market: market, id: id, remedies: $0, isClosed: isClosed) }
        }
      }
    }
  }

  /// - Parameter body: given the tables, the person, and each set of remedies.
  private func forEveryone(
    _ body: (SmallMarket, String, Remedies, _ isClosed: Bool) throws -> Void
  ) rethrows {
    for one in Self.cases { try body(one.market, one.id, one.remedies, one.isClosed) }
  }

  private func reaches(
    _ market: SmallMarket, _ id: String, _ remedies: Remedies,
    _ change: (inout SmallMarket) -> Void
  ) throws -> Bool {
    try ApplicantTests.reaches(remedies, id, market.places(changing: change))
  }

  @Test("work alone as named, and with one place less do not, those of a track and of 0 too")
  func eachAlone() throws {
    var (ofTracks, fromZero) = (0, 0)
    try forEveryone { market, id, remedies, _ in
      for quota in remedies.quotas {
        try #expect(reaches(market, id, remedies) { $0.apply(quota, places: quota.to) })
        try #expect(!reaches(market, id, remedies) { $0.apply(quota, places: quota.to - 1) })
        if case .trackQuota = quota.lever { ofTracks += 1 }
        if quota.from == 0 { fromZero += 1 }
      }
    }
    #expect(ofTracks > 10 && fromZero > 10, "\(ofTracks) \(fromZero)")
  }

  @Test("work together where none does alone, and not with one place less in any of them")
  func together() throws {
    var found = 0
    try forEveryone { market, id, remedies, _ in
      let quotas = remedies.quotasTogether
      guard !quotas.isEmpty else { return }
      #expect(quotas.count > 1)
      try #expect(
        reaches(market, id, remedies) { tables in
          for quota in quotas { tables.apply(quota, places: quota.to) }
        })
      for short in quotas.indices {
        try #expect(
          !reaches(market, id, remedies) { tables in
            for (index, quota) in quotas.enumerated() {
              tables.apply(quota, places: quota.to - (index == short ? 1 : 0))
            }
          }, "\(id)")
      }
      found += 1
    }
    #expect(found > 3, "\(found)")
  }

  @Test("are said to be in vain only where the figures named do not do it")
  func inVain() throws {
    var tried = 0
    try forEveryone { market, id, remedies, _ in
      for raises in remedies.quotasInVain {
        try #expect(
          !reaches(market, id, remedies) { tables in
            for raise in raises { tables.apply(raise) }
          }, "\(id)")
        tried += 1
      }
    }
    #expect(tried > 10, "\(tried)")
  }

  @Test("open a first wish whose quota is 0, where work and people for it are there")
  func closedWish() {
    var opened = 0
    forEveryone { _, _, remedies, isClosed in
      guard isClosed else { return }
      #expect(remedies.aim != nil && remedies.rank == nil && remedies.preference == nil)
      if !remedies.quotas.isEmpty || !remedies.quotasTogether.isEmpty { opened += 1 }
    }
    #expect(opened > 3, "\(opened)")
  }
}
