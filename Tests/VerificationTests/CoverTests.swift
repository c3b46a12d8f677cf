import PlacementModel
import Testing
import Verification

@Suite("Cover")
struct CoverTests {
  @Test("is the best by urgency, as trying every allocation shows, in 400 small cases")
  func agreesWithBruteForce() {
    for seed in 1...400 as ClosedRange<UInt64> {
      let example = SmallCase(seed: seed)
      let cover = Cover(allowed: example.allowed, capacities: example.capacities)
      let best = example.allocations.map { $0.map { $0 != nil } }
        .max { left, right in left.map(Int.init).lexicographicallyPrecedes(right.map(Int.init)) }
      let isCovered = cover.coverable(inOrder: Array(example.allowed.indices))
      #expect(isCovered == best, "seed \(seed)")
      let mostCovered = example.allocations.map { $0.count { $0 != nil } }.max()
      #expect(isCovered.count { $0 } == mostCovered, "seed \(seed)")
    }
  }

  @Test("gives everybody a least load exactly where some allocation does")
  func agreesOnLeastLoads() {
    for seed in 1...400 as ClosedRange<UInt64> {
      var example = SmallCase(seed: seed)
      let best = Cover(allowed: example.allowed, capacities: example.capacities)
        .coverable(inOrder: Array(example.allowed.indices)).count { $0 }
      for least in 0...2 {
        example.capacities = example.capacities.map { max($0, least) }
        let exists = example.allocations.contains { allocation in
          example.capacities.indices.allSatisfy { person in
            allocation.count { $0 == person } >= least
          }
        }
        let cover = Cover(allowed: example.allowed, capacities: example.capacities)
        #expect(cover.canGiveEverybody(least) == exists, "seed \(seed), least \(least)")
      }
      #expect(best <= example.allowed.count)
    }
  }

  @Test("lacks least of the least loads where it is best, as every allocation shows")
  func agreesOnShortfall() {
    for seed in 1...400 as ClosedRange<UInt64> {
      var example = SmallCase(seed: seed)
      example.capacities = example.capacities.map { max($0, 2) }
      let cover = Cover(allowed: example.allowed, capacities: example.capacities)
      let isCovered = cover.coverable(inOrder: Array(example.allowed.indices))
      let shortfalls = example.allocations.filter { $0.map { $0 != nil } == isCovered }
        .map { allocation in
          example.capacities.indices.reduce(0) { sum, person in
            sum + max(0, 2 - allocation.count { $0 == person })
          }
        }
      #expect(cover.leastShortfall(below: 2) == shortfalls.min(), "seed \(seed)")
    }
  }

  @Test("of both bounds at once exists where each exists alone")
  func joinsBothBounds() {
    for seed in 1...400 as ClosedRange<UInt64> {
      let example = SmallCase(seed: seed)
      guard example.capacities.allSatisfy({ $0 >= 1 }) else { continue }
      let cover = Cover(allowed: example.allowed, capacities: example.capacities)
      let isCovered = cover.coverable(inOrder: Array(example.allowed.indices))
      let both = example.allocations.contains { allocation in
        allocation.map { $0 != nil } == isCovered
          && example.capacities.indices.allSatisfy { allocation.contains($0) }
      }
      #expect(both == cover.canGiveEverybody(1), "seed \(seed)")
    }
  }
}

/// Up to five cooperatives and three assistants.
private struct SmallCase {
  let allowed: [[Int]]
  var capacities: [Int]

  init(seed: UInt64) {
    var random = SplitMix(state: seed)
    let people = random.below(3) + 1
    capacities = (0..<people).map { _ in random.below(3) }
    allowed = (0..<random.below(6)).map { _ in
      (0..<people).filter { _ in random.below(3) > 0 }
    }
  }

  /// Every way to give each cooperative to nobody or to somebody allowed, within capacities.
  var allocations: [[Int?]] {
    var partial: [[Int?]] = [[]]
    for people in allowed {
      partial = partial.flatMap { start in
        [start + [nil]]
          + people.filter { person in
            start.count { $0 == person } < capacities[person]
          }.map { start + [$0] }
      }
    }
    return partial
  }
}

extension Int {
  fileprivate init(_ truth: Bool) { self = truth ? 1 : 0 }
}

@Suite("The verifier's great circle")
struct GreatCircleTests {
  @Test("agrees with the model's within a metre, all over the globe")
  func agreesWithModel() {
    var random = SplitMix(state: 1)
    for _ in 0..<5000 {
      let points = (0..<2).map { _ in
        Coordinate(
          latitude: Double(random.below(180_001)) / 1000 - 90,
          longitude: Double(random.below(360_001)) / 1000 - 180)
      }
      let own = GreatCircle.metres(from: points[0], to: points[1])
      #expect(abs(own - Distance.metres(from: points[0], to: points[1])) <= 1)
    }
  }

  @Test("is a quarter of the equator from pole to equator, and half from pole to pole")
  func knowsTheGlobe() {
    let pole = Coordinate(latitude: 90, longitude: 0)
    let quarter = GreatCircle.metres(from: pole, to: Coordinate(latitude: 0, longitude: 117))
    #expect(quarter == 10_007_557)
    #expect(
      GreatCircle.metres(from: pole, to: Coordinate(latitude: -90, longitude: 5)) == 20_015_114)
    #expect(GreatCircle.metres(from: pole, to: pole) == 0)
  }
}
