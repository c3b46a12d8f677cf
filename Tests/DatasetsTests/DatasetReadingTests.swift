import Datasets
import Messages
import PlacementModel
import Testing

/// Awkward but valid files, and what is made of them.
struct DatasetReadingTests {
  @Test("reads every column by its Indonesian name, with semicolons and decimal commas")
  func indonesianColumns() throws {
    var dataset = SmallDataset()
    dataset.regions = """
      Kode_Wilayah;NAMA WILAYAH;kuota;minimum;lintang;bujur;kelompok_pulau;nama_provinsi;sumber
      64;Kalimantan Timur;20;;;;;;
      64.01;Paser;2;1;-1,5;116,25;timur;Kalimantan Timur;SK 1
      """
    dataset.cooperatives = """
      id_koperasi;nama;kode_desa;lintang;bujur;prioritas
      K-1;Maju;64.01.01.2001;-1,9;115,86;-3
      """
    dataset.applicants = """
      id_pelamar;nama;nilai;nilai_TPA;peran;jalur;kode_domisili;lintang;bujur;pilihan_2;bersedia_di_mana_saja;dikecualikan;konflik;tanggal_lahir;pendidikan;nik
      A-1;Ani;87,35;90;;pakar;64.01.01.2001;-1,25;116;64.01;TIDAK;64.01 | 64;K-1|64.01.01.2001;1/2/1990;S1;6401
      """
    let problem = try dataset.read().problem
    let region = try #require(problem.kabupaten.first).region
    #expect(
      region
        == Region(
          code: code("64.01"), name: "Paser", quota: 2, minimum: 1,
          location: Coordinate(latitude: -1.5, longitude: 116.25), islandGroup: "timur",
          provinceName: "Kalimantan Timur", source: "SK 1"))
    #expect(problem.provinces.first?.quota == 20)
    #expect(problem.cooperatives.first?.priority == -3)
    let applicant = try #require(problem.applicants.first)
    #expect(
      applicant
        == Applicant(
          id: "A-1", name: "Ani", score: Score(millionths: 87_350_000),
          stageScores: ["tpa": Score(millionths: 90_000_000)!], track: "professional",
          domicile: code("64.01.01.2001"),
          location: Coordinate(latitude: -1.25, longitude: 116),
          preferences: [nil, code("64.01")], exclusions: [code("64.01"), code("64")],
          conflicts: [.cooperative(id: "K-1"), .village(code("64.01.01.2001"))],
          birthDate: CalendarDate(year: 1990, month: 2, day: 1), education: "S1",
          nationalID: "6401"))
  }

  @Test("reads every table in UTF-16 and Windows-1252, the latter with a notice")
  func encodings() throws {
    var files = SmallDataset().files
    let regions = "region_code,region_name\n64.01,Pasér\n64.02,Kutai\n"
    files[.regions] = InputFile(
      name: "regions.csv",
      bytes: [0xFF, 0xFE] + regions.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    files[.applicants] = InputFile(
      name: "pelamar.csv",
      bytes: Array("applicant_id,name,rank,domicile_code\nA-1,Ren".utf8) + [0xE9]
        + Array(",1,64.01\n".utf8))
    let dataset = try Dataset.read(files)
    #expect(dataset.problem.kabupaten.first?.region.name == "Pasér")
    #expect(dataset.problem.applicants.first?.name == "René")
    #expect(
      dataset.notices.map { $0.text(in: .english) } == [
        "pelamar.csv: read as Windows-1252; save it as “CSV UTF-8” so that no name is spoilt"
      ])
  }

  @Test("mends the codes that a spreadsheet changed, with one notice a column")
  func mendedCodes() throws {
    var dataset = SmallDataset()
    dataset.regions = "region_code;region_name\n64,01;Paser\n64.1;Mahulu\n6402;Kutai\n"
    dataset.cooperatives = """
      cooperative_id;name;village_code;latitude;longitude
      K-1;Maju;6401012001;-1.9;115.86
      K-2;Makmur;6.401.012.002;-1.8;115.81
      """
    dataset.applicants = """
      applicant_id;name;rank;domicile_code;preference_1
      A-1;Ani;1;'64.01.01;64,1
      """
    let read = try dataset.read()
    #expect(read.problem.kabupaten.map(\.code.description) == ["64.01", "64.02", "64.10"])
    #expect(
      read.problem.cooperatives.map(\.village.description) == ["64.01.01.2001", "64.01.01.2002"])
    #expect(read.problem.applicants[0].domicile == code("64.01.01"))
    #expect(read.problem.applicants[0].preferences == [code("64.10")])
    #expect(
      read.notices.map { $0.text(in: .english) } == [
        "regions.csv: region_code: codes that a spreadsheet changed were mended (3), for instance “64,01” → “64.01”",
        "cooperatives.csv: village_code: codes that a spreadsheet changed were mended (2), for instance “6.401.012.002” → “64.01.01.2002”",
        "applicants.csv: domicile_code: codes that a spreadsheet changed were mended (1), for instance “'64.01.01” → “64.01.01”",
        "applicants.csv: preference_1: codes that a spreadsheet changed were mended (1), for instance “64,1” → “64.10”",
      ])
  }

  @Test("refuses a code with two readings or none")
  func unreadableCodes() {
    var dataset = SmallDataset()
    dataset.applicants = "applicant_id,name,rank,domicile_code\n"
    for text in [
      "64.1", "64.0", "6,401E+09", "12/10/2005", "6401010001", "64.01.", "64.01.1.2001", "640",
      "-64", "1.2.3",
    ] {
      dataset.applicants += "A\(text.utf8.count)\(text.last!),Ani,1,\"\(text)\"\n"
    }
    let faults = dataset.faults()
    #expect(
      faults.first
        == "applicants.csv:2:4: domicile_code: “64.1” can mean “64.10” or “64.01”; write the whole code as text"
    )
    #expect(faults.count == 10)
    #expect(faults.dropFirst().allSatisfy { $0.contains("is no region code") })
  }

  @Test("notices what is not known or leads nowhere but does no harm")
  func notices() {
    var dataset = SmallDataset()
    dataset.regions = "region_code,region_name,qouta,\n64.01,Paser,2,\n64.02,Kutai,3,\n"
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,excluded,conflicts,hobby
      A-1,Ani,1,64.01,33.02,64.01.09.2001,chess
      A-2,Budi,2,64.01,33|64.02,,
      """
    dataset.travel = "from_code,to_code,metres\n64.01,33.02,5\n"
    dataset.policy = #"{"eligibility": {"minimumAge": 25}}"#
    #expect(
      dataset.notices() == [
        "policy.json: the age rules are off, for eligibility.asOf is not stated",
        "regions.csv: the column “qouta” is not known and is ignored; did you mean “quota”?",
        "regions.csv: column 4 has no name and is ignored",
        "applicants.csv: the column “hobby” is not known and is ignored",
        "applicants.csv: excluded: regions that the table regions does not list (2), for instance “33.02”",
        "applicants.csv: conflicts: villages without a cooperative (1), for instance “64.01.09.2001”",
        "travel.csv: to_code: codes that no other table lists (1), for instance “33.02”",
      ])
    #expect(
      dataset.notices(in: .indonesian).first
        == "policy.json: aturan usia tidak berlaku karena eligibility.asOf kosong")
  }

  @Test("says the same in any order of lines")
  func noticesInAnyOrder() {
    func notices(_ people: [String]) -> [String] {
      var dataset = SmallDataset()
      dataset.applicants =
        (["applicant_id;name;rank;domicile_code;excluded;conflicts"] + people)
        .joined(separator: "\n")
      return dataset.notices()
    }
    let people = [
      "A-1;Ani;1;64.01;33.02;64.01.09.2002", "A-2;Budi;2;6401;33.01|33.03;64.01.09.2001",
      "A-3;Cici;3;64,01;;",
    ]
    let told = [
      "applicants.csv: domicile_code: codes that a spreadsheet changed were mended (2), for instance “64,01” → “64.01”",
      "applicants.csv: excluded: regions that the table regions does not list (3), for instance “33.01”",
      "applicants.csv: conflicts: villages without a cooperative (2), for instance “64.01.09.2001”",
    ]
    #expect(notices(people) == told)
    #expect(notices(people.reversed()) == told)
  }

  @Test("takes a conflict that is a cooperative's id for that one, though it looks like a village")
  func conflictsById() throws {
    var dataset = SmallDataset()
    dataset.cooperatives = """
      cooperative_id,name,village_code,latitude,longitude
      64.01.01.2001,Maju,64.01.01.2001,-1.9,115.86
      """
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,conflicts
      A-1,Ani,1,64.01,64.01.01.2001
      """
    #expect(
      try dataset.read().problem.applicants[0].conflicts == [.cooperative(id: "64.01.01.2001")])
  }

  @Test("keeps the columns that the eligibility rules name, as yes or no")
  func attributes() throws {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,Healthy,convicted,willing_anywhere
      A-1,Ani,1,64.01,YA,,1
      A-2,Budi,2,64.01,benar,tidak,
      """
    dataset.policy =
      #"{"eligibility": {"requireYes": ["healthy", "willing_anywhere"], "requireNo": ["Convicted"]}}"#
    let people = try dataset.read().problem.applicants
    #expect(
      people[0].attributes == ["healthy": "yes", "Convicted": "no", "willing_anywhere": "yes"])
    #expect(
      people[1].attributes == ["healthy": "yes", "Convicted": "no", "willing_anywhere": "no"])
  }

  @Test("spells stages as the policy does and asks only for those that decide")
  func stageNames() throws {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,domicile_code,score_tpa,score_other
      A-1,Ani,64.01,66.6666666666667,
      """
    dataset.policy = #"{"scores": {"weights": {"TPA": 2}}}"#
    #expect(
      try dataset.read().problem.applicants[0].stageScores == [
        "TPA": Score(millionths: 66_666_667)!
      ])
  }

  @Test("reads pins and travel")
  func pinsAndTravel() throws {
    var dataset = SmallDataset()
    dataset.pins = """
      applicant_id,kind,region_code,cooperative_id,by,reason,date
      A-1,Pin,64.01,K-1,Panel,near home,31/12/2025
      A-2,ban,64,,,,
      A-2,ban,,K-2,,,
      """
    dataset.travel = "kode_asal,kode_tujuan,meter\n64.01,64.02,120000\n64.02,64.01,0\n"
    let problem = try dataset.read().problem
    #expect(
      problem.pins == [
        Pin(
          applicantID: "A-1", decision: .pinToCooperative(id: "K-1"), by: "Panel",
          reason: "near home", date: CalendarDate(year: 2025, month: 12, day: 31)),
        Pin(applicantID: "A-2", decision: .banFromRegion(code("64"))),
        Pin(applicantID: "A-2", decision: .banFromCooperative(id: "K-2")),
      ])
    #expect(problem.travel.metres(from: code("64.01"), to: code("64.02")) == 120_000)
    #expect(problem.travel.count == 2)
  }

  @Test("remembers the line of every pin, whatever order the problem puts them in")
  func pinLocations() throws {
    var dataset = SmallDataset()
    dataset.pins = """
      applicant_id,kind,region_code,reason
      A-2,ban,64,"far
      away"
      A-1,pin,64.01,near
      A-2,ban,64,"far
      away"
      """
    let read = try dataset.read()
    #expect(
      read.problem.pins.map { read.location(of: $0)?.description } == [
        "pins.csv:4", "pins.csv:2", "pins.csv:2",
      ])
    #expect(read.location(of: Pin(applicantID: "A-1", decision: .bar)) == nil)
  }

  @Test("lets options change the policy before anything is checked against it")
  func adjusting() throws {
    let dataset = try Dataset.read(SmallDataset().files) { policy in
      policy.seed = 7
      policy.effort = .quick
    }
    #expect(dataset.problem.policy.seed == 7)
    #expect(dataset.problem.policy.effort == .quick)
  }

  @Test("undoes the apostrophe that keeps a spreadsheet from evaluating a name")
  func guardedNames() throws {
    var dataset = SmallDataset()
    dataset.applicants = "applicant_id,name,rank,domicile_code\n'=A,'@Ani,1,64.01\n"
    let person = try dataset.read().problem.applicants[0]
    #expect(person.id == "=A")
    #expect(person.name == "@Ani")
  }
}

/// A region code that a test spells right.
func code(_ text: String) -> RegionCode { RegionCode(text)! }
