internal import Messages

/// A folder in which a complete set of files is written before it takes the place of the old
/// set in one step.
///
/// Whoever looks at the target sees the old files or the new ones, never a mixture. A run that
/// is killed leaves its staging folder behind; the next run into the same target removes it.
struct StagingFolder: Sendable {
  /// What will stand there, links resolved.
  private let target: String
  private let path: String
  private let kind: Manifest.Kind

  /// - Parameter source: a roster that the new one is made from, which must stay.
  /// - Throws: ``ToolFailure``: 64 where the target is the source, 73 where it cannot be made or is
  ///   not ours.
  init(
    for target: String, kind: Manifest.Kind, from source: String? = nil
  ) throws(ToolFailure) {
    self.target = Platform.resolved(StagingFolder.withoutTrailingSlashes(target))
    if let source,
      Platform.resolved(StagingFolder.withoutTrailingSlashes(source)) == self.target
    {
      throw ToolFailure(.usage, .targetIsSource(source))
    }
    self.kind = kind
    try StagingFolder.checkReplaceable(self.target, kind: kind)
    let (parent, name) = StagingFolder.split(self.target)
    guard Platform.kind(of: parent) == .folder else {
      throw ToolFailure(.cannotCreate, .noSuchFolder(parent))
    }
    let prefix = ".\(name).penempatan-"
    StagingFolder.removeAbandoned(in: parent, prefix: prefix)
    do {
      path = try Platform.makeUniqueFolder(prefix: "\(parent)/\(prefix)")
    } catch {
      throw ToolFailure(.cannotCreate, .cannotCreate(self.target, reason: error.reason))
    }
    _ = Platform.claim(path)
  }

  /// Fills a staging folder and puts it in the target's place; nothing of it stays where `body`
  /// throws, or where somebody interrupts the run.
  ///
  /// - Throws: what `body` throws, and what ``init(for:kind:from:)`` and ``commit()`` do.
  static func publish<Result>(
    to target: String, kind: Manifest.Kind, from source: String? = nil, _ console: Console,
    _ body: (StagingFolder) throws -> Result
  ) throws -> Result {
    let staging = try StagingFolder(for: target, kind: kind, from: source)
    Platform.onInterruption(staging.discard)
    defer { console.endProgress() }
    do {
      let result = try body(staging)
      try staging.commit()
      return result
    } catch {
      staging.discard()
      throw error
    }
  }

  func write(_ name: String, _ bytes: [UInt8]) throws(ToolFailure) {
    do {
      try Platform.create("\(path)/\(name)", holding: bytes)
    } catch {
      throw ToolFailure(
        .inputOutput, .cannotWrite("\(target)/\(name)", reason: error.reason))
    }
  }

  /// Writes on at the end of a file, which is made where there is none.
  func append(_ name: String, _ bytes: [UInt8]) throws(ToolFailure) {
    do {
      try Platform.append(bytes, to: "\(path)/\(name)")
    } catch {
      throw ToolFailure(
        .inputOutput, .cannotWrite("\(target)/\(name)", reason: error.reason))
    }
  }

  /// What was written, until the set is committed.
  func read(_ name: String) throws(ToolFailure) -> [UInt8] {
    try Platform.input("\(path)/\(name)")
  }

  /// Makes a folder inside; one that is there already will do.
  func makeFolder(_ name: String) throws(ToolFailure) {
    do {
      try Platform.makeFolder("\(path)/\(name)")
    } catch {
      throw ToolFailure(
        .inputOutput, .cannotWrite("\(target)/\(name)", reason: error.reason))
    }
  }

  /// Puts the finished set in the target's place and removes the old one.
  func commit() throws(ToolFailure) {
    do {
      if Platform.kind(of: target) == .missing {
        try Platform.rename(path, to: target)
        return
      }
      try StagingFolder.checkReplaceable(target, kind: kind)
      if try Platform.exchange(path, target) {
        Platform.removeTree(path)
      } else {
        try replaceInTwoSteps()
      }
    } catch let error as SystemError {
      throw ToolFailure(.cannotCreate, .cannotCreate(target, reason: error.reason))
    } catch let failure as ToolFailure {
      throw failure
    } catch {
      throw ToolFailure(.internalFault, .cannotCreate(target, reason: "\(error)"))
    }
  }

  /// Removes what was written; the target stays as it was.
  func discard() { Platform.removeTree(path) }

  /// For file systems without an exchange: between the two steps the old set stands aside, and
  /// it comes back if the second fails.
  private func replaceInTwoSteps() throws(SystemError) {
    let aside = path + ".old"
    try Platform.rename(target, to: aside)
    do {
      try Platform.rename(path, to: target)
    } catch {
      try Platform.rename(aside, to: target)
      throw error
    }
    Platform.removeTree(aside)
  }

  /// A folder may be replaced if it is empty or holds what a run of this kind wrote, and nothing
  /// else: whatever somebody keeps beside it would be lost.
  private static func checkReplaceable(
    _ target: String, kind: Manifest.Kind
  ) throws(ToolFailure) {
    switch Platform.kind(of: target) {
    case .missing:
      return
    case .other, .link:
      throw ToolFailure(.cannotCreate, .targetIsAFile(target))
    case .folder:
      break
    }
    let names: [String]
    do {
      names = try Platform.entries(of: target)
    } catch {
      throw ToolFailure(.cannotCreate, .cannotCreate(target, reason: error.reason))
    }
    if names.isEmpty { return }
    guard names.contains(Manifest.name),
      let bytes = try? Platform.read("\(target)/\(Manifest.name)"),
      let written = Manifest.filesWritten(bytes, kind: kind)
    else { throw ToolFailure(.cannotCreate, .targetIsNotOurs(target)) }
    do {
      if let foreign = try firstForeign(in: target, below: "", written: written) {
        throw ToolFailure(.cannotCreate, .targetHoldsForeignFile(target, file: foreign))
      }
    } catch let error as SystemError {
      throw ToolFailure(.cannotCreate, .cannotCreate(target, reason: error.reason))
    } catch let failure as ToolFailure {
      throw failure
    } catch {
      throw ToolFailure(.internalFault, .cannotCreate(target, reason: "\(error)"))
    }
  }

  /// The first entry, at any depth, that is none of those written.
  private static func firstForeign(
    in folder: String, below path: String, written: Set<String>
  ) throws(SystemError) -> String? {
    for name in try Platform.entries(of: folder).sorted() where !written.contains(path + name) {
      let (inner, inside) = (path + name + "/", "\(folder)/\(name)")
      guard Platform.kindWithoutFollowing(inside) == .folder,
        written.contains(where: { $0.hasPrefix(inner) })
      else { return path + name }
      if let foreign = try firstForeign(in: inside, below: inner, written: written) {
        return foreign
      }
    }
    return nil
  }

  /// Staging folders that no living process claims.
  private static func removeAbandoned(in parent: String, prefix: String) {
    for name in (try? Platform.entries(of: parent)) ?? [] where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      if Platform.claim(path) { Platform.removeTree(path) }
    }
  }

  static func withoutTrailingSlashes(_ path: String) -> String {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    return String(trimmed)
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }
}
