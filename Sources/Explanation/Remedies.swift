import PlacementModel
import RegionPlacement

/// The smallest change of one thing that would bring about what somebody asks for: decided again,
/// it does, and one step less does not.
package struct Remedy: Hashable, Sendable {
  /// What changes.
  package enum Lever: Hashable, Sendable {
    case rank
    /// The quota of this region.
    case quota(PlaceName)
    /// The quota of one track in this kabupaten.
    case trackQuota(PlaceName, track: String)
    case budget
    /// The position of this region among the person's wishes; from `nil` where it is unlisted.
    case preference(PlaceName)
    /// Being willing to go anywhere.
    case willingness
  }

  package let lever: Lever
  package let supposition: Supposition
  package let from: Int?
  package let to: Int
  /// Where the person would be placed.
  package let place: PlaceName
}

/// What would change where a person is, each change alone.
package struct Remedies: Hashable, Sendable {
  /// The kabupaten asked for; `nil` where any place would do.
  package let aim: PlaceName?
  package var rank: Remedy?
  /// Whether rank 1 was tried, or is the person's own.
  package var triesRanks = false
  /// The least raise of any one quota, of equal ones the nearest to what the person wants; one at
  /// most.
  package var quotas: [Remedy] = []
  /// How far quotas were looked at; `nil` where they were not.
  package var quotaSearch: QuotaSearch?
  /// Quotas on one way to the nation that do it together and not alone; with one place less in
  /// any of them they do not.
  package var quotasTogether: [Remedy] = []
  /// What did not do it: the largest quotas tried, each alone where the list has one.
  package var quotasInVain: [[QuotaRaise]] = []
  package var preference: Remedy?
  /// The wish that did not do it.
  package var preferenceInVain: PreferenceTrial?
  /// How often the round was decided again.
  package var trials = 0
}

/// How far the quotas of a round were looked at.
package struct QuotaSearch: Hashable, Sendable {
  /// How many are full; no other can change anything.
  package let full: Int
  /// No raise by fewer places does it, for so many people less one come first in reserve.
  package let leastPlaces: Int
  /// How many cannot be used for so many places more.
  package let hopeless: Int
  /// Whether no raise of one quota that was not tried can do it, or with fewer places.
  package let isExhaustive: Bool
}

/// A larger quota, on trial.
package struct QuotaRaise: Hashable, Sendable {
  /// As it is.
  package let limit: BindingLimit
  package let to: Int
}

/// A change of wishes, on trial.
package enum PreferenceTrial: Hashable, Sendable {
  /// The kabupaten at every position better than now, or than unlisted.
  case everyPosition(of: PlaceName)
  case willingness
}

/// Decides a round again and again to find the smallest change that helps one person.
struct RemedySearch {
  let round: Round
  let applicant: Int
  /// The kabupaten asked for; `nil` where any place would do.
  let aim: Int?
  private(set) var trials = 0
  private var known: [Supposition: Decided] = [:]

  /// What a supposition leads to, as far as the search asks.
  private struct Decided {
    /// The place that it gives the person, if it is what they ask for.
    let place: Int?
    /// By kabupaten and list: how many places the goals open.
    let places: [Int]
  }

  init(_ round: Round, applicant: Int, aim: Int?) {
    self.round = round
    self.applicant = applicant
    self.aim = aim
  }

  /// The place that a supposition gives the person, if it is what they ask for.
  mutating func place(supposing supposition: Supposition) -> Int? {
    decided(supposing: supposition).place
  }

  private mutating func decided(supposing supposition: Supposition) -> Decided {
    if let decided = known[supposition] { return decided }
    trials += 1
    let outcome = round.answer(supposing: supposition).outcome
    let place = outcome?.kabupaten(of: applicant)
    let decided = Decided(
      place: aim == nil || place == aim ? place : nil,
      places: outcome?.places ?? round.outcome.places)
    known[supposition] = decided
    return decided
  }

  // MARK: - Quotas

  /// What a larger quota leads to.
  struct Trial {
    let works: Bool
    /// How many of the places more are used, those of the quota and those of all.
    let used: Int
    fileprivate let usedInAll: Int
  }

