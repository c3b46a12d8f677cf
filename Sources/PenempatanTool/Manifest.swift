internal import Penempatan
internal import Tables

/// How long each phase of a run took.
struct Phases {
  private(set) var seconds: [(name: String, seconds: Double)] = []
  private var watch = Stopwatch()

  /// Ends the phase that began with the last one's end.
  mutating func end(_ name: String) {
    seconds.append((name, watch.seconds))
    watch = Stopwatch()
  }
}

/// `manifest.json`: what a run read and wrote, and what it took; the only file that differs from
/// run to run.
struct Manifest {
  /// Name and SHA-256 of every file read.
  let inputs: JSONValue
  let outputs: [(name: String, bytes: [UInt8])]
  let threads: Int
  let phases: Phases

  var bytes: [UInt8] {
    let value: JSONValue = [
      "version": .string(Version.current),
      "command": .array(CommandLine.arguments.map { .string($0) }),
      "inputs": inputs,
      "outputs": .object(
        outputs.map { .init($0.name, .string("\(Digest(of: $0.bytes))")) }),
      "seconds": .object(
        phases.seconds.map { .init($0.name, .number(secondsText($0.seconds))) }),
      "peak_memory_bytes": .integer(Platform.peakMemory),
      "threads": .integer(threads),
    ]
    return value.bytes()
  }
}
