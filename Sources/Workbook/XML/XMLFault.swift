/// Why bytes are not an XML document that we read, and where.
package struct XMLFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Bytes that are not UTF-8, or an encoding declared that is none of it.
    case notUTF8
    /// A character that no document may have.
    case badCharacter
    /// The document ends in the middle of something.
    case truncated
    /// Something that is no markup where markup must be.
    case malformed
    /// A document type declaration: what entities it declares is nothing we follow.
    case documentType
    /// An entity other than the five of XML.
    case unknownEntity(String)
    /// An end tag that closes another element than the one open.
    case mismatchedTag(String)
    case repeatedAttribute(String)
    case tooDeep(limit: Int)
    case tooManyAttributes(limit: Int)
    /// Text or a second element behind the document's only one, or none at all.
    case notOneElement
    /// An element lacks an attribute that it must have.
    case missingAttribute
    /// A value that cannot be what it must be: no cell, no number, no string of the list.
    case badValue(String)
    /// More cells than a workbook of ours may have.
    case tooManyCells(limit: Int)
  }

  package let kind: Kind
  /// Counted in bytes from 0.
  package let offset: Int

  package init(kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
