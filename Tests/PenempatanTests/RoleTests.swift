import Messages
import Penempatan
import PlacementModel
import Testing

@Suite("Rosters with other roles")
struct RoleTests {
  @Test("hold every role's people and have no violation, whatever the seed")
  func areSound() throws {
    for seed in 0..<12 as Range<Int> {
      let country = RoleCountry(seed: seed)
      let problem = try country.problem()
      let roster = try Solver().solve(problem).roster
      #expect(RosterCheck(of: roster, for: problem).violations() == [], "seed \(seed)")
      let placed = roster.placements.filter { $0.status == .placed }
      #expect(placed.contains { $0.regionCode == code("11") && $0.load == nil })
      #expect(placed.count { $0.role == "EXPERT" && $0.regionCode == .nation } == 2)
      #expect(roster.summary.roles.map(\.role) == ["EXPERT", "PMO"])
    }
  }

  @Test("are the same whatever the number of threads")
  func areIndependentOfThreads() throws {
    let problem = try RoleCountry(seed: 3).problem()
    var solver = Solver()
    let alone = try solver.solve(problem).roster
    solver.threads = 3
    #expect(try solver.solve(problem).roster == alone)
  }

  @Test("say who looks after every assistant, evenly")
  func shareAssistants() throws {
    let problem = try RoleCountry(seed: 1).problem()
    let roster = try Solver().solve(problem).roster
    let assistants = roster.placements.filter { $0.role == "BA" && $0.status == .placed }
    #expect(assistants.allSatisfy { !$0.overseer.isEmpty })
    for overseer in roster.placements where overseer.role == "PMO" && overseer.load != nil {
      let own = assistants.filter { $0.overseer == overseer.applicantID }
      #expect(own.allSatisfy { $0.regionCode == overseer.regionCode })
      #expect(own.count == overseer.load)
      let all = assistants.count { $0.regionCode == overseer.regionCode }
      #expect(all / 2...(all + 1) / 2 ~= own.count)
    }
  }

  @Test("are refused where an office, a share or a figure is not right", arguments: Damage.allCases)
  func areChecked(_ damage: Damage) throws {
    let problem = try RoleCountry(seed: 2).problem()
    var roster = try Solver().solve(problem).roster
    damage.spoil(&roster)
    let codes = RosterCheck(of: roster, for: problem).violations().map(\.code)
    #expect(codes.contains(damage.expected), "\(codes)")
  }

  /// What can be wrong with other roles, and the code of the violation.
  enum Damage: CaseIterable, Sendable {
    case unknownOffice, overfullOffice, strangeOverseer, unequalShares, noOverseer, travel,
      passedOver, figures, loadOfExpert

    var expected: String {
      switch self {
      case .unknownOffice: "place.unknown"
      case .overfullOffice: "quota.role"
      case .strangeOverseer: "oversight.elsewhere"
      case .unequalShares: "oversight.uneven"
      case .noOverseer: "oversight.missing"
      case .travel, .figures, .loadOfExpert: "figure"
      case .passedOver: "guarantee.balanced"
      }
    }

    func spoil(_ roster: inout Roster) {
      func line(_ fits: (PlacementLine) -> Bool) -> Int {
        roster.placements.firstIndex(where: fits)!
      }
      let assistant = line { !$0.overseer.isEmpty }
      let region = roster.placements[assistant].regionCode
      let overseer = line { $0.role == "PMO" && $0.regionCode == region }
      let expert = line { $0.role == "EXPERT" && $0.status == .placed }
      let reserve = line { $0.role == "EXPERT" && $0.status == .reserve }
      switch self {
      case .unknownOffice: roster.placements[expert].regionCode = code("11")
      case .overfullOffice:
        roster.placements[reserve].status = .placed
        roster.placements[reserve].regionCode = .nation
      case .strangeOverseer:
        roster.placements[assistant].overseer = roster.placements[expert].applicantID
      case .unequalShares:
        for index in roster.placements.indices where roster.placements[index].regionCode == region {
          guard roster.placements[index].role == "BA" else { continue }
          roster.placements[index].overseer = roster.placements[overseer].applicantID
        }
      case .noOverseer: roster.placements[assistant].overseer = ""
      case .travel: roster.placements[overseer].travelTotal! += 100
      case .passedOver:
        roster.placements[reserve].status = .placed
        roster.placements[reserve].regionCode = .nation
        roster.placements[expert].status = .reserve
        roster.placements[expert].regionCode = nil
      case .figures: roster.summary.roles[1].certificate[2].value += 1
      case .loadOfExpert: roster.placements[expert].load = 0
      }
    }
  }
}

/// Two provinces with three kabupaten, people of three roles, and more of each than places.
struct RoleCountry {
  let seed: Int
  /// What an earlier round decided.
  var previous = PreviousRound.none
  /// Every so manieth person is not on the list any more.
  var leavers: Int?

  func problem() throws -> PlacementProblem {
    var policy = Policy()
    policy.roles["PMO"] = Policy.Role(perRegion: 2, perProvince: 1)
    policy.roles["EXPERT"] = Policy.Role(places: 2, hasCaseload: false)
    policy.effort = .quick
    let codes = ["11.01", "11.02", "12.01"]
    let cooperatives = codes.flatMap { kabupaten in
      (0..<30 + seed % 7).map { cooperative($0, in: kabupaten) }
    }
    let people = (0..<45).map { index in
      let role = index < 20 ? "BA" : index < 40 ? "PMO" : "EXPERT"
      let home = codes[(index * 7 + seed) % 3]
      return Applicant(
        id: "A\(index)", name: "Person \(index)", rank: (index * 31 + seed) % 45, role: role,
        domicile: index % 3 == 0 ? code("33.01") : code("\(home).01.\(1001 + index % 30)"),
        preferences: index % 4 == 0 ? [code(codes[index % 3])] : [],
        isWillingAnywhere: index % 5 != 0)
    }
    return try PlacementProblem(
      regions: codes.map { Region(code: code($0), name: "Region \($0)") },
      cooperatives: cooperatives,
      applicants: people.enumerated().filter { index, _ in
        leavers.map { !index.isMultiple(of: $0) } ?? true
      }.map(\.element), policy: policy, previous: previous)
  }

  private func cooperative(_ index: Int, in kabupaten: String) -> Cooperative {
    let north = Double((index * 37 + seed) % 100) / 100
    let east = Double((index * 53 + 7 * seed) % 100) / 100
    return Cooperative(
      id: "\(kabupaten)-\(index)", name: "", village: code("\(kabupaten).01.\(1001 + index)"),
      location: Coordinate(latitude: north, longitude: 100 + east))
  }
}

func code(_ text: String) -> RegionCode { RegionCode(text)! }
