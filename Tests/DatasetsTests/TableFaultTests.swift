import Datasets
import Messages
import PlacementModel
import Testing

/// The messages for malformed tables, byte for byte.
struct TableFaultTests {
  @Test("the small dataset itself has no fault and no notice")
  func soundDataset() {
    #expect(SmallDataset().faults() == [])
    #expect(SmallDataset().notices() == [])
  }

  @Test("names every table that is missing")
  func missingTables() {
    #expect(throws: InputFaults.self) { try Dataset.read(DatasetFiles()) }
    do {
      _ = try Dataset.read(DatasetFiles())
    } catch {
      #expect(
        error.text(in: .english) == """
          regions.csv: the table regions is missing; add this file to the folder of the dataset
          cooperatives.csv: the table cooperatives is missing; add this file to the folder of the dataset
          applicants.csv: the table applicants is missing; add this file to the folder of the dataset
          """)
    }
  }

  @Test("reads without applicants where they are not required")
  func optionalApplicants() throws {
    var files = SmallDataset().files
    files[.applicants] = nil
    let dataset = try Dataset.read(files, requiring: [.regions, .cooperatives])
    #expect(dataset.problem.applicants.isEmpty)
    #expect(dataset.problem.kabupaten.count == 2)
  }

  @Test("reports the faults of every table at once, in the order of tables and lines")
  func everythingAtOnce() {
    var dataset = SmallDataset()
    dataset.regions = """
      region_code,region_name,quota
      64.01,Paser,-1
      64.02,,2.5
      64.3,Berau
      64.02.01,Loa Janan,200000
      """
    dataset.cooperatives = """
      cooperative_id,name,village_code,latitude,longitude
      K-1,Maju,64.01.01.2001,115.86,-1.9
      K-1,Makmur,64.01.01,nan,115.81
      ,Sejahtera,64.02.03.1004,-0.4,
      K-4,Abadi,64.02.03.1005,-12.4,151.0
      """
    dataset.applicants = """
      applicant_id,name,rank,domicile_code
      A-1,Ani,0,64-01
      A-2,Budi,,64.02.03
      """
    dataset.policy = #"{"load": {"minimum": 12, "maximum": 8}}"#
    #expect(
      dataset.faults() == [
        "regions.csv:2:3: quota: “-1” is outside 0 to 100,000; write a number in that range",
        "regions.csv:3:2: region_name: this cell is empty; fill it",
        "regions.csv:3:3: quota: “2.5” is not a whole number; write digits only, without grouping or decimals",
        "regions.csv:4: the row has 2 cells, the header 3; check separators and quotation marks",
        "regions.csv:5:1: region_code: the code “64.02.01” is not of the level that belongs here; write the code of the nation, a province or a kabupaten/kota, like ID, 64 or 64.72",
        "regions.csv:5:3: quota: “200000” is outside 0 to 100,000; write a number in that range",
        "cooperatives.csv:2:4: latitude: “115.86” is a longitude and “-1.9” a latitude; exchange the two columns",
        "cooperatives.csv:3:1: cooperative_id: “K-1” stands in line 2 already; remove or rename one of them",
        "cooperatives.csv:3:3: village_code: the code “64.01.01” is not of the level that belongs here; write the code of a village, like 64.72.01.1001",
        "cooperatives.csv:3:4: latitude: “nan” is not a number; write it like 87.35, with a point and without grouping",
        "cooperatives.csv:4:1: cooperative_id: this cell is empty; fill it",
        "cooperatives.csv:4:5: longitude: this cell is empty; fill it",
        "cooperatives.csv:5:4: latitude: the latitude “-12.4” is outside Indonesia (-11.5 to 6.5 degrees); check sign and point",
        "cooperatives.csv:5:5: longitude: the longitude “151.0” is outside Indonesia (94.5 to 141.5 degrees); check the point",
        "applicants.csv:2:3: rank: “0” is outside 1 to 1,000,000; write a number in that range",
        "applicants.csv:2:4: domicile_code: “64-01” is no region code; write it like 64, 64.72, 64.72.01 or 64.72.01.1001, as text",
        "applicants.csv:3:3: rank: this cell is empty; fill it",
        "policy.json:1:10: load: load.minimum (12) is more than load.maximum (8); exchange them",
      ])
  }

  @Test("says the same in Indonesian, naming the file's own columns")
  func indonesian() {
    var dataset = SmallDataset()
    dataset.regions = "kode_wilayah;nama_wilayah;kuota\n64.01;Paser;1.037\n64.02;Kutai;\n"
    dataset.applicants =
      "ID Pelamar;Nama;Peringkat;Kode Domisili;Pilihan 1\nA-1;Ani;1;64.01;64.11\n"
    #expect(
      dataset.faults(in: .indonesian) == [
        "regions.csv:2:3: kuota: “1.037” bukan bilangan bulat; tulis angka saja, tanpa titik atau koma",
        "applicants.csv:2:5: Pilihan 1: tidak ada wilayah dengan kode “64.11”; mungkin maksudnya “64.01” (Paser)?",
      ])
  }

  @Test("suggests the listed region with the nearest code")
  func nearestRegion() {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,preference_1,preference_2
      A-1,Ani,1,64.01,64.11,99.88
      A-2,Budi,2,64.01,64,64.02.01
      """
    #expect(
      dataset.faults() == [
        "applicants.csv:2:5: preference_1: no region has the code “64.11”; did you mean “64.01” (Paser)?",
        "applicants.csv:2:6: preference_2: no region has the code “99.88”; correct it, or add the region to the table regions",
        "applicants.csv:3:6: preference_2: the code “64.02.01” is not of the level that belongs here; write the code of a kabupaten/kota or a province, like 64.72 or 64",
      ])
  }

  @Test("refuses a cooperative in a kabupaten that is not listed")
  func unlistedKabupaten() {
    var dataset = SmallDataset()
    dataset.cooperatives += "\nK-4,Abadi,64.03.01.2001,1,117\n"
    #expect(
      dataset.faults() == [
        "cooperatives.csv:5:3: village_code: no region has the code “64.03.01.2001”; did you mean “64.01” (Paser)?"
      ])
  }

  @Test("does not blame references to rows that could not be read")
  func lostRows() {
    var dataset = SmallDataset()
    dataset.regions = "region_code,region_name\n64.01,Paser,extra\n64.02,Kutai\n"
    #expect(
      dataset.faults() == [
        "regions.csv:2: the row has 3 cells, the header 2; check separators and quotation marks"
      ])
  }

  @Test(
    "refuses characters that nobody sees in identifiers and codes, and turns of direction in names")
  func hiddenCharacters() {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,rank,domicile_code
      A\u{200B}1,Ani,1,64.01
      A\u{A0}2,Bu\u{202E}di,2,64.01\u{200E}
      A-3,Zoë “Ani”\u{A0}Ürük,3,64.01
      """
    #expect(
      dataset.faults() == [
        "applicants.csv:2:1: applicant_id: there is a character that nobody sees (U+200B); type the text again",
        "applicants.csv:3:1: applicant_id: there is a character that nobody sees (U+00A0); type the text again",
        "applicants.csv:3:2: name: there is a character that nobody sees (U+202E); type the text again",
        "applicants.csv:3:4: domicile_code: “64.01<U+200E>” is no region code; write it like 64, 64.72, 64.72.01 or 64.72.01.1001, as text",
      ])
  }

  @Test("knows the lines of cells behind line ends in quotes")
  func linesInQuotes() {
    var dataset = SmallDataset()
    dataset.applicants =
      "applicant_id,name,rank,domicile_code\nA-1,\"Ani\nSri\",x,64.01\nA-1,Budi,y,64.01\n"
    #expect(
      dataset.faults() == [
        "applicants.csv:3:3: rank: “x” is not a whole number; write digits only, without grouping or decimals",
        "applicants.csv:4:1: applicant_id: “A-1” stands in line 2 already; remove or rename one of them",
        "applicants.csv:4:3: rank: “y” is not a whole number; write digits only, without grouping or decimals",
      ])
  }

  @Test(
    "says what kind of file a table is not",
    arguments: [
      (
        Array("PK\u{3}\u{4}".utf8),
        "regions.csv: the workbook is damaged at “ZIP”; copy it again from where it came"
      ),
      ([], "regions.csv:1: the file is empty; its first line must name the columns"),
      (
        Array("a,\"b\n".utf8),
        "regions.csv:1:2: the quotation mark that opens the cell is never closed; close it, or double it if it belongs to the text"
      ),
      (
        [0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xFF],
        "regions.csv:2: there are bytes that are not UTF-8 text; save the file as “CSV UTF-8”"
      ),
      (
        Array("a\0".utf8),
        "regions.csv:1: a byte 0 stands in the text; save the file as “CSV UTF-8”"
      ),
    ])
  func noTable(bytes: [UInt8], fault: String) {
    var files = SmallDataset().files
    files[.regions] = InputFile(name: "regions.csv", bytes: bytes)
    do {
      _ = try Dataset.read(files)
      Issue.record("read \(bytes)")
    } catch {
      #expect(error.faults.map { $0.text(in: .english) } == [fault])
    }
  }

  @Test("reports missing, repeated and doubly named columns")
  func columns() {
    var dataset = SmallDataset()
    dataset.regions = "region_code,quota,Kuota,region_code,Region Code\n64.01,1,1,64.01,64.01\n"
    #expect(
      dataset.faults() == [
        "regions.csv:1: the column “region_name” is missing; add it to the header",
        "regions.csv:1:3: Kuota: “quota” and “Kuota” are the same column; remove one of them",
        "regions.csv:1:4: region_code: the column “region_code” stands at number 1 already; remove one of them",
        "regions.csv:1:5: Region Code: “region_code” and “Region Code” are the same column; remove one of them",
      ])
  }

  @Test("keeps the first 50 faults and counts them all")
  func manyFaults() {
    var dataset = SmallDataset()
    dataset.applicants = "applicant_id,name,rank,domicile_code\n"
    for number in 0..<300 { dataset.applicants += "A-\(number),Ani,x,64.01\n" }
    do {
      _ = try dataset.read()
      Issue.record("read a dataset of faults")
    } catch {
      #expect(error.count == 300)
      #expect(error.faults.count == 50)
      #expect(error.faults[49].location.line == 51)
      #expect(error.faults[49].value == "x")
    }
  }
}
