import Messages
import PlacementModel
import Report
import Tables
import Testing

@Suite struct ReportPageTests {
  @Test("balances every tag, in both languages", arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    let markup = Markup(try page(language: language))
    #expect(markup.faults.isEmpty)
    #expect(markup.tags.count > 200)
  }

  @Test("tells every person, cooperative and kabupaten")
  func complete() throws {
    let text = try self.text()
    for letter in ["A", "B", "C", "D", "E", "F"] {
      #expect(text.contains(">Nama \(letter)<"))
      #expect(text.contains(">\(letter)-1<"))
      #expect(text.contains("Alasan \(letter)<"))
    }
    for number in 0..<8 { #expect(text.contains("Koperasi Nomor \(number)<")) }
    for code in ["64.08", "64.74"] {
      #expect(text.contains(#"<section class="region" id="r\#(code)">"#))
      #expect(text.contains(##"<a href="#r\##(code)">"##))
    }
  }

  @Test("puts what needs attention before the table of kabupaten")
  func exceptionsFirst() throws {
    let text = try self.text()
    let attention = try #require(text.firstRange(of: "Tidak ada yang cocok"))
    let table = try #require(text.firstRange(of: #"<section id="regions">"#))
    #expect(attention.upperBound < table.lowerBound)
    #expect(
      text.contains(#"<li class="alarm">Kabupaten Kutai Timur: 1 koperasi belum terdampingi.</li>"#)
    )
  }

  @Test("tells the first of a long list in full, and lets everybody on it be found")
  func longList() throws {
    var roster = SmallRoster().roster()
    roster.placements += (0..<2500).map { number in
      PlacementLine(
        applicantID: "R-\(number)", name: "Cadangan \(number)", role: "BA", rank: 10 + number,
        status: .reserve, reason: "Alasan cadangan", lottery: 3)
    }
    let page = ReportPage(
      problem: try SmallRoster().problem(), roster: roster, language: .indonesian)
    let text = String(decoding: page.bytes(), as: UTF8.self)
    #expect(text.matches(of: /Alasan cadangan/).count == 1999)  // D comes first.
    #expect(text.contains("2.000 yang pertama dari 2.501 orang"))
    #expect(text.contains("Cadangan 2499\tR-2499\tBA"))
  }

  @Test("names few kabupaten on the map, and tells assistants apart by shapes too")
  func maps() throws {
    let text = try self.text()
    #expect(text.contains(/<text class="name( left)?" [^>]*>Kota Bontang<\/text>/))
    let marks = text.matches(of: /<g class="m k(\d)" data-shape="(\d)">/)
      .map { "\($0.output.1) \($0.output.2)" }
    #expect(marks == ["0 0", "0 0", "1 1"])  // One in the first kabupaten, two in the second.
  }

  @Test("never turns what stands in a table into markup")
  func hostileNames() throws {
    let attack = #"</svg></style><script>alert(1)</script><img src=x onerror="x">&"#
    let page = try self.page(SmallRoster(hostile: attack))
    let markup = Markup(page)
    #expect(markup.faults.isEmpty)
    #expect(markup.tags.count { $0.name == "script" } == 2)
    #expect(!markup.tags.contains { $0.name == "img" })
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("Nama A&lt;/svg&gt;&lt;/style&gt;&lt;script&gt;alert(1)"))
  }

  @Test("has no handlers, no inline styles, and loads nothing from outside")
  func selfContained() throws {
    for (name, attributes) in Markup(try page()).tags {
      #expect(!["link", "img", "iframe", "object", "form"].contains(name))
      #expect(!attributes.contains(" on") && !attributes.contains(" style="))
      #expect(!attributes.contains("http:") && !attributes.contains("https:"))
    }
  }

