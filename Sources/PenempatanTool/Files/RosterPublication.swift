internal import Datasets
internal import Messages
internal import PlacementModel
internal import Report
internal import Tables
internal import Verification

/// The way of a roster into its folder: its files are read back and verified before any of them is
/// written.
struct RosterPublication {
  let problem: PlacementProblem
  /// What is written for people beside the tables.
  let filesForPeople: FilesForPeople
  /// What letters go on from.
  var earlier = EarlierRoster.none
  let options: RunOptions
  let console: Console
  /// What verifying begins with, where it was derived from the tables already.
  var audit: SeatAudit?

  /// The tables of a roster, and what is made of them for people. The tables are read again as
  /// anybody will, and checked by the verifier alone.
  ///
  /// - Throws: ``ToolFailure`` with exit code 70 where the roster breaks a rule.
  func files(
    of roster: Roster, _ phases: inout Phases
  ) throws(ToolFailure) -> [RosterFiles.File] {
    let tables = RosterFiles.write(roster, dialect: options.csvDialect)
    phases.end("format")
    try verify(tables)
    phases.end("verify")
    let forPeople = filesForPeople.files(
      of: roster, to: problem, letters: letters(of: roster), options)
    phases.end("files for people")
    return tables + forPeople
  }

  private func verify(_ files: [RosterFiles.File]) throws(ToolFailure) {
    let written: Roster
    do {
      written = try RosterFiles.read(files, threads: options.threads)
    } catch {
      throw ToolFailure(.internalFault, .rosterUnreadable(error.text(in: console.language)))
    }
    let report = RosterVerifier(
      problem: problem, roster: written, threads: options.threads, audit: audit
    ).report()
    guard report.violations.isEmpty else {
      let first = report.violations.prefix(5).map(\.message)
      throw ToolFailure(
        .internalFault, [.rosterBreaksRules(report.violations.count)] + first)
    }
  }

  private func letters(of roster: Roster) -> AssignmentLetters? {
    filesForPeople.letters?.letters(of: roster, to: problem, since: earlier, in: options.language)
  }

  /// Writes files of a roster and their manifest into a staging folder.
  func write(
    _ files: [RosterFiles.File], of roster: Roster, to staging: StagingFolder,
    from inputs: [InputDigest], _ phases: inout Phases
  ) throws(ToolFailure) {
    console.progress(.writingFiles)
    for folder in Set(files.compactMap { RosterPublication.folder(of: $0.name) }).sorted() {
      try staging.makeFolder(folder)
    }
    for file in files { try staging.write(file.name, file.bytes) }
    phases.end("write")
    let numbers = letters(of: roster)?.numbers
    if let repeated = numbers.flatMap({ earlier.letterNumbers?.repeated(by: $0) }),
      let next = earlier.letterNumbers?.next
    {
      console.say(.letterNumbersRepeated(repeated, next: next, roster: earlier.folder))
    }
    let manifest = Manifest(
      kind: .roster, inputs: inputs + (filesForPeople.letters.map { [$0.input] } ?? []),
      outputs: files, rules: problem.policy.version,
      letterNumbers: numbers?.joined(with: earlier.letterNumbers) ?? earlier.letterNumbers,
      threads: options.threads, phases: phases)
    try staging.write(Manifest.name, manifest.bytes)
  }

  /// The folder that a file lies in; `nil` for the roster's own.
  private static func folder(of name: String) -> String? {
    name.lastIndex(of: "/").map { String(name[..<$0]) }
  }
}
