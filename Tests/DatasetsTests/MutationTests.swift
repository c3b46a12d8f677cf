import Datasets
import Messages
import PlacementModel
import TestSupport
import Testing

/// Whatever stands in a file, reading it ends in values or in faults with a place.
struct MutationTests {
  @Test("reads or refuses every changed dataset")
  func datasets() {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,score_tpa,domicile_code,latitude,longitude,preference_1,excluded,conflicts,birth_date
      A-1,"Ani \"\"S\"\"",87.5,64.01.01,-1.9,116,64.02,33|64.01,K-1|64.01.01.2001,1990-12-31
      A-2,Budi,1,64,,,64,,,31/12/1990
      """
    dataset.pins = "applicant_id,kind,region_code,cooperative_id\nA-1,pin,64.01,K-2\nA-2,ban,,\n"
    dataset.travel = "from_code,to_code,metres\n64.01,64.02,120000\n"
    dataset.policy =
      #"{"load": {"minimum": 8, "maximum": 12}, "scores": {"weights": {"tpa": 2}}, "ties": ["tpa"]}"#
    #expect(dataset.faults() == [])

    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var files = dataset.files
      let table = InputTable.allCases.randomElement(using: &random)!
      files[table] = InputFile(name: "x", bytes: random.mutated(files[table]!.bytes))
      expectPlaces(seed) { () throws(InputFaults) in _ = try Dataset.read(files) }
    }
  }

  @Test("reads or refuses every changed roster")
  func rosters() {
    let written = RosterFiles.write(.small)
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var files = written
      let index = files.indices.randomElement(using: &random)!
      files[index].bytes = random.mutated(files[index].bytes)
      expectPlaces(seed) { () throws(InputFaults) in _ = try RosterFiles.read(files) }
    }
  }

  private func expectPlaces(_ seed: UInt64, _ read: () throws(InputFaults) -> Void) {
    do {
      try read()
    } catch {
      #expect(error.count >= error.faults.count && !error.faults.isEmpty, "seed \(seed)")
      for fault in error.faults {
        #expect(!fault.text(in: .english).isEmpty && fault.location.line != 0, "seed \(seed)")
      }
    }
  }
}

extension SeededGenerator {
  /// The bytes with one to three of them changed, removed, doubled or exchanged for something
  /// that matters to a reader.
  fileprivate mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    let awkward = Array(",;\t\"'|.-09\r\n{}[]:eE\0 =".utf8) + [0x80, 0xC3, 0xEF, 0xFF]
    var result = bytes
    for _ in 0..<next(in: 1...3) {
      guard !result.isEmpty else { return result }
      let position = next(in: 0...result.count - 1)
      switch next(in: 0...4) {
      case 0: result.remove(at: position)
      case 1: result.insert(result[position], at: position)
      case 2: result.removeSubrange(position...)
      case 3: result.insert(contentsOf: Array("9999999999999".utf8), at: position)
      default: result[position] = awkward.randomElement(using: &self)!
      }
    }
    return result
  }
}
