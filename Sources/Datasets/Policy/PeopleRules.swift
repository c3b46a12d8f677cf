import Messages
import PlacementModel
import Tables

// The rules about people: what their scores weigh, what parts equals, who may be placed.

extension PolicyReader {
  private static var ages: ClosedRange<Int> { 0...150 }
  private static var fullMarks: ClosedRange<Int> { 1...1_000_000 }

  // MARK: - Merit

  mutating func readScores(_ node: JSONNode) {
    let known = ["weights", "thresholds", "scale"]
    for member in json.members(of: node, path: "scores", known: known) {
      let path = "scores.\(member.name)"
      for stage in json.members(of: member.value, path: path) {
        let stagePath = "\(path).\(ShownText.visible(stage.name))"
        positions[stage.name] = positions[stage.name] ?? stage.namePosition
        switch member.name {
        case "weights":
          policy.scores.weights[stage.name] = integer(stage, stagePath, PolicyReader.weights)
        case "scale":
          policy.scores.scale[stage.name] = integer(stage, stagePath, PolicyReader.fullMarks)
        default:
          policy.scores.thresholds[stage.name] = score(stage.value, path: stagePath)
        }
      }
    }
    checkScale(at: node.position)
  }

  /// Full marks of some stages alone would add up what cannot be compared.
  private mutating func checkScale(at position: TextPosition) {
    let scores = policy.scores
    guard !scores.scale.isEmpty else { return }
    let unscaled = scores.weights.filter { $0.value > 0 && scores.scale[$0.key] == nil }.keys
    for stage in unscaled.sorted() {
      json.report(
        .scaleMissing(ShownText.visible(stage)), at: positions[stage] ?? position,
        path: "scores.scale", value: stage)
    }
    if scores.commonScale == nil {
      json.report(.scalesIncommensurable, at: position, path: "scores.scale")
    }
  }

  private mutating func score(_ node: JSONNode, path: String) -> Score? {
    if case .number(let digits) = node.content,
      let millionths = NumberText.decimal(digits.utf8.span, places: 6),
      let score = Score(millionths: millionths)
    {
      return score
    }
    let shown = StrictJSON.shown(node)
    json.report(.notADecimal(shown, withComma: false), at: node.position, path: path, value: shown)
    return nil
  }

  /// The tie chain: every link once, the lottery last.
  mutating func readTies(_ node: JSONNode) {
    var seen: Set<String> = []
    for element in json.elements(of: node, path: "ties") {
      guard let name = json.text(element, path: "ties") else { continue }
      positions[name] = positions[name] ?? element.position
      if !seen.insert(name).inserted {
        json.report(
          .tieRepeated(ShownText.visible(name)), at: element.position, path: "ties", value: name)
      } else if policy.ties.last == "lottery" {
        json.report(
          .tieAfterLottery(ShownText.visible(name)), at: element.position, path: "ties",
          value: name)
      }
      policy.ties.append(name)
    }
  }

  /// A preference and its tie mean something together alone.
  mutating func checkPreferredEducation() {
    let isPreferred = !policy.eligibility.preferredEducation.isEmpty
    if policy.ties.contains("education"), !isPreferred, let place = positions["education"] {
      json.report(.tieWithoutPreference, at: place, path: "ties", value: "education")
    }
    if isPreferred && !policy.ties.contains("education") {
      json.log.note(.preferenceWithoutTie(file: json.file))
    }
  }

  // MARK: - Eligibility

