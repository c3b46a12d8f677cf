import TestSupport
import Testing
import Workbook

@Suite("Deflate, inflate and checksums")
struct CompressionTests {
  @Test("inflating what was deflated gives it back, whatever it is")
  func roundTrips() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let count = random.next(in: 0...70_000)
      let letters = UInt8(random.next(in: 1...255))
      var bytes: [UInt8] = []
      while bytes.count < count {
        if random.next(in: 0...3) == 0, bytes.count > 300 {
          let start = random.next(in: 0...(bytes.count - 300))
          bytes += bytes[start..<(start + random.next(in: 1...299))]
        } else {
          bytes.append(UInt8.random(in: 0...letters, using: &random))
        }
      }
      let deflated = Deflate.bytes(of: bytes)
      #expect(try Inflate.bytes(of: deflated, size: bytes.count) == bytes, "seed \(seed)")
    }
  }

  @Test("the edges of the format come back: nothing, one byte, long runs, far copies")
  func edges() throws {
    let noise = (0..<33_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 2_654_435_761 >> 13) }
    for bytes in [
      [], [7], [7, 7], [UInt8](repeating: 0, count: 258), [UInt8](repeating: 1, count: 259),
      [UInt8](repeating: 9, count: 100_000), noise, noise + noise, Array(0...255),
    ] {
      let deflated = Deflate.bytes(of: bytes)
      #expect(try Inflate.bytes(of: deflated, size: bytes.count) == bytes)
    }
  }

  @Test("a long run shrinks to a hundredth")
  func compresses() {
    let row = Array("<c r=\"A1\" s=\"2\" t=\"inlineStr\"><is><t>64.10</t></is></c>".utf8)
    let sheet = (0..<1000).flatMap { _ in row }
    #expect(Deflate.bytes(of: sheet).count < sheet.count / 100)
  }

  @Test("stored and fixed blocks are inflated, as zlib writes them")
  func foreignBlocks() throws {
    let stored: [UInt8] = [1, 3, 0, 0xFC, 0xFF] + Array("abc".utf8)
    #expect(try Inflate.bytes(of: stored, size: 3) == Array("abc".utf8))
    // zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_FIXED) of ten times `a`.
    #expect(
      try Inflate.bytes(of: [0x4B, 0x4C, 0x84, 0x01, 0x00], size: 10) == Array("aaaaaaaaaa".utf8))
  }

  @Test("data that break off, reach back too far or contradict themselves are faults")
  func malformed() {
    let text = Array("penempatan asisten bisnis penempatan".utf8)
    let good = Deflate.bytes(of: text)
    for length in 0..<good.count {
      #expect(throws: InflateFault.self) {
        try Inflate.bytes(of: Array(good.prefix(length)), size: text.count)
      }
    }
    #expect(throws: InflateFault.longerThanStated) {
      try Inflate.bytes(of: good, size: text.count - 1)
    }
    #expect(throws: InflateFault.shorterThanStated) {
      try Inflate.bytes(of: good, size: text.count + 1)
    }
    #expect(throws: InflateFault.malformed) { try Inflate.bytes(of: [7], size: 1) }
    #expect(throws: InflateFault.malformed) {
      try Inflate.bytes(of: [1, 3, 0, 0, 0, 1, 2, 3], size: 3)
    }
    // A fixed block whose first symbol copies from before the first byte.
    #expect(throws: InflateFault.distanceTooFar) { try Inflate.bytes(of: [3, 2, 0], size: 3) }
  }

  @Test("no mutation of good data does more than throw")
  func mutations() {
    let text = (0..<400).flatMap { Array("baris \($0 % 37)\n".utf8) }
    let good = Deflate.bytes(of: text)
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var bad = good
      for _ in 0..<3 { bad[random.next(in: 0...(bad.count - 1))] = UInt8(random.next(in: 0...255)) }
      let inflated = try? Inflate.bytes(of: bad, size: text.count)
      #expect(inflated == nil || inflated?.count == text.count)
    }
  }

  @Test("the checksum is that of the standard's check value")
  func checksums() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: []) == 0)
    #expect(CRC32.checksum(of: [UInt8](repeating: 0xFF, count: 32)) == 0xFF6C_AB0B)
  }
}
