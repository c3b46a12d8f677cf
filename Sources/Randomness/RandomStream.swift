/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed on every
/// platform, by integer arithmetic alone.
///
/// Streams branch: each piece of the work (a person, a kabupaten) draws from a stream of its own,
/// so that no draw for one depends on how many were made for another, or on any thread.
///
/// Searches draw millions of numbers, so what draws them is public: no other bodies are inlined into
/// other modules.
public struct RandomStream: Sendable {
  @usableFromInline var state: UInt64

  @inlinable public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  @inlinable @inline(__always)
  public mutating func next() -> UInt64 {
    state &+= RandomStream.increment
    return RandomStream.mixed(state)
  }

  /// An independent stream for piece `index` of the work; this one is not advanced.
  package func branch(_ index: Int) -> RandomStream {
    let key = RandomStream.mixed(UInt64(bitPattern: Int64(index)) &+ RandomStream.increment)
    return RandomStream(seed: RandomStream.mixed(state ^ key))
  }

  /// A whole number of the range; no draw is likelier than another by more than 2⁻³² for ranges
  /// of up to 2³² numbers.
  ///
  /// - Precondition: the range is not empty.
  @inlinable @inline(__always)
  public mutating func number(in range: Range<Int>) -> Int {
    precondition(!range.isEmpty, "a draw needs something to draw from")
    let offset = next().multipliedFullWidth(by: UInt64(range.count)).high
    return range.lowerBound + Int(offset)
  }

  /// A whole number of the closed range.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    number(in: range.lowerBound..<range.upperBound + 1)
  }

  /// True in `percent` of 100 cases.
  package mutating func happens(percent: Int) -> Bool { number(in: 0..<100) < percent }

  /// An element, each as likely as the others.
  ///
  /// - Precondition: the array is not empty.
  package mutating func element<Element>(of array: [Element]) -> Element {
    array[number(in: array.indices)]
  }

  /// An index, as likely as its share of the weights.
  ///
  /// - Parameter runningSums: of the weights; none negative, the last one positive.
  package mutating func index(byRunningSums runningSums: [Int]) -> Int {
    let drawn = number(in: 0..<runningSums.last!)
    var (low, high) = (0, runningSums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if runningSums[middle] > drawn { high = middle } else { low = middle + 1 }
    }
    return low
  }

  @inlinable static var increment: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  @inlinable @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
