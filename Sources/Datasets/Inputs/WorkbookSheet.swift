import Messages
package import PlacementModel
import Tables
import Workbook

/// A sheet of an open workbook.
struct WorkbookSheet: Hashable, Sendable {
  let workbook: Workbook
  /// Its place among the workbook's sheets.
  let index: Int

  var name: String { workbook.sheetNames[index] }

  /// The sheet's cells; `nil`, with a fault in the log, where they cannot be read.
  func worksheet(of file: InputFile, order: Int, log: inout FaultLog) -> Worksheet? {
    do throws(WorkbookFault) {
      return try workbook.worksheet(index)
    } catch {
      log.report(
        Message.workbook(error), at: SourceLocation(file: file.tableName), order: order)
      return nil
    }
  }
}

extension InputTable {
  /// What a sheet with this table is called, the English name first.
  package var sheetNames: [String] {
    switch self {
    case .regions: ["regions", "wilayah"]
    case .cooperatives: ["cooperatives", "koperasi"]
    case .applicants: ["applicants", "pelamar"]
    case .pins: ["pins", "penetapan"]
    case .travel: ["travel", "jarak"]
    case .policy: []
    }
  }

  /// The places of the sheets that bear one of its names, whatever their case.
  fileprivate func sheets(in workbook: Workbook) -> [Int] {
    workbook.sheetNames.indices.filter { index in
      let name = Array(workbook.sheetNames[index].utf8)[...].trimmed
      return sheetNames.contains(String(decoding: name, as: UTF8.self).lowercased())
    }
  }
}

extension DatasetFiles {
  /// The tables of a workbook with a sheet for each, those that there are.
  ///
  /// - Throws: ``InputFaults`` where the file is no workbook, or two sheets bear the names of one
  ///   table.
  package init(workbook file: InputFile) throws(InputFaults) {
    self.init()
    var log = FaultLog()
    if let workbook = file.opened(order: 0, log: &log) {
      for (order, table) in InputTable.allCases.enumerated() {
        let sheets = table.sheets(in: workbook)
        if sheets.count > 1 {
          let names = sheets.map { workbook.sheetNames[$0] }
          log.report(
            .sheetsOfOneTable(names), at: SourceLocation(file: file.name), order: order)
        }
        self[table] = sheets.first.map {
          InputFile(
            name: file.name, bytes: file.bytes, sheet: WorkbookSheet(workbook: workbook, index: $0))
        }
      }
    }
    if let faults = log.thrown { throw faults }
  }

  /// Whether a file is a workbook, by its first bytes; also where it is one that cannot be read.
  package static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    Workbook.isArchive(bytes) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}

extension InputFile {
  /// The file with the sheet that holds a table: the one of its name, or the only one.
  ///
  /// - Returns: `nil`, with a fault in the log, where there is none.
  func choosingSheet(
    of table: InputTable, order: Int, log: inout FaultLog
  ) -> InputFile? {
    guard let workbook = opened(order: order, log: &log) else { return nil }
    let named = table.sheets(in: workbook)
    let only = workbook.sheetNames.count == 1 ? [0] : []
    guard let index = (named + only).first, named.count < 2 else {
      let message: Message =
        named.isEmpty
        ? .sheetMissing(table.sheetNames, found: workbook.sheetNames)
        : .sheetsOfOneTable(named.map { workbook.sheetNames[$0] })
      log.report(message, at: SourceLocation(file: name), order: order)
      return nil
    }
    return InputFile(
      name: name, bytes: bytes, sheet: WorkbookSheet(workbook: workbook, index: index))
  }

  fileprivate func opened(order: Int, log: inout FaultLog) -> Workbook? {
    do throws(WorkbookFault) {
      return try Workbook(bytes)
    } catch {
      log.report(Message.workbook(error), at: SourceLocation(file: name), order: order)
      return nil
    }
  }
}

extension CSVTable {
  /// Columns without a title that are kept beside those with one, as a CSV file would keep them.
  private static let mostUntitled = 64

  /// The table of a sheet, as saving it as CSV would give it: every row as long as the longest.
  ///
  /// - Throws: where there is no cell with text.
  init(_ sheet: Worksheet) throws(TableFault) {
    func isBlank(_ cell: Worksheet.Cell) -> Bool {
      (cell.kind == .text || cell.kind == .number) && sheet.text(of: cell).trimmed.isEmpty
    }
    let rows = sheet.rows.filter { row in !sheet.cells(of: row).allSatisfy(isBlank) }
    guard let header = rows.first else { throw TableFault(.empty, line: 1) }
    let titled = (sheet.cells(of: header).last { !isBlank($0) }?.column ?? 0) + 1
    let limit = titled + CSVTable.mostUntitled
    let width = rows.reduce(titled) { width, row in
      max(width, min(limit, (sheet.cells(of: row).last { !isBlank($0) }?.column ?? 0) + 1))
    }
    var builder = SheetTableBuilder(columnCount: width)
    for row in rows {
      var column = 0
      for cell in sheet.cells(of: row) where !isBlank(cell) {
        guard cell.column < width else {
          builder.report(
            .raggedRow(cells: cell.column + 1, expected: width), row: row.number)
          break
        }
        while column < cell.column {
          builder.cell([])
          column += 1
        }
        builder.cell(CSVTable.text(of: cell, in: sheet, row: row.number, &builder))
        column += 1
      }
      builder.endRow(number: row.number)
    }
    self = try builder.table()
  }

  /// The text of a cell; none where it shows an error, which is reported.
  private static func text(
    of cell: Worksheet.Cell, in sheet: Worksheet, row: Int, _ builder: inout SheetTableBuilder
  ) -> ArraySlice<UInt8> {
    let text = sheet.text(of: cell)
    switch cell.kind {
    case .text, .number, .day, .answer:
      if text.count > InputLimits.cellBytes {
        builder.report(.cellTooLong, row: row, column: cell.column + 1)
      }
      return text
    case .error:
      builder.report(
        .errorCell(String(decoding: text, as: UTF8.self)), row: row, column: cell.column + 1)
    case .unevaluated:
      builder.report(.unevaluatedCell, row: row, column: cell.column + 1)
    }
    return []
  }
}
