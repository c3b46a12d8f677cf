import Explanation
import Messages
import Penempatan
import PlacementModel
import Testing
import Verification

@Suite("Explanations of cooperatives")
struct CooperativeTests {
  /// Every cooperative of small solved rounds, explained.
  private func forEveryCooperative(
    _ seeds: Range<UInt64>,
    _ body: (PlacementProblem, Roster, CooperativeExplanation, UInt64) throws -> Void
  ) throws {
    for seed in seeds {
      let market = SmallMarket(seed: seed)
      guard let round = try market.round() else { continue }
      let roster = try Solver().solve(round.problem).roster
      for cooperative in round.problem.cooperatives.indices {
        let explainer = CooperativeExplainer(
          round.problem, roster: roster, cooperative: cooperative)
        try body(round.problem, roster, try #require(explainer.explanation()), seed)
      }
    }
  }

  @Test("price an exchange as the verifier does, to the metre")
  func exchangesAreExact() throws {
    var exchanges = 0
    try forEveryCooperative(0..<12) { problem, roster, explanation, seed in
      let verified = RosterVerifier(problem: problem, roster: roster, allowsEdits: true).report()
        .totals
      for alternative in explanation.alternatives {
        guard let exchange = alternative.exchange else { continue }
        var edited = roster
        edited.give(explanation.name.id, to: alternative.person)
        if let counterpart = exchange.counterpart, let service = explanation.service {
          edited.give(counterpart.id, to: service.person)
        }
        let check = RosterVerifier(problem: problem, roster: edited, allowsEdits: true).report()
        #expect(check.violations.isEmpty, "seed \(seed)")
        // Its own distances may differ from ours by a metre each.
        let objective = check.totals.objective - verified.objective
        let travel = check.totals.terms.travel - verified.terms.travel
        #expect(abs(objective - exchange.cost.objective) <= 80, "seed \(seed)")
        #expect(abs(travel - exchange.cost.travel) <= 4, "seed \(seed)")
        exchanges += 1
      }
    }
    #expect(exchanges > 60, "\(exchanges)")
  }

  @Test("never call solving again dearer than the exchange it could have made")
  func costIsTheLeast() throws {
    var resolved = 0
    try forEveryCooperative(0..<12) { _, _, explanation, seed in
      let costs = explanation.alternatives.map { $0.cost?.objective ?? .max }
      #expect(costs == costs.sorted(), "seed \(seed)")
      for alternative in explanation.alternatives {
        if let exchange = alternative.exchange {
          #expect(alternative.cost! <= exchange.cost, "seed \(seed)")
        }
        resolved += alternative.isResolved ? 1 : 0
      }
    }
    #expect(resolved > 0)
  }

  @Test("say who serves it as the roster does, or why nobody, in whole sentences")
  func servesAsStated() throws {
    var gaps = 0
    try forEveryCooperative(0..<40) { _, roster, explanation, seed in
      let line = roster.assignments.first { $0.cooperativeID == explanation.name.id }!
      #expect(explanation.service?.person.id == line.assistantID, "seed \(seed)")
      #expect(explanation.service?.distance == line.distance, "seed \(seed)")
      #expect((explanation.gap == nil) == (line.assistantID != nil), "seed \(seed)")
      let placement = roster.placements.first { $0.applicantID == line.assistantID }
      #expect(explanation.service?.load == placement?.load, "seed \(seed)")
      gaps += explanation.gap == nil ? 0 : 1
      for sentence in explanation.sentences { expectWhole(sentence, "seed \(seed)") }
    }
    #expect(gaps > 50, "\(gaps)")
  }
}

extension Roster {
  /// Gives a cooperative to somebody, as a spreadsheet's user would.
  fileprivate mutating func give(_ id: String, to person: PersonName) {
    let index = assignments.firstIndex { $0.cooperativeID == id }!
    assignments[index].assistantID = person.id
    assignments[index].assistantName = person.name
  }
}
