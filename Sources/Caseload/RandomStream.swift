import PlacementModel
import Randomness

extension RandomStream {
  /// The stream of one kabupaten under one seed.
  init(seed: UInt64, kabupaten: RegionCode) {
    // FNV-1a over the code's letters.
    let hash = kabupaten.description.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
    self.init(seed: seed ^ hash)
    _ = next()
  }
}
