internal import Messages
internal import PlacementModel
internal import Tables

/// What every command that reads a dataset takes from the command line.
struct RunOptions: Sendable {
  let threads: Int
  let effort: Policy.Effort?
  let seed: UInt64?
  /// The language of files; that of the terminal is the console's.
  let language: Language
  let answersInJSON: Bool
  let isStrict: Bool
  /// How tables are written.
  let csvDialect: CSVDialect

  init(_ arguments: Arguments) throws(ToolFailure) {
    threads = try arguments.number("--threads", in: InputLimits.threads) ?? Platform.processorCount
    effort = try arguments.choice("--effort")
    language = try arguments.choice("--language") ?? .indonesian
    seed = try RunOptions.seed(arguments)
    answersInJSON = arguments.has("--json")
    isStrict = arguments.has("--strict")
    let dialect: CSVDialectName? = try arguments.choice("--csv-dialect")
    csvDialect = dialect?.dialect ?? .rfc
  }

  /// An option overrides the policy file.
  func adjust(_ policy: inout Policy) {
    if let effort { policy.effort = effort }
    if let seed { policy.seed = seed }
  }

  private static func seed(_ arguments: Arguments) throws(ToolFailure) -> UInt64? {
    guard let text = arguments["--seed"] else { return nil }
    guard let seed = UInt64(text) else {
      throw ToolFailure(.usage, .optionNotASeed(text))
    }
    return seed
  }
}

/// What `--csv-dialect` calls the ways to lay a table out.
enum CSVDialectName: String, CaseIterable {
  case rfc, id

  var dialect: CSVDialect { self == .rfc ? .rfc : .indonesian }
}
