import Explanation
import Penempatan
import PlacementModel
import RegionPlacement
import TestSupport

/// The tables of a small round made from a seed: nested quotas, wishes, exclusions, pins.
struct SmallMarket {
  var regions: [Region] = []
  var cooperatives: [Cooperative] = []
  var applicants: [Applicant] = []
  var pins: [Pin] = []
  var policy = Policy()
  private var dice: SeededGenerator

  init(seed: UInt64, placement: Policy.Placement = .balanced) {
    dice = SeededGenerator(seed: seed)
    policy.placement = placement
    policy.load = Policy.Load(minimum: 3, maximum: 5)
    policy.effort = .quick
    policy.surplus = chance(20) ? .underload : .reserve
    policy.assistantBudget = chance(20) ? dice.next(in: 2...6) : nil
    policy.eligibility.asOf = CalendarDate(year: 2025, month: 12, day: 31)
    policy.eligibility.minimumAge = 25
    makeRegions()
    for index in 0..<dice.next(in: 5...12) { makeApplicant(index) }
    for applicant in applicants where chance(8) { makePin(of: applicant) }
  }

  /// The same with managers, of whom each kabupaten takes one and each province another.
  func withManagers(_ count: Int) -> SmallMarket {
    var copy = self
    copy.policy.roles = ["PMO": Policy.Role(perRegion: 1, perProvince: 1)]
    for index in 0..<count {
      copy.makeApplicant(20 + index)
      copy.applicants[copy.applicants.count - 1].role = "PMO"
    }
    return copy
  }

  /// The same with two tracks, each with a quota in every kabupaten, some of them 0, and some
  /// quotas for both.
  func withTracks() -> SmallMarket {
    var copy = self
    copy.policy.lists = .tracks
    for index in copy.applicants.indices {
      copy.applicants[index].track = copy.pick(TrackQuotas.tracks)
    }
    for index in copy.regions.indices where copy.regions[index].code.level == .kabupaten {
      copy.regions[index].trackQuotas = TrackQuotas(
        professional: copy.dice.next(in: 0...2), business: copy.dice.next(in: 0...2))
    }
    return copy
  }

