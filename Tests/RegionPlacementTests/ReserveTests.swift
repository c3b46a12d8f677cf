import PlacementModel
import RegionPlacement
import TestSupport
import Testing

@Suite("Reserve lists")
struct ReserveTests {
  @Test(
    "hold whoever accepts a region, in the order of the policy, on random problems",
    arguments: Policy.Placement.allCases)
  func agreeWithBruteForce(_ placement: Policy.Placement) throws {
    var listed = 0
    for seed in 0..<80 as Range<UInt64> {
      var tables = RandomTables(seed: seed, people: 5...15)
      tables.policy.placement = placement
      let problem = try tables.problem()
      guard let outcome = try? RegionPlacement.place(problem) else { continue }
      let expected = Bench(problem: problem, outcome: outcome).lists(depth: 3)
      let found = outcome.reserveLists(depth: 3).map { list in
        [list.code.description, "\(list.length)"]
          + list.entries.map { problem.applicants[$0.applicant].id }
      }
      #expect(found == expected, "seed \(seed)")
      listed += found.count
    }
    #expect(listed > 100)
  }

  @Test("are empty at depth 0, but say how long they are")
  func haveNoDepth() throws {
    let problem = try PlacementProblem(
      regions: [.fixture("11.01", quota: 1)], cooperatives: villageCooperatives(9, in: "11.01"),
      applicants: people(1...3))
    let lists = try RegionPlacement.place(problem).reserveLists(depth: 0)
    #expect(lists.map(\.length) == [2, 2, 2] && lists.allSatisfy { $0.entries.isEmpty })
    #expect(lists.map(\.code) == [.nation, .of("11"), .of("11.01")])
  }
}

/// The lists by definition: everybody in reserve, everywhere, sorted.
private struct Bench {
  let problem: PlacementProblem
  let outcome: PlacementOutcome

  func lists(depth: Int) -> [[String]] {
    let codes = problem.kabupaten.map(\.code) + problem.provinces.map(\.code) + [.nation]
    return codes.sorted().compactMap { code in
      let people = problem.applicants.indices.compactMap { person in
        claim(of: person, in: code).map { (claim: $0, person: person) }
      }.sorted { $0.claim.lexicographicallyPrecedes($1.claim) }
      guard !people.isEmpty else { return nil }
      return [code.description, "\(people.count)"]
        + people.prefix(depth).map { problem.applicants[$0.person].id }
    }
  }

  /// What the policy looks at, then the rank; `nil` where the person is on no list for it.
  private func claim(of person: Int, in code: RegionCode) -> [Int]? {
    let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
    guard outcome.status(of: person) == .reserve, oracle.mayBePlaced(person) else { return nil }
    let claims = problem.kabupaten.enumerated().compactMap { index, kabupaten -> Int? in
      guard code.contains(kabupaten.code), kabupaten.limits.cap > 0,
        oracle.maySit(person, in: index)
      else { return nil }
      let tier = problem.domiciles.tier(fromOrigin: problem.origins[person], to: index)
      let wish = problem.applicants[person].statedPosition(of: kabupaten.code) ?? 10
      let kilometres = problem.domiciles.kilometres(
        fromOrigin: problem.origins[person], to: index)
      switch problem.policy.placement {
      case .balanced, .merit: return 0
      case .localFirst: return tier
      case .firstChoice: return wish
      case .efficient: return 100 * tier + 10 * wish + kilometres
      }
    }
    return claims.min().map { [$0, outcome.ranking.positions[person]] }
  }
}
