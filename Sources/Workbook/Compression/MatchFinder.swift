/// Finds earlier occurrences of the bytes at a position, by chains of equal hashes
/// (Lempel and Ziv 1977, as RFC 1951 sketches it).
struct MatchFinder {
  struct Match {
    var length = 0
    var distance = 0
  }

  static let shortestMatch = 4
  static let longestMatch = 258
  private static let windowSize = 1 << 15
  private static let hashWidth = 15
  /// How many earlier positions are tried.
  private static let longestChain = 24
  /// A match so long ends the search.
  private static let goodLength = 96

  /// By hash: the last position with it, or -1.
  private var heads = [Int32](repeating: -1, count: 1 << hashWidth)
  /// By position within the window: the position with the same hash before it.
  private var chain = [Int32](repeating: -1, count: windowSize)

  /// Enters a position, which must follow the last one entered.
  mutating func enter(_ position: Int, of bytes: borrowing Span<UInt8>) {
    guard position + MatchFinder.shortestMatch <= bytes.count else { return }
    let hash = MatchFinder.hash(at: position, of: bytes)
    chain[position & (MatchFinder.windowSize - 1)] = heads[hash]
    heads[hash] = Int32(truncatingIfNeeded: position)
  }

  /// The longest match that a short search finds, of those the nearest; of length 0 without one.
  /// Enters the position too.
  mutating func match(at position: Int, of bytes: borrowing Span<UInt8>) -> Match {
    var best = Match()
    guard position + MatchFinder.shortestMatch <= bytes.count else { return best }
    let limit = min(MatchFinder.longestMatch, bytes.count - position)
    var candidate = Int(heads[MatchFinder.hash(at: position, of: bytes)])
    enter(position, of: bytes)
    for _ in 0..<MatchFinder.longestChain {
      guard candidate >= 0, position - candidate < MatchFinder.windowSize else { break }
      if bytes[candidate + best.length] == bytes[position + best.length] {
        var length = 0
        while length < limit && bytes[candidate + length] == bytes[position + length] {
          length += 1
        }
        if length > best.length && length >= MatchFinder.shortestMatch {
          best = Match(length: length, distance: position - candidate)
          if length >= min(limit, MatchFinder.goodLength) { break }
        }
      }
      let before = Int(chain[candidate & (MatchFinder.windowSize - 1)])
      // An entry of an earlier turn of the window leads forward, where the chain has ended.
      guard before < candidate else { break }
      candidate = before
    }
    return best
  }

  private static func hash(at position: Int, of bytes: borrowing Span<UInt8>) -> Int {
    var word = UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8
    word |= UInt32(bytes[position + 2]) << 16 | UInt32(bytes[position + 3]) << 24
    return Int((word &* 0x9E37_79B1) >> UInt32(32 - hashWidth))
  }
}
