package import Messages
package import PlacementModel
import Tables

/// What scenarios are laid over: a dataset, with the files that it was read from.
package struct ScenarioBase: Sendable {
  let dataset: Dataset
  let files: DatasetFiles
  let required: Set<InputTable>
  let rules: ScenarioRules

  /// - Parameter effort, seed: what the command line says in place of the policy file.
  package init(
    _ dataset: Dataset, files: DatasetFiles, required: Set<InputTable>, effort: Policy.Effort?,
    seed: UInt64?
  ) {
    self.dataset = dataset
    self.files = files
    self.required = required
    rules = ScenarioRules(files[.policy], effort: effort, seed: seed)
  }

  var problem: PlacementProblem { dataset.problem }
}

/// The scenarios of a file: those that it lists, then those of its sweep, the last list turning
/// fastest. A scenario is made when it is asked for, so that a sweep takes no room.
package struct ScenarioFile: Sendable {
  /// What results call the base.
  package static let baseName = "base"
  /// The most that one file may ask for.
  package static let largestCount = 100_000

  /// Names one of the listed changes, and which of its draws.
  private struct Entry {
    let change: Int
    let draw: Int?
  }

  let base: ScenarioBase
  let listed: [ScenarioChange]
  let axes: [ScenarioAxis]
  private let entries: [Entry]
  /// How many scenarios there are.
  package let count: Int

  init(base: ScenarioBase, listed: [ScenarioChange], axes: [ScenarioAxis]) {
    self.base = base
    self.listed = listed
    self.axes = axes
    entries = listed.enumerated().flatMap { index, change -> [Entry] in
      guard let share = change.share else { return [Entry(change: index, draw: nil)] }
      return (1..<share.draws + 1).map { Entry(change: index, draw: $0) }
    }
    count = entries.count + ScenarioFile.combinations(of: axes)
  }

  /// How many combinations the lists make, none without a list.
  static func combinations(of axes: [ScenarioAxis]) -> Int {
    axes.isEmpty ? 0 : axes.reduce(1) { $0 * $1.values.count }
  }

  /// One combination of a sweep.
  static func combination(_ number: Int, of axes: [ScenarioAxis]) -> ScenarioChange {
    ScenarioChange(
      joining: zip(axes, choice(number, of: axes)).map { axis, value in axis.values[value] })
  }

  /// By list of a sweep: which of its values one combination has.
  static func choice(_ number: Int, of axes: [ScenarioAxis]) -> [Int] {
    var rest = number
    var chosen: [Int] = []
    for axis in axes.reversed() {
      chosen.append(rest % axis.values.count)
      rest /= axis.values.count
    }
    return chosen.reversed()
  }

  /// - Precondition: the index is below ``count``.
  package subscript(index: Int) -> Scenario {
    guard index < entries.count else {
      let change = ScenarioFile.combination(index - entries.count, of: axes)
      return Scenario(name: change.name, overlay: overlay(of: change))
    }
    let entry = entries[index]
    let change = listed[entry.change]
    guard let share = change.share, let number = entry.draw else {
      return Scenario(name: change.name, overlay: overlay(of: change))
    }
    return Scenario(
      name: share.draws == 1 ? change.name : names(of: change)[number - 1],
      overlay: overlay(of: change),
      draw: WithdrawalDraw(share: share.share, seed: share.seed, number: number))
  }

  /// Why a combination of a sweep has no answer: a value is impossible, or they do not hold together;
  /// none for scenarios that are listed, whose faults were reported.
  ///
  /// - Precondition: the index is below ``count``.
  package func refusals(ofScenario index: Int) -> [Message] {
    guard index >= entries.count else { return [] }
    let change = ScenarioFile.combination(index - entries.count, of: axes)
    return (change.faults + base.faults(of: change, file: "")).map(\.fault)
  }

  /// What the scenarios of one entry are called.
  func names(of change: ScenarioChange) -> [String] {
    guard let share = change.share, share.draws > 1 else { return [change.name] }
    return (1..<share.draws + 1).map { "\(change.name) \($0)/\(share.draws)" }
  }

  /// The changes as tables. Their faults were reported when the file was read, or refuse the scenario.
  private func overlay(of change: ScenarioChange) -> Overlay {
    var log = FaultLog()
    let rules = base.policy(under: change, file: "", log: &log)
    return Overlay(
      regions: base.problem.regions(with: change.limits), policy: rules?.policy,
      applicants: rules.flatMap { base.applicants(under: $0) }, withdrawn: change.withdrawn,
      closed: change.closed, opened: change.opened)
  }
}

extension ScenarioBase {
  /// The rules under a change; `nil` where it changes none.
  func policy(
    under change: ScenarioChange, file: String, log: inout FaultLog
  ) -> PolicyDocument? {
    guard let node = rules.rules(under: change.rules, at: change.position) else { return nil }
    // Behind every table: its faults come last.
    var json = StrictJSON(file: file, order: InputTable.allCases.count, log: log)
    let document = PolicyReader.document(node, json: &json)
    log = json.log
    return document
  }

  /// The people as other rules read them; `nil` where these read them alike.
  fileprivate func applicants(under rules: PolicyDocument) -> [Applicant]? {
    guard !rules.policy.readsTables(like: problem.policy) else { return nil }
    var reader = DatasetReader(files: files, required: required)
    return reader.readTables(under: rules).applicants.values
  }

  /// What is wrong with the rules under a change, and with the tables as they read them.
  func faults(of change: ScenarioChange, file: String) -> [InputFault] {
    var log = FaultLog()
    guard let rules = policy(under: change, file: file, log: &log) else { return [] }
    check(rules, log: &log)
    return log.thrown?.faults ?? []
  }

  /// Reads the tables again where the rules read them otherwise, and reports what does not fit.
  private func check(_ rules: PolicyDocument, log: inout FaultLog) {
    guard rules.isSound, !rules.policy.readsTables(like: problem.policy) else { return }
    var reader = DatasetReader(files: files, required: required, log: log)
    let tables = reader.readTables(under: rules)
    _ = reader.crossCheck(tables, previous: problem.previous)
    log = reader.log
  }
}
