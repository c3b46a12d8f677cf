package import PlacementModel
import Tables
import Workbook

/// A file as the tool read it.
package struct InputFile: Hashable, Sendable {
  /// As messages should name it: `applicants.csv`, or the path that was given.
  package let name: String
  package let bytes: [UInt8]
  /// Of a workbook, the sheet that holds the table.
  let sheet: WorkbookSheet?

  package init(name: String, bytes: [UInt8]) {
    self.init(name: name, bytes: bytes, sheet: nil)
  }

  init(name: String, bytes: [UInt8], sheet: WorkbookSheet?) {
    self.name = name
    self.bytes = bytes
    self.sheet = sheet
  }

  /// `Data.xlsx!Pelamar` where the table is a sheet, else the file's name.
  var tableName: String { sheet.map { "\(name)!\($0.name)" } ?? name }

  /// The bytes of a file that holds this table and nothing else: the file's own, or those of a
  /// CSV file with the sheet's cells; `nil` where the sheet cannot be read.
  package var tableBytes: [UInt8]? {
    guard let sheet else { return bytes }
    return (try? sheet.workbook.worksheet(sheet.index)).flatMap { try? CSVTable($0).written() }
  }
}

/// The files of a dataset, one a table; any of them can be replaced before reading.
package struct DatasetFiles: Hashable, Sendable {
  private var files: [InputTable: InputFile] = [:]

  package init() {}

  package subscript(table: InputTable) -> InputFile? {
    get { files[table] }
    set { files[table] = newValue }
  }

  /// What a table's file is called in the folder of a dataset.
  package static func fileName(of table: InputTable) -> String {
    table == .policy ? "policy.json" : "\(table.rawValue).csv"
  }
}
