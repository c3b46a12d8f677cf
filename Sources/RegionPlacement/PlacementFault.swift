package import Messages
package import PlacementModel

/// Why a problem cannot be placed as its author states it; the remedy is in the input.
package enum PlacementFault: Error, Hashable, Sendable {
  /// So many people have only stage scores, which the policy neither weighs nor names among ties:
  /// lottery alone would rank them.
  case unweightedScores(people: Int)
  /// Pins that the rules forbid, all of them.
  case pins([PinFault])
  /// Quotas, minimums or positions add up to more than 64 bits hold.
  case numbersTooLarge

  /// What to tell the author, a sentence a fault.
  package var messages: [Message] { messages { _ in nil } }

  /// What to tell the author, a sentence a fault, with the place of what is at fault.
  ///
  /// - Parameter place: where a pin stands in the input, such as `pins.csv:4`; `nil` where that is
  ///   not known. Of several pins in one fault the first is shown.
  package func messages(locatingPins place: (Pin) -> String?) -> [Message] {
    switch self {
    case .unweightedScores(let people):
      [.scoresUnweighted(people: people)]
    case .pins(let faults):
      faults.map { fault in
        guard let place = fault.pins.lazy.compactMap(place).first else { return fault.message }
        return .located(fault.message, at: place)
      }
    case .numbersTooLarge:
      [.placementNumbersTooLarge]
    }
  }
}

/// Pins that a rule with precedence forbids.
package struct PinFault: Hashable, Sendable {
  /// What forbids them.
  package enum Kind: Hashable, Sendable {
    case ineligible(Applicant, [EligibilityFailure])
    /// The person's role has no places in this round.
    case roleWithoutPlaces(Applicant)
    /// The person's role has places, but none in the region.
    case noOffice(Applicant, RegionCode)
    /// The person's role serves no cooperatives.
    case servesNoCooperatives(Applicant)
    case barred(Applicant, Region, Obstacle)
    /// The person is pinned to a cooperative that they must not serve.
    case conflictingCooperative(Applicant, Cooperative)
    /// More people are pinned inside a region than it can take.
    case beyondLimit(code: RegionCode, name: String, pinned: Int, limit: Int)
  }

  package let kind: Kind
  /// The pins, in the order of the problem: those of one person, or all inside one region.
  package let pins: [Pin]

  package var message: Message {
    switch kind {
    case .ineligible(let person, let failures):
      .pinIneligible(person.label, because: Message.list(failures.map(\.message)))
    case .roleWithoutPlaces(let person):
      .pinRoleWithoutPlaces(person.label, role: person.role)
    case .noOffice(let person, let code):
      .pinWithoutOffice(person.label, role: person.role, region: "\(code)")
    case .servesNoCooperatives(let person):
      .pinServesNoCooperatives(person.label, role: person.role)
    case .barred(let person, let region, let obstacle):
      .pinBarred(person.label, region: region.label, because: obstacle.message)
    case .conflictingCooperative(let person, let cooperative):
      .pinConflictingCooperative(
        person.label, cooperative: "\(cooperative.name) (\(cooperative.id))")
    case .beyondLimit(let code, let name, let pinned, let limit):
      .pinsBeyondLimit(region: "\(name) (\(code))", pinned: pinned, limit: limit)
    }
  }
}

extension Applicant {
  /// How sentences name a person: `Siti Aminah (A-0012)`.
  package var label: String { "\(name) (\(id))" }
}

extension Region {
  /// How sentences name a region: `Kota Bontang (64.74)`.
  package var label: String { "\(name) (\(code))" }
}

extension Obstacle {
  package var message: Message {
    switch self {
    case .exclusion: .obstacleExclusion
    case .ban(let by, let reason): .obstacleBan(by: by, reason: reason)
    case .conflicts(let remaining): .obstacleConflicts(remaining: remaining)
    }
  }
}

extension EligibilityFailure {
  package var message: Message {
    switch self {
    case .birthDateMissing:
      .birthDateMissing
    case .tooYoung(let age, let minimum):
      .tooYoung(age: age, minimum: minimum)
    case .tooOld(let age, let maximum):
      .tooOld(age: age, maximum: maximum)
    case .education(let stated, let least, let track):
      .educationTooLow(stated: stated, least: least.name, track: track)
    case .answerNotYes(let column, let value):
      .answerNotYes(column: column, value: value)
    case .answerNotNo(let column, let value):
      .answerNotNo(column: column, value: value)
    case .evidence(let column, let value, let rule, let asOf):
      .evidenceFails(column, value: value?.message, wanted: rule.message(asOf: asOf))
    case .repeats(let id):
      .repeatsEntry(of: id)
    case .scoreMissing(let stage, let threshold):
      .scoreMissing(stage: stage, threshold: threshold.message)
    case .scoreTooLow(let stage, let score, let threshold):
      .scoreTooLow(stage: stage, score: score.message, threshold: threshold.message)
    }
  }
}

extension EvidenceValue {
  fileprivate var message: Message {
    switch self {
    case .stated(.number(let number)): .evidence(number)
    case .stated(.day(let day)): .evidence(day.description)
    case .stated(.identifier(let text)): .evidence("“\(text)”")
    case .concealed(let length): .evidenceOfLength(length)
    }
  }
}

extension Policy.Evidence {
  /// What the rule asks for, with the day that it counts from.
  fileprivate func message(asOf: CalendarDate?) -> Message {
    switch self {
    case .minimum(let least): .evidenceWanted(minimum: least)
    case .years(let years): .evidenceWanted(years: years, before: asOf?.description ?? "")
    case .digits(let count): .evidenceWanted(digits: count)
    case .validOn(let day): .evidenceWanted(validOn: (day ?? asOf)?.description ?? "")
    }
  }
}

extension Score {
  /// The score as each language writes it.
  fileprivate var message: Message {
    var places = 6
    var lastDecimal = Int(millionths)
    while places > 0 && lastDecimal.isMultiple(of: 10) {
      lastDecimal /= 10
      places -= 1
    }
    return .score(lastDecimal, places: places)
  }
}
