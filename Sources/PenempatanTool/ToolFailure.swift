internal import Messages

/// Why a command ended early: what to say, and how to exit.
struct ToolFailure: Error {
  let code: ExitCode
  /// What to say, a sentence a line; none where silence is right.
  let messages: [Message]

  init(_ code: ExitCode, _ messages: Message...) {
    self.code = code
    self.messages = messages
  }

  init(_ code: ExitCode, _ messages: [Message]) {
    self.code = code
    self.messages = messages
  }

  /// A failed read: the file is missing, or cannot be read.
  static func reading(_ error: SystemError) -> ToolFailure {
    error.isNotFound
      ? ToolFailure(.noInput, .noSuchFile(error.subject))
      : ToolFailure(.inputOutput, .cannotRead(error.subject, reason: error.reason))
  }

  /// A failed write. A reader that closed the pipe has what it wanted: that ends quietly.
  static func writing(_ error: SystemError) -> ToolFailure {
    error.isClosedPipe
      ? ToolFailure(.done)
      : ToolFailure(.inputOutput, .cannotWrite(error.subject, reason: error.reason))
  }
}
