import PlacementModel

/// Random numbers that are the same for the same seed on every machine (SplitMix64: Steele, Lea
/// and Flood 2014).
///
/// Every kabupaten has a stream of its own, so what it draws depends on no other and on no thread.
struct RandomStream: Sendable {
  private var state: UInt64

  /// The stream of one kabupaten under one seed.
  init(seed: UInt64, kabupaten: RegionCode) {
    // FNV-1a over the code's letters.
    let hash = kabupaten.description.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
    state = seed ^ hash
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number of 0..<`bound`, to within 2^-32 equally likely for bounds up to 2^32.
  ///
  /// - Precondition: `bound` is positive.
  mutating func next(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
