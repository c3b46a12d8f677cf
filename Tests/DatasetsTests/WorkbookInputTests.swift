import Datasets
import Messages
import PlacementModel
import Tables
import Testing
import Workbook

@Suite("Datasets in workbooks")
struct WorkbookInputTests {
  /// A sheet with the cells of a CSV text, without a comma in any.
  private func sheet(_ name: String, _ text: String) -> SheetWriter {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    var sheet = SheetWriter(name: name, columns: lines[0].map { SheetWriter.Column($0) })
    for line in lines.dropFirst() {
      for cell in line { sheet.text(cell) }
      sheet.endRow()
    }
    return sheet
  }

  private func workbook(_ data: SmallDataset, also others: [SheetWriter] = []) -> InputFile {
    let sheets = [
      sheet("Wilayah", data.regions), sheet(" KOPERASI", data.cooperatives),
      sheet("Applicants", data.applicants),
    ]
    let pins = data.pins.map { [sheet("Penetapan", $0)] } ?? []
    return InputFile(
      name: "Data.xlsx", bytes: WorkbookWriter.bytes(of: sheets + pins + others))
  }

  /// The faults of a workbook as a dataset, one line each.
  private func faults(_ file: InputFile) -> [String] {
    do throws(InputFaults) {
      _ = try Dataset.read(try DatasetFiles(workbook: file))
      return []
    } catch {
      return error.faults.map { $0.text(in: .english) }
    }
  }

  @Test("a workbook with a sheet for each table is the dataset that CSV files are")
  func sameDataset() throws {
    var data = SmallDataset()
    data.pins = "applicant_id,kind,region_code\nA-1,pin,64.02\n"
    let note = sheet("Catatan", "apa saja\nini")
    let dataset = try Dataset.read(try DatasetFiles(workbook: workbook(data, also: [note])))
    let other = try data.read()
    #expect(dataset.problem.applicants == other.problem.applicants)
    #expect(dataset.problem.cooperatives == other.problem.cooperatives)
    #expect(dataset.problem.pins == other.problem.pins && !dataset.problem.pins.isEmpty)
    #expect(dataset.notices == other.notices)
  }

  @Test("one table may come from a workbook: the sheet of its name, else the only one")
  func singleTables() throws {
    var files = SmallDataset().files
    files[.regions] = workbook(SmallDataset())
    files[.applicants] = InputFile(
      name: "orang.xlsx",
      bytes: WorkbookWriter.bytes(of: [sheet("Sheet1", SmallDataset().applicants)]))
    let problem = try Dataset.read(files).problem
    #expect(problem.kabupaten.count == 2 && problem.applicants.count == 2)
    files[.pins] = workbook(SmallDataset())
    #expect(throws: InputFaults.self) { try Dataset.read(files) }
  }

  @Test("faults name the workbook, its sheet and the cell")
  func places() {
    var data = SmallDataset()
    data.applicants = """
      applicant_id,name,rank,domicile_code
      A-1,Ani,satu,64.01
      A-2,Budi,2,64.99.01x
      """
    let said = faults(workbook(data))
    #expect(said.count == 2)
    #expect(said[0].hasPrefix("Data.xlsx!Applicants:C2: rank: "))
    #expect(said[1].hasPrefix("Data.xlsx!Applicants:D3: domicile_code: "))
  }

  @Test("a line that still says that it is an example is a fault, in any table")
  func examples() {
    var data = SmallDataset()
    data.regions = """
      region_code,region_name,quota,contoh
      64.01,Paser,2,hapus
      64.02,Kutai Kartanegara,,
      """
    let remedy = "this line is an example; delete it, or replace it and empty this cell"
    #expect(faults(workbook(data)) == ["Data.xlsx!Wilayah:D2: contoh: \(remedy)"])
    #expect(data.faults().count == 1 && data.faults()[0].hasPrefix("regions.csv:2:4: contoh: "))
    data.regions = "region_code,region_name,quota,Example\n64.01,Paser,2,\n64.02,Kukar,,\n"
    #expect(data.faults().isEmpty && data.notices().isEmpty)
  }

