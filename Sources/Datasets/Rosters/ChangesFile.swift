package import PlacementModel
package import Tables

extension RosterFiles {
  /// `changes.csv`: what differs between a roster and the one before it, in the order given.
  ///
  /// - Parameter policy: the rules that the later one was made under.
  package static func changes(
    _ changes: [RosterChange], under policy: Policy, dialect: CSVDialect = .rfc
  ) -> File {
    var writer = CSVWriter(dialect: dialect, closing: PolicyVersion(policy).column)
    writer.row(["kind", "applicant_id", "cooperative_id", "from", "to"])
    for change in changes {
      writer.cell(change.kind.rawValue)
      for text in [change.applicantID, change.cooperativeID, change.from, change.to] {
        writer.textCell(text)
      }
      writer.endRow()
    }
    return ("changes.csv", writer.bytes)
  }
}
