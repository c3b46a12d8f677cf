import PlacementModel
import TestSupport

/// The tables of a small problem made from a seed: floors, nested quotas, pins, exclusions,
/// conflicts, ties, people from anywhere.
struct RandomTables {
  var regions: [Region] = []
  var cooperatives: [Cooperative] = []
  var applicants: [Applicant] = []
  var pins: [Pin] = []
  var policy = Policy()

  private var generator: SeededGenerator

  init(seed: UInt64, people: ClosedRange<Int> = 0...5, kabupaten: ClosedRange<Int> = 1...4) {
    generator = SeededGenerator(seed: seed)
    makePolicy()
    makeRegions(count: generator.next(in: kabupaten))
    let headcount = generator.next(in: people)
    for index in 0..<headcount { makeApplicant(index) }
    makePins()
  }

  func problem() throws -> PlacementProblem {
    try PlacementProblem(
      regions: regions, cooperatives: cooperatives, applicants: applicants, pins: pins,
      policy: policy)
  }

  /// The same tables with every line somewhere else.
  func shuffled(seed: UInt64) -> RandomTables {
    var copy = self
    var generator = SeededGenerator(seed: seed)
    copy.regions.shuffle(using: &generator)
    copy.cooperatives.shuffle(using: &generator)
    copy.applicants.shuffle(using: &generator)
    copy.pins.shuffle(using: &generator)
    return copy
  }

  /// The same with a list a track: assistants in two tracks, and quotas of each in kabupaten, most of
  /// them smaller than the work there.
  func dividedByTrack(seed: UInt64) -> RandomTables {
    var copy = self
    var generator = SeededGenerator(seed: seed)
    copy.policy.lists = .tracks
    for index in copy.applicants.indices where copy.applicants[index].role == "BA" {
      copy.applicants[index].track = generator.next(in: 0...1) == 0 ? "professional" : "business"
    }
    let kabupaten = copy.regions.indices.filter { copy.regions[$0].code.level == .kabupaten }
    for index in kabupaten {
      let quotas = (0..<2).map { _ in
        generator.next(in: 0...3) > 0 ? generator.next(in: 0...2) : nil
      }
      copy.regions[index].trackQuotas = TrackQuotas(professional: quotas[0], business: quotas[1])
    }
    if kabupaten.allSatisfy({ copy.regions[$0].trackQuotas == .none }) {
      copy.regions[kabupaten[0]].trackQuotas.business = 1
    }
    return copy
  }

  private mutating func chance(_ percent: Int) -> Bool { generator.next(in: 1...100) <= percent }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[generator.next(in: 0...(elements.count - 1))]
  }

  private mutating func makePolicy() {
    policy.load.minimum = generator.next(in: 4...10)
    policy.load.maximum = policy.load.minimum + generator.next(in: 0...6)
    policy.surplus = chance(25) ? .underload : .reserve
    policy.assistantBudget = chance(25) ? generator.next(in: 0...6) : nil
    policy.seed = UInt64(generator.next(in: 0...9))
    policy.eligibility.asOf = CalendarDate(year: 2025, month: 12, day: 31)
    policy.eligibility.minimumAge = 25
  }

  private mutating func makeRegions(count: Int) {
    let codes = ["11.01", "11.02", "12.01", "61.01", "61.02"].prefix(count)
    for code in codes {
      regions.append(
        .fixture(
          code, quota: chance(40) ? generator.next(in: 0...4) : nil,
          minimum: chance(30) ? generator.next(in: 0...4) : nil,
          at: (
            Double(generator.next(in: -80...60)) / 10, Double(generator.next(in: 950...1400)) / 10
          )
        ))
      let size = chance(20) ? generator.next(in: 0...3) : generator.next(in: 0...40)
      cooperatives += villageCooperatives(size, in: code)
    }
    for code in Set(codes.map { String($0.prefix(2)) }).sorted() where chance(40) {
      regions.append(
        .fixture(
          code, quota: chance(60) ? generator.next(in: 0...5) : nil,
          minimum: chance(50) ? generator.next(in: 0...5) : nil))
    }
    if chance(30) {
      regions.append(
        .fixture(
          "ID", quota: chance(60) ? generator.next(in: 0...6) : nil,
          minimum: chance(50) ? generator.next(in: 0...6) : nil))
    }
  }

  private mutating func makeApplicant(_ index: Int) {
    let kabupaten = regions.map(\.code).filter { $0.level == .kabupaten }
    let placeable = kabupaten + Set(kabupaten.compactMap(\.province)).sorted()
    let domiciles =
      kabupaten + [.of("11.99"), .of("12"), .of("61.02.03.2004"), .of("33.01"), .nation]
    var applicant = Applicant(
      id: "A\(index)", name: "Person \(index)", rank: generator.next(in: 1...4),
      domicile: pick(domiciles), isWillingAnywhere: chance(50),
      birthDate: chance(90) ? CalendarDate(year: 1990, month: 1, day: 1) : nil)
    for _ in 0..<generator.next(in: 0...3) {
      applicant.preferences.append(chance(90) ? pick(placeable) : nil)
    }
    if chance(20) { applicant.exclusions.append(pick(placeable)) }
    if chance(20), !cooperatives.isEmpty {
      let village = pick(cooperatives).village
      applicant.conflicts.append(
        chance(50) ? .village(village) : .village(village.district!))
      applicant.conflicts.append(.cooperative(id: pick(cooperatives).id))
    }
    if chance(5) { applicant.role = "PMO" }
    applicants.append(applicant)
  }

  /// At most one pin a person, so that no two contradict each other.
  private mutating func makePins() {
    let kabupaten = regions.map(\.code).filter { $0.level == .kabupaten }
    for applicant in applicants where chance(20) {
      let decision: Pin.Decision =
        switch generator.next(in: 0...4) {
        case 0: .bar
        case 1: .banFromRegion(pick(kabupaten))
        case 2 where !cooperatives.isEmpty: .banFromCooperative(id: pick(cooperatives).id)
        case 3 where !cooperatives.isEmpty: freeCooperativePin()
        default: .pinToRegion(pick(kabupaten))
        }
      pins.append(Pin(applicantID: applicant.id, decision: decision, by: "Panel"))
    }
  }

  private mutating func freeCooperativePin() -> Pin.Decision {
    let decision = Pin.Decision.pinToCooperative(id: pick(cooperatives).id)
    return pins.contains { $0.decision == decision } ? .bar : decision
  }
}
