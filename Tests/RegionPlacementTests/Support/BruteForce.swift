import PlacementModel
import RegionPlacement

/// Every seating of a tiny problem, tried one by one, with rules written down a second time.
struct BruteForce {
  let problem: PlacementProblem
  let positions: [Int]
  private let limits: SeatLimits
  /// By person: where they may sit, and whether they may stay without a seat.
  private let options: [(places: [Int], mayWait: Bool)]

  /// The goals in order of precedence, all to be made small.
  typealias Measure = [Int]

  init(problem: PlacementProblem, positions: [Int]) {
    self.problem = problem
    self.positions = positions
    let rules = SeatRules(problem: problem)
    limits = SeatLimits(rules)
    options = problem.applicants.indices.map { person in
      let places = problem.kabupaten.indices.filter { rules.maySit(person, in: $0) }
      return (places, rules.pinnedPlace(of: person) == nil)
    }
  }

  /// The best measure of all seatings; `nil` if the pins cannot all be honoured.
  func bestMeasure() -> Measure? {
    var best: Measure?
    visitAll { seats in
      let measure = measure(of: seats)
      if best == nil || measure.lexicographicallyPrecedes(best!) { best = measure }
    }
    return best
  }

  /// Calls `visit` with every seating that the rules allow.
  func visitAll(_ visit: ([Seat]) -> Void) {
    var trial = Trial(limits)
    tryAll(from: 0, &trial, visit)
  }

  private func tryAll(from person: Int, _ trial: inout Trial, _ visit: ([Seat]) -> Void) {
    guard person < options.count else {
      visit(trial.seats)
      return
    }
    for place in options[person].places where trial.take(person, place, limits) {
      tryAll(from: person + 1, &trial, visit)
      trial.giveBack(limits)
    }
    if options[person].mayWait { tryAll(from: person + 1, &trial, visit) }
  }

  /// Whether seats keep every quota and cap.
  func isWithinQuotas(_ seats: [Seat]) -> Bool {
    var trial = Trial(limits)
    return seats.allSatisfy { trial.take($0.applicant, $0.kabupaten, limits) }
  }

  /// Cover, minimums, unplaced, service, then what the policy weighs people by.
  func measure(of seats: [Seat]) -> Measure {
    let people = seats.map(figures)
    func sum(_ column: Int) -> Int { people.reduce(0) { $0 + $1[column] } }
    switch problem.policy.placement {
    case .balanced:
      return headcountMeasure(of: seats) + [sum(0), sum(1), sum(2), sum(3)]
    case .efficient:
      let weights = problem.policy.efficient
      return headcountMeasure(of: seats) + [
        weights.tier * sum(1) + weights.preference * sum(2) + weights.distance * sum(3), sum(0),
      ]
    case .firstChoice:
      let choices = (1...9).map { position in -people.count { $0[2] == position } }
      return headcountMeasure(of: seats) + choices + [sum(0), sum(1), sum(3)]
    case .merit, .localFirst:
      return headcountMeasure(of: seats)
    }
  }

  /// Cover, minimums, unplaced, service.
  func headcountMeasure(of seats: [Seat]) -> Measure {
    var counts = [Int](repeating: 0, count: limits.caps.count)
    for seat in seats { counts[seat.kabupaten] += 1 }
    var cover = 0
    var service = 0
    for (place, count) in counts.enumerated() {
      cover += max(0, limits.floors[place] - count)
      service += limits.squares[place][count]
    }
    var minimums = max(0, limits.nationalMinimum - seats.count)
    for province in limits.provinces {
      minimums += max(0, province.minimum - counts[province.kabupaten].reduce(0, +))
    }
    return [cover, minimums, options.count - seats.count, service]
  }

  /// Position, tier, preference, kilometres.
  func figures(of seat: Seat) -> [Int] {
    let applicant = problem.applicants[seat.applicant]
    let place = problem.kabupaten[seat.kabupaten]
    return [
      positions[seat.applicant], tier(of: applicant, in: place),
      applicant.statedPosition(of: place.code) ?? 10,
      problem.domiciles.kilometres(
        fromOrigin: problem.origins[seat.applicant], to: seat.kabupaten),
    ]
  }

