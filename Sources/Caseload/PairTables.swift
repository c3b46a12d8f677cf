import PlacementModel

/// From every site, what a cooperative costs as one of the farther or nearer of a portfolio.
struct PairTables: Sendable {
  let weights: Policy.Weights
  let ranking: SiteRanking
  /// The largest load of anybody.
  let largest: Int
  /// So many of the nearest to a site have a row of their own.
  let reach: Int
  /// By site that somebody may work from, position of those within reach, and number of others:
  /// weighted, the least sum of distances to so many of those nearer to the site.
  let inner: [Int]
  /// The first site with rows: where nobody chooses a base, the first home.
  let firstSite: Int
  /// By cooperative and number of others: the same among all.
  let outer: [Int]
  /// By cooperative, its district.
  let districts: [Int]
  let districtCount: Int

  /// Choices for every load stand in one word.
  static let largestLoad = 60
  private static let largestTable = 1 << 22

  /// O(*s* *n* log *n* + *s* *U*³) time for *s* sites.
  init(_ problem: CaseloadProblem, largest: Int) {
    let count = problem.cooperatives.count
    firstSite = problem.outsiders.isEmpty ? problem.villages.count : 0
    let sites = firstSite..<problem.sites.count
    weights = problem.weights
    ranking = SiteRanking(problem.distances)
    (districts, districtCount) = (problem.districts, problem.districtCount)
    self.largest = largest
    reach = min(count, 5 * largest, Self.largestTable / (sites.count * largest))
    let distances = problem.distances
    let weight = problem.weights.pairs
    var outer: [Int] = []
    outer.reserveCapacity(count * largest)
    for cooperative in 0..<count {
      var nearest = NearestSums(largest)
      for other in 0..<count where other != cooperative {
        nearest.insert(distances.metres(between: cooperative, and: other))
      }
      nearest.append(to: &outer, weight: weight)
    }
    var inner: [Int] = []
    inner.reserveCapacity(sites.count * reach * largest)
    for site in sites {
      let row = ranking.cooperatives[site * count..<site * count + reach].map { Int($0) }
      for (position, cooperative) in row.enumerated() {
        var nearest = NearestSums(largest)
        for other in row[..<position] {
          nearest.insert(distances.metres(between: cooperative, and: other))
        }
        nearest.append(to: &inner, weight: weight)
      }
    }
    (self.inner, self.outer) = (inner, outer)
  }

  /// So many cooperatives that are cheapest to a village, each with half of what its nearest
  /// partners in a least load cost; the cheapest first.
  func shares(
    at village: Int, least: Int, most: Int, _ prices: WholePrices
  ) -> [(cost: Int, cooperative: Int)] {
    guard most > 0 else { return [] }
    var shares: [(cost: Int, cooperative: Int)] = []
    for place in village * ranking.width..<(village + 1) * ranking.width {
      let metres = weights.travel * Int(ranking.metres[place])
      let isFull = shares.count == most
      if isFull && metres - prices.highest >= shares[most - 1].cost { break }
      let cooperative = Int(ranking.cooperatives[place])
      let partners = outer[cooperative * largest + max(0, least - 1)]
      let cost = metres + partners / 2 - prices.whole[cooperative]
      if isFull {
        guard cost < shares[most - 1].cost else { continue }
        shares.removeLast()
      }
      var low = shares.count
      while low > 0 && shares[low - 1].cost > cost { low -= 1 }
      shares.insert((cost, cooperative), at: low)
    }
    return shares
  }
}

/// The least sums of some distances, by how many are summed.
private struct NearestSums {
  private var nearest: [Int] = []
  private let most: Int

  init(_ largest: Int) { most = largest - 1 }

  mutating func insert(_ metres: Int) {
    guard nearest.count < most || metres < nearest.last ?? 0 else { return }
    if nearest.count == most { nearest.removeLast() }
    var place = nearest.count
    nearest.append(metres)
    while place > 0 && nearest[place - 1] > metres {
      nearest[place] = nearest[place - 1]
      place -= 1
    }
    nearest[place] = metres
  }

  /// From none to the most; what there are too few for is as dear as all there are.
  func append(to table: inout [Int], weight: Int) {
    var sum = 0
    table.append(0)
    for count in 0..<most {
      if count < nearest.count { sum += nearest[count] }
      table.append(weight * sum)
    }
  }
}
