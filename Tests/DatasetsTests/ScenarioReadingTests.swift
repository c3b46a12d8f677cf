import Datasets
import Messages
import PlacementModel
import Testing

/// What a scenario file says, and what is wrong with it.
struct ScenarioReadingTests {
  private static let dataset: SmallDataset = {
    var dataset = SmallDataset()
    dataset.policy =
      #"{"load": {"minimum": 1, "maximum": 3}, "weightsByRegion": {"64.01": {"splits": 0}}}"#
    return dataset
  }()

  private func read(
    _ text: String, over dataset: SmallDataset = Self.dataset, seed: UInt64? = nil
  ) throws -> [Scenario] {
    let read = try dataset.read()
    let base = ScenarioBase(
      read, files: dataset.files, required: [.regions, .cooperatives, .applicants], effort: nil,
      seed: seed)
    let file = try ScenarioFile.read(
      InputFile(name: "scenarios.json", bytes: Array(text.utf8)), over: base)
    return (0..<file.count).map { file[$0] }
  }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return (error as? InputFaults)?.faults.map { $0.text(in: .english) } ?? []
    }
  }

  @Test("reads the scenarios that a template starts from", arguments: Language.allCases)
  func readsTemplate(language: Language) throws {
    let text = String(decoding: TemplateSettings.scenarios(in: language), as: UTF8.self)
    #expect(try read(text).count > 4)
  }

  @Test("reads overlays of quotas, rules and people, written whole or as paths")
  func readsOverlays() throws {
    let scenarios = try read(
      """
      {"scenarios": [
        {"name": "quota", "quota": {"64.01": 5, "64": 1, "*": "+50%"}},
        {"name": "band", "load": {"minimum": 2}, "placement": "merit", "budget.assistants": 1},
        {"name": "people", "withdraw": ["A-1"], "withdrawShare": {"share": 0.5, "draws": 2, "seed": 9}},
        {"name": "village", "close": ["K-1"], "split": ["K-2"], "open": [
          {"cooperative_id": "K-9", "name": "Baru", "village_code": "64.02.03.1005",
           "latitude": -0.5, "longitude": 117.1}]}
      ]}
      """)
    #expect(scenarios.map(\.name) == ["quota", "band", "people 1/2", "people 2/2", "village"])
    let quotas = try #require(scenarios[0].overlay.regions)
    #expect(
      quotas.map { "\($0.code) \($0.quota.map { "\($0)" } ?? "-")" } == [
        "64.01 5", "64.02 -", "64 1",
      ])
    let rules = try #require(scenarios[1].overlay.policy)
    #expect(rules.load == Policy.Load(minimum: 2, maximum: 3))
    #expect(rules.placement == .merit)
    #expect(rules.assistantBudget == 1)
    #expect(scenarios[2].overlay.withdrawn == ["A-1"])
    #expect(scenarios[3].draw == WithdrawalDraw(share: 500_000, seed: 9, number: 2))
    #expect(scenarios[4].overlay.closed == ["K-1"])
    #expect(scenarios[4].overlay.opened.map(\.id).sorted() == ["K-2/2", "K-9"])
  }

  @Test("lets what follows from a rule follow from the changed one")
  func laysRulesOverTheFile() throws {
    let scenario = try read(#"{"scenarios": [{"name": "a", "weights.travel": 3}]}"#)[0]
    let weights = try #require(scenario.overlay.policy?.weightsByRegion[RegionCode("64.01")!])
    #expect(weights.travel == 3)
    #expect(weights.splits == 0)
    let seeded = try read(#"{"scenarios": [{"name": "a", "surplus": "underload"}]}"#, seed: 5)
    #expect(seeded[0].overlay.policy?.seed == 5)
  }

  @Test("refuses a combination that alone does not hold together, and reads the others")
  func refusesCombinations() throws {
    let text = #"{"sweep": {"load.minimum": [1, 5], "load.maximum": [3, 6]}}"#
    let base = ScenarioBase(
      try Self.dataset.read(), files: Self.dataset.files,
      required: [.regions, .cooperatives, .applicants], effort: nil, seed: nil)
    let file = try ScenarioFile.read(
      InputFile(name: "scenarios.json", bytes: Array(text.utf8)), over: base)
    #expect(file.count == 4)
    #expect(
      (0..<4).map { file.refusals(ofScenario: $0).isEmpty } == [true, true, false, true])
  }

  @Test("refuses the rows of a sweep's impossible value alone, and says why")
  func refusesValues() throws {
    let text = #"""
      {"sweep": {"load.minimum": [1, 4], "effort": ["quick", "quik"], "quota.64.01": [2, "ten"]}}
      """#
    let base = ScenarioBase(
      try Self.dataset.read(), files: Self.dataset.files,
      required: [.regions, .cooperatives, .applicants], effort: nil, seed: nil)
    let file = try ScenarioFile.read(
      InputFile(name: "scenarios.json", bytes: Array(text.utf8)), over: base)
    #expect(file.count == 8)
    let reasons = (0..<8).map { index in
      file.refusals(ofScenario: index).map { String($0.text(in: .english).prefix(40)) }
    }
    #expect(
      reasons[0..<4] == [
        [], ["\"ten\" is no number of places; write 106,"],
        ["“quik” is not known; did you mean “quick"],
        [
          "\"ten\" is no number of places; write 106,",
          "“quik” is not known; did you mean “quick",
        ],
      ])
    #expect(reasons[4] == ["load.minimum (4) is more than load.maxim"])
    #expect(reasons[7].count == 3)
  }

  @Test("refuses a key that is stated whole and as a path, and in two lists of a sweep")
  func refusesTwice() {
    #expect(
      faults(#"{"scenarios": [{"name": "a", "load": {"minimum": 2}, "load.minimum": 1}]}"#) == [
        "scenarios.json:1:54: scenarios: the key “load.minimum” is stated twice; remove one of them"
      ])
    #expect(
      faults(#"{"sweep": {"quota": [{"64.01": 2}], "quota.64.01": [1, 2]}}"#).count == 1)
    #expect(
      faults(#"{"scenarios": [{"name": "a", "load": {"minimum": 1}, "load.maximum": 4}]}"#)
        == [])
  }

  @Test("makes a sweep the product of its lists, the last one turning fastest")
  func sweeps() throws {
    let scenarios = try read(
      #"{"sweep": {"load.minimum": [1, 2], "weightsByRegion.64.01.pairs": [4], "quota.*": ["-10%", "+10%"]}}"#
    )
    #expect(
      scenarios.map(\.name) == [
        "load.minimum=1, weightsByRegion.64.01.pairs=4, quota.*=-10%",
        "load.minimum=1, weightsByRegion.64.01.pairs=4, quota.*=+10%",
        "load.minimum=2, weightsByRegion.64.01.pairs=4, quota.*=-10%",
        "load.minimum=2, weightsByRegion.64.01.pairs=4, quota.*=+10%",
      ])
    #expect(scenarios[3].overlay.policy?.load.minimum == 2)
    #expect(
      scenarios[3].overlay.policy?.weights(in: RegionCode("64.01")!).pairs == 4)
  }

  @Test(
    "rounds shares of a quota to the nearest, halves up, and never below none",
    arguments: [("-25%", 2), ("-26%", 1), ("+25%", 3), ("-100%", 0), ("-150%", 0), ("0%", 2)])
  func rounds(share: String, quota: Int) throws {
    let scenario = try read(#"{"scenarios": [{"name": "a", "quota": {"64.01": "\#(share)"}}]}"#)[0]
    #expect(scenario.overlay.regions?.first?.quota == quota)
  }

  @Test("reads the people anew where rules name other columns")
  func readsColumns() throws {
    var dataset = Self.dataset
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,healthy
      A-1,Ani,1,64.01,yes
      A-2,Budi,2,64.02.03,no
      """
    let scenario = try read(
      #"{"scenarios": [{"name": "a", "eligibility.requireYes": ["healthy"]}]}"#, over: dataset)[0]
    #expect(scenario.overlay.applicants?.map { $0.attributes["healthy"] } == ["yes", "no"])
  }

  @Test("reports every fault at once, each with its place, what it says and a remedy")
  func reportsFaults() {
    let found = faults(
      """
      {"scenarios": [
        {"name": "a", "quotas": {"64.01": 1}, "load.minimun": 2},
        {"name": "a", "quota": {"64.03": 1, "64.01": "ten", "64.02": "-10%"}},
        {"name": "b", "withdraw": ["A-3"], "withdrawShare": {"share": 3}},
        {"close": ["K-4"]}],
       "sweep": {"lod.minimum": [1], "load.maximum": []}}
      """)
    #expect(
      found == [
        "scenarios.json:2:17: the key “quotas” is not known; did you mean “quota”? the choices are name, quota, minimum, withdraw, withdrawShare, close, open, split, load, surplus, placement, weights, weightsByRegion, efficient, budget, seed, effort, scores, ties, eligibility, roles, reserve, version, lists, duplicates, junkNames, waivers",
        "scenarios.json:2:41: load: the key “minimun” is not known; did you mean “minimum”? the choices are minimum, maximum, stretch",
        "scenarios.json:3:12: name: the name “a” is taken in line 2; choose another",
        "scenarios.json:3:27: quota: no region has the code “64.03”; did you mean “64.01” (Paser)?",
        "scenarios.json:3:48: quota.64.01: \"ten\" is no number of places; write 106, \"-10%\", or null for no limit",
        "scenarios.json:3:64: quota: “64.02” has no number to take a share of; write how many",
        "scenarios.json:4:30: withdraw: no applicant has the id “A-3”; did you mean “A-1”?",
        "scenarios.json:4:65: withdrawShare.share: 3 is no share; write a number from 0 to 1, like 0.03",
        "scenarios.json:5:3: scenarios: the key “name” is missing; add it",
        "scenarios.json:6:12: sweep: the key “lod.minimum” is not known; did you mean “load”? the choices are quota, minimum, load, surplus, placement, weights, weightsByRegion, efficient, budget, seed, effort, scores, ties, eligibility, roles, reserve, version, lists, duplicates, junkNames, waivers",
        "scenarios.json:6:48: sweep.load.maximum: this list is empty; write values, or remove the key",
      ])
  }

  @Test("reports an unknown key in a value of a sweep once, whatever it is combined with")
  func reportsKeysOfValues() throws {
    #expect(
      faults(
        #"{"sweep": {"load": [{"minimum": 1}, {"minimun": 1}], "quota": [{"64.03": 1}], "seed": [1, 2]}}"#
      ).map { String($0.prefix(75)) }
        == [
          "scenarios.json:1:38: load: the key “minimun” is not known; did you mean “mini",
          "scenarios.json:1:65: quota: no region has the code “64.03”; did you mean “64.",
        ].map { String($0.prefix(75)) })
  }

  @Test("reports a file without a scenario, and rules that name what no table has")
  func reportsNothingAsked() {
    #expect(
      faults("{}") == ["scenarios.json:1:1: there is no scenario; fill “scenarios” or “sweep”"])
    #expect(!faults(#"{"scenarios": [{"name": "a", "ties": ["unknown"]}]}"#).isEmpty)
  }

  @Test("tells rows apart: by no name of the base's, nor of a combination that is made twice")
  func refusesEqualNames() {
    #expect(
      faults(#"{"scenarios": [{"name": "base", "seed": 2}]}"#).map { String($0.prefix(66)) }
        == ["scenarios.json:1:25: name: results call the base plan “base”; choo"])
    #expect(
      faults(#"{"sweep": {"load.minimum": [1, 1]}}"#).map { String($0.prefix(70)) }
        == ["scenarios.json:1:32: sweep: there is a scenario “load.minimum=1” alrea"])
    let listed = #"{"scenarios": [{"name": "seed=2", "seed": 3}], "sweep": {"seed": [2]}}"#
    #expect(faults(listed).count == 1)
  }

  @Test("says of a sweep's value that it should be a list, and no more")
  func wantsLists() {
    #expect(faults(#"{"sweep": {"load.minimum": 2}}"#).count == 1)
    #expect(faults(#"{"sweep": {"load.minimum": []}}"#).count == 1)
  }
}
