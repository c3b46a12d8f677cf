internal import Messages
internal import Synchronization

/// A folder in which a complete set of files is written before it takes the place of the old
/// set in one step.
///
/// Whoever looks at the target sees the old files or the new ones, never a mixture. A run that
/// is killed leaves its staging folder behind; the next run into the same target removes it.
/// Runs into the same target at once put their sets in place one after another. An interruption
/// may ask to ``discard()`` at any moment, also while another thread writes or commits.
final class StagingFolder: Sendable {
  private enum State { case open, committed, discarded }

  /// What will stand there, links resolved.
  private let target: String
  private let path: String
  private let kind: Manifest.Kind
  private let state = Mutex(State.open)

  /// - Parameter source: a roster that the new one is made from, which must stay.
  /// - Throws: ``ToolFailure``: 64 where the target is the source, 73 where it cannot be made or is
  ///   not ours.
  init(
    for target: String, kind: Manifest.Kind, from source: String? = nil
  ) throws(ToolFailure) {
    let target = Platform.resolved(StagingFolder.withoutTrailingSlashes(target))
    if let source,
      Platform.resolved(StagingFolder.withoutTrailingSlashes(source)) == target
    {
      throw ToolFailure(.usage, .targetIsSource(source))
    }
    let (parent, name) = StagingFolder.split(target)
    let prefix = ".\(name).penempatan-"
    (self.target, self.kind) = (target, kind)
    path = try Platform.alone(in: parent) { () throws(ToolFailure) in
      StagingFolder.clearAbandoned(in: parent, prefix: prefix, target: target)
      try StagingFolder.checkReplaceable(target, kind: kind)
      guard Platform.kind(of: parent) == .folder else {
        throw ToolFailure(.cannotCreate, .noSuchFolder(parent))
      }
      return try StagingFolder.make(for: target, prefix: "\(parent)/\(prefix)")
    }
  }

  /// Makes a folder of a fresh name and claims it, while nobody else looks for abandoned ones.
  private static func make(for target: String, prefix: String) throws(ToolFailure) -> String {
    do {
      let path = try Platform.makeUniqueFolder(prefix: prefix)
      _ = Platform.claim(path)
      return path
    } catch {
      throw ToolFailure(.cannotCreate, .cannotCreate(target, reason: error.reason))
    }
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
    try change(name) { path throws(SystemError) in
      try Platform.create(path, holding: bytes)
    }
  }

  /// Writes on at the end of a file, which is made where there is none.
  func append(_ name: String, _ bytes: [UInt8]) throws(ToolFailure) {
    try change(name) { path throws(SystemError) in try Platform.append(bytes, to: path) }
  }

  /// Makes a folder inside; one that is there already will do.
  func makeFolder(_ name: String) throws(ToolFailure) {
    try change(name) { path throws(SystemError) in try Platform.makeFolder(path) }
  }

  private func change(
    _ name: String, _ body: (String) throws(SystemError) -> Void
  ) throws(ToolFailure) {
    do {
      try body("\(path)/\(name)")
    } catch {
      awaitEndIfDiscarded()
      throw ToolFailure(
        .inputOutput, .cannotWrite("\(target)/\(name)", reason: error.reason))
    }
  }

  /// What was written, until the set is committed.
  func read(_ name: String) throws(ToolFailure) -> [UInt8] {
    do {
      return try Platform.input("\(path)/\(name)")
    } catch {
      awaitEndIfDiscarded()
      throw error
    }
  }

  /// Nobody writes into a set that they discarded: it was an interruption, which is about to end
  /// the process, and whose exit code is the one that counts.
  private func awaitEndIfDiscarded() {
    if state.withLock({ $0 == .discarded }) { Platform.awaitEnd() }
  }

  /// Puts the finished set in the target's place and removes the old one.
  func commit() throws(ToolFailure) {
    let parent = StagingFolder.split(target).parent
    Platform.synchronize(path)
    // What waits for the disk stands outside, so that an interruption need not.
    try state.withLock { state throws(ToolFailure) in
      if state == .discarded { Platform.awaitEnd() }
      do {
        try Platform.alone(in: parent) { () throws(any Error) in try putInPlace() }
        state = .committed
      } catch let error as SystemError {
        throw ToolFailure(.cannotCreate, .cannotCreate(target, reason: error.reason))
      } catch let failure as ToolFailure {
        throw failure
      } catch {
        throw ToolFailure(.internalFault, .cannotCreate(target, reason: "\(error)"))
      }
    }
    Platform.synchronize(parent)
    Platform.removeTree(path)
  }

  private func putInPlace() throws {
    if Platform.kind(of: target) == .missing {
      try Platform.rename(path, to: target)
      return
    }
    try StagingFolder.checkReplaceable(target, kind: kind)
    if try !Platform.exchange(path, target) { try replaceInTwoSteps() }
  }

  /// Removes what was written; the target stays as it was. After a commit it removes what is left
  /// of the old set.
  func discard() {
    state.withLock { state in
      if state == .open { state = .discarded }
      // A file that another thread was about to make may come in between.
      while Platform.kindWithoutFollowing(path) != .missing, Platform.removeTree(path) {}
    }
  }

  /// For file systems without an exchange: between the two steps the old set stands aside. It
  /// comes back if the second fails, or with the next run if this one is killed between them.
  private func replaceInTwoSteps() throws(SystemError) {
    let aside = path + StagingFolder.asideSuffix
    try Platform.rename(target, to: aside)
    do {
      try Platform.rename(path, to: target)
    } catch {
      try Platform.rename(aside, to: target)
      throw error
    }
    Platform.removeTree(aside)
  }

  private static let asideSuffix = ".old"

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
    guard Platform.isWritable(target) else {
      throw ToolFailure(.cannotCreate, .targetIsReadOnly(target))
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

  /// Removes the staging folders that no living process claims. An old set that a killed run left
  /// aside, with nothing in its place, comes back.
  private static func clearAbandoned(in parent: String, prefix: String, target: String) {
    for name in (try? Platform.entries(of: parent)) ?? [] where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      guard Platform.claim(path) else { continue }
      if name.hasSuffix(asideSuffix), Platform.kindWithoutFollowing(target) == .missing {
        try? Platform.rename(path, to: target)
      } else {
        Platform.removeTree(path)
      }
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
