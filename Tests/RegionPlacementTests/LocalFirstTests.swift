import PlacementModel
import RegionPlacement
import Testing

@Suite("Placing residents first")
struct LocalFirstTests {
  @Test("opens the smallest headcounts that meet goals 1 to 4, on 1,000 small problems")
  func opensTheSmallestHeadcounts() throws {
    for seed in 0..<1000 as Range<UInt64> {
      var tables = RandomTables(seed: seed, people: 0...5)
      tables.policy.placement = .localFirst
      let problem = try tables.problem()
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      #expect(outcome.places == oracle.smallestHeadcounts(), "seed \(seed)")
      #expect(Set(outcome.seats) == oracle.acceptance(within: outcome.places), "seed \(seed)")
      #expect(outcome.isCertified)
    }
  }

  @Test("leaves no envy by tier, then rank, and wastes no place that it opened")
  func isStable() throws {
    var unfilled = 0
    for seed in 6000..<6400 as Range<UInt64> {
      var tables = RandomTables(seed: seed, people: 10...40, kabupaten: 5...5)
      tables.policy.placement = .localFirst
      let problem = try tables.problem()
      guard let outcome = try placedUnlessPinsForbid(problem) else { continue }
      let oracle = BruteForce(problem: problem, positions: outcome.ranking.positions)
      #expect(Set(outcome.seats) == oracle.acceptance(within: outcome.places), "seed \(seed)")
      for person in problem.applicants.indices where oracle.pinnedPlace(of: person) == nil {
        let preferred = oracle.ownOrder(of: person).prefix {
          $0 != outcome.kabupaten(of: person)
        }
        for place in preferred {
          let holders = outcome.seats.filter { $0.kabupaten == place }
          #expect(holders.count == outcome.places[place], "seed \(seed)")
          for holder in holders where oracle.pinnedPlace(of: holder.applicant) == nil {
            #expect(
              oracle.claim(holder.applicant, place)
                .lexicographicallyPrecedes(oracle.claim(person, place)), "seed \(seed)")
          }
        }
      }
      unfilled += outcome.places.reduce(0, +) - outcome.seats.count
    }
    #expect(unfilled > 0, "some opened places find nobody")
  }
}

extension BruteForce {
  /// Of the seatings that are best by the goals of headcounts, then merit, the lexicographically
  /// smallest headcounts, by kabupaten, then list.
  func smallestHeadcounts() -> [Int] {
    var best: Measure?
    visitAll { seats in
      let merit = seats.reduce(0) { $0 + positions[$1.applicant] }
      let counts = problem.kabupaten.indices.flatMap { place in
        lists.map { list in
          seats.count { $0.kabupaten == place && self.list(of: $0.applicant) == list }
        }
      }
      let measure = headcountMeasure(of: seats) + [merit] + counts
      if best.map({ measure.lexicographicallyPrecedes($0) }) ?? true { best = measure }
    }
    return Array(best!.suffix(problem.kabupaten.count * lists.count))
  }

  func claim(_ person: Int, _ place: Int) -> [Int] {
    [
      problem.domiciles.tier(fromOrigin: problem.origins[person], to: place), positions[person],
    ]
  }

  /// Deferred acceptance as the textbook has it, round by round.
  ///
  /// - Parameter places: by kabupaten, then list.
  func acceptance(within places: [Int]) -> Set<Seat> {
    var wishes = problem.applicants.indices.map { ownOrder(of: $0) }
    var kept = places.map { _ in [Int]() }
    while true {
      var isSettled = true
      for person in wishes.indices where !kept.contains(where: { $0.contains(person) }) {
        guard let place = wishes[person].first else { continue }
        isSettled = false
        wishes[person].removeFirst()
        kept[place * lists.count + lists.firstIndex(of: list(of: person))!].append(person)
      }
      if isSettled { break }
      for index in kept.indices {
        let place = index / lists.count
        kept[index].sort { first, second in
          let isPinned = (pinnedPlace(of: first) != nil, pinnedPlace(of: second) != nil)
          if isPinned.0 != isPinned.1 { return isPinned.0 }
          return claim(first, place).lexicographicallyPrecedes(claim(second, place))
        }
        kept[index].removeLast(max(0, kept[index].count - places[index]))
      }
    }
    return Set(
      kept.enumerated().flatMap { index, people in
        people.map { Seat(applicant: $0, kabupaten: index / lists.count) }
      })
  }
}
