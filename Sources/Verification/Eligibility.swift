import Messages
import PlacementModel

/// The policy's conditions on a person, read once more from the policy itself.
enum Eligibility {
  /// What the person fails, as sentences' parts say it: age, education, answers, evidence, scores,
  /// in that order. Empty where the person may be placed.
  static func failures(of applicant: Applicant, under policy: Policy) -> [Message] {
    let rules = policy.eligibility
    return ageFailures(of: applicant, rules) + educationFailures(of: applicant, rules)
      + answerFailures(of: applicant, rules) + evidenceFailures(of: applicant, rules)
      + scoreFailures(of: applicant, policy.scores.thresholds)
  }

  /// Completed years at the day that counts, both ends included; without a birth date nobody can
  /// tell, so nobody is admitted.
  private static func ageFailures(
    of applicant: Applicant, _ rule: Policy.Eligibility
  ) -> [Message] {
    guard let day = rule.asOf, rule.minimumAge != nil || rule.maximumAge != nil else { return [] }
    guard let birth = applicant.birthDate else { return [.birthDateMissing] }
    let isBeforeBirthday = (day.month, day.day) < (birth.month, birth.day)
    let age = day.year - birth.year - (isBeforeBirthday ? 1 : 0)
    if let least = rule.minimumAge, age < least { return [.tooYoung(age: age, minimum: least)] }
    if let most = rule.maximumAge, age > most { return [.tooOld(age: age, maximum: most)] }
    return []
  }

  private static func educationFailures(
    of applicant: Applicant, _ rule: Policy.Eligibility
  ) -> [Message] {
    guard let least = rule.education[applicant.track] else { return [] }
    let isEnough = Education(name: applicant.education).map { $0 >= least } ?? false
    return isEnough
      ? []
      : [
        .educationTooLow(
          stated: applicant.education, least: least.name, track: applicant.track)
      ]
  }

  private static func answerFailures(
    of applicant: Applicant, _ rule: Policy.Eligibility
  ) -> [Message] {
    let lacking = rule.requireYes.filter {
      !["ya", "yes", "true", "1"].contains(answer(applicant, $0).lowercased())
    }
    let barring = rule.requireNo.filter {
      !["", "tidak", "no", "false", "0"].contains(answer(applicant, $0).lowercased())
    }
    return lacking.map { .answerNotYes(column: $0, value: answer(applicant, $0)) }
      + barring.map { .answerNotNo(column: $0, value: answer(applicant, $0)) }
  }

  private static func answer(_ applicant: Applicant, _ column: String) -> String {
    let willing = column == "willing_anywhere" && applicant.isWillingAnywhere ? "yes" : ""
    return applicant.attributes[column] ?? willing
  }

  /// What binds everybody comes before what binds the person's track.
  private static func evidenceFailures(
    of applicant: Applicant, _ rule: Policy.Eligibility
  ) -> [Message] {
    guard !rule.evidence.isEmpty else { return [] }
    return ["everyone", applicant.track].flatMap { track in
      (rule.evidence[track] ?? [:]).sorted { $0.key < $1.key }
        .filter { !isProved($0.value, by: applicant.evidence[$0.key], asOf: rule.asOf) }
        .map { column, wanted in
          .evidenceFails(
            column, value: applicant.evidence[column].map { shown($0, of: applicant) },
            wanted: demand(wanted, asOf: rule.asOf))
        }
    }
  }

  private static func isProved(
    _ wanted: Policy.Evidence, by stated: Applicant.Evidence?, asOf today: CalendarDate?
  ) -> Bool {
    switch (wanted, stated) {
    case (.minimum(let least), .number(let stated)): return stated >= least
    case (.digits(let length), .identifier(let stated)):
      return stated.count == length && stated.allSatisfy { "0123456789".contains($0) }
    case (.validOn(let day), .day(let expiry)):
      guard let last = day ?? today else { return false }
      return !(expiry < last)
    case (.years(let years), .day(let start)):
      guard let today else { return false }
      // The anniversary that must have come: 29 February counts from 1 March.
      let anniversary = (start.year + years, start.month, start.day)
      return anniversary <= (today.year, today.month, today.day)
    default: return false
    }
  }

  /// A national id is not said again, only how long it is.
  private static func shown(_ stated: Applicant.Evidence, of applicant: Applicant) -> Message {
    switch stated {
    case .number(let number): return .evidence(number)
    case .day(let day): return .evidence("\(day)")
    case .identifier(let text):
      let own = applicant.nationalID.filter { !" .-".contains($0) }
      return text == own && !text.isEmpty
        ? .evidenceOfLength(text.count) : .evidence("“\(text)”")
    }
  }

  private static func demand(_ wanted: Policy.Evidence, asOf today: CalendarDate?) -> Message {
    func text(_ day: CalendarDate?) -> String { day.map { "\($0)" } ?? "" }
    return switch wanted {
    case .minimum(let least): .evidenceWanted(minimum: least)
    case .digits(let length): .evidenceWanted(digits: length)
    case .validOn(let day): .evidenceWanted(validOn: text(day ?? today))
    case .years(let years): .evidenceWanted(years: years, before: text(today))
    }
  }

  private static func scoreFailures(
    of applicant: Applicant, _ thresholds: [String: Score]
  ) -> [Message] {
    let failed = thresholds.filter { stage, least in
      applicant.stageScores[stage].map { $0 < least } ?? true
    }
    return failed.sorted { $0.key < $1.key }.map { stage, least in
      applicant.stageScores[stage].map {
        .scoreTooLow(stage: stage, score: shown($0), threshold: shown(least))
      } ?? .scoreMissing(stage: stage, threshold: shown(least))
    }
  }

  /// A score with the decimals that it needs.
  private static func shown(_ score: Score) -> Message {
    let decimals = score.description.split(separator: ".").dropFirst().first?.count ?? 0
    let dropped = (decimals..<6).reduce(1) { scale, _ in scale * 10 }
    return .score(Int(score.millionths) / dropped, places: decimals)
  }
}
