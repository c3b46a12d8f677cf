import Messages
import PlacementModel
import Tables

/// Reads `policy.json` strictly: what it does not know is a fault, not a default.
struct PolicyReader {
  private static let counts = 0...100_000
  static let weights = 0...1_000_000
  private static let loads = 1...10_000
  private static let longestVersion = 100

  var json: StrictJSON
  var policy = Policy()
  /// Where each name stands that another table must know.
  var positions: [String: TextPosition] = [:]
  private var regionWeights: JSONNode?
  /// What is well said but cannot be done, said once everything else is read.
  private var unsupported: [(message: Message, position: TextPosition, path: String)] = []

  /// Reads the file, or takes every default where there is none.
  static func read(_ file: InputFile?, order: Int, log: inout FaultLog) -> PolicyDocument {
    let name = file?.name ?? DatasetFiles.fileName(of: .policy)
    var reader = PolicyReader(json: StrictJSON(file: name, order: order, log: log))
    if let file, let document = reader.json.document(file.bytes) {
      reader.read(document)
    }
    let isSound = !reader.json.log.hasFaults(inFile: order)
    for (message, position, path) in reader.unsupported {
      reader.json.report(message, at: position, path: path)
    }
    log = reader.json.log
    return PolicyDocument(
      policy: reader.policy, file: name, order: order, isSound: isSound,
      positions: reader.positions)
  }

  /// Reads a document of rules that others were laid over; see ``ScenarioRules``.
  static func document(_ node: JSONNode, json: inout StrictJSON) -> PolicyDocument {
    var reader = PolicyReader(json: json)
    reader.read(node)
    json = reader.json
    return PolicyDocument(
      policy: reader.policy, file: json.file, order: json.order,
      isSound: !json.log.hasFaults(inFile: json.order), positions: reader.positions)
  }

  /// Reads the rules that another document states as `policy.json` would, also those that this
  /// version cannot place people by.
  static func policy(_ node: JSONNode, json: inout StrictJSON) -> Policy {
    var reader = PolicyReader(json: json)
    reader.read(node)
    json = reader.json
    return reader.policy
  }

  private init(json: StrictJSON) { self.json = json }

  private mutating func read(_ document: JSONNode) {
    for member in json.members(of: document, path: "", known: PolicyReader.sections) {
      let node = member.value
      switch member.name {
      case "load": readLoad(node)
      case "surplus": policy.surplus = choice(member) ?? policy.surplus
      case "placement": readPlacement(member)
      case "weights": policy.weights = weights(node, path: "weights", over: policy.weights)
      case "weightsByRegion": regionWeights = node
      case "efficient": readEfficient(node)
      case "budget": readBudget(node)
      case "seed": readSeed(node)
      case "effort": policy.effort = choice(member) ?? policy.effort
      case "scores": readScores(node)
      case "ties": readTies(node)
      case "eligibility": readEligibility(node)
      case "roles": readRoles(node)
      case "lists": readLists(member)
      case "reserve": readReserve(node)
      case "duplicates": readDuplicates(node)
      case "junkNames": readJunkNames(node)
      case "waivers": readWaivers(node)
      default: readVersion(node)
      }
    }
    checkPreferredEducation()
    // What a region does not say itself, the weights of all say, wherever in the file.
    if let regionWeights { readRegionWeights(regionWeights) }
  }

  /// The keys of the document.
  static let sections = [
    "load", "surplus", "placement", "weights", "weightsByRegion", "efficient", "budget", "seed",
    "effort", "scores", "ties", "eligibility", "roles", "reserve", "version",
    "lists", "duplicates", "junkNames", "waivers",
  ]

  // MARK: - Loads and weights

  private mutating func readLoad(_ node: JSONNode) {
    for member in json.members(
      of: node, path: "load", known: ["minimum", "maximum", "stretch"])
    {
      let path = "load.\(member.name)"
      switch member.name {
      case "minimum":
        policy.load.minimum = integer(member, path, PolicyReader.loads) ?? policy.load.minimum
      case "maximum":
        policy.load.maximum = integer(member, path, PolicyReader.loads) ?? policy.load.maximum
      default:
        policy.load.stretch = json.integerOrNull(member.value, path: path, in: PolicyReader.loads)
      }
    }
    let load = policy.load
    if load.minimum > load.maximum {
      json.report(.loadsCrossed(load.minimum, load.maximum), at: node.position, path: "load")
    }
    if let stretch = load.stretch, stretch < load.maximum {
      json.report(.stretchTooSmall(stretch, load.maximum), at: node.position, path: "load.stretch")
    }
  }

