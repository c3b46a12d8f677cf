/// A SHA-256 digest (FIPS 180-4): what identifies a file, and what draws the lottery.
package struct Digest: Hashable, Sendable {
  /// The eight words of the final hash value, first word first.
  private let words: SIMD8<UInt32>

  fileprivate init(words: SIMD8<UInt32>) { self.words = words }

  /// The digest of all the bytes at once. O(*n*) time.
  package init(of bytes: [UInt8]) {
    var stream = DigestStream()
    stream.update(bytes.span)
    self = stream.digest
  }

  /// The digest of a text in UTF-8.
  package init(ofText text: String) { self.init(of: Array(text.utf8)) }

  /// The 32 bytes, first byte first.
  package var bytes: [UInt8] {
    words.indices.flatMap { index in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: words[index] >> UInt32($0)) }
    }
  }

  /// The first eight bytes as a big-endian number.
  package var firstEightBytes: UInt64 { UInt64(words[0]) << 32 | UInt64(words[1]) }

  /// The number that decides between people whose ranks and declared ties are equal; lower
  /// wins. Anyone can repeat it from the published seed: the first eight bytes, big-endian, of
  /// SHA-256 of `seed:applicant_id`.
  package static func lottery(seed: UInt64, applicantID: String) -> UInt64 {
    Digest(ofText: "\(seed):\(applicantID)").firstEightBytes
  }
}

extension Digest: CustomStringConvertible {
  /// The digest as 64 lower-case hexadecimal digits.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for index in words.indices {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(words[index] >> UInt32(shift) & 15)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Computes a ``Digest`` of bytes that arrive in pieces.
package struct DigestStream: Sendable {
  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  /// The bytes that do not fill a block yet, always fewer than 64.
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  package init() {}

  /// Takes the next bytes. O(*n*) time; how a message is cut into pieces does not matter.
  package mutating func update(_ bytes: Span<UInt8>) {
    byteCount += UInt64(bytes.count)
    var position = 0
    if !pending.isEmpty {
      while position < bytes.count && pending.count < 64 {
        pending.append(bytes[position])
        position += 1
      }
      guard pending.count == 64 else { return }
      let block = pending
      pending = []
      DigestStream.compress(block.span, at: 0, into: &state)
    }
    while bytes.count - position >= 64 {
      DigestStream.compress(bytes, at: position, into: &state)
      position += 64
    }
    while position < bytes.count {
      pending.append(bytes[position])
      position += 1
    }
  }

  /// The digest of everything taken so far; more may follow.
  package var digest: Digest {
    var tail = pending
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bitCount = byteCount &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    var final = state
    for position in stride(from: 0, to: tail.count, by: 64) {
      DigestStream.compress(tail.span, at: position, into: &final)
    }
    return Digest(words: final)
  }

  /// Works one block of 64 bytes into the state: FIPS 180-4, section 6.2.2.
  private static func compress(
    _ bytes: Span<UInt8>, at start: Int, into state: inout SIMD8<UInt32>
  ) {
    var schedule: [64 of UInt32] = .init(repeating: 0)
    for index in 0..<16 {
      let byte = start + 4 * index
      let high = UInt32(bytes[byte]) << 24 | UInt32(bytes[byte + 1]) << 16
      schedule[index] = high | UInt32(bytes[byte + 2]) << 8 | UInt32(bytes[byte + 3])
    }
    for index in 16..<64 {
      schedule[index] =
        smallSigma1(schedule[index - 2]) &+ schedule[index - 7]
        &+ smallSigma0(schedule[index - 15]) &+ schedule[index - 16]
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let first = h &+ bigSigma1(e) &+ choice &+ roundConstants[index] &+ schedule[index]
      let second = bigSigma0(a) &+ majority
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  // The four functions of FIPS 180-4, section 4.1.2, under the names they have there.

  private static func bigSigma0(_ x: UInt32) -> UInt32 {
    rotated(x, by: 2) ^ rotated(x, by: 13) ^ rotated(x, by: 22)
  }

  private static func bigSigma1(_ x: UInt32) -> UInt32 {
    rotated(x, by: 6) ^ rotated(x, by: 11) ^ rotated(x, by: 25)
  }

  private static func smallSigma0(_ x: UInt32) -> UInt32 {
    rotated(x, by: 7) ^ rotated(x, by: 18) ^ x &>> 3
  }

  private static func smallSigma1(_ x: UInt32) -> UInt32 {
    rotated(x, by: 17) ^ rotated(x, by: 19) ^ x &>> 10
  }

  private static func rotated(_ x: UInt32, by count: UInt32) -> UInt32 {
    x &>> count | x &<< (32 - count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: [64 of UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
