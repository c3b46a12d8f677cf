import PlacementModel

/// The policy's conditions on a person, read once more from the policy itself.
enum Eligibility {
  static func admits(_ applicant: Applicant, under policy: Policy) -> Bool {
    hasAge(applicant, policy.eligibility) && hasEducation(applicant, policy.eligibility)
      && hasDeclarations(applicant, policy.eligibility)
      && policy.scores.thresholds.allSatisfy { name, least in
        applicant.stageScores[name].map { $0 >= least } ?? false
      }
  }

  /// Completed years at the day that counts, both ends included; without a birth date nobody can
  /// tell, so nobody is admitted.
  private static func hasAge(_ applicant: Applicant, _ rule: Policy.Eligibility) -> Bool {
    guard let day = rule.asOf, rule.minimumAge != nil || rule.maximumAge != nil else {
      return true
    }
    guard let birth = applicant.birthDate else { return false }
    let isBeforeBirthday = (day.month, day.day) < (birth.month, birth.day)
    let age = day.year - birth.year - (isBeforeBirthday ? 1 : 0)
    return age >= rule.minimumAge ?? age && age <= rule.maximumAge ?? age
  }

  private static func hasEducation(_ applicant: Applicant, _ rule: Policy.Eligibility) -> Bool {
    guard let least = rule.education[applicant.track] else { return true }
    return Education(name: applicant.education).map { $0 >= least } ?? false
  }

  private static func hasDeclarations(_ applicant: Applicant, _ rule: Policy.Eligibility) -> Bool {
    rule.requireYes.allSatisfy { ["ya", "yes", "true", "1"].contains(answer(applicant, $0)) }
      && rule.requireNo.allSatisfy {
        ["", "tidak", "no", "false", "0"].contains(answer(applicant, $0))
      }
  }

  private static func answer(_ applicant: Applicant, _ column: String) -> String {
    let willing = column == "willing_anywhere" && applicant.isWillingAnywhere ? "yes" : ""
    return (applicant.attributes[column] ?? willing).lowercased()
  }
}
