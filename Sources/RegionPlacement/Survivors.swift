import PlacementModel

/// The people of a problem as those of a former one of whom some have left.
///
/// Whoever stays is as eligible as before and stands as before to all who stay.
struct Survivors: Sendable {
  /// By applicant, who they were.
  let formerly: [Int]
  /// By former applicant, who they are; `nil` for those who left.
  let now: [Int?]

  /// `nil` where somebody is new or described otherwise, where rules or decisions about people
  /// differ, or where entries of one person are compared, so that one may count in place of another
  /// that left. O(people).
  init?(of problem: PlacementProblem, among former: PlacementProblem) {
    let duplicates = problem.policy.duplicates
    guard problem.applicants.count <= former.applicants.count,
      duplicates.nationalID != .keepBest, duplicates.nameAndBirthDate != .keepBest,
      problem.hasRulesAboutPeople(like: former)
    else { return nil }
    var formerly: [Int] = []
    var now = [Int?](repeating: nil, count: former.applicants.count)
    for (index, person) in problem.applicants.enumerated() {
      guard let known = former.applicantIndex(of: person.id), former.applicants[known] == person
      else { return nil }
      formerly.append(known)
      now[known] = index
    }
    let left = former.pins.filter { problem.applicantIndex(of: $0.applicantID) != nil }
    guard problem.pins == left else { return nil }
    (self.formerly, self.now) = (formerly, now)
  }
}

extension PlacementProblem {
  /// Whether people are ranked, and judged eligible, by the same rules.
  func hasRulesAboutPeople(like other: PlacementProblem) -> Bool {
    tracks == other.tracks && policy.lists == other.policy.lists
      && policy.seed == other.policy.seed && policy.scores == other.policy.scores
      && policy.ties == other.policy.ties && policy.eligibility == other.policy.eligibility
      && policy.duplicates == other.policy.duplicates
  }
}
