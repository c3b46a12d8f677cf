/// HMAC with SHA-256 (RFC 2104, FIPS 198-1): a digest that only who has the key can make.
package struct KeyedDigest: Sendable {
  /// Both streams with the key's block taken already, which every digest starts from.
  private let inner: DigestStream
  private let outer: DigestStream

  /// - Parameter key: of any length; one longer than a block of 64 bytes counts by its digest.
  package init(key: [UInt8]) {
    var block = key.count > 64 ? Digest(of: key).bytes : key
    block += Array(repeating: 0, count: 64 - block.count)
    inner = KeyedDigest.stream(after: block, mask: 0x36)
    outer = KeyedDigest.stream(after: block, mask: 0x5C)
  }

  /// The code of a text in UTF-8. O(*n*) time.
  package func digest(ofText text: String) -> Digest {
    let once = inner.digest(after: Array(text.utf8))
    return outer.digest(after: once.bytes)
  }

  private static func stream(after block: [UInt8], mask: UInt8) -> DigestStream {
    var stream = DigestStream()
    let masked = block.map { $0 ^ mask }
    stream.update(masked.span)
    return stream
  }
}

extension DigestStream {
  /// The digest when these bytes follow.
  fileprivate func digest(after bytes: [UInt8]) -> Digest {
    var stream = self
    stream.update(bytes.span)
    return stream.digest
  }
}
