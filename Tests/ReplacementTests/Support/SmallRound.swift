import Penempatan
import PlacementModel
import Replacement
import TestSupport

/// A small country with a roster, and something that happened to it: seeded.
struct SmallRound {
  let problem: PlacementProblem
  let roster: Roster
  let event: StaffingEvent
  private(set) var replacer = Replacer()

  /// - Returns: `nil` where the random decisions contradict each other.
  init?(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let codes = ["11.01", "11.02", "12.01"].map { RegionCode($0)! }
    var cooperatives: [Cooperative] = []
    for code in codes {
      for index in 0..<random.next(in: 3...8) {
        cooperatives.append(SmallRound.cooperative(index, in: code, &random))
      }
    }
    let people = SmallRound.people(random.next(in: 4...10), codes, cooperatives, &random)
    var policy = Policy()
    policy.load = Policy.Load(minimum: 2, maximum: random.next(in: 3...4))
    policy.effort = .quick
    policy.placement = Policy.Placement.allCases[random.next(in: 0...4)]
    policy.surplus = random.next(in: 0...4) == 0 ? .underload : .reserve
    policy.weights.splits = 0
    let quotas = codes.map { _ in random.next(in: 0...2) == 0 ? random.next(in: 1...3) : nil }
    var regions = zip(codes, quotas).map { code, quota in
      Region(code: code, name: "Kabupaten \(code)", quota: quota)
    }
    if random.next(in: 0...3) == 0 {
      policy.lists = .tracks
      for region in regions.indices where random.next(in: 0...1) == 0 {
        regions[region].trackQuotas = TrackQuotas(
          professional: random.next(in: 1...2), business: random.next(in: 0...2))
      }
    }
    regions.append(
      Region(code: RegionCode("11")!, name: "Sebelas", quota: random.next(in: 2...6)))
    let pins =
      random.next(in: 0...4) == 0
      ? [Pin(applicantID: people[0].id, decision: .pinToRegion(codes[0]))] : []
    guard
      let problem = try? PlacementProblem(
        regions: regions, cooperatives: cooperatives, applicants: people, pins: pins,
        policy: policy),
      let solution = try? Solver().solve(problem)
    else { return nil }
    self.problem = problem
    roster = solution.roster
    guard
      let event = SmallRound.event(
        roster, cooperatives, codes, leastQuota: pins.isEmpty ? 0 : 1, &random)
    else { return nil }
    self.event = event
    replacer.mode = ReplacementMode.allCases[random.next(in: 0...2)]
    replacer.movesIncumbents = replacer.mode == .reopen && random.next(in: 0...1) == 0
    replacer.extraMoves = random.next(in: 0...3) == 0 ? random.next(in: 1...3) : 0
  }

  private static func cooperative(
    _ index: Int, in code: RegionCode, _ random: inout SeededGenerator
  ) -> Cooperative {
    let east = code.description == "12.01" ? 112 : code.description == "11.02" ? 111 : 110
    return Cooperative(
      id: "K-\(code)-\(index)", name: "Koperasi \(index)",
      village: RegionCode("\(code).01.\(1001 + index / 2)")!,
      location: Coordinate(
        latitude: Double(random.next(in: 0...5000)) / 1e4,
        longitude: Double(east) + Double(random.next(in: 0...5000)) / 1e4),
      priority: random.next(in: 0...1))
  }

  private static func people(
    _ count: Int, _ codes: [RegionCode], _ cooperatives: [Cooperative],
    _ random: inout SeededGenerator
  ) -> [Applicant] {
    (0..<count).map { index in
      let conflict = cooperatives[random.next(in: 0...cooperatives.count - 1)].id
      return Applicant(
        id: "A-\(index)", name: "Orang \(index)", rank: random.next(in: 1...count),
        track: TrackQuotas.tracks[random.next(in: 0...1)],
        domicile: codes[random.next(in: 0...2)],
        preferences: random.next(in: 0...1) == 0 ? [codes[random.next(in: 0...2)]] : [],
        isWillingAnywhere: random.next(in: 0...2) == 0,
        conflicts: random.next(in: 0...5) == 0 ? [.cooperative(id: conflict)] : [])
    }
  }

  private static func event(
    _ roster: Roster, _ cooperatives: [Cooperative], _ codes: [RegionCode],
    leastQuota least: Int, _ random: inout SeededGenerator
  ) -> StaffingEvent? {
    let placed = roster.placements.filter { $0.status == .placed }.map(\.applicantID)
    guard !placed.isEmpty else { return nil }
    var event = StaffingEvent()
    let first = random.next(in: 0...placed.count - 1)
    event.withdrawn = random.next(in: 0...4) == 0 ? [] : [placed[first]]
    if placed.count > 1 && random.next(in: 0...3) == 0 {
      event.withdrawn = [placed[first], placed[(first + 1) % placed.count]]
    }
    if random.next(in: 0...4) == 0 {
      event.closed = [cooperatives[random.next(in: 0...cooperatives.count - 1)].id]
    }
    if random.next(in: 0...4) == 0 {
      event.opened = [cooperative(20, in: codes[random.next(in: 0...2)], &random)]
    }
    if random.next(in: 0...4) == 0 {
      event.quotas = [codes[random.next(in: 0...2)]: random.next(in: least...3)]
    }
    return event.isEmpty ? nil : event
  }
}
