import Messages
import PlacementModel
import Report
import Tables
import TestSupport
import Testing

@Suite struct PublicFilesTests {
  private let codes = PublicCodes(key: Array(0..<32))

  @Test("publishes who is placed where, and nothing else of anybody")
  func nothingElse() throws {
    let files = try published(SmallRoster())
    #expect(
      files.map(\.name) == [
        "public/placements.csv", "public/cooperatives.csv", "public/regions.csv",
        "public/statistics.csv", "public/index.html", "public/results.csv",
      ])
    for (name, text) in files {
      for secret in [
        "647401030290000", "1990", "0.123456", "117.456789", "A-1", "B-1", "D-1", "Nama D",
        "Nama E", "Nama F", "Alasan", "1234", "4936", "2468",
      ] { #expect(!text.contains(secret), "\(name): \(secret)") }
    }
    #expect(
      files[0].text == """
        region_code,region_name,role,name,load
        64.08,Kota Bontang,BA,Nama C,2
        64.74,Kota Bontang,BA,Nama A,2
        64.74,Kota Bontang,BA,Nama B,2

        """)
  }

  @Test("says nothing of anybody who is not placed where there is no key")
  func withoutKey() throws {
    let files = PublicFiles(
      problem: try SmallRoster().problem(), roster: SmallRoster().roster(), codes: nil,
      dialect: .rfc, language: .indonesian
    ).files().map(\.name)
    #expect(!files.contains("public/results.csv") && !files.contains("codes.csv"))
  }

  @Test("gives every applicant a code of their own, which only the key makes")
  func ownLine() throws {
    let all = try files(SmallRoster())
    let senders = try CSVTable(try #require(all.first { $0.name == "codes.csv" }).bytes)
    let results = try CSVTable(
      try #require(all.first { $0.name == "public/results.csv" }).bytes)
    let statuses = Dictionary(
      uniqueKeysWithValues: (0..<results.rowCount).map {
        (results.text(row: $0, column: 0), results.text(row: $0, column: 1))
      })
    #expect(senders.rowCount == 6 && statuses.count == 6)
    let roster = SmallRoster().roster()
    for (row, line) in roster.placements.enumerated() {
      #expect(senders.text(row: row, column: 0) == line.applicantID)
      // Nobody is called banned in public.
      let told = line.status == .banned ? "not_taking_part" : line.status.rawValue
      #expect(statuses[senders.text(row: row, column: 2)] == told)
    }
    #expect(codes.code(of: "A-1") != PublicCodes(key: Array(1..<33)).code(of: "A-1"))
    #expect(
      codes.code(of: "A-1").wholeMatch(of: /([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}/)
        != nil)
  }

  @Test("never turns what stands in a table into markup")
  func hostile() throws {
    let attack = #"</td></style><script>alert(1)</script><img src=x onerror="x">&"#
    let page = try #require(
      try files(SmallRoster(hostile: attack)).first { $0.name == "public/index.html" })
    let markup = Markup(page.bytes)
    #expect(markup.faults.isEmpty)
    #expect(markup.tags.allSatisfy { !["script", "img"].contains($0.name) })
  }

  @Test(
    "no statistic stands for one or two people or tells of all at once, and all add up, on 300 random lists"
  )
  func statistics() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let list = (0..<Int.random(in: 0...24, using: &random)).map { number in
        (
          province: Int.random(in: 11...18, using: &random),
          isPlaced: Int.random(in: 0...2, using: &random) == 0, number: number
        )
      }
      let table = try statistics(of: list.map { ($0.province, $0.isPlaced) })
      let placed = list.count { $0.isPlaced }
      let isTold = [placed, list.count - placed].allSatisfy { $0 == 0 || $0 >= 3 }
      guard let nation = table.last else {
        #expect(list.count < 3, "seed \(seed)")
        continue
      }
      #expect(nation[0] == "ID" && nation[2] == String(list.count), "seed \(seed)")
      #expect(isTold == (nation[3] != ""), "seed \(seed)")
      let provinces = table.dropLast()
      for column in 2...4 {
        let figures = provinces.compactMap { Int($0[column]) }
        #expect(figures.allSatisfy { $0 >= 3 }, "seed \(seed)")
        if !provinces.isEmpty {
          #expect(figures.reduce(0, +) == Int(nation[column]), "seed \(seed)")
        }
      }
      // A province of its own line has the figures that counting gives.
      for line in provinces where line[0] != "" {
        #expect(!line[1].isEmpty, "seed \(seed)")
        #expect(Int(line[2]) == list.count { "\($0.province)" == line[0] }, "seed \(seed)")
      }
    }
  }

  // MARK: - Help

  private func files(_ small: SmallRoster) throws -> [(name: String, bytes: [UInt8])] {
    PublicFiles(
      problem: try small.problem(), roster: small.roster(), codes: codes, dialect: .rfc,
      language: .indonesian
    ).files()
  }

  private func published(_ small: SmallRoster) throws -> [(name: String, text: String)] {
    try files(small).filter { $0.name.hasPrefix("public/") }
      .map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  /// The lines of the statistics of a list of people, by province and whether placed.
  private func statistics(of list: [(province: Int, isPlaced: Bool)]) throws -> [[String]] {
    let region = Region(code: RegionCode("64.74")!, name: "Kota Bontang")
    let people = list.enumerated().map { number, person in
      Applicant(
        id: "P-\(number)", name: "", rank: number + 1,
        domicile: RegionCode("\(person.province).01")!)
    }
    let problem = try PlacementProblem(regions: [region], cooperatives: [], applicants: people)
    var roster = SmallRoster().roster()
    (roster.assignments, roster.regions) = ([], [])
    roster.placements = list.enumerated().map { number, person in
      PlacementLine(
        applicantID: "P-\(number)", name: "", role: "BA", rank: number + 1,
        status: person.isPlaced ? .placed : .reserve, lottery: 0)
    }
    let files = PublicFiles(
      problem: problem, roster: roster, codes: nil, dialect: .rfc, language: .english
    ).files()
    let table = try CSVTable(
      try #require(files.first { $0.name == "public/statistics.csv" }).bytes)
    return (0..<table.rowCount).map { row in
      (0..<table.columnCount).map { table.text(row: row, column: $0) }
    }
  }
}
