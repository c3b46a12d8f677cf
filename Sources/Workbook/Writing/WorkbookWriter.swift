internal import Dispatch
internal import Synchronization

/// Puts sheets together to a workbook in the format of Office Open XML (ECMA-376).
///
/// The same sheets give the same bytes: nothing in it tells when, where or by whom it was made.
package enum WorkbookWriter {
  /// The bytes of the workbook. Sheets are compressed side by side, each by itself.
  ///
  /// - Precondition: there is a sheet, and no two have the same name.
  package static func bytes(of sheets: [SheetWriter]) -> [UInt8] {
    precondition(!sheets.isEmpty && Set(sheets.map { $0.name.lowercased() }).count == sheets.count)
    let small = [
      ("[Content_Types].xml", contentTypes(sheets)), ("_rels/.rels", packageRelations),
      ("xl/workbook.xml", workbook(sheets)), ("xl/_rels/workbook.xml.rels", relations(sheets)),
      ("xl/styles.xml", CellStyle.part),
    ]
    var zip = ZipWriter()
    for (name, text) in small {
      zip.add(ZipWriter.Entry(name: name, contents: Array(text.utf8)))
    }
    for entry in compressed(sheets) { zip.add(entry) }
    return zip.finished()
  }

  private static func compressed(_ sheets: [SheetWriter]) -> [ZipWriter.Entry] {
    let entries = Mutex([ZipWriter.Entry?](repeating: nil, count: sheets.count))
    DispatchQueue.concurrentPerform(iterations: sheets.count) { index in
      let part = sheets[index].part(isFirst: index == 0)
      let entry = ZipWriter.Entry(name: "xl/\(path(index))", contents: part)
      entries.withLock { $0[index] = entry }
    }
    return entries.withLock { $0.compactMap { $0 } }
  }

  // MARK: - The parts around the sheets

  private static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  private static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func path(_ index: Int) -> String { "worksheets/sheet\(index + 1).xml" }

  private static func contentTypes(_ sheets: [SheetWriter]) -> String {
    let overrides = sheets.indices.map {
      "<Override PartName=\"/xl/\(path($0))\" ContentType=\"\(types).worksheet+xml\"/>"
    }
    return """
      \(opening)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(types).sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(types).styles+xml"/>\
      \(overrides.joined())</Types>
      """
  }

  private static let packageRelations = """
    \(opening)<Relationships \
    xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(relation)/officeDocument" Target="xl/workbook.xml"/>\
    </Relationships>
    """

  private static func relations(_ sheets: [SheetWriter]) -> String {
    let targets = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(relation)/worksheet\" Target=\"\(path($0))\"/>"
    }
    return """
      \(opening)<Relationships \
      xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(targets.joined())\
      <Relationship Id="rId\(sheets.count + 1)" Type="\(relation)/styles" Target="styles.xml"/>\
      </Relationships>
      """
  }

  private static func workbook(_ sheets: [SheetWriter]) -> String {
    let names = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    // Readers expect the filter's range under this name too; the header repeats on every page.
    let defined = sheets.enumerated().map { index, sheet in
      let name = sheet.name.map { $0 == "'" ? "''" : String($0) }.joined()
      let quoted = escaped("'\(name)'")
      return """
        <definedName name="_xlnm._FilterDatabase" localSheetId="\(index)" hidden="1">\
        \(quoted)!\(sheet.fixedFilterRange)</definedName>\
        <definedName name="_xlnm.Print_Titles" localSheetId="\(index)">\(quoted)!$1:$1\
        </definedName>
        """
    }
    return """
      \(opening)<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="\(relation)"><bookViews><workbookView activeTab="0"/></bookViews>\
      <sheets>\(names.joined())</sheets><definedNames>\(defined.joined())</definedNames></workbook>
      """
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(escaped: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
