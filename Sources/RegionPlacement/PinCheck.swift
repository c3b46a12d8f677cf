import PlacementModel

/// Checks that every pin of one role's people can be honoured: nothing with precedence forbids it,
/// and no region gets more pinned people than it can take. People of roles without places are
/// checked with the Business Assistants.
struct PinCheck {
  private let problem: PlacementProblem
  private let standings: [Standing]
  private let reader: AcceptabilityReader
  private let role: String
  /// By applicant, the pins that place them.
  private let pins: [Int: [Pin]]

  init(_ reader: AcceptabilityReader, role: String, standings: [Standing]) {
    let problem = reader.problem
    self.problem = problem
    self.reader = reader
    self.role = role
    self.standings = standings
    pins = problem.pins.filter(\.decision.places).reduce(into: [:]) { pins, pin in
      guard let applicant = problem.applicantIndex(of: pin.applicantID) else { return }
      let own = problem.applicants[applicant].role
      let hasOffices = problem.policy.roles[own]?.hasPlaces ?? false
      guard (hasOffices ? own : Applicant.assistantRole) == role else { return }
      pins[applicant, default: []].append(pin)
    }
  }

  /// Every fault, people by id, then regions from the kabupaten up.
  func faults() -> [PinFault] {
    let seats = pins.keys.sorted().compactMap { person in
      reader.pinnedKabupaten(of: person).map { Seat(applicant: person, kabupaten: $0) }
    }
    let misplaced = role == Applicant.assistantRole ? cooperativeFaults() : officeFaults()
    return seats.flatMap(faults(of:)) + misplaced + limitFaults(of: seats)
  }

  /// What only a role with offices can get wrong: it serves no cooperatives, and has not every
  /// office.
  private func officeFaults() -> [PinFault] {
    pins.keys.sorted().flatMap { person in
      pins[person]!.compactMap { pin -> PinFault? in
        let applicant = problem.applicants[person]
        switch pin.decision {
        case .pinToCooperative:
          return PinFault(kind: .servesNoCooperatives(applicant), pins: [pin])
        case .pinToRegion(let code) where problem.kabupatenIndex(of: code) == nil:
          return PinFault(kind: .noOffice(applicant, code), pins: [pin])
        default: return nil
        }
      }
    }
  }

  private func faults(of seat: Seat) -> [PinFault] {
    let person = problem.applicants[seat.applicant]
    var kinds: [PinFault.Kind] = []
    if case .ineligible(let failures) = standings[seat.applicant] {
      kinds.append(.ineligible(person, failures))
    }
    if person.role != role {
      kinds.append(.roleWithoutPlaces(person))
    }
    if let obstacle = reader.obstacles(of: seat.applicant)[seat.kabupaten] {
      kinds.append(.barred(person, problem.kabupaten[seat.kabupaten].region, obstacle))
    }
    return kinds.map { PinFault(kind: $0, pins: pins[seat.applicant] ?? []) }
  }

  private func cooperativeFaults() -> [PinFault] {
    problem.pins.compactMap { pin in
      guard case .pinToCooperative(let id) = pin.decision,
        let applicant = problem.applicantIndex(of: pin.applicantID), pins[applicant] != nil,
        let cooperative = problem.cooperativeIndex(of: id),
        reader.conflicts(of: applicant).contains(cooperative)
      else { return nil }
      let kind = PinFault.Kind.conflictingCooperative(
        problem.applicants[applicant], problem.cooperatives[cooperative])
      return PinFault(kind: kind, pins: [pin])
    }
  }

  /// More pinned people of one track than its quota in a kabupaten.
  private func trackFaults(of seats: [Seat]) -> [PinFault?] {
    guard problem.isDividedByTrack else { return [] }
    return problem.kabupaten.enumerated().flatMap { index, place in
      place.trackCaps.enumerated().map { track, limit in
        let seated = seats.filter {
          $0.kabupaten == index && problem.track(of: $0.applicant) == track
        }
        guard seated.count > limit else { return nil }
        return PinFault(
          kind: .beyondLimit(
            code: place.code, name: place.region.name, pinned: seated.count, limit: limit),
          pins: seated.flatMap { pins[$0.applicant] ?? [] })
      }
    }
  }

  private func limitFaults(of seats: [Seat]) -> [PinFault] {
    func fault(_ code: RegionCode, _ name: String, _ inside: Range<Int>, limit: Int?) -> PinFault? {
      let seated = seats.filter { inside.contains($0.kabupaten) }
      guard let limit, seated.count > limit else { return nil }
      return PinFault(
        kind: .beyondLimit(code: code, name: name, pinned: seated.count, limit: limit),
        pins: seated.flatMap { pins[$0.applicant] ?? [] })
    }
    let kabupaten = problem.kabupaten.enumerated().map { index, place in
      fault(place.code, place.region.name, index..<index + 1, limit: place.limits.cap)
    }
    let provinces = problem.provinces.map { province in
      fault(province.code, province.name, province.kabupaten, limit: province.quota)
    }
    let nation = fault(
      .nation, problem.nationName, problem.kabupaten.indices, limit: problem.nationalQuota)
    return (trackFaults(of: seats) + kabupaten + provinces + [nation]).compactMap { $0 }
  }
}
