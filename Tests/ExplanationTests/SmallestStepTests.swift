import Explanation
import TestSupport
import Testing

@Suite("The smallest step")
struct SmallestStepTests {
  @Test("is the first that works, wherever that lies and whatever was guessed")
  func findsEveryThreshold() {
    for limit in 0...20 {
      for threshold in 1...22 {
        for guess in [nil] + (-1...21).map(Optional.some) {
          let found = SmallestStep(limit: limit, guess: guess).find { $0 >= threshold }
          #expect(found == (threshold <= limit ? threshold : nil))
        }
      }
    }
  }

  @Test("works while one less does not, even where more can undo what less did")
  func holdsAtBothEnds() {
    for seed in 0..<2000 as Range<UInt64> {
      var dice = SeededGenerator(seed: seed)
      let works = [false] + (0..<dice.next(in: 1...30)).map { _ in dice.next(in: 0...1) == 1 }
      let limit = works.count - 1
      let guess = dice.next(in: 0...limit)
      let found = SmallestStep(limit: limit, guess: guess).find { works[$0] }
      if let found {
        #expect(works[found] && !works[found - 1], "seed \(seed)")
      } else {
        #expect(!works[limit] && !works[1] && !works[guess], "seed \(seed)")
      }
    }
  }

  @Test("takes two trials where the guess is right, and few where there is none")
  func takesFewTrials() {
    var trials = 0
    _ = SmallestStep(limit: 100_000, guess: 7_777).find {
      trials += 1
      return $0 >= 7_777
    }
    #expect(trials == 2)
    trials = 0
    _ = SmallestStep(limit: 100_000).find {
      trials += 1
      return $0 >= 7_777
    }
    #expect(trials < 35)
  }
}
