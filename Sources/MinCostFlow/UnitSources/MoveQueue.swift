/// Moves of sources, the cheapest first: a binary heap (Williams 1964). Of equal ones the source of
/// the lowest number comes first, so that answers depend on the network alone.
struct MoveQueue: Sendable {
  struct Move: Sendable {
    let cost: Int64
    let source: Int32

    func comes(before other: Move) -> Bool {
      cost < other.cost || cost == other.cost && source < other.source
    }
  }

  private var heap: [Move] = []

  init() {}

  /// O(n).
  init(_ moves: [Move]) {
    heap = moves
    for place in (0..<heap.count / 2).reversed() { sink(from: place) }
  }

  var isEmpty: Bool { heap.isEmpty }
  var first: Move? { heap.first }

  /// O(log n).
  mutating func insert(_ move: Move) {
    var place = heap.count
    heap.append(move)
    while place > 0, move.comes(before: heap[(place - 1) / 2]) {
      heap[place] = heap[(place - 1) / 2]
      place = (place - 1) / 2
    }
    heap[place] = move
  }

  /// O(log n).
  mutating func removeFirst() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap[0] = last
    sink(from: 0)
  }

  private mutating func sink(from start: Int) {
    let move = heap[start]
    var place = start
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, heap[child + 1].comes(before: heap[child]) { child += 1 }
      guard heap[child].comes(before: move) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = move
  }
}
