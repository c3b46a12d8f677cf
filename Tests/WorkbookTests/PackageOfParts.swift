import Workbook

/// A workbook put together from parts, some of which a test replaces.
struct PackageOfParts {
  private static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  private static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// In the order of the archive; a part may stand twice.
  var parts: [(name: String, text: String)] = [
    ("[Content_Types].xml", "\(start)<Types/>"),
    ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
    ("xl/workbook.xml", workbook()),
    (
      "xl/_rels/workbook.xml.rels",
      relations([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "strings.xml"),
        ("rId3", "styles", "/xl/styles.xml"),
      ])
    ),
    ("xl/strings.xml", "<sst><si><t>shared</t></si></sst>"),
    ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>"),
    ("xl/worksheets/sheet1.xml", sheet("")),
  ]

  subscript(name: String) -> String {
    get { parts.first { $0.name == name }!.text }
    set { parts[parts.firstIndex { $0.name == name }!].text = newValue }
  }

  /// The part of the only sheet, by what stands in its table.
  mutating func setRows(_ rows: String) {
    self["xl/worksheets/sheet1.xml"] = PackageOfParts.sheet(rows)
  }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  var bytes: [UInt8] {
    var writer = ZipWriter()
    for part in parts {
      writer.add(ZipWriter.Entry(name: part.name, contents: Array(part.text.utf8)))
    }
    return writer.finished()
  }

  /// The fault of opening the workbook or reading a sheet of it; `nil` if it can be read.
  var fault: WorkbookFault? {
    do throws(WorkbookFault) {
      let workbook = try Workbook(bytes)
      for index in workbook.sheetNames.indices { _ = try workbook.worksheet(index) }
      return nil
    } catch {
      return error
    }
  }

  /// The fault in a part's text; `nil` if there is none, or another fault.
  var textFault: XMLFault.Kind? {
    if case .malformedPart(_, let fault) = fault { fault.kind } else { nil }
  }

  /// The cells of the first sheet, a row as its number and what stands in which column.
  func cells() throws -> [Int: [String: String]] {
    let sheet = try Workbook(bytes).worksheet(0)
    var rows: [Int: [String: String]] = [:]
    for row in sheet.rows {
      for cell in sheet.cells(of: row) {
        let text = String(decoding: sheet.text(of: cell), as: UTF8.self)
        let letters = CellReference.letters(ofColumn: cell.column + 1)
        rows[row.number, default: [:]][letters] = cell.kind == .unevaluated ? "?" : text
      }
    }
    return rows
  }

  static func sheet(_ rows: String) -> String {
    "\(start)<worksheet><sheetData>\(rows)</sheetData></worksheet>"
  }

  static func workbook(_ sheets: [(name: String, id: String)] = [("Data", "rId1")]) -> String {
    let list = sheets.map { "<sheet name=\"\($0.name)\" sheetId=\"1\" r:id=\"\($0.id)\"/>" }
    return """
      \(start)<workbook xmlns:r="\(relation)"><workbookPr/><sheets>\(list.joined())</sheets>\
      </workbook>
      """
  }

  static func relations(_ targets: [(id: String, kind: String, target: String)]) -> String {
    let list = targets.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(relation)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "\(start)<Relationships>\(list.joined())</Relationships>"
  }
}
