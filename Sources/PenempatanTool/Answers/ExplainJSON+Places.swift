internal import Explanation
internal import Messages
internal import PlacementModel
internal import Tables

// Cooperatives and regions of an explanation as JSON.
extension ExplainJSON {
  // MARK: - Cooperatives

  func cooperative(_ explanation: CooperativeExplanation) -> JSONValue {
    [
      "name": .string(explanation.name.name),
      "village_code": .string(explanation.village.description),
      "region_code": .string(explanation.region.code.description),
      "region_name": .string(explanation.region.name),
      "district_size": .integer(explanation.districtSize),
      "assistant": explanation.service.map(service) ?? .null,
      "uncovered_because": .string(explanation.gap.map(gap)),
      "alternatives": .array(explanation.alternatives.map(alternative)),
      "barred_assistants": .integer(explanation.barred),
    ]
  }

  private func service(_ service: CooperativeExplanation.Service) -> JSONValue {
    [
      "applicant_id": .string(service.person.id), "name": .string(service.person.name),
      "distance_m": .integer(service.distance), "nearer_assistants": .integer(service.nearer),
      "load": .integer(service.load), "in_district": .integer(service.inDistrict),
      "decided_by": .string(service.decision == nil ? "policy" : "panel"),
    ]
  }

  private func gap(_ gap: CooperativeExplanation.Gap) -> String {
    switch gap {
    case .nobodyPlaced: "nobody-placed"
    case .tooFew: "too-few"
    case .conflicts: "conflicts"
    case .constrained: "constrained"
    }
  }

  private func alternative(_ alternative: CooperativeExplanation.Alternative) -> JSONValue {
    [
      "applicant_id": .string(alternative.person.id), "name": .string(alternative.person.name),
      "distance_m": .integer(alternative.distance), "load": .integer(alternative.load),
      "possible": .bool(alternative.cost != nil),
      "objective": .integer(alternative.cost?.objective),
      "travel_m": .integer(alternative.cost?.travel),
      "by": .string(
        alternative.cost == nil ? nil : alternative.isResolved ? "solving-again" : "exchange"),
      "exchange": alternative.exchange.map { exchange in
        [
          "cooperative_id": .string(exchange.counterpart?.id),
          "objective": .integer(exchange.cost.objective),
          "travel_m": .integer(exchange.cost.travel),
        ]
      } ?? .null,
      "solved_again": alternative.resolved.map { cost in
        ["objective": .integer(cost.objective), "travel_m": .integer(cost.travel)]
      } ?? .null,
    ]
  }

  // MARK: - Regions

  func region(_ explanation: RegionExplanation) -> JSONValue {
    [
      "name": .string(explanation.name.name),
      "cooperatives": .integer(explanation.cooperatives), "need": .integer(explanation.need),
      "room": .integer(explanation.room), "quota": .integer(explanation.quota),
      "minimum": .integer(explanation.minimum), "placed": .integer(explanation.placed),
      "pinned": .integer(explanation.pinned), "best_rank": .integer(explanation.bestRank),
      "cut_off": .integer(explanation.cutOff),
      "load_min": .integer(explanation.loads?.lowerBound),
      "load_max": .integer(explanation.loads?.upperBound),
      "uncovered": .integer(explanation.uncovered),
      "limits": .array(explanation.limits.map(limit)),
      "next": .array(
        explanation.next.map { person in
          [
            "applicant_id": .string(person.id), "name": .string(person.name),
            "rank": .integer(person.rank),
          ]
        }),
      "reserve": .integer(explanation.reserve),
      "one_more": explanation.oneMore.map(change) ?? .null,
      "one_more_by_track": .array(explanation.oneMoreByTrack.map(change)),
      "one_more_together": .array(explanation.oneMoreTogether.map(change)),
      "one_fewer": explanation.oneFewer.map(change) ?? .null,
    ]
  }

  private func change(_ change: RegionExplanation.PlaceChange) -> JSONValue {
    .object(
      [
        .init("limit", limit(change.limits[0])),
        .init("limits", .array(change.limits.map(limit))),
      ] + outcome(change.outcome) + [
        .init("caseloads", .array(change.caseloads.map(caseload))),
        .init("caseloads_in_all", .integer(change.caseloadsInAll)),
      ])
  }

  private func caseload(_ change: RegionExplanation.CaseloadChange) -> JSONValue {
    members(
      of: change.name,
      [.init("before", figures(change.before)), .init("after", figures(change.after))])
  }

  private func figures(_ figures: RegionExplanation.CaseloadChange.Figures) -> JSONValue {
    [
      "assistants": .integer(figures.assistants),
      "load_min": .integer(figures.loads?.lowerBound),
      "load_max": .integer(figures.loads?.upperBound), "covered": .integer(figures.covered),
      "travel_m": .integer(figures.travel), "objective": .integer(figures.objective),
    ]
  }
}
