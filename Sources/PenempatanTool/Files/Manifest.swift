internal import Penempatan
internal import Tables

/// `manifest.json`: what a run read and wrote, and what it took; the only file that differs from
/// run to run. It marks a folder as one that the same command may replace.
struct Manifest {
  static let name = "manifest.json"

  /// What a folder holds: an answer is never replaced by a dataset, nor a dataset by an answer.
  enum Kind: String {
    case roster, dataset, comparison
  }

  let kind: Kind
  /// Every file read.
  let inputs: [InputDigest]
  let outputs: [(name: String, bytes: [UInt8])]
  /// Files written besides, each by its path in the folder.
  var others: [(name: String, digest: Digest)] = []
  /// What the panel calls the rules in force; empty if nothing.
  var rules = ""
  let threads: Int
  let phases: Phases

  var bytes: [UInt8] { value.bytes() }

  var value: JSONValue {
    [
      "version": .string(Version.current),
      "kind": .string(kind.rawValue),
      "rules": .string(rules),
      "command": .array(CommandLine.arguments.map { .string($0) }),
      "inputs": .object(inputs.map { .init($0.name, .string("\($0.digest)")) }),
      "outputs": .object(
        outputs.map { .init($0.name, .string("\(Digest(of: $0.bytes))")) }
          + others.map { .init($0.name, .string("\($0.digest)")) }),
      "seconds": .object(
        phases.seconds.map { .init($0.name, .number(secondsText($0.seconds))) }),
      "peak_memory_bytes": .integer(Platform.peakMemory),
      "threads": .integer(threads),
    ]
  }

  /// The paths that a manifest says were written into its folder, itself included; `nil` if the
  /// bytes are not a manifest of this kind.
  static func filesWritten(_ bytes: [UInt8], kind: Kind) -> Set<String>? {
    guard let document = try? JSONNode.parse(bytes), document["version"] != nil,
      document["kind"]?.value == .string(kind.rawValue),
      case .object(let members) = document["outputs"]?.content
    else { return nil }
    return Set(members.map(\.name)).union([name])
  }

  /// The SHA-256 of every file that a roster was made from, by its name; `nil` if the bytes are not
  /// the manifest of one.
  static func inputs(_ bytes: [UInt8]) -> [String: String]? {
    guard let document = try? JSONNode.parse(bytes),
      document["kind"]?.value == .string(Kind.roster.rawValue),
      case .object(let members) = document["inputs"]?.content
    else { return nil }
    var digests: [String: String] = [:]
    for member in members {
      if case .string(let digest) = member.value.content { digests[member.name] = digest }
    }
    return digests
  }
}
