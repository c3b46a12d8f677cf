// What the command line's own files need of the tool, without the tool and all its modules.

internal import Messages

struct ToolFailure: Error {
  let code: ExitCode
  let messages: [Message]

  init(_ code: ExitCode, _ messages: Message...) { (self.code, self.messages) = (code, messages) }
  init(_ code: ExitCode, _ messages: [Message]) { (self.code, self.messages) = (code, messages) }
}

struct Console {}

enum Platform {
  static let processorCount = 2
}
