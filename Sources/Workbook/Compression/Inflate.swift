/// Why bytes are no deflated data.
package enum InflateFault: Error, Hashable, Sendable {
  /// The data end in the middle of a block.
  case truncated
  /// A block is of no known kind, or its code lengths contradict each other.
  case malformed
  /// A copy reaches back before the first byte.
  case distanceTooFar
  /// There are more bytes than were announced.
  case longerThanStated
  /// There are fewer bytes than were announced.
  case shorterThanStated
}

/// Decompresses deflated data (RFC 1951).
package struct Inflate {
  /// The most that deflate can make of one byte: 258 bytes from two bits.
  package static let largestRatio = 1032

  private var bits = BitReader()
  /// How many bytes are written.
  private var end = 0

  /// The bytes that were deflated. O(*n*) in those.
  ///
  /// - Parameter size: how many there are; memory is taken for these and no more.
  /// - Precondition: the caller has found `size` to be plausible; see ``largestRatio``.
  package static func bytes(of input: [UInt8], size: Int) throws(InflateFault) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: size)
    var inflate = Inflate()
    try inflate.run(input.span, into: &output)
    return output
  }

  private mutating func run(
    _ input: borrowing Span<UInt8>, into output: inout [UInt8]
  ) throws(InflateFault) {
    var isLast = false
    while !isLast {
      bits.refill(from: input)
      isLast = bits.take(1) == 1
      switch bits.take(2) {
      case 0: try copyStored(input, into: &output)
      case 1: try decode(input, InflateCodes.fixed, into: &output)
      case 2: try decode(input, InflateCodes(from: &bits, input: input), into: &output)
      default: throw .malformed
      }
    }
    guard end == output.count else { throw .shorterThanStated }
  }

  private mutating func copyStored(
    _ input: borrowing Span<UInt8>, into output: inout [UInt8]
  ) throws(InflateFault) {
    let start = bits.alignedPosition + 4
    guard !bits.isExhausted, start <= input.count else { throw .truncated }
    let length = Int(input[start - 4]) | Int(input[start - 3]) << 8
    let complement = Int(input[start - 2]) | Int(input[start - 1]) << 8
    guard length ^ complement == 0xFFFF else { throw .malformed }
    guard start + length <= input.count else { throw .truncated }
    guard end + length <= output.count else { throw .longerThanStated }
    for offset in 0..<length { output[end + offset] = input[start + offset] }
    end += length
    bits.move(to: start + length)
  }

  private mutating func decode(
    _ input: borrowing Span<UInt8>, _ codes: InflateCodes, into bytes: inout [UInt8]
  ) throws(InflateFault) {
    var output = bytes.mutableSpan
    while true {
      bits.refill(from: input)
      guard let symbol = codes.literals.next(from: &bits) else { throw .malformed }
      guard !bits.isExhausted else { throw .truncated }
      if symbol < 256 {
        guard end < output.count else { throw .longerThanStated }
        output[end] = UInt8(truncatingIfNeeded: symbol)
        end += 1
        continue
      }
      if symbol == 256 { return }
      guard symbol < 286 else { throw .malformed }
      let length =
        LengthAlphabet.bases[symbol - 257] + bits.take(LengthAlphabet.extra[symbol - 257])
      guard let code = codes.distances.next(from: &bits), code < 30 else { throw .malformed }
      let distance = DistanceAlphabet.bases[code] + bits.take(DistanceAlphabet.extra[code])
      guard !bits.isExhausted else { throw .truncated }
      guard distance <= end else { throw .distanceTooFar }
      guard end + length <= output.count else { throw .longerThanStated }
      // Byte by byte: a copy may reach into what it writes.
      for position in end..<(end + length) { output[position] = output[position - distance] }
      end += length
    }
  }
}

/// The two codes of a block.
struct InflateCodes {
  let literals, distances: HuffmanDecoder

  /// The codes that RFC 1951 fixes.
  static let fixed = InflateCodes(
    literals: HuffmanDecoder(lengths: HuffmanCode.fixedLiteralLengths[...])!,
    distances: HuffmanDecoder(lengths: [UInt8](repeating: 5, count: 32)[...])!)

  private init(literals: HuffmanDecoder, distances: HuffmanDecoder) {
    self.literals = literals
    self.distances = distances
  }

  /// Reads the codes that a block brings along.
  init(from bits: inout BitReader, input: borrowing Span<UInt8>) throws(InflateFault) {
    let (literals, distances) = (bits.take(5) + 257, bits.take(5) + 1)
    let (count, all) = (bits.take(4) + 4, literals + distances)
    guard literals <= 286, distances <= 30 else { throw .malformed }
    var lengths = [UInt8](repeating: 0, count: 19)
    for symbol in HuffmanCode.lengthOrder[..<count] {
      bits.refill(from: input)
      lengths[symbol] = UInt8(bits.take(3))
    }
    guard let code = HuffmanDecoder(lengths: lengths[...]) else { throw .malformed }
    lengths = []
    while lengths.count < all {
      bits.refill(from: input)
      guard let symbol = code.next(from: &bits) else { throw .malformed }
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .malformed }
        lengths += [UInt8](repeating: last, count: 3 + bits.take(2))
      case 17: lengths += [UInt8](repeating: 0, count: 3 + bits.take(3))
      case 18: lengths += [UInt8](repeating: 0, count: 11 + bits.take(7))
      default: lengths.append(UInt8(symbol))
      }
      guard !bits.isExhausted else { throw .truncated }
    }
    guard lengths.count == all, lengths[256] > 0,
      let first = HuffmanDecoder(lengths: lengths[..<literals]),
      let second = HuffmanDecoder(lengths: lengths[literals...])
    else { throw .malformed }
    self.init(literals: first, distances: second)
  }
}
