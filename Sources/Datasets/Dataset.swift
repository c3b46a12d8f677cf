package import Messages
package import PlacementModel

/// A dataset that was read and holds together.
package struct Dataset: Sendable {
  package let problem: PlacementProblem
  /// What its author should know though it is no fault, in the order of tables and columns.
  package let notices: [Message]
  private let pinLocations: [Pin: SourceLocation]

  /// Where a pin of the problem stands; where several lines decide the same in the same words,
  /// the first.
  package func location(of pin: Pin) -> SourceLocation? { pinLocations[pin] }

  /// Reads every table, checks every cell, and checks the tables against each other.
  ///
  /// - Parameters:
  ///   - required: the tables that must be there; the others may be absent.
  ///   - previous: what an earlier round decided.
  ///   - threads: how many parts of a table are read at a time.
  ///   - adjust: changes the policy after its file was read, as options do.
  /// - Throws: every fault of all files at once.
  package static func read(
    _ files: DatasetFiles,
    requiring required: Set<InputTable> = [.regions, .cooperatives, .applicants],
    previous: PreviousRound = .none, threads: Int = 1,
    adjusting adjust: (inout Policy) -> Void = { _ in }
  ) throws(InputFaults) -> Dataset {
    var reader = DatasetReader(files: files, required: required, threads: threads)
    let tables = reader.readTables(adjusting: adjust)
    let (problem, peopleNotices) = reader.crossCheck(tables, previous: previous)
    if let faults = reader.log.thrown { throw faults }
    guard let problem else { preconditionFailure("a dataset without faults is a problem") }
    let notices = reader.log.notices + peopleNotices
    return Dataset(
      problem: problem, notices: notices, pinLocations: tables.pins.locations)
  }
}
