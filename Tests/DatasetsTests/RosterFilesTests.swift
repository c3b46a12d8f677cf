import Datasets
import Messages
import PlacementModel
import Tables
import TestSupport
import Testing

struct RosterFilesTests {
  @Test("reading a roster gives back what was written")
  func roundTrip() throws {
    for seed in 0..<150 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let roster = Roster.random(using: &random)
      for dialect in [CSVDialect.rfc, .indonesian] {
        let files = RosterFiles.write(roster, dialect: dialect)
        #expect(try RosterFiles.read(files) == roster, "seed \(seed)")
        #expect(try RosterFiles.misstatedFigures(in: files) == [], "seed \(seed)")
      }
    }
  }

  @Test("writes the columns of the contract, every figure in full")
  func golden() {
    let files = RosterFiles.write(.small)
    #expect(
      files.map(\.name) == [
        "placements.csv", "assignments.csv", "regions.csv", "summary.json", "reserve.csv",
        "decisions.csv",
      ])
    #expect(
      text(files[0]) == """
        applicant_id,name,role,rank,status,region_code,region_name,domicile_tier,preference,base_code,base_latitude,base_longitude,load,travel_m_total,travel_m_max,reason,lottery,pmo_id,previous_region_code
        A-1,'@Ani,BA,1,placed,64.10,"Mahakam, Ulu",0,10,64.10.01.2001,-0.4000000,115.8156789,3,1200,900,own kabupaten,18446744073709551615,P-1|Q-1,64.11
        A-2,Budi,BA,2,reserve,,,,,,,,,,,no place left,7,,

        """)
    #expect(
      text(files[1]) == """
        cooperative_id,name,village_code,region_code,assistant_id,assistant_name,distance_m,previous_assistant_id
        K-1,Maju,64.10.01.2001,64.10,A-1,'@Ani,0,A-2
        K-2,Makmur,64.10.01.2002,64.10,,,,

        """)
    #expect(
      text(files[2]) == """
        region_code,region_name,quota,cooperatives,need,room,placed,missing,unused_quota,covered,uncovered,load_min,load_mean,load_max,travel,pairs,balance,splits,objective,lower_bound,gap,travel_lower_bound,travel_gap,exception,one_more,kept,places
        64.10,"Mahakam, Ulu",,40,4,5,3,1,,32,8,10,10.666667,11,1200,500,0,2,72500,70000,0.035714,1200,0.000000,understaffed,,1,3
        64.11,Empty,0,0,0,0,0,0,0,0,0,,,,0,0,0,0,0,0,0.000000,0,0.000000,,,,0

        """)
  }

  @Test("writes who is next and what decisions cost")
  func goldenReserve() throws {
    let files = RosterFiles.write(.small)
    #expect(
      text(files[4]) == """
        region_code,region_name,role,list_length,position,applicant_id,name,rank,domicile_tier,preference
        64.10,"Mahakam, Ulu",BA,31,1,A-2,Budi,2,1,10

        """)
    #expect(
      text(files[5]) == """
        applicant_id,name,kind,region_code,cooperative_id,by,reason,date,goal,goal_with,goal_without,people_changed,objective_with,objective_without
        A-1,'@Ani,pin,64.10,,'=Panitia,"warga, setempat",2025-12-01,merit,9,7,2,80,70
        A-2,Budi,ban,,,,,,,,,,,

        """)
    let without = try RosterFiles.read(Array(files.prefix(4)))
    #expect(without.reserve == nil && without.decisions == nil)
  }

  @Test("writes the summary with its keys in the order of the contract")
  func goldenSummary() {
    let summary = String(
      decoding: RosterFiles.summaryBytes(of: Roster.small.summary), as: UTF8.self)
    #expect(
      summary.hasPrefix(
        "{\n  \"version\": \"1.0\",\n  \"seed\": 18446744073709551615,\n  \"policy\": \"merit\",\n  \"rules\": {\n"
      ))
    #expect(
      summary.hasSuffix(
        """
          "totals": {
            "placed": 1,
            "reserve": 1,
            "ineligible": 0,
            "banned": 0,
            "missing": 1,
            "covered": 32,
            "uncovered": 8,
            "travel": 1200,
            "pairs": 500,
            "balance": 0,
            "splits": 2,
            "objective": 72500,
            "lower_bound": 70000,
            "gap": 0.035714,
            "previously_placed": 3,
            "stayed": 2,
            "kept": 1
          },
          "certificate": {
            "cover": 1,
            "fill": -1
          },
          "exceptions": [
            {
              "code": "load.unfit",
              "subject": "64.10",
              "message": "“Mahakam”"
            }
          ],
          "notices": [],
          "policies": {
            "balanced": {
              "placed": 1,
              "local": 1,
              "first_choice": 0,
              "mean_distance_km": 12.050,
              "envy_rank": 0,
              "envy_tier": 2
            }
          },
          "roles": {
            "PMO": {
              "places": 4,
              "placed": 1,
              "reserve": 0,
              "ineligible": 0,
              "banned": 2,
              "certificate": {
                "merit": 1
              }
            }
          }
        }

        """))
  }

  @Test("closes every table with the version of the rules, and finds lines of another")
  func policyVersion() throws {
    var roster = Roster.small
    roster.summary.policy.version = " =Decree 12,  2026"
    for dialect in [CSVDialect.rfc, .indonesian] {
      var files = RosterFiles.write(roster, dialect: dialect)
      for file in files where file.name.hasSuffix(".csv") {
        let head = text(file).prefix { !$0.isNewline }
        #expect(head.hasSuffix("policy_version"), "\(file.name)")
        #expect(text(file).contains("\"'=Decree 12, 2026\""), "\(file.name)")
      }
      #expect(try RosterFiles.read(files) == roster)
      #expect(try RosterFiles.misstatedFigures(in: files) == [])
      files[1].bytes = Array(text(files[1]).replacing("Decree 12", "Decree 11").utf8)
      #expect(
        try RosterFiles.misstatedFigures(in: files) == [
          figure("assignments.csv", "K-1", "policy_version", "=Decree 11, 2026", "=Decree 12, 2026")
        ])
    }
    let changes = RosterFiles.changes([], under: roster.summary.policy)
    #expect(text(changes).hasSuffix(",to,policy_version\n"))
    #expect(!text(RosterFiles.changes([], under: Policy())).contains("policy_version"))
  }

  @Test("finds the derived figures that disagree with the figures beside them")
  func misstated() throws {
    var files = RosterFiles.write(.small)
    files[2].bytes = Array(
      text(files[2]).replacing("10.666667", "10.7").replacing("0.035714", "").utf8)
    files[3].bytes = Array(
      text(files[3]).replacing("0.035714", "0.5").replacing(
        "\"merit\",\n  \"rules\"", "\"balanced\",\n  \"rules\""
      ).utf8)
    #expect(
      try RosterFiles.misstatedFigures(in: files) == [
        figure("regions.csv", "64.10", "load_mean", "10.7", "10.666667"),
        figure("regions.csv", "64.10", "gap", "", "0.035714"),
        figure("summary.json", "", "totals.gap", "0.5", "0.035714"),
        figure("summary.json", "", "policy", "balanced", "merit"),
      ])
    #expect(try RosterFiles.read(files) == .small)
  }

  @Test("reads a roster that a spreadsheet saved with semicolons and decimal commas")
  func edited() throws {
    var files = RosterFiles.write(.small)
    let table = text(files[0]).replacing("\"Mahakam, Ulu\"", "\"Mahakam# Ulu\"")
      .replacing(",", ";").replacing("#", ",")
      .replacing("-0.4000000", "-0,4").replacing("115.8156789", "115,8156789")
      .replacing("64.10;\"", "64,1;\"")
    files[0].bytes = [0xEF, 0xBB, 0xBF] + Array(table.utf8)
    #expect(try RosterFiles.read(files) == .small)
  }

  @Test("reports every fault of a roster at once")
  func faults() {
    var files = RosterFiles.write(.small)
    files[0].bytes = Array(
      text(files[0]).replacing("placed", "plced").replacing(
        "18446744073709551615", "18446744073709551616"
      ).utf8)
    files[1].bytes = Array(text(files[1]).replacing("64.10.01.2001,64.10", "x,").utf8)
    files[3].bytes = Array(
      text(files[3]).replacing("\"placed\": 1,\n    \"reserve\"", "\"reserve\"").replacing(
        "32", "3.2"
      ).utf8)
    let totals = line(of: "\"totals\": {", in: files[3])
    let covered = line(of: "\"covered\"", in: files[3])
    files.remove(at: 2)
    do {
      _ = try RosterFiles.read(files)
      Issue.record("read a roster with faults")
    } catch {
      #expect(
        error.text(in: .english) == """
          placements.csv:2:5: status: “plced” is not known; did you mean “placed”? the choices are placed, reserve, ineligible, banned
          placements.csv:2:17: lottery: “18446744073709551616” is not a whole number; write digits only, without grouping or decimals
          assignments.csv:2:3: village_code: “x” is no region code; write it like 64, 64.72, 64.72.01 or 64.72.01.1001, as text
          assignments.csv:2:4: region_code: this cell is empty; fill it
          regions.csv: this file is missing from the folder of the roster; write it again with “solve”
          summary.json:\(totals):13: totals: the key “placed” is missing; add it
          summary.json:\(covered):16: totals.covered: “3.2” is no whole number from 0 to 9,223,372,036,854,775,807; write digits without quotation marks
          """)
    }
  }

  private func figure(
    _ file: String, _ id: String, _ name: String, _ stated: String, _ derived: String
  ) -> MisstatedFigure {
    MisstatedFigure(file: file, id: id, name: name, stated: stated, derived: derived)
  }

  /// The number, from 1, of the first line of a file that holds a text.
  private func line(of part: String, in file: RosterFiles.File) -> Int {
    let lines = text(file).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.firstIndex { $0.contains(part) }.map { $0 + 1 } ?? 0
  }

  private func text(_ file: RosterFiles.File) -> String {
    String(decoding: file.bytes, as: UTF8.self)
  }
}

