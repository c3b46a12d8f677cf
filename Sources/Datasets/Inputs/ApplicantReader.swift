import Messages
import PlacementModel

/// Reads the `applicants` table.
struct ApplicantReader: RowReading {
  private let context: ApplicantContext
  private let columns: ApplicantColumns

  init(_ columns: ApplicantColumns, context: ApplicantContext) {
    self.columns = columns
    self.context = context
  }

  func value(_ cells: inout SheetReader) -> Applicant? {
    for column in [columns.id, columns.name, columns.domicile] { cells.requireValue(column) }
    let id = cells.identifier(columns.id)
    let domicile = cells.code(columns.domicile, listed: context.listed)
    var applicant = Applicant(
      id: id, name: cells.text(columns.name), role: role(&cells), track: track(&cells),
      domicile: domicile ?? .nation)
    readMerit(into: &applicant, &cells)
    readWishes(into: &applicant, &cells)
    readPerson(into: &applicant, &cells)
    return id.isEmpty ? nil : applicant
  }

  // MARK: - Merit

  private func readMerit(into applicant: inout Applicant, _ cells: inout SheetReader) {
    applicant.rank = cells.integer(columns.rank, in: 1...1_000_000)
    applicant.score = cells.score(columns.score)
    for (stage, column) in columns.stages {
      applicant.stageScores[stage] = score(of: stage, column, &cells)
    }
    for column in columns.deciding { cells.requireValue(column) }
  }

  private func score(
    of stage: String, _ column: Sheet.Column, _ cells: inout SheetReader
  ) -> Score? {
    guard let score = cells.score(column) else { return nil }
    guard let fullMark = context.fullMarks[stage] else { return score }
    guard (0...Int64(fullMark) * 1_000_000).contains(score.millionths) else {
      cells.report(.scoreOutsideScale(cells.shown(column), fullMark: fullMark), column)
      return nil
    }
    return score
  }

  private func role(_ cells: inout SheetReader) -> String {
    let text = cells.identifier(columns.role)
    if text.isEmpty || text == "BA" { return "BA" }
    if let role = context.roles.first(where: { $0.lowercased() == text.lowercased() }) {
      return role
    }
    cells.report(
      .notAChoice(
        ShownText.visible(text), choices: context.roles,
        closest: Spelling.closest(to: text, among: context.roles)), columns.role)
    return text
  }

  private func track(_ cells: inout SheetReader) -> String {
    let text = cells.rawText(columns.track)
    if text == "professional" || text == "business" { return text }
    switch TableSchema.key(text) {
    case "": return ""
    case "professional", "pakar": return "professional"
    case "business", "pelaku_usaha": return "business"
    default:
      let choices = ["professional", "business", "pakar", "pelaku_usaha"]
      cells.report(
        .notAChoice(
          ShownText.visible(text), choices: choices,
          closest: Spelling.closest(to: text, among: choices)), columns.track)
      return ""
    }
  }

  // MARK: - Wishes

  private func readWishes(into applicant: inout Applicant, _ cells: inout SheetReader) {
    var preferences = columns.preferences.map { cells.code($0, listed: context.listed) }
    while preferences.last == .some(nil) { preferences.removeLast() }
    applicant.preferences = preferences
    applicant.isWillingAnywhere = cells.answer(columns.willingAnywhere)
    applicant.exclusions = exclusions(&cells)
    applicant.conflicts = conflicts(&cells)
  }

  private func exclusions(_ cells: inout SheetReader) -> [RegionCode] {
    guard let column = columns.excluded else { return [] }
    return cells.list(column).compactMap { text in
      guard let code = cells.code(text, column, listed: context.listed) else { return nil }
      guard code.level == .kabupaten || code.level == .province else {
        cells.report(
          .codeOfWrongLevel(code.description, wanted: .kabupatenOrProvince), column,
          value: code.description)
        return nil
      }
      if !context.listed.contains(code) {
        cells.remark(.exclusionUnlisted, column, example: "“\(code)”")
      }
      return code
    }
  }

