internal import Datasets
internal import Tables

/// A file that a run read, as its manifest names it.
struct InputDigest: Sendable {
  let name: String
  let digest: Digest

  init(name: String, digest: Digest) {
    self.name = name
    self.digest = digest
  }

  init(name: String, bytes: [UInt8]) { self.init(name: name, digest: Digest(of: bytes)) }

  init(_ file: InputFile) { self.init(name: file.name, bytes: file.bytes) }
}
