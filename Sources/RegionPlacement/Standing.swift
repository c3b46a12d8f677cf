package import PlacementModel

/// Whether a person may be placed at all.
package enum Standing: Hashable, Sendable {
  case eligible
  /// Every rule that the person fails, in the order in which the rules are checked; never empty.
  case ineligible([EligibilityFailure])
  /// The panel has barred the person; wins over ineligibility.
  case banned(by: String, reason: String)

  package var isEligible: Bool { self == .eligible }

  package var isBanned: Bool {
    if case .banned = self { true } else { false }
  }
}

/// One rule of the policy that a person fails, with the value that fails it.
package enum EligibilityFailure: Hashable, Sendable {
  /// There is an age rule and no birth date to judge by.
  case birthDateMissing
  case tooYoung(age: Int, minimum: Int)
  case tooOld(age: Int, maximum: Int)
  /// The stated education is below the least for the track, or is no known level.
  case education(stated: String, least: Education, track: String)
  /// A column that must say yes says something else.
  case answerNotYes(column: String, value: String)
  /// A column that must say no says something else.
  case answerNotNo(column: String, value: String)
  /// A column does not prove what it must; its cell is empty where there is no value. A rule of
  /// a day is stated with that day.
  case evidence(
    column: String, value: EvidenceValue?, rule: Policy.Evidence, asOf: CalendarDate?)
  /// The entry repeats another of the same person, which counts instead.
  case repeats(applicantID: String)
  case scoreMissing(stage: String, threshold: Score)
  case scoreTooLow(stage: String, score: Score, threshold: Score)
}

/// What a column says that should prove something.
package enum EvidenceValue: Hashable, Sendable {
  case stated(Applicant.Evidence)
  /// A national id, of which no message repeats more than how many characters it has.
  case concealed(length: Int)
}
