package import PlacementModel
import Tables

/// The resolved positions of all applicants within their role, the ineligible included, without
/// ties.
///
/// Where places are divided by track, everybody has a rank in the list of their track, and ranks
/// of two lists are never compared: the lists take turns. The first of each list come first, then
/// the second of each, and so on; who of equal turns goes first, the lottery decides.
///
/// People with a rank come first, by rank; then people with a total score, the highest first;
/// then the rest by their stage scores weighted by the policy, each as a share of its full mark
/// where the policy states those, a missing one counting zero. Equals go by the policy's tie
/// chain, then by lottery, then by id.
package struct Ranking: Hashable, Sendable {
  /// By applicant: 1 is the best of the role; with a list a track, whose turn is first.
  package let positions: [Int]
  /// By applicant: 1 is the best of their list; the same as ``positions`` where a role has one.
  package let ranks: [Int]
  /// By applicant: the first eight bytes, big-endian, of SHA-256 of `seed:applicant_id`, which
  /// anybody can recompute; the lower number wins.
  package let lottery: [UInt64]
  /// The applicants of each role, best first; roles in order of name.
  package let roles: [(role: String, applicants: [Int])]

  package init(of problem: PlacementProblem) {
    let applicants = problem.applicants
    let lottery = applicants.map { Digest.lottery(seed: problem.policy.seed, applicantID: $0.id) }
    let totals = StageTotals(problem.policy.scores)
    let ties = problem.policy.ties.compactMap { TieBreak($0, of: problem.policy, totals) }
    // What a person is compared by, a row each, in one column: the least number is the best.
    var numbers: [Int128] = []
    for applicant in applicants {
      numbers += Claim(of: applicant, totals: totals).numbers
      for tie in ties { numbers += tie.numbers(of: applicant) }
    }
    let width = numbers.count / max(1, applicants.count)

    func stands(_ first: Int, before second: Int) -> Bool {
      for column in 0..<width {
        let (one, other) = (numbers[first * width + column], numbers[second * width + column])
        if one != other { return one < other }
      }
      if lottery[first] != lottery[second] { return lottery[first] < lottery[second] }
      return first < second  // Applicants stand by id.
    }

    let lists = Dictionary(grouping: applicants.indices) { applicants[$0].role }
      .sorted { $0.key < $1.key }
      .map { role, members in
        (role, problem.lists(of: members, role: role).map { $0.sorted(by: stands) })
      }
    self.init(lists, lottery)
  }

  /// The ranking without those who left.
  init(_ former: Ranking, of survivors: Survivors, in problem: PlacementProblem) {
    let lists = former.roles.compactMap { role, members -> (String, [[Int]])? in
      let left = members.compactMap { survivors.now[$0] }
      return left.isEmpty ? nil : (role, problem.lists(of: left, role: role))
    }
    self.init(lists, survivors.formerly.map { former.lottery[$0] })
  }

  /// - Parameters:
  ///   - lists: of every role the lists, best first; roles in order of name.
  ///   - lottery: by applicant.
  private init(_ lists: [(role: String, lists: [[Int]])], _ lottery: [UInt64]) {
    var positions = [Int](repeating: 0, count: lottery.count)
    var ranks = positions
    roles = lists.map { role, lists in
      for list in lists {
        for (index, applicant) in list.enumerated() { ranks[applicant] = index + 1 }
      }
      return (role, Ranking.takingTurns(lists, ranks, lottery))
    }
    for (_, members) in roles {
      for (index, applicant) in members.enumerated() { positions[applicant] = index + 1 }
    }
    self.positions = positions
    self.ranks = ranks
    self.lottery = lottery
  }

  /// The people of several lists in one order: by rank, equal ranks by lottery, then id.
  private static func takingTurns(
    _ lists: [[Int]], _ ranks: [Int], _ lottery: [UInt64]
  ) -> [Int] {
    guard lists.count > 1 else { return lists.first ?? [] }
    return lists.joined().sorted {
      (ranks[$0], lottery[$0], $0) < (ranks[$1], lottery[$1], $1)
    }
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

extension PlacementProblem {
  /// The people of a role by the list that they stand on.
  fileprivate func lists(of members: [Int], role: String) -> [[Int]] {
    guard isDividedByTrack && role == Applicant.assistantRole else { return [members] }
    return tracks.indices.map { list in members.filter { track(of: $0) == list } }
  }
}

/// What a person's place on the list is claimed by; the lesser claim is the better.
private struct Claim {
  private enum Basis: Int { case rank, score, stageScores }
  private let basis: Basis
  private let value: Int128

  init(of applicant: Applicant, totals: StageTotals, ignoringRank: Bool = false) {
    if let rank = applicant.rank, !ignoringRank {
      (basis, value) = (.rank, Int128(rank))
    } else if let score = applicant.score {
      (basis, value) = (.score, -Int128(score.millionths))
    } else {
      (basis, value) = (.stageScores, -totals.total(of: applicant))
    }
  }

  /// The first that differs decides, the less the better.
  var numbers: [Int128] { [Int128(basis.rawValue), value] }
}

/// What stage scores add up to under the policy's weights and full marks.
private struct StageTotals {
  private let factors: [(stage: String, factor: Int128)]

  init(_ scores: Policy.Scores) {
    guard let common = scores.commonScale else {
      preconditionFailure("full marks are checked before anybody is ranked")
    }
    factors = scores.weights.map { stage, weight in
      (stage, Int128(weight) * Int128(common / (scores.scale[stage] ?? 1)))
    }
  }

  /// In 128 bits: a score is below 2^50 millionths, a weight below 2^20, a common scale at most
  /// 2^30, and no file has 2^27 stages.
  func total(of applicant: Applicant) -> Int128 {
    factors.reduce(0) { $0 + $1.factor * Int128(applicant.stageScores[$1.stage]?.millionths ?? 0) }
  }
}

/// One link of the declared tie chain.
private enum TieBreak {
  /// The earlier birth date first, a missing one last.
  case older
  /// The higher score of a stage first, a missing one last.
  case stage(String)
  /// The higher total first: total scores as given, then weighted sums of stage scores.
  case total(StageTotals)
  /// Who has the education that their track prefers, by track, comes first; a track that prefers
  /// none has nobody who lacks it.
  case education([String: Education])

  /// - Returns: `nil` for the lottery, which is always the last link.
  init?(_ name: String, of policy: Policy, _ totals: StageTotals) {
    switch name {
    case "lottery": return nil
    case "older": self = .older
    case "total": self = .total(totals)
    case "education": self = .education(policy.eligibility.preferredEducation)
    default: self = .stage(name)
    }
  }

  /// What the link compares: the first number that differs decides, the less the better. As many for
  /// everybody.
  func numbers(of applicant: Applicant) -> [Int128] {
    switch self {
    case .older:
      guard let birth = applicant.birthDate else { return [Int128.max] }
      return [Int128(birth.year * 10_000 + birth.month * 100 + birth.day)]
    case .stage(let name):
      return [applicant.stageScores[name].map { -Int128($0.millionths) } ?? Int128.max]
    case .total(let totals):
      return Claim(of: applicant, totals: totals, ignoringRank: true).numbers
    case .education(let preferred):
      return [applicant.hasEducation(of: preferred) ? 0 : 1]
    }
  }
}

extension Applicant {
  /// Whether the person has the education that their track prefers, if it prefers any.
  fileprivate func hasEducation(of preferred: [String: Education]) -> Bool {
    guard let wanted = preferred[track] else { return true }
    return Education(name: education).map { $0 >= wanted } ?? false
  }
}
