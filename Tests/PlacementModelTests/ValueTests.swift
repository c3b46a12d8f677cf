import PlacementModel
import Testing

@Suite struct DistanceTests {
  let jakarta = Coordinate(latitude: -6.2, longitude: 106.816666)
  let jayapura = Coordinate(latitude: -2.533, longitude: 140.717)

  @Test("a degree along a meridian is π/180 of the radius")
  func meridian() {
    let start = Coordinate(latitude: 0, longitude: 100)
    let end = Coordinate(latitude: 1, longitude: 100)
    #expect(Distance.metres(from: start, to: end) == 111_195)
  }

  @Test(
    "rounds to the nearest metre",
    arguments: [(0.000004, 0), (0.000005, 1), (0.000013, 1), (0.000014, 2)])
  func nearestMetre(degrees: Double, metres: Int) {
    let start = Coordinate(latitude: 0, longitude: 100)
    let end = Coordinate(latitude: 0, longitude: 100 + degrees)
    #expect(Distance.metres(from: start, to: end) == metres)
  }

  @Test("is the same in both directions, and nothing to itself")
  func symmetric() {
    let there = Distance.metres(from: jakarta, to: jayapura)
    #expect(there == Distance.metres(from: jayapura, to: jakarta))
    #expect(there == 3_779_681)
    #expect(Distance.metres(from: jakarta, to: jakarta) == 0)
  }

  @Test("half the globe is the longest way, without a rounding fault")
  func antipodes() {
    let start = Coordinate(latitude: 0, longitude: 0)
    let end = Coordinate(latitude: 0, longitude: 180)
    #expect(Distance.metres(from: start, to: end) == 20_015_114)
  }

  @Test("kilometres round half away from zero")
  func kilometres() {
    #expect([0, 499, 500, 1499, 1500].map(Distance.kilometres) == [0, 0, 1, 1, 2])
  }

  @Test("a coordinate keeps seven decimals")
  func sevenDecimals() {
    let point = Coordinate(latitude: -6.123456749, longitude: 106.99999996)
    #expect(
      point.roundedToSevenDecimals == Coordinate(latitude: -6.1234567, longitude: 107.0))
  }

  @Test("the mean of no points is no point")
  func mean() {
    #expect(Coordinate.mean(of: []) == nil)
    #expect(
      Coordinate.mean(of: [
        Coordinate(latitude: 1, longitude: 100), Coordinate(latitude: 2, longitude: 103),
      ]) == Coordinate(latitude: 1.5, longitude: 101.5))
  }
}

@Suite struct CalendarDateTests {
  @Test("knows the days that exist")
  func existence() {
    #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2025, month: 4, day: 31) == nil)
    #expect(CalendarDate(year: 2025, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: 2025, month: 1, day: 0) == nil)
  }

  @Test("a year is complete on the birthday")
  func age() {
    let birth = CalendarDate(year: 2000, month: 12, day: 31)!
    #expect(birth.age(at: CalendarDate(year: 2025, month: 12, day: 30)!) == 24)
    #expect(birth.age(at: CalendarDate(year: 2025, month: 12, day: 31)!) == 25)
    let leap = CalendarDate(year: 2000, month: 2, day: 29)!
    #expect(leap.age(at: CalendarDate(year: 2025, month: 2, day: 28)!) == 24)
    #expect(leap.age(at: CalendarDate(year: 2025, month: 3, day: 1)!) == 25)
  }

  @Test("is written in ISO 8601")
  func text() {
    #expect(CalendarDate(year: 987, month: 3, day: 4)!.description == "0987-03-04")
  }
}

@Suite struct ScoreTests {
  @Test(
    "is written with the decimals it needs",
    arguments: [
      (87_350_000, "87.35"), (0, "0"), (-500_000, "-0.5"), (1, "0.000001"), (90_000_000, "90"),
    ] as [(Int64, String)])
  func text(millionths: Int64, text: String) {
    #expect(Score(millionths: millionths)?.description == text)
  }

  @Test("refuses what would not add up")
  func limits() {
    #expect(Score(millionths: Score.limit) != nil)
    #expect(Score(millionths: Score.limit + 1) == nil)
    #expect(Score(millionths: .min) == nil)
  }
}

@Suite struct GapTests {
  @Test(
    "has six decimals, rounded half away from zero",
    arguments: [
      (101, 100, "0.010000"), (100, 100, "0.000000"), (5, 0, "5.000000"),
      (.max, 0, "9223372036854.775807"), (2, 3, "-0.333333"),
      (1_000_000, 999_999, "0.000001"), (2_000_001, 2_000_000, "0.000001"),
      (4_000_001, 4_000_000, "0.000000"),
    ])
  func text(value: Int, bound: Int, text: String) {
    #expect(Gap(value: value, bound: bound).description == text)
  }
}

@Suite struct EducationTests {
  @Test("is read as Indonesian papers write it")
  func reading() {
    #expect(Education(name: "s1") == .s1)
    #expect(Education(name: "D-IV") == .d4)
    #expect(Education(name: " SMK ") == .sma)
    #expect(Education(name: "profesor") == nil)
    #expect(Education.sma < .d3 && Education.d3 < .s1)
  }

  @Test(
    "reads every usual spelling",
    arguments: [
      (Education.sd, "SD|MI|Sekolah Dasar|Paket A"),
      (.smp, "SMP|SLTP|MTs|Sekolah Menengah Pertama|Kejar Paket B"),
      (.sma, "SMA|SMU|SLTA|SMK|MA|MAK|STM|Madrasah Aliyah|SMA/SMK/MA|SLTA sederajat|SMA/sederajat"),
      (.d1, "D1|D-I|Diploma 1"), (.d2, "D2|D.II|Diploma II"),
      (.d3, "D3|D-3|DIII|Diploma III|Ahli Madya|A.Md."), (.d4, "D4|D-IV|Sarjana Terapan|D-IV/S1"),
      (.s1, "S1|S-1|s 1|Sarjana|Strata-1|Sarjana (S1)"), (.s2, "S2|S-2|Magister|Strata II"),
      (.s3, "S3|Doktor|STRATA 3"),
    ])
  func spellings(level: Education, texts: String) {
    for text in texts.split(separator: "|") {
      #expect(Education(name: String(text)) == level, "\(text)")
    }
  }

  @Test(
    "does not guess",
    arguments: ["", "/", "-", "S", "S4", "S1 Akuntansi", "SMA/kursus", "sederajat", "kursus"])
  func unknown(text: String) {
    #expect(Education(name: text) == nil)
  }
}

@Suite struct SpellingTests {
  @Test("finds the nearest word, and none where nothing is near")
  func closest() {
    let words = ["minimum", "maximum", "stretch"]
    #expect(Spelling.closest(to: "minimun", among: words) == "minimum")
    #expect(Spelling.closest(to: "strecth", among: words) == "stretch")
    #expect(Spelling.closest(to: "quota", among: words) == nil)
    #expect(Spelling.closest(to: "", among: words) == nil)
  }

  @Test("an exchange of neighbours is one edit")
  func transposition() {
    #expect(Spelling.editDistance(Array("ab".utf8), Array("ba".utf8)) == 1)
    #expect(Spelling.editDistance(Array("".utf8), Array("abc".utf8)) == 3)
    #expect(Spelling.editDistance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
  }
}
