import PlacementModel

/// Lower bounds on travel: the rule that each cooperative has one assistant, relaxed.
///
/// Give every cooperative a *price* and let each assistant take whatever bundle of their least
/// to largest load is cheapest after prices are deducted, from their base or, for outsiders,
/// from the best villages. However the prices are chosen, no plan travels less than these bundles
/// plus the prices of the cooperatives that must be covered (Lagrangian duality; Geoffrion 1974).
/// Prices are whole metres, so the bound is exact. Conflicts and pins are relaxed too.
struct BundleRelaxation {
  /// What one choice of prices comes to.
  struct Value {
    /// No plan travels less, in metres.
    var bound: Int
    /// By cooperative, how often it should be covered less how often the bundles hold it: the
    /// direction in which prices rise.
    var shortage: [Int]
    /// The villages that outsiders take, as often as they are taken.
    var villages: [Int]
  }

  private let distances: DistanceTable
  private let villages: Range<Int>
  private let coverage: [CoverageClass]
  private let residents: [(site: Int, loads: ClosedRange<Int>)]
  private let outsiders: Int
  private let outsiderLoads: ClosedRange<Int>

  init(_ problem: CaseloadProblem, bounds: CaseloadBounds) {
    distances = problem.distances
    villages = problem.villages
    coverage = bounds.coverage
    let outside = problem.outsiders
    residents = problem.assistants.indices.compactMap { assistant in
      problem.homes[assistant].map { ($0, bounds.lower[assistant]...bounds.upper[assistant]) }
    }
    outsiders = outside.count
    let least = outside.map { bounds.lower[$0] }.min() ?? 0
    outsiderLoads = least...max(least, outside.map { bounds.upper[$0] }.max() ?? 0)
  }

  /// The bound that these prices prove. O(*s* *n*) time for *s* sites.
  func value(of prices: [Int32]) -> Value {
    var value = Value(
      bound: 0, shortage: [Int](repeating: 0, count: prices.count), villages: [])
    cover(&value, prices)
    var cheapest = CheapestBundle(capacity: outsiderLoads.upperBound)
    for resident in residents {
      cheapest.capacity = resident.loads.upperBound
      cheapest.fill(from: distances, site: resident.site, prices: prices)
      value.bound += cheapest.cost(loads: resident.loads)
      for cooperative in cheapest.cooperatives(loads: resident.loads) {
        value.shortage[cooperative] -= 1
      }
    }
    placeOutsiders(&value, prices)
    return value
  }

  /// Of each class, the cooperatives with the lowest prices are covered: the weakest claim.
  private func cover(_ value: inout Value, _ prices: [Int32]) {
    for service in coverage {
      let chosen =
        service.covered == service.members.count
        ? service.members[...]
        : service.members.sorted { (prices[$0], $0) < (prices[$1], $1) }
          .prefix(service.covered)
      for cooperative in chosen {
        value.bound += Int(prices[cooperative])
        value.shortage[cooperative] += 1
      }
    }
  }

  /// Gives each outsider in turn the village that adds least.
  ///
  /// *k* outsiders at one village hold the cheapest bundle of *k* times a load. What that costs is
  /// convex in *k*, so taking the least increment each time is exact.
  private func placeOutsiders(_ value: inout Value, _ prices: [Int32]) {
    guard outsiders > 0 else { return }
    var cheapest = CheapestBundle(capacity: outsiderLoads.upperBound)
    var costs = villages.map { village in
      cheapest.fill(from: distances, site: village, prices: prices)
      return cheapest.cost(loads: outsiderLoads)
    }
    var increments = costs
    var taken = [Int](repeating: 0, count: villages.count)
    for _ in 0..<outsiders {
      let village = increments.indices.min { increments[$0] < increments[$1] }!
      value.bound += increments[village]
      value.villages.append(village)
      taken[village] += 1
      let next = cost(of: taken[village] + 1, at: village, prices)
      increments[village] = next.map { $0 - costs[village] } ?? Int.max
      costs[village] = next ?? Int.max
    }
    for village in villages where taken[village] > 0 {
      let loads = self.loads(of: taken[village])
      cheapest.capacity = loads.upperBound
      cheapest.fill(from: distances, site: village, prices: prices)
      for cooperative in cheapest.cooperatives(loads: loads) { value.shortage[cooperative] -= 1 }
    }
  }

  private func loads(of count: Int) -> ClosedRange<Int> {
    count * outsiderLoads.lowerBound...count * outsiderLoads.upperBound
  }

  /// What several outsiders at one village cost; `nil` if there are too few cooperatives.
  private func cost(of count: Int, at village: Int, _ prices: [Int32]) -> Int? {
    let loads = loads(of: count)
    guard loads.lowerBound <= prices.count else { return nil }
    var cheapest = CheapestBundle(capacity: loads.upperBound)
    cheapest.fill(from: distances, site: village, prices: prices)
    return cheapest.cost(loads: loads)
  }
}

/// The cooperatives with the least reduced distances from one site, in order.
private struct CheapestBundle {
  var capacity: Int
  private var reduced: [Int32] = []
  private var members: [Int32] = []

  init(capacity: Int) { self.capacity = capacity }

  /// Collects the `capacity` cooperatives that are cheapest after prices are deducted.
  mutating func fill(from distances: DistanceTable, site: Int, prices: [Int32]) {
    reduced.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    guard capacity > 0 else { return }
    let row = site * distances.cooperativeCount
    var threshold = Int32.max
    for cooperative in prices.indices {
      let cost = distances.fromSites[row &+ cooperative] &- prices[cooperative]
      guard cost < threshold else { continue }
      insert(cooperative, cost)
      if reduced.count == capacity { threshold = reduced[capacity - 1] }
    }
  }

  private mutating func insert(_ cooperative: Int, _ cost: Int32) {
    if reduced.count < capacity {
      reduced.append(cost)
      members.append(0)
    }
    var position = reduced.count - 1
    while position > 0 && reduced[position - 1] > cost {
      reduced[position] = reduced[position - 1]
      members[position] = members[position - 1]
      position -= 1
    }
    reduced[position] = cost
    members[position] = Int32(cooperative)
  }

  /// How many of the collected the cheapest bundle of such a load holds: those that must be, and
  /// beyond them those that save.
  private func size(loads: ClosedRange<Int>) -> Int {
    var size = min(loads.lowerBound, reduced.count)
    while size < min(loads.upperBound, reduced.count) && reduced[size] < 0 { size += 1 }
    return size
  }

  func cost(loads: ClosedRange<Int>) -> Int {
    reduced[..<size(loads: loads)].reduce(0) { $0 + Int($1) }
  }

  func cooperatives(loads: ClosedRange<Int>) -> [Int] {
    members[..<size(loads: loads)].map { Int($0) }
  }
}
