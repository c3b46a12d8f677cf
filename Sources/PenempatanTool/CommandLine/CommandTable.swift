internal import Messages

/// Every command, in the order of help. Parser, help, completions and manual are made from
/// this table alone.
enum CommandTable {
  static let all: [Command] = [
    .template, .solve, .audit, .whatIf, .replace, .explain, .verify, .generate, .flow,
    .completions, .man,
  ]
}
