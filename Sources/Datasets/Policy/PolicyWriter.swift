package import PlacementModel
package import Tables

extension JSONValue {
  /// The rules in force, every key with its value, as `policy.json` would state them.
  package init(_ policy: Policy) {
    self = .object(
      JSONValue.membersOfPlacing(policy) + JSONValue.membersOfRanking(policy)
        + JSONValue.membersOfPeople(policy))
  }

  /// How many go where, and what decides between places.
  private static func membersOfPlacing(_ policy: Policy) -> [Member] {
    [
      Member("load", .load(policy.load)),
      Member("surplus", .string(policy.surplus.rawValue)),
      Member("placement", .string(policy.placement.rawValue)),
      Member("weights", .weights(policy.weights)),
      Member(
        "weightsByRegion",
        .object(
          policy.weightsByRegion.sorted { $0.key < $1.key }.map { code, weights in
            Member(code.description, .weights(weights))
          })),
      Member("efficient", .efficiency(policy.efficient)),
      Member("budget", ["assistants": .integer(policy.assistantBudget)]),
      Member("seed", .integer(policy.seed)),
      Member("effort", .string(policy.effort.rawValue)),
    ]
  }

  /// Who may be placed, and in which order.
  private static func membersOfRanking(_ policy: Policy) -> [Member] {
    [
      Member(
        "scores",
        [
          "weights": .sorted(policy.scores.weights) { .integer($0) },
          "thresholds": .sorted(policy.scores.thresholds) { .number($0.description) },
          "scale": .sorted(policy.scores.scale) { .integer($0) },
        ]),
      Member("ties", .array(policy.ties.map { .string($0) })),
      Member("eligibility", .eligibility(policy.eligibility)),
      Member("roles", .sorted(policy.roles, value: JSONValue.role)),
      Member("reserve", ["depth": .integer(policy.reserveDepth)]),
      Member("version", .string(policy.version)),
      Member("lists", .string(policy.lists?.rawValue)),
    ]
  }

  /// How the list of people is cleaned, and what the panel accepts.
  private static func membersOfPeople(_ policy: Policy) -> [Member] {
    [
      Member(
        "duplicates",
        [
          "nationalID": .string(policy.duplicates.nationalID.rawValue),
          "nameAndBirthDate": .string(policy.duplicates.nameAndBirthDate.rawValue),
          "distinct": .array(
            policy.duplicates.distinct.map { .array($0.map { .string($0) }) }),
        ]),
      Member(
        "junkNames",
        [
          "action": .string(policy.junkNames.action.rawValue),
          "names": .array(policy.junkNames.names.map { .string($0) }),
        ]),
      Member("waivers", .array(policy.waivers.map(JSONValue.waiver))),
    ]
  }

  private static func load(_ load: Policy.Load) -> JSONValue {
    [
      "minimum": .integer(load.minimum), "maximum": .integer(load.maximum),
      "stretch": .integer(load.stretch),
    ]
  }

  private static func efficiency(_ weights: Policy.Efficiency) -> JSONValue {
    [
      "tier": .integer(weights.tier), "preference": .integer(weights.preference),
      "distance": .integer(weights.distance),
    ]
  }

  private static func waiver(_ waiver: Policy.Waiver) -> JSONValue {
    [
      "region": .string(waiver.region.description), "rule": .string(waiver.rule.rawValue),
      "by": .string(waiver.by), "reason": .string(waiver.reason),
      "date": .string(waiver.date?.description),
    ]
  }

  private static func weights(_ weights: Policy.Weights) -> JSONValue {
    [
      "travel": .integer(weights.travel), "pairs": .integer(weights.pairs),
      "balance": .integer(weights.balance), "splits": .integer(weights.splits),
      "continuity": .integer(weights.continuity),
    ]
  }

  private static func eligibility(_ rules: Policy.Eligibility) -> JSONValue {
    [
      "asOf": .string(rules.asOf?.description),
      "minimumAge": .integer(rules.minimumAge),
      "maximumAge": .integer(rules.maximumAge),
      "education": .sorted(rules.education) { .string($0.name) },
      "requireYes": .array(rules.requireYes.map { .string($0) }),
      "requireNo": .array(rules.requireNo.map { .string($0) }),
      "preferredEducation": .sorted(rules.preferredEducation) { .string($0.name) },
      "evidence": .sorted(rules.evidence) { .sorted($0, value: JSONValue.evidence) },
    ]
  }

  private static func evidence(_ rule: Policy.Evidence) -> JSONValue {
    switch rule {
    case .minimum(let least): ["minimum": .integer(least)]
    case .years(let years): ["years": .integer(years)]
    case .digits(let count): ["digits": .integer(count)]
    case .validOn(let day): ["validOn": .string(day?.description ?? "asOf")]
    }
  }

  private static func role(_ role: Policy.Role) -> JSONValue {
    [
      "perRegion": .integer(role.perRegion), "perProvince": .integer(role.perProvince),
      "places": .integer(role.places), "caseload": .bool(role.hasCaseload),
    ]
  }

  /// An object of a dictionary's entries, by name.
  private static func sorted<Value>(
    _ entries: [String: Value], value: (Value) -> JSONValue
  ) -> JSONValue {
    .object(entries.sorted { $0.key < $1.key }.map { Member($0.key, value($0.value)) })
  }
}
