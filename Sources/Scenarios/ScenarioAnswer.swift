/// What a scenario comes to.
package struct ScenarioAnswer: Hashable, Sendable {
  package enum Result: Hashable, Sendable {
    case solved(ScenarioFigures, ScenarioChanges)
    case refused(ScenarioFault)
  }

  package let name: String
  package let result: Result

  package init(name: String, result: Result) {
    self.name = name
    self.result = result
  }
}

/// What is otherwise than in the base.
package struct ScenarioChanges: Hashable, Sendable {
  /// Everybody whose place differs.
  package var people: [Move]
  /// How many cooperatives of the base are served by somebody else, or no longer by nobody or
  /// somebody.
  package var cooperatives: Int
  /// In how many kabupaten people, cooperatives or rules differ.
  package var regions: Int

  package init(people: [Move] = [], cooperatives: Int = 0, regions: Int = 0) {
    self.people = people
    self.cooperatives = cooperatives
    self.regions = regions
  }
}
