/// How a cell looks: the place of its format in the workbook's table of them.
package enum CellStyle: Int, Sendable, CaseIterable {
  case plain
  /// The first line of a table.
  case header
  /// Text that stays text when somebody types into the cell.
  case text
  /// Text in as many lines as it needs.
  case wrapped
  case integer
  /// One decimal is shown, all are held.
  case decimal
  case percentage
  /// `3 Oktober 2025`, in the words of the reader's own spreadsheet.
  case date
  /// Something amiss: red and bold, so that it also shows without colour.
  case alarm
  /// A line to be replaced.
  case example
  /// The line above a block.
  case title
  /// A number, and a day, in a line to be replaced.
  case exampleNumber, exampleDay

  /// The part of the package that defines the styles, in the order of the cases, and the two
  /// looks of conditional colours.
  static let part: String = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
    <numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.0"/>\
    <numFmt numFmtId="165" formatCode="d mmmm yyyy"/></numFmts>\
    <fonts count="5"><font><sz val="11"/><name val="Calibri"/></font>\
    <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>\
    <font><b/><sz val="11"/><color rgb="FF9C0006"/><name val="Calibri"/></font>\
    <font><i/><sz val="11"/><color rgb="FF595959"/><name val="Calibri"/></font>\
    <font><b/><sz val="13"/><name val="Calibri"/></font></fonts>\
    <fills count="5"><fill><patternFill patternType="none"/></fill>\
    <fill><patternFill patternType="gray125"/></fill>\
    <fill><patternFill patternType="solid"><fgColor rgb="FF1F4E78"/></patternFill></fill>\
    <fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill>\
    <fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="\(allCases.count)">\(allCases.map(\.format).joined())</cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
    <dxfs count="2">\
    <dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid">\
    <fgColor rgb="FFFFC7CE"/><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>\
    <dxf><font><i/><color rgb="FF7F6000"/></font><fill><patternFill patternType="solid">\
    <fgColor rgb="FFFFEB9C"/><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf>\
    </dxfs></styleSheet>
    """

  private var format: String {
    switch self {
    case .plain: CellStyle.format()
    case .header:
      CellStyle.format(font: 1, fill: 2, alignment: "vertical=\"center\" wrapText=\"1\"")
    case .text: CellStyle.format(number: 49)
    case .wrapped: CellStyle.format(number: 49, alignment: "vertical=\"top\" wrapText=\"1\"")
    case .integer: CellStyle.format(number: 3)
    case .decimal: CellStyle.format(number: 164)
    case .percentage: CellStyle.format(number: 10)
    case .date: CellStyle.format(number: 165, alignment: "horizontal=\"left\"")
    case .alarm: CellStyle.format(number: 49, font: 2, fill: 3)
    case .example: CellStyle.format(number: 49, font: 3, fill: 4)
    case .title: CellStyle.format(font: 4)
    case .exampleNumber: CellStyle.format(font: 3, fill: 4)
    case .exampleDay: CellStyle.format(number: 14, font: 3, fill: 4)
    }
  }

  private static func format(
    number: Int = 0, font: Int = 0, fill: Int = 0, alignment: String = ""
  ) -> String {
    let start = """
      <xf numFmtId="\(number)" fontId="\(font)" fillId="\(fill)" borderId="0" xfId="0" \
      applyNumberFormat="1" applyFont="1" applyFill="1"
      """
    guard !alignment.isEmpty else { return start + "/>" }
    return start + " applyAlignment=\"1\"><alignment \(alignment)/></xf>"
  }
}
