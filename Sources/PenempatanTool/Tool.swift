internal import Messages
internal import Penempatan
internal import PlacementModel

/// The command line: takes the words, finds the command, runs it, and answers with an exit code.
public enum Tool {
  /// Runs `penempatan` and ends the process with its exit code.
  public static func runAndExit(_ words: [String]) -> Never { Platform.exit(run(words)) }

  /// Runs `penempatan` with the words after the program's name.
  ///
  /// - Returns: the process's exit code, as the contract lists them.
  public static func run(_ words: [String]) -> Int32 {
    Platform.occupyStandardStreams()
    Platform.letWritesFail()
    let console = Console(language: terminalLanguage(words))
    do {
      return try dispatch(words, console).rawValue
    } catch let failure as ToolFailure {
      failure.messages.forEach(console.complain)
      return failure.code.rawValue
    } catch {
      console.complain(.internalFault("\(error)"))
      return ExitCode.internalFault.rawValue
    }
  }

  private static func dispatch(_ words: [String], _ console: Console) throws -> ExitCode {
    guard let name = words.first else {
      throw ToolFailure(.usage, .missingOperand("COMMAND"), .seeHelp(nil))
    }
    if ["--help", "-h", "help"].contains(name) {
      try console.answer(Help.overview(in: console.language))
      return .done
    }
    if name == "--version" {
      try console.answer("penempatan \(Version.current)\n")
      return .done
    }
    guard let command = CommandTable.all.first(where: { $0.name == name }) else {
      let near = Spelling.closest(to: name, among: CommandTable.all.map(\.name))
      throw ToolFailure(.usage, .unknownCommand(name, closest: near), .seeHelp(nil))
    }
    return try run(command, words.dropFirst(), console)
  }

  private static func run(
    _ command: Command, _ words: ArraySlice<String>, _ console: Console
  ) throws -> ExitCode {
    var console = console
    let arguments: Arguments
    do {
      arguments = try Arguments(words, options: command.allOptions)
    } catch {
      throw ToolFailure(error.code, error.messages + [.seeHelp(command.name)])
    }
    if arguments.has("--help") {
      try console.answer(Help.page(of: command, in: console.language))
      return .done
    }
    if arguments.has("--version") {
      try console.answer("penempatan \(Version.current)\n")
      return .done
    }
    console.isQuiet = arguments.has("--quiet")
    return try command.run(arguments, console)
  }

  /// `--language` where it is given, else what the environment says: Indonesian for `id`,
  /// English for everything else.
  private static func terminalLanguage(_ words: [String]) -> Language {
    if let index = words.firstIndex(of: "--language"), index + 1 < words.count,
      let language = Language(rawValue: words[index + 1])
    {
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { Platform.environment($0) }.first { !$0.isEmpty }
    return locale?.hasPrefix("id") == true ? .indonesian : .english
  }
}
