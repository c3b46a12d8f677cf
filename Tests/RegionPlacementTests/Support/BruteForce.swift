import PlacementModel
import RegionPlacement

/// Every seating of a tiny problem, tried one by one, with rules written down a second time.
struct BruteForce {
  let problem: PlacementProblem
  let positions: [Int]

  /// The goals in order of precedence, all to be made small.
  typealias Measure = [Int]

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
  func visitAll(_ visit: ([Seat]) -> Void) { tryAll(from: 0, chosen: [], visit) }

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
    var counts = [Int](repeating: 0, count: problem.kabupaten.count)
    for seat in seats { counts[seat.kabupaten] += 1 }
    var cover = 0
    var service = 0
    for (place, count) in zip(problem.kabupaten, counts) {
      cover += max(0, floor(of: place) - count)
      service += squaredLoads(cooperatives: place.cooperatives.count, assistants: count)
    }
    var minimums = max(0, min(problem.nationalMinimum, problem.nationalQuota ?? 99) - seats.count)
    for province in problem.provinces {
      let count = counts[province.kabupaten].reduce(0, +)
      minimums += max(0, min(province.minimum, province.quota ?? 99) - count)
    }
    return [cover, minimums, problem.applicants.count - seats.count, service]
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

  /// What all quotas and the cooperatives leave: as many as can have *L* each, or as are needed
  /// to cover all, or one a cooperative where surplus places of a quota are filled.
  private func cap(of place: Kabupaten) -> Int {
    let (load, count) = (problem.policy.load, place.cooperatives.count)
    let quotas = [
      place.region.quota, isDivided ? sumOfTracks(in: place) : nil,
      problem.provinces[place.province].quota,
      problem.regions.first { $0.code.level == .nation }?.quota, problem.policy.assistantBudget,
    ].compactMap { $0 }
    let fitting = (0...count).last { $0 * load.minimum <= count } ?? 0
    let isFilled = problem.policy.surplus == .underload && !quotas.isEmpty
    return ([isFilled ? count : max(fitting, need(of: place))] + quotas).min()!
  }

  /// The fewest that cover everything with *U* each.
  private func need(of place: Kabupaten) -> Int {
    let count = place.cooperatives.count
    return (0...count).first { $0 * problem.policy.load.maximum >= count }!
  }

  private func floor(of place: Kabupaten) -> Int {
    min(max(need(of: place), place.region.minimum ?? 0), cap(of: place))
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

  /// Deals the cooperatives out one by one.
  private func squaredLoads(cooperatives: Int, assistants: Int) -> Int {
    if assistants == 0 { return 2 * cooperatives * cooperatives }
    var loads = [Int](repeating: 0, count: assistants)
    for index in 0..<cooperatives { loads[index % assistants] += 1 }
    return loads.reduce(0) { $0 + $1 * $1 }
  }

  private func tryAll(from person: Int, chosen: [Seat], _ visit: ([Seat]) -> Void) {
    guard person < problem.applicants.count else {
      visit(chosen)
      return
    }
    for place in problem.kabupaten.indices where maySit(person, in: place) {
      let seats = chosen + [Seat(applicant: person, kabupaten: place)]
      if isWithinQuotas(seats) { tryAll(from: person + 1, chosen: seats, visit) }
    }
    if pinnedPlace(of: person) == nil { tryAll(from: person + 1, chosen: chosen, visit) }
  }

  func isWithinQuotas(_ seats: [Seat]) -> Bool {
    for (index, place) in problem.kabupaten.enumerated() {
      let here = seats.filter { $0.kabupaten == index }
      if here.count > cap(of: place) { return false }
      for track in isDivided ? ["professional", "business"] : [] {
        let quota = quota(of: track, in: place) ?? 99
        if here.count(where: { list(of: $0.applicant) == track }) > quota { return false }
      }
    }
    for province in problem.provinces {
      let count = seats.count { province.kabupaten.contains($0.kabupaten) }
      if count > province.quota ?? 99 { return false }
    }
    return seats.count <= problem.nationalQuota ?? 99
  }

  // MARK: - Lists

  private var isDivided: Bool { problem.policy.lists == .tracks }

  /// The list that a person stands on; one for everybody where places are not divided.
  func list(of person: Int) -> String { isDivided ? problem.applicants[person].track : "" }

  /// The lists that may have people in a kabupaten, in the order of the columns of quotas.
  var lists: [String] { isDivided ? ["professional", "business"] : [""] }

  private func quota(of track: String, in place: Kabupaten) -> Int? {
    track == "business" ? place.region.trackQuotas.business : place.region.trackQuotas.professional
  }

  private func sumOfTracks(in place: Kabupaten) -> Int? {
    let quotas = ["professional", "business"].map { quota(of: $0, in: place) }
    return quotas.contains(nil) ? nil : quotas.reduce(0) { $0 + $1! }
  }

  // MARK: - Who may sit where

  func mayBePlaced(_ person: Int) -> Bool {
    let applicant = problem.applicants[person]
    return applicant.role == "BA" && applicant.birthDate != nil
      && !pins(of: person).contains { $0.decision == .bar }
  }

  func maySit(_ person: Int, in place: Int) -> Bool {
    let applicant = problem.applicants[person]
    let code = problem.kabupaten[place].code
    guard mayBePlaced(person), !applicant.excludes(code) else { return false }
    for pin in pins(of: person) {
      if case .banFromRegion(let banned) = pin.decision, banned.contains(code) { return false }
    }
    let inside = problem.kabupaten[place].cooperatives
    let free = inside.count { !mustNotServe(person, $0) }
    if free < min(problem.policy.load.minimum, inside.count) { return false }
    for pin in pins(of: person) {
      if case .pinToCooperative(let id) = pin.decision,
        mustNotServe(person, problem.cooperativeIndex(of: id)!)
      {
        return false
      }
    }
    if let pinned = pinnedPlace(of: person) { return pinned == place }
    return applicant.isWillingAnywhere || applicant.domicile.province == code.province
      || applicant.preferences.contains(code) || applicant.preferences.contains(code.province)
  }

  private func mustNotServe(_ person: Int, _ cooperative: Int) -> Bool {
    let target = problem.cooperatives[cooperative]
    return problem.applicants[person].conflicts.contains { conflict in
      switch conflict {
      case .cooperative(let id): id == target.id
      case .village(let code): code.contains(target.village)
      }
    } || pins(of: person).contains { $0.decision == .banFromCooperative(id: target.id) }
  }

  func pinnedPlace(of person: Int) -> Int? {
    for pin in pins(of: person) {
      switch pin.decision {
      case .pinToRegion(let code): return problem.kabupatenIndex(of: code)
      case .pinToCooperative(let id):
        return problem.kabupaten(ofCooperative: problem.cooperativeIndex(of: id)!)
      default: continue
      }
    }
    return nil
  }

  private func pins(of person: Int) -> [Pin] {
    problem.pins.filter { $0.applicantID == problem.applicants[person].id }
  }
}
