package import Messages
import PlacementModel

extension ApplicantExplanation {
  /// The explanation in plain sentences, each complete in itself.
  package var sentences: [Message] {
    switch status {
    case .banned: bannedSentences
    case .ineligible: [.isIneligible(label, rank: person.rank, because: .list(failures))]
    case .placed: placedSentences + wishSentences + remedySentences + forcedSentences
    case .reserve: reserveSentences + wishSentences + remedySentences + forcedSentences
    }
  }

  private var label: String { "\(person.name) (\(person.id))" }

  private var bannedSentences: [Message] {
    [.isBanned(label, rank: person.rank)] + (ban.map { [decision($0)] } ?? [])
  }

  private func decision(_ pin: Pin) -> Message {
    .decidedByPanel(by: pin.by, reason: pin.reason, date: pin.date?.description)
  }

  private var placedSentences: [Message] {
    guard let place else { return [] }
    let isPlaced = Message.isPlaced(
      label, rank: person.rank, of: listed, in: place.name.name, choice: place.choice,
      origin: .nearHome(tier: place.tier, kilometres: place.kilometres))
    if place.isKept { return [isPlaced, .keptPlace] }
    guard let pin = place.decision else {
      return [isPlaced, .decidedByPolicy(policy.rawValue)]
    }
    return [isPlaced, decision(pin)] + withoutDecisionSentences
  }

  private var withoutDecisionSentences: [Message] {
    guard case .decided(let difference) = withoutDecision else { return [] }
    let own = difference.moves.first { $0.person.id == person.id }
    let there = own.map { $0.to?.name } ?? place?.name.name
    return [
      .withoutDecision(
        place: there, goals: difference.changes, moves: difference.moves(besides: person.id),
        more: difference.movesLeft(besides: person.id))
    ]
  }

  private var reserveSentences: [Message] {
    guard wishesInAll > 0 || remedies != nil else {
      return [.hasNoPlaces(label, rank: person.rank, role: role)]
    }
    var sentences = [Message.isInReserve(label, rank: person.rank, of: listed)]
    if wishesInAll == 0 { sentences.append(.acceptsNothing(label)) }
    if let nearest {
      sentences.append(
        .nearestPlace(
          nearest.name.name, cutOff: nearest.cutOff, position: nearest.positionInReserve,
          reserve: nearest.reserve))
    }
    return sentences
  }

  // MARK: - Wishes

  /// How many wishes are told in sentences; a program gets more.
  private static let toldWishes = 3

  private var wishSentences: [Message] {
    let told = wishes.prefix(Self.toldWishes)
    let left = wishesInAll - told.count
    return told.map(sentence) + (left > 0 ? [.furtherWishes(left)] : [])
  }

  private func sentence(on wish: Wish) -> Message {
    let name = Message.wish(wish.name.name, choice: wish.choice)
    switch wish.answer {
    case .barred(let obstacle): return .wishBarred(name, because: obstacle)
    case .noPlaces(let quota): return .wishWithoutPlaces(name, quota: quota)
    case .open(let placed, let cap): return .wishOpen(name, placed: placed, cap: cap)
    case .full(let claims):
      return .wishFull(
        name, limit: claims.limits[0].message,
        claims: (claims.better, claims.worse, claims.pinned), cutOff: claims.cutOff,
        byTier: policy == .localFirst)
    }
  }

  // MARK: - What would change it

  private var remedySentences: [Message] {
    (closed?.sentences ?? []) + (remedies?.sentences ?? [])
  }

  private var forcedSentences: [Message] {
    guard let forced else { return [] }
    let region = forced.name.name
    switch forced.outcome {
    case .refused(let reasons): return [.cannotForce(region, because: .list(reasons))]
    case .decided(let difference):
      let cost = Message.forcing(
        region, goals: difference.changes, moves: difference.moves(besides: person.id),
        more: difference.movesLeft(besides: person.id))
      guard status == .placed else { return [cost] }
      return [reason(against: region, difference), cost]
    }
  }

  private func reason(against region: String, _ difference: Difference) -> Message {
    guard let goal = difference.firstWorse else {
      switch policy {
      case .merit: return .betterRankedChoose(region)
      case .localFirst: return .residentsGoFirst(region)
      case .balanced, .efficient, .firstChoice: return .equalDecision(region)
      }
    }
    return .goalWouldSuffer(
      region, .goalChange(goal.name, from: goal.before, to: goal.after))
  }
}

extension BindingLimit {
  package var message: Message {
    switch self {
    case .work(let count): .limitWork(assistants: count)
    case .count(let count): .limitCount(assistants: count)
    case .office(let count): .limitOffice(places: count)
    case .quota(let region, let places): .limitQuota(of: region.name, places: places)
    case .track(let region, let track, let places):
      .limitTrack(track, in: region.name, places: places)
    case .budget(let places): .limitBudget(places: places)
    }
  }
}

extension Difference {
  /// The goals that change, and the kilometres where no goal counts them.
  var changes: [Message] {
    let goals = goals.filter { $0.before != $0.after }.map {
      Message.goalChange($0.name, from: $0.before, to: $0.after)
    }
    let isCounted = self.goals.contains { $0.name == "distance" }
    guard !isCounted, kilometresBefore != kilometresAfter else { return goals }
    return goals + [.kilometreChange(from: kilometresBefore, to: kilometresAfter)]
  }

  /// How many people are named; the others are counted.
  private static let named = 6

  func moves(besides id: String) -> [Message] {
    others(besides: id).prefix(Self.named).map { move in
      .move("\(move.person.name) (\(move.person.id))", from: move.from?.name, to: move.to?.name)
    }
  }

  func movesLeft(besides id: String) -> Int {
    max(0, others(besides: id).count - Self.named)
  }

  private func others(besides id: String) -> [Move] { moves.filter { $0.person.id != id } }
}
