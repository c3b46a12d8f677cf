/// A ZIP archive in memory (PKWARE's APPNOTE 6.3), of which single entries are inflated.
///
/// The central directory is the truth: sizes and checksums are taken from there, so data
/// descriptors are of no consequence. What an honest writer of workbooks never makes is refused:
/// overlapping entries, repeated names, names that lead out, bytes behind the end.
package struct ZipArchive: Sendable, Hashable {
  private struct Entry: Hashable {
    let name: String
    let method: Int
    let checksum: UInt32
    let compressedSize, size: Int
    let headerOffset: Int
    var data: Range<Int> = 0..<0
  }

  private let bytes: [UInt8]
  private let entries: [Entry]
  /// By name in lower case: parts of a package are equal whatever their case (ECMA-376, part 2).
  private let entryByKey: [String: Int]

  /// Reads the directory and checks every entry's place. O(*n* log *n*) in entries.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipFault) {
    let directory = try ZipDirectory(of: bytes)
    guard directory.count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    self.bytes = bytes
    var entries: [Entry] = []
    var entryByKey: [String: Int] = [:]
    var position = directory.start
    for _ in 0..<directory.count {
      var entry = try ZipArchive.entry(of: bytes, at: &position, end: directory.end)
      entry.data = try ZipArchive.dataRange(of: entry, in: bytes, before: directory.start)
      try ZipArchive.checkSize(of: entry, limits)
      guard entryByKey.updateValue(entries.count, forKey: entry.name.lowercased()) == nil else {
        throw .repeatedName(entry.name)
      }
      entries.append(entry)
    }
    guard position == directory.end else { throw .malformed }
    guard entries.reduce(0, { $0 + $1.size }) <= limits.totalSize else {
      throw .tooLarge(entries.max { $0.size < $1.size }!.name)
    }
    try ZipArchive.checkApart(entries)
    self.entries = entries
    self.entryByKey = entryByKey
  }

  /// The names of all entries, in the directory's order.
  package var names: [String] { entries.map(\.name) }

  package func contains(_ name: String) -> Bool { entryByKey[name.lowercased()] != nil }

  /// The bytes of an entry, inflated and checked; `nil` if there is none of that name.
  package func contents(of name: String) throws(ZipFault) -> [UInt8]? {
    guard let entry = entryByKey[name.lowercased()].map({ entries[$0] }) else { return nil }
    let data = Array(bytes[entry.data])
    let contents: [UInt8]
    if entry.method == 0 {
      contents = data
    } else {
      do throws(InflateFault) {
        contents = try Inflate.bytes(of: data, size: entry.size)
      } catch {
        throw .notInflatable(entry.name, error)
      }
    }
    guard CRC32.checksum(of: contents) == entry.checksum else { throw .wrongChecksum(entry.name) }
    return contents
  }

  // MARK: - Entries

  /// The entry that a record of the directory describes; moves behind the record.
  private static func entry(
    of bytes: [UInt8], at position: inout Int, end: Int
  ) throws(ZipFault) -> Entry {
    guard position + 46 <= end else { throw .outOfBounds }
    guard bytes.word(at: position) == 0x0201_4B50 else { throw .malformed }
    let flags = bytes.halfWord(at: position + 8)
    guard flags & 0x2041 == 0 else { throw .encrypted }
    let nameLength = bytes.halfWord(at: position + 28)
    let length =
      46 + nameLength + bytes.halfWord(at: position + 30) + bytes.halfWord(at: position + 32)
    guard position + length <= end else { throw .outOfBounds }
    guard bytes.halfWord(at: position + 34) == 0 else { throw .severalDisks }
    let entry = Entry(
      name: try name(of: bytes[(position + 46)..<(position + 46 + nameLength)]),
      method: bytes.halfWord(at: position + 10), checksum: bytes.word(at: position + 16),
      compressedSize: Int(bytes.word(at: position + 20)), size: Int(bytes.word(at: position + 24)),
      headerOffset: Int(bytes.word(at: position + 42)))
    let largest = Int(UInt32.max)
    guard entry.compressedSize < largest, entry.size < largest, entry.headerOffset < largest else {
      throw .zip64
    }
    guard entry.method == 0 || entry.method == 8 else { throw .unknownMethod(entry.method) }
    position += length
    return entry
  }

  /// A relative path without detours.
  private static func name(of bytes: ArraySlice<UInt8>) throws(ZipFault) -> String {
    guard let name = String(validating: bytes, as: UTF8.self) else {
      throw .badName(String(decoding: bytes, as: UTF8.self))
    }
    let segments = name.split(separator: "/", omittingEmptySubsequences: false)
    let isFolder = segments.last?.isEmpty ?? false
    let path = isFolder ? segments.dropLast() : segments[...]
    let isPlain = path.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    let isPrintable = name.unicodeScalars.allSatisfy { $0 >= " " && $0 != "\\" && $0 != ":" }
    guard !path.isEmpty, isPlain, isPrintable else { throw .badName(name) }
    return name
  }

  /// Where an entry's data lie, behind a header of their own that must name the same entry.
  private static func dataRange(
    of entry: Entry, in bytes: [UInt8], before end: Int
  ) throws(ZipFault) -> Range<Int> {
    let header = entry.headerOffset
    guard header + 30 <= end else { throw .outOfBounds }
    guard bytes.word(at: header) == 0x0403_4B50 else { throw .malformed }
    let nameLength = bytes.halfWord(at: header + 26)
    let start = header + 30 + nameLength + bytes.halfWord(at: header + 28)
    guard start + entry.compressedSize <= end else { throw .outOfBounds }
    guard bytes[(header + 30)..<(header + 30 + nameLength)].elementsEqual(entry.name.utf8) else {
      throw .contradictingNames(entry.name)
    }
    return start..<(start + entry.compressedSize)
  }

  private static func checkSize(of entry: Entry, _ limits: ZipLimits) throws(ZipFault) {
    if entry.method == 0 && entry.size != entry.compressedSize { throw .malformed }
    let ratio = entry.size <= limits.freeSize ? Inflate.largestRatio : limits.ratio
    guard entry.size <= limits.entrySize, entry.size <= (entry.compressedSize + 1) * ratio else {
      throw .tooLarge(entry.name)
    }
  }

  /// No two entries share a byte: an archive in which they do can be larger than anything that
  /// its size suggests (Fifield 2019).
  private static func checkApart(_ entries: [Entry]) throws(ZipFault) {
    let sorted = entries.sorted { $0.headerOffset < $1.headerOffset }
    for (entry, next) in zip(sorted, sorted.dropFirst()) {
      guard entry.data.upperBound <= next.headerOffset else { throw .overlapping(next.name) }
    }
  }
}