  /// The same after an earlier round placed some of the people.
  func after(_ places: [String: RegionCode]) throws -> PlacementProblem {
    let kept = places.mapValues {
      PreviousRound.Placement(role: "BA", region: $0, name: "Person")
    }
    return try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: applicants, pins: pins,
      policy: policy, previous: PreviousRound(placements: kept, assistants: [:]))
  }

  func problem() throws -> PlacementProblem {
    try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: applicants, pins: pins,
      policy: policy)
  }

  /// The round, unless its pins contradict its quotas.
  func round() throws -> Round? {
    let problem = try problem()
    do { return try Round(problem) } catch { return nil }
  }

  /// The same tables with every line somewhere else.
  func shuffled(seed: UInt64) -> SmallMarket {
    var copy = self
    var generator = SeededGenerator(seed: seed)
    copy.regions.shuffle(using: &generator)
    copy.cooperatives.shuffle(using: &generator)
    copy.applicants.shuffle(using: &generator)
    copy.pins.shuffle(using: &generator)
    return copy
  }

  private mutating func chance(_ percent: Int) -> Bool { dice.next(in: 1...100) <= percent }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[dice.next(in: 0...(elements.count - 1))]
  }

  private mutating func makeRegions() {
    let codes = ["11.01", "11.02", "12.01", "12.02", "61.01"].prefix(dice.next(in: 2...5))
    for (place, code) in codes.enumerated() {
      let code = RegionCode(code)!
      regions.append(
        Region(
          code: code, name: "Kabupaten \(code)", quota: chance(60) ? dice.next(in: 0...3) : nil,
          minimum: chance(20) ? dice.next(in: 0...2) : nil))
      for number in 0..<dice.next(in: 1...14) {
        cooperatives.append(
          Cooperative(
            id: "K-\(code)-\(number)", name: "Koperasi \(number)",
            village: RegionCode("\(code).0\(1 + number % 3).\(1001 + number)")!,
            location: Coordinate(
              latitude: Double(place) + Double(dice.next(in: 0...50)) / 100,
              longitude: 110 + Double(dice.next(in: 0...50)) / 100),
            priority: dice.next(in: 0...2)))
      }
    }
    for code in Set(codes.map { String($0.prefix(2)) }).sorted() where chance(40) {
      regions.append(
        Region(
          code: RegionCode(code)!, name: "Provinsi \(code)", quota: dice.next(in: 1...5),
          minimum: chance(30) ? dice.next(in: 0...4) : nil))
    }
    if chance(30) {
      regions.append(Region(code: .nation, name: "Indonesia", quota: dice.next(in: 2...7)))
    }
  }

  private mutating func makeApplicant(_ index: Int) {
    let kabupaten = regions.map(\.code).filter { $0.level == .kabupaten }
    let placeable = kabupaten + Set(kabupaten.compactMap(\.province)).sorted()
    var person = Applicant(
      id: "A\(index + 10)", name: "Person \(index)", rank: dice.next(in: 1...9),
      domicile: pick(kabupaten + [RegionCode("33.01")!]), isWillingAnywhere: chance(30),
      birthDate: chance(92) ? CalendarDate(year: 1990, month: 1, day: 1) : nil)
    for _ in 0..<dice.next(in: 0...3) { person.preferences.append(pick(placeable)) }
    if chance(15) { person.exclusions.append(pick(placeable)) }
    if chance(15) { person.conflicts.append(.cooperative(id: pick(cooperatives).id)) }
    applicants.append(person)
  }

  private mutating func makePin(of applicant: Applicant) {
    let place = pick(regions.map(\.code).filter { $0.level == .kabupaten })
    let decision: Pin.Decision =
      chance(30) ? .bar : chance(40) ? .banFromRegion(place) : .pinToRegion(place)
    guard !applicant.exclusions.contains(where: { $0.contains(place) }) else { return }
    pins.append(Pin(applicantID: applicant.id, decision: decision, by: "Panel", reason: "asked"))
  }
}

extension SmallMarket {
  /// Where everybody is placed, decided from changed tables.
  func places(changing change: (inout SmallMarket) -> Void) throws -> [String: RegionCode]? {
    var copy = self
    change(&copy)
    guard let round = try copy.round() else { return nil }
    return round.places
  }

  /// Gives everybody their position as rank, but for one person, who gets another.
  mutating func move(_ id: String, to position: Int, of round: Round) {
    let person = applicants.first { $0.id == id }!
    let role = person.role
    let order = round.outcome.ranking.applicants(ofRole: role).map { round.problem.applicants[$0] }
      .filter { !round.problem.isDividedByTrack || $0.track == person.track }.map(\.id)
    var list = order.filter { $0 != id }
    list.insert(id, at: position - 1)
    for index in applicants.indices {
      guard let position = list.firstIndex(of: applicants[index].id) else { continue }
      applicants[index].rank = position + 1
    }
  }

  mutating func setQuota(_ quota: Int, ofTrack track: String, in code: RegionCode) {
    let index = regions.firstIndex { $0.code == code }!
    regions[index].trackQuotas[track] = quota
  }

  mutating func setQuota(_ quota: Int, of code: RegionCode) {
    if let index = regions.firstIndex(where: { $0.code == code }) {
      regions[index].quota = quota
    } else {
      regions.append(Region(code: code, name: "Provinsi \(code)", quota: quota))
    }
  }
}

extension Round {
  /// By id, the place of everybody who has one.
  var places: [String: RegionCode] {
    Dictionary(
      uniqueKeysWithValues: problem.applicants.indices.compactMap { applicant in
        outcome.region(of: applicant).map { (problem.applicants[applicant].id, $0.code) }
      })
  }
}
