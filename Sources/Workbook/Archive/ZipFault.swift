/// Why bytes are not a ZIP archive that we read.
package enum ZipFault: Error, Hashable, Sendable {
  /// There is no end record where one must be, or something follows it.
  case noDirectory
  /// The directory, or what an entry of it points to, lies outside the archive.
  case outOfBounds
  /// A record has not the form that it must have.
  case malformed
  /// Sizes or offsets need the 64-bit extension.
  case zip64
  case severalDisks
  case encrypted
  /// A method other than stored and deflated.
  case unknownMethod(Int)
  /// A name that leads out of the archive, or cannot be a part's name.
  case badName(String)
  case repeatedName(String)
  /// The header before an entry's data names another entry.
  case contradictingNames(String)
  /// Two entries share bytes.
  case overlapping(String)
  case tooManyEntries(limit: Int)
  /// An entry inflates to more than is allowed, or than deflate can make of its bytes.
  case tooLarge(String)
  case wrongChecksum(String)
  case notInflatable(String, InflateFault)
}
