package import PlacementModel

/// A file as the tool read it.
package struct InputFile: Hashable, Sendable {
  /// As messages should name it: `applicants.csv`, or the path that was given.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
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
