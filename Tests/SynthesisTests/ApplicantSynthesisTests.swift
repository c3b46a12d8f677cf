import Datasets
import PlacementModel
import Synthesis
import Tables
import Testing

@Suite struct ApplicantSynthesisTests {
  /// 40 kabupaten in three provinces with 3,000 cooperatives, and the rules of the round.
  private static func fixture() throws -> (
    regions: [Region], cooperatives: [Cooperative], policy: Policy
  ) {
    let country = try RegionSynthesis(seed: 7).country(regions: 40, cooperatives: 3000)
    var policy = Policy()
    policy.scores.weights = ["tpa": 2, "interview": 1]
    policy.scores.thresholds = ["tpa": Score(millionths: 50_000_000)!]
    policy.ties = ["interview", "tpa", "older"]
    policy.eligibility.asOf = CalendarDate(year: 2025, month: 12, day: 31)
    return (country.regions, country.cooperatives, policy)
  }

  private static func people(seed: UInt64 = 1, count: Int? = 20_000) throws -> [Applicant] {
    let (regions, cooperatives, policy) = try fixture()
    return ApplicantSynthesis(seed: seed).applicants(
      for: regions, cooperatives: cooperatives, policy: policy, count: count)
  }

  @Test("one seed makes the same people from tables in any order, another seed others")
  func dependsOnSeedAlone() throws {
    let (regions, cooperatives, policy) = try Self.fixture()
    let shuffled = ApplicantSynthesis(seed: 1).applicants(
      for: regions.reversed(), cooperatives: cooperatives.reversed(), policy: policy, count: 500)
    let people = try Self.people(count: 500)
    #expect(people == shuffled)
    #expect(try Self.people(seed: 2, count: 500) != people)
  }

