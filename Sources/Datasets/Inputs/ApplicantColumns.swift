import Messages
import PlacementModel

/// The columns of the `applicants` table, with those that the policy adds to the schema.
struct ApplicantColumns {
  let id, name, rank, score, role, track, domicile, latitude, longitude: Sheet.Column?
  let willingAnywhere, excluded, conflicts, birthDate, education, nationalID: Sheet.Column?
  let preferences: [Sheet.Column?]
  /// By stage, as the policy spells it where it names it.
  let stages: [(stage: String, column: Sheet.Column)]
  /// The columns that the policy's yes-or-no rules name, by their name there.
  let attributes: [(name: String, column: Sheet.Column)]
  /// The columns that the policy's evidence rules name, by their name there.
  let evidence: [String: Sheet.Column]
  /// The columns that decide who is better, which every applicant must fill: `rank`, else
  /// `score`, else the stage scores that the policy weights.
  private(set) var deciding: [Sheet.Column] = []

  /// Binds the columns and reports those that the policy relies on and the file does not have.
  init(_ sheet: Sheet, policy: PolicyDocument, log: inout FaultLog) {
    id = sheet.column("applicant_id")
    name = sheet.column("name")
    rank = sheet.column("rank")
    score = sheet.column("score")
    role = sheet.column("role")
    track = sheet.column("track")
    domicile = sheet.column("domicile_code")
    latitude = sheet.column("latitude")
    longitude = sheet.column("longitude")
    willingAnywhere = sheet.column("willing_anywhere")
    excluded = sheet.column("excluded")
    conflicts = sheet.column("conflicts")
    birthDate = sheet.column("birth_date")
    education = sheet.column("education")
    nationalID = sheet.column("national_id")
    preferences = (1...9).map { sheet.column("preference_\($0)") }
    stages = ApplicantColumns.stages(of: sheet, policy: policy.policy)
    func column(named name: String) -> Sheet.Column? {
      sheet.column(TableSchema.applicants.column(named: name) ?? TableSchema.key(name))
    }
    let rules = policy.policy.eligibility
    attributes = rules.answerColumns.compactMap { name in column(named: name).map { (name, $0) } }
    evidence = Dictionary(
      uniqueKeysWithValues: rules.evidenceByColumn.keys.compactMap { name in
        column(named: name).map { (name, $0) }
      })
    if policy.isSound { reportMissing(policy, log: &log) }
    deciding = findDeciding(sheet, policy: policy, log: &log)
  }

  /// The name of a column that the schema does not list: a stage score, or a column that the
  /// policy's eligibility rules name.
  ///
  /// - Parameter key: a header as ``TableSchema/key(_:)`` gives it.
  static func knownName(_ key: String, policy: Policy) -> String? {
    if let stage = stage(ofKey: key) { return "score_" + stage }
    return policy.eligibility.namedColumns.contains { TableSchema.key($0) == key } ? key : nil
  }

  private static func stage(ofKey key: String) -> String? {
    for prefix in ["score_", "nilai_"] where key.hasPrefix(prefix) && key != prefix {
      return String(key.dropFirst(prefix.count))
    }
    return nil
  }

  private static func stages(
    of sheet: Sheet, policy: Policy
  ) -> [(stage: String, column: Sheet.Column)] {
    let spellings = Dictionary(
      policy.stageNames.map { (TableSchema.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    return sheet.columns.compactMap { column in
      guard column.name.hasPrefix("score_") else { return nil }
      let key = String(column.name.dropFirst("score_".count))
      return (spellings[key] ?? key, column)
    }
  }

  private func reportMissing(_ policy: PolicyDocument, log: inout FaultLog) {
    let scored = Set(stages.map(\.stage))
    for stage in policy.policy.stageNames where !scored.contains(stage) {
      let isTie = policy.policy.tieStages.contains(stage)
      let names = scored.sorted() + (isTie ? Policy.namedTies : [])
      log.report(
        .stageColumnMissing(
          "score_\(stage)", closest: Spelling.closest(to: stage, among: names)),
        at: policy.location(naming: stage), order: policy.order, value: stage)
    }
    if policy.policy.ties.contains("total"), score == nil, policy.policy.scores.weights.isEmpty {
      log.report(
        .tieTotalMissing, at: policy.location(naming: "total"), order: policy.order,
        value: "total")
    }
    let found = Set(attributes.map(\.name)).union(evidence.keys)
    for name in policy.policy.eligibility.namedColumns where !found.contains(name) {
      log.report(
        .answerColumnMissing(name), at: policy.location(naming: name), order: policy.order,
        value: name)
    }
    if policy.policy.ties.contains("older") && birthDate == nil {
      log.report(
        .answerColumnMissing("birth_date"), at: policy.location(naming: "older"),
        order: policy.order, value: "older")
    }
  }

  private func findDeciding(
    _ sheet: Sheet, policy: PolicyDocument, log: inout FaultLog
  ) -> [Sheet.Column] {
    if let rank { return [rank] }
    if let score { return [score] }
    let weighted = stages.filter { (policy.policy.scores.weights[$0.stage] ?? 0) > 0 }
    if weighted.isEmpty && (stages.isEmpty || policy.isSound) {
      let message: Message =
        stages.isEmpty
        ? .rankSourceMissing : .stageWeightsMissing(stages.map(\.stage).sorted())
      log.report(message, at: sheet.headerLocation, order: sheet.order)
    }
    return weighted.map(\.column)
  }
}

extension Policy {
  /// Every stage that the rules name, in the order of the alphabet.
  var stageNames: [String] {
    Set(scores.weights.keys).union(scores.thresholds.keys).union(scores.scale.keys)
      .union(tieStages).sorted()
  }
}

extension Policy.Eligibility {
  /// Every column that must say yes or no, each once.
  var answerColumns: [String] { Set(requireYes + requireNo).sorted() }

  /// Every column that some rule asks for, each once.
  var namedColumns: [String] { Set(answerColumns + evidenceByColumn.keys).sorted() }
}
