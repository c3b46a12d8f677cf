package import Messages
import PlacementModel

extension RegionExplanation {
  /// The explanation in plain sentences, each complete in itself.
  package var sentences: [Message] {
    var sentences: [Message] = [
      .regionNeeds(
        "\(name.name) (\(name.code))", cooperatives: cooperatives, need: need, room: room,
        load: load.minimum...load.maximum, placed: placed),
      .regionFigures(quota: quota, minimum: minimum, uncovered: uncovered),
    ]
    if let bestRank {
      sentences.append(
        .regionRanks(best: bestRank, cutOff: cutOff, pinned: pinned, loads: loads))
    }
    sentences.append(limits.isEmpty ? .noLimitReached : .limitsReached(limits.map(\.message)))
    sentences.append(
      .nextInReserve(
        next.enumerated().map { index, person in
          let ranked = Message.ranked("\(person.name) (\(person.id))", rank: person.rank)
          return nextTracks.isEmpty ? ranked : .onTrack(ranked, track: nextTracks[index])
        }, of: reserve))
    return sentences + oneMoreSentences + (oneFewer?.sentences ?? [])
  }

  private var oneMoreSentences: [Message] {
    let together = oneMoreTogether.flatMap(\.sentences)
    if let oneMore { return oneMore.sentences + together }
    if !oneMoreByTrack.isEmpty { return oneMoreByTrack.flatMap(\.sentences) }
    if !together.isEmpty { return together }
    switch limits.first(where: { !$0.isQuota || $0.isOfTrack }) {
    case .work?: return [.workIsLimit]
    case .count?: return [.countIsLimit]
    case .track?:
      return [.tracksAreLimit(.list(limits.filter(\.isOfTrack).map(\.message)))]
    default: return [.peopleAreLimit]
    }
  }
}

extension RegionExplanation.PlaceChange {
  /// How many kabupaten are told in sentences; a program gets more.
  private static let toldCaseloads = 3

  fileprivate var sentences: [Message] {
    let supposed = Message.allAtOnce(limits.map(\.supposed))
    return switch outcome {
    case .refused(let reasons): [.placesRefused(supposed, because: .list(reasons))]
    case .decided(let difference):
      [
        .placesChange(
          supposed, goals: difference.changes, moves: difference.moves(besides: ""),
          more: difference.movesLeft(besides: ""))
      ] + caseloads.prefix(Self.toldCaseloads).map(\.sentence)
        + (caseloadsInAll > Self.toldCaseloads
          ? [.furtherCaseloads(caseloadsInAll - Self.toldCaseloads)] : [])
    }
  }
}

extension RegionExplanation.CaseloadChange {
  fileprivate var sentence: Message {
    .caseloadChange(
      name.name, assistants: (before.assistants, after.assistants),
      loads: (.loads(before.loads), .loads(after.loads)), covered: (before.covered, after.covered),
      kilometres: (
        Distance.kilometres(fromMetres: before.travel),
        Distance.kilometres(fromMetres: after.travel)
      ))
  }
}

extension BindingLimit {
  /// The limit as it would be, a part of a sentence.
  fileprivate var supposed: Message {
    switch self {
    case .work(let count): .limitWork(assistants: count)
    case .count(let count): .limitCount(assistants: count)
    case .office(let count): .limitOffice(places: count)
    case .quota(let region, let places): .quotaOf(region.name, places)
    case .track(let region, let track, let places):
      .quotaOf(track, in: region.name, places)
    case .budget(let places): .budgetOf(places)
    }
  }
}
