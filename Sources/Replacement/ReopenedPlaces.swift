import PlacementModel
import RegionPlacement

/// Offers reopened places to incumbents elsewhere before the reserve fills what is left.
///
/// A place goes to whoever has the best claim to it, by the placement policy, of the incumbents who
/// would rather be there and of the reserve. An incumbent who takes it leaves a place that is then
/// offered in the same way. Everybody who moves gets a place that they like better, so this ends.
struct ReopenedPlaces {
  /// An incumbent who changes places.
  struct Mover {
    let applicant: Int
    let region: RegionCode
  }

  private let problem: PlacementProblem
  private let kept: PlacementOutcome
  /// By kabupaten, one entry a free place.
  private let vacancies: [Int]
  /// What each eligible assistant accepts.
  private let acceptability: [Int: Acceptability]

  /// - Parameter kept: the placement of the incumbents alone.
  init(_ problem: PlacementProblem, kept: PlacementOutcome, targets: Targets) {
    self.problem = problem
    self.kept = kept
    let reader = AcceptabilityReader(problem)
    let assistants = kept.ranking.applicants(ofRole: Applicant.assistantRole).filter {
      [.placed, .reserve].contains(kept.status(of: $0))
    }
    acceptability = Dictionary(
      uniqueKeysWithValues: assistants.map { ($0, reader.acceptability(of: $0)) })
    vacancies = problem.kabupaten.indices.flatMap {
      Array(repeating: $0, count: targets.counts[$0] - targets.kept[$0])
    }
  }

  /// In the order in which they move; who moves twice stands here once, with the last place.
  func movers() -> [Mover] {
    let pinned = Set(problem.pins.filter(\.decision.places).map(\.applicantID))
    var placeOf: [Int: Int] = [:]
    for seat in kept.seats where !pinned.contains(problem.applicants[seat.applicant].id) {
      placeOf[seat.applicant] = seat.kabupaten
    }
    let wishes = acceptability.reduce(into: [:]) {
      $0[$1.key] = problem.ownOrder(of: $1.key, $1.value)
    }
    let reserve = wishes.keys.filter { kept.status(of: $0) == .reserve }
    let origin = placeOf
    var waiting = vacancies
    var next = 0
    while next < waiting.count {
      let vacancy = waiting[next]
      next += 1
      let rivals = reserve.compactMap { claim(of: $0, to: vacancy, wishes[$0]!) }.min()
      let best = placeOf.compactMap { applicant, place -> (Claim, Int)? in
        guard let claim = claim(of: applicant, to: vacancy, wishes[applicant]!),
          prefers(vacancy, to: place, wishes[applicant]!),
          hasPlace(in: vacancy, for: applicant, placeOf)
        else { return nil }
        return (claim, applicant)
      }.min { $0.0 < $1.0 }
      guard let best, rivals.map({ best.0 < $0 }) ?? true else { continue }
      waiting.append(placeOf[best.1]!)
      placeOf[best.1] = vacancy
    }
    return placeOf.keys.sorted().filter { placeOf[$0] != origin[$0] }.map {
      Mover(applicant: $0, region: problem.kabupaten[placeOf[$0]!].code)
    }
  }

  /// Whether a kabupaten that divides its places by track has one left for a person's.
  private func hasPlace(in place: Int, for applicant: Int, _ placeOf: [Int: Int]) -> Bool {
    guard problem.tracks.count > 1 else { return true }
    let track = problem.track(of: applicant)
    let seated = kept.seats.count {
      (placeOf[$0.applicant] ?? $0.kabupaten) == place && problem.track(of: $0.applicant) == track
    }
    return seated < problem.kabupaten[place].trackCaps[track]
  }

  private func prefers(_ place: Int, to own: Int, _ wishes: [Int]) -> Bool {
    guard let wanted = wishes.firstIndex(of: place) else { return false }
    return wishes.firstIndex(of: own).map { wanted < $0 } ?? true
  }

  /// What the policy looks at first, then the position.
  private struct Claim: Comparable {
    let price: Int
    let position: Int

    static func < (left: Claim, right: Claim) -> Bool {
      (left.price, left.position) < (right.price, right.position)
    }
  }

  /// - Returns: `nil` where the person would not go.
  private func claim(of applicant: Int, to place: Int, _ wishes: [Int]) -> Claim? {
    guard wishes.contains(place) else { return nil }
    let origin = problem.origins[applicant]
    let tier = problem.domiciles.tier(fromOrigin: origin, to: place)
    let preference = acceptability[applicant]!.preference(for: place, in: problem)
    let price: Int
    switch problem.policy.placement {
    case .balanced, .merit: price = 0
    case .localFirst: price = tier
    case .firstChoice: price = preference
    case .efficient:
      let prices = problem.policy.efficient
      price =
        prices.tier * tier + prices.preference * preference
        + prices.distance * problem.domiciles.kilometres(fromOrigin: origin, to: place)
    }
    return Claim(price: price, position: kept.ranking.positions[applicant])
  }
}
