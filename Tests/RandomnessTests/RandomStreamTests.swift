import Randomness
import Testing

@Suite struct RandomStreamTests {
  @Test("draws the published numbers of SplitMix64")
  func agreesWithReference() {
    var stream = RandomStream(seed: 1_234_567)
    let drawn = (0..<5).map { _ in stream.next() }
    #expect(
      drawn == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("branches differ from each other and leave their stem where it was")
  func branchesAreIndependent() {
    var stem = RandomStream(seed: 1)
    let copy = stem
    var firsts = Set<UInt64>()
    for index in 0..<1000 {
      var branch = stem.branch(index)
      firsts.insert(branch.next())
    }
    #expect(firsts.count == 1000)
    var untouched = copy
    #expect(stem.next() == untouched.next())
  }

  @Test("numbers fill their range and do not leave it")
  func numbersStayInRange() {
    var stream = RandomStream(seed: 2)
    let drawn = (0..<2000).map { _ in stream.number(in: -3...3) }
    #expect(Set(drawn) == Set(-3...3))
  }

  @Test("an index is drawn by its weight, and never without any")
  func indexFollowsWeights() {
    var stream = RandomStream(seed: 3)
    var counts = [0, 0, 0, 0]
    for _ in 0..<4000 { counts[stream.index(byRunningSums: [0, 1, 1, 4])] += 1 }
    #expect(counts[0] == 0)
    #expect(counts[2] == 0)
    #expect((900...1100).contains(counts[1]))
    #expect(counts[1] + counts[3] == 4000)
  }

  @Test("an empty range is a broken promise")
  func emptyRangeTraps() async {
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 4)
      _ = stream.number(in: 5..<5)
    }
  }
}
