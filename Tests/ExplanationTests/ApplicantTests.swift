import Explanation
import Messages
import PlacementModel
import RegionPlacement
import Testing

@Suite("Explanations of applicants")
struct ApplicantTests {
  struct Case: Sendable {
    let seed: UInt64
    let market: SmallMarket
    let round: Round
    let explanation: ApplicantExplanation
  }

  /// Every person of small rounds under each policy, explained once for all tests.
  static let cases: [Case] = Policy.Placement.allCases.flatMap { placement -> [Case] in
    let seeds: Range<UInt64> = placement == .balanced ? 0..<50 : 0..<12
    return seeds.flatMap { seed -> [Case] in
      let market = SmallMarket(seed: seed, placement: placement)
      guard let round = try? market.round() else { return [] }
      return round.problem.applicants.indices.map { applicant in
        Case(
          seed: seed, market: market, round: round,
          explanation: ApplicantExplainer(round, applicant: applicant).explanation())
      }
    }
  }

  static func forEveryone(
    _ body: (SmallMarket, Round, ApplicantExplanation, UInt64) throws -> Void
  ) rethrows {
    for one in cases { try body(one.market, one.round, one.explanation, one.seed) }
  }

  /// Whether the person is where a remedy's aim asks for.
  static func reaches(
    _ remedies: Remedies, _ id: String, _ places: [String: RegionCode]?
  ) -> Bool {
    guard let place = places?[id] else { return false }
    return remedies.aim.map { $0.code == place } ?? true
  }

  @Test("give changes that work when made in the tables, while one step less does not")
  func remediesHold() throws {
    var counts = (rank: 0, quota: 0, preference: 0)
    try Self.forEveryone { market, round, explanation, seed in
      guard let remedies = explanation.remedies else { return }
      let id = explanation.person.id
      func reaches(_ change: (inout SmallMarket) -> Void) throws -> Bool {
        try Self.reaches(remedies, id, market.places(changing: change))
      }
      if let rank = remedies.rank {
        counts.rank += 1
        try #expect(reaches { $0.move(id, to: rank.to, of: round) }, "seed \(seed) \(id)")
        try #expect(!reaches { $0.move(id, to: rank.to + 1, of: round) }, "seed \(seed) \(id)")
      }
      for quota in remedies.quotas {
        counts.quota += 1
        try #expect(reaches { $0.apply(quota, places: quota.to) }, "seed \(seed) \(id)")
        try #expect(!reaches { $0.apply(quota, places: quota.to - 1) }, "seed \(seed) \(id)")
      }
      if let preference = remedies.preference {
        counts.preference += 1
        try #expect(reaches { $0.apply(preference, of: id) }, "seed \(seed) \(id)")
      }
    }
    #expect(counts.rank > 60 && counts.quota > 30 && counts.preference > 15, "\(counts)")
  }

  @Test("find the very worst rank that would place somebody, and say so where none does")
  func rankIsTheWorst() throws {
    var (found, none) = (0, 0)
    try Self.forEveryone { market, round, explanation, seed in
      guard explanation.policy == .balanced || explanation.policy == .merit,
        explanation.status == .reserve, let remedies = explanation.remedies,
        explanation.nearest != nil
      else { return }
      let id = explanation.person.id
      let working = try (1..<explanation.person.rank).filter { position in
        try market.places { $0.move(id, to: position, of: round) }?[id] != nil
      }
      #expect(remedies.rank?.to == working.max(), "seed \(seed) \(id)")
      if working.isEmpty { none += 1 } else { found += 1 }
    }
    #expect(found > 30, "\(found) \(none)")
  }

  @Test("find the smallest quota of each region in the way, and say so where none helps")
  func quotaIsTheSmallest() throws {
    var (found, none) = (0, 0)
    try Self.forEveryone { market, round, explanation, seed in
      guard explanation.policy == .balanced, let remedies = explanation.remedies,
        !remedies.quotas.isEmpty || !remedies.quotasInVain.isEmpty
      else { return }
      let id = explanation.person.id
      for quota in remedies.quotas {
        let smaller = try (quota.from! + 1..<quota.to).filter { places in
          try Self.reaches(
            remedies, id, market.places { $0.apply(quota, places: places) })
        }
        #expect(smaller.isEmpty, "seed \(seed) \(id): \(smaller)")
        found += 1
      }
      if remedies.quotas.isEmpty { none += 1 }
    }
    #expect(found > 20 && none > 0, "\(found) \(none)")
  }

  @Test("list exactly the people whose places a decision of the panel would change")
  func displacedAreTheDifferences() throws {
    var forced = 0
    try Self.forEveryone { market, round, explanation, seed in
      guard let force = explanation.forced else { return }
      let id = explanation.person.id
      let places = try market.places { tables in
        tables.pins.append(Pin(applicantID: id, decision: .pinToRegion(force.name.code)))
      }
      switch force.outcome {
      case .refused(let reasons):
        #expect(places == nil && !reasons.isEmpty, "seed \(seed) \(id)")
      case .decided(let difference):
        let places = try #require(places)
        expect(difference, between: round, and: places, seed)
        #expect(places[id] == force.name.code, "seed \(seed) \(id)")
        forced += 1
      }
    }
    #expect(forced > 100, "\(forced)")
  }

