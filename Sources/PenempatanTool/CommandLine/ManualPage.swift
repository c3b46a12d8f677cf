internal import Messages
internal import Penempatan

/// The manual page in roff, made from the table of commands.
struct ManualPage {
  let commands: [Command]
  let language: Language

  /// The page; `penempatan man | man -l -` shows it.
  var roff: String {
    var lines = [
      ".TH PENEMPATAN 1 \"\" \"penempatan \(Version.current)\"",
      section("NAMA", "NAME"),
      "penempatan \\- " + text(.manualPurpose),
      section("RINGKASAN", "SYNOPSIS"),
    ]
    lines.append(".nf")
    for command in commands {
      // A second line of a synopsis begins with the program's name.
      let forms = "penempatan \(command.name) \(command.synopsis)".split(separator: "\n")
      lines += forms.map { escaped(String($0)) }
    }
    lines.append(".fi")
    lines.append(section("PERINTAH", "COMMANDS"))
    for command in commands { lines += self.lines(of: command) }
    lines.append(section("OPSI SEMUA PERINTAH", "OPTIONS OF EVERY COMMAND"))
    for option in OptionSpecification.everywhere { lines += self.lines(of: option) }
    lines += [
      section("BATAS", "LIMITS"), text(.limits),
      section("KODE KELUAR", "EXIT STATUS"), text(.exitCodes),
      section("LINGKUNGAN", "ENVIRONMENT"),
      ".TP", ".B LC_ALL, LC_MESSAGES, LANG", text(.manualLocale),
      ".TP", ".B NO_COLOR", text(.manualNoColour),
      section("CONTOH", "EXAMPLES"),
    ]
    lines.append(".nf")
    lines += commands.map { escaped("penempatan \($0.example)") }
    lines.append(".fi")
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of command: Command) -> [String] {
    [".SS \(escaped(command.name))", text(command.summary) + "."]
      + command.options.flatMap(lines)
  }

  private func lines(of option: OptionSpecification) -> [String] {
    [".TP", ".B \(escaped(option.synopsis))", text(option.help)]
  }

  private func section(_ indonesian: String, _ english: String) -> String {
    ".SH \(language == .indonesian ? indonesian : english)"
  }

  private func text(_ message: Message) -> String { escaped(message.text(in: language)) }

  /// Text that roff takes for nothing else: a backslash and a hyphen mean something to it anywhere,
  /// a point and an apostrophe at the beginning of a line.
  private func escaped(_ text: String) -> String {
    let plain = text.escaping(["\\": "\\e", "-": "\\-", "\n": " "])
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}

extension Command {
  /// `man`: the manual page.
  static let man = Command(
    name: "man",
    summary: Message(
      "command.man", id: "menulis halaman manual (roff)", en: "writes the manual page (roff)"),
    synopsis: "", example: "man | man -l -", options: [],
    run: { arguments, console in
      if let surplus = arguments.operands.first {
        throw ToolFailure(.usage, .surplusOperand(surplus))
      }
      try console.answer(ManualPage(commands: CommandTable.all, language: console.language).roff)
      return .done
    })
}
