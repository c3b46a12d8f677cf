/// A set of kabupaten, a bit each.
struct RegionSet: Hashable, Sendable {
  private(set) var words: [UInt64]

  /// The empty set of so many kabupaten.
  init(of count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  func contains(_ kabupaten: Int) -> Bool {
    words[kabupaten / 64] >> UInt64(kabupaten % 64) & 1 == 1
  }

  mutating func insert(_ kabupaten: Int) {
    words[kabupaten / 64] |= 1 << UInt64(kabupaten % 64)
  }

  mutating func remove(_ kabupaten: Int) {
    words[kabupaten / 64] &= ~(1 << UInt64(kabupaten % 64))
  }

  mutating func formUnion(_ other: RegionSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Calls `body` with every member that is not in `known`, ascending.
  func visit(notIn known: RegionSet? = nil, _ body: (Int) -> Void) {
    for index in words.indices {
      var rest = words[index] & ~(known?.words[index] ?? 0)
      while rest != 0 {
        body(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
