import PlacementModel

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

/// What the loads of those at one site may be, and what they cost.
struct BundleLoads: Sendable {
  /// How many people share the bundle.
  let people: Int
  /// How many cooperatives they serve in all.
  let range: ClosedRange<Int>
  /// Metres for each unit of the sum of squared loads.
  let unevenness: Int

  /// - Parameter each: the load of one person.
  init(people: Int, each: ClosedRange<Int>, unevenness: Int) {
    self.people = people
    range = people * each.lowerBound...people * each.upperBound
    self.unevenness = unevenness
  }

  /// What the loads cost, shared as evenly as can be.
  func cost(of load: Int) -> Int {
    unevenness * Terms.leastSquares(sharing: load, among: people)
  }

  /// What one more than `load` costs; never falls.
  func marginalCost(beyond load: Int) -> Int { unevenness * (2 * (load / people) + 1) }
}

/// The cheapest bundle of cooperatives for somebody at a site, once prices are deducted.
struct CheapestBundle {
  /// How many the bundle holds.
  private(set) var count = 0
  /// The sum of the reduced distances, and the cost of the load.
  private(set) var cost = 0
  /// In rising order, a reduced distance above 32 bits of a cooperative's index.
  private var keys: [Int64]

  /// - Parameter capacity: the largest load that is ever asked for.
  init(capacity: Int) { keys = [Int64](repeating: 0, count: capacity) }

  /// Collects the cheapest of the least load, and beyond them those that save, up to the largest.
  ///
  /// Nearest first, so that the search can end where even the highest price saves nothing.
  mutating func fill(
    _ loads: BundleLoads, at site: Int, of ranking: SiteRanking, prices: [Int32], highest: Int32
  ) {
    let (least, most) = (loads.range.lowerBound, loads.range.upperBound)
    var count = 0
    // Worth collecting is what saves more than the load costs, or is cheaper than one of the
    // least load.
    let saving = Int64(-loads.marginalCost(beyond: least)) << 32
    var threshold = most == 0 ? Int64.min : least > 0 ? Int64.max : saving
    let row = site * ranking.width..<(site + 1) * ranking.width
    let (ways, nearest) = (
      ranking.metres.span.extracting(row), ranking.cooperatives.span.extracting(row)
    )
    let prices = prices.span
    var keys = keys.mutableSpan
    precondition(most <= keys.count && prices.count == ranking.width)
    for position in 0..<ranking.width {
      // Cooperatives are below the width, and places below the largest load, as just checked.
      let metres = unsafe ways[unchecked: position]
      if Int64(metres &- highest) << 32 >= threshold { break }
      let cooperative = unsafe nearest[unchecked: position]
      let reduced = unsafe metres &- prices[unchecked: Int(cooperative)]
      let key = Int64(reduced) << 32 | Int64(cooperative)
      guard key < threshold else { continue }
      if count < most { count += 1 }
      var place = count - 1
      while unsafe place > 0 && keys[unchecked: place - 1] > key {
        unsafe keys[unchecked: place] = keys[unchecked: place - 1]
        place -= 1
      }
      unsafe keys[unchecked: place] = key
      if least > 0 && count >= least { threshold = max(saving, keys[least - 1]) }
      if count == most { threshold = min(threshold, keys[most - 1]) }
    }
    while count > least
      && Int(keys[count - 1] >> 32) + loads.marginalCost(beyond: count - 1) >= 0
    { count -= 1 }
    var cost = loads.cost(of: count)
    for place in 0..<count { cost += Int(keys[place] >> 32) }
    self.count = count
    self.cost = cost
  }

  var cooperatives: [Int] { keys[..<count].map { Int($0 & 0xffff_ffff) } }
}
