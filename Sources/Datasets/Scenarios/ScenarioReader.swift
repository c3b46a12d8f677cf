import Messages
import PlacementModel
import Tables

extension ScenarioFile {
  /// Reads a scenario file over a dataset, and checks every scenario that it asks for.
  ///
  /// - Throws: every fault at once, each with line, column and remedy.
  package static func read(
    _ file: InputFile, over base: ScenarioBase
  ) throws(InputFaults) -> ScenarioFile {
    var reader = ScenarioReader(file: file, base: base)
    let scenarios = reader.read()
    if let faults = reader.json.log.thrown { throw faults }
    return scenarios
  }
}

/// Reads a scenario file strictly: what it does not know is a fault.
struct ScenarioReader {
  private static let own = [
    "name", "quota", "minimum", "withdraw", "withdrawShare", "close", "open", "split",
  ]
  private static let shares = 0...100_000

  var json: StrictJSON
  let base: ScenarioBase
  let file: InputFile
  var firstLine: [String: Int] = [:]
  var reported: Set<InputFault> = []

  init(file: InputFile, base: ScenarioBase) {
    self.file = file
    self.base = base
    json = StrictJSON(
      file: file.name, order: InputTable.allCases.count, log: FaultLog())
  }

  mutating func read() -> ScenarioFile {
    var listed: [ScenarioChange] = []
    var axes: [ScenarioAxis] = []
    if let document = json.document(file.bytes) {
      for member in json.members(of: document, path: "", known: ["scenarios", "sweep"]) {
        if member.name == "scenarios" {
          listed = json.elements(of: member.value, path: "scenarios").compactMap { change($0) }
        } else {
          axes = sweep(member.value)
        }
      }
      if !checkCount(listed, axes, at: document.position) { (listed, axes) = ([], []) }
    }
    let scenarios = ScenarioFile(base: base, listed: listed, axes: axes)
    checkRules(scenarios)
    return scenarios
  }

  // MARK: - Scenarios

  private mutating func change(_ node: JSONNode) -> ScenarioChange? {
    let path = "scenarios"
    guard let nameNode = json.required("name", in: node, path: path),
      let name = json.text(nameNode, path: "name")
    else { return nil }
    checkName(name, at: nameNode.position)
    var change = ScenarioChange(name: name, position: node.position)
    var stated = StatedPaths()
    for member in json.members(of: node, path: path) where member.name != "name" {
      check(member, among: &stated, path: path)
      read(member, into: &change)
    }
    return change
  }

  private mutating func checkName(_ name: String, at position: TextPosition) {
    if name.isEmpty { json.report(.keyMissing("name"), at: position, path: "name") }
    if name == ScenarioFile.baseName {
      json.report(.scenarioNameOfBase(name), at: position, path: "name", value: name)
    }
    if let line = firstLine[name] {
      json.report(
        .scenarioNameRepeated(ShownText.visible(name), line: line), at: position, path: "name",
        value: name)
    }
    firstLine[name] = firstLine[name] ?? position.line
  }

  /// One key of a scenario, written whole or as a dotted path.
  private mutating func read(_ member: JSONNode.Member, into change: inout ScenarioChange) {
    let value = member.value
    switch member.name {
    case "quota", "minimum":
      let limit: RegionChange.Limit = member.name == "quota" ? .quota : .minimum
      for entry in json.members(of: value, path: member.name) {
        change.limits += regionChange(limit, entry.name, at: entry.namePosition, entry.value)
      }
    case "withdraw":
      change.withdrawn = ids(value, path: "withdraw", fault: base.applicantFault)
    case "withdrawShare": change.share = share(value)
    case "close":
      change.closed = ids(value, path: "close", fault: base.cooperativeFault)
    case "open":
      change.opened += json.elements(of: value, path: "open").compactMap { cooperative(in: $0) }
    case "split":
      let ids = ids(value, path: "split", fault: base.cooperativeFault)
      change.opened += ids.sorted().compactMap { twin(of: $0, at: value.position) }
    default: readRule(member, into: &change)
    }
  }

  /// A key of the policy, or a path into it.
  private mutating func readRule(
    _ member: JSONNode.Member, into change: inout ScenarioChange
  ) {
    let path = ScenarioReader.path(of: member.name)
    if path.count > 1, path[0] == "quota" || path[0] == "minimum" {
      change.limits += regionChange(
        path[0] == "quota" ? .quota : .minimum, path[1], at: member.namePosition, member.value)
      return
    }
    guard PolicyReader.sections.contains(path[0]) else {
      reportUnknown(member, among: ScenarioReader.own + PolicyReader.sections, path: "")
      return
    }
    change.rules.append(member.value.wrapped(in: path, at: member.namePosition))
  }

