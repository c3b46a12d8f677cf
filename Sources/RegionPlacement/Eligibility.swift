package import PlacementModel

/// Decides who may be placed, by the policy's rules and the panel's bans.
///
/// Ages are inclusive at both ends. Without a day at which ages count (`asOf`) age rules are off;
/// whoever reads the policy says so.
///
/// An education rule binds the track that it names and nobody else. An answer that is neither yes
/// nor no fails either demand: a rule that cannot be checked is not met.
package struct Eligibility: Sendable {
  private let rules: Policy.Eligibility
  private let thresholds: [(stage: String, score: Score)]

  package init(policy: Policy) {
    rules = policy.eligibility
    thresholds = policy.scores.thresholds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The standing of every applicant of a problem, by index.
  package static func standings(in problem: PlacementProblem) -> [Standing] {
    let eligibility = Eligibility(policy: problem.policy)
    var standings = problem.applicants.map { applicant -> Standing in
      let failures = eligibility.failures(of: applicant)
      return failures.isEmpty ? .eligible : .ineligible(failures)
    }
    for pin in problem.pins where pin.decision == .bar {
      guard let applicant = problem.applicantIndex(of: pin.applicantID) else { continue }
      standings[applicant] = .banned(by: pin.by, reason: pin.reason)
    }
    setRepetitionsAside(in: problem, &standings)
    return standings
  }

  /// Of each person who stands on the list several times keeps one entry: a banned one, so that
  /// nobody passes a ban by another entry, else the best-ranked of the eligible.
  private static func setRepetitionsAside(
    in problem: PlacementProblem, _ standings: inout [Standing]
  ) {
    let rules = problem.policy.duplicates
    guard rules.nationalID == .keepBest || rules.nameAndBirthDate == .keepBest else { return }
    let people = DuplicateSearch(problem.applicants, rules: rules).people
    guard !people.isEmpty else { return }
    let positions = Ranking(of: problem).positions
    for entries in people {
      let best = entries.sorted {
        let (first, second) = (problem.applicants[$0], problem.applicants[$1])
        return (positions[$0], first.role, $0) < (positions[$1], second.role, $1)
      }
      guard
        let kept = best.first(where: { standings[$0].isBanned })
          ?? best.first(where: { standings[$0].isEligible })
      else { continue }
      let failure = EligibilityFailure.repeats(applicantID: problem.applicants[kept].id)
      for entry in entries where entry != kept {
        switch standings[entry] {
        case .banned: continue
        case .eligible: standings[entry] = .ineligible([failure])
        case .ineligible(let failures): standings[entry] = .ineligible(failures + [failure])
        }
      }
    }
  }

  /// Every rule that the applicant fails: age, education, answers, evidence, scores, in that
  /// order.
  package func failures(of applicant: Applicant) -> [EligibilityFailure] {
    ageFailures(of: applicant) + educationFailures(of: applicant) + answerFailures(of: applicant)
      + evidenceFailures(of: applicant) + scoreFailures(of: applicant)
  }

  private func ageFailures(of applicant: Applicant) -> [EligibilityFailure] {
    guard let day = rules.asOf, rules.minimumAge != nil || rules.maximumAge != nil else {
      return []
    }
    guard let birthDate = applicant.birthDate else { return [.birthDateMissing] }
    let age = birthDate.age(at: day)
    if let minimum = rules.minimumAge, age < minimum {
      return [.tooYoung(age: age, minimum: minimum)]
    }
    if let maximum = rules.maximumAge, age > maximum {
      return [.tooOld(age: age, maximum: maximum)]
    }
    return []
  }

  private func educationFailures(of applicant: Applicant) -> [EligibilityFailure] {
    guard let least = rules.education[applicant.track] else { return [] }
    if let level = Education(name: applicant.education), level >= least { return [] }
    return [.education(stated: applicant.education, least: least, track: applicant.track)]
  }

  private func answerFailures(of applicant: Applicant) -> [EligibilityFailure] {
    let refusals = rules.requireYes.compactMap { column -> EligibilityFailure? in
      let value = applicant.answer(in: column)
      return Answer(value) == .yes ? nil : .answerNotYes(column: column, value: value)
    }
    let admissions = rules.requireNo.compactMap { column -> EligibilityFailure? in
      let value = applicant.answer(in: column)
      return Answer(value) == .no ? nil : .answerNotNo(column: column, value: value)
    }
    return refusals + admissions
  }

  /// The rules for everybody come before those of the track, each in the order of the columns'
  /// names.
  private func evidenceFailures(of applicant: Applicant) -> [EligibilityFailure] {
    [Policy.Eligibility.everyone, applicant.track].flatMap { track in
      (rules.evidence[track] ?? [:]).sorted { $0.key < $1.key }.compactMap { column, rule in
        let value = applicant.evidence[column]
        if let value, rule.isMet(by: value, asOf: rules.asOf) { return nil }
        return .evidence(
          column: column, value: value.map { $0.shown(of: applicant) }, rule: rule,
          asOf: rules.asOf)
      }
    }
  }

  private func scoreFailures(of applicant: Applicant) -> [EligibilityFailure] {
    thresholds.compactMap { stage, threshold in
      guard let score = applicant.stageScores[stage] else {
        return .scoreMissing(stage: stage, threshold: threshold)
      }
      guard score < threshold else { return nil }
      return .scoreTooLow(stage: stage, score: score, threshold: threshold)
    }
  }
}

extension Policy.Evidence {
  /// Whether a value of the kind that the rule asks for satisfies it.
  fileprivate func isMet(by value: Applicant.Evidence, asOf: CalendarDate?) -> Bool {
    switch (self, value) {
    case (.minimum(let least), .number(let number)):
      number >= least
    case (.years(let years), .day(let day)):
      asOf.map { day.age(at: $0) >= years } ?? false
    case (.validOn(let stated), .day(let day)):
      (stated ?? asOf).map { day >= $0 } ?? false
    case (.digits(let count), .identifier(let text)):
      text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    default: false
    }
  }
}

extension Applicant.Evidence {
  fileprivate func shown(of applicant: Applicant) -> EvidenceValue {
    guard case .identifier(let text) = self, !applicant.nationalID.isEmpty,
      text == applicant.nationalID.filter({ !" .-".contains($0) })
    else { return .stated(self) }
    return .concealed(length: text.count)
  }
}

/// A yes or a no as the tables write them; empty is no.
private enum Answer {
  case yes, no, unreadable

  init(_ text: String) {
    switch text.lowercased() {
    case "ya", "yes", "true", "1": self = .yes
    case "tidak", "no", "false", "0", "": self = .no
    default: self = .unreadable
    }
  }
}

extension Applicant {
  /// What a yes-or-no column says of the person; empty where the file has no such column.
  fileprivate func answer(in column: String) -> String {
    if let value = attributes[column] { return value }
    return column == "willing_anywhere" && isWillingAnywhere ? "yes" : ""
  }
}