  /// A text that is a cooperative's identifier means that one, even if it looks like a code.
  private func conflicts(_ cells: inout SheetReader) -> [Applicant.Conflict] {
    guard let column = columns.conflicts else { return [] }
    return cells.list(column).map { text in
      if context.cooperativeIDs.contains(text) { return .cooperative(id: text) }
      guard let code = RegionCode(text), code.level == .village else {
        return .cooperative(id: text)
      }
      if !context.villages.contains(code) {
        cells.remark(.villageWithoutCooperative, column, example: "“\(code)”")
      }
      return .village(code)
    }
  }

  // MARK: - The person

  private func readPerson(into applicant: inout Applicant, _ cells: inout SheetReader) {
    applicant.location = cells.coordinate(
      latitude: columns.latitude, longitude: columns.longitude)
    applicant.birthDate = birthDate(&cells)
    applicant.education = cells.text(columns.education)
    applicant.nationalID = cells.plainText(columns.nationalID)
    if let column = columns.nationalID, NationalIDKey.isCutShort(applicant.nationalID) {
      cells.remark(.nationalIDCutShort, column, example: "")
    }
    if context.checksEducation, !applicant.education.isEmpty,
      Education(name: applicant.education) == nil
    {
      cells.report(.notAnEducation(ShownText.visible(applicant.education)), columns.education)
    }
    for (name, column) in columns.attributes {
      applicant.attributes[name] = cells.answer(column) ? "yes" : "no"
    }
    readEvidence(into: &applicant, &cells)
  }

  /// Reads the columns that must prove something of this person; what stands there about people
  /// whom no rule binds is nobody's business.
  private func readEvidence(into applicant: inout Applicant, _ cells: inout SheetReader) {
    for (name, rule) in context.evidence[applicant.track] ?? [] {
      guard let column = columns.evidence[name] else { continue }
      applicant.evidence[name] =
        switch rule.kind {
        case .number: cells.integer(column, in: Int.min...Int.max).map { .number($0) }
        case .day: cells.date(column).map { .day($0) }
        case .identifier: cells.digits(column).map { .identifier($0) }
        }
    }
  }

  /// A day on which somebody can be born who applies now.
  private func birthDate(_ cells: inout SheetReader) -> CalendarDate? {
    guard let column = columns.birthDate, let date = cells.date(column) else { return nil }
    guard date <= context.lastBirthDate else {
      cells.report(
        .birthDateTooLate(
          ShownText.visible(date.description), last: context.lastBirthDate.description), column)
      return nil
    }
    return date
  }
}

/// What the other tables say that reading applicants needs.
struct ApplicantContext {
  /// Kabupaten and provinces that are listed or contain a listed one.
  let listed: Set<RegionCode>
  let cooperativeIDs: Set<String>
  /// Those with a cooperative.
  let villages: Set<RegionCode>
  /// Every role that has a meaning, the usual one first.
  let roles: [String]
  /// The day at which ages count; the end of the century where the policy states none.
  let lastBirthDate: CalendarDate
  /// By stage, where the policy states them.
  let fullMarks: [String: Int]
  /// Whether a rule of the policy asks for an education.
  let checksEducation: Bool
  /// By track: the columns that must prove something, in the order of the alphabet.
  let evidence: [String: [(column: String, rule: Policy.Evidence)]]

  init(listed: Set<RegionCode>, cooperatives: [Cooperative], policy: Policy) {
    self.listed = listed
    cooperativeIDs = Set(cooperatives.map(\.id))
    villages = Set(cooperatives.map(\.village))
    roles = ["BA", "PMO"] + policy.roles.keys.filter { $0 != "PMO" }.sorted()
    lastBirthDate = policy.eligibility.asOf ?? CalendarDate(year: 2100, month: 12, day: 31)!
    fullMarks = policy.scores.scale
    let rules = policy.eligibility
    checksEducation = !rules.education.isEmpty || !rules.preferredEducation.isEmpty
    evidence = Dictionary(
      uniqueKeysWithValues: ["", "professional", "business"].map { track in
        let general = rules.evidence[Policy.Eligibility.everyone] ?? [:]
        let binding = general.merging(rules.evidence[track] ?? [:]) { first, _ in first }
        return (track, binding.sorted { $0.key < $1.key }.map { (column: $0.key, rule: $0.value) })
      })
  }
}
