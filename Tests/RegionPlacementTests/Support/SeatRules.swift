import PlacementModel
import RegionPlacement

/// The rules of a problem, each from its definition.
struct SeatRules {
  let problem: PlacementProblem

  /// What all quotas and the cooperatives leave: as many as can have *L* each, or as are needed
  /// to cover all, or one a cooperative where surplus places of a quota are filled.
  func cap(of place: Kabupaten) -> Int {
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

  func floor(of place: Kabupaten) -> Int {
    min(max(need(of: place), place.region.minimum ?? 0), cap(of: place))
  }

  /// Deals the cooperatives out one by one.
  func squaredLoads(cooperatives: Int, assistants: Int) -> Int {
    if assistants == 0 { return 2 * cooperatives * cooperatives }
    var loads = [Int](repeating: 0, count: assistants)
    for index in 0..<cooperatives { loads[index % assistants] += 1 }
    return loads.reduce(0) { $0 + $1 * $1 }
  }

  // MARK: - Lists

  var isDivided: Bool { problem.policy.lists == .tracks }

  /// The list that a person stands on; one for everybody where places are not divided.
  func list(of person: Int) -> String { isDivided ? problem.applicants[person].track : "" }

  /// The lists that may have people in a kabupaten, in the order of the columns of quotas.
  var lists: [String] { isDivided ? ["professional", "business"] : [""] }

  func quota(of track: String, in place: Kabupaten) -> Int? {
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
