package import Messages
import Workbook

/// A place in an input file.
package struct SourceLocation: Hashable, Sendable {
  package let file: String
  /// Counted from 1; `nil` where the fault is the whole file's.
  package let line: Int?
  /// In a table the number of the cell in its row, in JSON the number of the character in its
  /// line, each from 1; `nil` where the fault is the whole line's.
  package let column: Int?
  /// The column of a table as its own header names it.
  package let columnName: String?
  /// Whether the file is a sheet of a workbook, whose cells have names such as `J8`.
  package let isInSheet: Bool

  package init(
    file: String, line: Int? = nil, column: Int? = nil, columnName: String? = nil,
    isInSheet: Bool = false
  ) {
    self.isInSheet = isInSheet
    self.file = file
    self.line = line
    self.column = column
    self.columnName = columnName
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `applicants.csv:14:7` or `Data.xlsx!Pelamar:G14`, as far as the place is known.
  package var description: String {
    if isInSheet, let line, let column {
      return "\(file):\(CellReference.letters(ofColumn: column))\(line)"
    }
    return [file, line.map { String($0) }, column.map { String($0) }]
      .compactMap { $0 }.joined(separator: ":")
  }
}

/// A fault in an input file, said so that its author can mend it:
/// `applicants.csv:14:7: preference_1: no region has the code “64.11”; did you mean “64.01” (Paser)?`
package struct InputFault: Hashable, Sendable {
  /// What is wrong and how to mend it.
  package let fault: Message
  package let location: SourceLocation
  /// What stands there, shortened and with invisible characters named; empty if nothing does.
  package let value: String

  package init(_ fault: Message, at location: SourceLocation, value: String = "") {
    self.fault = fault
    self.location = location
    self.value = value
  }

  /// The fault on one line, with its place.
  package func text(in language: Language) -> String {
    let column = location.columnName.map { "\($0): " } ?? ""
    return "\(location): \(column)\(fault.text(in: language))"
  }
}

/// Every fault found in the files of a dataset or a roster.
package struct InputFaults: Error, Hashable, Sendable {
  /// The most faults that are kept; the others are only counted.
  package static let shownLimit = 50

  /// The first faults in the order of files and lines.
  package let faults: [InputFault]
  /// How many there are in all.
  package let count: Int

  /// - Parameter faults: all of them, in order; not empty.
  package init(all faults: [InputFault]) {
    self.faults = Array(faults.prefix(InputFaults.shownLimit))
    count = faults.count
  }

  /// One line a fault.
  package func text(in language: Language) -> String {
    faults.map { $0.text(in: language) }.joined(separator: "\n")
  }
}
