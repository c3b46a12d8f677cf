internal import Tables

/// A file read line by line, so that its size takes no memory, with the digest of all that was read.
final class FileLines {
  private static let pieceSize = 1 << 16

  let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line begins.
  private var start = 0
  private var isAtEnd = false
  private var stream = DigestStream()

  /// - Throws: ``ToolFailure``: 66 where the file is missing, 74 where it cannot be read.
  init(_ path: String) throws(ToolFailure) {
    self.path = path
    do {
      descriptor = try Platform.begin(path)
    } catch {
      throw .reading(error)
    }
  }

  deinit { Platform.end(descriptor) }

  /// Of what was read so far.
  var digest: Digest { stream.digest }

  /// The next line without its end; `nil` where the file ends.
  func next() throws(ToolFailure) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      searched = buffer.count - start
      guard !isAtEnd else {
        defer { start = buffer.count }
        return start < buffer.count ? Array(buffer[start...]) : nil
      }
      try fill()
    }
  }

  /// Reads on, behind what is left of the buffer.
  private func fill() throws(ToolFailure) {
    buffer.removeFirst(start)
    start = 0
    do {
      let piece = try Platform.piece(of: descriptor, atMost: FileLines.pieceSize, named: path)
      isAtEnd = piece.isEmpty
      stream.update(piece.span)
      buffer += piece
    } catch {
      throw .reading(error)
    }
  }
}
