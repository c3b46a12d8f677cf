internal import Penempatan
internal import PlacementModel
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
  /// The numbers of letters given so far, for letters of later rosters to go on after.
  var letterNumbers: LetterNumbers?
  let threads: Int
  let phases: Phases

  var bytes: [UInt8] { value.bytes() }

  var value: JSONValue {
    let letters = letterNumbers.map { numbers in
      JSONValue.Member(
        "letters",
        [
          "year": .integer(numbers.year), "first": .integer(numbers.first),
          "next": .integer(numbers.next),
        ])
    }
    return .object(
      [
        .init("version", .string(Version.current)),
        .init("kind", .string(kind.rawValue)),
        .init("rules", .string(rules)),
        .init("command", .array(CommandLine.arguments.map { .string($0) })),
        .init("inputs", .object(inputs.map { .init($0.name, .string("\($0.digest)")) })),
        .init(
          "outputs",
          .object(
            outputs.map { .init($0.name, .string("\(Digest(of: $0.bytes))")) }
              + others.map { .init($0.name, .string("\($0.digest)")) })),
      ] + (letters.map { [$0] } ?? []) + [
        .init(
          "seconds",
          .object(phases.seconds.map { .init($0.name, .number(secondsText($0.seconds))) })),
        .init("peak_memory_bytes", .integer(Platform.peakMemory)),
        .init("threads", .integer(threads)),
      ])
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

  /// The numbers of letters that a roster's manifest tells of, if any.
  static func letterNumbers(_ bytes: [UInt8]) -> LetterNumbers? {
    guard let letters = try? JSONNode.parse(bytes)["letters"] else { return nil }
    let numbers = ["year", "first", "next"].compactMap { name -> Int? in
      guard case .number(let digits) = letters[name]?.content else { return nil }
      return Int(digits)
    }
    guard numbers.count == 3, 1 <= numbers[1], numbers[1] <= numbers[2] else { return nil }
    return LetterNumbers(year: numbers[0], first: numbers[1], next: numbers[2])
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
