internal import Messages

/// What may stand for an option's value, told from how help writes it.
enum ValueKind: Equatable {
  case choices([String])
  case folder, file, anything

  /// - Parameter value: `quick|standard|thorough`, `DIR`, `FILE`, `N`.
  init(_ value: String) {
    let words = value.split { $0 == "|" || $0 == "," }.map(String.init)
    let isList = words.count > 1 && words.allSatisfy { $0.first?.isLowercase ?? false }
    self =
      switch value {
      case _ where isList: .choices(words)
      case "DIR": .folder
      case _ where value.hasPrefix("FILE"): .file
      default: .anything
      }
  }
}

/// Completions of the command line for three shells, made from the table of commands.
struct Completions {
  enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  let commands: [Command]
  let language: Language

  /// The script that a shell reads; it ends with a line end.
  func script(for shell: Shell) -> String {
    let lines =
      switch shell {
      case .bash: bash
      case .zsh: zsh
      case .fish: fish
      }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - bash

  /// Files and folders are left to the shell's own completion.
  private var bash: [String] {
    let names = commands.map(\.name).joined(separator: " ")
    var lines = [
      "# penempatan: source this file, or put it into a folder of bash-completion.",
      "_penempatan() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=",
      "  COMPREPLY=()",
      "  case \"$COMP_CWORD ${COMP_WORDS[1]} $previous $current\" in",
      "    1\\ *) words='\(names) --help --version' ;;",
    ]
    for command in commands {
      for option in command.allOptions {
        guard case .choices(let words)? = option.value.map(ValueKind.init) else { continue }
        let patterns = option.names.map { "*\\ '\(command.name) \($0) '*" }
        lines.append(
          "    \(patterns.joined(separator: "|"))) words='\(words.joined(separator: " "))' ;;")
      }
    }
    for command in commands {
      let options = command.allOptions.flatMap(\.names).joined(separator: " ")
      lines.append("    *\\ '\(command.name) '*\\ -*) words='\(options)' ;;")
      if !command.words.isEmpty {
        let words = command.words.joined(separator: " ")
        lines.append("    *\\ '\(command.name) '*) words='\(words)' ;;")
      }
    }
    return lines + [
      "  esac",
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))",
      "}",
      "complete -o default -F _penempatan penempatan",
    ]
  }

  // MARK: - zsh

  private var zsh: [String] {
    var lines = [
      "#compdef penempatan",
      "# penempatan: put this file as _penempatan into a folder of $fpath.",
      "_penempatan() {",
      "  local -a commands",
      "  commands=(",
    ]
    for command in commands {
      let summary = command.summary.text(in: language)
      lines.append("    " + quoted("\(command.name):\(summary)"))
    }
    lines += [
      "  )",
      "  if (( CURRENT == 2 )); then",
      "    _describe command commands",
      "    return",
      "  fi",
      "  local command=$words[2]",
      "  shift words",
      "  (( CURRENT-- ))",
      "  case $command in",
    ]
    for command in commands {
      lines.append("    \(command.name))")
      lines.append("      _arguments \\")
      for option in command.allOptions {
        lines += zshSpecifications(of: option).map { "        \($0) \\" }
      }
      let operand =
        command.words.isEmpty ? "_files" : "(\(command.words.joined(separator: " ")))"
      lines += ["        " + quoted("*:operand:\(operand)"), "      ;;"]
    }
    return lines + ["  esac", "}", "_penempatan \"$@\""]
  }

  private func zshSpecifications(of option: OptionSpecification) -> [String] {
    let help = option.help.text(in: language)
      .escaping(["\\": "\\\\", "[": "\\[", "]": "\\]", ":": "\\:"])
    let excluded = "(\(option.names.joined(separator: " ")))"
    let value = option.value.map { value in
      let action =
        switch ValueKind(value) {
        case .choices(let words): "(\(words.joined(separator: " ")))"
        case .folder: "_files -/"
        case .file: "_files"
        case .anything: " "
        }
      return ":value:\(action)"
    }
    return option.names.map { quoted("\(excluded)\($0)[\(help)]\(value ?? "")") }
  }

  // MARK: - fish

  private var fish: [String] {
    var lines = [
      "# penempatan: put this file into ~/.config/fish/completions.",
      "complete -c penempatan -n __fish_use_subcommand -f",
    ]
    for command in commands {
      let summary = quoted(command.summary.text(in: language))
      lines.append(
        "complete -c penempatan -n __fish_use_subcommand -a \(command.name) -d \(summary)")
    }
    for command in commands {
      let start = "complete -c penempatan -n '__fish_seen_subcommand_from \(command.name)'"
      if !command.words.isEmpty {
        lines.append("\(start) -f -a '\(command.words.joined(separator: " "))'")
      }
      for option in command.allOptions {
        lines.append("\(start) \(fishSpecification(of: option))")
      }
    }
    return lines
  }

  private func fishSpecification(of option: OptionSpecification) -> String {
    let short = option.short.map { " -s \($0.dropFirst())" } ?? ""
    let value =
      switch option.value.map(ValueKind.init) {
      case nil: ""
      case .choices(let words): " -x -a '\(words.joined(separator: " "))'"
      case .folder: " -x -a '(__fish_complete_directories)'"
      case .file: " -r -F"
      case .anything: " -x"
      }
    let help = quoted(option.help.text(in: language))
    return "-l \(option.name.dropFirst(2))\(short)\(value) -d \(help)"
  }

  /// The text in single quotes, as all three shells read it.
  private func quoted(_ text: String) -> String {
    "'" + text.escaping(["'": "'\\''"]) + "'"
  }
}

extension String {
  /// The text with other words for some of its letters. `replacing` would do, and link the whole
  /// machinery of regular expressions into the program.
  func escaping(_ words: [Character: String]) -> String {
    reduce(into: "") { $0 += words[$1] ?? String($1) }
  }
}

extension OptionSpecification {
  /// The short form, where there is one, and the long one.
  var names: [String] { [short, name].compactMap { $0 } }
}

extension Command {
  /// `completions`: what a shell needs to complete our command lines.
  static let completions = Command(
    name: "completions",
    summary: Message(
      "command.completions", id: "menulis pelengkap perintah untuk bash, zsh, atau fish",
      en: "writes completions for bash, zsh or fish"),
    synopsis: "bash|zsh|fish", example: "completions bash > penempatan.bash",
    options: [],
    run: { arguments, console in
      let name = try arguments.onlyOperand("SHELL")
      guard let shell = Completions.Shell(rawValue: name) else {
        let choices = Completions.Shell.allCases.map(\.rawValue).joined(separator: ", ")
        throw ToolFailure(.usage, .optionNotAChoice("SHELL", value: name, choices: choices))
      }
      let completions = Completions(commands: CommandTable.all, language: console.language)
      try console.answer(completions.script(for: shell))
      return .done
    }, words: Completions.Shell.allCases.map(\.rawValue))
}
