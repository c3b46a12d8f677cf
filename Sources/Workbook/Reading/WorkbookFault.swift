/// Why bytes are not a workbook that we read.
package enum WorkbookFault: Error, Hashable, Sendable {
  /// What the bytes are instead.
  package enum OtherKind: Hashable, Sendable {
    /// A workbook under a password, or of Excel before 2007.
    case protectedOrOld
    /// A workbook of LibreOffice's own format.
    case openDocument
    /// Excel's binary format.
    case binary
    case unknown
  }

  case notAWorkbook(OtherKind)
  case archive(ZipFault)
  /// A part that must be there is not.
  case missingPart(String)
  /// A part that lies outside the file.
  case externalPart(String)
  case repeatedSheet(String)
  case malformedPart(String, XMLFault)
}
