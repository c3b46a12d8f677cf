import PlacementModel
import Synthesis
import Testing

@Suite struct SyntheticTableTests {
  @Test("an applicant's line says everything in the columns of the dataset")
  func applicantLine() {
    let person = Applicant(
      id: "SINT-000001", name: "Ayu Lestari", stageScores: ["tpa": Score(millionths: 71_500_000)!],
      track: "business", domicile: RegionCode("64.08.01.2001")!,
      location: Coordinate(latitude: -0.5, longitude: 117.123456),
      preferences: [nil, RegionCode("64.08")!], isWillingAnywhere: true,
      exclusions: [RegionCode("64.01")!, RegionCode("65")!],
      conflicts: [.cooperative(id: "K-1"), .village(RegionCode("64.08.01.2001")!)],
      birthDate: CalendarDate(year: 1990, month: 2, day: 3), education: "SMA",
      nationalID: "6408004302900001")
    let table = SyntheticTable(applicants: [person])
    #expect(
      table.header == [
        "applicant_id", "name", "role", "track", "domicile_code", "latitude", "longitude",
        "score_tpa", "preference_1", "preference_2", "preference_3", "willing_anywhere",
        "excluded", "conflicts", "birth_date", "education", "national_id",
      ])
    #expect(
      table.rows == [
        [
          "SINT-000001", "Ayu Lestari", "BA", "business", "64.08.01.2001", "-0.50000", "117.12346",
          "71.5", "", "64.08", "", "yes", "64.01|65", "K-1|64.08.01.2001", "1990-02-03", "SMA",
          "6408004302900001",
        ]
      ])
  }

  @Test("every row has as many cells as the header")
  func tablesAreRectangular() throws {
    let country = try RegionSynthesis(seed: 1).country(regions: 9, cooperatives: 200)
    let people = ApplicantSynthesis(seed: 1).applicants(
      for: country.regions, cooperatives: country.cooperatives, policy: Policy())
    let tables = [
      SyntheticTable(regions: country.regions),
      SyntheticTable(cooperatives: country.cooperatives), SyntheticTable(applicants: people),
    ]
    for table in tables {
      #expect(!table.rows.isEmpty)
      #expect(table.rows.allSatisfy { $0.count == table.header.count })
    }
  }
}
