/// Takes bits from bytes, the lowest of each byte first, as RFC 1951 packs them.
struct BitReader {
  /// The byte that the next refill begins with.
  private var position = 0
  private var buffer: UInt64 = 0
  /// How many bits of the buffer are there; below 0 once more were taken than the input has.
  private(set) var count = 0

  var isExhausted: Bool { count < 0 }

  /// Makes 56 bits available, as far as the input reaches; behind its end bits are 0.
  mutating func refill(from input: borrowing Span<UInt8>) {
    while count <= 56 && position < input.count {
      buffer |= UInt64(input[position]) << UInt64(count)
      position += 1
      count += 8
    }
  }

  /// The next bits, which stay where they are. Refilled for at least as many.
  func peek(_ width: Int) -> Int { Int(truncatingIfNeeded: buffer & (1 << UInt64(width) - 1)) }

  mutating func skip(_ width: Int) {
    buffer >>= UInt64(width)
    count -= width
  }

  mutating func take(_ width: Int) -> Int {
    let bits = peek(width)
    skip(width)
    return bits
  }

  /// Where the next whole byte stands; drops what is left of the one begun.
  var alignedPosition: Int { position - count / 8 }

  /// Goes on at a whole byte.
  mutating func move(to position: Int) {
    self.position = position
    (buffer, count) = (0, 0)
  }
}

/// Packs bits into bytes, the lowest of each byte first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var buffer: UInt64 = 0
  private var count = 0

  /// - Precondition: at most 32 bits, none set above `width`.
  mutating func put(_ bits: UInt32, _ width: Int) {
    buffer |= UInt64(bits) << UInt64(count)
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      count -= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func finish() {
    if count > 0 { put(0, 8 - count) }
  }
}
