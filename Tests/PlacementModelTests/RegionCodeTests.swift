import PlacementModel
import Testing

@Suite struct RegionCodeTests {
  @Test(
    "reads each level and writes it back",
    arguments: [
      ("ID", RegionCode.Level.nation), ("64", .province), ("64.72", .kabupaten),
      ("64.72.01", .district), ("64.72.01.1001", .village), ("11.01.01.2001", .village),
    ])
  func roundTrip(text: String, level: RegionCode.Level) throws {
    let code = try #require(RegionCode(text))
    #expect(code.level == level)
    #expect(code.description == text)
  }

  @Test(
    "refuses what is not a code",
    arguments: [
      "", "6", "640", "64.", "64.7", "64.720", "64-72", "64.72.1", "64.72.01.", "64.72.01.101",
      "64.72.01.10011", " 64", "64 ", "id", "IDN", "6a.72", "６４", "64.72.01.1001.1",
    ])
  func refuses(text: String) {
    #expect(RegionCode(text) == nil)
  }

  @Test("finds its ancestors and contains what lies inside")
  func ancestry() throws {
    let village = try #require(RegionCode("64.72.01.1001"))
    #expect(village.province?.description == "64")
    #expect(village.kabupaten?.description == "64.72")
    #expect(village.district?.description == "64.72.01")
    #expect(village.ancestor(at: .village) == village)
    #expect(RegionCode("64")!.kabupaten == nil)
    #expect(RegionCode("64")!.contains(village))
    #expect(RegionCode("64.72")!.contains(village))
    #expect(!RegionCode("65")!.contains(village))
    #expect(!village.contains(RegionCode("64.72")!))
    #expect(RegionCode.nation.contains(village))
  }

  @Test("stands before the regions inside it and after those before it")
  func order() {
    let texts = ["ID", "11", "11.01", "11.01.01", "11.01.01.2001", "11.02", "64", "64.72"]
    let codes = texts.map { RegionCode($0)! }
    #expect(codes.reversed().sorted() == codes)
  }
}
