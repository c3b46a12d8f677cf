import PlacementModel

/// Every distance that one kabupaten's caseloads can depend on, in whole metres.
///
/// *Sites* are the points that somebody can work from: first the villages, in order of code, then
/// the fixed bases. *n* cooperatives and *s* sites take O(*n* (*n* + *s*)) space and time.
package struct DistanceTable: Sendable {
  /// The longest distance that a travel table may state: sums of weighted distances then fit
  /// 64 bits.
  static let longest = 100_000_000

  package let siteCount: Int
  package let cooperativeCount: Int
  /// From site to cooperative, by site.
  let fromSites: [Int32]
  /// Between two cooperatives in the longer direction, by either.
  let pairs: [Int32]

  /// - Precondition: no stated distance exceeds 100,000 km.
  init(sites: [Base], cooperatives: [Cooperative], travel: TravelTable) {
    siteCount = sites.count
    cooperativeCount = cooperatives.count
    let pairs = DistanceTable.pairs(of: cooperatives, travel: travel)
    var fromSites: [Int32] = []
    fromSites.reserveCapacity(sites.count * cooperatives.count)
    let points = cooperatives.map { GlobePoint($0.location) }
    // Where nothing is stated, whoever works from the point of a cooperative has the ways that it has.
    let known = travel.isEmpty ? DistanceTable.first(at: cooperatives.map(\.location)) : [:]
    for site in sites {
      if let twin = known[site.point] {
        fromSites += pairs[twin * cooperatives.count..<(twin + 1) * cooperatives.count]
        continue
      }
      let origin = GlobePoint(site.point)
      for (cooperative, point) in zip(cooperatives, points) {
        let stated = travel.metres(from: site.code, to: cooperative.village)
        fromSites.append(DistanceTable.checked(stated ?? origin.metres(to: point)))
      }
    }
    self.pairs = pairs
    self.fromSites = fromSites
  }

  private static func first(at points: [Coordinate]) -> [Coordinate: Int] {
    Dictionary(zip(points, points.indices), uniquingKeysWith: { first, _ in first })
  }

  private static func pairs(of cooperatives: [Cooperative], travel: TravelTable) -> [Int32] {
    let count = cooperatives.count
    let points = cooperatives.map { GlobePoint($0.location) }
    var pairs = [Int32](repeating: 0, count: count * count)
    for first in 0..<count {
      for second in first + 1..<max(count, first + 1) {
        let (here, there) = (cooperatives[first].village, cooperatives[second].village)
        let straight =
          travel.isEmpty
          ? nil
          : (
            travel.metres(from: here, to: there),
            travel.metres(from: there, to: here)
          )
        let metres: Int
        if let (out, back) = straight, let out, let back {
          metres = max(out, back)
        } else {
          let arc = points[first].metres(to: points[second])
          metres = max(straight?.0 ?? arc, straight?.1 ?? arc)
        }
        pairs[first * count + second] = checked(metres)
        pairs[second * count + first] = pairs[first * count + second]
      }
    }
    return pairs
  }

  private static func checked(_ metres: Int) -> Int32 {
    precondition(metres <= longest, "no journey inside a kabupaten is longer than 100,000 km")
    return Int32(metres)
  }

  /// Metres, one way, from a site to a cooperative.
  @inline(__always)
  package func metres(fromSite site: Int, to cooperative: Int) -> Int {
    Int(fromSites[site &* cooperativeCount &+ cooperative])
  }

  /// Metres between two cooperatives, in the longer direction; 0 from one to itself.
  @inline(__always)
  package func metres(between first: Int, and second: Int) -> Int {
    Int(pairs[first &* cooperativeCount &+ second])
  }

  /// Where the distances from a site to every cooperative stand.
  func row(ofSite site: Int) -> Range<Int> {
    site * cooperativeCount..<(site + 1) * cooperativeCount
  }

  /// Where the distances from a cooperative to every one stand, itself included.
  func row(ofPairs cooperative: Int) -> Range<Int> {
    cooperative * cooperativeCount..<(cooperative + 1) * cooperativeCount
  }

  /// The distances that some of the sites and cooperatives keep, in the order given.
  func part(sites: [Int], cooperatives: [Int]) -> DistanceTable {
    DistanceTable(
      siteCount: sites.count, cooperativeCount: cooperatives.count,
      fromSites: part(of: fromSites, rows: sites, columns: cooperatives),
      pairs: part(of: pairs, rows: cooperatives, columns: cooperatives))
  }

  private func part(of table: [Int32], rows: [Int], columns: [Int]) -> [Int32] {
    precondition(columns.allSatisfy { 0 <= $0 && $0 < cooperativeCount })
    var part = [Int32](repeating: 0, count: rows.count * columns.count)
    var cells = part.mutableSpan
    var cell = 0
    for row in rows {
      let distances = table.span.extracting(row * cooperativeCount..<(row + 1) * cooperativeCount)
      for column in columns {
        // Inside the row, as just checked, and as many cells as there are rows and columns.
        unsafe cells[unchecked: cell] = distances[unchecked: column]
        cell += 1
      }
    }
    return part
  }

  private init(siteCount: Int, cooperativeCount: Int, fromSites: [Int32], pairs: [Int32]) {
    (self.siteCount, self.cooperativeCount) = (siteCount, cooperativeCount)
    (self.fromSites, self.pairs) = (fromSites, pairs)
  }
}
