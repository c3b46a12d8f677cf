internal import Messages
internal import Tables

/// Help pages, made from the table of commands.
enum Help {
  /// The page of `penempatan --help`.
  static func overview(in language: Language) -> String {
    let title = Message(
      "help.title",
      id: "penempatan: menempatkan asisten bisnis ke kabupaten/kota, dan koperasi kepada asisten.",
      en: "penempatan: places business assistants in kabupaten/kota, and cooperatives with them.")
    let more = Message(
      "help.more", id: "Selengkapnya: penempatan PERINTAH --help",
      en: "More: penempatan COMMAND --help")
    var lines = [title.text(in: language), ""]
    // As many as a screen has room for: those of a panel's own work come first.
    for command in CommandTable.all.prefix(5) { lines.append("  penempatan \(command.example)") }
    lines.append("")
    let width = CommandTable.all.map(\.name.count).max() ?? 0
    for command in CommandTable.all {
      lines.append("  \(padded(command.name, to: width + 2))\(command.summary.text(in: language))")
    }
    lines += ["", more.text(in: language)]
    lines += wrapped(Message.exitCodes.text(in: language), at: Help.width)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of one command.
  static func page(of command: Command, in language: Language) -> String {
    let example = Message("help.example", id: "Contoh:", en: "Example:")
    let synopsis = command.synopsis.isEmpty ? "" : " \(command.synopsis)"
    var lines = ["\(example.text(in: language)) penempatan \(command.example)", ""]
    lines += wrapped("penempatan \(command.name)\(synopsis)", at: width)
    lines += wrapped(command.summary.text(in: language), at: width) + [""]
    lines += command.allOptions.flatMap { self.lines(of: $0, in: language) } + [""]
    lines += wrapped(Message.limits.text(in: language), at: width)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What fits beside a page of a book, and on most screens.
  private static let width = 96
  /// Where the explanation of an option begins; one that is longer has it below.
  private static let indent = 34

  private static func lines(
    of option: OptionSpecification, in language: Language
  ) -> [String] {
    let texts = wrapped(option.help.text(in: language), at: width - indent)
    let start = "  \(option.synopsis)"
    let fits = start.count + 2 <= indent
    let first = fits ? padded(start, to: indent) + (texts.first ?? "") : start
    return [first]
      + texts.dropFirst(fits ? 1 : 0).map { String(repeating: " ", count: indent) + $0 }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func wrapped(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

extension Message {
  /// How much input is taken at most, in figures.
  static var limits: Message {
    .limits(
      fileBytes: InputLimits.fileBytes, rows: InputLimits.rows, cellBytes: InputLimits.cellBytes,
      threads: InputLimits.threads.upperBound)
  }
}
