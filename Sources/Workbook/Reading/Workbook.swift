/// A workbook in the format of Office Open XML (ECMA-376), as Excel, LibreOffice and other
/// programs write it.
///
/// Only what cells show is read: nothing is evaluated, nothing outside the file is opened.
package struct Workbook: Sendable, Hashable {
  private struct Sheet: Hashable {
    let name: String
    let path: String
  }

  private let archive: ZipArchive
  private let sheets: [Sheet]
  private let context: CellContext

  /// Opens a workbook: finds its sheets, and reads what their cells share.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(WorkbookFault) {
    archive = try Workbook.archive(bytes, limits)
    guard archive.contains("[Content_Types].xml") else { throw Workbook.unknown(archive) }
    let root = try Workbook.relations(of: "", in: archive)
    guard let main = root.target(ofKind: "officeDocument"), !main.isExternal else {
      throw .missingPart("xl/workbook.xml")
    }
    if main.path.hasSuffix(".bin") { throw .notAWorkbook(.binary) }
    let relations = try Workbook.relations(of: main.path, in: archive)
    let index = try Workbook.parse(main.path, of: archive) { scanner throws(XMLFault) in
      try WorkbookIndex(&scanner)
    }
    sheets = try Workbook.sheets(index, relations)
    var context = CellContext()
    context.is1904 = index.is1904
    if let path = try Workbook.path(ofKind: "sharedStrings", relations) {
      context.strings = try Workbook.parse(path, of: archive) { scanner throws(XMLFault) in
        try SharedStrings(&scanner)
      }
    }
    if let path = try Workbook.path(ofKind: "styles", relations) {
      context.looks = try Workbook.parse(path, of: archive) { scanner throws(XMLFault) in
        try NumberLooks(&scanner)
      }
    }
    self.context = context
  }

  /// The names of the sheets with cells, in the order of their tabs.
  package var sheetNames: [String] { sheets.map(\.name) }

  /// The cells of a sheet. O(*n*) in the bytes of its part.
  ///
  /// - Parameter index: its place among ``sheetNames``.
  package func worksheet(_ index: Int) throws(WorkbookFault) -> Worksheet {
    let context = context
    return try Workbook.parse(sheets[index].path, of: archive) { scanner throws(XMLFault) in
      try WorksheetReader.read(&scanner, context)
    }
  }

  /// Whether bytes begin as a ZIP archive does, so can be no table of plain text.
  package static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  // MARK: - Opening

  private static func archive(
    _ bytes: [UInt8], _ limits: ZipLimits
  ) throws(WorkbookFault) -> ZipArchive {
    // The compound files in which Office kept everything before 2007, and keeps what is encrypted.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .notAWorkbook(.protectedOrOld) }
    guard isArchive(bytes) else { throw .notAWorkbook(.unknown) }
    do throws(ZipFault) {
      return try ZipArchive(bytes, limits: limits)
    } catch {
      throw .archive(error)
    }
  }

  private static func unknown(_ archive: ZipArchive) -> WorkbookFault {
    .notAWorkbook(archive.contains("content.xml") ? .openDocument : .unknown)
  }

  private static func relations(
    of part: String, in archive: ZipArchive
  ) throws(WorkbookFault) -> Relations {
    let folder = Relations.folder(of: part)
    return try parse(Relations.part(of: part), of: archive) { scanner throws(XMLFault) in
      try Relations(&scanner, folder: folder)
    }
  }

  private static func sheets(
    _ index: WorkbookIndex, _ relations: Relations
  ) throws(WorkbookFault) -> [Sheet] {
    var sheets: [Sheet] = []
    var names: Set<String> = []
    for (name, id) in index.sheets {
      guard let target = relations.targetByID[id] else { throw .missingPart(name) }
      // Sheets of a chart alone have no cells.
      guard target.kind == "worksheet" else { continue }
      guard !target.isExternal else { throw .externalPart(target.path) }
      guard names.insert(name.lowercased()).inserted else { throw .repeatedSheet(name) }
      sheets.append(Sheet(name: name, path: target.path))
    }
    return sheets
  }

  private static func path(
    ofKind kind: String, _ relations: Relations
  ) throws(WorkbookFault) -> String? {
    guard let target = relations.target(ofKind: kind) else { return nil }
    guard !target.isExternal else { throw .externalPart(target.path) }
    return target.path
  }

  /// Reads a part of the package, with the part's name in every fault.
  private static func parse<Value>(
    _ name: String, of archive: ZipArchive,
    _ read: (inout XMLScanner) throws(XMLFault) -> Value
  ) throws(WorkbookFault) -> Value {
    let contents: [UInt8]?
    do throws(ZipFault) {
      contents = try archive.contents(of: name)
    } catch {
      throw .archive(error)
    }
    guard let contents else { throw .missingPart(name) }
    do throws(XMLFault) {
      var scanner = try XMLScanner(contents)
      return try read(&scanner)
    } catch {
      throw .malformedPart(name, error)
    }
  }
}

/// What the main part of a workbook says: its sheets with the ids of their parts.
private struct WorkbookIndex {
  private(set) var sheets: [(name: String, id: String)] = []
  private(set) var is1904 = false

  init(_ scanner: inout XMLScanner) throws(XMLFault) {
    while true {
      switch try scanner.next() {
      case .endOfDocument: return
      case .start where scanner.isNamed("workbookPr"):
        is1904 = ["1", "true"].contains(try scanner.attribute("date1904") ?? "")
      case .start where scanner.depth == 3 && scanner.isNamed("sheet"):
        guard let name = try scanner.attribute("name"), let id = try scanner.attribute("id") else {
          throw scanner.fault(.missingAttribute)
        }
        sheets.append((name, id))
      default: continue
      }
    }
  }
}
