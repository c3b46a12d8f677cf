import Parallel
import Testing

@Suite("Pieces of work")
struct PiecesTests {
  @Test("answer in their own order, however many are done at a time", arguments: [1, 2, 3, 16])
  func keepsOrder(threads: Int) {
    // Early pieces take longest, so that late ones end first.
    let answers = Pieces(threads: threads).map(40) { piece in
      (0..<(40 - piece) * 500).reduce(piece) { $0 &+ $1 } &- (0..<(40 - piece) * 500).reduce(0, &+)
    }
    #expect(answers == Array(0..<40))
  }

  @Test("need not be as many as there are threads", arguments: [0, 1, 2])
  func takesFew(count: Int) {
    #expect(Pieces(threads: 8).map(count) { "\($0)" } == (0..<count).map { "\($0)" })
  }
}
