import Explanation
import Messages
import Penempatan
import PlacementModel
import RegionPlacement
import Testing

@Suite("Explanations of regions")
struct RegionTests {
  /// Every region of small solved rounds, explained.
  private func forEveryRegion(
    _ seeds: Range<UInt64>, ofTracks: Bool = false,
    _ body: (SmallMarket, Round, Roster, RegionExplanation, UInt64) throws -> Void
  ) throws {
    for seed in seeds {
      let market = ofTracks ? SmallMarket(seed: seed).withTracks() : SmallMarket(seed: seed)
      guard let round = try market.round() else { continue }
      let roster = try Solver().solve(round.problem).roster
      let codes =
        [.nation] + round.problem.provinces.map(\.code) + round.problem.kabupaten.map(\.code)
      for code in codes {
        let explainer = try #require(
          RegionExplainer(round, region: code, lines: roster.regions))
        try body(market, round, roster, explainer.explanation(), seed)
      }
    }
  }

  @Test("say what one place more and one fewer would change, as the changed tables do")
  func placesChange() throws {
    var (more, fewer, caseloads) = (0, 0, 0)
    try forEveryRegion(0..<25) { market, round, roster, explanation, seed in
      if let change = explanation.oneMore {
        more += try expect(change, market, round, seed) ? 1 : 0
        let present = explanation.limits.first?.places ?? explanation.quota
        #expect(present == change.limits[0].places - 1)
      }
      if let change = explanation.oneFewer {
        fewer += try expect(change, market, round, seed) ? 1 : 0
        for one in change.caseloads {
          let line = roster.regions.first { $0.regionCode == one.name.code }
          #expect(line?.objective == one.before.objective && line?.placed == one.before.assistants)
          caseloads += 1
        }
      }
    }
    #expect(more > 10 && fewer > 60 && caseloads > 60, "\(more) \(fewer) \(caseloads)")
  }

  @Test("say what one place more of every full quota outwards would change together")
  func placesChangeTogether() throws {
    var (changes, moving) = (0, 0)
    for isDivided in [false, true] {
      try forEveryRegion(0..<12, ofTracks: isDivided) { market, round, _, explanation, seed in
        for change in explanation.oneMoreTogether {
          #expect(change.limits.count > 1, "seed \(seed)")
          for limit in change.limits {
            #expect(
              explanation.limits.contains(limit.lowered(to: limit.places - 1)), "seed \(seed)")
          }
          changes += try expect(change, market, round, seed) ? 1 : 0
          if case .decided(let together) = change.outcome,
            case .decided(let alone)? = explanation.oneMore?.outcome, alone.moves != together.moves
          {
            moving += 1
          }
        }
        for sentence in explanation.sentences { expectWhole(sentence, "seed \(seed)") }
      }
    }
    #expect(changes > 10 && moving > 0, "\(changes) \(moving)")
  }

  @Test("say what one place more of each full track would change, as the changed tables do")
  func placesOfTracksChange() throws {
    var changes = 0
    try forEveryRegion(0..<12, ofTracks: true) { market, round, _, explanation, seed in
      if !explanation.oneMoreByTrack.isEmpty { #expect(explanation.oneMore == nil) }
      for change in explanation.oneMoreByTrack {
        guard case .track(_, _, let places) = change.limits[0] else {
          Issue.record("seed \(seed): no track: \(change.limits)")
          continue
        }
        #expect(explanation.limits.contains(change.limits[0].lowered(to: places - 1)))
        changes += try expect(change, market, round, seed) ? 1 : 0
      }
      for sentence in explanation.sentences { expectWhole(sentence, "seed \(seed)") }
    }
    #expect(changes > 10, "\(changes)")
  }

  /// - Returns: whether the rules allow the change.
  private func expect(
    _ change: RegionExplanation.PlaceChange, _ market: SmallMarket, _ round: Round, _ seed: UInt64
  ) throws -> Bool {
    let after = try market.places { tables in
      for limit in change.limits { tables.apply(limit) }
    }
    guard case .decided(let difference) = change.outcome, let after else {
      #expect(after == nil, "seed \(seed)")
      return false
    }
    let before = round.places
    let moved = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(Set(difference.moves.map(\.person.id)) == moved, "seed \(seed)")
    let codes = moved.flatMap { [before[$0], after[$0]].compactMap { $0 } }
    #expect(change.caseloadsInAll == Set(codes).count, "seed \(seed)")
    return true
  }

  @Test("solve the cooperatives of the changed kabupaten as a whole solve would")
  func caseloadsAreSolved() throws {
    var compared = 0
    try forEveryRegion(0..<10) { market, _, _, explanation, seed in
      guard let change = explanation.oneFewer, case .decided = change.outcome else { return }
      var tables = market
      for limit in change.limits { tables.apply(limit) }
      let solved = try Solver().solve(tables.problem()).roster
      for one in change.caseloads {
        let line = try #require(solved.regions.first { $0.regionCode == one.name.code })
        #expect(one.after.objective == line.objective, "seed \(seed)")
        #expect(one.after.assistants == line.placed, "seed \(seed)")
        #expect(one.after.covered == line.covered, "seed \(seed)")
        compared += 1
      }
    }
    #expect(compared > 30, "\(compared)")
  }

  @Test("name the next of the reserve, the cut-off, and every limit that is reached")
  func factsAreCounted() throws {
    try forEveryRegion(0..<25) { market, round, _, explanation, seed in
      let code = explanation.name.code
      let there = round.places.filter { code == .nation || code.contains($0.value) }
      #expect(explanation.placed == there.count, "seed \(seed)")
      if let quota = explanation.quota, quota <= there.count {
        let isStated = explanation.limits.contains { limit in
          if case .quota(let place, quota) = limit { place.code == code } else { false }
        }
        let isWork = explanation.limits.contains { !$0.isQuota }
        #expect(isStated || isWork, "seed \(seed) \(code)")
      }
      let reserve = round.problem.applicants.indices.filter { applicant in
        guard round.outcome.status(of: applicant) == .reserve,
          let acceptability = round.outcome.acceptability(of: applicant)
        else { return false }
        return round.problem.kabupaten.indices.contains { place in
          (code == .nation || code.contains(round.problem.kabupaten[place].code))
            && round.problem.kabupaten[place].trackCaps[round.problem.track(of: applicant)] > 0
            && acceptability.accepts(place, in: round.problem)
        }
      }
      #expect(explanation.reserve == reserve.count, "seed \(seed)")
      let ranks = reserve.map { round.outcome.ranking.positions[$0] }.sorted()
      #expect(explanation.next.map(\.rank) == Array(ranks.prefix(3)), "seed \(seed)")
      for sentence in explanation.sentences { expectWhole(sentence, "seed \(seed)") }
    }
  }

  @Test("name the next of the reserve as reserve.csv does", arguments: Policy.Placement.allCases)
  func nextAsListed(placement: Policy.Placement) throws {
    var listed = 0
    for seed in 0..<20 as Range<UInt64> {
      let market = SmallMarket(seed: seed, placement: placement)
      for market in [market, market.withTracks()] {
        guard let round = try market.round() else { continue }
        let roster = try Solver().solve(round.problem).roster
        for kabupaten in round.problem.kabupaten {
          let lines = (roster.reserve ?? []).filter {
            $0.role == Applicant.assistantRole && $0.regionCode == kabupaten.code
          }
          let explanation = try #require(
            RegionExplainer(round, region: kabupaten.code, lines: roster.regions)
          ).explanation()
          #expect(explanation.reserve == lines.first?.listLength ?? 0, "seed \(seed)")
          #expect(
            explanation.next.map(\.id) == lines.prefix(3).map(\.applicantID), "seed \(seed)")
          listed += lines.count
        }
      }
    }
    #expect(listed > 20)
  }

  @Test("know no region that is not listed, nor one below kabupaten level")
  func unknownRegions() throws {
    let round = try #require(try SmallMarket(seed: 1).round())
    for code in ["99", "11.99", "11.01.01", "11.01.01.1001"] {
      #expect(RegionExplainer(round, region: RegionCode(code)!, lines: []) == nil)
    }
  }
}

extension BindingLimit {
  /// The same quota with another number of places.
  fileprivate func lowered(to places: Int) -> BindingLimit {
    switch self {
    case .track(let place, let track, _): .track(place, track: track, places: places)
    case .quota(let place, _): .quota(place, places: places)
    case .budget: .budget(places: places)
    case .work, .count, .office: self
    }
  }
}

extension SmallMarket {
  /// Gives a quota or the budget the figure that a limit states.
  fileprivate mutating func apply(_ limit: BindingLimit) {
    switch limit {
    case .quota(let place, let places): setQuota(places, of: place.code)
    case .budget(let places): policy.assistantBudget = places
    case .track(let place, let track, let places):
      setQuota(places, ofTrack: track, in: place.code)
    case .work, .count, .office: Issue.record("no quota of a region states it")
    }
  }
}