  @Test("two sheets of one table, no sheet of it, and files that are none are told apart")
  func wrongSheets() {
    let twice = workbook(SmallDataset(), also: [sheet("Regions", SmallDataset().regions)])
    #expect(
      faults(twice)[0].hasPrefix("Data.xlsx: the sheets Wilayah, Regions hold the same table"))
    let old = InputFile(name: "lama.xls", bytes: [0xD0, 0xCF, 0x11, 0xE0])
    #expect(faults(old)[0].hasPrefix("lama.xls: the workbook is under a password"))
    var files = SmallDataset().files
    files[.travel] = workbook(SmallDataset())
    let said: [String]
    do throws(InputFaults) {
      _ = try Dataset.read(files)
      said = []
    } catch {
      said = error.faults.map { $0.text(in: .english) }
    }
    #expect(said[0].hasPrefix("Data.xlsx: no sheet is called travel or jarak; there are: Wilayah"))
  }

  @Test("errors in cells are faults where somebody reads them, and nowhere else")
  func errorCells() throws {
    var table = SheetTableBuilder(columnCount: 3)
    for (number, row) in [["region_code", "region_name", "remark"], ["64.01", "Paser", ""]]
      .enumerated()
    {
      for cell in row { table.cell(Array(cell.utf8)[...]) }
      table.endRow(number: number + 1)
    }
    table.report(.errorCell("#N/A"), row: 2, column: 3)
    #expect(try table.table().faults == [TableFault(.errorCell("#N/A"), line: 2, column: 3)])
    let parts = [
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
      "xl/workbook.xml": "<workbook><sheets><sheet name=\"Wilayah\" id=\"r\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels": relation("worksheet", "sheet.xml"),
      "xl/sheet.xml": """
      <worksheet><sheetData><row r="3"><c r="B3" t="str"><v>region_code</v></c>\
      <c t="str"><v>region_name</v></c><c t="str"><v>quota</v></c><c t="str"><v>remark</v></c></row>\
      <row><c r="B4"><v>64.01</v></c><c t="str"><v>Paser</v></c><c t="e"><v>#DIV/0!</v></c>\
      <c t="e"><v>#N/A</v></c></row><row><c r="B5" t="str"><v>64.02</v></c>\
      <c t="str"><v>Kutai</v></c><c><f>1+1</f></c></row></sheetData></worksheet>
      """,
    ]
    var writer = ZipWriter()
    for name in parts.keys.sorted() {
      writer.add(ZipWriter.Entry(name: name, contents: Array(parts[name]!.utf8)))
    }
    var files = SmallDataset().files
    files[.regions] = InputFile(name: "w.xlsx", bytes: writer.finished())
    do throws(InputFaults) {
      _ = try Dataset.read(files)
      Issue.record("there is an error in a column that is read")
    } catch {
      #expect(
        error.faults.map { $0.text(in: .english).prefix(24) } == [
          "w.xlsx!Wilayah:D4: quota", "w.xlsx!Wilayah:D5: quota",
        ])
    }
  }

  private func relation(_ kind: String, _ target: String) -> String {
    "<Relationships><Relationship Id=\"r\" Type=\"x/\(kind)\" Target=\"\(target)\"/></Relationships>"
  }

  @Test("quotation marks, separators and line ends in cells are text like any other")
  func awkwardText() throws {
    var builder = SheetTableBuilder(columnCount: 2)
    let rows = [["a", "\"b\""], ["\"x\";y\n\"\"", ""], [";", "\""]]
    for (number, row) in rows.enumerated() {
      for cell in row { builder.cell(Array(cell.utf8)[...]) }
      builder.endRow(number: 10 * (number + 1))
    }
    let table = try builder.table()
    #expect(table.header == rows[0])
    for row in 0..<2 {
      #expect((0..<2).map { table.text(row: row, column: $0) } == rows[row + 1])
      #expect(table.line(row: row, column: 1) == 10 * (row + 2))
    }
    let written = try CSVTable(table.written())
    #expect((0..<2).map { written.text(row: 0, column: $0) } == rows[1])
  }
}
