/// The moves of a cooperative that are worth looking at: to the assistants of its neighbours, or
/// in exchange for one of theirs.
struct Neighbourhood: Sendable {
  enum BestMove {
    case relocate(Relocate)
    case swap(Swap)
  }

  /// By cooperative, the nearest others, nearest first: those from its start to the next one's.
  private let nearest: [Int32]
  private let starts: [Int]

  /// How many of the nearest show which assistants are near.
  private static let reach = 12

  /// O(*n*²) time.
  init(_ problem: CaseloadProblem) {
    let distances = problem.distances
    var least = LeastFew(Self.reach)
    let nearest = problem.cooperatives.indices.map { cooperative in
      least.removeAll()
      for other in problem.cooperatives.indices where other != cooperative {
        // Distance above, index below: one comparison of whole words sorts by both.
        least.offer(distances.metres(between: cooperative, and: other) << 32 | other)
      }
      return least.numbers.map { Int32($0 & 0xffff_ffff) }
    }
    self.init(
      nearest: Array(nearest.joined()),
      starts: nearest.reduce(into: [0]) { $0.append($0.last! + $1.count) })
  }

  private init(nearest: [Int32], starts: [Int]) {
    (self.nearest, self.starts) = (nearest, starts)
  }

  /// Where the nearest of a cooperative stand.
  @inline(__always)
  func neighbours(of cooperative: Int) -> Range<Int> {
    starts[cooperative]..<starts[cooperative + 1]
  }

  @inline(__always)
  subscript(neighbour: Int) -> Int { Int(nearest[neighbour]) }

  /// What is left of it among some of the cooperatives, counted anew.
  func part(_ cooperatives: [Int]) -> Neighbourhood {
    let places = CaseloadPart.places(of: cooperatives, among: starts.count - 1)
    var (kept, ends) = ([Int32](), [0])
    for cooperative in cooperatives {
      for neighbour in neighbours(of: cooperative) {
        let place = places[self[neighbour]]
        if place >= 0 { kept.append(Int32(place)) }
      }
      ends.append(kept.count)
    }
    return Neighbourhood(nearest: kept, starts: ends)
  }

  /// The allowed move that lowers the objective most; `nil` if none lowers it. The first of
  /// equals.
  func bestMove(of cooperative: Int, in assignment: Assignment) -> BestMove? {
    let giver = assignment.assistants[cooperative]
    guard giver >= 0 else { return nil }
    var bestDelta = 0
    var best: BestMove?
    var seen = [giver]
    for neighbour in neighbours(of: cooperative) {
      let receiver = assignment.assistants[self[neighbour]]
      guard receiver >= 0, !seen.contains(receiver) else { continue }
      seen.append(receiver)
      guard assignment.isFree(cooperative, for: receiver) else { continue }
      let relocate = Relocate(cooperative: cooperative, receiver: receiver)
      if relocate.isAllowed(in: assignment) {
        let delta = relocate.delta(in: assignment)
        if delta < bestDelta { (bestDelta, best) = (delta, .relocate(relocate)) }
      }
      for partner in assignment.portfolios[receiver]
      where assignment.isFree(partner, for: giver) {
        let swap = Swap(first: cooperative, second: partner)
        let delta = swap.delta(in: assignment)
        if delta < bestDelta { (bestDelta, best) = (delta, .swap(swap)) }
      }
    }
    return best
  }
}
