import TestSupport
import Testing
import Workbook

@Suite("Workbooks that are none")
struct WorkbookFaultTests {
  private func sheetFault(_ text: String) -> XMLFault.Kind? {
    var package = PackageOfParts()
    package["xl/worksheets/sheet1.xml"] = text
    return package.textFault
  }

  private func cellFault(_ cells: String) -> XMLFault.Kind? {
    sheetFault(PackageOfParts.sheet("<row r=\"1\">\(cells)</row>"))
  }

  @Test("other files are told by what they are")
  func otherFiles() {
    func fault(_ bytes: [UInt8]) -> WorkbookFault? {
      do throws(WorkbookFault) {
        _ = try Workbook(bytes)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .notAWorkbook(.protectedOrOld))
    #expect(fault(Array("a;b".utf8)) == .notAWorkbook(.unknown))
    #expect(fault([]) == .notAWorkbook(.unknown))
    #expect(fault([0x50, 0x4B, 3, 4]) == .archive(.noDirectory))
    var package = PackageOfParts()
    package.remove("[Content_Types].xml")
    #expect(package.fault == .notAWorkbook(.unknown))
    package.parts.append(("content.xml", "<x/>"))
    #expect(package.fault == .notAWorkbook(.openDocument))
    package = PackageOfParts()
    package["_rels/.rels"] = PackageOfParts.relations([("a", "officeDocument", "xl/workbook.bin")])
    #expect(package.fault == .notAWorkbook(.binary))
  }

  @Test("a missing part is named")
  func missingParts() {
    for name in [
      "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/strings.xml",
      "xl/styles.xml", "xl/worksheets/sheet1.xml",
    ] {
      var package = PackageOfParts()
      package.remove(name)
      #expect(package.fault == .missingPart(name))
    }
    var package = PackageOfParts()
    package["xl/workbook.xml"] = PackageOfParts.workbook([("Data", "rId7")])
    #expect(package.fault == .missingPart("Data"))
    package["_rels/.rels"] = PackageOfParts.relations([])
    #expect(package.fault == .missingPart("xl/workbook.xml"))
  }

  @Test("parts outside the file are never opened")
  func externalParts() {
    var package = PackageOfParts()
    package["xl/_rels/workbook.xml.rels"] = """
      <Relationships><Relationship Id="rId1" Type="a/worksheet" TargetMode="External" \
      Target="https://example.org/sheet.xml"/></Relationships>
      """
    #expect(package.fault == .externalPart("https://example.org/sheet.xml"))
    package["xl/_rels/workbook.xml.rels"] = """
      <Relationships><Relationship Id="rId1" Type="a/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="rId2" Type="a/styles" TargetMode="External" Target="file:///etc/passwd"/>\
      </Relationships>
      """
    #expect(package.fault == .externalPart("file:///etc/passwd"))
    // A target cannot lead out of the archive either.
    package["xl/_rels/workbook.xml.rels"] = PackageOfParts.relations([
      ("rId1", "worksheet", "../../../../etc/passwd")
    ])
    #expect(package.fault == .missingPart("etc/passwd"))
  }

  @Test("parts and sheets that stand twice are refused")
  func duplicates() {
    var package = PackageOfParts()
    package.parts.append(("XL/Workbook.xml", PackageOfParts.workbook()))
    #expect(package.fault == .archive(.repeatedName("XL/Workbook.xml")))
    package = PackageOfParts()
    package["xl/workbook.xml"] = PackageOfParts.workbook([("Data", "rId1"), ("DATA", "rId1")])
    #expect(package.fault == .repeatedSheet("DATA"))
  }

  @Test("document types, and every entity that one could declare, are refused")
  func entities() {
    let laughs = """
      <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\
      <worksheet><sheetData>&b;</sheetData></worksheet>
      """
    #expect(sheetFault(laughs) == .documentType)
    let external = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>"
    #expect(sheetFault(external) == .documentType)
    #expect(cellFault("<c t=\"str\"><v>&b;</v></c>") == .unknownEntity("b"))
    #expect(cellFault("<c t=\"&xxe;\"><v>1</v></c>") == .unknownEntity("xxe"))
    #expect(cellFault("<c t=\"str\"><v>&#0;</v></c>") == .badCharacter)
    #expect(cellFault("<c t=\"str\"><v>&#xD800;</v></c>") == .badCharacter)
    #expect(cellFault("<c t=\"str\"><v>&#x110000;</v></c>") == .badCharacter)
    #expect(cellFault("<c t=\"str\"><v>&#+65;</v></c>") == .badCharacter)
    #expect(cellFault("<c t=\"str\"><v>a & b</v></c>") == .malformed)
    #expect(cellFault("<c t=\"str\"><v>\u{1}</v></c>") == .badCharacter)
  }

  @Test("a document that breaks off anywhere is a fault")
  func truncated() {
    let whole = PackageOfParts.sheet("<row r=\"1\"><c t=\"str\"><v>a&amp;b</v></c><!-- x --></row>")
    #expect(sheetFault(whole) == nil)
    for length in 0..<whole.utf8.count {
      let part = String(decoding: whole.utf8.prefix(length), as: UTF8.self)
      #expect(sheetFault(part) != nil, "\(part)")
    }
  }

  @Test("ill-nested, doubled or malformed markup is a fault at its place")
  func malformed() {
    let cases: [(String, XMLFault.Kind)] = [
      ("", .notOneElement), ("text", .notOneElement), ("<a/><b/>", .notOneElement),
      ("<a/>text", .notOneElement), ("<a><b></a></b>", .mismatchedTag("a")),
      ("<a></b>", .mismatchedTag("b")), ("</a>", .mismatchedTag("a")), ("<a b=1/>", .malformed),
      ("<a b/>", .malformed), ("<a b=\"<\"/>", .malformed), ("<a b=\"1\"c=\"2\"/>", .malformed),
      ("<a b=\"1\" b=\"2\"/>", .repeatedAttribute("b")),
      ("< a/>", .malformed), ("<a", .truncated), ("<a><![CDATA[x]]", .truncated),
      ("<a><!ELEMENT x></a>", .malformed), ("<a><!-- x", .truncated), ("<a><?x", .truncated),
      ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", .notUTF8),
      ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", .notUTF8),
    ]
    for (text, kind) in cases {
      #expect(sheetFault(text) == kind, "\(text)")
    }
    #expect(sheetFault("<?xml version=\"1.0\" encoding='utf-8'?><a/>") == nil)
    #expect(sheetFault("\u{FEFF}<a/>") == nil)
    let deep = String(repeating: "<a>", count: 100)
    #expect(sheetFault(deep) == .tooDeep(limit: 64))
    let wide = (0..<100).map { " a\($0)=\"\"" }.joined()
    #expect(sheetFault("<a\(wide)/>") == .tooManyAttributes(limit: 64))
  }

  @Test("characters that no document may have are faults, in character data as in text")
  func badCharacters() {
    #expect(cellFault("<c t=\"str\"><v>\u{1}</v></c>") == .badCharacter)
    #expect(cellFault("<c t=\"str\"><v><![CDATA[\u{1}]]></v></c>") == .badCharacter)
  }

  @Test("cells that stand nowhere, twice or backwards, or hold what is none, are faults")
  func cells() {
    #expect(cellFault("<c r=\"A2\"/>") == .badValue("A2"))
    #expect(cellFault("<c r=\"XFE1\"/>") == .badValue("XFE1"))
    #expect(cellFault("<c r=\"1A\"/>") == .badValue("1A"))
    #expect(cellFault("<c r=\"B1\"/><c r=\"A1\"/>") == .badValue("A1"))
    #expect(cellFault("<c r=\"B1\"/><c r=\"B1\"/>") == .badValue("B1"))
    #expect(cellFault("<c t=\"s\"><v>1</v></c>") == .badValue("1"))
    #expect(cellFault("<c t=\"s\"><v>-1</v></c>") == .badValue("-1"))
    for number in ["x", "1.2.3", "0x10", "nan", "1E999", "--1", "."] {
      #expect(cellFault("<c><v>\(number)</v></c>") == .badValue(number))
    }
    let rows = ["<row r=\"2\"/><row r=\"1\"/>", "<row r=\"0\"/>", "<row r=\"1048577\"/>"]
    for row in rows { #expect(sheetFault(PackageOfParts.sheet(row)) != nil, "\(row)") }
  }

  @Test("a part in another encoding is a fault at its first foreign byte")
  func encodings() {
    var writer = ZipWriter()
    for part in PackageOfParts().parts {
      var bytes = Array(part.text.utf8)
      if part.name == "xl/strings.xml" { bytes[5] = 0xFF }
      writer.add(ZipWriter.Entry(name: part.name, contents: bytes))
    }
    #expect(
      throws: WorkbookFault.malformedPart("xl/strings.xml", XMLFault(kind: .notUTF8, offset: 5))
    ) {
      try Workbook(writer.finished())
    }
  }

  @Test("no mutation of a part does more than throw")
  func mutations() {
    var package = PackageOfParts()
    package.setRows(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>")
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var changed = package
      let index = random.next(in: 0...(changed.parts.count - 1))
      var bytes = Array(changed.parts[index].text.utf8)
      for _ in 0..<3 {
        bytes[random.next(in: 0...(bytes.count - 1))] = UInt8(random.next(in: 0x20...0x7E))
      }
      changed.parts[index].text = String(decoding: bytes, as: UTF8.self)
      _ = changed.fault
    }
  }
}
