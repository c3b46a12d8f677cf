import PlacementModel
import Tables

/// The order of the people of each role, with every tie broken in public.
///
/// Assistants whose places are divided by track stand on two lists, which take turns: first the
/// first of each, then the second of each, the lower lottery number first.
struct Ranking {
  /// By applicant: the position within the role, from 1.
  let positions: [Int]
  /// By applicant: the position within their own list, from 1.
  let ranks: [Int]
  /// By applicant: the first eight bytes of SHA-256 of `seed:applicant_id`, big-endian, unless
  /// drawn otherwise.
  let lottery: [UInt64]
  /// All applicants by role, position and id: the order of the lines of a roster.
  let order: [Int]

  /// - Parameter drawn: lottery numbers by applicant's id, instead of those of the policy's seed.
  init(_ problem: PlacementProblem, drawn: [String: UInt64]) {
    let marks = problem.policy.scores.scale.values
    let whole = marks.reduce(1) { whole, mark in
      (1...mark).lazy.map { whole * $0 }.first { $0.isMultiple(of: mark) } ?? whole
    }
    let claims = problem.applicants.map {
      Claim($0, policy: problem.policy, whole: whole, drawn: drawn[$0.id])
    }
    let lottery = claims.map(\.lottery)
    let roles = problem.applicants.map(\.role)
    let turns = Dictionary(
      uniqueKeysWithValues: Set(roles).sorted().enumerated().map { ($1, $0) })
    let turnOf = roles.map { turns[$0]! }
    let rows = ClaimRows(claims)
    let isDivided = Lists.areDivided(problem)
    let shelves = problem.applicants.map { person in
      isDivided && person.role == "BA" ? [person.role, person.track] : [person.role]
    }
    let sorted = problem.applicants.indices.sorted { left, right in
      if turnOf[left] != turnOf[right] { return turnOf[left] < turnOf[right] }
      if let isFirst = rows.precedence(of: left, over: right) { return isFirst }
      if lottery[left] != lottery[right] { return lottery[left] < lottery[right] }
      return claims[left].id < claims[right].id
    }
    let ranks = Ranking.counted(sorted, by: shelves)
    order =
      !isDivided
      ? sorted
      : sorted.sorted { left, right in
        if roles[left] != roles[right] || roles[left] != "BA" {
          return (roles[left], ranks[left]) < (roles[right], ranks[right])
        }
        return (ranks[left], claims[left].lottery, claims[left].id)
          < (ranks[right], claims[right].lottery, claims[right].id)
      }
    self.ranks = ranks
    self.lottery = lottery
    positions = Ranking.counted(order, by: roles)
  }

  /// By applicant: how many of their group stand in the order up to them.
  private static func counted<Group: Hashable>(_ order: [Int], by groups: [Group]) -> [Int] {
    var counts: [Group: Int] = [:]
    var positions = [Int](repeating: 0, count: order.count)
    for applicant in order {
      counts[groups[applicant], default: 0] += 1
      positions[applicant] = counts[groups[applicant]]!
    }
    return positions
  }
}

/// What a person's position rests on: rank or score, then the declared tie chain, then the
/// lottery, and at the very last the id.
private struct Claim {
  /// What the person is known by: 0 a rank, 1 a total score, 2 stage scores. Lower wins.
  let basis: Int
  /// The rank, or the score below zero; stage scores count as the policy weighs them, a missing
  /// one as 0. Lower wins.
  let value: Int128
  /// Higher wins, as many numbers a link of the chain for everybody; a missing value loses to
  /// every other.
  let ties: [Int128]
  let lottery: UInt64
  let id: String

  /// - Parameter whole: a number that every full mark divides.
  init(_ applicant: Applicant, policy: Policy, whole: Int, drawn: UInt64?) {
    let weighted = policy.scores.weights.reduce(Int128(0)) { sum, weight in
      let part = weight.value * (whole / (policy.scores.scale[weight.key] ?? 1))
      return sum + Int128(part) * Int128(applicant.stageScores[weight.key]?.millionths ?? 0)
    }
    let total = applicant.score.map { Int128($0.millionths) }
    (basis, value) =
      if let rank = applicant.rank {
        (0, Int128(rank))
      } else if let score = applicant.score {
        (1, -Int128(score.millionths))
      } else {
        (2, -weighted)
      }
    ties = policy.ties.flatMap { name -> [Int128] in
      switch name {
      case "lottery": return []
      // A total that was given comes before a sum.
      case "total": return total.map { [1, $0] } ?? [0, weighted]
      case "education":
        guard let wanted = policy.eligibility.preferredEducation[applicant.track] else {
          return [1]
        }
        return [Education(name: applicant.education).map { $0 < wanted ? 0 : 1 } ?? 0]
      case "older":
        guard let birth = applicant.birthDate else { return [Int128.min] }
        return [-Int128(birth.year * 10_000 + birth.month * 100 + birth.day)]
      default: return [applicant.stageScores[name].map { Int128($0.millionths) } ?? Int128.min]
      }
    }
    lottery = drawn ?? Digest(ofText: "\(policy.seed):\(applicant.id)").firstEightBytes
    id = applicant.id
  }
}

/// What claims rest on before the lottery, all of them in one column, so that sorting moves numbers
/// alone.
private struct ClaimRows {
  private let width: Int
  private let numbers: [Int128]

  init(_ claims: [Claim]) {
    width = 2 + (claims.first?.ties.count ?? 0)
    numbers = claims.flatMap { [Int128($0.basis), $0.value] + $0.ties }
  }

  /// Whether the first claim is the better one; `nil` where the lottery decides. The least basis and
  /// value are the best, and in the tie chain the largest number.
  func precedence(of left: Int, over right: Int) -> Bool? {
    for column in 0..<width {
      let (one, other) = (numbers[left * width + column], numbers[right * width + column])
      if one != other { return column < 2 ? one < other : other < one }
    }
    return nil
  }
}
