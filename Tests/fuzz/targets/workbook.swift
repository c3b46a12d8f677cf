import Tables
import Workbook

@testable import Datasets

/// Workbooks: a sheet that can be read, written as one of ours, has the same cells. Input that is
/// no archive is the parts of one, with NUL bytes between them: sheet, shared texts, styles.
func check(_ input: [UInt8]) {
  guard let workbook = try? Workbook(Workbook.isArchive(input) ? input : packed(input)) else {
    return
  }
  for index in workbook.sheetNames.indices {
    guard let sheet = try? workbook.worksheet(index), let table = try? CSVTable(sheet),
      table.columnCount * (table.rowCount + 1) < 20_000
    else { continue }
    let cells = table.cells
    var writer = SheetWriter(name: "S", columns: cells[0].map { SheetWriter.Column($0) })
    for row in cells.dropFirst() {
      for text in row { writer.text(text) }
      writer.endRow()
    }
    guard let again = try? Workbook(WorkbookWriter.bytes(of: [writer])).worksheet(0),
      let table = try? CSVTable(again)
    else { fatalError("not read again") }
    hold(filled(table.cells) == filled(cells), "\(table.cells) for \(cells)")
  }
}

extension CSVTable {
  fileprivate var cells: [[String]] {
    [header]
      + (0..<rowCount).map { row in (0..<columnCount).map { text(row: row, column: $0) } }
  }
}

/// By row and column what stands there: cells with nothing but spaces are as good as empty, and
/// rows of such are left out of a table.
private func filled(_ rows: [[String]]) -> [[Int: [UInt8]]] {
  rows.map { row in
    var filled: [Int: [UInt8]] = [:]
    for (column, text) in row.enumerated() where !Array(text.utf8)[...].trimmed.isEmpty {
      filled[column] = Array(text.utf8)
    }
    return filled
  }.filter { !$0.isEmpty }
}

/// An archive of the parts that a workbook needs, three of which are given.
private func packed(_ input: [UInt8]) -> [UInt8] {
  let parts = input.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  var writer = ZipWriter()
  for (name, text) in fixedParts {
    writer.add(ZipWriter.Entry(name: name, contents: Array(text.utf8)))
  }
  for (name, part) in zip(["sheet.xml", "sharedStrings.xml", "styles.xml"], parts) {
    writer.add(ZipWriter.Entry(name: "xl/\(name)", contents: Array(part)))
  }
  for name in ["sharedStrings.xml", "styles.xml"].suffix(3 - parts.count) {
    writer.add(ZipWriter.Entry(name: "xl/\(name)", contents: Array("<none/>".utf8)))
  }
  return writer.finished()
}

private let fixedParts = [
  ("[Content_Types].xml", "<Types/>"),
  ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
  ("xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"r0\"/></sheets></workbook>"),
  (
    "xl/_rels/workbook.xml.rels",
    relations([
      ("worksheet", "sheet.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"),
    ])
  ),
]

private func relations(_ targets: [(kind: String, path: String)]) -> String {
  "<Relationships>"
    + targets.enumerated().map { index, target in
      "<Relationship Id=\"r\(index)\" Type=\"/\(target.kind)\" Target=\"\(target.path)\"/>"
    }.joined() + "</Relationships>"
}