extension String {
  /// The text with every occurrence of one text exchanged for another.
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    var (result, rest) = ("", self[...])
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}

extension Roster {
  /// Two people, two cooperatives, two kabupaten.
  static var small: Roster {
    var policy = Policy()
    policy.placement = .merit
    let terms = Terms(travel: 1200, pairs: 500, balance: 0, splits: 2)
    return Roster(
      placements: [
        PlacementLine(
          applicantID: "A-1", name: "@Ani", role: "BA", rank: 1, status: .placed,
          regionCode: code("64.10"), regionName: "Mahakam, Ulu", domicileTier: 0, preference: 10,
          baseCode: code("64.10.01.2001"),
          base: Coordinate(latitude: -0.4, longitude: 115.8156789), load: 3, travelTotal: 1200,
          travelMax: 900, reason: "own kabupaten", lottery: .max, overseer: "P-1|Q-1",
          previousRegion: code("64.11")),
        PlacementLine(
          applicantID: "A-2", name: "Budi", role: "BA", rank: 2, status: .reserve,
          reason: "no place left", lottery: 7),
      ],
      assignments: [
        AssignmentLine(
          cooperativeID: "K-1", name: "Maju", village: code("64.10.01.2001"),
          regionCode: code("64.10"), assistantID: "A-1", assistantName: "@Ani", distance: 0,
          previousAssistantID: "A-2"),
        AssignmentLine(
          cooperativeID: "K-2", name: "Makmur", village: code("64.10.01.2002"),
          regionCode: code("64.10")),
      ],
      regions: [
        RegionLine(
          regionCode: code("64.10"), regionName: "Mahakam, Ulu", quota: nil, cooperatives: 40,
          need: 4, room: 5, placed: 3, missing: 1, unusedQuota: nil, covered: 32, uncovered: 8,
          loadMinimum: 10, loadMaximum: 11, terms: terms, objective: 72500, lowerBound: 70000,
          travelLowerBound: 1200, exception: .understaffed, kept: 1),
        RegionLine(
          regionCode: code("64.11"), regionName: "Empty", quota: 0, cooperatives: 0, need: 0,
          room: 0, placed: 0, missing: 0, unusedQuota: 0, covered: 0, uncovered: 0,
          loadMinimum: nil, loadMaximum: nil, terms: .zero, objective: 0, lowerBound: 0,
          travelLowerBound: 0, exception: nil),
      ],
      summary: RosterSummary(
        version: "1.0", seed: .max, policy: policy,
        totals: RosterTotals(
          placed: 1, reserve: 1, missing: 1, covered: 32, uncovered: 8, terms: terms,
          objective: 72500, lowerBound: 70000,
          round: RoundFigures(placed: 3, stayed: 2, kept: 1)),
        certificate: [ProvenGoal(name: "cover", value: 1), ProvenGoal(name: "fill", value: -1)],
        exceptions: [Remark(code: "load.unfit", subject: "64.10", text: "“Mahakam”")],
        notices: [],
        policies: [
          .balanced: PolicyFigures(
            placed: 1, local: 1, firstChoice: 0, meanDistanceMetres: 12_050, envyByRank: 0,
            envyByTier: 2)
        ],
        roles: [
          RoleFigures(
            role: "PMO", places: 4, placed: 1, reserve: 0, ineligible: 0, banned: 2,
            certificate: [ProvenGoal(name: "merit", value: 1)])
        ]),
      reserve: [
        ReserveLine(
          regionCode: code("64.10"), regionName: "Mahakam, Ulu", role: "BA", listLength: 31,
          position: 1, applicantID: "A-2", name: "Budi", rank: 2, domicileTier: 1, preference: 10)
      ],
      decisions: [
        DecisionLine(
          pin: Pin(
            applicantID: "A-1", decision: .pinToRegion(code("64.10")), by: "=Panitia",
            reason: "warga, setempat", date: CalendarDate(year: 2025, month: 12, day: 1)),
          name: "@Ani",
          price: .init(
            goal: "merit", goalWith: 9, goalWithout: 7, peopleChanged: 2, objectiveWith: 80,
            objectiveWithout: 70)),
        DecisionLine(pin: Pin(applicantID: "A-2", decision: .bar), name: "Budi", price: nil),
      ])
  }

