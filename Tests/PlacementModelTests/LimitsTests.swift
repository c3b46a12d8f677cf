import PlacementModel
import Testing

@Suite struct LimitsTests {
  func limits(
    _ cooperatives: Int, _ load: Policy.Load = Policy.Load(), surplus: Policy.Surplus = .reserve,
    quotas: [Int] = [], minimum: Int = 0
  ) -> Limits {
    Limits(
      cooperatives: cooperatives, load: load, surplus: surplus, quotas: quotas, minimum: minimum)
  }

  @Test("need and room are those of the published cases")
  func publishedCases() {
    #expect((limits(334).need, limits(334).room) == (28, 41))  // Sumenep
    #expect((limits(331).need, limits(331).room) == (28, 41))  // Banyumas
    #expect((limits(15).need, limits(15).room) == (2, 2))  // Bontang, where no count fits
    #expect(!limits(15).hasFittingCount(load: Policy.Load()))
    #expect(limits(16).hasFittingCount(load: Policy.Load()))
    #expect(limits(15).hasFittingCount(load: Policy.Load(minimum: 7, maximum: 15)))
  }

  @Test("without cooperatives there is no place")
  func empty() {
    #expect(limits(0) == limits(0, quotas: [5]))
    #expect((limits(0).need, limits(0).room, limits(0).cap, limits(0).floor) == (0, 0, 0, 0))
    #expect(limits(0, minimum: 3).floor == 0)
  }

  @Test("the cap obeys every quota, and the floor the cap")
  func capAndFloor() {
    #expect(limits(100).cap == 12)
    #expect(limits(100, quotas: [10, 7]).cap == 7)
    #expect(limits(100, quotas: [7]).floor == 7)
    #expect(limits(100, minimum: 10).floor == 10)
    #expect(limits(100, minimum: 40).floor == 12)
    #expect(limits(100).floor == 9)
  }

  @Test("surplus places are filled only under a quota")
  func underload() {
    #expect(limits(100, surplus: .underload).cap == 12)
    #expect(limits(100, surplus: .underload, quotas: [40]).cap == 40)
    #expect(limits(100, surplus: .underload, quotas: [400]).cap == 100)
  }

  @Test("even service is the sum of squared loads, and convex")
  func service() {
    let region = limits(141)
    #expect(region.evenService(assistants: 0) == 2 * 141 * 141)
    #expect(region.evenService(assistants: 1) == 141 * 141)
    #expect(region.evenService(assistants: 14) == 13 * 100 + 121)
    for cooperatives in 0...60 {
      let region = limits(cooperatives)
      for count in 1..<70 {
        let before = region.evenService(assistants: count - 1)
        let here = region.evenService(assistants: count)
        let after = region.evenService(assistants: count + 1)
        #expect(before - here >= here - after, "n = \(cooperatives), x = \(count)")
      }
    }
  }
}
