import TestSupport
import Testing
import Workbook

@Suite("ZIP archives")
struct ZipTests {
  private let text = Array(String(repeating: "asisten bisnis ", count: 40).utf8)

  private func archive(_ names: [String] = ["a.txt", "b/c.txt"]) -> [UInt8] {
    var writer = ZipWriter()
    for name in names { writer.add(ZipWriter.Entry(name: name, contents: text)) }
    return writer.finished()
  }

  /// Where the `count`-th record with a signature begins.
  private func position(of signature: [UInt8], in bytes: [UInt8], count: Int = 1) -> Int {
    let all = (0...(bytes.count - 4)).filter { Array(bytes[$0..<($0 + 4)]) == signature }
    return all[count - 1]
  }

  private let localHeader: [UInt8] = [0x50, 0x4B, 3, 4]
  private let directory: [UInt8] = [0x50, 0x4B, 1, 2]
  private let endRecord: [UInt8] = [0x50, 0x4B, 5, 6]

  /// The fault of an archive, or of any of its entries.
  private func fault(of bytes: [UInt8], _ limits: ZipLimits = ZipLimits()) -> ZipFault? {
    do throws(ZipFault) {
      let archive = try ZipArchive(bytes, limits: limits)
      for name in archive.names { _ = try archive.contents(of: name) }
      return nil
    } catch {
      return error
    }
  }

  /// The good archive with some bytes of a record replaced.
  private func changed(
    _ signature: [UInt8], _ offset: Int, _ values: UInt8..., count: Int = 1
  ) -> [UInt8] {
    var bytes = archive()
    let start = position(of: signature, in: bytes, count: count) + offset
    bytes.replaceSubrange(start..<(start + values.count), with: values)
    return bytes
  }

  @Test("what was written is read again, by any case of its name, and always in the same bytes")
  func roundTrip() throws {
    let read = try ZipArchive(archive())
    #expect(read.names == ["a.txt", "b/c.txt"])
    #expect(try read.contents(of: "B/C.TXT") == text)
    #expect(try read.contents(of: "none") == nil)
    #expect(archive() == archive())
    #expect(archive().count < text.count)
    #expect(fault(of: ZipWriter().finished()) == nil)
  }

  @Test("sizes before the data are not believed: the directory is the truth")
  func localSizesIgnored() throws {
    // As a writer leaves them that states sizes behind the data only.
    let streamed = changed(localHeader, 6, 8, 0)
    var bytes = streamed
    let start = position(of: localHeader, in: bytes) + 14
    bytes.replaceSubrange(start..<(start + 12), with: [UInt8](repeating: 0, count: 12))
    #expect(try ZipArchive(bytes).contents(of: "a.txt") == text)
  }

  @Test("a broken end, directory or header is a fault")
  func brokenRecords() {
    #expect(fault(of: []) == .noDirectory)
    #expect(fault(of: Array("PK".utf8)) == .noDirectory)
    #expect(fault(of: text) == .noDirectory)
    #expect(fault(of: archive() + [0]) == .noDirectory)
    #expect(fault(of: [0] + archive()) == .outOfBounds)
    #expect(fault(of: changed(endRecord, 0, 0)) == .noDirectory)
    #expect(fault(of: changed(endRecord, 16, 0xFF, 0xFF, 0xFF, 0x7F)) == .outOfBounds)
    #expect(fault(of: changed(endRecord, 8, 1, 0, 1, 0)) == .malformed)
    #expect(fault(of: changed(endRecord, 8, 3, 0, 3, 0)) == .outOfBounds)
    #expect(fault(of: changed(directory, 0, 0)) == .malformed)
    #expect(fault(of: changed(directory, 28, 0xFF, 0xFF)) == .outOfBounds)
    #expect(fault(of: changed(directory, 42, 0xFF, 0xFF, 0xFF, 0x7F)) == .outOfBounds)
    #expect(fault(of: changed(directory, 42, 1)) == .malformed)
    #expect(fault(of: changed(localHeader, 0, 0)) == .malformed)
    #expect(fault(of: changed(localHeader, 28, 0xFF, 0xFF)) == .outOfBounds)
  }

