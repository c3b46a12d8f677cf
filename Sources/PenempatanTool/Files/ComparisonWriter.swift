internal import Report
internal import Scenarios
internal import Tables

/// Writes a comparison as its rows come, so that more scenarios take no more memory: of the rows
/// only those stay that the page shows.
struct ComparisonWriter {
  private(set) var comparison: Comparison
  private let staging: StagingFolder
  private let options: RunOptions
  private let lines: ComparisonTable
  private var table: GrowingFile
  private var document: GrowingFile
  /// How many scenarios had no answer, and whether any plan falls short.
  private(set) var refused = 0
  private(set) var fallsShort = false

  /// - Parameter comparison: without rows.
  init(
    _ comparison: Comparison, to staging: StagingFolder, by options: RunOptions
  ) throws(ToolFailure) {
    self.comparison = comparison
    self.staging = staging
    self.options = options
    lines = ComparisonTable(rules: comparison.rules, dialect: options.csvDialect)
    table = GrowingFile(ComparisonTable.name, in: staging)
    document = GrowingFile(ComparisonDocument.name, in: staging)
    try table.append(lines.head(comparison.base))
    try document.append(ComparisonDocument.head(comparison))
  }

  mutating func add(_ row: ScenarioRow) throws(ToolFailure) {
    try table.append(lines.line(of: row))
    try document.append(ComparisonDocument.line(of: row, isFirst: comparison.answered == 0))
    comparison.add(row)
    if row.figures == nil { refused += 1 }
    fallsShort = fallsShort || row.fallsShort
  }

  /// Ends the tables and writes the page.
  ///
  /// - Returns: every file, with its digest.
  mutating func finish() throws(ToolFailure) -> [(name: String, digest: Digest)] {
    try document.append(ComparisonDocument.tail)
    let page = GrowingFile("whatif.html", in: staging)
    let bytes = ComparisonPage(comparison, language: options.language).bytes()
    try staging.write(page.name, bytes)
    return [
      (table.name, table.digest), (document.name, document.digest),
      (page.name, Digest(of: bytes)),
    ]
  }

  /// What `--json` answers: the document.
  func answer() throws(ToolFailure) -> [UInt8] { try staging.read(document.name) }
}

/// A file that is written piece by piece.
private struct GrowingFile {
  let name: String
  private let staging: StagingFolder
  private var stream = DigestStream()

  init(_ name: String, in staging: StagingFolder) { (self.name, self.staging) = (name, staging) }

  var digest: Digest { stream.digest }

  mutating func append(_ bytes: [UInt8]) throws(ToolFailure) {
    try staging.append(name, bytes)
    stream.update(bytes.span)
  }
}