  mutating func readEligibility(_ node: JSONNode) {
    let known = [
      "asOf", "minimumAge", "maximumAge", "education", "requireYes", "requireNo",
      "preferredEducation", "evidence",
    ]
    for member in json.members(of: node, path: "eligibility", known: known) {
      let (value, path) = (member.value, "eligibility.\(member.name)")
      switch member.name {
      case "asOf": policy.eligibility.asOf = date(value, path: path)
      case "minimumAge":
        policy.eligibility.minimumAge = json.integerOrNull(value, path: path, in: PolicyReader.ages)
      case "maximumAge":
        policy.eligibility.maximumAge = json.integerOrNull(value, path: path, in: PolicyReader.ages)
      case "education": policy.eligibility.education = education(value, path: path)
      case "preferredEducation":
        policy.eligibility.preferredEducation = education(value, path: path)
      case "requireYes": policy.eligibility.requireYes = names(value, path: path)
      case "requireNo": policy.eligibility.requireNo = names(value, path: path)
      default: readEvidence(value, path: path)
      }
    }
    checkEvidence(at: node.position)
    let ages = policy.eligibility
    if let youngest = ages.minimumAge, let oldest = ages.maximumAge, youngest > oldest {
      json.report(.agesCrossed(youngest, oldest), at: node.position, path: "eligibility")
    }
    if ages.asOf == nil && (ages.minimumAge != nil || ages.maximumAge != nil) {
      json.log.note(.ageRulesOff(file: json.file))
    }
  }

  mutating func date(_ node: JSONNode, path: String) -> CalendarDate? {
    if case .null = node.content { return nil }
    guard let text = json.text(node, path: path) else { return nil }
    if let date = CalendarDate(written: text) { return date }
    json.report(
      .notADate(ShownText.visible(text, mayTellDates: true)), at: node.position, path: path,
      value: text)
    return nil
  }

  /// A level by track.
  private mutating func education(_ node: JSONNode, path: String) -> [String: Education] {
    var levels: [String: Education] = [:]
    for member in json.members(of: node, path: path, known: ["professional", "business"]) {
      let memberPath = "\(path).\(member.name)"
      guard let text = json.text(member.value, path: memberPath) else { continue }
      if let level = Education(name: text) {
        levels[member.name] = level
      } else {
        json.report(
          .notAnEducation(ShownText.visible(text)), at: member.value.position, path: memberPath,
          value: text)
      }
    }
    return levels
  }

  // MARK: - Lists, duplicates and junk

  /// `null` where the panel does not say.
  mutating func readLists(_ member: JSONNode.Member) {
    if case .null = member.value.content { return }
    policy.lists = json.choice(member.value, path: "lists", of: Policy.Lists.self)
  }

  mutating func readDuplicates(_ node: JSONNode) {
    let known = ["nationalID", "nameAndBirthDate", "distinct"]
    for member in json.members(of: node, path: "duplicates", known: known) {
      let path = "duplicates.\(member.name)"
      func action(_ json: inout StrictJSON) -> Policy.Duplicates.Action? {
        json.choice(member.value, path: path, of: Policy.Duplicates.Action.self)
      }
      switch member.name {
      case "nationalID":
        policy.duplicates.nationalID = action(&json) ?? policy.duplicates.nationalID
      case "nameAndBirthDate":
        policy.duplicates.nameAndBirthDate = action(&json) ?? policy.duplicates.nameAndBirthDate
      default:
        policy.duplicates.distinct = json.elements(of: member.value, path: path).map {
          names($0, path: path)
        }
      }
    }
  }

  mutating func readJunkNames(_ node: JSONNode) {
    for member in json.members(of: node, path: "junkNames", known: ["action", "names"]) {
      let path = "junkNames.\(member.name)"
      if member.name == "names" {
        policy.junkNames.names = json.texts(member.value, path: path)
      } else {
        policy.junkNames.action =
          json.choice(member.value, path: path, of: Policy.JunkNames.Action.self)
          ?? policy.junkNames.action
      }
    }
  }

  /// A list of names, whose places are kept.
  mutating func names(_ node: JSONNode, path: String) -> [String] {
    json.elements(of: node, path: path).compactMap { element in
      guard let name = json.text(element, path: path) else { return nil }
      positions[name] = positions[name] ?? element.position
      return name
    }
  }
}
