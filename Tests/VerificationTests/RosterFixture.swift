import PlacementModel

/// A small dataset whose right answer is worked out by hand, and that answer.
///
/// | kabupaten | cooperatives | placed | loads |
/// |---|---|---|---|
/// | 11.01 | 20 | A01, A02 | 10 each |
/// | 11.02 | 7 | A03 | 7: no count fits 8...12 |
/// | 12.01 | 14 | A09, pinned | 12: one place, two cooperatives uncovered |
/// | 12.02 | 8 | A05 | 8 |
///
/// Distances, limits, tiers and terms come from the model, which the verifier does not use.
struct RosterFixture {
  var regions: [Region]
  var cooperatives: [Cooperative]
  var applicants: [Applicant]
  var pins: [Pin]
  var travel = TravelTable()
  var policy: Policy

  init() {
    regions = [
      Region(code: code("11"), name: "Utara", quota: 3),
      Region(code: code("11.01"), name: "Gayo", quota: 2),
      Region(code: code("11.02"), name: "Pidie"),
      Region(
        code: code("12.01"), name: "Toba", quota: 1,
        location: Coordinate(latitude: 2.5, longitude: 99.0)),
      Region(code: code("12.02"), name: "Nias", quota: 2),
    ]
    cooperatives =
      RosterFixture.cooperatives(in: "11.01", count: 20, near: (4.0, 96.0))
      + RosterFixture.cooperatives(in: "11.02", count: 7, near: (5.0, 95.5))
      + RosterFixture.cooperatives(in: "12.01", count: 14, near: (2.4, 99.1))
      + RosterFixture.cooperatives(in: "12.02", count: 8, near: (1.1, 97.6))
    applicants = RosterFixture.people
    pins = [
      Pin(applicantID: "A09", decision: .pinToRegion(code("12.01"))),
      Pin(applicantID: "A09", decision: .pinToCooperative(id: "12.01-04")),
      Pin(applicantID: "A08", decision: .bar),
      Pin(applicantID: "A12", decision: .banFromRegion(code("11"))),
      Pin(applicantID: "A02", decision: .banFromCooperative(id: "11.01-01")),
    ]
    policy = Policy()
    policy.seed = 7
    policy.ties = ["interview", "older"]
    policy.assistantBudget = 6
    policy.weightsByRegion = [code("12.02"): Policy.Weights(splits: 0)]
    policy.eligibility.asOf = CalendarDate(year: 2025, month: 12, day: 31)
    policy.eligibility.maximumAge = 55
  }

  /// Villages of two cooperatives each, districts of three villages; later ones matter less.
  private static func cooperatives(
    in kabupaten: String, count: Int, near centre: (Double, Double)
  ) -> [Cooperative] {
    (0..<count).map { index in
      let (district, village) = (index / 6 + 1, index / 2 % 3 + 1)
      let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      return Cooperative(
        id: "\(kabupaten)-\(number)", name: "KDMP \(number)",
        village: code("\(kabupaten).0\(district).100\(village)"),
        location: Coordinate(
          latitude: centre.0 + Double(index * index % 17) / 100,
          longitude: centre.1 + Double(index * 7 % 19) / 100),
        priority: index < 10 ? 1 : 0)
    }
  }

  private static var people: [Applicant] {
    let born = CalendarDate(year: 1990, month: 5, day: 1)
    var people = [
      Applicant(
        id: "A01", name: "Ani", rank: 1, domicile: code("11.01.01.1001"),
        conflicts: [.village(code("11.01.04.1001"))], birthDate: born),
      Applicant(id: "A02", name: "Budi", rank: 2, domicile: code("11.01.02"), birthDate: born),
      Applicant(
        id: "A03", name: "Citra", rank: 3, domicile: code("11.02.01.1002"),
        location: Coordinate(latitude: 5.0512345, longitude: 95.5678901),
        preferences: [code("11.02")], birthDate: born),
      Applicant(
        id: "A04", name: "Dewi", rank: 4, domicile: code("13.05"),
        preferences: [code("11.01")], birthDate: born),
      Applicant(
        id: "A05", name: "Eko", rank: 5, domicile: code("12.02"),
        preferences: [code("11.01"), code("12")], birthDate: born),
      Applicant(
        id: "A06", name: "Fitri", rank: 6, domicile: code("ID"), isWillingAnywhere: true,
        birthDate: born),
      Applicant(
        id: "A07", name: "Gita", rank: 7, domicile: code("12.02.01.1001"),
        isWillingAnywhere: true, birthDate: CalendarDate(year: 1969, month: 12, day: 31)),
      Applicant(
        id: "A08", name: "Hadi", rank: 8, domicile: code("11.01"), isWillingAnywhere: true,
        birthDate: born),
      Applicant(id: "A09", name: "Indra", rank: 9, domicile: code("13.05.01"), birthDate: born),
      Applicant(
        id: "A10", name: "Joko", rank: 10, domicile: code("12.01"), isWillingAnywhere: true,
        exclusions: [code("12")], birthDate: born),
      Applicant(
        id: "A11", name: "Kartika", rank: 10, domicile: code("12.01"), isWillingAnywhere: true,
        conflicts: [.cooperative(id: "12.02-01")], birthDate: born),
      Applicant(
        id: "A12", name: "Lestari", rank: 10, domicile: code("11.02"), isWillingAnywhere: true,
        birthDate: born),
      Applicant(
        id: "A13", name: "Made", rank: 10, domicile: code("11.02"), isWillingAnywhere: true,
        birthDate: born),
      Applicant(
        id: "P01", name: "Nyoman", rank: 1, role: "PMO", domicile: code("11.01"),
        isWillingAnywhere: true, birthDate: born),
    ]
    people[9].stageScores = ["interview": Score(millionths: 70_000_000)!]
    people[10].stageScores = ["interview": Score(millionths: 80_000_000)!]
    return people
  }

  var problem: PlacementProblem {
    get throws {
      try PlacementProblem(
        regions: regions, cooperatives: cooperatives, applicants: applicants, pins: pins,
        travel: travel, policy: policy)
    }
  }
}

/// Positions and lottery numbers as they must come out: SHA-256 of `7:A01` and so on, computed
/// with another program.
let expectedStanding: [(id: String, rank: Int, lottery: UInt64)] = [
  ("A01", 1, 10_803_070_116_894_468_556), ("A02", 2, 3_348_306_549_970_225_241),
  ("A03", 3, 7_839_333_476_232_350_325), ("A04", 4, 8_400_210_082_157_638_610),
  ("A05", 5, 16_464_726_131_882_674_035), ("A06", 6, 7_564_275_726_891_181_689),
  ("A07", 7, 2_413_893_204_791_081_993), ("A08", 8, 5_476_079_920_358_314_287),
  ("A09", 9, 2_386_505_426_661_845_319), ("A11", 10, 6_974_352_313_187_664_226),
  ("A10", 11, 3_031_859_726_539_239_174), ("A12", 12, 1_977_449_538_757_090_378),
  ("A13", 13, 7_681_139_205_564_777_726), ("P01", 1, 10_472_344_467_311_195_614),
]

func code(_ text: String) -> RegionCode { RegionCode(text)! }
