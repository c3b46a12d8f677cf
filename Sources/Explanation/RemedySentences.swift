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

  private var quotaSentences: [Message] {
    if !quotas.isEmpty { return quotas.map { $0.sentence(aim: aimed) } }
    if let first = quotasTogether.first {
      return [
        .quotasTogetherWouldDo(
          quotasTogether.map(\.part), aim: aimed, place: first.place.name)
      ]
    }
    guard !quotasInVain.isEmpty else { return [] }
    return [
      .noQuotaWouldDo(quotasInVain.map { .allAtOnce($0.map(\.part)) }, aim: aimed)
    ]
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
