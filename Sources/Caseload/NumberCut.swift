/// What some prices prove for every choice of how many outsiders each island has: no plan with
/// these numbers costs less.
///
/// A sum over islands, each convex in its number, because outsiders take the cheapest portfolios
/// first.
struct NumberCut: Sendable {
  private let constant: Int
  /// By island, what the first so many outsiders there cost together, from none on.
  private let sums: [Int]
  private let width: Int

  /// - Parameter sums: by island, for 0, 1, 2 … outsiders; all as long, at least 2. Beyond its
  ///   end each goes on as it rose last.
  init(constant: Int, sums: [[Int]]) {
    self.constant = constant
    self.sums = Array(sums.joined())
    width = sums[0].count
  }

  func value(of numbers: [Int]) -> Int {
    numbers.indices.reduce(constant) { $0 + sum(of: numbers[$1], on: $1) }
  }

  /// The least value within the ranges, and where it is; `nil` where no numbers in them come to so
  /// many outsiders.
  ///
  /// - Complexity: O(*k* *i*) for *k* outsiders and *i* islands.
  func least(
    in ranges: [ClosedRange<Int>], outsiders: Int
  ) -> (value: Int, numbers: [Int])? {
    var numbers = ranges.map(\.lowerBound)
    var value = value(of: numbers)
    var left = outsiders - numbers.reduce(0, +)
    guard left >= 0 else { return nil }
    while left > 0 {
      var next: (island: Int, cost: Int)?
      for island in numbers.indices where numbers[island] < ranges[island].upperBound {
        let cost = increment(after: numbers[island], on: island)
        if next.map({ cost < $0.cost }) ?? true { next = (island, cost) }
      }
      guard let next else { return nil }
      numbers[next.island] += 1
      value += next.cost
      left -= 1
    }
    return (value, numbers)
  }

  private func sum(of number: Int, on island: Int) -> Int {
    let inside = min(number, width - 1)
    return sums[island * width + inside]
      + (number - inside) * increment(after: number, on: island)
  }

  private func increment(after number: Int, on island: Int) -> Int {
    let place = island * width + min(number, width - 2)
    return sums[place + 1] - sums[place]
  }
}
