import PlacementModel

/// Checks that every pin can be honoured: nothing with precedence forbids it, and no region gets
/// more pinned people than it can take.
struct PinCheck {
  private let problem: PlacementProblem
  private let standings: [Standing]
  private let reader: AcceptabilityReader

  init(_ reader: AcceptabilityReader, standings: [Standing]) {
    self.problem = reader.problem
    self.reader = reader
    self.standings = standings
  }

  /// Every fault, people by id, then regions from the kabupaten up.
  func faults() -> [PinFault] {
    let pinned = problem.pins.compactMap { pin -> Int? in
      switch pin.decision {
      case .pinToRegion, .pinToCooperative: problem.applicantIndex(of: pin.applicantID)
      case .banFromRegion, .banFromCooperative, .bar: nil
      }
    }
    let people = Set(pinned).sorted()
    let seats = people.compactMap { person in
      reader.pinnedKabupaten(of: person).map { Seat(applicant: person, kabupaten: $0) }
    }
    return seats.flatMap(faults(of:)) + cooperativeFaults() + limitFaults(of: seats)
  }

  private func faults(of seat: Seat) -> [PinFault] {
    let person = problem.applicants[seat.applicant]
    var faults: [PinFault] = []
    if case .ineligible(let failures) = standings[seat.applicant] {
      faults.append(.ineligible(person, failures))
    }
    if person.role != Market.role {
      faults.append(.roleWithoutPlaces(person))
    }
    if let obstacle = reader.obstacles(of: seat.applicant)[seat.kabupaten] {
      faults.append(.barred(person, problem.kabupaten[seat.kabupaten].region, obstacle))
    }
    return faults
  }

  private func cooperativeFaults() -> [PinFault] {
    problem.pins.compactMap { pin in
      guard case .pinToCooperative(let id) = pin.decision,
        let applicant = problem.applicantIndex(of: pin.applicantID),
        let cooperative = problem.cooperativeIndex(of: id),
        reader.conflicts(of: applicant).contains(cooperative)
      else { return nil }
      return .conflictingCooperative(
        problem.applicants[applicant], problem.cooperatives[cooperative])
    }
  }

  private func limitFaults(of seats: [Seat]) -> [PinFault] {
    let counts = problem.headcounts(of: seats)
    var faults: [PinFault] = []
    for (place, count) in zip(problem.kabupaten, counts) where count > place.limits.cap {
      faults.append(
        .beyondLimit(
          code: place.code, name: place.region.name, pinned: count, limit: place.limits.cap))
    }
    for province in problem.provinces {
      let count = counts[province.kabupaten].reduce(0, +)
      if let quota = province.quota, count > quota {
        faults.append(
          .beyondLimit(code: province.code, name: province.name, pinned: count, limit: quota))
      }
    }
    if let quota = problem.nationalQuota, seats.count > quota {
      faults.append(
        .beyondLimit(code: .nation, name: "Indonesia", pinned: seats.count, limit: quota))
    }
    return faults
  }
}

extension PlacementProblem {
  /// How many of the seats lie in each kabupaten.
  func headcounts(of seats: [Seat]) -> [Int] {
    seats.reduce(into: [Int](repeating: 0, count: kabupaten.count)) { $0[$1.kabupaten] += 1 }
  }
}