  private mutating func weights(
    _ node: JSONNode, path: String, over base: Policy.Weights
  ) -> Policy.Weights {
    var weights = base
    for member in json.members(
      of: node, path: path, known: ["travel", "pairs", "balance", "splits", "continuity"])
    {
      let value = integer(member, "\(path).\(member.name)", PolicyReader.weights)
      switch member.name {
      case "travel": weights.travel = value ?? weights.travel
      case "pairs": weights.pairs = value ?? weights.pairs
      case "balance": weights.balance = value ?? weights.balance
      case "splits": weights.splits = value ?? weights.splits
      default: weights.continuity = value ?? weights.continuity
      }
    }
    return weights
  }

  private mutating func readRegionWeights(_ node: JSONNode) {
    for member in json.members(of: node, path: "weightsByRegion") {
      let path = "weightsByRegion.\(ShownText.visible(member.name))"
      guard let code = RegionCode(member.name), code.level == .kabupaten else {
        json.report(
          .notAKabupatenCode(ShownText.visible(member.name)), at: member.namePosition,
          path: "weightsByRegion", value: member.name)
        continue
      }
      positions[code.description] = member.namePosition
      policy.weightsByRegion[code] = weights(member.value, path: path, over: policy.weights)
    }
  }

  private mutating func readEfficient(_ node: JSONNode) {
    for member in json.members(
      of: node, path: "efficient", known: ["tier", "preference", "distance"])
    {
      let value = integer(member, "efficient.\(member.name)", PolicyReader.weights)
      switch member.name {
      case "tier": policy.efficient.tier = value ?? policy.efficient.tier
      case "preference": policy.efficient.preference = value ?? policy.efficient.preference
      default: policy.efficient.distance = value ?? policy.efficient.distance
      }
    }
  }

  private mutating func readBudget(_ node: JSONNode) {
    for member in json.members(of: node, path: "budget", known: ["assistants"]) {
      policy.assistantBudget = json.integerOrNull(
        member.value, path: "budget.assistants", in: PolicyReader.counts)
    }
  }

  private mutating func readReserve(_ node: JSONNode) {
    for member in json.members(of: node, path: "reserve", known: ["depth"]) {
      let depth = integer(member, "reserve.depth", PolicyReader.counts)
      policy.reserveDepth = depth ?? policy.reserveDepth
    }
  }

  /// The version is printed on every output, so it is a line and no essay.
  private mutating func readVersion(_ node: JSONNode) {
    guard let version = json.text(node, path: "version") else { return }
    if version.unicodeScalars.count > PolicyReader.longestVersion {
      json.report(
        .textTooLong(ShownText.visible(version), longest: PolicyReader.longestVersion),
        at: node.position, path: "version")
      return
    }
    policy.version = version
  }

  private mutating func readSeed(_ node: JSONNode) {
    if case .number(let digits) = node.content, let seed = UInt64(digits) {
      policy.seed = seed
    } else {
      let shown = StrictJSON.shown(node)
      json.report(.notASeed(shown), at: node.position, path: "seed", value: shown)
    }
  }

  private mutating func readPlacement(_ member: JSONNode.Member) {
    policy.placement = choice(member) ?? policy.placement
  }

  // MARK: - Roles

  private mutating func readRoles(_ node: JSONNode) {
    for member in json.members(of: node, path: "roles") {
      let name = ShownText.visible(member.name)
      if member.name.isEmpty || member.name.uppercased() == "BA" || name != member.name {
        json.report(.roleNotFree(name), at: member.namePosition, path: "roles", value: member.name)
      } else {
        policy.roles[member.name] = role(member.value, path: "roles.\(name)")
      }
    }
  }

  private mutating func role(_ node: JSONNode, path: String) -> Policy.Role {
    var role = Policy.Role()
    let known = ["perRegion", "perProvince", "places", "caseload"]
    for member in json.members(of: node, path: path, known: known) {
      let memberPath = "\(path).\(member.name)"
      if member.name == "caseload" {
        role.hasCaseload = json.flag(member.value, path: memberPath) ?? true
        continue
      }
      let count = json.integerOrNull(member.value, path: memberPath, in: PolicyReader.counts)
      switch member.name {
      case "perRegion": role.perRegion = count
      case "perProvince": role.perProvince = count
      default: role.places = count
      }
    }
    return role
  }

  // MARK: - Parts

  mutating func integer(
    _ member: JSONNode.Member, _ path: String, _ range: ClosedRange<Int>
  ) -> Int? {
    json.integer(member.value, path: path, in: range)
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ member: JSONNode.Member
  ) -> Choice? {
    json.choice(member.value, path: member.name, of: Choice.self)
  }
}
