/// The least of many numbers, as few as are asked for.
///
/// A row of *n* distances whose *k* least are wanted takes O(*n* + *k*² log *n*) time where they come
/// in no particular order: far less than sorting it.
struct LeastFew {
  /// In rising order.
  private(set) var numbers: [Int] = []
  private let limit: Int

  init(_ limit: Int) {
    self.limit = limit
    numbers.reserveCapacity(limit)
  }

  mutating func removeAll() { numbers.removeAll(keepingCapacity: true) }

  mutating func offer(_ number: Int) {
    if numbers.count == limit {
      guard let last = numbers.last, number < last else { return }
      numbers.removeLast()
    }
    var place = numbers.count
    while place > 0 && numbers[place - 1] > number { place -= 1 }
    numbers.insert(number, at: place)
  }
}
