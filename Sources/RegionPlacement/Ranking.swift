package import PlacementModel
import Tables

/// The resolved positions of all applicants within their role, the ineligible included, without
/// ties.
///
/// People with a rank come first, by rank; then people with a total score, the highest first;
/// then the rest by their stage scores weighted by the policy, a missing one counting zero.
/// Equals go by the policy's tie chain, then by lottery, then by id.
package struct Ranking: Hashable, Sendable {
  /// By applicant: 1 is the best of the role.
  package let positions: [Int]
  /// By applicant: the first eight bytes, big-endian, of SHA-256 of `seed:applicant_id`, which
  /// anybody can recompute; the lower number wins.
  package let lottery: [UInt64]
  /// The applicants of each role, best first; roles in order of name.
  package let roles: [(role: String, applicants: [Int])]

  package init(of problem: PlacementProblem) {
    let applicants = problem.applicants
    let lottery = applicants.map { Digest.lottery(seed: problem.policy.seed, applicantID: $0.id) }
    let claims = applicants.map { Claim(of: $0, weights: problem.policy.scores.weights) }
    let ties = problem.policy.ties.map(TieBreak.init)

    func stands(_ first: Int, before second: Int) -> Bool {
      if claims[first] != claims[second] { return claims[first] < claims[second] }
      for tie in ties {
        if let isFirst = tie.prefers(applicants[first], to: applicants[second]) { return isFirst }
      }
      if lottery[first] != lottery[second] { return lottery[first] < lottery[second] }
      return first < second  // Applicants stand by id.
    }

    var positions = [Int](repeating: 0, count: applicants.count)
    roles = Dictionary(grouping: applicants.indices) { applicants[$0].role }
      .sorted { $0.key < $1.key }
      .map { role, members in (role, members.sorted(by: stands)) }
    for (_, members) in roles {
      for (index, applicant) in members.enumerated() { positions[applicant] = index + 1 }
    }
    self.positions = positions
    self.lottery = lottery
  }

  /// The applicants of one role, best first.
  package func applicants(ofRole role: String) -> [Int] {
    roles.first { $0.role == role }?.applicants ?? []
  }

  package static func == (left: Ranking, right: Ranking) -> Bool {
    left.positions == right.positions && left.lottery == right.lottery
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(positions)
    hasher.combine(lottery)
  }
}

/// What a person's place on the list is claimed by; the lesser claim is the better.
private struct Claim: Comparable {
  private enum Basis: Int { case rank, score, stageScores }
  private let basis: Basis
  /// 128 bits: a score is below 2^50 millionths, a weight below 2^20, and no file has 2^50
  /// stages.
  private let value: Int128

  init(of applicant: Applicant, weights: [String: Int]) {
    if let rank = applicant.rank {
      (basis, value) = (.rank, Int128(rank))
    } else if let score = applicant.score {
      (basis, value) = (.score, -Int128(score.millionths))
    } else {
      var total: Int128 = 0
      for (stage, weight) in weights {
        total += Int128(weight) * Int128(applicant.stageScores[stage]?.millionths ?? 0)
      }
      (basis, value) = (.stageScores, -total)
    }
  }

  static func < (left: Claim, right: Claim) -> Bool {
    (left.basis.rawValue, left.value) < (right.basis.rawValue, right.value)
  }
}

/// One link of the declared tie chain.
private enum TieBreak {
  /// The earlier birth date first, a missing one last.
  case older
  /// The higher score of a stage first, a missing one last.
  case stage(String)

  init(_ name: String) { self = name == "older" ? .older : .stage(name) }

  /// Whether the first person goes before the second; `nil` if the two are equal in this.
  func prefers(_ first: Applicant, to second: Applicant) -> Bool? {
    switch self {
    case .older: Self.precedes(first.birthDate, second.birthDate, by: <)
    case .stage(let name): Self.precedes(first.stageScores[name], second.stageScores[name], by: >)
    }
  }

  private static func precedes<Value: Comparable>(
    _ first: Value?, _ second: Value?, by isBetter: (Value, Value) -> Bool
  ) -> Bool? {
    switch (first, second) {
    case (let first?, let second?): first == second ? nil : isBetter(first, second)
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): nil
    }
  }
}
