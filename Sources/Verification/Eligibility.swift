import PlacementModel

/// The policy's conditions on a person, read once more from the policy itself.
enum Eligibility {
  static func admits(_ applicant: Applicant, under policy: Policy) -> Bool {
    hasAge(applicant, policy.eligibility) && hasEducation(applicant, policy.eligibility)
      && hasDeclarations(applicant, policy.eligibility)
      && hasEvidence(applicant, policy.eligibility)
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

  /// Whether every column that binds the person's track, or everybody, says what it must.
  private static func hasEvidence(_ applicant: Applicant, _ rule: Policy.Eligibility) -> Bool {
    rule.evidence.allSatisfy { track, columns in
      guard track == applicant.track || track == "everyone" else { return true }
      return columns.allSatisfy { column, wanted in
        switch (wanted, applicant.evidence[column]) {
        case (.minimum(let least), .number(let stated)): return stated >= least
        case (.digits(let length), .identifier(let stated)):
          return stated.count == length && stated.allSatisfy { "0123456789".contains($0) }
        case (.validOn(let day), .day(let expiry)):
          guard let last = day ?? rule.asOf else { return false }
          return !(expiry < last)
        case (.years(let years), .day(let start)):
          guard let today = rule.asOf else { return false }
          // The anniversary that must have come: 29 February counts from 1 March.
          let anniversary = (start.year + years, start.month, start.day)
          return anniversary <= (today.year, today.month, today.day)
        default: return false
        }
      }
    }
  }

  private static func answer(_ applicant: Applicant, _ column: String) -> String {
    let willing = column == "willing_anywhere" && applicant.isWillingAnywhere ? "yes" : ""
    return (applicant.attributes[column] ?? willing).lowercased()
  }
}