  /// A key that is stated whole and as a path, or in two lists of a sweep, would count once only.
  private mutating func check(
    _ member: JSONNode.Member, among stated: inout StatedPaths, path: String
  ) {
    let whole = member.value.wrapped(
      in: ScenarioReader.path(of: member.name), at: member.namePosition)
    if let known = stated.add(whole) {
      json.report(
        .keyRepeated(ShownText.visible(known)), at: member.namePosition, path: path, value: known)
    }
  }

  private mutating func reportUnknown(
    _ member: JSONNode.Member, among known: [String], path: String
  ) {
    let first = ScenarioReader.path(of: member.name)[0]
    json.report(
      .keyUnknown(
        ShownText.visible(member.name), known: known,
        closest: Spelling.closest(to: first, among: known)), at: member.namePosition,
      path: path, value: member.name)
  }

  /// The names on the way: `load.minimum`; a region code keeps its dots.
  static func path(of key: String) -> [String] {
    let parts = key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 2 else { return parts }
    switch parts[0] {
    case "quota", "minimum": return parts
    case "weightsByRegion":
      guard let dot = parts[1].lastIndex(of: "."), RegionCode(parts[1]) == nil else {
        return parts
      }
      return [parts[0], String(parts[1][..<dot]), String(parts[1][parts[1].index(after: dot)...])]
    default:
      return key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private mutating func share(_ node: JSONNode) -> ScenarioChange.Share {
    var share = ScenarioChange.Share()
    _ = json.required("share", in: node, path: "withdrawShare")
    for member in json.members(
      of: node, path: "withdrawShare", known: ["share", "draws", "seed"])
    {
      let path = "withdrawShare.\(member.name)"
      switch member.name {
      case "share": share.share = fraction(member.value, path: path) ?? 0
      case "draws":
        share.draws = json.integer(member.value, path: path, in: 1...ScenarioFile.largestCount) ?? 1
      default:
        share.seed = UInt64(
          json.integer(member.value, path: path, in: 0...Int.max) ?? 1)
      }
    }
    return share
  }

  /// A number from 0 to 1 as millionths.
  private mutating func fraction(_ node: JSONNode, path: String) -> Int? {
    if case .number(let digits) = node.content,
      let millionths = NumberText.decimal(digits.utf8.span, places: 6),
      (0...1_000_000).contains(millionths)
    {
      return Int(millionths)
    }
    json.report(
      .notAShare(StrictJSON.shown(node)), at: node.position, path: path,
      value: StrictJSON.shown(node))
    return nil
  }

  // MARK: - Sweeps

  private mutating func sweep(_ node: JSONNode) -> [ScenarioAxis] {
    var stated = StatedPaths()
    return json.members(of: node, path: "sweep").compactMap { member in
      let name = ShownText.visible(member.name)
      let sections = ["quota", "minimum"] + PolicyReader.sections
      guard sections.contains(ScenarioReader.path(of: member.name)[0]) else {
        reportUnknown(member, among: sections, path: "sweep")
        return nil
      }
      let elements = json.elements(of: member.value, path: "sweep.\(name)")
      for value in elements.prefix(1) {
        check(
          .init(name: member.name, namePosition: member.namePosition, value: value),
          among: &stated, path: "sweep")
      }
      if elements.isEmpty, case .array = member.value.content {
        json.report(.sweepListEmpty, at: member.value.position, path: "sweep.\(name)")
      }
      guard !elements.isEmpty else { return nil }
      let values = elements.map { value in
        var change = ScenarioChange(
          name: "\(name)=\(ScenarioReader.shown(value))", position: value.position)
        let known = json.log.count
        read(
          .init(name: member.name, namePosition: value.position, value: value), into: &change)
        change.faults = json.log.withdraw(since: known) { !$0.isAboutKeys }
        return change
      }
      return ScenarioAxis(key: member.name, values: values)
    }
  }

  private static func shown(_ node: JSONNode) -> String {
    if case .string(let text) = node.content { return ShownText.visible(text) }
    return StrictJSON.shown(node)
  }
}
