import Messages
import PlacementModel
import Report
import Testing
import Workbook

@Suite("The roster as a workbook")
struct RosterWorkbookTests {
  private func parts(
    of small: SmallRoster, language: Language = .english, hasProvinces: Bool = false
  ) throws -> [String: String] {
    let workbook = RosterWorkbook(
      problem: try small.problem(), roster: small.roster(), language: language,
      hasProvinces: hasProvinces)
    let archive = try ZipArchive(workbook.bytes())
    var parts: [String: String] = [:]
    for name in archive.names {
      let contents = try #require(try archive.contents(of: name))
      parts[name] = String(decoding: contents, as: UTF8.self)
    }
    return parts
  }

  @Test("sheets answer to their names in both languages, in the order of the questions")
  func sheetNames() throws {
    let names: [(Language, [String])] = [
      (
        .indonesian,
        ["Ringkasan", "Penempatan", "Koperasi", "Wilayah", "Cadangan", "Pengecualian"]
      ),
      (
        .english,
        ["Summary", "Placements", "Cooperatives", "Regions", "Reserve", "Exceptions"]
      ),
    ]
    for (language, wanted) in names {
      let index = try #require(
        try parts(of: SmallRoster(), language: language)["xl/workbook.xml"])
      let found = index.split(separator: "<sheet name=\"").dropFirst().map {
        $0.prefix { $0 != "\"" }
      }
      #expect(found.map(String.init) == wanted)
    }
  }

  @Test("a sheet a province stands behind the others when asked for, under a name that can be one")
  func provinces() throws {
    for hostile in ["", "[a]:*?/'\\ \u{1F600} far too long for the name of a sheet"] {
      let plain = try parts(of: SmallRoster(hostile: hostile))
      let divided = try parts(of: SmallRoster(hostile: hostile), hasProvinces: true)
      #expect(divided.count == plain.count + 1)
      let index = try #require(divided["xl/workbook.xml"])
      let names = index.split(separator: "<sheet name=\"").dropFirst().map {
        $0.prefix { $0 != "\"" }
      }
      #expect(names.count == 7 && names[6].hasPrefix("64 Kalimantan Timur"))
      #expect(names[6].utf16.count <= 31 && !names[6].contains { "[]:*?/\\".contains($0) })
      // One province has all cooperatives, under the same head.
      let rows = try ["xl/worksheets/sheet3.xml", "xl/worksheets/sheet7.xml"].map { name in
        try #require(divided[name]).split(separator: "<sheetData>")[1]
          .split(separator: "</sheetData>")[0]
      }
      #expect(rows[0] == rows[1])
    }
  }

  @Test("an apostrophe stays inside the name of a sheet, doubled where names are defined")
  func apostrophes() throws {
    let names = [
      (" 'B'anda''", "64 Kalimantan Timur 'B'anda"), ("''", "64 Kalimantan Timur"),
      ("\u{1}\u{FFFF}x", "64 Kalimantan Timurx"),
    ]
    for (hostile, wanted) in names {
      let parts = try parts(of: SmallRoster(hostile: hostile), hasProvinces: true)
      let index = try #require(parts["xl/workbook.xml"])
      #expect(index.contains("<sheet name=\"\(wanted)\""), "\(index)")
      let quoted = wanted.replacing("'", with: "''")
      #expect(index.contains(">'\(quoted)'!$1:$1</definedName>"))
    }
  }

  @Test("the same roster gives the same bytes, whatever the order of its input")
  func sameBytes() throws {
    let bytes = try [false, true].map { shuffled in
      var small = SmallRoster()
      small.shuffled = shuffled
      return RosterWorkbook(
        problem: try small.problem(), roster: small.roster(), language: .indonesian
      ).bytes()
    }
    #expect(bytes[0] == bytes[1])
  }

  @Test("no cell is a formula, whatever a name begins with, and markup in names is text")
  func hostileText() throws {
    var small = SmallRoster()
    small.hostile = "=1+1<script>&\"'\u{1}_x0041_"
    let parts = try parts(of: small)
    for (name, text) in parts {
      #expect(
        !text.contains("<f>") && !text.contains("<f ") && !text.contains("<script>"), "\(name)")
    }
    let people = try #require(parts["xl/worksheets/sheet2.xml"])
    #expect(people.contains("Nama A=1+1&lt;script&gt;&amp;&quot;'_x0001__x005F_x0041_</t>"))
  }

  @Test("codes and ids are text cells; counts and distances are numbers")
  func cellTypes() throws {
    let parts = try parts(of: SmallRoster())
    let people = try #require(parts["xl/worksheets/sheet2.xml"])
    #expect(people.contains("<c r=\"A2\" s=\"2\" t=\"inlineStr\"><is><t>A-1</t></is></c>"))
    #expect(people.contains("<c r=\"F2\" s=\"2\" t=\"inlineStr\"><is><t>64.74</t></is></c>"))
    #expect(people.contains("<c r=\"D2\" s=\"4\"><v>1</v></c>"))
    #expect(people.contains("<c r=\"L2\" s=\"5\"><v>4.936</v></c>"))
    #expect(people.contains("<t>Placed</t>") && people.contains("<t>Withdrawn or barred</t>"))
    let places = try #require(parts["xl/worksheets/sheet3.xml"])
    #expect(places.contains("s=\"8\" t=\"inlineStr\"><is><t>Uncovered</t>"))
  }

  @Test("the header stays in sight under a filter, and loads out of bounds are coloured")
  func looks() throws {
    let people = try #require(try parts(of: SmallRoster())["xl/worksheets/sheet2.xml"])
    #expect(people.contains("xSplit=\"2\" ySplit=\"1\""))
    #expect(people.contains("<autoFilter ref=\"A1:P7\"/>"))
    #expect(people.contains("<conditionalFormatting sqref=\"K2:K7\">"))
    #expect(people.contains("<formula>12</formula>"))
  }

  @Test("no national id, birth date or home is in any part")
  func privacy() throws {
    for (name, text) in try parts(of: SmallRoster()) {
      for secret in ["64740103029", "1990", "123456", "117.45", "117.46"] {
        #expect(!text.contains(secret), "\(secret) in \(name)")
      }
    }
  }
}
