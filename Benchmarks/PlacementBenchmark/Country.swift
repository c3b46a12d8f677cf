import PlacementModel
import TestSupport

/// A made-up country of any size: kabupaten scattered over the archipelago's extent, about 160
/// cooperatives and 16 places in each, and people with wishes.
struct Country {
  private var generator: SeededGenerator
  private var regions: [Region] = []
  private var cooperatives: [Cooperative] = []
  private var applicants: [Applicant] = []
  /// How many people in a hundred go anywhere.
  private let willing: Int

  init(regions regionCount: Int, people: Int, willing: Int, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    self.willing = willing
    for index in 0..<regionCount { addKabupaten(index) }
    for index in 0..<people { addPerson(index) }
  }

  func problem(_ placement: Policy.Placement) throws -> PlacementProblem {
    var policy = Policy()
    policy.placement = placement
    return try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: applicants, policy: policy)
  }

  /// Fourteen kabupaten a province, seven provinces an island group.
  private mutating func addKabupaten(_ index: Int) {
    let (province, number) = index.quotientAndRemainder(dividingBy: 14)
    let (group, member) = province.quotientAndRemainder(dividingBy: 7)
    let code = "\(group + 1)\(member + 1).\(number < 9 ? "0" : "")\(number + 1)"
    let size = generator.next(in: 60...260)
    let centre = Coordinate(
      latitude: Double(generator.next(in: -1000...500)) / 100,
      longitude: 95 + Double(group * 600 + generator.next(in: 0...500)) / 100)
    regions.append(
      Region(code: RegionCode(code)!, name: "Region \(code)", quota: size / 10, location: centre))
    for village in 0..<size {
      cooperatives.append(
        Cooperative(
          id: "K-\(code)-\(village)", name: "Cooperative",
          village: RegionCode("\(code).01.\(1001 + village)")!, location: centre))
    }
  }

  private mutating func addPerson(_ index: Int) {
    let kabupaten = regions.map(\.code)
    func anywhere() -> RegionCode { kabupaten[generator.next(in: 0...(kabupaten.count - 1))] }
    let home = anywhere()
    var applicant = Applicant(
      id: "A\(index)", name: "Person",
      score: Score(millionths: Int64(generator.next(in: 0...9999))),
      domicile: home, isWillingAnywhere: generator.next(in: 1...100) <= willing)
    if generator.next(in: 1...100) <= 70 {
      applicant.preferences = [home, anywhere(), anywhere().province]
    }
    if generator.next(in: 1...100) <= 5 { applicant.exclusions = [anywhere()] }
    applicants.append(applicant)
  }
}
