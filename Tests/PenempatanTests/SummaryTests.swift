import Foundation
import Messages
import Penempatan
import PlacementModel
import Testing

@Suite("A summary")
struct SummaryTests {
  /// The kabupaten 64.01, 64.02 and others, 24 cooperatives each, and people of the first.
  private func summary(
    _ regions: [Region], people: Int = 6, cooperatives: Int = 24, role: String = "BA",
    language: Language = .english, change: (inout Policy) -> Void = { _ in }
  ) throws -> RosterSummary {
    var policy = Policy()
    change(&policy)
    let codes = Set(regions.filter { $0.code.level == .kabupaten }.map(\.code.description))
      .union(["64.01", "64.02"]).sorted()
    let listed = codes.map { code in
      regions.first { $0.code.description == code }
        ?? Region(code: RegionCode(code)!, name: code)
    }
    let cooperatives = codes.flatMap { kabupaten in
      (0..<cooperatives).map { index in
        Cooperative(
          id: "\(kabupaten)-\(index)", name: "",
          village: RegionCode("\(kabupaten).01.\(1001 + index)")!,
          location: Coordinate(latitude: Double(index) / 100, longitude: 117))
      }
    }
    let problem = try PlacementProblem(
      regions: listed + regions.filter { $0.code.level != .kabupaten },
      cooperatives: cooperatives,
      applicants: (0..<people).map { index in
        Applicant(
          id: "a\(index)", name: "n", rank: index + 1, role: role,
          domicile: RegionCode("64.01")!)
      }, policy: policy)
    var solver = Solver()
    solver.language = language
    let roster = try solver.solve(problem).roster
    #expect(RosterCheck(of: roster, for: problem).violations() == [])
    return roster.summary
  }

  private func region(
    _ code: String, _ name: String, quota: Int? = nil, minimum: Int? = nil
  ) -> Region {
    Region(code: RegionCode(code)!, name: name, quota: quota, minimum: minimum)
  }

  /// What is said of empty places.
  private func texts(_ summary: RosterSummary) -> [String] {
    summary.notices.filter { $0.code.hasPrefix("quota.") }.map(\.text)
  }

  @Test("lists missed minimums of the nation and a province before those of kabupaten")
  func missedMinimums() throws {
    let summary = try summary(
      [
        region("64.02", "Dua", minimum: 3), region("64", "Timur", minimum: 5),
        region("ID", "Nusantara", minimum: 6),
      ], people: 4)
    #expect(summary.exceptions.map(\.code) == Array(repeating: "people.missing", count: 3))
    #expect(summary.exceptions.map(\.subject) == ["ID", "64", "64.02"])
    #expect(
      summary.exceptions.map(\.text) == [
        "Nusantara: 4 of the minimum of 6 are placed; 2 short.",
        "Timur: 4 of the minimum of 5 are placed; 1 short.",
        "Dua: 1 assistant short of the fewest that are needed.",
      ])
    #expect(summary.totals.missing == 1)
  }

  @Test("cuts a minimum to the quota beside it")
  func minimumAboveQuota() throws {
    let summary = try summary(
      [region("64", "Timur", quota: 4, minimum: 5), region("ID", "Nusantara", minimum: 4)])
    #expect(summary.exceptions == [])
  }

  @Test("says that work is short only where it is")
  func work() throws {
    let quota = [region("64.01", "Satu", quota: 9)]
    #expect(
      try texts(summary(quota)) == [
        "Satu: 3 of 9 places are filled; 6 stay empty, for the cooperatives there give work to 3 "
          + "assistants only."
      ])
    #expect(
      try texts(summary(quota) { $0.surplus = .underload }) == [
        "Satu: 3 of 9 places are filled; 6 stay empty, for every eligible applicant is placed."
      ])
  }

  @Test("names the wider quota that is full")
  func widerQuota() throws {
    #expect(
      try texts(
        summary([region("64.02", "Dua", quota: 3), region("64", "Timur", quota: 5)])
      ) == ["Dua: 2 of 3 places are filled; 1 stays empty, for the quota of Timur is full."])
    #expect(
      try texts(summary([region("64", "Timur", quota: 6), region("ID", "Nusantara", quota: 5)]))
        == ["Timur: 5 of 6 places are filled; 1 stays empty, for the quota of Nusantara is full."])
    #expect(
      try texts(summary([region("64", "Timur", quota: 6)]) { $0.assistantBudget = 5 })
        == [
          "Timur: 5 of 6 places are filled; 1 stays empty, for the budget for assistants is used up."
        ])
  }

  @Test("counts the quotas inside that are full, in Indonesian as “formasi”")
  func narrowerQuotas() throws {
    let inside = [
      region("64.01", "Satu", quota: 2), region("64.02", "Dua", quota: 2),
      region("64", "Timur", quota: 6),
    ]
    #expect(
      try texts(summary(inside))
        == ["Timur: 4 of 6 places are filled; 2 stay empty, for 2 quotas inside it are full."])
    #expect(
      try texts(summary(inside, language: .indonesian))
        == [
          "Timur: 4 dari 6 formasi terisi; 2 tetap kosong karena 2 kuota di dalamnya sudah penuh."
        ])
    #expect(
      try texts(summary([region("64", "Timur", quota: 3), region("ID", "Nusantara", quota: 6)]))
        == ["Nusantara: 3 of 6 places are filled; 3 stay empty, for the quota of Timur is full."])
  }

  @Test("tells what is wrong with the applicants")
  func applicants() throws {
    let quota = [region("64.02", "Dua", quota: 2)]
    func clause(people: Int, role: String = "BA", change: (inout Policy) -> Void = { _ in })
      throws -> String?
    {
      try texts(summary(quota, people: people, role: role, change: change)).first?
        .components(after: "empty, for ")
    }
    #expect(try clause(people: 0) == "there are no applicants.")
    #expect(try clause(people: 2, role: "PMO") == "there are no applicants.")
    #expect(
      try clause(people: 2) { $0.eligibility.requireYes = ["nib"] } == "no applicant is eligible.")
    #expect(try clause(people: 2) == "every eligible applicant is placed.")
  }

  @Test("says when nobody in reserve would go")
  func nobodyWilling() throws {
    let summary = try summary(
      [region("64.01", "Satu", quota: 1), region("31.01", "Jauh", quota: 2)], people: 6)
    #expect(
      texts(summary).contains(
        "Jauh: 0 of 2 places are filled; 2 stay empty, for no applicant in reserve is willing and "
          + "allowed to fill them."))
  }
}

extension String {
  fileprivate func components(after separator: String) -> String? {
    range(of: separator).map { String(self[$0.upperBound...]) }
  }
}
