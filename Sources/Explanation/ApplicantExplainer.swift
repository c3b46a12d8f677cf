import PlacementModel
import RegionPlacement

/// How far an explanation has come; each step may decide the round again several times.
package enum ExplanationStep: Hashable, Sendable {
  case ranks, quotas, wishes, forcing, caseloads
}

/// Explains one applicant's place.
package struct ApplicantExplainer {
  let round: Round
  let applicant: Int
  let progress: (ExplanationStep) -> Void
  private let obstacles: [Int: Obstacle]

  /// - Parameter progress: told of each step that takes a while.
  package init(
    _ round: Round, applicant: Int, progress: @escaping (ExplanationStep) -> Void = { _ in }
  ) {
    let round = round.concerning(applicant)
    self.round = round
    self.applicant = applicant
    self.progress = progress
    obstacles = round.reader.obstacles(of: applicant)
  }

  /// Some twenty stages 1 at most; none for people whom the rules keep out.
  package func explanation() -> ApplicantExplanation {
    let person = round.problem.applicants[applicant]
    let status = round.outcome.status(of: applicant)
    var explanation = ApplicantExplanation(
      person: round.name(ofPerson: applicant), role: person.role,
      listed: round.listed(beside: applicant), status: status,
      policy: round.problem.policy.placement)
    switch round.outcome.standings[applicant] {
    case .banned: explanation.ban = pins.first { $0.decision == .bar }
    case .ineligible(let failures): explanation.failures = failures.map(\.message)
    case .eligible:
      guard round.outcome.acceptability(of: applicant) != nil else { break }
      if let place = round.outcome.kabupaten(of: applicant) {
        explain(place, in: &explanation)
      } else {
        explainReserve(in: &explanation)
      }
    }
    return explanation
  }

  // MARK: - Placed

  private func explain(_ place: Int, in explanation: inout ApplicantExplanation) {
    let decision = pins.first { $0.decision.places }
    explanation.place = ApplicantExplanation.Place(
      name: round.name(of: place), tier: round.tier(of: applicant, in: place),
      choice: choice(of: place), kilometres: kilometres(to: place), decision: decision,
      isKept: decision == nil && round.isPinned(applicant))
    guard decision == nil else {
      progress(.forcing)
      explanation.withoutDecision = forcedOutcome(.noPin(applicant: applicant))
      return
    }
    let wanted = Array(ownOrder().prefix { $0 != place })
    explainWishes(wanted, in: &explanation)
    let aim = wanted.first(where: isOpen)
    explanation.closed = wanted.prefix { $0 != aim }.first(where: isClosed).map(openings)
    guard let aim else { return }
    explanation.remedies = remedies(aim: aim)
    force(aim, in: &explanation)
  }

  // MARK: - Reserve

  private func explainReserve(in explanation: inout ApplicantExplanation) {
    let wanted = ownOrder()
    explainWishes(wanted, in: &explanation)
    let aim = nearestPlace(among: wanted) ?? wanted.first(where: isOpen)
    explanation.remedies = remediesForAnyPlace(among: wanted, near: aim)
    guard let aim else { return }
    explanation.nearest = nearest(aim)
    force(aim, in: &explanation)
  }

  /// The kabupaten whose cut-off the person misses by the fewest ranks, as their reason states it.
  private func nearestPlace(among wanted: [Int]) -> Int? {
    var best: (place: Int, cutOff: Int)?
    for place in wanted where isOpen(place) {
      guard let cutOff = cutOff(of: place) else { continue }
      if best.map({ cutOff > $0.cutOff }) ?? true { best = (place, cutOff) }
    }
    return best?.place
  }

  private func nearest(_ place: Int) -> ApplicantExplanation.Nearest? {
    guard let cutOff = cutOff(of: place) else { return nil }
    let queue = ownQueue(for: place)
    return ApplicantExplanation.Nearest(
      name: round.name(of: place), cutOff: cutOff,
      positionInReserve: (queue.firstIndex(of: applicant) ?? queue.count) + 1,
      reserve: queue.count)
  }

  // MARK: - Wishes

  private func explainWishes(_ wanted: [Int], in explanation: inout ApplicantExplanation) {
    explanation.wishesInAll = wanted.count
    explanation.wishes = wanted.prefix(ApplicantExplanation.shownWishes).map { place in
      ApplicantExplanation.Wish(
        name: round.name(of: place), choice: choice(of: place),
        tier: round.tier(of: applicant, in: place), kilometres: kilometres(to: place),
        answer: answer(to: place))
    }
  }

  private func answer(to place: Int) -> ApplicantExplanation.WishAnswer {
    if let obstacle = obstacles[place] { return .barred(obstacle.message) }
    let cap = round.problem.kabupaten[place].trackCaps[round.problem.track(of: applicant)]
    guard cap > 0 else { return .noPlaces(quota: round.problem.kabupaten[place].region.quota) }
    let limits = round.bindingLimits(of: place, for: applicant)
    guard !limits.isEmpty else { return .open(placed: seated(in: place).count, cap: cap) }
    let rivals = rivals(in: place)
    let others = rivals.filter { !round.isPinned($0) }
    let own = round.claim(of: applicant, on: place)
    let better = others.count { round.claim(of: $0, on: place) < own }
    return .full(
      ApplicantExplanation.Claims(
        placed: rivals.count, pinned: rivals.count - others.count,
        better: better, worse: others.count - better, cutOff: cutOff(of: place), limits: limits))
  }

  /// The kabupaten that the person lists or accepts, the most wanted first, those that bar them
  /// among them only where the person lists them.
  private func ownOrder() -> [Int] {
    let problem = round.problem
    let acceptability = round.outcome.acceptability(of: applicant)!
    let listed = problem.applicants[applicant].preferences.compactMap { code in
      code.flatMap(problem.kabupatenIndex(of:))
    }
    let barred = Set(listed).subtracting(problem.ownOrder(of: applicant, acceptability))
    return (problem.ownOrder(of: applicant, acceptability) + barred).map { place in
      (
        acceptability.preference(for: place, in: problem), round.tier(of: applicant, in: place),
        round.kilometres(of: applicant, to: place), place
      )
    }
    .sorted(by: <).map(\.3)
  }

  /// Whether nothing bars the person and the kabupaten has places.
  func isOpen(_ place: Int) -> Bool {
    obstacles[place] == nil
      && round.problem.kabupaten[place].trackCaps[round.problem.track(of: applicant)] > 0
  }

  /// Whether quotas alone leave no place there for the person.
  func isClosed(_ place: Int) -> Bool {
    obstacles[place] == nil && !isOpen(place) && !round.isOfOffices && round.work(in: place) > 0
  }

  /// The kabupaten that nothing bars, open or closed by quotas, the most wanted first.
  var wantedPlaces: [Int] { ownOrder().filter { isOpen($0) || isClosed($0) } }

  // MARK: - Deciding again

  private func force(_ place: Int, in explanation: inout ApplicantExplanation) {
    progress(.forcing)
    let name = round.name(of: place)
    // The panel decides on kabupaten, not on the offices of provinces.
    guard name.code.level == .kabupaten else { return }
    explanation.forced = ApplicantExplanation.Forced(
      name: name, outcome: forcedOutcome(.pin(applicant: applicant, region: name.code)))
  }

  private func forcedOutcome(_ supposition: Supposition) -> ApplicantExplanation.ForcedOutcome {
    switch round.answer(supposing: supposition) {
    case .seated(let outcome): .decided(round.difference(to: outcome))
    case .refused(let messages): .refused(messages)
    }
  }

  // MARK: - Facts

  private var pins: [Pin] {
    let id = round.problem.applicants[applicant].id
    return round.problem.pins.filter { $0.applicantID == id }
  }

  private func seated(in place: Int) -> [Int] {
    round.seated(in: place..<place + 1).map(\.applicant)
  }

  /// Those placed there whose ranks mean the same as the person's: all, or those of their track.
  private func rivals(in place: Int) -> [Int] {
    seated(in: place).filter { round.areOnOneList($0, applicant) }
  }

  func ownQueue(for place: Int) -> [Int] {
    round.queue(for: place..<place + 1).filter { round.areOnOneList($0, applicant) }
  }

  func cutOff(of place: Int) -> Int? {
    rivals(in: place).filter { !round.isPinned($0) }.map(round.position(of:)).max()
  }

  func choice(of place: Int) -> Int? {
    round.problem.applicants[applicant].statedPosition(of: round.problem.kabupaten[place].code)
  }

  private func kilometres(to place: Int) -> Int? {
    guard round.knowsDistance(of: applicant, to: place) else { return nil }
    return round.kilometres(of: applicant, to: place)
  }
}
