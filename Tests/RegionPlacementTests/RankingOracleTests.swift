import PlacementModel
import RegionPlacement
import Tables
import TestSupport
import Testing

/// Ranking against a reference too simple to be wrong: the best of those left, again and again.
@Suite("Ranking, against a reference")
struct RankingOracleTests {
  @Test("agrees on 500 random lists with ties at every link, in any order of lines")
  func agrees() throws {
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let policy = policy(&random)
      let people = (0..<random.next(in: 0...9)).map { person($0, &random) }
      let expected = reference(people, policy)
      for order in [people, people.reversed(), people.shuffled(using: &random)] {
        let problem = try PlacementProblem(
          regions: [], cooperatives: [], applicants: order, policy: policy)
        let ranking = Ranking(of: problem)
        let ids = ranking.applicants(ofRole: "BA").map { problem.applicants[$0].id }
        #expect(ids == expected, "seed \(seed)")
      }
    }
  }

  private func policy(_ random: inout SeededGenerator) -> Policy {
    var policy = Policy()
    policy.seed = random.next()
    policy.scores.weights = ["a": random.next(in: 0...2), "b": random.next(in: 1...2)]
    if random.next(in: 0...1) == 0 { policy.scores.scale = ["a": 10, "b": 4] }
    policy.eligibility.preferredEducation = ["business": .d3]
    let ties = ["total", "a", "education", "older"].shuffled(using: &random)
    policy.ties = Array(ties.prefix(random.next(in: 0...4)))
    if random.next(in: 0...1) == 0 { policy.ties.append("lottery") }
    return policy
  }

  private func person(_ index: Int, _ random: inout SeededGenerator) -> Applicant {
    func sometimes<Value>(_ value: Value) -> Value? { random.next(in: 0...4) > 0 ? value : nil }
    var person = Applicant.fixture("P\(index)")
    switch random.next(in: 0...5) {
    case 0: person.rank = random.next(in: 1...2)
    case 1: person.score = .points(random.next(in: 0...2))
    default: break
    }
    person.stageScores["a"] = sometimes(.points(random.next(in: 0...2)))
    person.stageScores["b"] = sometimes(.points(random.next(in: 0...2)))
    let year = random.next(in: 1980...1982)
    person.birthDate = sometimes(CalendarDate(year: year, month: 1, day: 1)!)
    person.track = random.next(in: 0...1) == 0 ? "business" : "professional"
    person.education = random.next(in: 0...1) == 0 ? "SMA" : "D3"
    return person
  }

  /// The ids, best first: in every step whoever has the greatest key.
  private func reference(_ people: [Applicant], _ policy: Policy) -> [String] {
    var left = people
    var order: [String] = []
    while !left.isEmpty {
      let best = left.indices.max {
        key(left[$0], policy).lexicographicallyPrecedes(key(left[$1], policy))
      }!
      order.append(left.remove(at: best).id)
    }
    return order
  }

  /// Numbers of which the greater wins, one after another.
  private func key(_ person: Applicant, _ policy: Policy) -> [Double] {
    func mark(_ stage: String) -> Double? {
      person.stageScores[stage].map { Double($0.millionths) / 1_000_000 }
    }
    // Twenty makes whole numbers of tenths and of quarters.
    let sum = ["a", "b"].reduce(0.0) { sum, stage in
      let full = policy.scores.scale[stage].map(Double.init) ?? 20
      return sum + Double(policy.scores.weights[stage]!) * (mark(stage) ?? 0) * (20 / full)
    }
    let total: [Double] = person.score.map { [1, Double($0.millionths)] } ?? [0, sum]
    var key: [Double] = []
    if let rank = person.rank { key = [2, -Double(rank), 0] } else { key = [0] + total }
    for tie in policy.ties {
      switch tie {
      case "total": key += total
      case "older": key.append(person.birthDate.map { -Double($0.year) } ?? -9999)
      case "education":
        key.append(person.track == "business" && person.education == "SMA" ? 0 : 1)
      case "lottery": break
      default: key.append(mark(tie) ?? -1)
      }
    }
    // No two lottery numbers here agree in their first 53 bits.
    let number = Digest.lottery(seed: policy.seed, applicantID: person.id)
    return key + [-Double(number)]
  }
}
