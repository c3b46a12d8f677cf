import PlacementModel
import RegionPlacement

// What would change where a person is: each change is decided again before it is named, and what
// did not help is named with the figures that were tried.

extension ApplicantExplainer {
  /// What would bring somebody placed elsewhere to a kabupaten.
  func remedies(aim: Int) -> Remedies {
    var search = RemedySearch(round, applicant: applicant, aim: aim)
    var remedies = Remedies(aim: round.name(of: aim))
    addRank(cutOff: cutOff(of: aim), to: &remedies, by: &search)
    addQuotas(of: aim, andOthers: true, to: &remedies, by: &search)
    addPosition(of: aim, to: &remedies, by: &search)
    remedies.trials = search.trials
    return remedies
  }

  /// What would open a kabupaten whose quotas close it to the person: no rank and no wish does.
  func openings(of place: Int) -> Remedies {
    var search = RemedySearch(round, applicant: applicant, aim: place)
    var remedies = Remedies(aim: round.name(of: place))
    addQuotas(of: place, andOthers: false, to: &remedies, by: &search)
    remedies.trials = search.trials
    return remedies
  }

  /// What would bring somebody in reserve to any place.
  ///
  /// - Parameters:
  ///   - wanted: the kabupaten that they accept, the most wanted first.
  ///   - aim: the one where they are nearest to a place.
  func remediesForAnyPlace(among wanted: [Int], near aim: Int?) -> Remedies {
    var search = RemedySearch(round, applicant: applicant, aim: nil)
    var remedies = Remedies(aim: nil)
    if let aim { addRank(cutOff: cutOff(of: aim), to: &remedies, by: &search) }
    addQuotas(ofAnyOf: wanted, to: &remedies, by: &search)
    addPreferences(near: aim, to: &remedies, by: &search)
    remedies.trials = search.trials
    return remedies
  }

  /// How many further regions are tried.
  private static let triedRegions = 6

  private func addRank(
    cutOff: Int?, to remedies: inout Remedies, by search: inout RemedySearch
  ) {
    progress(.ranks)
    remedies.rank = search.rank(cutOff: cutOff)
    remedies.triesRanks = true
  }

  // MARK: - Quotas

  /// Whether quotas decide how many places the person's role has; those of other roles are the
  /// policy's.
  private var hasQuotas: Bool {
    round.problem.applicants[applicant].role == Applicant.assistantRole
  }

  /// Seeks the least raise of one quota that opens a kabupaten: on the way from it to the nation
  /// first, then with fewer places anywhere; and where none on the way does, all of these together.
  ///
  /// - Parameter andOthers: whether a larger quota elsewhere can free a place there.
  private func addQuotas(
    of place: Int, andOthers: Bool, to remedies: inout Remedies, by search: inout RemedySearch
  ) {
    guard hasQuotas else { return }
    progress(.quotas)
    let own = round.fullQuotas(above: place, for: applicant)
    var raise = LeastRaise(round, least: 1, search: search)
    raise.seek(among: own, by: &search)
    if andOthers {
      let others = round.fullQuotas(onTheWayTo: wantedPlaces, for: applicant)
      raise.climb(among: others.filter { !own.contains($0) }, by: &search)
    }
    add(raise, to: &remedies)
    if raise.found == nil { addTogether(own, to: &remedies, by: &search) }
  }

  /// Seeks the least raise of one quota that gives somebody in reserve any place; where none does,
  /// those on the way to one of the regions they want together.
  private func addQuotas(
    ofAnyOf wanted: [Int], to remedies: inout Remedies, by search: inout RemedySearch
  ) {
    guard hasQuotas else { return }
    progress(.quotas)
    let open = wanted.filter { isOpen($0) || isClosed($0) }
    var raise = LeastRaise(round, least: leastPlaces, search: search)
    raise.seek(among: round.fullQuotas(onTheWayTo: open, for: applicant), by: &search)
    add(raise, to: &remedies)
    guard raise.found == nil else { return }
    for place in open.prefix(Self.triedRegions) where remedies.quotasTogether.isEmpty {
      addTogether(
        round.fullQuotas(above: place, for: applicant), to: &remedies, by: &search)
    }
  }

  private func add(_ raise: LeastRaise, to remedies: inout Remedies) {
    remedies.quotas = raise.found.map { [$0] } ?? []
    remedies.quotasInVain = raise.found == nil ? raise.inVain.map { [$0] } : []
    remedies.quotaSearch = raise.summary
  }

  private func addTogether(
    _ raises: [QuotaRaise], to remedies: inout Remedies, by search: inout RemedySearch
  ) {
    guard raises.count > 1 else { return }
    let together = QuotasTogether(raises).find(guess: leastPlaces, by: &search)
    if together.isEmpty { remedies.quotasInVain.append(raises) }
    remedies.quotasTogether = together
  }

  /// How many places more it takes at least, wherever they are, until it is the person's turn.
  private var leastPlaces: Int {
    guard let turn = round.outcome.soonestTurn(of: applicant) else { return 1 }
    guard round.problem.policy.placement == .localFirst else { return turn }
    guard !round.problem.isDividedByTrack else { return 1 }
    // A place more may move places between provinces with limits of their own: one in each.
    let opened = 1 + round.problem.provinces.count { $0.quota != nil || $0.minimum > 0 }
    return (turn + opened - 1) / opened
  }

  // MARK: - Wishes

  /// Moves a kabupaten up among the wishes, one position after another.
  private func addPosition(
    of place: Int, to remedies: inout Remedies, by search: inout RemedySearch
  ) {
    progress(.wishes)
    guard choice(of: place) != 1 else { return }
    remedies.preference = search.preference(for: place, climbing: true)
    if remedies.preference == nil {
      remedies.preferenceInVain = .everyPosition(of: round.name(of: place))
    }
  }

  /// What another wish would do for somebody in reserve: being willing anywhere first; then the
  /// nearest regions, each listed last. Under policies that place people by their wishes, also
  /// moving the nearest place up.
  private func addPreferences(
    near aim: Int?, to remedies: inout Remedies, by search: inout RemedySearch
  ) {
    progress(.wishes)
    let acceptability = round.outcome.acceptability(of: applicant)!
    if !acceptability.isWillingAnywhere {
      remedies.preference = furtherRegion(acceptability, by: &search)
      if remedies.preference != nil { return }
      remedies.preferenceInVain = .willingness
    }
    switch round.problem.policy.placement {
    case .efficient, .firstChoice:
      if let aim { addPosition(of: aim, to: &remedies, by: &search) }
    case .balanced, .merit, .localFirst: break
    }
  }

  private func furtherRegion(
    _ acceptability: Acceptability, by search: inout RemedySearch
  ) -> Remedy? {
    let problem = round.problem
    guard let willingness = search.willingness() else { return nil }
    let further = problem.kabupaten.indices.filter {
      isOpen($0) && !acceptability.accepts($0, in: problem) && mayGiveWay($0)
    }
    .sorted { distanceKey($0) < distanceKey($1) }
    for place in further.prefix(Self.triedRegions) {
      if let listed = search.preference(for: place, climbing: false) { return listed }
    }
    return willingness
  }

  /// Whether a place is free there, or held by somebody with a worse claim.
  private func mayGiveWay(_ place: Int) -> Bool {
    round.bindingLimits(of: place, for: applicant).isEmpty
      || cutOff(of: place).map { $0 > round.position(of: applicant) } ?? false
  }

  private func distanceKey(_ place: Int) -> (Int, Int, Int) {
    (round.tier(of: applicant, in: place), round.kilometres(of: applicant, to: place), place)
  }
}
