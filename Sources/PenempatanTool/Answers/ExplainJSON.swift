internal import Explanation
internal import Messages
internal import PlacementModel
internal import Tables

/// An explanation as one JSON document: what kind, how far the roster is the dataset's, the
/// sentences, then the same in values.
struct ExplainJSON {
  let explained: Explained
  let match: RosterMatch
  let subject: String
  /// What the rules are called; empty if they have no name.
  let rules: String
  let language: Language

  var value: JSONValue {
    let kind: String
    let details: JSONValue
    switch explained {
    case .applicant(let explanation): (kind, details) = ("applicant", applicant(explanation))
    case .cooperative(let explanation): (kind, details) = ("cooperative", cooperative(explanation))
    case .region(let explanation): (kind, details) = ("region", region(explanation))
    }
    return [
      "kind": .string(kind), "id": .string(subject),
      "roster": [
        "changed_files": .array(match.changedFiles.map { .string($0) }),
        "people_elsewhere": .integer(match.differing.count),
      ],
      "sentences": .array(
        (match.sentences(about: subject) + explained.sentences).map(text)),
      kind: details, "rules": .string(rules),
    ]
  }

  func text(_ message: Message) -> JSONValue { .string(message.text(in: language)) }

  // MARK: - Applicants

  private func applicant(_ explanation: ApplicantExplanation) -> JSONValue {
    [
      "name": .string(explanation.person.name), "role": .string(explanation.role),
      "rank": .integer(explanation.person.rank), "listed": .integer(explanation.listed),
      "status": .string(explanation.status.rawValue),
      "policy": .string(explanation.policy.rawValue),
      "place": explanation.place.map(place) ?? .null,
      "failures": .array(explanation.failures.map(text)),
      "ban": explanation.ban.map(decision) ?? .null,
      "wishes": .array(explanation.wishes.map(wish)),
      "wishes_in_all": .integer(explanation.wishesInAll),
      "nearest": explanation.nearest.map(nearest) ?? .null,
      "remedies": explanation.remedies.map(remedies) ?? .null,
      "closed": explanation.closed.map(remedies) ?? .null,
      "forced": explanation.forced.map { forced in
        members(of: forced.name, outcome(forced.outcome))
      } ?? .null,
      "without_decision": explanation.withoutDecision.map { .object(outcome($0)) } ?? .null,
    ]
  }

  private func place(_ place: ApplicantExplanation.Place) -> JSONValue {
    members(
      of: place.name,
      [
        .init("tier", .integer(place.tier)), .init("choice", .integer(place.choice)),
        .init("kilometres", .integer(place.kilometres)),
        .init(
          "decided_by",
          .string(place.isKept ? "earlier-round" : place.decision == nil ? "policy" : "panel")),
        .init("decision", place.decision.map(decision) ?? .null),
      ])
  }

  private func decision(_ pin: Pin) -> JSONValue {
    [
      "by": .string(pin.by), "reason": .string(pin.reason), "date": .string(pin.date?.description),
    ]
  }

  private func wish(_ wish: ApplicantExplanation.Wish) -> JSONValue {
    let (answer, details): (String, JSONValue) =
      switch wish.answer {
      case .barred(let obstacle): ("barred", ["obstacle": text(obstacle)])
      case .noPlaces(let quota): ("no-places", ["quota": .integer(quota)])
      case .open(let placed, let cap):
        ("open", ["placed": .integer(placed), "cap": .integer(cap)])
      case .full(let claims): ("full", self.claims(claims))
      }
    return members(
      of: wish.name,
      [
        .init("choice", .integer(wish.choice)), .init("tier", .integer(wish.tier)),
        .init("kilometres", .integer(wish.kilometres)), .init("answer", .string(answer)),
        .init("details", details),
      ])
  }

  private func claims(_ claims: ApplicantExplanation.Claims) -> JSONValue {
    [
      "placed": .integer(claims.placed), "pinned": .integer(claims.pinned),
      "better": .integer(claims.better), "worse": .integer(claims.worse),
      "cut_off": .integer(claims.cutOff), "limits": .array(claims.limits.map(limit)),
    ]
  }