  /// 0 at home, 1 in the home province, 2 in the home's island group, 3 elsewhere.
  private func tier(of applicant: Applicant, in place: Kabupaten) -> Int {
    let home = applicant.domicile
    if home.kabupaten == place.code { return 0 }
    if home.province == place.code.province { return 1 }
    let stated = [home.kabupaten, home.province].compactMap { code in
      problem.regions.first { $0.code == code }?.islandGroup
    }
    let around = problem.kabupaten.filter { $0.code.province == home.province }
    let shared = Set(around.map(\.region.islandGroup))
    let group = stated.first ?? (shared.count == 1 ? shared.first! : String("\(home)".prefix(1)))
    return group == place.region.islandGroup ? 2 : 3
  }

  // MARK: - Rules

  private var rules: SeatRules { SeatRules(problem: problem) }

  func mayBePlaced(_ person: Int) -> Bool { rules.mayBePlaced(person) }

  func maySit(_ person: Int, in place: Int) -> Bool { rules.maySit(person, in: place) }

  func pinnedPlace(of person: Int) -> Int? { rules.pinnedPlace(of: person) }

  /// The list that a person stands on; one for everybody where places are not divided.
  func list(of person: Int) -> String { rules.list(of: person) }

  /// The lists that may have people in a kabupaten, in the order of the columns of quotas.
  var lists: [String] { rules.lists }
}

/// Seats taken one after another, with how many there are in everything that has a limit.
private struct Trial {
  private(set) var seats: [Seat] = []
  /// By kabupaten; by kabupaten, then list; by province.
  private var inPlace, inList, inProvince: [Int]

  init(_ limits: SeatLimits) {
    inPlace = limits.caps.map { _ in 0 }
    inList = limits.listQuotas.map { _ in 0 }
    inProvince = limits.provinces.map { _ in 0 }
  }

  /// Takes a seat if every limit has room for it.
  mutating func take(_ person: Int, _ place: Int, _ limits: SeatLimits) -> Bool {
    let (list, province) = (limits.list(of: person, in: place), limits.provinceOf[place])
    guard inPlace[place] < limits.caps[place], inList[list] < limits.listQuotas[list],
      inProvince[province] < limits.provinces[province].quota, seats.count < limits.nationalQuota
    else { return false }
    count(place, list, province, 1)
    seats.append(Seat(applicant: person, kabupaten: place))
    return true
  }

  /// Gives the last seat back.
  mutating func giveBack(_ limits: SeatLimits) {
    let last = seats.removeLast()
    let place = last.kabupaten
    count(place, limits.list(of: last.applicant, in: place), limits.provinceOf[place], -1)
  }

  private mutating func count(_ place: Int, _ list: Int, _ province: Int, _ change: Int) {
    inPlace[place] += change
    inList[list] += change
    inProvince[province] += change
  }
}

/// Every limit of a problem as a number; a large one where there is none.
private struct SeatLimits {
  let caps, floors: [Int]
  /// By kabupaten and number of assistants: the sum of squared loads.
  let squares: [[Int]]
  /// By kabupaten, then list.
  let listQuotas: [Int]
  let provinceOf: [Int]
  let provinces: [(kabupaten: Range<Int>, quota: Int, minimum: Int)]
  let nationalQuota, nationalMinimum: Int
  private let listOf: [Int]
  private let lists: Int

  init(_ rules: SeatRules) {
    let problem = rules.problem
    let (places, people) = (problem.kabupaten, problem.applicants.indices)
    caps = places.map(rules.cap)
    floors = places.map(rules.floor)
    squares = places.map { place in
      (0...people.count).map {
        rules.squaredLoads(cooperatives: place.cooperatives.count, assistants: $0)
      }
    }
    listQuotas = places.flatMap { place in
      rules.lists.map { rules.isDivided ? rules.quota(of: $0, in: place) ?? 99 : 99 }
    }
    provinceOf = places.map(\.province)
    provinces = problem.provinces.map {
      ($0.kabupaten, $0.quota ?? 99, min($0.minimum, $0.quota ?? 99))
    }
    nationalQuota = problem.nationalQuota ?? 99
    nationalMinimum = min(problem.nationalMinimum, problem.nationalQuota ?? 99)
    let lists = rules.lists
    // Whoever stands on none of them may sit nowhere.
    listOf = people.map { lists.firstIndex(of: rules.list(of: $0)) ?? 0 }
    self.lists = lists.count
  }

  func list(of person: Int, in place: Int) -> Int { place * lists + listOf[person] }
}