/// Where the central directory lies, by the record at an archive's end.
private struct ZipDirectory {
  let start, end, count: Int

  init(of bytes: [UInt8]) throws(ZipFault) {
    guard let record = ZipDirectory.endRecord(of: bytes) else { throw .noDirectory }
    let counts = [bytes.halfWord(at: record + 8), bytes.halfWord(at: record + 10)]
    let size = Int(bytes.word(at: record + 12))
    start = Int(bytes.word(at: record + 16))
    end = record
    count = counts[1]
    let isExtended = record >= 20 && bytes.word(at: record - 20) == 0x0706_4B50
    if isExtended || count == 0xFFFF || size == Int(UInt32.max) || start == Int(UInt32.max) {
      throw .zip64
    }
    let disks = [bytes.halfWord(at: record + 4), bytes.halfWord(at: record + 6)]
    guard disks == [0, 0], counts[0] == counts[1] else { throw .severalDisks }
    guard start + size == record else { throw .outOfBounds }
  }

  /// The record whose comment ends where the archive ends.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    let first = bytes.count - 22
    guard first >= 0 else { return nil }
    return (max(0, first - 0xFFFF)...first).reversed().first { position in
      bytes[position] == 0x50 && bytes.word(at: position) == 0x0605_4B50
        && position + 22 + bytes.halfWord(at: position + 20) == bytes.count
    }
  }
}

extension [UInt8] {
  /// The number in two bytes, the lower first.
  fileprivate func halfWord(at position: Int) -> Int {
    Int(self[position]) | Int(self[position + 1]) << 8
  }

  /// The number in four bytes, the lowest first.
  fileprivate func word(at position: Int) -> UInt32 {
    UInt32(halfWord(at: position)) | UInt32(halfWord(at: position + 2)) << 16
  }
}
