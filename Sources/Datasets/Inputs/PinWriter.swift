package import PlacementModel
package import Tables

extension DatasetFiles {
  /// The `pins` table, in the order given: reading what was written gives it back.
  package static func csv(pins: [Pin], dialect: CSVDialect = .rfc) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect)
    writer.row(TableSchema.pins.columns.map(\.name))
    for pin in pins {
      let (kind, region, cooperative) = pin.decision.written
      writer.textCell(pin.applicantID)
      writer.cell(kind)
      writer.cell(region?.description ?? "")
      writer.textCell(cooperative ?? "")
      writer.textCell(pin.by)
      writer.textCell(pin.reason)
      writer.cell(pin.date?.description ?? "")
      writer.endRow()
    }
    return writer.bytes
  }
}
