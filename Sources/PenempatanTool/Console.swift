internal import Messages

/// The three streams as a command sees them: answers go to standard output, sentences and
/// progress to standard error.
struct Console: Sendable {
  let language: Language
  var isQuiet = false
  private let showsProgress = Platform.isTerminal(Platform.standardError)

  init(language: Language) { self.language = language }

  /// Writes an answer and makes sure that it arrived.
  ///
  /// - Throws: ``ToolFailure`` with exit code 74 where the stream is full or broken.
  func answer(_ text: String) throws(ToolFailure) {
    try answer(Array(text.utf8))
  }

  /// Writes an answer of bytes; see ``answer(_:)-(String)``.
  func answer(_ bytes: [UInt8]) throws(ToolFailure) {
    do {
      try Platform.write(bytes, to: Platform.standardOutput, named: "stdout")
    } catch {
      throw .writing(error)
    }
  }

  /// Says a sentence to the person at the terminal; silent under `--quiet`.
  func say(_ message: Message) {
    guard !isQuiet else { return }
    complain(message)
  }

  /// Says a sentence that `--quiet` does not silence: a fault.
  func complain(_ message: Message) {
    // Nowhere is left to report a failure of this stream.
    try? Platform.write(
      Array((message.text(in: language) + "\n").utf8), to: Platform.standardError, named: "stderr")
  }

  /// Shows how far a long phase has come, in place, on a terminal alone.
  func progress(_ message: Message) {
    guard showsProgress && !isQuiet else { return }
    let line = "\r\u{1B}[K" + message.text(in: language)
    try? Platform.write(Array(line.utf8), to: Platform.standardError, named: "stderr")
  }

  /// Clears the line that ``progress(_:)`` showed.
  func endProgress() {
    guard showsProgress && !isQuiet else { return }
    try? Platform.write(Array("\r\u{1B}[K".utf8), to: Platform.standardError, named: "stderr")
  }
}
