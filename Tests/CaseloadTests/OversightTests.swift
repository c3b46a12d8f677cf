import Caseload
import PlacementModel
import TestSupport
import Testing

@Suite("Sharing assistants")
struct OversightTests {
  @Test("is even, and as near as the best of all even shares, on 200 tiny kabupaten")
  func agreesWithBruteForce() throws {
    var outsiders = 0
    for seed in 0..<200 as Range<UInt64> {
      let country = try OverseenKabupaten(seed: seed)
      let oversight = try #require(country.oversight(threads: 1).first)
      let loads = oversight.portfolios.map(\.load)
      #expect(loads.reduce(0, +) == country.bases.count, "seed \(seed)")
      #expect(loads.max()! - loads.min()! <= 1, "seed \(seed)")
      let travel = oversight.portfolios.reduce(0) { $0 + $1.travelTotal }
      #expect(travel == country.travel(of: oversight), "seed \(seed)")
      #expect(travel == country.leastTravel(), "seed \(seed)")
      #expect(oversight.isCertified)
      outsiders += oversight.portfolios.count { $0.base?.code.level == .village }
    }
    #expect(outsiders > 100)
  }

  @Test("does not depend on the number of threads")
  func isIndependentOfThreads() throws {
    for seed in 0..<20 as Range<UInt64> {
      let country = try OverseenKabupaten(seed: seed)
      #expect(country.oversight(threads: 1) == country.oversight(threads: 3))
    }
  }
}

/// One kabupaten with a few assistants and two who look after them, weights on travel alone.
private struct OverseenKabupaten {
  let problem: PlacementProblem
  let caseloads: [CaseloadSolution]
  let overseers: [Seat]

  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cooperatives = SmallProblem.cooperatives(
      random.next(in: 4...7), priorities: 0, from: &random)
    var people: [Applicant] = []
    func add(_ role: String) {
      let isResident = random.next(in: 0...1) == 0
      let village = cooperatives[random.next(in: 0...cooperatives.count - 1)].village
      people.append(
        Applicant(
          id: "\(role)\(people.count)", name: "", rank: people.count + 1, role: role,
          domicile: isResident ? village : RegionCode("33.01")!))
    }
    for _ in 0..<random.next(in: 1...4) { add("BA") }
    let assistants = people.count
    for _ in 0..<random.next(in: 1...2) { add("PMO") }
    var policy = Policy()
    policy.load = Policy.Load(minimum: 1, maximum: 7)
    policy.weights = Policy.Weights(travel: 10, pairs: 0, balance: 0, splits: 0)
    problem = try PlacementProblem(
      regions: [Region(code: SmallProblem.code, name: "")], cooperatives: cooperatives,
      applicants: people, policy: policy)
    let seats = problem.applicants.indices.map { Seat(applicant: $0, kabupaten: 0) }
    let isAssistant = seats.map { [problem] in problem.applicants[$0.applicant].role == "BA" }
    let ordered = zip(seats, isAssistant)
    caseloads = Caseload.assign(problem, seats: ordered.filter(\.1).map(\.0), threads: 1)
    overseers = ordered.filter { !$0.1 }.map(\.0)
    precondition(caseloads[0].portfolios.count == assistants)
  }

  func oversight(threads: Int) -> [Oversight] {
    Caseload.oversee(problem, overseers: overseers, caseloads: caseloads, threads: threads)
  }

  /// The bases of the assistants, with the applicant of each.
  var bases: [(applicant: Int, base: Base)] {
    caseloads[0].portfolios.map { ($0.applicant, $0.base!) }
  }

  func travel(of oversight: Oversight) -> Int {
    bases.reduce(0) { sum, assistant in
      let overseer = oversight.overseers[assistant.applicant]
      let base = oversight.portfolios.first { $0.applicant == overseer }!.base!
      return sum + Distance.metres(from: base.point, to: assistant.base.point)
    }
  }

  /// Every even share, and every village for everybody who lives elsewhere.
  func leastTravel() -> Int {
    let kabupaten = problem.kabupaten[0]
    let villages = Set(problem.cooperatives.map(\.village)).sorted().map { village in
      problem.cooperatives.filter { $0.village == village }.min { $0.id < $1.id }!.location
    }
    let choices = overseers.map { seat -> [Coordinate] in
      let person = problem.applicants[seat.applicant]
      let home = Base(
        ofResident: person, in: kabupaten.code, cooperatives: problem.cooperatives)
      return home.map { [$0.point] } ?? villages
    }
    var least = Int.max
    func share(_ index: Int, _ parts: [[Coordinate]]) {
      guard index < bases.count else {
        let loads = parts.map(\.count)
        guard loads.max()! - loads.min()! <= 1 else { return }
        let travel = zip(parts, choices).reduce(0) { sum, pair in
          sum
            + pair.1.map { base in
              pair.0.reduce(0) { $0 + Distance.metres(from: base, to: $1) }
            }.min()!
        }
        least = min(least, travel)
        return
      }
      for part in parts.indices {
        var parts = parts
        parts[part].append(bases[index].base.point)
        share(index + 1, parts)
      }
    }
    share(0, overseers.map { _ in [] })
    return least
  }
}
