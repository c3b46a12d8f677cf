import Tables
import TestSupport
import Testing

struct CSVWriterTests {
  @Test("writes plain cells as they are and quotes the others")
  func plainAndQuoted() {
    var writer = CSVWriter()
    writer.row(["id", "name"])
    writer.row(["A-1", "Toko \"Maju\", Paser"])
    writer.cell("A;2")
    writer.cell(-12)
    writer.endRow()
    writer.cell("two\nlines")
    writer.cell(Int?.none)
    writer.endRow()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "id,name\nA-1,\"Toko \"\"Maju\"\", Paser\"\n\"A;2\",-12\n\"two\nlines\",\n")
  }

  @Test("reading gives back what was written, in every dialect")
  func roundTrip() throws {
    let dialects: [CSVDialect] = [
      .rfc,
      .indonesian,
      CSVDialect(separator: 0x09, lineEnd: [0x0D, 0x0A], hasByteOrderMark: false),
    ]
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let columns = Int.random(in: 1...5, using: &random)
      let header = (0..<columns).map { "column \($0)" }
      let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (0..<columns).map { _ in random.awkwardText() }
      }
      for dialect in dialects {
        var writer = CSVWriter(dialect: dialect)
        writer.row(header)
        for row in rows { writer.row(row) }
        let table = try CSVTable(writer.bytes)
        #expect(table.header == header, "seed \(seed)")
        #expect(table.texts == rows, "seed \(seed)")
        #expect(table.faults == [], "seed \(seed)")
      }
    }
  }

  @Test("writes decimals as the dialect's spreadsheet does, unquoted, and they are read back")
  func decimals() throws {
    for (dialect, text) in [
      (CSVDialect.rfc, "n,m\n-1.25,\n"), (.indonesian, "\u{FEFF}n;m\r\n-1,25;\r\n"),
    ] {
      var writer = CSVWriter(dialect: dialect)
      writer.row(["n", "m"])
      writer.decimal("-1.25")
      writer.decimal("")
      writer.endRow()
      #expect(writer.bytes == Array(text.utf8))
      let cell = try CSVTable(writer.bytes).cell(row: 0, column: 0)
      #expect(NumberText.decimal(Array(cell).span, places: 2, allowsComma: true) == -125)
    }
    var writer = CSVWriter(dialect: .indonesian)
    writer.decimal("")
    writer.endRow()
    #expect(Array(writer.bytes.dropFirst(3)) == Array("\"\"\r\n".utf8))
  }

  @Test(
    "quotes a first cell that would be taken for something else",
    arguments: ["\u{FEFF}name", "PK\u{3}\u{4}", "sep="])
  func misleadingOpenings(text: String) throws {
    for dialect in [CSVDialect.rfc, .indonesian] {
      var writer = CSVWriter(dialect: dialect)
      writer.row([text, ""])
      #expect(try CSVTable(writer.bytes).header == [text, ""])
    }
  }

  @Test("keeps rows in which nothing stands")
  func blankRows() throws {
    var writer = CSVWriter()
    writer.row(["a"])
    writer.row([""])
    writer.row(["  "])
    #expect(try CSVTable(writer.bytes).texts == [[""], ["  "]])
  }

  @Test(
    "puts an apostrophe before what a spreadsheet would evaluate",
    arguments: [
      ("=1+1", "'=1+1"), ("+62", "'+62"), ("-5.25", "-5.25"), ("-5 people", "'-5 people"),
      ("@sum", "'@sum"), ("\tx", "'\tx"), ("\rx", "'\rx"), (" =1", "' =1"), ("'=1", "''=1"),
      ("\u{FF1D}1", "'\u{FF1D}1"), ("'Aisyiyah", "'Aisyiyah"), ("", ""), ("-", "'-"),
      ("a=1", "a=1"),
    ])
  func guarding(text: String, cell: String) {
    #expect(FormulaGuard.guarded(text) == cell)
    #expect(FormulaGuard.unguarded(cell) == text)
  }

  @Test("unguarding undoes guarding, and no guarded cell begins like a formula")
  func guardRoundTrip() {
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.awkwardText()
      let cell = FormulaGuard.guarded(text)
      #expect(Array(FormulaGuard.unguarded(cell).utf8) == Array(text.utf8), "seed \(seed)")
      let isNumber = NumberText.decimal(cell.utf8.span, places: 9) != nil
      #expect(isNumber || !"=+-@\t\r\n\r\n".contains(cell.first ?? "x"), "seed \(seed)")
    }
  }
}
