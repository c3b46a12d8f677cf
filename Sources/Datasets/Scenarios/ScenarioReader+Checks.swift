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

  /// Reads the rules of every scenario, and the tables anew where rules read them otherwise.
  mutating func checkRules(_ scenarios: ScenarioFile) {
    for change in scenarios.listed { report(scenarios.base.faults(of: change, file: file.name)) }
    checkCombinations(of: scenarios)
    checkNames(scenarios)
  }

  /// Values that fit into no combination are faults, each said once. A combination that alone does
  /// not hold together is refused when its turn comes (``ScenarioFile/refusals(ofScenario:)``).
  private mutating func checkCombinations(of scenarios: ScenarioFile) {
    let axes = scenarios.axes.filter { $0.values.contains { !$0.rules.isEmpty } }
    var isSound = axes.map { $0.values.map { _ in false } }
    var faulty: [(choice: [Int], faults: [InputFault])] = []
    for number in 0..<ScenarioFile.combinations(of: axes) {
      let combination = ScenarioFile.combination(number, of: axes)
      let choice = ScenarioFile.choice(number, of: axes)
      let faults = base.faults(of: combination, file: file.name)
      if faults.isEmpty {
        for (axis, value) in choice.enumerated() { isSound[axis][value] = true }
      } else if faulty.count < ScenarioReader.mostFaulty {
        faulty.append((choice, faults))
      }
    }
    for (choice, faults) in faulty
    where choice.enumerated().contains(where: { !isSound[$0][$1] }) {
      report(faults)
    }
  }

  /// So many combinations with faults are looked at.
  private static var mostFaulty: Int { 1000 }

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
