// Every call into the operating system stands in this file and in Platform+Process.swift, so that
// another platform means two other files.

internal import FileExchange

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the operating system said when it refused.
struct SystemError: Error {
  let code: Int32
  /// The path or stream that was refused.
  let subject: String

  /// The system's own words for it.
  var reason: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  var isClosedPipe: Bool { code == EPIPE }
  var isNotFound: Bool { code == ENOENT }
  var isTooLarge: Bool { code == EFBIG }

  static func last(_ subject: String) -> SystemError { SystemError(code: errno, subject: subject) }
}

enum Platform {
  // MARK: - Streams

  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2

  /// Writes all of the bytes, whatever pieces the system takes them in.
  static func write(_ bytes: [UInt8], to descriptor: Int32, named subject: String)
    throws(SystemError)
  {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          unsafe Darwin.write(descriptor, buffer.baseAddress! + start, buffer.count - start)
        #elseif canImport(Musl)
          unsafe Musl.write(descriptor, buffer.baseAddress! + start, buffer.count - start)
        #else
          unsafe Glibc.write(descriptor, buffer.baseAddress! + start, buffer.count - start)
        #endif
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw .last(subject)
      }
      start += written
    }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// A write to a closed pipe, or beyond the largest size of a file, returns an error instead of
  /// ending the process.
  static func letWritesFail() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Gives every standard stream that is closed a descriptor that refuses what the stream is for.
  ///
  /// Else the next file opened would take its number, and an answer would be written into it.
  static func occupyStandardStreams() {
    for (descriptor, access) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)] as [(Int32, Int32)]
    where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is taken, which is this one.
      unsafe _ = open("/dev/null", access)
    }
  }

  // MARK: - Files

  /// Reads a whole file, or standard input where `path` is `-`.
  ///
  /// - Parameter limit: the most bytes that are taken; a larger file is not read at all.
  static func read(_ path: String, atMost limit: Int = .max) throws(SystemError) -> [UInt8] {
    let descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last(path) }
    guard Int(status.st_size) <= limit else { throw SystemError(code: EFBIG, subject: path) }
    // One piece takes a whole regular file and notices its end; a stream comes piece by piece.
    var bytes = try piece(
      of: descriptor, atMost: max(1 << 16, Int(status.st_size) + 1), named: path)
    while true {
      let next = try piece(of: descriptor, atMost: 1 << 16, named: path)
      if next.isEmpty { return bytes }
      guard next.count <= limit - bytes.count else {
        throw SystemError(code: EFBIG, subject: path)
      }
      bytes += next
    }
  }

  /// Opens a file that is read piece by piece, until ``end(_:)``.
  static func begin(_ path: String) throws(SystemError) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    return descriptor
  }

  static func end(_ descriptor: Int32) { close(descriptor) }

  /// The next bytes of a stream, until it ends or `limit` is reached.
  static func piece(
    of descriptor: Int32, atMost limit: Int, named subject: String
  ) throws(SystemError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        #if canImport(Darwin)
          let taken = unsafe Darwin.read(descriptor, buffer.baseAddress! + count, limit - count)
        #elseif canImport(Musl)
          let taken = unsafe Musl.read(descriptor, buffer.baseAddress! + count, limit - count)
        #else
          let taken = unsafe Glibc.read(descriptor, buffer.baseAddress! + count, limit - count)
        #endif
        if taken > 0 {
          count += taken
        } else if taken == 0 || errno != EINTR {
          failure = taken < 0 ? errno : 0
          return
        }
      }
    }
    guard failure == 0 else { throw SystemError(code: failure, subject: subject) }
    return bytes
  }

  /// Creates a file that only its owner may read (rosters name people), writes it and sees it
  /// onto the disk. One that cannot be finished is removed again.
  static func create(_ path: String, holding bytes: [UInt8]) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last(path) }
    do throws(SystemError) {
      try write(bytes, to: descriptor, named: path)
      guard fsync(descriptor) == 0 else { throw .last(path) }
    } catch {
      close(descriptor)
      unsafe _ = unlink(path)
      throw error
    }
    guard close(descriptor) == 0 else { throw .last(path) }
  }

  /// Sees the names in a folder onto the disk, where the system can.
  static func synchronize(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Writes on at the end of a file; one that is missing is made.
  static func append(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last(path) }
    do {
      try write(bytes, to: descriptor, named: path)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .last(path) }
  }

  enum EntryKind { case missing, folder, link, other }

  /// What a path leads to, links followed.
  static func kind(of path: String) -> EntryKind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .missing }
    return kind(status)
  }

  /// What stands at a path itself, a link being a link.
  static func kindWithoutFollowing(_ path: String) -> EntryKind {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .missing }
    return kind(status)
  }

  private static func kind(_ status: stat) -> EntryKind {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// The path that links lead to; the path itself where nothing stands there.
  static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// The names in a folder, sorted, without `.` and `..`.
  static func entries(of folder: String) throws(SystemError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw .last(folder) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a folder of a fresh name that only its owner may enter.
  ///
  /// - Parameter prefix: the path up to the letters that make the name unique.
  static func makeUniqueFolder(prefix: String) throws(SystemError) -> String {
    // What mkdtemp(3) replaces.
    let placeholder = String(repeating: "X", count: 6)
    var template = Array("\(prefix)\(placeholder)".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe mkdtemp(buffer.baseAddress!) != nil
    }
    guard made else { throw .last(prefix) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Makes a folder that its owner alone can read; one that is there already will do.
  static func makeFolder(_ path: String) throws(SystemError) {
    if unsafe mkdir(path, 0o700) != 0 && errno != EEXIST { throw .last(path) }
  }

  /// Whether entries of a folder may be made and removed.
  static func isWritable(_ folder: String) -> Bool { unsafe access(folder, W_OK) == 0 }

  static func rename(_ source: String, to target: String) throws(SystemError) {
    #if canImport(Darwin)
      let failed = unsafe Darwin.rename(source, target)
    #elseif canImport(Musl)
      let failed = unsafe Musl.rename(source, target)
    #else
      let failed = unsafe Glibc.rename(source, target)
    #endif
    guard failed == 0 else { throw .last(target) }
  }

  /// Exchanges two folders in one step where the system can.
  ///
  /// - Returns: whether it could.
  static func exchange(_ first: String, _ second: String) throws(SystemError) -> Bool {
    let code = unsafe file_exchange(first, second)
    if code == 0 { return true }
    if code == ENOSYS || code == EINVAL { return false }
    throw SystemError(code: code, subject: second)
  }

  /// Removes a folder of files, and the folders in it; what is missing is removed already. A link
  /// is removed itself: what it leads to is not ours.
  ///
  /// - Returns: whether anything was removed.
  @discardableResult static func removeTree(_ path: String) -> Bool {
    guard kindWithoutFollowing(path) == .folder else { return unsafe unlink(path) == 0 }
    var isRemoved = false
    for name in (try? entries(of: path)) ?? [] where removeTree("\(path)/\(name)") {
      isRemoved = true
    }
    return unsafe rmdir(path) == 0 || isRemoved
  }

  /// Holds a folder for this process alone until the process ends, however it ends.
  ///
  /// - Returns: `false` where another process holds it, or has removed it.
  static func claim(_ folder: String) -> Bool {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0, stands(descriptor, at: folder) { return true }
    close(descriptor)
    return false
  }

  /// Whether a path still leads to what was opened there.
  private static func stands(_ descriptor: Int32, at path: String) -> Bool {
    var (opened, found) = (stat(), stat())
    return unsafe fstat(descriptor, &opened) == 0 && lstat(path, &found) == 0
      && opened.st_ino == found.st_ino && opened.st_dev == found.st_dev
  }

  /// Does something while no other process does it in the same folder; where the file system has
  /// no locks, it is done all the same.
  static func alone<Result, Failure>(
    in folder: String, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return try body()
  }
}