  @Test("allows exactly its own style sheet, by its SHA-256")
  func contentSecurityPolicy() throws {
    let text = try self.text()
    let start = try #require(text.firstRange(of: "<style>")).upperBound
    let end = try #require(text.firstRange(of: "</style>")).lowerBound
    let digest = Digest(ofText: String(text[start..<end]))
    #expect(
      text.contains("style-src &#39;sha256-\(digest.base64)&#39;"))
    #expect(text.contains(#"content="default-src &#39;none&#39;; style-src "#))
  }

  @Test("keeps national ids, birth dates and homes to itself")
  func privacy() throws {
    let text = try self.text()
    #expect(!text.contains("647401030290000"))
    #expect(!text.contains("1990"))
    #expect(!text.contains("0.123456") && !text.contains("117.456789"))

    // A home would stand elsewhere on the map than the village that stands for it.
    var moved = SmallRoster().roster()
    moved.placements[0].base = Coordinate(latitude: 0.15, longitude: 117.4)
    let problem = try SmallRoster().problem()
    let other = ReportPage(
      problem: problem, roster: moved, language: .indonesian)
    #expect(try page() == other.bytes())
  }

  @Test("gives the same bytes for the same data in any order of lines")
  func deterministic() throws {
    #expect(try page() == page())
    #expect(try page() == page(SmallRoster(shuffled: true)))
  }

  @Test("says that data are synthetic where an id does")
  func synthetic() throws {
    let banner = "Data pelamar dalam laporan ini sintetis"
    #expect(try !text().contains(banner))
    let problem = try SmallRoster().problem()
    var roster = SmallRoster().roster()
    roster.placements[3].applicantID = "SINT-000001"
    let marked = ReportPage(
      problem: problem, roster: roster, language: .indonesian)
    #expect(String(decoding: marked.bytes(), as: UTF8.self).contains(banner))
  }

  @Test("writes a line of the table of kabupaten exactly so")
  func goldenLine() throws {
    #expect(
      try text().contains(
        """
        <tr><td>64.74</td><th scope="row"><a href="#r64.74">Kota Bontang</a></th>\
        <td class="number">4</td><td class="number">2</td><td class="number">1</td>\
        <td class="number">2</td><td class="number">2–3</td><td class="number">0</td>\
        <td class="number">2,5 km</td><td class="number">0,0 %</td>\
        <td><span class="badge">tidak ada jumlah yang cocok</span></td></tr>
        """))
  }

  @Test("shows the quotas of provinces and of the nation beside those of kabupaten")
  func widerQuotas() throws {
    var small = SmallRoster()
    #expect(try !text(small).contains(#"<tr class="sum group"><td>64</td>"#))
    small.widerQuotas = true
    let text = try self.text(small)
    let province = try #require(
      text.firstRange(
        of: """
          <tr class="sum group"><td>64</td><th scope="row">Kalimantan Timur</th>\
          <td class="number">8</td><td class="number">278</td><td class="number">2</td>\
          <td class="number">3</td>
          """))
    let kabupaten = try #require(text.firstRange(of: "<td>64.08</td>"))
    #expect(province.upperBound < kabupaten.lowerBound)
    #expect(
      text.contains(
        """
        <tr class="sum group"><td></td><th scope="row">Jumlah</th><td class="number">8</td>\
        <td class="number">8.000</td>
        """))
  }

  @Test("adds the terms up to the objective")
  func objectiveByTerm() throws {
    let text = try self.text()
    let section = try #require(text.firstRange(of: #"<section id="objective">"#))
    let rows = text[section.lowerBound...]
    for cell in ["19.744", "197.440"] {
      #expect(rows.contains(#"<td class="number">\#(cell)</td>"#))
    }
    #expect(rows.contains(#"Nilai tujuan</th><td class="number"></td><td class="number"></td>"#))
  }

  @Test("finds everybody and every cooperative by a line of its index")
  func index() throws {
    let text = try self.text()
    for line in ["Nama A\tA-1\tBA\n", "Koperasi Nomor 4\tK-4\tNama A\n", "Nama D\tD-1\tBA\n"] {
      #expect(text.contains(line))
    }
    #expect(text.contains(##"data-name="Kabupaten Kutai Timur" data-link="#r64.08""##))
  }

  @Test("draws a map of all kabupaten, each a mark that leads to it")
  func nationMap() throws {
    let text = try self.text()
    #expect(
      text.contains(##"<a href="#r64.08" tabindex="-1" aria-label="Kabupaten Kutai Timur: 1"##))
    #expect(text.contains("kurang asisten atau belum semua terdampingi: 1"))
    #expect(text.contains("pengecualian: 1"))
  }

  @Test("leaves kabupaten of a large country to pages of their own")
  func largeCountry() throws {
    let cooperatives = (0...20_000).map { number in
      Cooperative(
        id: "K-\(number)", name: "Koperasi",
        village: RegionCode("64.08.01.\(1000 + number % 9000)")!,
        location: Coordinate(latitude: 0.1, longitude: 117.4))
    }
    let problem = try PlacementProblem(
      regions: [Region(code: RegionCode("64.08")!, name: "Kutai Timur")],
      cooperatives: cooperatives, applicants: [])
    var roster = SmallRoster().roster()
    roster.regions = [roster.regions[0]]
    for hasPages in [true, false] {
      let page = ReportPage(
        problem: problem, roster: roster, language: .indonesian, hasPages: hasPages)
      let text = String(decoding: page.bytes(), as: UTF8.self)
      #expect(!text.contains(#"<section class="region""#))
      #expect(text.contains(#"<a href="pages/64.08.html">"#) == hasPages)
    }
  }

  @Test("says by which distances it measures")
  func measure() throws {
    var small = SmallRoster()
    #expect(try text(small).contains("km (garis lurus, sekali jalan)"))
    small.statesTravel = true
    let text = try self.text(small)
    #expect(text.contains("km (menurut travel.csv, sekali jalan)"))
    #expect(!text.contains("garis lurus"))
  }

  @Test("draws a map exactly so")
  func goldenMap() throws {
    let text = try self.text()
    let start = try #require(text.firstRange(of: "<desc>")).lowerBound
    let map = text[start...].prefix { $0 != "\n" }
    #expect(
      map.hasPrefix(
        """
        <desc>4 koperasi di Kabupaten Kutai Timur, masing-masing dihubungkan dengan titik \
        tugas asistennya (1 asisten). Rincian yang sama ada pada tabel di bawahnya.</desc>\
        <svg x="0" y="0" width="1000" height="555">\
        <path class="district" d="M28 28L28 527Z"><title>Kecamatan 64.08.01</title></path>\
        <path class="w k0" d="M972 137L28 527M972 137L28 360M972 137L28 194"/>\
        <g class="m k0" data-shape="0"><use href="#s0" x="28" y="527"/><use href="#s0" x="28" y="360"/>\
        <use href="#s0" x="28" y="194"/></g>\
        <g class="m u" data-shape="5"><use href="#s5" x="28" y="28"/></g>\
        <g class="b k0"><circle cx="972" cy="137" r="15"/><text x="972" y="143">1</text></g>\
        </svg><g class="scale"><path d="M28 568v14M28 575h299m0-7v14"/>\
        <text x="339" y="583">2 km</text></g></svg>
        """))
  }

  @Test("looks closer where far islands would leave the rest too small to read")
  func closeUp() throws {
    #expect(try !archipelago(farIslands: 0).contains("map tall"))
    let text = try archipelago(farIslands: 4)
    #expect(text.contains(#"<svg class="map tall""#))
    #expect(text.contains(#"<rect class="frame""#))
  }

  // MARK: - Help

  /// The page of one kabupaten with 120 cooperatives close together, and some far away.
  private func archipelago(farIslands: Int) throws -> String {
    let cooperatives = (0..<(120 + farIslands)).map { number -> Cooperative in
      let (column, row) = number.quotientAndRemainder(dividingBy: 11)
      let west = number < 120 ? 113.5 : 116.0
      return Cooperative(
        id: "K-\(number)", name: "Koperasi \(number)",
        village: RegionCode("35.29.01.\(1000 + number)")!,
        location: Coordinate(
          latitude: 0.01 * Double(row) - 7, longitude: west + 0.01 * Double(column)))
    }
    let problem = try PlacementProblem(
      regions: [Region(code: RegionCode("35.29")!, name: "Sumenep")],
      cooperatives: cooperatives, applicants: [])
    var roster = SmallRoster().roster()
    roster.placements = []
    roster.regions = [roster.regions[0]]
    roster.regions[0].regionCode = RegionCode("35.29")!
    roster.assignments = cooperatives.map {
      AssignmentLine(
        cooperativeID: $0.id, name: $0.name, village: $0.village,
        regionCode: RegionCode("35.29")!)
    }
    let page = ReportPage(
      problem: problem, roster: roster, language: .english)
    #expect(Markup(page.bytes()).faults.isEmpty)
    return String(decoding: page.bytes(), as: UTF8.self)
  }

  private func page(
    _ small: SmallRoster = SmallRoster(), language: Language = .indonesian
  ) throws -> [UInt8] {
    ReportPage(
      problem: try small.problem(), roster: small.roster(), language: language
    ).bytes()
  }

  private func text(_ small: SmallRoster = SmallRoster()) throws -> String {
    String(decoding: try page(small), as: UTF8.self)
  }
}
