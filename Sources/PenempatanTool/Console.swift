internal import Messages
internal import Penempatan

/// The three streams as a command sees them: answers go to standard output, sentences and
/// progress to standard error.
struct Console: Sendable {
  let language: Language
  var isQuiet = false
  /// Whether a line can be shown and cleared in place.
  private let showsProgress =
    Platform.isTerminal(Platform.standardError) && Platform.environment("TERM") != "dumb"
  /// Whether faults are red: on a terminal that knows colours, unless `NO_COLOR` is set.
  private let hasColour =
    Platform.isTerminal(Platform.standardError) && Platform.environment("TERM") != "dumb"
    && (Platform.environment("NO_COLOR") ?? "").isEmpty

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
    endProgress()
    write(message.text(in: language) + "\n")
  }

  /// Says a sentence that `--quiet` does not silence: a fault.
  func complain(_ message: Message) {
    endProgress()
    let text = message.text(in: language)
    write(hasColour ? "\u{1B}[31m\(text)\u{1B}[0m\n" : text + "\n")
  }

  /// Shows how far a long phase has come, in place, on a terminal alone.
  func progress(_ message: Message) {
    guard showsProgress && !isQuiet else { return }
    write("\r\u{1B}[K" + message.text(in: language))
  }

  /// Shows how many of the parts of a long phase are done, as a bar with the time that is left at
  /// the pace so far.
  func progress(_ message: Message, done: Int, of count: Int, since watch: Stopwatch) {
    guard showsProgress && !isQuiet else { return }
    progress(.progressBar(ProgressBar(done: done, of: count).text, message))
    if done > 0, done < count {
      let left = watch.seconds / Double(done) * Double(count - done)
      write(" " + Message.timeLeft(seconds: Int(left.rounded(.up))).text(in: language))
    }
  }

  /// What shows the steps of a solve; the time that is left is told from now on.
  func follow() -> @Sendable (Solver.Progress) -> Void {
    let watch = Stopwatch()
    return { step in
      switch step {
      case .placingApplicants: progress(.placingApplicants)
      case .assigningCooperatives(let done, let count):
        progress(.assigningCooperatives(done: done, of: count), done: done, of: count, since: watch)
      case .auditing, .comparingPolicies: progress(.verifyingRoster)
      }
    }
  }

  /// Clears the line that ``progress(_:)`` showed.
  func endProgress() {
    guard showsProgress && !isQuiet else { return }
    write("\r\u{1B}[K")
  }

  /// Writes to standard error. Nowhere is left to report a failure of that stream.
  private func write(_ text: String) {
    try? Platform.write(Array(text.utf8), to: Platform.standardError, named: "stderr")
  }
}

/// How much of a phase is done, twenty characters wide, in ASCII.
struct ProgressBar {
  static let width = 20

  let text: String

  /// - Parameter count: of parts; a phase without any is done.
  init(done: Int, of count: Int) {
    let full = count == 0 ? ProgressBar.width : min(done, count) * ProgressBar.width / count
    text =
      String(repeating: "#", count: full)
      + String(repeating: "-", count: ProgressBar.width - full)
  }
}
