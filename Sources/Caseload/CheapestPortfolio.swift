import PlacementModel

/// The cheapest portfolio for somebody at a site, once prices are deducted: of one district, or of
/// whichever pays for two.
struct CheapestPortfolio {
  /// Its cost, the squared load and districts included.
  private(set) var cost = 0
  private(set) var cooperatives: [Int] = []

  private let tables: PairTables
  private var anywhere: LoadCosts
  private var inDistrict: [LoadCosts]
  /// By position, a bit for each load whose cheapest portfolio ends there: of any districts, and
  /// of its own alone.
  private var ends: [(any: UInt64, own: UInt64)]

  init(_ tables: PairTables) {
    self.tables = tables
    anywhere = LoadCosts(largest: tables.largest)
    inDistrict = (0..<tables.districtCount).map { _ in LoadCosts(largest: tables.largest) }
    ends = [(any: UInt64, own: UInt64)](
      repeating: (0, 0), count: tables.ranking.width)
  }

  mutating func fill(_ loads: ClosedRange<Int>, at site: Int, _ prices: WholePrices) {
    let looked = look(upTo: loads.upperBound, at: site, prices)
    let weights = tables.weights
    var best = anywhere.cheapest(loads, balance: weights.balance)
    best.cost += 2 * weights.splits
    var only: Int?
    for district in 0..<tables.districtCount {
      var own = inDistrict[district].cheapest(loads, balance: weights.balance)
      own.cost += weights.splits
      if own.cost <= best.cost { (best, only) = (own, district) }
    }
    // Who serves nobody serves no district.
    if loads.contains(0) && best.cost > 0 { best = (cost: 0, load: 0) }
    cost = best.cost
    collect(best.load, of: only, looked, at: site)
  }

  /// Looks at cooperatives from the nearest on, until not even the highest price makes one worth
  /// its way: a portfolio with a farther one costs at least a split more than the cheapest of any
  /// districts, so it does not matter. Returns how many were looked at.
  private mutating func look(
    upTo largest: Int, at site: Int, _ prices: WholePrices
  ) -> Int {
    let (width, row) = (tables.ranking.width, tables.largest)
    let (travel, split) = (tables.weights.travel, tables.weights.splits)
    anywhere.clear()
    for district in inDistrict.indices { inDistrict[district].clear() }
    for position in 0..<width {
      let place = site &* width &+ position
      let metres = travel &* Int(tables.ranking.metres[place])
      if position >= largest && metres &- prices.highest >= anywhere.steepest &+ split {
        return position
      }
      let cooperative = Int(tables.ranking.cooperatives[place])
      let own = metres &- prices.whole[cooperative]
      let district = tables.districts[cooperative]
      if position < tables.reach {
        let start = ((site &- tables.firstSite) &* tables.reach &+ position) &* row
        ends[position].any = anywhere.add(own, tables.inner, from: start, upTo: largest)
        ends[position].own = inDistrict[district].add(
          own, tables.inner, from: start, upTo: largest)
      } else {
        let start = cooperative &* row
        ends[position].any = anywhere.add(own, tables.outer, from: start, upTo: largest)
        ends[position].own = inDistrict[district].add(
          own, tables.outer, from: start, upTo: largest)
      }
    }
    return width
  }

  private mutating func collect(_ load: Int, of district: Int?, _ looked: Int, at site: Int) {
    cooperatives.removeAll(keepingCapacity: true)
    var (load, position) = (load, looked - 1)
    while load > 0 && position >= 0 {
      let cooperative = Int(
        tables.ranking.cooperatives[site * tables.ranking.width + position])
      let isOwn = district == tables.districts[cooperative]
      let bits = district == nil ? ends[position].any : isOwn ? ends[position].own : 0
      if bits & (1 << UInt64(load)) != 0 {
        cooperatives.append(cooperative)
        load -= 1
      }
      position -= 1
    }
  }
}

/// By load, the least cost of a portfolio of those looked at so far.
private struct LoadCosts {
  private var costs: [Int]
  private var count = 0
  /// The most that one more in a portfolio costs.
  private(set) var steepest = Int.max / 2

  static let impossible = 1 << 60

  init(largest: Int) {
    costs = [Int](repeating: Self.impossible, count: largest + 1)
    costs[0] = 0
  }

  mutating func clear() {
    guard count > 0 else { return }
    for load in 1..<costs.count { costs[load] = Self.impossible }
    count = 0
    steepest = Int.max / 2
  }

  /// Looks at one more cooperative; returns a bit for each load that it makes cheaper.
  ///
  /// - Parameters:
  ///   - own: what it costs alone.
  ///   - partners: from `start` on, what it costs more beside 0, 1, 2 … others.
  mutating func add(
    _ own: Int, _ partners: [Int], from start: Int, upTo largest: Int
  ) -> UInt64 {
    count &+= 1
    // Others only add to what it costs.
    if own >= steepest { return 0 }
    let (bits, rise) = Self.add(own, to: &costs, partners, from: start, upTo: min(largest, count))
    if count >= largest { steepest = rise }
    return bits
  }

  private static func add(
    _ own: Int, to costs: inout [Int], _ partners: [Int], from start: Int, upTo largest: Int
  ) -> (bits: UInt64, rise: Int) {
    var costs = costs.mutableSpan
    var bits: UInt64 = 0
    var rise = Int.min
    var load = largest
    while load > 0 {
      let cost = costs[load &- 1] &+ own &+ partners[start &+ load &- 1]
      if cost < costs[load] {
        costs[load] = cost
        bits |= 1 << UInt64(load)
      }
      if load < largest { rise = max(rise, costs[load &+ 1] &- costs[load]) }
      load &-= 1
    }
    return (bits, largest > 0 ? max(rise, costs[1]) : rise)
  }

  func cheapest(_ loads: ClosedRange<Int>, balance: Int) -> (cost: Int, load: Int) {
    var best = (cost: Self.impossible, load: 0)
    for load in loads {
      let cost = costs[load] + balance * load * load
      if cost < best.cost { best = (cost, load) }
    }
    return best
  }
}
