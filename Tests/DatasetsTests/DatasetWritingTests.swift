import Datasets
import PlacementModel
import Tables
import TestSupport
import Testing

struct DatasetWritingTests {
  @Test("reading the tables of a dataset gives back what was written, in either dialect")
  func roundTrip() throws {
    for seed in 0..<150 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let regions = [
        Region.random("64.01", using: &random), Region.random("64.10", using: &random),
      ]
      let cooperatives = (1...5).map { Cooperative.random($0, using: &random) }
      let applicants = (1...6).map { Applicant.random($0, using: &random) }
      let dialect: CSVDialect = seed.isMultiple(of: 2) ? .rfc : .indonesian
      var files = DatasetFiles()
      files[.regions] = InputFile(
        name: "r", bytes: DatasetFiles.csv(regions: regions, dialect: dialect))
      files[.cooperatives] = InputFile(
        name: "c", bytes: DatasetFiles.csv(cooperatives: cooperatives, dialect: dialect))
      files[.applicants] = InputFile(
        name: "a", bytes: DatasetFiles.csv(applicants: applicants, dialect: dialect))
      files[.policy] = InputFile(
        name: "p", bytes: Array(#"{"eligibility": {"requireYes": ["healthy"]}}"#.utf8))
      let problem = try Dataset.read(files).problem
      #expect(problem.kabupaten.map(\.region) == regions, "seed \(seed)")
      #expect(Set(problem.cooperatives) == Set(cooperatives), "seed \(seed)")
      #expect(problem.applicants == applicants, "seed \(seed)")
    }
  }

  @Test("writes only the columns that somebody fills")
  func columns() {
    let person = Applicant(id: "A", name: "=Ani", rank: 1, domicile: code("64.01"))
    #expect(
      String(decoding: DatasetFiles.csv(applicants: [person]), as: UTF8.self) == """
        applicant_id,name,rank,role,track,domicile_code,latitude,longitude,willing_anywhere,excluded,conflicts,birth_date,education,national_id
        A,'=Ani,1,BA,,64.01,,,no,,,,,

        """)
  }
}

extension SeededGenerator {
  /// A name that is awkward to write, without spaces at its ends, which reading drops.
  mutating func awkwardName() -> String {
    let pieces = ["Ani", ",", ";", "\"", "'", "=", "-", "+", "@", "\n", "é", "|", "12", "“x”"]
    return "a" + (0..<next(in: 0...3)).map { _ in pieces.randomElement(using: &self)! }.joined()
      + "z"
  }

  mutating func point() -> Coordinate {
    Coordinate(
      latitude: Double(next(in: -110_000_000...60_000_000)) / 1e7,
      longitude: Double(next(in: 950_000_000...1_410_000_000)) / 1e7)
  }

  fileprivate mutating func flag() -> Bool { next(in: 0...1) == 0 }
}

extension Region {
  fileprivate static func random(_ text: String, using random: inout SeededGenerator) -> Region {
    Region(
      code: RegionCode(text)!, name: random.awkwardName(),
      quota: random.flag() ? random.next(in: 0...99) : nil,
      minimum: random.flag() ? random.next(in: 0...9) : nil,
      location: random.flag() ? random.point() : nil,
      islandGroup: random.flag() ? "=group" : nil, provinceName: random.awkwardName(),
      source: random.awkwardName())
  }
}

extension Cooperative {
  fileprivate static func random(
    _ number: Int, using random: inout SeededGenerator
  ) -> Cooperative {
    Cooperative(
      id: "-K\(number)", name: random.awkwardName(), village: code("64.10.01.200\(number)"),
      location: random.point(), priority: random.next(in: -9...9),
      villageName: random.flag() ? random.awkwardName() : "",
      districtName: random.flag() ? random.awkwardName() : "")
  }
}

extension Applicant {
  fileprivate static func random(_ number: Int, using random: inout SeededGenerator) -> Applicant {
    Applicant(
      id: "+A\(number)", name: random.awkwardName(), rank: number,
      score: random.flag() ? Score(millionths: random.next(in: -9_999_999...99_999_999)) : nil,
      stageScores: random.flag() ? ["tpa": Score(millionths: 87_350_000)!] : [:],
      role: random.flag() ? "BA" : "PMO", track: random.flag() ? "professional" : "",
      domicile: code(random.flag() ? "64.10.01" : "11"),
      location: random.flag() ? random.point() : nil,
      preferences: random.flag() ? [nil, code("64.01"), code("64")] : [],
      isWillingAnywhere: random.flag(),
      exclusions: random.flag() ? [code("33.02"), code("11")] : [],
      conflicts: random.flag() ? [.cooperative(id: "-K1"), .village(code("64.10.01.2002"))] : [],
      birthDate: CalendarDate(year: 1990, month: random.next(in: 1...12), day: 28),
      education: random.flag() ? "D-III" : "",
      nationalID: random.flag() ? "012345678901234\(number)" : "",
      attributes: ["healthy": random.flag() ? "yes" : "no"])
  }
}
