import PlacementModel
import RegionPlacement

/// Finds the least raise of any one full quota that gives somebody what they ask for; of equal
/// raises the quota nearest to what the person wants.
///
/// What more places do is followed one place at a time. Each place more changes a best flow along
/// one cycle, so that
///
/// - at most one person in reserve gets a place: whoever is fifth in turn everywhere needs five
///   places more, whichever they are, and no quota that cannot grow so far is tried;
/// - once a quota is not full any more, a larger one changes nothing;
/// - where all the places of a raise placed somebody who had none, nobody was sent away in
///   between: who is not placed by the whole raise is not by a part of it, and a part can be
///   sought by bisection.
///
/// Where none of these tells, every size is tried up to ``width``, and sizes beyond by bisection.
struct LeastRaise {
  /// How many times at most a round is decided again for quotas.
  static let mostTrials = 70
  /// How many sizes of one raise are tried one by one.
  private static let width = 16

  /// No raise of fewer places does it.
  let least: Int
  /// Whether the raises that were never tried could not do it, or not with fewer places.
  private(set) var isExhaustive = true
  /// The quotas tried, each with the largest figure that did not do it.
  private(set) var inVain: [QuotaRaise] = []
  /// How many quotas could not be raised as far as ``least``.
  private(set) var hopeless = 0
  /// How many quotas are full.
  private(set) var full = 0
  private(set) var found: Remedy?

  private let round: Round
  /// Whether each place more changes the round along one cycle.
  private let isRegular: Bool
  private let lastTrial: Int

  init(_ round: Round, least: Int, search: RemedySearch) {
    self.round = round
    isRegular = !round.outcome.departures.contains(where: \.isForWantOfPlaces)
    self.least = isRegular ? least : 1
    lastTrial = search.trials + Self.mostTrials
  }

  /// How far it went.
  var summary: QuotaSearch {
    QuotaSearch(full: full, leastPlaces: least, hopeless: hopeless, isExhaustive: isExhaustive)
  }

  /// Tries raises in turn, each by fewer places than what was found before.
  mutating func seek(among raises: [QuotaRaise], by search: inout RemedySearch) {
    full += raises.count
    for raise in raises {
      if found.map({ step(of: $0) <= least }) ?? false { return }
      guard raise.to - raise.limit.places >= least else {
        hopeless += 1
        continue
      }
      guard search.trials < lastTrial else {
        isExhaustive = false
        return
      }
      seek(raise, by: &search)
    }
  }

  /// Tries raises by one place more at a time, all of one size before the next.
  mutating func climb(among raises: [QuotaRaise], by search: inout RemedySearch) {
    full += raises.count
    var open = raises
    var step = least
    while !open.isEmpty, found.map({ step < self.step(of: $0) }) ?? true {
      var next: [QuotaRaise] = []
      for raise in open where raise.limit.places + step <= raise.to {
        guard search.trials < lastTrial else {
          isExhaustive = false
          return
        }
        let trial = search.trial(raise.limit, by: step)
        if trial.works { return take(raise, step, by: &search) }
        fail(raise, step)
        if !isRegular || trial.used == step { next.append(raise) }
      }
      open = next
      step += 1
    }
  }

  // MARK: - One raise

  private mutating func seek(_ raise: QuotaRaise, by search: inout RemedySearch) {
    let own = raise.to - raise.limit.places
    let most = min(own, (found.map { step(of: $0) } ?? Int.max) - 1)
    let whole = search.trial(raise.limit, by: most)
    if !whole.works { fail(raise, most) }
    let end = isRegular ? min(most, whole.used) : most
    if isRegular && search.isNested(whole) {
      guard whole.works else { return }
      return take(raise, bisect(raise, end, by: &search), by: &search)
    }
    guard end >= least else { return }
    for step in least...min(end, least + Self.width) {
      if search.trial(raise.limit, by: step).works { return take(raise, step, by: &search) }
      fail(raise, step)
    }
    guard end > least + Self.width else { return }
    isExhaustive = false
    if whole.works { take(raise, bisect(raise, end, by: &search), by: &search) }
  }

  /// The least step that works, where `end` does and fewer than ``least`` do not.
  private func bisect(_ raise: QuotaRaise, _ end: Int, by search: inout RemedySearch) -> Int {
    var (fails, works) = (least - 1, end)
    var stride = 1
    while works - fails > 1 {
      // Small steps are likelier than large ones, so the first trials are near.
      let middle = min(fails + stride, (fails + works) / 2)
      if search.trial(raise.limit, by: middle).works { works = middle } else { fails = middle }
      stride *= 2
    }
    return works
  }

  private mutating func take(_ raise: QuotaRaise, _ step: Int, by search: inout RemedySearch) {
    found = search.quota(raise.limit, raisedBy: step)
  }

  private mutating func fail(_ raise: QuotaRaise, _ step: Int) {
    let tried = QuotaRaise(limit: raise.limit, to: raise.limit.places + step)
    if let index = inVain.firstIndex(where: { $0.limit == raise.limit }) {
      if inVain[index].to < tried.to { inVain[index] = tried }
    } else {
      inVain.append(tried)
    }
  }

  private func step(of remedy: Remedy) -> Int { remedy.to - (remedy.from ?? 0) }
}

extension Departure {
  /// Whether the person could not keep their place because a quota or a cap is full: with a larger
  /// one they would, and take part otherwise than now.
  fileprivate var isForWantOfPlaces: Bool { if case .full = cause { true } else { false } }
}
