import Messages
import PlacementModel
import Tables

// `eligibility.evidence`: what columns must prove, such as
// `{"business": {"turnover": {"minimum": 500000000}, "nib": {"digits": 13}}}`.

extension PolicyReader {
  private static var tracks: [String] {
    ["professional", "business", Policy.Eligibility.everyone]
  }
  private static var amounts: ClosedRange<Int> { 0...1_000_000_000_000_000 }
  private static var spans: ClosedRange<Int> { 0...150 }
  private static var lengths: ClosedRange<Int> { 1...50 }

  mutating func readEvidence(_ node: JSONNode, path: String) {
    for track in json.members(of: node, path: path, known: PolicyReader.tracks) {
      let trackPath = "\(path).\(track.name)"
      for column in json.members(of: track.value, path: trackPath) {
        let columnPath = "\(trackPath).\(ShownText.visible(column.name))"
        positions[column.name] = positions[column.name] ?? column.namePosition
        guard let rule = evidence(column.value, path: columnPath) else { continue }
        policy.eligibility.evidence[track.name, default: [:]][column.name] = rule
      }
    }
  }

  /// The one thing that a column must prove.
  private mutating func evidence(_ node: JSONNode, path: String) -> Policy.Evidence? {
    let known = ["minimum", "years", "digits", "validOn"]
    let members = json.members(of: node, path: path, known: known)
    guard case .object(let stated) = node.content else { return nil }
    guard let rule = members.first, stated.count == 1 else {
      if members.count == stated.count {
        json.report(.evidenceNotOneRule(choices: known), at: node.position, path: path)
      }
      return nil
    }
    let rulePath = "\(path).\(rule.name)"
    switch rule.name {
    case "minimum": return integer(rule, rulePath, PolicyReader.amounts).map { .minimum($0) }
    case "years": return integer(rule, rulePath, PolicyReader.spans).map { .years($0) }
    case "digits": return integer(rule, rulePath, PolicyReader.lengths).map { .digits($0) }
    default: return expiry(rule.value, path: rulePath)
    }
  }

  /// A day, or `"asOf"` for the day at which everything counts.
  private mutating func expiry(_ node: JSONNode, path: String) -> Policy.Evidence? {
    if case .string("asOf") = node.content { return .validOn(nil) }
    guard let text = json.text(node, path: path) else { return nil }
    if let day = CalendarDate(written: text) { return .validOn(day) }
    json.report(
      .notADayOfValidity(ShownText.visible(text, mayTellDates: true)), at: node.position,
      path: path, value: text)
    return nil
  }

  /// Reports rules that count from a day which is not stated, and a column that would have to be
  /// read in two ways.
  mutating func checkEvidence(at position: TextPosition) {
    let rules = policy.eligibility
    for (column, evidence) in rules.evidenceByColumn.sorted(by: { $0.key < $1.key }) {
      let place = positions[column] ?? position
      let path = "eligibility.evidence"
      if rules.asOf == nil && evidence.contains(where: \.countsFromAsOf) {
        json.report(
          .evidenceNeedsDay(ShownText.visible(column)), at: place, path: path, value: column)
      }
      if Set(evidence.map(\.kind)).count > 1 {
        json.report(
          .evidenceInTwoWays(ShownText.visible(column)), at: place, path: path, value: column)
      }
    }
  }
}

extension Policy.Evidence {
  /// What a cell must be read as for a rule to look at it.
  enum Kind { case number, day, identifier }

  var kind: Kind {
    switch self {
    case .minimum: .number
    case .years, .validOn: .day
    case .digits: .identifier
    }
  }

  fileprivate var countsFromAsOf: Bool {
    switch self {
    case .years, .validOn(nil): true
    case .minimum, .digits, .validOn: false
    }
  }
}
