import Messages
import PlacementModel
import Report
import Tables
import Testing

@Suite struct RegionPagesTests {
  @Test("writes a page a kabupaten that balances every tag", arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    let files = try pages(language: language)
    #expect(files.map(\.name) == ["pages/64.08.html", "pages/64.74.html"])
    for file in files { #expect(Markup(file.bytes).faults.isEmpty, "\(file.name)") }
  }

  @Test("allows exactly its own scripts and style sheet, by their SHA-256")
  func contentSecurityPolicy() throws {
    let text = try self.text(of: "pages/64.08.html")
    let policy = try #require(text.components(from: "<meta", to: "/>").dropFirst().first)
    for (start, end) in [("<style>", "</style>"), ("<script>", "</script>")] {
      let bodies = text.components(from: start, to: end)
      #expect(bodies.count == (start == "<style>" ? 1 : 3))
      for body in bodies {
        #expect(policy.contains("&#39;sha256-\(Digest(ofText: body).base64)&#39;"))
      }
    }
    #expect(policy.contains("default-src &#39;none&#39;"))
    #expect(policy.components(from: "sha256-", to: "&#39;").count == 4)
  }

  @Test("has no handlers, no inline styles, and loads nothing from outside")
  func selfContained() throws {
    for (name, attributes) in Markup(try pages()[0].bytes).tags {
      #expect(!["link", "img", "iframe", "object", "form"].contains(name))
      #expect(!attributes.contains(" on") && !attributes.contains(" style="))
      #expect(!attributes.contains("http:") && !attributes.contains("https:"))
    }
  }

  @Test("never turns what stands in a table into markup")
  func hostileNames() throws {
    let attack = #"</svg></style><script>alert(1)</script><img src=x onerror="x">&"#
    for file in try pages(SmallRoster(hostile: attack)) {
      let markup = Markup(file.bytes)
      #expect(markup.faults.isEmpty)
      #expect(markup.tags.count { $0.name == "script" } == 3)
      #expect(!markup.tags.contains { $0.name == "img" })
    }
  }

  @Test("tells metres from a stated home, not where it stands")
  func privacy() throws {
    let small = SmallRoster()
    var roster = small.roster()
    for place in roster.placements.indices where roster.placements[place].applicantID != "A-1" {
      roster.placements[place].base = Coordinate(latitude: 0.15, longitude: 117.4)
    }
    let files = RegionPages(
      problem: try small.problem(), roster: roster, language: .indonesian, hasSemicolons: false
    ).files()
    let text = String(decoding: files[1].bytes, as: UTF8.self)
    #expect(!text.contains("647401030290000") && !text.contains("1990"))
    #expect(!text.contains("0.123456") && !text.contains("117.456789"))
    let home = Coordinate(latitude: 0.123456, longitude: 117.456789)
    let village = Coordinate(latitude: 0.1 + 0.01 * 4, longitude: 117.4)
    let metres = Distance.metres(from: home, to: village)
    #expect(
      text.contains(#"data-person="A-1" data-state="placed" data-base="" data-legs="\#(metres) "#))
  }

  @Test("gives the same bytes for the same data in any order of lines")
  func deterministic() throws {
    #expect(try pages().map(\.bytes) == pages(SmallRoster(shuffled: true)).map(\.bytes))
  }

  @Test("carries stated distances and decisions of the panel")
  func exactInputs() throws {
    var small = SmallRoster()
    small.statesTravel = true
    let text = try self.text(of: "pages/64.08.html", small)
    #expect(text.contains(#"data-travel="0 1 9000""#))
    #expect(text.contains(#"data-load="8 12 -1""#))
    #expect(text.contains(#"data-weights="10 1 5000 30000""#))
  }

  @Test("brings in whoever is in reserve, but for those excluded or banned there")
  func newcomers() throws {
    var roster = SmallRoster().roster()
    roster.placements[4].status = .reserve  // E
    let page = "pages/64.08.html"
    #expect(try reserve(on: page, roster) == ["D-1", "E-1"])
    #expect(
      try reserve(on: page, roster) { $0.exclusions = [RegionCode("64")!] } == ["E-1"])
    #expect(
      try reserve(
        on: page, roster,
        pins: [
          Pin(applicantID: "D-1", decision: .banFromRegion(RegionCode("64.08")!)),
          Pin(applicantID: "E-1", decision: .banFromRegion(RegionCode("64.74")!)),
        ]) == ["E-1"])
    #expect(
      try text(of: page, SmallRoster()).contains("semua") == true)
  }

  /// Who stands on a page as being in reserve, after a change to D.
  private func reserve(
    on page: String, _ roster: Roster, pins: [Pin] = [],
    changing change: (inout Applicant) -> Void = { _ in }
  ) throws -> [String] {
    let problem = try SmallRoster().problem()
    let applicants = problem.applicants.map { applicant in
      var applicant = applicant
      if applicant.id == "D-1" { change(&applicant) }
      return applicant
    }
    let changed = try PlacementProblem(
      regions: problem.regions, cooperatives: problem.cooperatives, applicants: applicants,
      pins: pins)
    let files = RegionPages(
      problem: changed, roster: roster, language: .indonesian, hasSemicolons: false
    ).files()
    let text = String(decoding: try #require(files.first { $0.name == page }).bytes, as: UTF8.self)
    return text.matches(of: /data-person="([^"]*)" data-state="reserve"/)
      .map { String($0.output.1) }
  }

  @Test("says how many more are in reserve, and how they are pinned, where there are too many")
  func manyInReserve() throws {
    let small = SmallRoster()
    let problem = try small.problem()
    let people = (0..<200).map { number in
      Applicant(
        id: "R-\(number)", name: "Cadangan \(number)", rank: 10 + number,
        domicile: RegionCode(number == 199 ? "64.08.01.1001" : "11")!)
    }
    let crowded = try PlacementProblem(
      regions: problem.regions, cooperatives: problem.cooperatives,
      applicants: problem.applicants + people)
    var roster = small.roster()
    roster.placements += people.enumerated().map { rank, person in
      PlacementLine(
        applicantID: person.id, name: person.name, role: "BA", rank: 10 + rank, status: .reserve,
        reason: "", lottery: 3)
    }
    let files = RegionPages(
      problem: crowded, roster: roster, language: .indonesian, hasSemicolons: false
    ).files()
    let text = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(text.matches(of: /data-state="reserve"/).count == 150)
    #expect(text.contains(#"data-person="R-199""#))  // A resident goes before better ranks.
    #expect(text.contains("Cadangan lain (51)") && text.contains("pin, 64.08"))
  }

  private func pages(
    _ small: SmallRoster = SmallRoster(), language: Language = .indonesian
  ) throws -> [(name: String, bytes: [UInt8])] {
    RegionPages(
      problem: try small.problem(), roster: small.roster(), language: language,
      hasSemicolons: false
    ).files()
  }

  private func text(of name: String, _ small: SmallRoster = SmallRoster()) throws -> String {
    let file = try #require(try pages(small).first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}

extension String {
  /// Whatever stands between two marks, every time.
  fileprivate func components(from start: String, to end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first.map(
        String.init)
    }
  }
}
