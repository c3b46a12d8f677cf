import PlacementModel
import RegionPlacement

/// How far an explanation has come; each step may decide the round again several times.
package enum ExplanationStep: Hashable, Sendable {
  case ranks, quotas, wishes, forcing, caseloads
}

/// Explains one applicant's place.
package struct ApplicantExplainer {
  private let round: Round
  private let applicant: Int
  private let progress: (ExplanationStep) -> Void
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
    guard let aim = wanted.first(where: isOpen) else { return }
    explanation.remedies = remedies(aim: aim)
    force(aim, in: &explanation)
  }

  // MARK: - Reserve

  private func explainReserve(in explanation: inout ApplicantExplanation) {
    let wanted = ownOrder()
    explainWishes(wanted, in: &explanation)
    guard let aim = nearestPlace(among: wanted) ?? wanted.first(where: isOpen) else {
      explanation.remedies = remediesWithoutPlaces()
      return
    }
    explanation.nearest = nearest(aim)
    explanation.remedies = remediesForAnyPlace(near: aim)
    force(aim, in: &explanation)
  }

  /// The kabupaten whose cut-off the person misses by the fewest ranks.
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
  private func isOpen(_ place: Int) -> Bool {
    obstacles[place] == nil
      && round.problem.kabupaten[place].trackCaps[round.problem.track(of: applicant)] > 0
  }

  // MARK: - Deciding again

  private func remedies(aim: Int) -> Remedies {
    var search = RemedySearch(round, applicant: applicant, aim: aim)
    var remedies = Remedies(aim: round.name(of: aim))
    progress(.ranks)
    remedies.rank = search.rank(cutOff: cutOff(of: aim))
    addQuotas(of: aim, to: &remedies, by: &search)
    progress(.wishes)
    remedies.hasPreferences = choice(of: aim) != 1
    remedies.preference = search.preference(for: aim, climbing: true)
    remedies.trials = search.trials
    return remedies
  }

  private func remediesForAnyPlace(near aim: Int) -> Remedies {
    var search = RemedySearch(round, applicant: applicant, aim: nil)
    var remedies = Remedies(aim: nil)
    progress(.ranks)
    remedies.rank = search.rank(cutOff: cutOff(of: aim))
    addQuotas(of: aim, to: &remedies, by: &search)
    addPreferences(to: &remedies, by: &search)
    remedies.trials = search.trials
    return remedies
  }

  private func remediesWithoutPlaces() -> Remedies {
    var search = RemedySearch(round, applicant: applicant, aim: nil)
    var remedies = Remedies(aim: nil)
    addPreferences(to: &remedies, by: &search)
    remedies.trials = search.trials
    return remedies
  }

  /// Tries every quota that is full on the way from a kabupaten to the nation.
  private func addQuotas(of place: Int, to remedies: inout Remedies, by search: inout RemedySearch)
  {
    progress(.quotas)
    let limits = round.bindingLimits(of: place, for: applicant).filter(\.isQuota)
    remedies.hasQuotas = !limits.isEmpty
    let queue = ownQueue(for: place)
    let turn = queue.firstIndex(of: applicant).map { $0 + 1 }
    for limit in limits {
      if let found = search.quota(limit, upTo: mostUsable(of: limit, around: place), guess: turn) {
        remedies.quotas.append(found)
      }
    }
  }

  /// The most places that a quota could use: the work inside it, and no more than there are people.
  private func mostUsable(of limit: BindingLimit, around place: Int) -> Int {
    let problem = round.problem
    let inside: Range<Int>
    switch limit {
    case .quota(let name, _) where name.code.level == .kabupaten: inside = place..<place + 1
    case .quota(let name, _) where name.code.level == .province:
      inside = problem.provinces[problem.kabupaten[place].province].kabupaten
    default: inside = problem.kabupaten.indices
    }
    return min(
      inside.reduce(0) { $0 + round.work(in: $1) }, limit.places + problem.applicants.count)
  }

  /// What another wish would do for somebody in reserve: being willing anywhere first, for if that
  /// does not help, no region does; then the nearest regions, each listed last.
  private func addPreferences(to remedies: inout Remedies, by search: inout RemedySearch) {
    progress(.wishes)
    let problem = round.problem
    let acceptability = round.outcome.acceptability(of: applicant)!
    guard !acceptability.isWillingAnywhere else { return }
    remedies.hasPreferences = true
    guard let willingness = search.willingness() else { return }
    let further = problem.kabupaten.indices.filter {
      isOpen($0) && !acceptability.accepts($0, in: problem) && mayGiveWay($0)
    }
    .sorted { distanceKey($0) < distanceKey($1) }
    for place in further.prefix(ApplicantExplainer.triedRegions) {
      remedies.preference = search.preference(for: place, climbing: false)
      if remedies.preference != nil { return }
    }
    remedies.preference = willingness
  }

  /// Whether a place is free there, or held by somebody with a worse claim.
  private func mayGiveWay(_ place: Int) -> Bool {
    round.bindingLimits(of: place, for: applicant).isEmpty
      || cutOff(of: place).map { $0 > round.position(of: applicant) } ?? false
  }

  /// How many regions that the person does not accept are tried.
  private static let triedRegions = 6

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

  private func ownQueue(for place: Int) -> [Int] {
    round.queue(for: place).filter { round.areOnOneList($0, applicant) }
  }

  private func cutOff(of place: Int) -> Int? {
    rivals(in: place).filter { !round.isPinned($0) }.map(round.position(of:)).max()
  }

  private func choice(of place: Int) -> Int? {
    round.problem.applicants[applicant].statedPosition(of: round.problem.kabupaten[place].code)
  }

  private func kilometres(to place: Int) -> Int? {
    guard round.knowsDistance(of: applicant, to: place) else { return nil }
    return round.kilometres(of: applicant, to: place)
  }

  private func distanceKey(_ place: Int) -> (Int, Int, Int) {
    (round.tier(of: applicant, in: place), round.kilometres(of: applicant, to: place), place)
  }
}
