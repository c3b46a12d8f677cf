import Testing
import Workbook

@Suite("What the cells of a workbook hold")
struct WorkbookReadingTests {
  private func row(_ cells: String) throws -> [String: String] {
    var package = PackageOfParts()
    package.setRows("<row r=\"1\">\(cells)</row>")
    return try package.cells()[1] ?? [:]
  }

  @Test("shared strings with runs, phonetic runs and entities are put together")
  func sharedStrings() throws {
    var package = PackageOfParts()
    package["xl/strings.xml"] = """
      <x:sst xmlns:x="a"><x:si><x:t>plain &amp; &#x26; &lt;</x:t></x:si>
      <x:si><x:r><x:rPr><x:b/></x:rPr><x:t>Nur</x:t></x:r><x:r><x:t xml:space="preserve"> Aini</x:t></x:r>
      <x:rPh sb="0" eb="1"><x:t>reading</x:t></x:rPh><x:phoneticPr fontId="1"/></x:si>
      <x:si><x:t/></x:si><x:si><x:t><![CDATA[<raw> & ]]>end</x:t></x:si>
      <x:si><x:t>a_x000D__x005F_x0041_</x:t></x:si></x:sst>
      """
    package.setRows(
      "<row>" + (0..<5).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>")
    #expect(
      try package.cells() == [
        1: [
          "A": "plain & & <", "B": "Nur Aini", "D": "<raw> & end", "E": "a\r_x0041_",
        ]
      ])
  }

