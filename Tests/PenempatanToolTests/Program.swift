import Foundation
import Testing

/// The built program, run as a person would.
enum Program {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `Data/NAME` of the checkout.
  static func data(_ name: String) -> String { root.appending(path: "Data/\(name)").path }

  struct Answer {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The executable stands beside the test bundle.
  static let executable: URL = {
    var folder = Bundle.main.bundleURL
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      folder = bundle.bundleURL.deletingLastPathComponent()
    }
    for candidate in [folder, folder.deletingLastPathComponent()] {
      let path = candidate.appending(path: "penempatan")
      if FileManager.default.isExecutableFile(atPath: path.path) { return path }
    }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "penempatan")
  }()

  /// Runs the program in English and waits for it.
  static func run(_ words: String..., output: FileHandle? = nil) throws -> Answer {
    try run(words, output: output)
  }

  /// Runs the program in English and waits for it.
  static func run(_ words: [String], output: FileHandle? = nil) throws -> Answer {
    let process = Process()
    process.executableURL = executable
    process.arguments = words
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    let (standard, errors) = (Pipe(), Pipe())
    process.standardOutput = output ?? standard
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Both pipes are read to their ends at once, so that neither fills up.
    let errorReader = Thread.reading(errors.fileHandleForReading)
    let text = output == nil ? standard.fileHandleForReading.readDataToEndOfFile() : Data()
    process.waitUntilExit()
    return Answer(
      code: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: errorReader())
  }
}

extension Thread {
  /// Reads a handle on a thread of its own; the closure waits for the end and gives the text.
  fileprivate static func reading(_ handle: FileHandle) -> () -> String {
    final class Box: @unchecked Sendable { var text = "" }
    let (box, done) = (Box(), DispatchSemaphore(value: 0))
    let reader = Thread {
      box.text = String(decoding: handle.readDataToEndOfFile(), as: UTF8.self)
      done.signal()
    }
    reader.start()
    return {
      done.wait()
      return box.text
    }
  }
}

/// A folder of its own for one test, removed with it.
final class Scratch: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return path(name)
  }

  /// The names in the scratch folder, hidden ones included, sorted.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  /// Copies a dataset, its text changed on the way.
  func copy(
    _ dataset: String, as name: String, changing change: (String, String) -> String = { $1 }
  ) throws -> String {
    let target = url.appending(path: name)
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let source = URL(filePath: Program.data(dataset))
    for file in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      let text = try String(contentsOf: source.appending(path: file), encoding: .utf8)
      try Data(change(file, text).utf8).write(to: target.appending(path: file))
    }
    return target.path
  }
}

/// The files in and below a folder by path, but `manifest.json`, which differs from run to run.
func lastingFiles(in folder: String) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
  where path != "manifest.json" {
    let url = URL(filePath: folder).appending(path: path)
    if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      files[path] = try Data(contentsOf: url)
    }
  }
  return files
}
