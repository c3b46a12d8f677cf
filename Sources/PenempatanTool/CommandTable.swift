internal import Messages

/// Every command, in the order of help. Parser and help are made from this table alone.
enum CommandTable {
  static let all: [Command] = [
    .template, .solve, .audit, .whatIf, .replace, .explain, .verify, .generate, .flow,
  ]
}
