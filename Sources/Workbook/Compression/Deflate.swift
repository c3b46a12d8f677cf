/// Compresses bytes so that every program understands them (RFC 1951): matches by hash chains,
/// and Huffman codes made for each block.
///
/// The same bytes always give the same data.
package struct Deflate {
  /// A literal byte, or the length of a match × 2^16 + its distance.
  private typealias Token = UInt32

  /// The most tokens in a block: small enough for codes to fit what is near.
  private static let blockSize = 1 << 15
  /// A match so long is taken without looking whether the next position has a longer one.
  private static let eagerLength = 32

  private var finder = MatchFinder()
  private var writer = BitWriter()
  private var tokens: [Token] = []

  /// O(*n*) for *n* bytes.
  package static func bytes(of input: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    deflate.run(input.span)
    return deflate.writer.bytes
  }

  private mutating func run(_ input: borrowing Span<UInt8>) {
    tokens.reserveCapacity(Deflate.blockSize)
    var position = 0
    var match = finder.match(at: 0, of: input)
    while position < input.count {
      var next = MatchFinder.Match()
      // Only a longer match one byte on is worth a literal: lazy matching.
      if match.length < Deflate.eagerLength {
        next = finder.match(at: position + 1, of: input)
      } else {
        finder.enter(position + 1, of: input)
      }
      if match.length == 0 || next.length > match.length {
        add(Token(input[position]), isLastOfInput: position + 1 == input.count)
        position += 1
        match = next
        continue
      }
      let end = position + match.length
      add(
        Token(match.length) << 16 | Token(match.distance), isLastOfInput: end == input.count)
      position += 2
      while position < end {
        finder.enter(position, of: input)
        position += 1
      }
      match = finder.match(at: position, of: input)
    }
    if input.count == 0 { writeBlock(isLast: true) }
    writer.finish()
  }

  private mutating func add(_ token: Token, isLastOfInput: Bool) {
    tokens.append(token)
    if isLastOfInput || tokens.count == Deflate.blockSize { writeBlock(isLast: isLastOfInput) }
  }

  private mutating func writeBlock(isLast: Bool) {
    let (literals, distances) = codes()
    writer.put(isLast ? 1 : 0, 1)
    writer.put(2, 2)
    BlockHeader(literals: literals, distances: distances).write(to: &writer)
    for token in tokens {
      if token < 1 << 16 {
        writer.put(UInt32(literals.codes[Int(token)]), Int(literals.lengths[Int(token)]))
      } else {
        write(Int(token >> 16), Int(token & 0xFFFF), literals, distances)
      }
    }
    writer.put(UInt32(literals.codes[256]), Int(literals.lengths[256]))
    tokens.removeAll(keepingCapacity: true)
  }

  private mutating func write(
    _ length: Int, _ distance: Int, _ literals: HuffmanCode, _ distances: HuffmanCode
  ) {
    let index = Int(LengthAlphabet.indices[length - 3])
    writer.put(UInt32(literals.codes[257 + index]), Int(literals.lengths[257 + index]))
    writer.put(UInt32(length - LengthAlphabet.bases[index]), LengthAlphabet.extra[index])
    let symbol = DistanceAlphabet.symbol(of: distance)
    writer.put(UInt32(distances.codes[symbol]), Int(distances.lengths[symbol]))
    writer.put(UInt32(distance - DistanceAlphabet.bases[symbol]), DistanceAlphabet.extra[symbol])
  }

  /// The codes that fit the tokens of the block.
  private func codes() -> (literals: HuffmanCode, distances: HuffmanCode) {
    var literals = [Int](repeating: 0, count: 286)
    var distances = [Int](repeating: 0, count: 30)
    literals[256] = 1
    for token in tokens {
      if token < 1 << 16 {
        literals[Int(token)] += 1
      } else {
        literals[257 + Int(LengthAlphabet.indices[Int(token >> 16) - 3])] += 1
        distances[DistanceAlphabet.symbol(of: Int(token & 0xFFFF))] += 1
      }
    }
    return (
      HuffmanCode(frequencies: literals, longest: 15),
      HuffmanCode(frequencies: distances, longest: 15)
    )
  }
}

/// The lengths of a block's two codes, themselves run-length coded and then Huffman coded.
private struct BlockHeader {
  private let literalCount, distanceCount: Int
  /// Symbols 0...18 with the bits behind them.
  private var runs: [(symbol: Int, bits: Int)] = []

  init(literals: HuffmanCode, distances: HuffmanCode) {
    func used(_ lengths: [UInt8], atLeast least: Int) -> Int {
      max(least, (lengths.lastIndex { $0 > 0 } ?? 0) + 1)
    }
    literalCount = used(literals.lengths, atLeast: 257)
    distanceCount = used(distances.lengths, atLeast: 1)
    let lengths = literals.lengths.prefix(literalCount) + distances.lengths.prefix(distanceCount)
    var rest = lengths[...]
    while let length = rest.first {
      let run = rest.prefix { $0 == length }.count
      addRun(of: length, count: run)
      rest = rest.dropFirst(run)
    }
  }

  private mutating func addRun(of length: UInt8, count: Int) {
    var left = count
    if length > 0 {
      runs.append((Int(length), 0))
      left -= 1
    }
    while left >= 3 {
      if length > 0 {
        runs.append((16, min(left, 6) - 3))
        left -= min(left, 6)
      } else if left < 11 {
        runs.append((17, left - 3))
        left = 0
      } else {
        runs.append((18, min(left, 138) - 11))
        left -= min(left, 138)
      }
    }
    for _ in 0..<left { runs.append((Int(length), 0)) }
  }

  func write(to writer: inout BitWriter) {
    var frequencies = [Int](repeating: 0, count: 19)
    for run in runs { frequencies[run.symbol] += 1 }
    let code = HuffmanCode(frequencies: frequencies, longest: 7)
    let count = max(4, HuffmanCode.lengthOrder.lastIndex { code.lengths[$0] > 0 }! + 1)
    writer.put(UInt32(literalCount - 257), 5)
    writer.put(UInt32(distanceCount - 1), 5)
    writer.put(UInt32(count - 4), 4)
    for symbol in HuffmanCode.lengthOrder.prefix(count) {
      writer.put(UInt32(code.lengths[symbol]), 3)
    }
    for run in runs {
      writer.put(UInt32(code.codes[run.symbol]), Int(code.lengths[run.symbol]))
      let width = run.symbol == 16 ? 2 : run.symbol == 17 ? 3 : run.symbol == 18 ? 7 : 0
      writer.put(UInt32(run.bits), width)
    }
  }
}
