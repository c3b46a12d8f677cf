import PlacementModel
import RegionPlacement
import Testing

@Suite("Ranking")
struct RankingTests {
  /// The ids of the Business Assistants among the applicants, best first.
  private func order(
    of applicants: [Applicant], under change: (inout Policy) -> Void = { _ in }
  ) throws -> [String] {
    var policy = Policy()
    change(&policy)
    let problem = try PlacementProblem(
      regions: [], cooperatives: [], applicants: applicants, policy: policy)
    return Ranking(of: problem).applicants(ofRole: "BA").map { problem.applicants[$0].id }
  }

  @Test("puts low ranks first, then high scores, then high weighted stage scores")
  func claims() throws {
    let people: [Applicant] = [
      .fixture("A", stages: ["tpa": .points(90), "interview": .points(60)]),
      .fixture("B", stages: ["tpa": .points(80), "interview": .points(90)]),
      .fixture("C", score: .points(70)), .fixture("D", score: .points(80)),
      .fixture("E", rank: 2), .fixture("F", rank: 1, score: .points(1)),
    ]
    let order = try order(of: people) { $0.scores.weights = ["tpa": 2, "interview": 1] }
    #expect(order == ["F", "E", "D", "C", "B", "A"])
  }

  @Test("tells apart weighted sums beyond 64 bits")
  func weightsAreExact() throws {
    let largest = Score(millionths: Score.limit)!
    let slightlyLess = Score(millionths: Score.limit - 1)!
    let order = try order(of: [
      .fixture("A", stages: ["one": slightlyLess, "two": largest]),
      .fixture("B", stages: ["one": largest, "two": largest]),
    ]) { $0.scores.weights = ["one": 1_000_000, "two": 1_000_000] }
    #expect(order == ["B", "A"])
  }

  @Test("breaks ties by the declared chain, missing values last")
  func tieChain() throws {
    let people: [Applicant] = [
      .fixture("A", rank: 1, stages: ["interview": .points(70)], born: (1990, 1, 2)),
      .fixture("B", rank: 1, stages: ["interview": .points(70)], born: (1990, 1, 1)),
      .fixture("C", rank: 1, stages: ["interview": .points(80)]),
      .fixture("D", rank: 1, stages: ["interview": .points(70)]),
      .fixture("E", rank: 1, born: (1950, 1, 1)),
    ]
    let order = try order(of: people) { $0.ties = ["interview", "older"] }
    #expect(order == ["C", "B", "A", "D", "E"])
  }

  @Test("weighs shares of full marks where the policy states those")
  func scale() throws {
    let people: [Applicant] = [
      .fixture("A", stages: ["tpa": .points(400), "interview": .points(9)]),
      .fixture("B", stages: ["tpa": .points(500), "interview": .points(8)]),
      .fixture("C", stages: ["tpa": .points(450), "interview": .points(8)]),
    ]
    func weigh(_ policy: inout Policy) { policy.scores.weights = ["tpa": 1, "interview": 2] }
    #expect(try order(of: people, under: weigh) == ["B", "C", "A"])
    // 0.8 + 1.8 for A, 1.0 + 1.6 for B, 0.9 + 1.6 for C.
    let scaled = try order(of: people) { policy in
      weigh(&policy)
      policy.scores.scale = ["tpa": 500, "interview": 10]
      policy.ties = ["interview"]
    }
    #expect(scaled == ["A", "B", "C"])
  }

  @Test("parts equal ranks by their totals, those given before those added up")
  func totalTie() throws {
    let people: [Applicant] = [
      .fixture("A", rank: 1, stages: ["tpa": .points(7)]),
      .fixture("B", rank: 1, stages: ["tpa": .points(8)]),
      .fixture("C", rank: 1, score: .points(1)), .fixture("D", rank: 1, score: .points(2)),
      .fixture("E", rank: 1),
    ]
    let order = try order(of: people) {
      $0.scores.weights = ["tpa": 1]
      $0.ties = ["total", "lottery"]
    }
    #expect(order == ["D", "C", "B", "A", "E"])
  }

  @Test("prefers an education within the track that prefers it, and bars nobody")
  func educationTie() throws {
    let people: [Applicant] = [
      .fixture("A", rank: 1, track: "business", education: "SMA"),
      .fixture("B", rank: 1, track: "business", education: "D3"),
      .fixture("C", rank: 2, track: "business", education: "S1"),
      .fixture("D", rank: 2, track: "professional", education: "SMA"),
      .fixture("E", rank: 2, track: "business", education: ""),
    ]
    let order = try order(of: people) {
      $0.eligibility.preferredEducation = ["business": .d3]
      $0.ties = ["education"]
    }
    #expect(order.prefix(2) == ["B", "A"])
    #expect(Set(order[2...3]) == ["C", "D"])
    #expect(order.last == "E")
  }

  @Test("lets the lottery of seed and id decide at last, the lower number first")
  func lottery() throws {
    // The first eight bytes of `printf 1:A-0001 | sha256sum`, and so on.
    let expected: [String: UInt64] = [
      "A-0001": 0x8603_72c3_7269_d14b, "A-0002": 0xd03f_ac2b_607e_9992,
      "A-0003": 0x777d_4aef_7aa5_aaaf, "A-0004": 0xe477_e6a1_6f47_d953,
    ]
    let people = expected.keys.sorted().map { Applicant.fixture($0, rank: 7) }
    let problem = try PlacementProblem(regions: [], cooperatives: [], applicants: people)
    let ranking = Ranking(of: problem)
    #expect(ranking.lottery == people.map { expected[$0.id]! })
    let best = expected.sorted { $0.value < $1.value }.map(\.key)
    #expect(try order(of: people) == best)
    #expect(try order(of: people) { $0.seed = 5 } != best)
  }

  @Test("counts positions from one within each role, over everybody")
  func positions() throws {
    let problem = try PlacementProblem(
      regions: [], cooperatives: [],
      applicants: [
        .fixture("A", rank: 3), .fixture("B", rank: 1, role: "PMO"), .fixture("C", rank: 2),
      ], pins: [Pin(applicantID: "C", decision: .bar)])
    let ranking = Ranking(of: problem)
    #expect(ranking.positions == [2, 1, 1])
    #expect(ranking.roles.map(\.role) == ["BA", "PMO"])
  }
}