  @Test("every type of cell becomes the text that CSV would have")
  func cellTypes() throws {
    let cells = """
      <c r="A1" t="inlineStr"><is><r><t>in</t></r><rPh><t>x</t></rPh><r><t>line</t></r></is></c>
      <c r="B1" t="str"><f>A1&amp;""</f><v>formula</v></c><c r="C1" t="b"><v>1</v></c>
      <c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1"><f>1+1</f></c>
      <c r="G1"><f>1+1</f><v>2</v></c><c r="H1" s="0"/><c r="I1" t="d"><v>2025-12-31T00:00:00</v></c>
      <c r="K1"><v>7</v></c><c><v>8</v></c>
      """
    #expect(
      try row(cells) == [
        "A": "inline", "B": "formula", "C": "true", "D": "false", "E": "#N/A", "F": "?",
        "G": "2", "I": "2025-12-31", "K": "7", "L": "8",
      ])
  }

  @Test("numbers have the fifteen digits that spreadsheets show, exponents where digits are lost")
  func numbers() throws {
    let written = [
      ("64.099999999999994", "64.1"), ("0.30000000000000004", "0.3"), ("12.10", "12.1"),
      ("6.4720112345678901E15", "6.47201123456789E+15"), ("6408005208810002", "6.40800520881E+15"),
      ("640800520881000", "640800520881000"), ("-1.5E-3", "-0.0015"), ("1E+2", "100"),
      ("0", "0"), ("-0.0", "0"), ("007", "7"), (".5", "0.5"),
      ("999999999999999.9", "1E+15"),
      ("-7.0053800000000001", "-7.00538"), ("100000", "100000"), ("1e-7", "0.0000001"),
    ]
    for (value, text) in written {
      #expect(try row("<c><v>\(value)</v></c>") == ["A": text], "\(value)")
    }
  }

  @Test("days are told by the cell's format, in both systems of counting")
  func days() throws {
    let formats = [
      "dd/mm/yyyy;@", "[$-421]d mmmm yyyy", "yyyy\\-mm\\-dd", "d-mmm", "mmm", "0.00",
      "#,##0 \"days\"",
      "[Red]0;[Blue]-0", "General", "h:mm AM/PM", "[h]:mm", "dd/mm/yyyy hh:mm", "0.0E+00", "@",
    ]
    let looks = formats.enumerated().map {
      "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1.split(separator: "\"").joined(separator: "&quot;"))\"/>"
    }
    let xfs = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
    let builtIn = [14, 22, 2, 20].map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    var package = PackageOfParts()
    package["xl/styles.xml"] = """
      <styleSheet><numFmts>\(looks.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs>\(xfs)\(builtIn)</cellXfs></styleSheet>
      """
    func texts(_ value: String) throws -> [String] {
      package.setRows(
        (0..<(formats.count + 4)).map { "<row><c s=\"\($0)\"><v>\(value)</v></c></row>" }.joined())
      let rows = try package.cells()
      return rows.keys.sorted().map { rows[$0]!["A"]! }
    }
    let day = "2025-12-31"
    #expect(
      try texts("46022.5") == [
        day, day, day, day, day, "46022.5", "46022.5", "46022.5", "46022.5", "\(day) 12:00:00",
        "\(day) 12:00:00", "\(day) 12:00:00", "46022.5", "46022.5", day, "\(day) 12:00:00",
        "46022.5", "\(day) 12:00:00",
      ])
    #expect(try texts("59").first == "1900-02-28")
    #expect(try texts("61").first == "1900-03-01")
    // The 29 February 1900 is no day; nor is a number before the first.
    #expect(try texts("60").first == "60")
    #expect(try texts("-1").first == "-1")
    #expect(try texts("2958465").first == "9999-12-31")
    #expect(try texts("2958466").first == "2958466")
    package["xl/workbook.xml"] = package["xl/workbook.xml"]
      .split(separator: "<workbookPr/>").joined(separator: "<workbookPr date1904=\"1\"/>")
    #expect(try texts("44560").first == day)
    #expect(try texts("0").first == "1904-01-01")
  }

  @Test("rows and cells may be missing, and say where they stand or not")
  func places() throws {
    var package = PackageOfParts()
    package.setRows(
      "<row><c><v>1</v></c></row><row r=\"5\"><c r=\"C5\"><v>2</v></c></row><row/><row><c><v>3</v></c></row>"
    )
    #expect(try package.cells() == [1: ["A": "1"], 5: ["C": "2"], 7: ["A": "3"]])
    #expect(try row("<c r=\"XFD1\"><v>1</v></c>") == ["XFD": "1"])
  }

  @Test("sheets of charts, hidden sheets and merged cells do no harm")
  func otherSheets() throws {
    var package = PackageOfParts()
    package["xl/workbook.xml"] = PackageOfParts.workbook([("Chart", "rId9"), ("Data", "rId1")])
    package["xl/_rels/workbook.xml.rels"] = PackageOfParts.relations([
      ("rId9", "chartsheet", "chartsheets/sheet1.xml"),
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
    ])
    package["xl/worksheets/sheet1.xml"] = """
      <worksheet><sheetData><row><c r="A1"><v>1</v></c><c r="B1"/></row></sheetData>\
      <mergeCells><mergeCell ref="A1:B1"/></mergeCells><extLst><row><c r="x"/></row></extLst></worksheet>
      """
    #expect(try Workbook(package.bytes).sheetNames == ["Data"])
    #expect(try package.cells() == [1: ["A": "1"]])
  }

  @Test("what the writer wrote is read again")
  func ownFiles() throws {
    var sheet = SheetWriter(
      name: "Orang & 'kota'", columns: ["A", "B", "C", "D"].map { SheetWriter.Column($0) })
    sheet.text("=1+1\n<&>\"_x0041_\u{7}\u{FFFE}")
    sheet.integer(-12)
    sheet.decimal(-5, places: 3)
    sheet.date(year: 2025, month: 10, day: 3)
    sheet.endRow()
    sheet.blank()
    sheet.integer(1_234_567_890_123_456)
    sheet.text("  spaces ")
    sheet.decimal(nil, places: 1)
    sheet.endRow()
    let workbook = try Workbook(WorkbookWriter.bytes(of: [sheet]))
    #expect(workbook.sheetNames == ["Orang & 'kota'"])
    let cells = try workbook.worksheet(0)
    let texts = cells.rows.map { row in
      cells.cells(of: row).map { String(decoding: cells.text(of: $0), as: UTF8.self) }
    }
    #expect(
      texts == [
        ["A", "B", "C", "D"], ["=1+1\n<&>\"_x0041_\u{7}\u{FFFD}", "-12", "-0.005", "2025-10-03"],
        ["1234567890123456", "  spaces "],
      ])
  }
}
