/// Random numbers that are the same for the same seed, on every machine and compiler (SplitMix64:
/// Steele, Lea and Flood 2014). Instances use whole numbers only, so they are too.
struct InstanceRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 &+ 1 }

  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of `0..<bound`.
  mutating func below(_ bound: Int) -> Int { Int(bits() % UInt64(bound)) }

  /// A number of the range, each equally likely.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number of `0..<bound` that is more often small: the least of three.
  mutating func skewed(below bound: Int) -> Int {
    min(below(bound), below(bound), below(bound))
  }

  /// A total as `count` random parts of at least one.
  mutating func parts(of total: Int, count: Int) -> [Int] {
    precondition(count > 0 && total >= count)
    let weights = (0..<count).map { _ in number(in: 1...1000) }
    let sum = weights.reduce(0, +)
    var parts = weights.map { 1 + (total - count) * $0 / sum }
    parts[0] += total - parts.reduce(0, +)
    return parts
  }

  /// The numbers `0..<count` in random order.
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in order.indices.reversed() { order.swapAt(last, below(last + 1)) }
    return order
  }
}

/// A point of the plane, in whole units.
struct Point {
  let x, y: Int

  /// The straight distance, rounded down.
  func distance(to other: Point) -> Int {
    let square = (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
    guard square > 0 else { return 0 }
    var root = Int(Double(square).squareRoot())
    while root * root > square { root -= 1 }
    while (root + 1) * (root + 1) <= square { root += 1 }
    return root
  }
}