  mutating func trial(_ limit: BindingLimit, by step: Int) -> Trial {
    let decided = decided(supposing: limit.supposing(places: limit.places + step)!)
    let leaves = round.leaves(under: limit)
    func gain(_ leaves: some Sequence<Int>) -> Int {
      leaves.reduce(0) { $0 + decided.places[$1] - round.outcome.places[$1] }
    }
    return Trial(
      works: decided.place != nil, used: gain(leaves), usedInAll: gain(decided.places.indices))
  }

  /// Whether every place that a raise added placed somebody more, so that it sent nobody away, and
  /// so that the more it adds the more people are placed.
  ///
  /// Where places are opened first and asked for afterwards, nothing follows.
  func isNested(_ trial: Trial) -> Bool {
    aim == nil && round.problem.policy.placement != .localFirst && trial.usedInAll == trial.used
  }

  /// The remedy that a raise was found to be.
  mutating func quota(_ limit: BindingLimit, raisedBy step: Int) -> Remedy? {
    guard let lever = limit.lever else { return nil }
    let to = limit.places + step
    return remedy(
      lever, from: limit.places, to: to, supposing: limit.supposing(places: to)!)
  }

  private mutating func remedy(
    _ lever: Remedy.Lever, from: Int?, to: Int, supposing supposition: Supposition
  ) -> Remedy? {
    place(supposing: supposition).map {
      Remedy(
        lever: lever, supposition: supposition, from: from, to: to, place: round.name(of: $0))
    }
  }

  // MARK: - Ranks and wishes

  /// The worst rank that would do, better than the person's own.
  ///
  /// - Parameter cutOff: the position that would do if places went by rank alone.
  mutating func rank(cutOff: Int?) -> Remedy? {
    let (applicant, own) = (applicant, round.position(of: applicant))
    func supposition(_ step: Int) -> Supposition {
      .rank(applicant: applicant, position: own - step)
    }
    let guess = cutOff.map { own - $0 }
    guard let found = step(upTo: own - 1, guess: guess, supposing: supposition) else { return nil }
    return remedy(.rank, from: own, to: own - found, supposing: supposition(found))
  }

  /// The least change of the person's wish for the kabupaten that would do: listing it last, then
  /// one position higher at a time.
  ///
  /// - Parameter climbing: whether positions above the first tried are tried at all; being listed
  ///   is enough where somebody in reserve asks for any place.
  mutating func preference(for place: Int, climbing: Bool) -> Remedy? {
    let person = round.problem.applicants[applicant]
    let code = round.problem.kabupaten[place].code
    let kept = person.preferences.filter { $0 != code }
    let own = person.statedPosition(of: code)
    let last = min(own.map { $0 - 2 } ?? kept.count, Self.wishes - 1)
    for index in stride(from: last, through: climbing ? 0 : max(0, last), by: -1) {
      var regions = kept
      regions.insert(code, at: min(index, kept.count))
      let found = remedy(
        .preference(round.name(of: place)), from: own, to: index + 1,
        supposing: .preferences(
          applicant: applicant, regions: Array(regions.prefix(Self.wishes))))
      if let found { return found }
    }
    return nil
  }

  /// How many wishes the tables hold.
  private static let wishes = 9

  /// Being willing to go anywhere; a remedy of one step.
  mutating func willingness() -> Remedy? {
    remedy(
      .willingness, from: nil, to: 1, supposing: .willingAnywhere(applicant: applicant))
  }

  private mutating func step(
    upTo limit: Int, guess: Int?, supposing supposition: (Int) -> Supposition
  ) -> Int? {
    SmallestStep(limit: limit, guess: guess).find { place(supposing: supposition($0)) != nil }
  }
}

extension BindingLimit {
  /// What changes if it does; `nil` where no figure in the tables sets it.
  var lever: Remedy.Lever? {
    switch self {
    case .work, .count, .office: nil
    case .quota(let place, _): .quota(place)
    case .track(let place, let track, _): .trackQuota(place, track: track)
    case .budget: .budget
    }
  }
}
