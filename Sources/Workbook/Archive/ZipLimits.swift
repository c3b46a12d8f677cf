/// What an archive may ask for at most.
package struct ZipLimits: Sendable {
  package var entries = 10_000
  /// Bytes of one entry, inflated.
  package var entrySize = 512 << 20
  /// Bytes of all entries, inflated.
  package var totalSize = 1 << 30
  /// How many times its deflated size a large entry may have. Sheets of repeated cells reach 100.
  package var ratio = 400
  /// Entries below this size have any ratio that deflate allows.
  package var freeSize = 4 << 20

  package init() {}
}
