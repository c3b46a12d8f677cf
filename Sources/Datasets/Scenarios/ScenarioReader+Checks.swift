import Messages
import PlacementModel
import Tables

// What is looked at when a whole scenario file is read.

extension ScenarioReader {
  /// - Returns: whether there are few enough to look at each.
  mutating func checkCount(
    _ listed: [ScenarioChange], _ axes: [ScenarioAxis], at position: TextPosition
  ) -> Bool {
    var count = listed.reduce(0) { $0 + ($1.share?.draws ?? 1) }
    var combinations = axes.isEmpty ? 0 : 1
    for axis in axes where combinations <= ScenarioFile.largestCount {
      combinations *= axis.values.count
    }
    count += combinations
    if count == 0 && json.log.thrown == nil { json.report(.scenariosMissing, at: position) }
    guard count > ScenarioFile.largestCount else { return true }
    json.report(.scenariosTooMany(limit: ScenarioFile.largestCount), at: position)
    return false
  }

  /// Reads the rules of every listed scenario, and the tables anew where rules read them otherwise.
  ///
  /// Of a sweep's values only unknown keys are faults, each said once: an impossible value, and a
  /// combination that does not hold together, is refused when its turn comes
  /// (``ScenarioFile/refusals(ofScenario:)``), and the others are answered.
  mutating func checkRules(_ scenarios: ScenarioFile) {
    for change in scenarios.listed { report(scenarios.base.faults(of: change, file: file.name)) }
    for value in scenarios.axes.flatMap(\.values) where !value.rules.isEmpty {
      report(scenarios.base.faults(of: value, file: file.name).filter(\.isAboutKeys))
    }
    checkNames(scenarios)
  }

  private mutating func report(_ faults: [InputFault]) {
    for fault in faults where reported.insert(fault).inserted {
      json.log.report(fault.fault, at: fault.location, order: json.order, value: fault.value)
    }
  }

  /// Rows are told apart by name: draws and combinations may not be called like another.
  private mutating func checkNames(_ scenarios: ScenarioFile) {
    var names = Set(scenarios.listed.map(\.name))
    for number in 0..<ScenarioFile.combinations(of: scenarios.axes) {
      let change = ScenarioFile.combination(number, of: scenarios.axes)
      guard !names.insert(change.name).inserted else { continue }
      json.report(
        .scenarioMadeTwice(ShownText.visible(change.name)), at: change.position, path: "sweep",
        value: change.name)
    }
    for change in scenarios.listed where change.share != nil {
      for name in scenarios.names(of: change) where !names.insert(name).inserted {
        guard name != change.name else { continue }
        json.report(
          .scenarioNameRepeated(ShownText.visible(name), line: firstLine[name] ?? 1),
          at: change.position, path: "name", value: name)
      }
    }
  }
}

extension InputFault {
  /// Whether it says that a name is wrong, whatever its value: a key, or the code of a region.
  var isAboutKeys: Bool {
    [
      "policy.key-unknown", "policy.key-repeated", "policy.key-missing", "input.code",
      "input.region-unlisted",
    ].contains(fault.code)
  }
}

/// The keys that one scenario or one sweep states, down to single values.
struct StatedPaths {
  private var paths: Set<String> = []

  /// - Returns: the first path that was stated before.
  mutating func add(_ node: JSONNode) -> String? {
    var leaves: [String] = []
    StatedPaths.collect(node, "", into: &leaves)
    return leaves.reduce(nil as String?) { known, leaf in
      paths.insert(leaf).inserted ? known : known ?? leaf
    }
  }

  private static func collect(_ node: JSONNode, _ path: String, into leaves: inout [String]) {
    guard case .object(let members) = node.content, !members.isEmpty else {
      leaves.append(path)
      return
    }
    for member in members {
      collect(member.value, path.isEmpty ? member.name : "\(path).\(member.name)", into: &leaves)
    }
  }
}
