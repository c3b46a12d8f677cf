internal import Datasets
internal import PlacementModel
internal import Scenarios
internal import Tables

/// `comparison.csv`: the base, then a line for every scenario.
struct ComparisonTable {
  static let name = "comparison.csv"

  private static let columns = [
    "scenario", "placed", "missing", "covered", "uncovered", "local", "first_choice",
    "mean_distance_km", "objective", "moved_people", "moved_cooperatives", "seconds", "reserve",
    "changed_regions", "exceptions", "travel_m", "lower_bound", "refused", "mean_rank",
  ]

  let dialect: CSVDialect
  /// The rules of the base; its own column closes every line where they have a name.
  private let version: CSVWriter.Closing?

  init(rules: String, dialect: CSVDialect) {
    self.dialect = dialect
    version = PolicyVersion(rules).column
  }

  /// The headings, and the line of the base.
  func head(_ base: ScenarioFigures) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect)
    for column in ComparisonTable.columns { writer.cell(column) }
    if let version { writer.cell(version.header) }
    writer.endRow()
    write(
      ScenarioRow(number: 0, name: ScenarioFile.baseName, result: .solved(base)), to: &writer)
    return writer.bytes
  }

  func line(of row: ScenarioRow) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect.withoutByteOrderMark)
    write(row, to: &writer)
    return writer.bytes
  }

  private func write(_ row: ScenarioRow, to writer: inout CSVWriter) {
    let figures = row.figures
    writer.textCell(row.name)
    for value in [
      figures?.placed, figures?.missing, figures?.covered, figures?.uncovered, figures?.local,
      figures?.firstChoice,
    ] { writer.cell(value) }
    writer.decimal(figures.map { NumberText.fixed($0.meanDistanceMetres, places: 3) } ?? "")
    writer.cell(figures?.objective)
    writer.cell(figures.map { _ in row.movedPeople })
    writer.cell(figures.map { _ in row.movedCooperatives })
    writer.decimal(row.milliseconds.map { NumberText.fixed($0, places: 3) } ?? "")
    writer.cell(figures?.reserve)
    writer.cell(figures.map { _ in row.changedRegions })
    for value in [
      figures?.exceptions, figures?.terms.travel, figures?.lowerBound,
    ] { writer.cell(value) }
    writer.textCell(row.refusals.joined(separator: " "))
    writer.decimal(figures.map { NumberText.fixed($0.meanRankThousandths, places: 3) } ?? "")
    if let version { writer.textCell(version.text) }
    writer.endRow()
  }
}

/// `comparison.json`: the same with goals, terms, loads and who moves, a scenario a line, so that
/// parts of a run can be joined.
struct ComparisonDocument {
  static let name = "comparison.json"

  /// All but the rows.
  static func head(_ comparison: Comparison) -> [UInt8] {
    let regions = comparison.regionNames.sorted { $0.key < $1.key }.map {
      JSONValue.Member($0.key.description, .string($0.value))
    }
    let members: [JSONValue.Member] = [
      .init("scenarios", .integer(comparison.count)), .init("shard", .string(comparison.shard)),
      .init("run", .string(comparison.run)), .init("rules", .string(comparison.rules)),
      .init("base", .object(members(of: comparison.base))), .init("regions", .object(regions)),
    ]
    var text = "{\n"
    for member in members {
      text += "\(JSONValue.string(member.name).text(.singleLine)): "
      text += member.value.text(.singleLine) + ",\n"
    }
    return Array(text.utf8) + rowsBegin
  }

  static func line(of row: ScenarioRow, isFirst: Bool) -> [UInt8] {
    Array(((isFirst ? "\n" : ",\n") + self.row(row).text(.singleLine)).utf8)
  }

  /// The lines before and behind the rows.
  static let rowsBegin = Array("\"rows\": [".utf8)
  static let rowsEnd = Array("]}".utf8)

  static let tail = Array("\n".utf8) + rowsEnd + Array("\n".utf8)

  private static func row(_ row: ScenarioRow) -> JSONValue {
    let name: [JSONValue.Member] = [
      .init("number", .integer(row.number)), .init("scenario", .string(row.name)),
    ]
    guard let figures = row.figures else {
      return .object(
        name + [.init("refused", .array(row.refusals.map { .string($0) }))])
    }
    return .object(
      name + members(of: figures) + [
        .init("moved_people", .integer(row.movedPeople)),
        .init("moved_cooperatives", .integer(row.movedCooperatives)),
        .init("changed_regions", .integer(row.changedRegions)),
        .init(
          "seconds",
          row.milliseconds.map { .number(NumberText.fixed($0, places: 3)) } ?? .null),
        .init("moves", .array(row.moves.map(move))),
        .init("falls_short", .bool(row.fallsShort)),
      ])
  }

  private static func move(_ move: Move) -> JSONValue {
    [
      "applicant_id": .string(move.applicantID), "name": .string(move.name),
      "from": .string(move.from?.description), "to": .string(move.to?.description),
      "withdrew": .bool(move.withdrew),
    ]
  }

  private static func members(of figures: ScenarioFigures) -> [JSONValue.Member] {
    [
      .init("placed", .integer(figures.placed)), .init("reserve", .integer(figures.reserve)),
      .init("missing", .integer(figures.missing)), .init("covered", .integer(figures.covered)),
      .init("uncovered", .integer(figures.uncovered)), .init("local", .integer(figures.local)),
      .init("first_choice", .integer(figures.firstChoice)),
      .init(
        "mean_distance_km", .number(NumberText.fixed(figures.meanDistanceMetres, places: 3))),
      .init("mean_rank", .number(NumberText.fixed(figures.meanRankThousandths, places: 3))),
      .init("travel", .integer(figures.terms.travel)),
      .init("pairs", .integer(figures.terms.pairs)),
      .init("balance", .integer(figures.terms.balance)),
      .init("splits", .integer(figures.terms.splits)),
      .init("objective", .integer(figures.objective)),
      .init("lower_bound", .integer(figures.lowerBound)),
      .init("exceptions", .integer(figures.exceptions)),
      .init(
        "loads",
        .object(
          figures.loads.sorted { $0.key < $1.key }.map {
            .init("\($0.key)", .integer($0.value))
          })),
      .init("certificate", .object(figures.goals.map { .init($0.name, .integer($0.value)) })),
    ]
  }
}

extension CSVDialect {
  /// For what follows in a file that has begun.
  fileprivate var withoutByteOrderMark: CSVDialect {
    CSVDialect(
      separator: separator, lineEnd: lineEnd, hasByteOrderMark: false, decimalMark: decimalMark)
  }
}
