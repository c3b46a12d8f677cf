import Messages
import PlacementModel
import Tables

/// A table whose columns are bound to the names of a schema.
struct Sheet: Sendable {
  struct Column: Hashable, Sendable {
    /// From 0.
    let index: Int
    /// The English name, by which the program knows the column.
    let name: String
    /// The name in the file's own header.
    let header: String
  }

  /// As messages name it: `applicants.csv`, `Data.xlsx!Pelamar`.
  let file: String
  /// Whether it is a sheet of a workbook.
  let isInWorkbook: Bool
  /// The position of the file among the files read with it.
  let order: Int
  let table: CSVTable
  /// In the order of the file; only those that the schema knows.
  let columns: [Column]
  private let columnByName: [String: Column]

  /// Reads a file and binds its columns; faults and notices go to the log.
  ///
  /// - Parameter knownName: the English name of a header that the schema itself does not list.
  /// - Returns: `nil` if the file is no table at all.
  init?(
    _ file: InputFile, order: Int, schema: TableSchema,
    knownName: (String) -> String? = { _ in nil }, log: inout FaultLog
  ) {
    guard let table = Sheet.table(of: file, order: order, log: &log) else { return nil }
    self.file = file.tableName
    isInWorkbook = file.sheet != nil
    self.order = order
    self.table = table
    if table.encoding == .windows1252 { log.note(.readAsWindows1252(file: file.name)) }

    columns = table.header.enumerated().compactMap { index, header in
      let name = schema.column(named: header) ?? knownName(TableSchema.key(header))
      return name.map { Column(index: index, name: $0, header: header) }
    }
    columnByName = Dictionary(columns.map { ($0.name, $0) }) { first, _ in first }
    let known = Set(columns.map { $0.index + 1 })
    for fault in table.faults where !fault.isOfValue || known.contains(fault.column ?? 0) {
      Sheet.report(fault, in: file, order: order, header: table.header, log: &log)
    }
    reportExamples(log: &log)
    reportColumns(schema: schema, log: &log)
  }

  /// The column of that English name, if the file has it.
  func column(_ name: String) -> Column? { columnByName[name] }

  /// Where a cell stands; without a column, where its row begins.
  func location(row: Int, column: Column?) -> SourceLocation {
    SourceLocation(
      file: file, line: table.line(row: row, column: column?.index ?? 0),
      column: column.map { $0.index + 1 }, columnName: column?.header, isInSheet: isInWorkbook)
  }

  /// Where the header stands.
  var headerLocation: SourceLocation {
    SourceLocation(file: file, line: table.headerLine, isInSheet: isInWorkbook)
  }

  /// Rows that could not be read as rows.
  var hasBrokenRows: Bool { !table.faults.isEmpty }

  private func reportColumns(schema: TableSchema, log: inout FaultLog) {
    var bound: [String: Column] = [:]
    for column in columns {
      if let first = bound[column.name] {
        // The very same name twice is among the table's own faults.
        if first.header.lowercased() == column.header.lowercased() { continue }
        let place = SourceLocation(
          file: file, line: table.headerLine, column: column.index + 1,
          columnName: column.header, isInSheet: isInWorkbook)
        log.report(.sameColumnTwice(first.header, column.header), at: place, order: order)
      } else {
        bound[column.name] = column
      }
    }
    for column in schema.columns where column.isRequired && bound[column.name] == nil {
      let message = Message.columnMissing(column.name, indonesian: column.indonesian)
      log.report(message, at: headerLocation, order: order)
    }
    let known = Set(columns.map(\.index))
    let names = schema.allNames
    for (index, header) in table.header.enumerated()
    where !known.contains(index) && !Sheet.marksExamples(header) {
      log.note(
        header.isEmpty
          ? .columnUnnamed(file: file, number: index + 1)
          : .columnUnknown(
            ShownText.visible(header), file: file,
            closest: Spelling.closest(to: TableSchema.key(header), among: names)))
    }
  }

  /// Reports the lines of a template that still say that they are examples.
  private func reportExamples(log: inout FaultLog) {
    for (index, header) in table.header.enumerated() where Sheet.marksExamples(header) {
      let column = Column(index: index, name: header, header: header)
      for row in 0..<table.rowCount where !table.cell(row: row, column: index).trimmed.isEmpty {
        log.report(.exampleLeft, at: location(row: row, column: column), order: order)
      }
    }
  }

  /// Whether a column says of lines that they are examples.
  private static func marksExamples(_ header: String) -> Bool {
    ["contoh", "example"].contains(TableSchema.key(header))
  }

  /// The file's table; a fault where it is none.
  private static func table(
    of file: InputFile, order: Int, log: inout FaultLog
  ) -> CSVTable? {
    do throws(TableFault) {
      guard let sheet = file.sheet else { return try CSVTable(file.bytes) }
      return try sheet.worksheet(of: file, order: order, log: &log).map {
        cells throws(TableFault) in try CSVTable(cells)
      }
    } catch {
      report(error, in: file, order: order, header: [], log: &log)
      return nil
    }
  }

  private static func report(
    _ fault: TableFault, in file: InputFile, order: Int, header: [String], log: inout FaultLog
  ) {
    let name = fault.column.flatMap { header.indices.contains($0 - 1) ? header[$0 - 1] : nil }
    let place = SourceLocation(
      file: file.tableName, line: fault.line, column: fault.column, columnName: name,
      isInSheet: file.sheet != nil)
    log.report(message(for: fault.kind), at: place, order: order)
  }

  private static func message(for kind: TableFault.Kind) -> Message {
    switch kind {
    case .workbook: .fileIsWorkbook
    case .notText(let encoding): .fileIsNotText(encoding: encoding.rawValue)
    case .nulByte: .fileHasNulByte
    case .empty: .fileIsEmpty
    case .fileTooLarge: .fileTooLarge(bytes: InputLimits.fileBytes)
    case .tooManyRows: .rowsTooMany(InputLimits.rows)
    case .unclosedQuote: .quoteUnclosed
    case .textAfterQuote: .textAfterQuote
    case .raggedRow(let cells, let expected): .rowRagged(cells: cells, expected: expected)
    case .cellTooLong: .cellTooLong(bytes: InputLimits.cellBytes)
    case .errorCell(let shown): .cellShowsError(ShownText.visible(shown))
    case .unevaluatedCell: .formulaUnevaluated
    case .repeatedColumn(let name, let first): .columnRepeated(name, first: first)
    }
  }
}

extension TableFault {
  /// Whether it spoils one value alone, so that it is no fault in a column that nobody reads.
  fileprivate var isOfValue: Bool {
    switch kind {
    case .errorCell, .unevaluatedCell: true
    default: false
    }
  }
}
