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
    addQuotas(of: aim, to: &remedies, by: &search)
    addPosition(of: aim, to: &remedies, by: &search)
    remedies.trials = search.trials
    return remedies
  }

  /// What would open a kabupaten whose quotas close it to the person: no rank and no wish does.
  func openings(of place: Int) -> Remedies {
    var search = RemedySearch(round, applicant: applicant, aim: place)
    var remedies = Remedies(aim: round.name(of: place))
    addQuotas(of: place, to: &remedies, by: &search)
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
    let closed = wanted.filter(isClosed)
    let others = wanted.filter { $0 != aim && isOpen($0) } + closed.dropFirst()
    for place in [aim].compactMap({ $0 }) + closed.prefix(1) {
      addQuotas(of: place, to: &remedies, by: &search)
    }
    for place in others.prefix(Self.triedRegions)
    where remedies.quotas.isEmpty && remedies.quotasTogether.isEmpty {
      addQuotas(of: place, to: &remedies, by: &search)
    }
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

  /// Tries every quota that is full on the way from a kabupaten to the nation: each alone, and
  /// where none does it all of them together.
  private func addQuotas(
    of place: Int, to remedies: inout Remedies, by search: inout RemedySearch
  ) {
    progress(.quotas)
    let raises = round.bindingLimits(of: place, for: applicant).filter(\.isQuota)
      .map { QuotaRaise(limit: $0, to: mostUsable(of: $0, around: place)) }
      .filter { $0.to > $0.limit.places }
    let queue = ownQueue(for: place)
    let turn = queue.firstIndex(of: applicant).map { $0 + 1 }
    var found: [Remedy] = []
    var inVain: [[QuotaRaise]] = []
    for raise in raises {
      if let remedy = search.quota(raise.limit, upTo: raise.to, guess: turn) {
        found.append(remedy)
      } else {
        inVain.append([raise])
      }
    }
    if found.isEmpty && raises.count > 1 {
      let together = QuotasTogether(raises).find(guess: turn ?? 1, by: &search)
      if together.isEmpty { inVain.append(raises) }
      if remedies.quotasTogether.isEmpty { remedies.quotasTogether = together }
    }
    remedies.quotas += found.filter { !remedies.quotas.contains($0) }
    remedies.quotasInVain += inVain.filter { !remedies.quotasInVain.contains($0) }
  }

  /// The most places that a quota could use: the work inside it, and no more than there are people.
  private func mostUsable(of limit: BindingLimit, around place: Int) -> Int {
    let problem = round.problem
    let inside: Range<Int>
    switch limit {
    case .track: inside = place..<place + 1
    case .quota(let name, _) where name.code.level == .kabupaten: inside = place..<place + 1
    case .quota(let name, _) where name.code.level == .province:
      inside = problem.provinces[problem.kabupaten[place].province].kabupaten
    default: inside = problem.kabupaten.indices
    }
    return min(
      inside.reduce(0) { $0 + round.work(in: $1) }, limit.places + problem.applicants.count)
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
