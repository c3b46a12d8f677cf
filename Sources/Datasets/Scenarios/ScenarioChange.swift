import PlacementModel
import Tables

/// What one entry of a scenario file changes, read but not yet laid over anything.
struct ScenarioChange: Sendable {
  /// A share of those placed, drawn several times.
  struct Share: Sendable {
    var share = 0
    var draws = 1
    var seed: UInt64 = 1
  }

  let name: String
  let position: TextPosition
  /// Parts of a policy, the later over the earlier.
  var rules: [JSONNode] = []
  var limits: [RegionChange] = []
  var withdrawn: Set<String> = []
  var share: Share?
  var closed: Set<String> = []
  var opened: [Cooperative] = []
  /// What is impossible in a value of a sweep, which then has no answer.
  var faults: [InputFault] = []

  init(name: String, position: TextPosition) {
    self.name = name
    self.position = position
  }
}

/// One list of a sweep.
struct ScenarioAxis: Sendable {
  /// As the file writes it: `load.minimum`.
  let key: String
  let values: [ScenarioChange]
}

extension ScenarioChange {
  /// Several changes at once, named by all.
  init(joining changes: [ScenarioChange]) {
    self.init(
      name: changes.map(\.name).joined(separator: ", "), position: changes[0].position)
    for change in changes {
      rules += change.rules
      limits += change.limits
      faults += change.faults
    }
  }
}