  @Test("say where a pinned person would be without the pin, and who else would move")
  func pricesOfPins() throws {
    var pinned = 0
    try Self.forEveryone { market, round, explanation, seed in
      guard case .decided(let difference)? = explanation.withoutDecision else { return }
      let places = try #require(
        try market.places { tables in
          tables.pins.removeAll { $0.applicantID == explanation.person.id && $0.decision.places }
        })
      expect(difference, between: round, and: places, seed)
      pinned += 1
    }
    #expect(pinned > 5, "\(pinned)")
  }

  private func expect(
    _ difference: Difference, between round: Round, and after: [String: RegionCode], _ seed: UInt64
  ) {
    let before = round.places
    let moved = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(Set(difference.moves.map(\.person.id)) == moved, "seed \(seed)")
    #expect(difference.moves.count == moved.count, "seed \(seed)")
    for move in difference.moves {
      #expect(move.from?.code == before[move.person.id], "seed \(seed)")
      #expect(move.to?.code == after[move.person.id], "seed \(seed)")
    }
  }

  @Test("count how many in a full region have the better claim, and its cut-off")
  func claimsAreCounted() {
    Self.forEveryone { _, round, explanation, seed in
      for wish in explanation.wishes {
        guard case .full(let claims) = wish.answer else { continue }
        let place = round.problem.kabupatenIndex(of: wish.name.code)!
        let there = round.outcome.seats.filter { $0.kabupaten == place }.map(\.applicant)
        let pinned = there.filter { applicant in
          round.problem.pins.contains {
            $0.applicantID == round.problem.applicants[applicant].id && $0.decision.places
          }
        }
        let tier = { (applicant: Int) -> Int in
          guard explanation.policy == .localFirst else { return 0 }
          return round.problem.domiciles.tier(
            fromOrigin: round.problem.origins[applicant], to: place)
        }
        let own = (
          tier(round.problem.applicantIndex(of: explanation.person.id)!), explanation.person.rank
        )
        let free = there.filter { !pinned.contains($0) }.map {
          (tier($0), round.outcome.ranking.positions[$0])
        }
        #expect(claims.pinned == pinned.count, "seed \(seed)")
        #expect(claims.better == free.count { $0 < own }, "seed \(seed)")
        #expect(claims.worse == free.count { $0 > own }, "seed \(seed)")
        #expect(claims.cutOff == free.map(\.1).max(), "seed \(seed)")
        #expect(!claims.limits.isEmpty)
        // Nobody in reserve has a better claim than somebody placed by rank alone.
        let goesByClaim = explanation.policy == .balanced || explanation.policy == .localFirst
        if explanation.status == .reserve, goesByClaim {
          #expect(claims.worse == 0, "seed \(seed)")
        }
      }
    }
  }

  @Test("speak in whole sentences in both languages, of everybody")
  func sentencesAreWhole() {
    var statuses: Set<PlacementLine.Status> = []
    Self.forEveryone { _, _, explanation, seed in
      statuses.insert(explanation.status)
      #expect(!explanation.sentences.isEmpty)
      for sentence in explanation.sentences { expectWhole(sentence, "seed \(seed)") }
    }
    #expect(statuses == Set(PlacementLine.Status.allCases))
  }

  @Test("are the same whatever the order of lines")
  func orderDoesNotMatter() throws {
    for seed in 0..<12 as Range<UInt64> {
      let market = SmallMarket(seed: seed)
      guard let round = try market.round(),
        let shuffled = try market.shuffled(seed: seed).round()
      else { continue }
      for applicant in round.problem.applicants.indices {
        #expect(
          ApplicantExplainer(round, applicant: applicant).explanation().sentences
            == ApplicantExplainer(shuffled, applicant: applicant).explanation().sentences,
          "seed \(seed)")
      }
    }
  }
}

/// Expects a sentence that a reader can do nothing better with than read.
func expectWhole(_ sentence: Message, _ comment: Comment) {
  for language in Language.allCases {
    let text = sentence.text(in: language)
    #expect(text.hasSuffix("."), "\(comment): \(text)")
    #expect(text.first.map { $0.isLetter || $0.isNumber } ?? false, "\(comment): \(text)")
    for fault in ["  ", " .", " ,", "..", ": .", " nil ", "Optional", "\\("] {
      #expect(!text.contains(fault), "\(comment): \(text)")
    }
  }
}

extension SmallMarket {
  /// Changes the quota or budget that a remedy names.
  mutating func apply(_ remedy: Remedy, places: Int) {
    switch remedy.lever {
    case .quota(let place): setQuota(places, of: place.code)
    case .trackQuota(let place, let track): setQuota(places, ofTrack: track, in: place.code)
    case .budget: policy.assistantBudget = places
    case .rank, .preference, .willingness: break
    }
  }

  /// Raises a quota to a figure that was tried in vain.
  mutating func apply(_ raise: QuotaRaise) {
    switch raise.limit {
    case .quota(let place, _): setQuota(raise.to, of: place.code)
    case .track(let place, let track, _): setQuota(raise.to, ofTrack: track, in: place.code)
    case .budget: policy.assistantBudget = raise.to
    case .work, .count, .office: Issue.record("no quota: \(raise)")
    }
  }

  /// Changes the wish that a remedy names.
  mutating func apply(_ remedy: Remedy, of id: String) {
    let index = applicants.firstIndex { $0.id == id }!
    switch remedy.lever {
    case .willingness: applicants[index].isWillingAnywhere = true
    case .preference(let place):
      var wishes = applicants[index].preferences.filter { $0 != place.code }
      wishes.insert(place.code, at: min(remedy.to - 1, wishes.count))
      applicants[index].preferences = wishes
    case .rank, .quota, .trackQuota, .budget: break
    }
  }
}
