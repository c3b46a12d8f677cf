import PlacementModel

/// The rule that each cooperative has one assistant, relaxed: give every cooperative a *price* and
/// let each assistant take whatever portfolio is cheapest after prices are deducted. However the
/// prices are chosen, no plan costs less than these portfolios plus the prices of what must be
/// covered (Lagrangian duality; Geoffrion 1974).
protocol PriceRelaxation: Sendable {
  /// The bound that these prices prove.
  mutating func value(of prices: [Double]) -> PriceValue
}

/// What one choice of prices comes to.
struct PriceValue {
  /// No plan costs less.
  var bound: Int
  /// By cooperative, how often it should be covered less how often portfolios hold it: the
  /// direction in which prices rise.
  var shortage: [Int]
  /// The villages that outsiders take, as often as they are taken.
  var villages: [Int] = []
  /// By village, what one outsider's cheapest portfolio there costs: the lower, the better a base.
  var bundleCosts: [Int] = []

  init(bound: Int, cooperatives: Int) {
    self.bound = bound
    shortage = [Int](repeating: 0, count: cooperatives)
  }

  /// Of each class, the cooperatives with the lowest prices are covered: the weakest claim.
  mutating func cover<Price: FixedWidthInteger>(_ coverage: [CoverageClass], _ prices: [Price]) {
    for service in coverage {
      let chosen =
        service.covered == service.members.count
        ? service.members[...]
        : service.members.sorted { (prices[$0], $0) < (prices[$1], $1) }
          .prefix(service.covered)
      for cooperative in chosen {
        bound += Int(prices[cooperative])
        shortage[cooperative] += 1
      }
    }
  }

  /// Sends so many outsiders to the villages that add least.
  ///
  /// - Parameters:
  ///   - villages: by place of the queue.
  ///   - numbers: how many each island may have, which must allow so many; `nil` sets no limit.
  mutating func send(
    _ outsiders: Int, to villages: [Int], by queue: inout VillageQueue,
    within numbers: IslandNumbers? = nil
  ) {
    guard let numbers else {
      for _ in 0..<outsiders { send(to: villages, by: queue.next()) }
      return
    }
    let island = numbers.islands.of
    for (wanting, range) in numbers.ranges.enumerated() {
      for _ in 0..<range.lowerBound {
        send(to: villages, by: queue.next { island[$0] == wanting })
      }
    }
    var taken = numbers.ranges.map(\.lowerBound)
    for _ in taken.reduce(0, +)..<outsiders {
      let next = queue.next { taken[island[$0]] < numbers.ranges[island[$0]].upperBound }
      if let next { taken[island[next.place]] += 1 }
      send(to: villages, by: next)
    }
  }

  private mutating func send(to villages: [Int], by next: (place: Int, cost: Int)?) {
    guard let next else { preconditionFailure("there is a load for everybody") }
    bound += next.cost
    self.villages.append(villages[next.place])
  }

  /// A portfolio, at what it costs after prices are deducted.
  mutating func take(_ cooperatives: [Int], cost: Int = 0) {
    bound += cost
    for cooperative in cooperatives { shortage[cooperative] -= 1 }
  }
}

/// Gives each outsider in turn the village that adds least: exact where the cost of several at one
/// village is convex in their number.
struct VillageQueue {
  /// By number of outsiders, what each adds at a village of the list; grows as they are taken.
  private var increments: [Int]
  private var costs: [Int]
  /// By place in the list, how many are there.
  private(set) var people: [Int]
  /// What several at one place cost together; `nil` where there is no load for them.
  private let cost: (_ place: Int, _ people: Int) -> Int?

  /// - Parameter singles: what one costs at each place of the list.
  init(_ singles: [Int], cost: @escaping (_ place: Int, _ people: Int) -> Int?) {
    increments = singles
    costs = singles
    people = singles.map { _ in 0 }
    self.cost = cost
  }

  /// The place of the next outsider, and what it adds; `nil` where no load is left.
  ///
  /// - Parameter isOpen: whether a place may have one more.
  mutating func next(
    where isOpen: (_ place: Int) -> Bool = { _ in true }
  ) -> (place: Int, cost: Int)? {
    var place = -1
    var least = Int.max
    for other in increments.indices where increments[other] < least && isOpen(other) {
      (place, least) = (other, increments[other])
    }
    guard place >= 0 else { return nil }
    let increment = increments[place]
    people[place] += 1
    if let more = cost(place, people[place] + 1) {
      increments[place] = more - costs[place]
      costs[place] = more
    } else {
      increments[place] = Int.max
    }
    return (place, increment)
  }
}
