import Datasets
import Messages
import PlacementModel
import Tables
import TestSupport
import Testing

struct PolicyTests {
  @Test("takes every default where there is no policy, and where it is empty")
  func defaults() throws {
    #expect(try SmallDataset().read().problem.policy == Policy())
    var dataset = SmallDataset()
    dataset.policy = "{}"
    #expect(try dataset.read().problem.policy == Policy())
  }

  @Test("reads every key")
  func everyKey() throws {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,domicile_code,score_tpa,score_interview,birth_date,healthy,convicted,turnover,nib,valid_until,since
      A-1,Ani,64.01,1,2,1990-01-01,yes,no,,,,
      A-2,Budi,64.01,1,2,1991-01-01,yes,no,,,,
      """
    dataset.policy = """
      {"load": {"minimum": 7, "maximum": 15, "stretch": 20}, "surplus": "underload",
       "placement": "balanced",
       "weightsByRegion": {"64.02": {"splits": 0}},
       "weights": {"travel": 1, "pairs": 2, "balance": 3, "splits": 4, "continuity": 5},
       "efficient": {"tier": 5, "preference": 6, "distance": 7}, "budget": {"assistants": 8},
       "seed": 18446744073709551615, "effort": "thorough",
       "scores": {"weights": {"tpa": 2, "interview": 1}, "thresholds": {"tpa": 50.25},
         "scale": {"tpa": 100, "interview": 10}},
       "ties": ["total", "interview", "tpa", "education", "older", "lottery"],
       "eligibility": {"asOf": "2025-12-31", "minimumAge": 25, "maximumAge": 55,
         "education": {"professional": "S1", "business": "SMA"},
         "requireYes": ["healthy"], "requireNo": ["convicted"],
         "preferredEducation": {"business": "D3"},
         "evidence": {"business": {"turnover": {"minimum": 500000000}, "nib": {"digits": 13}},
           "everyone": {"valid_until": {"validOn": "2026-03-31"}, "since": {"years": 2}}}},
       "roles": {}, "version": "Decree 12/2025", "lists": "one",
       "duplicates": {"nationalID": "keep-best", "nameAndBirthDate": "refuse", "distinct": [["A-1", "A-2"]]},
       "junkNames": {"action": "refuse", "names": ["peserta uji"]},
       "waivers": [{"region": "64.02", "rule": "load.unfit", "by": "Ketua", "reason": "kecil",
         "date": "2025-11-03"}, {"region": "ID", "rule": "quota.short", "by": "Menteri"}]}
      """
    var expected = Policy()
    expected.load = .init(minimum: 7, maximum: 15, stretch: 20)
    expected.surplus = .underload
    expected.weights = .init(travel: 1, pairs: 2, balance: 3, splits: 4, continuity: 5)
    expected.weightsByRegion = [
      code("64.02"): .init(travel: 1, pairs: 2, balance: 3, splits: 0, continuity: 5)
    ]
    expected.waivers = [
      .init(
        region: code("64.02"), rule: .loadUnfit, by: "Ketua", reason: "kecil",
        date: CalendarDate(year: 2025, month: 11, day: 3)),
      .init(region: .nation, rule: .quotaShort, by: "Menteri"),
    ]
    expected.efficient = .init(tier: 5, preference: 6, distance: 7)
    expected.assistantBudget = 8
    expected.seed = .max
    expected.effort = .thorough
    expected.scores = .init(
      weights: ["tpa": 2, "interview": 1], thresholds: ["tpa": Score(millionths: 50_250_000)!],
      scale: ["tpa": 100, "interview": 10])
    expected.ties = ["total", "interview", "tpa", "education", "older", "lottery"]
    expected.eligibility = .init(
      asOf: CalendarDate(year: 2025, month: 12, day: 31), minimumAge: 25, maximumAge: 55,
      education: ["professional": .s1, "business": .sma],
      preferredEducation: ["business": .d3], requireYes: ["healthy"], requireNo: ["convicted"],
      evidence: [
        "business": ["turnover": .minimum(500_000_000), "nib": .digits(13)],
        "everyone": [
          "valid_until": .validOn(CalendarDate(year: 2026, month: 3, day: 31)), "since": .years(2),
        ],
      ])
    expected.version = "Decree 12/2025"
    expected.lists = .one
    expected.duplicates = .init(
      nationalID: .keepBest, nameAndBirthDate: .refuse, distinct: [["A-1", "A-2"]])
    expected.junkNames = .init(action: .refuse, names: ["peserta uji"])
    #expect(try dataset.read().problem.policy == expected)
  }

  @Test("reading the rules in force gives back the policy they came from")
  func roundTrip() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let policy = Policy.random(using: &random)
      var dataset = SmallDataset()
      dataset.applicants = """
        applicant_id,name,rank,domicile_code,score_tpa,score_interview,birth_date,healthy,nib
        A-1,Ani,1,64.01,1,2,1990-01-01,yes,
        A-2,Budi,2,64.01,1,2,1991-01-01,yes,
        """
      dataset.policy = JSONValue(policy).text(.pretty)
      #expect(try dataset.read().problem.policy == policy, "seed \(seed)")
    }
  }

  @Test("reports every unknown, repeated and misplaced key and value at once")
  func faults() {
    var dataset = SmallDataset()
    dataset.policy = """
      {"lod": {}, "load": {"minimun": 8, "maximum": 0}, "seed": -1, "seed": 2,
       "placement": "local", "surplus": 3, "weights": [], "effort": "Quick",
       "weightsByRegion": {"64": {}, "64.03": {"travel": 1000001}}, "budget": {"assistants": "9"},
       "scores": {"thresholds": {"tpa": "high"}}, "ties": "older",
       "eligibility": {"asOf": "soon", "education": {"expert": "S1", "business": "SMX"},
         "minimumAge": 60, "maximumAge": 20},
       "roles": {"ba": {}, "PMO": {"caseload": 1}}}
      """
    #expect(
      dataset.faults() == [
        "policy.json:1:2: the key “lod” is not known; did you mean “load”? the choices are load, surplus, placement, weights, weightsByRegion, efficient, budget, seed, effort, scores, ties, eligibility, roles, reserve, version, lists, duplicates, junkNames, waivers",
        "policy.json:1:22: load: the key “minimun” is not known; did you mean “minimum”? the choices are minimum, maximum, stretch",
        "policy.json:1:47: load.maximum: “0” is outside 1 to 10,000; write a number in that range",
        "policy.json:1:59: seed: “-1” is no seed; write a whole number from 0 to 18446744073709551615, without quotation marks",
        "policy.json:1:63: the key “seed” is stated twice; remove one of them",
        "policy.json:2:15: placement: “local” is not known; the choices are balanced, merit, local-first, efficient, first-choice",
        "policy.json:2:35: surplus: “3” is no text; write it in quotation marks",
        "policy.json:2:49: weights: “[]” is no object; write {…}",
        "policy.json:2:63: effort: “Quick” is not known; did you mean “quick”? the choices are quick, standard, thorough",
        "policy.json:3:22: weightsByRegion: “64” is no code of a kabupaten/kota; write it like \"33.02\"",
        "policy.json:3:32: weightsByRegion: no region has the code “64.03”; did you mean “64.01” (Paser)?",
        "policy.json:3:52: weightsByRegion.64.03.travel: “1000001” is outside 0 to 1,000,000; write a number in that range",
        "policy.json:3:88: budget.assistants: “\"9\"” is no whole number from 0 to 100,000; write digits without quotation marks",
        "policy.json:4:35: scores.thresholds.tpa: “\"high\"” is not a number; write it like 87.35, with a point and without grouping",
        "policy.json:4:53: ties: “\"older\"” is no list; write […]",
        "policy.json:5:17: eligibility: minimumAge (60) is more than maximumAge (20); exchange them",
        "policy.json:5:26: eligibility.asOf: “soon” is no date; write it like 1990-12-31 or 31/12/1990",
        "policy.json:5:48: eligibility.education: the key “expert” is not known; the choices are professional, business",
        "policy.json:5:76: eligibility.education.business: “SMX” is no level of education; write SD, SMP, SMA, D1, D2, D3, D4, S1, S2 or S3",
        "policy.json:7:12: roles: “ba” cannot be set here; the places of BA are the regions' quotas",
        "policy.json:7:42: roles.PMO.caseload: “1” is neither true nor false; write one of them, without quotation marks",
      ])
  }

  @Test(
    "says where a policy is no JSON",
    arguments: [
      (
        "{\n  \"seed\": 1,\n}",
        "policy.json:3:1: “}” cannot stand here; check the commas, brackets and quotation marks before it"
      ),
      ("{\"seed\": 01}", "policy.json:1:10: “01” is no JSON number; write it like 12 or 0.5"),
      ("{\"seed\": 1", "policy.json:1:11: the file ends too early; close every bracket"),
      ("", "policy.json:1:1: the file ends too early; close every bracket"),
      ("[]", "policy.json:1:1: “[]” is no object; write {…}"),
    ])
  func notJSON(text: String, fault: String) {
    var dataset = SmallDataset()
    dataset.policy = text
    #expect(dataset.faults() == [fault])
  }

  @Test("says that a policy must be UTF-8")
  func notUTF8() {
    var files = SmallDataset().files
    files[.policy] = InputFile(name: "policy.json", bytes: Array("{\"a".utf8) + [0xE9])
    do {
      _ = try Dataset.read(files)
      Issue.record("read Windows-1252 as JSON")
    } catch {
      #expect(
        error.text(in: .english)
          == "policy.json:1:4: there are bytes that are not UTF-8 text; save the file as UTF-8")
    }
  }

  @Test("refuses ties that cannot decide and full marks that cannot be added, in both languages")
  func tiesAndScales() {
    var dataset = SmallDataset()
    dataset.applicants = """
      applicant_id,name,rank,domicile_code,score_tpa,score_interview
      A-1,Ani,1,64.01,100.5,-1
      """
    dataset.policy = """
      {"ties": ["total", "intervew", "lotery", "education", "tpa", "tpa", "lottery", "interview"],
       "scores": {"scale": {"tpa": 100, "essay": 0}}}
      """
    #expect(
      dataset.faults()
        == [
          "applicants.csv:2:5: score_tpa: “100.5” is outside 0 to 100, the full mark of this stage; correct it, or change scores.scale",
          "policy.json:1:42: ties: no education is preferred; state eligibility.preferredEducation, or remove this tie",
          "policy.json:1:62: ties: “tpa” is stated twice; remove one of them",
          "policy.json:1:80: ties: nobody is equal after the lottery, so “interview” decides nothing; write it before",
          "policy.json:2:44: scores.scale.essay: “0” is outside 1 to 1,000,000; write a number in that range",
        ])
    dataset.policy =
      #"{"scores": {"scale": {"tpa": 999983}, "weights": {"tpa": 1, "interview": 1}}}"#
    #expect(
      dataset.faults(in: .indonesian) == [
        "policy.json:1:61: scores.scale: tahap “interview” berbobot tetapi tanpa nilai penuh; isi, atau hapus scores.scale"
      ])
    dataset.policy = #"{"scores": {"scale": {"tpa": 999983, "interview": 999979}}}"#
    #expect(
      dataset.faults().last
        == "policy.json:1:12: scores.scale: these full marks cannot be brought together exactly; use numbers like 10 or 100"
    )
  }

  @Test("says which column or tie was probably meant")
  func misspeltTies() {
    var dataset = SmallDataset()
    dataset.applicants =
      "applicant_id,name,rank,domicile_code,score_interview\nA-1,Ani,1,64.01,5\n"
    dataset.policy = #"{"ties": ["total", "intervew", "lotery", "essay"]}"#
    #expect(
      dataset.faults() == [
        "policy.json:1:11: there is no total; add the column “score”, state scores.weights, or remove it from ties",
        "policy.json:1:20: the table applicants has no column “score_intervew”; did you mean “interview”?",
        "policy.json:1:32: the table applicants has no column “score_lotery”; did you mean “lottery”?",
        "policy.json:1:42: the table applicants has no column “score_essay”; add it, or drop it from the policy",
      ])
  }

  @Test("says that a preferred education decides nothing without its tie")
  func preferenceWithoutTie() {
    var dataset = SmallDataset()
    dataset.policy = #"{"eligibility": {"preferredEducation": {"business": "D3"}}}"#
    #expect(
      dataset.notices() == [
        "policy.json: the preferred education decides nothing; name “education” among the ties"
      ])
    dataset.policy = String(dataset.policy!.dropLast()) + #", "ties": ["education"]}"#
    #expect(dataset.notices().isEmpty)
  }

  @Test("refuses a ceiling below the largest load")
  func stretch() {
    var dataset = SmallDataset()
    dataset.policy = #"{"load": {"stretch": 11}}"#
    #expect(
      dataset.faults(in: .indonesian) == [
        "policy.json:1:10: load.stretch: 11 kurang dari load.maximum (12); naikkan, atau tulis null"
      ])
  }
}

extension Policy {
  /// Any policy that the small dataset's regions and the columns above allow.
  fileprivate static func random(using random: inout SeededGenerator) -> Policy {
    func weights(_ random: inout SeededGenerator) -> Weights {
      Weights(
        travel: random.next(in: 0...9), pairs: random.next(in: 0...9),
        balance: random.next(in: 0...1_000_000), splits: random.next(in: 0...9),
        continuity: random.next(in: 0...9))
    }
    var policy = Policy()
    policy.load.minimum = random.next(in: 1...9)
    policy.load.maximum = policy.load.minimum + random.next(in: 0...9)
    if random.next(in: 0...1) == 0 { policy.load.stretch = policy.load.maximum + 3 }
    policy.surplus = Surplus.allCases.randomElement(using: &random)!
    policy.placement = Placement.allCases.randomElement(using: &random)!
    policy.effort = Effort.allCases.randomElement(using: &random)!
    policy.weights = weights(&random)
    if random.next(in: 0...1) == 0 { policy.weightsByRegion[code("64.01")] = weights(&random) }
    if random.next(in: 0...1) == 0 { policy.assistantBudget = random.next(in: 0...100_000) }
    policy.efficient.tier = random.next(in: 0...1000)
    policy.seed = random.next()
    policy.scores.weights["tpa"] = random.next(in: 1...9)
    policy.scores.thresholds["interview"] = Score(
      millionths: random.next(in: -9_999_999...9_999_999))
    policy.scores.scale = random.next(in: 0...1) == 0 ? ["tpa": random.next(in: 1...100)] : [:]
    policy.ties = random.next(in: 0...1) == 0 ? ["total", "older", "tpa", "lottery"] : []
    policy.eligibility.asOf = CalendarDate(year: 2025, month: 1, day: random.next(in: 1...31))
    policy.eligibility.minimumAge = random.next(in: 0...1) == 0 ? 18 : nil
    policy.eligibility.education["business"] = Education.allCases.randomElement(using: &random)!
    policy.eligibility.requireYes = random.next(in: 0...1) == 0 ? ["healthy"] : []
    policy.eligibility.preferredEducation["business"] = Education.allCases.randomElement(
      using: &random)!
    let evidence: [Evidence] = [
      .minimum(random.next(in: 0...9)), .digits(random.next(in: 1...50)),
      .years(random.next(in: 0...9)), .validOn(nil), .validOn(policy.eligibility.asOf),
    ]
    policy.eligibility.evidence["everyone"] = ["nib": evidence.randomElement(using: &random)!]
    policy.lists = [nil, .one, .tracks].randomElement(using: &random)!
    policy.duplicates = .init(
      nationalID: .allCases.randomElement(using: &random)!,
      nameAndBirthDate: .allCases.randomElement(using: &random)!,
      distinct: [[], [["A-1", "A-2"], ["A-2", "A-1", "A-2"]]].randomElement(using: &random)!)
    policy.junkNames.action = .allCases.randomElement(using: &random)!
    policy.version = ["", "Decree 12/2025", "“2”\\"].randomElement(using: &random)!
    return policy
  }
}
