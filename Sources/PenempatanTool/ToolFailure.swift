internal import Datasets
internal import Messages
internal import Penempatan
internal import Scenarios
internal import Tables

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
    if error.isTooLarge {
      return ToolFailure(.badData, .fileTooLarge(error.subject, most: InputLimits.fileBytes))
    }
    return error.isNotFound
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

extension ToolFailure {
  /// Faults of what people wrote: each with its place, and how many there are in all.
  static func faulty(_ error: InputFaults) -> ToolFailure {
    let shown = error.faults.map { Message.inputFault($0) }
    return ToolFailure(.badData, shown + [.faultsInAll(error.count, shown: shown.count)])
  }

  /// Faults of a roster's files.
  static func faultyRoster(_ error: InputFaults) -> ToolFailure {
    ToolFailure(.badData, error.faults.map { .inputFault($0) })
  }

  /// A problem that cannot be solved as it stands, or an answer that lacks its proof.
  init(_ fault: SolveFault) {
    switch fault {
    case .rules(let messages): self.init(.badData, messages)
    case .unproved(let what): self.init(.internalFault, .notCertified(what))
    }
  }

  /// The same for an event after which a roster is put right.
  init(_ fault: ReplaceFault) {
    switch fault {
    case .rules(let messages): self.init(.badData, messages)
    case .tables(let faults): self.init(.internalFault, .internalFault("\(faults)"))
    case .unproved(let what): self.init(.internalFault, .notCertified(what))
    }
  }

  /// The same for a plan that scenarios are laid over.
  init(_ fault: ScenarioFault) {
    switch fault {
    case .refused(let messages): self.init(.badData, messages)
    case .unproved(let what): self.init(.internalFault, .notCertified(what))
    }
  }
}

extension Message {
  /// A fault with its place, as a line of its own.
  static func inputFault(_ fault: InputFault) -> Message {
    .inputFault(fault.text(in: .indonesian), fault.text(in: .english))
  }
}

extension Platform {
  /// The bytes of a file that a person named.
  ///
  /// - Throws: ``ToolFailure``: 66 where it is missing, 74 where it cannot be read.
  static func input(_ path: String) throws(ToolFailure) -> [UInt8] {
    do {
      return try read(path, atMost: InputLimits.fileBytes)
    } catch {
      throw .reading(error)
    }
  }
}
