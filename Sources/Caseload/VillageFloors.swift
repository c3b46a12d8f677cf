/// Remembers what a portfolio costs at each village, so that few villages are looked at when prices
/// change little.
///
/// A portfolio falls by no more than the largest rises of as many prices as it holds. A village
/// whose cost cannot have fallen to the cheapest of others is passed over.
struct VillageFloors: Sendable {
  /// By village, what a portfolio costs at least at the last prices.
  private var floors: [Int]
  private var last: [Int] = []
  private let load: Int

  /// - Parameter load: the largest of a portfolio.
  init(villages: Int, load: Int) {
    floors = [Int](repeating: 0, count: villages)
    self.load = load
  }

  /// By village, what a portfolio costs: exactly where it is one of so many cheapest, and elsewhere
  /// not more than it costs, but more than those.
  mutating func costs(
    at prices: [Int], cheapest count: Int, exactly cost: (_ village: Int) -> Int
  ) -> [Int] {
    defer { last = prices }
    guard !last.isEmpty else {
      for village in floors.indices { floors[village] = cost(village) }
      return floors
    }
    let fall = zip(prices, last).map { max(0, $0 - $1) }.sorted(by: >).prefix(load).reduce(0, +)
    for village in floors.indices { floors[village] -= fall }
    var cheapest: [Int] = []
    for village in floors.indices.sorted(by: { (floors[$0], $0) < (floors[$1], $1) }) {
      if cheapest.count == count && floors[village] > cheapest[count - 1] { break }
      floors[village] = cost(village)
      let place = cheapest.firstIndex { $0 > floors[village] } ?? cheapest.count
      cheapest.insert(floors[village], at: place)
      if cheapest.count > count { cheapest.removeLast() }
    }
    return floors
  }
}
