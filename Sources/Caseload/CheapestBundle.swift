/// From every site, all cooperatives from the nearest to the farthest.
///
/// *s* sites and *n* cooperatives take O(*s* *n*) space and O(*s* *n* log *n*) time.
struct SiteRanking: Sendable {
  /// The cooperatives in a row; row number *i* belongs to site *i*.
  let width: Int
  let cooperatives: [Int32]
  let metres: [Int32]

  init(_ distances: DistanceTable) {
    width = distances.cooperativeCount
    var cooperatives: [Int32] = []
    var metres: [Int32] = []
    cooperatives.reserveCapacity(distances.fromSites.count)
    metres.reserveCapacity(distances.fromSites.count)
    for site in 0..<distances.siteCount {
      // Distance above, index below: one comparison of whole words sorts by both.
      let keys = (0..<width).map { cooperative in
        UInt64(distances.metres(fromSite: site, to: cooperative)) << 32 | UInt64(cooperative)
      }
      for key in keys.sorted() {
        metres.append(Int32(truncatingIfNeeded: key >> 32))
        cooperatives.append(Int32(truncatingIfNeeded: key & 0xffff_ffff))
      }
    }
    self.cooperatives = cooperatives
    self.metres = metres
  }
}

/// The cheapest bundle of cooperatives for somebody at a site, once prices are deducted.
struct CheapestBundle {
  /// How many the bundle holds.
  private(set) var count = 0
  /// In rising order, a reduced distance above 32 bits of a cooperative's index.
  private var keys: [Int64]

  /// - Parameter capacity: the largest load that is ever asked for.
  init(capacity: Int) { keys = [Int64](repeating: 0, count: capacity) }

  /// Collects the cheapest of the least load, and beyond them those that save, up to the largest.
  ///
  /// Nearest first, so that the search can end where even the highest price saves nothing.
  mutating func fill(
    loads: ClosedRange<Int>, at site: Int, of ranking: SiteRanking, prices: [Int32],
    highest: Int32
  ) {
    let (least, most) = (loads.lowerBound, loads.upperBound)
    var count = 0
    // Worth collecting is what saves, or is cheaper than one of the least load.
    var threshold = most == 0 ? Int64.min : least > 0 ? Int64.max : 0
    var keys = keys.mutableSpan
    for position in site * ranking.width..<(site + 1) * ranking.width {
      let metres = ranking.metres[position]
      if Int64(metres &- highest) << 32 >= threshold { break }
      let cooperative = ranking.cooperatives[position]
      let key = Int64(metres &- prices[Int(cooperative)]) << 32 | Int64(cooperative)
      guard key < threshold else { continue }
      if count < most { count += 1 }
      var place = count - 1
      while place > 0 && keys[place - 1] > key {
        keys[place] = keys[place - 1]
        place -= 1
      }
      keys[place] = key
      if least > 0 && count >= least { threshold = max(0, keys[least - 1]) }
      if count == most { threshold = min(threshold, keys[most - 1]) }
    }
    while count > least && keys[count - 1] >= 0 { count -= 1 }
    self.count = count
  }

  /// The sum of the reduced distances.
  var cost: Int { keys[..<count].reduce(0) { $0 + Int($1 >> 32) } }

  var cooperatives: [Int] { keys[..<count].map { Int($0 & 0xffff_ffff) } }
}