  @Test("the table is the same bytes on every platform")
  func tableIsGolden() throws {
    let bytes = DatasetFiles.csv(applicants: try Self.people(count: 500))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(
      lines[1] == """
        SINT-000001,Maya Cahya Hasan,65,78,BA,professional,20.09.01.2001,,,20.09,20.07,,no,,,\
        1981-08-12,S2,2009005208810001
        """)
    #expect(
      "\(Digest(of: bytes))"
        == "94220aefed07c0c1cb87b642b43be4f7d1774a717b802b99324d7810b452f894")
  }

  @Test("every code and identifier resolves in the dataset they were made for")
  func everythingResolves() throws {
    let (regions, cooperatives, policy) = try Self.fixture()
    let people = try Self.people()
    let problem = try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: people, policy: policy)
    #expect(problem.applicants.count == 20_000)
  }

  @Test("a domicile is a village with a cooperative or a real one outside every listed region")
  func domicilesAreVillages() throws {
    let (regions, cooperatives, _) = try Self.fixture()
    let villages = Set(cooperatives.map(\.village))
    let listed = Set(regions.map(\.code))
    for person in try Self.people() where !villages.contains(person.domicile) {
      #expect(person.domicile.level == .village)
      #expect(!listed.contains(person.domicile.kabupaten!))
    }
  }

  @Test("nobody is said to live outside a listed region that lists their kabupaten")
  func listedKabupatenAreInside() {
    let jakarta = RegionCode("31.71")!
    let village = RegionCode("31.71.01.1001")!
    let people = ApplicantSynthesis(seed: 1).applicants(
      for: [Region(code: jakarta, name: "Kota Administrasi Jakarta Pusat", quota: 1)],
      cooperatives: [
        Cooperative(
          id: "K1", name: "K1", village: village,
          location: Coordinate(latitude: -6.2, longitude: 106.8))
      ], policy: Policy(), count: 1000)
    let outside = people.filter { $0.domicile.kabupaten != jakarta }
    #expect((60...140).contains(outside.count))
    #expect(outside.contains { $0.domicile.province == jakarta.province })
  }

  @Test("everybody is marked: the id by SINT-, the national id by a kecamatan 00")
  func everybodyIsMarked() throws {
    let people = try Self.people()
    #expect(people.allSatisfy { $0.id.hasPrefix(ApplicantSynthesis.mark) })
    #expect(Set(people.map(\.id)).count == people.count)
    #expect(Set(people.map(\.nationalID)).count == people.count)
    for person in people {
      let digits = person.nationalID.compactMap(\.wholeNumberValue)
      #expect(digits.count == 16 && digits[4] == 0 && digits[5] == 0, "\(person.id)")
      let day = (digits[6] * 10 + digits[7]) % 40
      #expect(day == person.birthDate?.day, "\(person.id)")
    }
  }

  @Test("traits are about as common as stated")
  func sharesAreKept() throws {
    let people = try Self.people()
    func percent(_ trait: (Applicant) -> Bool) -> Double {
      Double(people.count(where: trait)) * 100 / Double(people.count)
    }
    let newYearsEve = CalendarDate(year: 2025, month: 12, day: 31)!
    #expect(abs(percent(\.isWillingAnywhere) - 85) < 1)
    #expect(abs(percent { $0.track == "professional" } - 55) < 1.5)
    #expect(abs(percent { !(25...55).contains($0.birthDate!.age(at: newYearsEve)) } - 4) < 0.6)
    #expect((0.8...2.2).contains(percent { !$0.exclusions.isEmpty }))
    #expect(abs(percent { !$0.conflicts.isEmpty } - 2.7) < 0.6)
    #expect(abs(percent { $0.location != nil } - 13.5) < 1)
    #expect((0.5...8).contains(percent { $0.stageScores["tpa"]! < Score(millionths: 50_000_000)! }))
    #expect(abs(percent { $0.preferences.isEmpty } - 5) < 0.8)
    #expect((10...25).contains(percent { $0.preferences.contains { $0?.level == .province } }))
    #expect(people.allSatisfy { $0.preferences.count <= 3 })
    #expect(percent { $0.statedPosition(of: $0.domicile.kabupaten!) == 1 } > 50)
  }

  @Test("some tie in every score and in the birth date, so that only a lottery parts them")
  func tiesAreDeliberate() throws {
    let people = try Self.people(count: 400)
    let twins = zip(people, people.dropFirst()).filter { first, second in
      first.stageScores == second.stageScores && first.birthDate == second.birthDate
    }
    #expect(twins.count >= 10)
  }

  @Test("conflicts of interest are with the cooperative of one's own village")
  func conflictsAreAtHome() throws {
    let (_, cooperatives, _) = try Self.fixture()
    let villages = Dictionary(uniqueKeysWithValues: cooperatives.map { ($0.id, $0.village) })
    for person in try Self.people() {
      for conflict in person.conflicts {
        switch conflict {
        case .cooperative(let id): #expect(villages[id] == person.domicile)
        case .village(let code): #expect(code == person.domicile)
        }
      }
    }
  }

  @Test("a policy without stages gets one total score, and eligibility columns are filled")
  func policyNamesTheColumns() throws {
    let (regions, cooperatives, _) = try Self.fixture()
    var policy = Policy()
    policy.eligibility.requireYes = ["npwp"]
    policy.eligibility.requireNo = ["asn"]
    let people = ApplicantSynthesis(seed: 1).applicants(
      for: regions, cooperatives: cooperatives, policy: policy, count: 1000)
    #expect(people.allSatisfy { $0.score != nil && $0.stageScores.isEmpty })
    #expect(people.count { $0.attributes["npwp"] == "yes" } > 900)
    #expect(people.count { $0.attributes["asn"] == "yes" } < 100)
  }

  @Test("without a listed kabupaten there is nobody")
  func nothingToApplyFor() {
    let nation = Region(code: .nation, name: "Indonesia", quota: 10)
    let people = ApplicantSynthesis(seed: 1).applicants(
      for: [nation], cooperatives: [], policy: Policy(), count: 10)
    #expect(people.isEmpty)
  }
}
