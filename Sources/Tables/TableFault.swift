/// Something that keeps bytes from being a table.
package struct TableFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The bytes are a ZIP archive, as every workbook is.
    case workbook
    /// The bytes announce an encoding that they break.
    case notText(encoding: TextEncoding)
    /// A byte 0 stands in the text.
    case nulByte
    /// There is not even a header.
    case empty
    /// There are more bytes than ``InputLimits/fileBytes``.
    case fileTooLarge
    /// There are more rows than ``InputLimits/rows``.
    case tooManyRows
    /// A quotation mark opens a cell and none closes it.
    case unclosedQuote
    /// Something other than a separator follows the closing quotation mark.
    case textAfterQuote
    /// A row has another number of cells than the header.
    case raggedRow(cells: Int, expected: Int)
    /// A cell has more bytes than ``InputLimits/cellBytes``.
    case cellTooLong
    /// A cell of a sheet shows an error such as `#N/A`.
    case errorCell(String)
    /// A cell of a sheet has a formula of which the file does not say what it comes to.
    case unevaluatedCell
    /// Two columns have one name, but for case and spaces around it.
    case repeatedColumn(name: String, first: Int)
  }

  package let kind: Kind
  /// Counted from 1, every line end counted, also those in quotes; in a sheet the row's number.
  package let line: Int
  /// The number of the cell in its row, from 1; `nil` where the fault is the whole row's.
  package let column: Int?

  package init(_ kind: Kind, line: Int, column: Int? = nil) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}
