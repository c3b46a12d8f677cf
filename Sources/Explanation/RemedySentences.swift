import Messages
import PlacementModel

extension Remedies {
  /// What would do, and what was tried in vain.
  var sentences: [Message] {
    var sentences: [Message] = []
    if triesRanks { sentences.append(rank?.sentence(aim: aimed) ?? .noRankWouldDo(aim: aimed)) }
    return sentences + quotaSentences + preferenceSentences
  }

  private var aimed: String? { aim?.name }

  /// How many quotas tried in vain are named; the others are counted.
  private static let named = 3

  private var quotaSentences: [Message] {
    guard let quotaSearch else { return [] }
    if let first = quotas.first { return [first.sentence(aim: aimed)] + quotaSearch.sentences }
    if let first = quotasTogether.first {
      return [
        .quotasTogetherWouldDo(
          quotasTogether.map(\.part), aim: aimed, place: first.place.name)
      ]
    }
    if quotaSearch.full == 0 { return [.noQuotaIsFull(aim: aimed)] }
    let told = quotasInVain.prefix(Self.named).map { Message.allAtOnce($0.map(\.part)) }
    let inVain =
      told.isEmpty
      ? []
      : [Message.noQuotaWouldDo(told, more: quotasInVain.count - told.count, aim: aimed)]
    let turn =
      quotaSearch.hopeless == 0
      ? []
      : [
        Message.placesBeforeTheirTurn(
          quotaSearch.leastPlaces, hopeless: quotaSearch.hopeless)
      ]
    let left = quotaSearch.isExhaustive ? [] : [Message.notAllQuotasTried(quotaSearch.full)]
    return turn + inVain + left
  }

  private var preferenceSentences: [Message] {
    if let preference { return [preference.sentence(aim: aimed)] }
    switch preferenceInVain {
    case nil: return []
    case .willingness: return [.noWillingnessWouldDo]
    case .everyPosition(let place): return [.noPositionWouldDo(place.name, aim: aimed)]
    }
  }
}

extension QuotaSearch {
  /// What the least raise that was found is the least of.
  fileprivate var sentences: [Message] {
    guard full > 1 else { return [] }
    return [isExhaustive ? .leastOfQuotas(full) : .notAllQuotasTried(full)]
  }
}

extension Remedy {
  fileprivate func sentence(aim: String?) -> Message {
    switch lever {
    case .rank: .rankWouldDo(to: to, from: from ?? to, aim: aim, place: place.name)
    case .quota, .trackQuota, .budget:
      .quotaWouldDo(part, less: to - 1, aim: aim, place: place.name)
    case .preference(let region):
      .preferenceWouldDo(region.name, to: to, from: from, aim: aim, place: place.name)
    case .willingness: .willingnessWouldDo(place: place.name)
    }
  }

  /// A quota with its new figure, as part of a sentence.
  fileprivate var part: Message { lever.part(to: to, from: from ?? 0) }
}

extension QuotaRaise {
  fileprivate var part: Message { limit.lever!.part(to: to, from: limit.places) }
}

extension Remedy.Lever {
  fileprivate func part(to places: Int, from own: Int) -> Message {
    switch self {
    case .quota(let region): .raisedQuota(of: region.name, to: places, from: own)
    case .trackQuota(let region, let track):
      .raisedQuota(ofTrack: track, in: region.name, to: places, from: own)
    case .budget: .raisedBudget(to: places, from: own)
    case .rank, .preference, .willingness: preconditionFailure("no quota")
    }
  }
}
