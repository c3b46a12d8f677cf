import Tables

/// The codes by which applicants find their own line in what is published, and nobody else's: the
/// first 100 bits of HMAC-SHA-256 of the applicant's id, in Crockford's base 32.
///
/// Without the key a code says nothing of its id, though ids can be guessed. Among 100,000 people
/// two codes are equal by a chance below 10⁻²⁰.
package struct PublicCodes: Sendable {
  /// The fewest bytes that a key may have.
  package static let shortestKey = 16

  private let keyed: KeyedDigest

  /// - Precondition: the key has at least ``shortestKey`` bytes.
  package init(key: [UInt8]) {
    precondition(key.count >= PublicCodes.shortestKey)
    keyed = KeyedDigest(key: key)
  }

  /// Four groups of five letters and digits: `7KQ2M-9XW4T-0B6HR-ZC5DV`.
  package func code(of applicantID: String) -> String {
    let bytes = keyed.digest(ofText: applicantID).bytes
    let groups = (0..<4).map { group in
      String(
        (0..<5).map { letter in
          PublicCodes.letters[PublicCodes.fiveBits(of: bytes, from: 5 * (5 * group + letter))]
        })
    }
    return groups.joined(separator: "-")
  }

  /// Without I, L, O and U, which are read for others.
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private static func fiveBits(of bytes: [UInt8], from bit: Int) -> Int {
    let pair = Int(bytes[bit / 8]) << 8 | Int(bytes[bit / 8 + 1])
    return pair >> (11 - bit % 8) & 31
  }
}
