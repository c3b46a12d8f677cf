package import Messages
package import PlacementModel

/// What a comparison keeps of a scenario: figures, and the first of those who move.
package struct ScenarioRow: Hashable, Sendable {
  package enum Result: Hashable, Sendable {
    case solved(ScenarioFigures)
    /// Why there is no answer, a sentence each.
    case refused([String])
  }

  /// The most people that a row names.
  package static let mostMoves = 20

  /// The position among all scenarios of the run, from 1.
  package var number: Int
  package var name: String
  package var result: Result
  package var movedPeople = 0
  package var movedCooperatives = 0
  package var changedRegions = 0
  /// The first of those whose place differs.
  package var moves: [Move] = []
  /// Thousandths of a second, where they are asked for.
  package var milliseconds: Int?
  /// Whether the plan falls short in something that no waiver accepts, or there is none.
  package var fallsShort = false

  package init(number: Int, name: String, result: Result) {
    self.number = number
    self.name = name
    self.result = result
  }

  package init(_ answer: ScenarioAnswer, number: Int, language: Language) {
    switch answer.result {
    case .solved(let figures, let changes):
      self.init(number: number, name: answer.name, result: .solved(figures))
      movedPeople = changes.people.count
      movedCooperatives = changes.cooperatives
      changedRegions = changes.regions
      moves = Array(changes.people.prefix(ScenarioRow.mostMoves))
    case .refused(.refused(let reasons)):
      self.init(
        number: number, name: answer.name,
        result: .refused(reasons.map { $0.text(in: language) }))
    case .refused(.unproved(let what)):
      self.init(
        number: number, name: answer.name,
        result: .refused([Message.notCertified(what).text(in: language)]))
    }
  }

  package var figures: ScenarioFigures? {
    if case .solved(let figures) = result { figures } else { nil }
  }

  package var refusals: [String] {
    if case .refused(let reasons) = result { reasons } else { [] }
  }
}

/// Scenarios against their base, side by side.
package struct Comparison: Hashable, Sendable {
  /// The most scenarios that a page shows, and a run keeps; the tables hold all of them.
  package static let mostShown = 1000

  package var base: ScenarioFigures
  /// The first ``mostShown``, or all.
  package var rows: [ScenarioRow]
  /// How many scenarios were answered in all.
  package var answered: Int
  /// How many scenarios the whole run has, and which part of it this is: `2/4`.
  package var count: Int
  package var shard: String?
  /// The SHA-256 of all that answers depend on: parts of one run have the same.
  package var run: String
  /// What the panel calls the rules of the base; empty if nothing.
  package var rules: String
  /// Names of regions by code, for people.
  package var regionNames: [RegionCode: String]

  package init(
    base: ScenarioFigures, rows: [ScenarioRow] = [], count: Int, shard: String? = nil,
    run: String, rules: String = "", regionNames: [RegionCode: String]
  ) {
    self.base = base
    self.rows = rows
    answered = rows.count
    self.count = count
    self.shard = shard
    self.run = run
    self.rules = rules
    self.regionNames = regionNames
  }
}

extension Comparison {
  /// Takes one more row, which stays as long as pages show it.
  package mutating func add(_ row: ScenarioRow) {
    if rows.count < Comparison.mostShown { rows.append(row) }
    answered += 1
  }
}
