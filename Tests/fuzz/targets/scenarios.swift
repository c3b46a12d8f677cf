import PlacementModel
import Tables

@testable import Datasets

/// Scenario files over a small dataset: one without fault, laid out otherwise, asks for the same, and
/// what it changes holds together with the tables.
func check(_ input: [UInt8]) {
  guard let scenarios = scenarios(input), let document = try? JSONNode.parse(input) else { return }
  guard let again = Fuzz.scenarios(document.value.bytes(.singleLine)) else {
    fatalError("not read again")
  }
  hold(again.count == scenarios.count, "\(again.count) scenarios")
  for index in 0..<min(scenarios.count, 20) {
    hold(again[index] == scenarios[index], "scenario \(index)")
    hold(again.refusals(ofScenario: index) == scenarios.refusals(ofScenario: index), "refusals")
    if scenarios.refusals(ofScenario: index).isEmpty {
      let changed = try? base.problem.overlaid(with: scenarios[index].overlay)
      hold(changed != nil, "scenario \(index) does not hold together")
    }
  }
}

private func scenarios(_ bytes: [UInt8]) -> ScenarioFile? {
  try? ScenarioFile.read(InputFile(name: "scenarios.json", bytes: bytes), over: base)
}

private let base: ScenarioBase = {
  var files = DatasetFiles()
  for (table, text) in tables {
    files[table] = InputFile(name: "\(table).csv", bytes: Array(text.utf8))
  }
  let required: Set<InputTable> = [.regions, .cooperatives, .applicants]
  let dataset = try! Dataset.read(files, requiring: required)
  return ScenarioBase(dataset, files: files, required: required, effort: nil, seed: nil)
}()

private let tables: [(InputTable, String)] = [
  (
    .regions,
    "region_code,region_name,quota,latitude,longitude\n64.01,Paser,2,-1.9,116.2\n64.02,Kutai,1,-0.4,117.0\n"
  ),
  (
    .cooperatives,
    "cooperative_id,name,village_code,latitude,longitude\n"
      + (1...9).map { "K\($0),Desa \($0),64.0\($0 % 2 + 1).01.200\($0),-1.\($0),116.\($0)\n" }
      .joined()
  ),
  (
    .applicants,
    "applicant_id,name,rank,domicile_code\nA1,Ayu,1,64.01\nA2,Budi,2,64.02\nA3,Citra,3,64.01\n"
  ),
]
