/// Finds the symbols of one canonical Huffman code (RFC 1951, 3.2.2).
///
/// Codes of up to ten bits, which nearly all symbols have, are one look into a table; the longer
/// ones are found by counting.
struct HuffmanDecoder {
  static let longestCode = 15
  private static let tableWidth = 10

  /// By the next ten bits: symbol × 16 + length of its code; 0 where the code is longer, or none.
  private var table = [UInt16](repeating: 0, count: 1 << tableWidth)
  /// How many codes have each length.
  private var counts = [Int](repeating: 0, count: longestCode + 1)
  /// By length of code, then number.
  private var symbols: [UInt16] = []

  /// - Parameter lengths: the length of each symbol's code, 0 for a symbol without one.
  /// - Returns: `nil` for more codes than there can be, or fewer than would use every bit, but
  ///   for a single code of one bit, or none.
  init?(lengths: ArraySlice<UInt8>) {
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var free = 1
    for length in 1...HuffmanDecoder.longestCode {
      free = 2 * free - counts[length]
      guard free >= 0 else { return nil }
    }
    let codes = counts.reduce(0, +)
    guard free == 0 || codes == 0 || (codes == 1 && counts[1] == 1) else { return nil }
    sortSymbols(lengths)
    fillTable(lengths)
  }

  private mutating func sortSymbols(_ lengths: ArraySlice<UInt8>) {
    var next = [Int](repeating: 0, count: HuffmanDecoder.longestCode + 2)
    for length in 1...HuffmanDecoder.longestCode {
      next[length + 1] = next[length] + counts[length]
    }
    symbols = [UInt16](repeating: 0, count: counts.reduce(0, +))
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[next[Int(length)]] = UInt16(symbol)
      next[Int(length)] += 1
    }
  }

  private mutating func fillTable(_ lengths: ArraySlice<UInt8>) {
    for (symbol, code) in HuffmanCode.reversedCodes(lengths: Array(lengths)).enumerated() {
      let length = Int(lengths[lengths.startIndex + symbol])
      guard length > 0, length <= HuffmanDecoder.tableWidth else { continue }
      for entry in stride(from: Int(code), to: table.count, by: 1 << length) {
        table[entry] = UInt16(symbol << 4 | length)
      }
    }
  }

  /// Takes the next symbol; `nil` where the bits are no code. The reader has 15 bits or all.
  @inline(__always)
  func next(from bits: inout BitReader) -> Int? {
    let entry = Int(table[bits.peek(HuffmanDecoder.tableWidth)])
    guard entry == 0 else {
      bits.skip(entry & 15)
      return entry >> 4
    }
    return longCode(from: &bits)
  }

  private func longCode(from bits: inout BitReader) -> Int? {
    var (code, first, index) = (0, 0, 0)
    let ahead = bits.peek(HuffmanDecoder.longestCode)
    for length in 1...HuffmanDecoder.longestCode {
      code |= ahead >> (length - 1) & 1
      if code - first < counts[length] {
        bits.skip(length)
        return Int(symbols[index + code - first])
      }
      index += counts[length]
      first = (first + counts[length]) << 1
      code <<= 1
    }
    return nil
  }
}
