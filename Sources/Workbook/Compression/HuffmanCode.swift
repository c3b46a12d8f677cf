/// Lengths of matches as RFC 1951 codes them: symbols 257...285 with bits behind them.
enum LengthAlphabet {
  static let bases: [29 of Int] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  static let extra: [29 of Int] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  /// By length less 3: the index of its symbol.
  static let indices: [UInt8] = (3...258).map { length in
    UInt8((0..<29).last { bases[$0] <= length }!)
  }
}

/// Distances of matches: symbols 0...29 with bits behind them.
enum DistanceAlphabet {
  static let bases: [30 of Int] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  static let extra: [30 of Int] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]

  /// The symbol of a distance: two to each power of two.
  static func symbol(of distance: Int) -> Int {
    guard distance > 2 else { return distance - 1 }
    let high = Int.bitWidth - 1 - (distance - 1).leadingZeroBitCount
    return 2 * high + (distance - 1) >> (high - 1) & 1
  }
}

/// A canonical Huffman code of limited length.
struct HuffmanCode {
  /// The length of each symbol's code in bits, 0 for a symbol that does not occur.
  let lengths: [UInt8]
  /// The codes with their first bit lowest, as they are written.
  let codes: [UInt16]

  /// The order in which the lengths of the code for lengths are written.
  static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  static let fixedLiteralLengths =
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
    + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8)

  /// The code that is shortest for these frequencies, or nearly so where the limit binds.
  ///
  /// Of symbols equally frequent the lower one gets the longer code, so equal frequencies give
  /// equal codes. O(*n* log *n*).
  init(frequencies: [Int], longest limit: Int) {
    var order = frequencies.indices.filter { frequencies[$0] > 0 }
    order.sort { (frequencies[$0], $0) < (frequencies[$1], $1) }
    var counts = [Int](repeating: 0, count: limit + 1)
    for length in HuffmanCode.optimalLengths(order.map { frequencies[$0] }) {
      counts[min(length, limit)] += 1
    }
    HuffmanCode.makeRoom(in: &counts, limit: limit)
    var lengths = [UInt8](repeating: 0, count: frequencies.count)
    var rest = order[...]
    for length in (1...limit).reversed() {
      for symbol in rest.prefix(counts[length]) { lengths[symbol] = UInt8(length) }
      rest = rest.dropFirst(counts[length])
    }
    self.lengths = lengths
    codes = HuffmanCode.reversedCodes(lengths: lengths)
  }

  /// The codes in order of length, then symbol (RFC 1951, 3.2.2), each with its bits reversed.
  static func reversedCodes(lengths: [UInt8]) -> [UInt16] {
    var counts = [Int](repeating: 0, count: 17)
    for length in lengths where length > 0 { counts[Int(length) + 1] += 1 }
    var next = [Int](repeating: 0, count: 17)
    for length in 1...16 { next[length] = (next[length - 1] + counts[length]) << 1 }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      let code = next[Int(length)]
      next[Int(length)] += 1
      return reversed(code, width: Int(length))
    }
  }

  private static func reversed(_ code: Int, width: Int) -> UInt16 {
    var (rest, mirrored) = (code, 0)
    for _ in 0..<width {
      mirrored = mirrored << 1 | rest & 1
      rest >>= 1
    }
    return UInt16(truncatingIfNeeded: mirrored)
  }

  /// The depths of the leaves of Huffman's tree, by two queues (van Leeuwen 1976).
  ///
  /// - Parameter weights: in rising order.
  private static func optimalLengths(_ weights: [Int]) -> [Int] {
    guard weights.count > 1 else { return weights.map { _ in 1 } }
    var sums: [Int] = []
    var parents = [Int](repeating: 0, count: 2 * weights.count - 1)
    var (leaf, inner) = (0, 0)
    func least() -> Int {
      if leaf < weights.count, inner >= sums.count || weights[leaf] <= sums[inner] {
        leaf += 1
        return leaf - 1
      }
      inner += 1
      return weights.count + inner - 1
    }
    func weight(_ node: Int) -> Int {
      node < weights.count ? weights[node] : sums[node - weights.count]
    }
    while sums.count < weights.count - 1 {
      let (first, second) = (least(), least())
      (parents[first], parents[second]) = (
        weights.count + sums.count, weights.count + sums.count
      )
      sums.append(weight(first) + weight(second))
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in (0..<(parents.count - 1)).reversed() { depths[node] = depths[parents[node]] + 1 }
    return Array(depths.prefix(weights.count))
  }

  /// Lengthens short codes until those that were cut to the limit have room: the sum of
  /// 2^-length is at most 1 (Kraft 1949).
  private static func makeRoom(in counts: inout [Int], limit: Int) {
    var used = (1...limit).reduce(0) { $0 + counts[$1] << (limit - $1) }
    while used > 1 << limit {
      let length = (1..<limit).last { counts[$0] > 0 }!
      counts[limit] -= 1
      counts[length] -= 1
      counts[length + 1] += 2
      used -= 1
    }
  }
}
