import PlacementModel
import Synthesis
import Testing

@Suite struct RegionSynthesisTests {
  @Test(
    "makes as many as asked for, and they fit together",
    arguments: [(1, 0), (1, 1), (5, 3), (14, 1000), (15, 1500), (514, 20_000), (891, 9_000)])
  func countsAreExact(regions: Int, cooperatives: Int) throws {
    let country = try RegionSynthesis(seed: 1).country(
      regions: regions, cooperatives: cooperatives)
    #expect(country.regions.count == regions)
    #expect(country.cooperatives.count == cooperatives)
    let problem = try PlacementProblem(
      regions: country.regions, cooperatives: country.cooperatives, applicants: [])
    #expect(problem.kabupaten.map(\.code) == country.regions.map(\.code))
    #expect(problem.cooperatives == country.cooperatives)
    for kabupaten in problem.kabupaten {
      let quota = try #require(kabupaten.region.quota)
      #expect((kabupaten.limits.need...kabupaten.limits.room).contains(quota))
    }
  }

  @Test("kabupaten differ in size, some tenfold")
  func sizesDiffer() throws {
    let country = try RegionSynthesis(seed: 1).country(regions: 100, cooperatives: 16_000)
    let sizes = Dictionary(grouping: country.cooperatives) { $0.village.kabupaten }.map(
      \.value.count)
    #expect(sizes.max()! > 10 * sizes.min()!)
  }

  @Test("everything is marked: codes of provinces that do not exist, names and ids that say so")
  func everythingIsMarked() throws {
    let country = try RegionSynthesis(seed: 1).country(regions: 30, cooperatives: 300)
    #expect(country.regions.allSatisfy { $0.code.province!.description.hasSuffix("0") })
    #expect(country.regions.allSatisfy { $0.name.contains("Sintetis") && $0.source == "sintetis" })
    #expect(country.cooperatives.allSatisfy { $0.id.hasPrefix("SINT-") })
    #expect(country.cooperatives.allSatisfy { $0.name.contains("Sintetis") })
  }

  @Test("one seed makes the same country, another seed another")
  func dependsOnSeedAlone() throws {
    let first = try RegionSynthesis(seed: 1).country(regions: 20, cooperatives: 500)
    let again = try RegionSynthesis(seed: 1).country(regions: 20, cooperatives: 500)
    let other = try RegionSynthesis(seed: 2).country(regions: 20, cooperatives: 500)
    #expect(first.cooperatives == again.cooperatives)
    #expect(first.cooperatives != other.cooperatives)
  }

  @Test("points lie within the archipelago, on five decimals")
  func pointsAreExact() throws {
    let country = try RegionSynthesis(seed: 3).country(regions: 126, cooperatives: 3000)
    for cooperative in country.cooperatives {
      #expect((-12...8).contains(cooperative.location.latitude))
      #expect((94...142).contains(cooperative.location.longitude))
      for degrees in [cooperative.location.latitude, cooperative.location.longitude] {
        #expect((degrees * 100_000).rounded() / 100_000 == degrees)
      }
    }
  }

  @Test("numbers that no codes are left for are refused")
  func refusesTooMany() {
    let synthesis = RegionSynthesis(seed: 1)
    #expect(throws: RegionSynthesis.Fault.regionsOutOfRange(0)) {
      try synthesis.country(regions: 0, cooperatives: 0)
    }
    #expect(throws: RegionSynthesis.Fault.regionsOutOfRange(892)) {
      try synthesis.country(regions: 892, cooperatives: 0)
    }
    #expect(throws: RegionSynthesis.Fault.cooperativesOutOfRange(2001, limit: 2000)) {
      try synthesis.country(regions: 2, cooperatives: 2001)
    }
  }
}
