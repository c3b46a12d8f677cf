package import Messages
import PlacementModel

extension CooperativeExplanation {
  /// The explanation in plain sentences, each complete in itself.
  package var sentences: [Message] {
    (service.map(sentences) ?? uncoveredSentences)
      + (barred > 0 ? [.barredAssistants(barred)] : [])
  }

  private var label: String { "\(name.name) (\(name.id))" }

  private func sentences(on service: Service) -> [Message] {
    let served = Message.isServed(
      label, village: village.description, region: region.name, by: service.person.label,
      metres: service.distance, load: service.load)
    if let pin = service.decision {
      return [
        served, .decidedByPanel(by: pin.by, reason: pin.reason, date: pin.date?.description),
      ]
    }
    let because = Message.servedBecause(
      nearer: service.nearer, inDistrict: service.inDistrict, of: districtSize)
    let next = alternatives.isEmpty ? [.noAlternative] : alternatives.map(\.sentence)
    let isBeaten = alternatives.contains { ($0.cost?.objective ?? 0) < 0 }
    return [served, because] + next + (isBeaten ? [.searchEndedAbove] : [])
  }

  private var uncoveredSentences: [Message] {
    let uncovered = Message.isUncovered(
      label, village: village.description, region: region.name)
    let reason: Message? =
      switch gap {
      case .nobodyPlaced: .uncoveredNobody(in: region.name)
      case .tooFew(let assistants, let need, let load, let cooperatives, let priority):
        .uncoveredTooFew(
          in: region.name, assistants: assistants, need: need, load: load,
          cooperatives: cooperatives, priority: priority)
      case .conflicts(let assistants):
        .uncoveredConflicts(assistants: assistants, in: region.name)
      case .constrained: .uncoveredConstrained
      case nil: nil
      }
    return [uncovered] + (reason.map { [$0] } ?? [])
  }
}

extension CooperativeExplanation.Alternative {
  fileprivate var sentence: Message {
    guard let cost else { return .notPossible(person.label, metres: distance) }
    return .nextBest(
      person.label, metres: distance, load: load, objective: cost.objective,
      travel: cost.travel, way: way)
  }

  private var way: Message {
    if isResolved { return .byResolving }
    guard let counterpart = exchange?.counterpart else { return .byRelocating }
    return .byExchange(with: "\(counterpart.name) (\(counterpart.id))")
  }
}

extension PersonName {
  var label: String { "\(name) (\(id))" }
}
