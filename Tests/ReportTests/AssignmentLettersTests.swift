import Messages
import PlacementModel
import Report
import Tables
import Testing

@Suite struct AssignmentLettersTests {
  private let settings = {
    var settings = LetterSettings(
      from: CalendarDate(year: 2025, month: 10, day: 15)!,
      through: CalendarDate(year: 2025, month: 12, day: 31)!, place: "Jakarta",
      date: CalendarDate(year: 2025, month: 10, day: 3)!,
      signatory: .init(title: "Deputi", name: "Nama Pejabat", identity: "NIP 1"))
    settings.firstNumber = 41
    return settings
  }()

  @Test("writes a letter for everybody placed, numbered by kabupaten and rank")
  func everybody() throws {
    let text = try self.text()
    #expect(text.matches(of: /<article/).count == 3)
    #expect(
      text.matches(of: /Nomor: (\d+)/).map { String($0.output.1) } == ["041", "042", "043"])
    let names = text.matches(of: /<strong>(Nama .)<\/strong>/).map { String($0.output.1) }
    #expect(names == ["Nama C", "Nama A", "Nama B"])
    for other in ["Nama D", "Nama E", "Nama F"] { #expect(!text.contains(other)) }
  }

  @Test("says who, as what, where, how long, for which cooperatives, and who signs")
  func contents() throws {
    let text = try self.text()
    for part in [
      "<dt>Peran</dt><dd>Asisten Bisnis (BA)</dd>",
      "<dt>Tempat tugas</dt><dd>Kabupaten Kutai Timur, Kalimantan Timur</dd>",
      "<dd>15 Oktober 2025 sampai dengan 31 Desember 2025</dd>",
      "untuk mendampingi 3 koperasi berikut:",
      #"<td class="number">3</td><td>Koperasi Nomor 2</td><td>64.08.01.1002</td><td>64.08.01</td>"#,
      "<p>Jakarta, 3 Oktober 2025</p><p>Deputi</p>", ">Nama Pejabat</p><p>NIP 1</p>",
    ] { #expect(text.contains(part), "\(part)") }
    let english = try self.text(language: .english)
    #expect(english.contains("to serve these 2 cooperatives:"))
    #expect(english.contains("15 October 2025 to 31 December 2025"))
  }

  @Test("names villages and districts where the table does")
  func names() throws {
    let problem = try SmallRoster().problem()
    let cooperatives = problem.cooperatives.map { cooperative in
      var named = cooperative
      (named.villageName, named.districtName) = ("Senyiur", "Muara Ancalong")
      return named
    }
    let named = try PlacementProblem(
      regions: problem.regions, cooperatives: cooperatives, applicants: problem.applicants)
    let letters = AssignmentLetters(
      problem: named, roster: SmallRoster().roster(), settings: settings, language: .indonesian)
    let text = String(decoding: letters.bytes(), as: UTF8.self)
    #expect(text.contains("<td>Senyiur</td><td>Muara Ancalong</td>"))
    #expect(!text.contains("64.08.01"))
  }

  @Test("lists the people whom a role without cooperatives looks after")
  func overseers() throws {
    var roster = SmallRoster().roster()
    roster.placements[2].role = "PMO"
    roster.placements[0].overseer = "C-1"
    for line in roster.assignments.indices where roster.assignments[line].assistantID == "C-1" {
      roster.assignments[line].assistantID = nil
    }
    let text = try self.text(roster)
    #expect(text.contains("untuk membina 1 asisten bisnis berikut:"))
    #expect(text.contains("<td>Nama A</td><td>A-1</td><td>Kota Bontang</td>"))
  }

  @Test("binds a page a region, whose numbers run on")
  func perRegion() throws {
    let pages = try letters().pagesByRegion()
    #expect(pages.map(\.name) == ["letters/64.08.html", "letters/64.74.html"])
    let last = String(decoding: pages[1].bytes, as: UTF8.self)
    #expect(last.matches(of: /Nomor: (\d+)/).map { String($0.output.1) } == ["042", "043"])
  }

  @Test("goes on after the earlier letters of the same year where no first number is set")
  func runningNumbers() throws {
    var open = settings
    open.firstNumber = nil
    func first(after given: LetterNumbers?, _ settings: LetterSettings) throws -> LetterNumbers? {
      AssignmentLetters(
        problem: try SmallRoster().problem(), roster: SmallRoster().roster(), settings: settings,
        language: .indonesian, after: given
      ).numbers
    }
    let given = LetterNumbers(year: 2025, first: 5, next: 41)
    #expect(try first(after: nil, open) == LetterNumbers(year: 2025, first: 1, next: 4))
    #expect(try first(after: given, open) == LetterNumbers(year: 2025, first: 41, next: 44))
    let older = LetterNumbers(year: 2024, first: 5, next: 41)
    #expect(try first(after: older, open)?.first == 1)
    #expect(try first(after: given, settings)?.first == 41)
    open.number = try LetterNumber("{id}/ST")
    #expect(try first(after: given, open) == nil)
  }

  @Test("tells which numbers would be given twice, and joins those of a chain of rosters")
  func repeatedNumbers() {
    let given = LetterNumbers(year: 2025, first: 5, next: 41)
    #expect(given.repeated(by: LetterNumbers(year: 2025, first: 40, next: 50)) == 40...40)
    #expect(given.repeated(by: LetterNumbers(year: 2025, first: 41, next: 50)) == nil)
    #expect(given.repeated(by: LetterNumbers(year: 2026, first: 1, next: 50)) == nil)
    #expect(given.repeated(by: LetterNumbers(year: 2025, first: 9, next: 9)) == nil)
    let next = LetterNumbers(year: 2025, first: 41, next: 44)
    #expect(next.joined(with: given) == LetterNumbers(year: 2025, first: 5, next: 44))
    #expect(next.joined(with: LetterNumbers(year: 2024, first: 5, next: 90)) == next)
  }

  @Test("gives letters to those alone whose task is another one")
  func changed() throws {
    let roster = SmallRoster().roster()
    let same = PreviousRound(of: roster)
    #expect(try text(since: same).contains("Tidak ada surat"))
    var elsewhere = same
    elsewhere.placements["A-1"]?.region = RegionCode("64.08")!
    #expect(try recipients(since: elsewhere) == ["A-1"])
    var other = same
    other.assistants["K-0"] = "B-1"
    #expect(try recipients(since: other) == ["C-1", "B-1"])
    var newcomer = same
    newcomer.placements["B-1"] = nil
    #expect(try recipients(since: newcomer) == ["B-1"])
  }

  @Test("never turns what stands in a table or in the settings into markup")
  func hostile() throws {
    let attack = #"</td></style><script>alert(1)</script><img src=x onerror="x">&"#
    var settings = settings
    settings.letterhead = [attack, attack]
    (settings.basis, settings.duties, settings.copies) = ([attack], [attack], [attack])
    (settings.task, settings.place) = (attack, attack)
    settings.signatory = .init(title: attack, name: attack, identity: attack)
    let small = SmallRoster(hostile: attack)
    let letters = AssignmentLetters(
      problem: try small.problem(), roster: small.roster(), settings: settings,
      language: .indonesian)
    let markup = Markup(letters.bytes())
    #expect(markup.faults.isEmpty)
    #expect(markup.tags.allSatisfy { !["script", "img"].contains($0.name) })
  }

  @Test("keeps national ids, birth dates and homes to itself, and says what is invented")
  func privacy() throws {
    let text = try self.text()
    for secret in ["647401030290000", "1990", "0.123456", "117.456789", "Alasan"] {
      #expect(!text.contains(secret))
    }
    #expect(!text.contains("CONTOH"))
    var roster = SmallRoster().roster()
    roster.placements[0].applicantID = "SINT-1"
    #expect(try self.text(roster).contains("CONTOH"))
  }

  @Test("allows exactly its own style sheet, by its SHA-256, and fetches nothing")
  func contentSecurityPolicy() throws {
    let text = try self.text()
    let start = try #require(text.firstRange(of: "<style>")).upperBound
    let end = try #require(text.firstRange(of: "</style>")).lowerBound
    let digest = Digest(ofText: String(text[start..<end]))
    #expect(text.contains("style-src &#39;sha256-\(digest.base64)&#39;\""))
    for (name, attributes) in Markup(Array(text.utf8)).tags {
      #expect(!["script", "link", "img", "iframe", "object", "form"].contains(name))
      #expect(!attributes.contains(" on") && !attributes.contains(" style="))
    }
  }

  // MARK: - Help

  private func letters(
    _ roster: Roster = SmallRoster().roster(), language: Language = .indonesian,
    since earlier: PreviousRound? = nil
  ) throws -> AssignmentLetters {
    AssignmentLetters(
      problem: try SmallRoster().problem(), roster: roster, settings: settings, language: language,
      changedSince: earlier)
  }

  private func text(
    _ roster: Roster = SmallRoster().roster(), language: Language = .indonesian,
    since earlier: PreviousRound? = nil
  ) throws -> String {
    let bytes = try letters(roster, language: language, since: earlier).bytes()
    #expect(Markup(bytes).faults.isEmpty)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func recipients(since earlier: PreviousRound) throws -> [String] {
    try text(since: earlier).matches(of: /<dt>Nomor pelamar<\/dt><dd>([^<]*)/).map {
      String($0.output.1)
    }
  }
}
