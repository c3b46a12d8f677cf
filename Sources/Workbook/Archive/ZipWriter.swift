/// Writes a ZIP archive: the same entries in the same order give the same bytes.
package struct ZipWriter: Sendable {
  /// An entry, compressed by whoever has the time.
  package struct Entry: Sendable {
    fileprivate let name: String
    fileprivate let size: Int
    fileprivate let checksum: UInt32
    fileprivate let data: [UInt8]
    fileprivate let isDeflated: Bool

    /// - Parameter name: a relative path in ASCII.
    package init(name: String, contents: [UInt8]) {
      self.name = name
      size = contents.count
      checksum = CRC32.checksum(of: contents)
      let deflated = Deflate.bytes(of: contents)
      isDeflated = deflated.count < contents.count
      data = isDeflated ? deflated : contents
    }
  }

  private var output: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// - Precondition: fewer than 65,535 entries, and less than 4 GiB in all.
  package mutating func add(_ entry: Entry) {
    precondition(count < 0xFFFE && output.count + entry.data.count < Int(UInt32.max) - 1024)
    let offset = output.count
    output.append(word: 0x0403_4B50)
    appendCommonFields(of: entry, to: &output)
    output.append(contentsOf: entry.name.utf8)
    output.append(contentsOf: entry.data)

    directory.append(word: 0x0201_4B50)
    directory.append(halfWord: 20)
    appendCommonFields(of: entry, to: &directory)
    // Comment, disk, internal and external attributes.
    for _ in 0..<5 { directory.append(halfWord: 0) }
    directory.append(word: UInt32(offset))
    directory.append(contentsOf: entry.name.utf8)
    count += 1
  }

  /// The whole archive.
  package func finished() -> [UInt8] {
    var archive = output + directory
    archive.append(word: 0x0605_4B50)
    for number in [0, 0, count, count] { archive.append(halfWord: number) }
    archive.append(word: UInt32(directory.count))
    archive.append(word: UInt32(output.count))
    archive.append(halfWord: 0)
    return archive
  }

  /// What the header before the data and the record in the directory have in common: version,
  /// flags, method, a date that is always the same, checksum, sizes, lengths.
  private func appendCommonFields(of entry: Entry, to bytes: inout [UInt8]) {
    for number in [20, 0, entry.isDeflated ? 8 : 0] { bytes.append(halfWord: number) }
    // The first of January 1980, the earliest that there is.
    for number in [0, 1 << 5 | 1] { bytes.append(halfWord: number) }
    bytes.append(word: entry.checksum)
    bytes.append(word: UInt32(entry.data.count))
    bytes.append(word: UInt32(entry.size))
    for number in [entry.name.utf8.count, 0] { bytes.append(halfWord: number) }
  }
}

extension [UInt8] {
  fileprivate mutating func append(halfWord: Int) {
    append(UInt8(truncatingIfNeeded: halfWord))
    append(UInt8(truncatingIfNeeded: halfWord >> 8))
  }

  fileprivate mutating func append(word: UInt32) {
    append(halfWord: Int(word & 0xFFFF))
    append(halfWord: Int(word >> 16))
  }
}