  fileprivate static func random(using random: inout SeededGenerator) -> Roster {
    func count() -> Int { random.next(in: 0...1_000_000_000) }
    func maybe(_ value: Int) -> Int? { random.next(in: 0...1) == 0 ? value : nil }
    func terms() -> Terms {
      Terms(travel: count(), pairs: count(), balance: count(), splits: count())
    }
    func remarks() -> [Remark] {
      (0..<random.next(in: 0...2)).map { _ in
        Remark(code: "a.b", subject: random.awkwardName(), text: random.awkwardName())
      }
    }
    let placements = (1...5).map { number in
      PlacementLine(
        applicantID: "=A\(number)", name: random.awkwardName(), role: "BA", rank: number,
        status: PlacementLine.Status.allCases.randomElement(using: &random)!,
        regionCode: number > 2 ? code("64.10") : nil,
        regionName: number > 2 ? random.awkwardName() : "",
        domicileTier: maybe(random.next(in: 0...3)), preference: maybe(random.next(in: 1...10)),
        baseCode: number > 2 ? code("64.10.01") : nil,
        base: number > 2 ? random.point().roundedToSevenDecimals : nil, load: maybe(count() % 99),
        travelTotal: maybe(count()), travelMax: maybe(count()), reason: random.awkwardName(),
        lottery: random.next(), overseer: ["", "=P1", "+P1|P2"].randomElement(using: &random)!,
        previousRegion: number > 3 ? code("64.01") : nil)
    }
    let assignments = (1...5).map { number in
      AssignmentLine(
        cooperativeID: "+K\(number)", name: random.awkwardName(),
        village: code("64.10.01.200\(number)"), regionCode: code("64.10"),
        assistantID: number > 2 ? "=A1" : nil, assistantName: random.awkwardName(),
        distance: maybe(count()), previousAssistantID: number > 3 ? "=A\(number)" : nil)
    }
    let regions = ["64.01", "64.10"].map { text in
      RegionLine(
        regionCode: code(text), regionName: random.awkwardName(), quota: maybe(count()),
        cooperatives: count(), need: count(), room: count(), placed: count(), missing: count(),
        unusedQuota: maybe(-count()), covered: count(), uncovered: count(),
        loadMinimum: maybe(count()), loadMaximum: maybe(count()), terms: terms(),
        objective: count(), lowerBound: count(), travelLowerBound: count(),
        exception: (RegionException.allCases + [nil]).randomElement(using: &random)!,
        oneMore: random.awkwardName(), kept: maybe(count()))
    }
    var policy = Policy()
    policy.placement = Policy.Placement.allCases.randomElement(using: &random)!
    policy.roles["PMO"] = Policy.Role(perRegion: 2, perProvince: random.next(in: 0...9))
    policy.roles["EXPERT"] = Policy.Role(places: random.next(in: 0...9), hasCaseload: false)
    policy.weightsByRegion[code("64.01")] = Policy.Weights(travel: count() % 1_000_000)
    return Roster(
      placements: placements, assignments: assignments, regions: regions,
      summary: RosterSummary(
        version: "0.1", seed: random.next(), policy: policy,
        totals: RosterTotals(
          placed: count(), reserve: count(), ineligible: count(), banned: count(),
          missing: count(), covered: count(), uncovered: count(), terms: terms(),
          objective: count(), lowerBound: count(),
          round: random.next(in: 0...1) == 0
            ? nil : RoundFigures(placed: count(), stayed: count(), kept: count())),
        certificate: [ProvenGoal(name: "merit", value: count())], exceptions: remarks(),
        notices: remarks(),
        policies: [
          .merit: PolicyFigures(
            placed: count(), local: count(), firstChoice: count(), meanDistanceMetres: count(),
            envyByRank: count(), envyByTier: count())
        ],
        roles: ["EXPERT", "PMO"].prefix(random.next(in: 0...2)).map { role in
          RoleFigures(
            role: role, places: count(), placed: count(), reserve: count(), ineligible: count(),
            banned: count(), certificate: [ProvenGoal(name: "fill", value: count())])
        }))
  }
}
