/// The cyclic redundancy check of ZIP archives: CRC-32 with the reversed polynomial 0xEDB88320.
package enum CRC32 {
  /// The checksum of some bytes, eight at a step (Kounavis and Berry 2005). O(*n*).
  package static func checksum(of bytes: [UInt8]) -> UInt32 {
    let (bytes, tables) = (bytes.span, CRC32.tables.span)
    var checksum = UInt32.max
    var position = 0
    while position + 8 <= bytes.count {
      var next: UInt32 = 0
      for step in 0..<4 {
        let byte = UInt8(truncatingIfNeeded: checksum >> UInt32(8 * step)) ^ bytes[position + step]
        next ^= tables[(7 - step) * 256 + Int(byte)]
      }
      for step in 4..<8 { next ^= tables[(7 - step) * 256 + Int(bytes[position + step])] }
      checksum = next
      position += 8
    }
    while position < bytes.count {
      let byte = UInt8(truncatingIfNeeded: checksum) ^ bytes[position]
      checksum = checksum >> 8 ^ tables[Int(byte)]
      position += 1
    }
    return ~checksum
  }

  /// Eight tables of 256: table *k* takes a byte *k* positions before the last.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var remainder = UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
      }
      tables[byte] = remainder
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()
}