  @Test("what no workbook needs is refused: large archives, several disks, encryption, methods")
  func unsupported() {
    #expect(fault(of: changed(endRecord, 4, 1)) == .severalDisks)
    #expect(fault(of: changed(endRecord, 8, 1, 0, 2, 0)) == .severalDisks)
    #expect(fault(of: changed(directory, 34, 1)) == .severalDisks)
    #expect(fault(of: changed(endRecord, 8, 0xFF, 0xFF, 0xFF, 0xFF)) == .zip64)
    #expect(fault(of: changed(endRecord, 16, 0xFF, 0xFF, 0xFF, 0xFF)) == .zip64)
    #expect(fault(of: changed(directory, 24, 0xFF, 0xFF, 0xFF, 0xFF)) == .zip64)
    #expect(fault(of: changed(directory, 8, 1)) == .encrypted)
    #expect(fault(of: changed(directory, 8, 0x40)) == .encrypted)
    #expect(fault(of: changed(directory, 8, 0, 0x20)) == .encrypted)
    #expect(fault(of: changed(directory, 10, 12)) == .unknownMethod(12))
  }

  @Test("names that lead out, stand twice or contradict the header are refused")
  func names() {
    for name in ["../a", "/a", "a/../b", "a//b", "./a", "a\\b", "C:a", "a\u{1}", "..", "/"] {
      #expect(fault(of: archive([name])) == .badName(name), "\(name)")
    }
    #expect(fault(of: archive(["a", "A"])) == .repeatedName("A"))
    #expect(fault(of: changed(localHeader, 30, UInt8(ascii: "x"))) == .contradictingNames("a.txt"))
    #expect(fault(of: changed(directory, 46, 0xFF)) == .badName("\u{FFFD}.txt"))
    #expect(fault(of: archive(["folder/a"])) == nil)
  }

  @Test("entries that share bytes are refused")
  func overlapping() {
    // The second entry's header is moved to where the first one's data lie.
    var bytes = archive(["a", "b"])
    let record = position(of: directory, in: bytes, count: 2)
    let header = position(of: localHeader, in: bytes, count: 2)
    let inside = position(of: localHeader, in: bytes) + 31
    bytes.replaceSubrange(inside..<(inside + 31), with: Array(bytes[header..<(header + 31)]))
    bytes[record + 42] = UInt8(inside)
    #expect(fault(of: bytes) == .overlapping("b"))
  }

  @Test("data that do not match their size or checksum are faults")
  func brokenData() {
    let first = position(of: localHeader, in: archive())
    #expect(fault(of: changed(directory, 16, 0, 0, 0, 0)) == .wrongChecksum("a.txt"))
    #expect(fault(of: changed(directory, 24, 1)) != nil)
    #expect(
      fault(of: changed(directory, 24, UInt8(text.count & 0xFF) &- 1))
        == .notInflatable("a.txt", .longerThanStated))
    #expect(
      fault(of: changed(directory, 24, UInt8(text.count & 0xFF) &+ 1))
        == .notInflatable("a.txt", .shorterThanStated))
    #expect(fault(of: changed(directory, 10, 0)) == .malformed)
    var truncated = archive()
    truncated[first + 30 + 5] = 0xFF
    #expect(fault(of: truncated) != nil)
  }

  @Test("bombs are refused before anything is inflated")
  func bombs() {
    var writer = ZipWriter()
    writer.add(ZipWriter.Entry(name: "zeros", contents: [UInt8](repeating: 0, count: 6 << 20)))
    let bomb = writer.finished()
    #expect(fault(of: bomb) == .tooLarge("zeros"))
    var limits = ZipLimits()
    limits.ratio = 1032
    #expect(fault(of: bomb, limits) == nil)
    limits.entrySize = 5 << 20
    #expect(fault(of: bomb, limits) == .tooLarge("zeros"))
    // An entry that claims more than deflate can make of its bytes.
    #expect(fault(of: changed(directory, 24, 0, 0, 0x3F, 0)) == .tooLarge("a.txt"))
    limits = ZipLimits()
    limits.totalSize = text.count
    #expect(fault(of: archive(), limits) == .tooLarge("a.txt"))
    limits = ZipLimits()
    limits.entries = 1
    #expect(fault(of: archive(), limits) == .tooManyEntries(limit: 1))
  }

  @Test("no mutation and no prefix does more than throw")
  func mutations() {
    let good = archive()
    for length in 0..<good.count { #expect(fault(of: Array(good.prefix(length))) != nil) }
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var bad = good
      for _ in 0..<4 { bad[random.next(in: 0...(bad.count - 1))] = UInt8(random.next(in: 0...255)) }
      _ = fault(of: bad)
    }
  }
}
