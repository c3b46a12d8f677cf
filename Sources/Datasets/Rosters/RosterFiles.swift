import Messages
package import PlacementModel
package import Tables

/// The files that state a roster for programs: reading what was written gives it back.
package enum RosterFiles {
  /// A file by its name in the roster's folder.
  package typealias File = (name: String, bytes: [UInt8])

  /// The files of a roster, all of which reading needs.
  package static let names = [
    PlacementsFile.name, AssignmentsFile.name, RegionsFile.name, SummaryFile.name,
  ]

  /// Files that a roster may have besides.
  package static let optionalNames = [ReserveFile.name, DecisionsFile.name]

  /// The roster's files; the same roster gives the same bytes.
  ///
  /// - Parameter dialect: how tables are laid out; every one is read alike.
  package static func write(_ roster: Roster, dialect: CSVDialect = .rfc) -> [File] {
    let version = PolicyVersion(roster.summary.policy)
    var files: [File] = [
      (
        PlacementsFile.name,
        PlacementsFile.bytes(of: roster.placements, by: version, dialect: dialect)
      ),
      (
        AssignmentsFile.name,
        AssignmentsFile.bytes(of: roster.assignments, by: version, dialect: dialect)
      ),
      (RegionsFile.name, RegionsFile.bytes(of: roster.regions, by: version, dialect: dialect)),
      (SummaryFile.name, summaryBytes(of: roster.summary)),
    ]
    if let reserve = roster.reserve {
      files.append(
        (ReserveFile.name, ReserveFile.bytes(of: reserve, by: version, dialect: dialect)))
    }
    if let decisions = roster.decisions {
      files.append(
        (DecisionsFile.name, DecisionsFile.bytes(of: decisions, by: version, dialect: dialect)))
    }
    return files
  }

  /// `regions.csv` alone.
  ///
  /// - Parameter policy: the rules that the lines were made under.
  package static func regionsBytes(
    of lines: [RegionLine], under policy: Policy, dialect: CSVDialect = .rfc
  ) -> [UInt8] {
    RegionsFile.bytes(of: lines, by: PolicyVersion(policy), dialect: dialect)
  }

  /// The bytes of `summary.json`, which are also the answer of `solve --json`.
  package static func summaryBytes(of summary: RosterSummary) -> [UInt8] {
    SummaryFile.json(of: summary).bytes(.pretty)
  }

  /// The `totals` of `summary.json`.
  package static func json(of totals: RosterTotals) -> JSONValue { SummaryFile.json(of: totals) }

  /// Reads a roster, in any order of lines and files; files of other names are passed over.
  ///
  /// Whether the lines keep the rules, and whether one is missing or doubled, is for a verifier
  /// to say.
  ///
  /// - Parameter isEdited: the files went through a spreadsheet, which spoils long numbers; the
  ///   lottery is derived from the seed instead of read.
  /// - Parameter threads: how many parts of a table are read at a time.
  /// - Throws: every fault of all files at once.
  package static func read(
    _ files: [File], isEdited: Bool = false, threads: Int = 1
  ) throws(InputFaults) -> Roster {
    try reading(files, isEdited: isEdited, threads: threads).roster
  }

  /// The files of an earlier roster that a later round reads.
  package static let previousNames = [PlacementsFile.name, AssignmentsFile.name]

  /// Reads what an earlier roster decided, also where a spreadsheet saved it.
  ///
  /// - Throws: every fault at once; a person or a cooperative with two lines is one.
  package static func previousRound(_ files: [File]) throws(InputFaults) -> PreviousRound {
    var reader = RosterReader(files: files, isEdited: true)
    let round = reader.previousRound()
    if let faults = reader.log.thrown { throw faults }
    return round
  }

  /// The derived figures that files state and a ``Roster`` does not hold, where they disagree
  /// with the figures beside them: gaps, mean loads, the name of the placement policy, and the
  /// version of the rules.
  ///
  /// - Throws: every fault of all files at once.
  package static func misstatedFigures(
    in files: [File]
  ) throws(InputFaults) -> [MisstatedFigure] {
    try reading(files, isEdited: false).misstated
  }

  private static func reading(
    _ files: [File], isEdited: Bool, threads: Int = 1
  ) throws(InputFaults) -> (roster: Roster, misstated: [MisstatedFigure]) {
    var reader = RosterReader(files: files, isEdited: isEdited, threads: threads)
    let roster = reader.roster()
    if let faults = reader.log.thrown { throw faults }
    guard let roster else { preconditionFailure("a roster without faults can be read") }
    return (roster, reader.misstated)
  }
}

/// A figure that a file states and that does not follow from the figures beside it.
package struct MisstatedFigure: Hashable, Sendable {
  /// `regions.csv`, for instance.
  package let file: String
  /// The code of the region; empty in the summary.
  package let id: String
  /// The column, or the path of keys.
  package let name: String
  package let stated: String
  package let derived: String

  package init(file: String, id: String, name: String, stated: String, derived: String) {
    self.file = file
    self.id = id
    self.name = name
    self.stated = stated
    self.derived = derived
  }
}