  private func nearest(_ nearest: ApplicantExplanation.Nearest) -> JSONValue {
    members(
      of: nearest.name,
      [
        .init("cut_off", .integer(nearest.cutOff)),
        .init("position_in_reserve", .integer(nearest.positionInReserve)),
        .init("reserve", .integer(nearest.reserve)),
      ])
  }

  private func remedies(_ remedies: Remedies) -> JSONValue {
    [
      "aim": .string(remedies.aim?.code.description),
      "rank": remedies.rank.map(remedy) ?? .null,
      "quotas": .array(remedies.quotas.map(remedy)),
      "quotas_together": .array(remedies.quotasTogether.map(remedy)),
      "quotas_in_vain": .array(
        remedies.quotasInVain.map { raises in
          .array(raises.map { members(of: $0.limit, [.init("to", .integer($0.to))]) })
        }),
      "quota_search": remedies.quotaSearch.map { search in
        [
          "full": .integer(search.full), "least_places": .integer(search.leastPlaces),
          "hopeless": .integer(search.hopeless), "exhaustive": .bool(search.isExhaustive),
        ]
      } ?? .null,
      "preference": remedies.preference.map(remedy) ?? .null,
      "trials": .integer(remedies.trials),
    ]
  }

  private func remedy(_ remedy: Remedy) -> JSONValue {
    let (lever, subject, track): (String, String?, String?) =
      switch remedy.lever {
      case .rank: ("rank", nil, nil)
      case .quota(let place): ("quota", place.code.description, nil)
      case .trackQuota(let place, let track): ("quota.track", place.code.description, track)
      case .budget: ("budget", nil, nil)
      case .preference(let place): ("preference", place.code.description, nil)
      case .willingness: ("willing_anywhere", nil, nil)
      }
    return [
      "lever": .string(lever), "subject": .string(subject), "from": .integer(remedy.from),
      "to": .integer(remedy.to), "place": .string(remedy.place.code.description),
      "track": .string(track),
    ]
  }
}

// MARK: - What all have in common

extension ExplainJSON {
  func members(of place: PlaceName, _ more: [JSONValue.Member]) -> JSONValue {
    .object(
      [
        .init("region_code", .string(place.code.description)),
        .init("region_name", .string(place.name)),
      ] + more)
  }

  func limit(_ limit: BindingLimit) -> JSONValue { members(of: limit, []) }

  func members(of limit: BindingLimit, _ more: [JSONValue.Member]) -> JSONValue {
    let (kind, subject, track): (String, String?, String?) =
      switch limit {
      case .work: ("work", nil, nil)
      case .count: ("count", nil, nil)
      case .office: ("office", nil, nil)
      case .quota(let place, _): ("quota", place.code.description, nil)
      case .track(let place, let track, _): ("quota.track", place.code.description, track)
      case .budget: ("budget", nil, nil)
      }
    return .object(
      [
        .init("kind", .string(kind)), .init("subject", .string(subject)),
        .init("places", .integer(limit.places)), .init("track", .string(track)),
      ] + more)
  }

  func outcome(_ outcome: ApplicantExplanation.ForcedOutcome) -> [JSONValue.Member] {
    switch outcome {
    case .refused(let reasons):
      [.init("refused", .array(reasons.map(text))), .init("goals", []), .init("moves", [])]
    case .decided(let difference):
      [
        .init("refused", []), .init("goals", .array(difference.goals.map(goal))),
        .init("moves", .array(difference.moves.map(move))),
        .init("kilometres_before", .integer(difference.kilometresBefore)),
        .init("kilometres_after", .integer(difference.kilometresAfter)),
      ]
    }
  }

  private func goal(_ goal: Difference.Goal) -> JSONValue {
    [
      "name": .string(goal.name), "before": .integer(goal.before), "after": .integer(goal.after),
    ]
  }

  private func move(_ move: Difference.Move) -> JSONValue {
    [
      "applicant_id": .string(move.person.id), "rank": .integer(move.person.rank),
      "from": .string(move.from?.code.description), "to": .string(move.to?.code.description),
    ]
  }
}
