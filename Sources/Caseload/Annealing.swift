import PlacementModel
import Randomness

/// Makes random relocations and swaps between neighbours, worse ones with a probability that falls
/// with the temperature (simulated annealing; Kirkpatrick, Gelatt and Vecchi 1983). An outsider's
/// base follows the portfolio at once.
///
/// A trial looks up a handful of sums; only a change that is made costs O(*n*) time.
struct Annealing {
  let neighbourhood: Neighbourhood
  /// What a rise of the objective is weighed against.
  let temperature: Double

  /// Of so many trials one is a relocation, where loads allow it.
  private static let relocations = 4
  /// A rise of more temperatures than this is never accepted: one in 160,000 would be.
  private static let ceiling = 12.0

  /// Makes so many trials, each around one of the covered cooperatives.
  func run(
    _ trials: Int, on assignment: inout Assignment, around covered: [Int],
    random: inout RandomStream
  ) {
    for _ in 0..<trials {
      let cooperative = covered[random.number(in: covered.indices)]
      let near = neighbourhood.neighbours(of: cooperative)
      guard !near.isEmpty else { continue }
      let giver = assignment.assistants[cooperative]
      let receiver = assignment.assistants[neighbourhood[random.number(in: near)]]
      guard receiver >= 0, receiver != giver, assignment.isFree(cooperative, for: receiver) else {
        continue
      }
      let relocate = Relocate(cooperative: cooperative, receiver: receiver)
      if random.number(in: 0..<Self.relocations) == 0, relocate.isAllowed(in: assignment) {
        let delta = relocate.delta(in: assignment)
        guard accepts(delta, &random) else { continue }
        assignment.make(relocate, delta: delta)
      } else {
        let partner = random.number(in: 0..<assignment.load(of: receiver))
        let swap = Swap(first: cooperative, second: assignment.portfolios[receiver][partner])
        guard assignment.isFree(swap.second, for: giver) else { continue }
        let delta = swap.delta(in: assignment)
        guard accepts(delta, &random) else { continue }
        assignment.make(swap, delta: delta)
      }
      assignment.rebaseNearby(giver)
      assignment.rebaseNearby(receiver)
    }
  }

  private func accepts(_ delta: Int, _ random: inout RandomStream) -> Bool {
    if delta <= 0 { return true }
    // Far above the ceiling, as most are at last, the division is spared.
    if Double(delta) > 2 * Self.ceiling * temperature { return false }
    let rise = Double(delta) / temperature
    return rise <= Self.ceiling && random.exponential() >= rise
  }
}

extension RandomStream {
  /// A number drawn from the exponential distribution of mean 1, by comparisons alone: no
  /// logarithm, whose last digit differs between platforms (von Neumann 1951).
  mutating func exponential() -> Double {
    var whole = 0.0
    while true {
      let first = next() >> 11
      var (last, length) = (first, 0)
      repeat {
        let drawn = next() >> 11
        length += 1
        guard drawn < last else { break }
        last = drawn
      } while true
      if length % 2 == 1 { return whole + Double(first) / Double(1 << 53) }
      whole += 1
    }
  }
}
