import Datasets
import Messages
import PlacementModel
import Testing

@Suite("A roster held against a dataset")
struct RosterFitTests {
  private let header =
    "applicant_id,name,role,rank,status,region_code,region_name,domicile_tier,preference,base_code,base_latitude,base_longitude,load,travel_m_total,travel_m_max,reason,lottery,pmo_id,previous_region_code"
  private let services =
    "cooperative_id,name,village_code,region_code,assistant_id,assistant_name,distance_m,previous_assistant_id"

  private func problem() throws -> PlacementProblem {
    try Dataset.read(SmallDataset().files).problem
  }

  private func faults(_ people: [String], _ cooperatives: [String]) throws -> [String] {
    let files: [RosterFiles.File] = [
      ("placements.csv", Array(([header] + people).joined(separator: "\n").utf8)),
      ("assignments.csv", Array(([services] + cooperatives).joined(separator: "\n").utf8)),
    ]
    let problem = try problem()
    do throws(InputFaults) {
      try RosterFiles.checkFit(files, with: problem)
      return []
    } catch {
      return error.faults.map { $0.text(in: .english) }
    }
  }

  private let people = [
    "A-1,Ani,BA,1,placed,64.01,Paser,0,10,64.01.01.2001,,,2,0,0,,1,,",
    "A-2,Budi,BA,2,reserve,,,,,,,,,,,,2,,",
  ]
  private let cooperatives = [
    "K-1,Maju,64.01.01.2001,64.01,A-1,Ani,0,", "K-2,Makmur,64.01.01.2002,64.01,A-1,Ani,0,",
    "K-3,Sejahtera,64.02.03.1004,64.02,,,,",
  ]

  @Test("fits if every line is about something in it")
  func fits() throws {
    #expect(try faults(people, cooperatives) == [])
  }

  @Test("every line that does not fit is said with its place and a remedy")
  func misfits() throws {
    let strangers = [
      people[0].replacing("A-1", with: "A-11"),
      people[1].replacing("reserve,", with: "placed,64.9"),
    ]
    let found = try faults(
      strangers + [people[1]],
      [cooperatives[0], cooperatives[1].replacing("K-2", with: "K-9"), cooperatives[2]])
    #expect(
      found.contains(
        "placements.csv:2:1: applicant_id: the dataset has no applicant with the id “A-11”; did you mean “A-1”?"
      ), "\(found)")
    #expect(found.contains { $0.hasPrefix("placements.csv:4:1: applicant_id: “A-2” stands in") })
    #expect(found.contains { $0.hasPrefix("assignments.csv:2:5: assistant_id: “A-1” is not") })
    #expect(found.contains { $0.hasPrefix("assignments.csv:3:1: cooperative_id: the dataset has") })
  }

  @Test("a line that is missing is a fault of the file")
  func missing() throws {
    let found = try faults([people[0]], Array(cooperatives.dropLast()))
    #expect(
      found == [
        "placements.csv: “A-2” of the dataset has no line; give the dataset that the roster was made from",
        "assignments.csv: “K-3” of the dataset has no line; give the dataset that the roster was made from",
      ], "\(found)")
  }
}

@Suite("The table of pins")
struct PinWriterTests {
  @Test("reading what was written gives it back")
  func roundTrip() throws {
    var dataset = SmallDataset()
    dataset.pins = """
      applicant_id,kind,region_code,cooperative_id,by,reason,date
      A-1,pin,64.01,,Ketua,"=besar, ya",2026-01-31
      A-1,ban,64.02,,,,
      A-2,ban,,K-1,,,
      A-2,ban,,,Ketua,mundur,
      """
    let pins = try Dataset.read(dataset.files).problem.pins
    dataset.pins = String(decoding: DatasetFiles.csv(pins: pins), as: UTF8.self)
    #expect(try Dataset.read(dataset.files).problem.pins == pins && pins.count == 4)
  }
}
