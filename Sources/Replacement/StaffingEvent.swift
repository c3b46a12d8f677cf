package import PlacementModel

/// What happened since a roster was made: people withdrew, cooperatives opened or closed, quotas
/// were corrected.
package struct StaffingEvent: Hashable, Sendable {
  /// Ids of applicants, without repetition.
  package var withdrawn: [String]
  /// Cooperatives with ids that are new.
  package var opened: [Cooperative]
  /// Ids of cooperatives, without repetition.
  package var closed: [String]
  /// By code of a listed region, of a province with listed kabupaten, or of the nation.
  package var quotas: [RegionCode: Int]
  /// Who decided, on which day; kept with the pins and bans that follow.
  package var by: String
  package var date: CalendarDate?

  package init(
    withdrawn: [String] = [], opened: [Cooperative] = [], closed: [String] = [],
    quotas: [RegionCode: Int] = [:], by: String = "", date: CalendarDate? = nil
  ) {
    self.withdrawn = withdrawn
    self.opened = opened
    self.closed = closed
    self.quotas = quotas
    self.by = by
    self.date = date
  }

  package var isEmpty: Bool {
    withdrawn.isEmpty && opened.isEmpty && closed.isEmpty && quotas.isEmpty
  }
}

extension StaffingEvent {
  /// The tables of a dataset after the event.
  ///
  /// Whoever withdraws is barred, and pins of theirs are void. Pins, bans and conflicts of interest
  /// that name a closed cooperative go with it.
  ///
  /// - Parameters:
  ///   - previous: what the roster before the event decided.
  ///   - reason: why those who withdrew are barred, for people to read.
  /// - Throws: every fault that the event brings in.
  package func applied(
    to problem: PlacementProblem, previous: PreviousRound, reason: String
  ) throws(ProblemFaults) -> PlacementProblem {
    let gone = Set(closed)
    return try PlacementProblem(
      regions: regions(of: problem),
      cooperatives: problem.cooperatives.filter { !gone.contains($0.id) } + opened,
      applicants: problem.applicants.map { $0.without(conflictsWith: gone) },
      pins: pins(of: problem, gone: gone, reason: reason), travel: problem.travel,
      policy: problem.policy, previous: previous)
  }

  /// Whether people's conflicts of interest name a cooperative that closed, so that the table of
  /// applicants changes too.
  package func changesApplicants(of problem: PlacementProblem) -> Bool {
    let gone = Set(closed)
    return problem.applicants.contains { $0 != $0.without(conflictsWith: gone) }
  }

  /// The kabupaten in which cooperatives opened or closed.
  ///
  /// Closed cooperatives are no longer in the tables and their ids do not say where they were, but
  /// whoever served them does; one that nobody served leaves nothing to do.
  func regionsOfCooperatives(before previous: PreviousRound) -> [RegionCode] {
    opened.compactMap(\.village.kabupaten)
      + closed.compactMap { previous.assistants[$0] }
      .compactMap { previous.placements[$0]?.region }
  }

  private func regions(of problem: PlacementProblem) -> [Region] {
    var regions = problem.regions
    for (code, quota) in quotas.sorted(by: { $0.key < $1.key }) {
      if let index = regions.firstIndex(where: { $0.code == code }) {
        regions[index].quota = quota
      } else {
        let province = problem.provinces.first { $0.code == code }
        regions.append(
          Region(
            code: code, name: province?.name ?? problem.nationName, quota: quota,
            islandGroup: province?.islandGroup))
      }
    }
    return regions
  }

  private func pins(
    of problem: PlacementProblem, gone: Set<String>, reason: String
  ) -> [Pin] {
    let leaving = Set(withdrawn)
    let kept = problem.pins.filter { pin in
      switch pin.decision {
      case .pinToRegion: !leaving.contains(pin.applicantID)
      case .pinToCooperative(let id): !leaving.contains(pin.applicantID) && !gone.contains(id)
      case .banFromCooperative(let id): !gone.contains(id)
      case .banFromRegion, .bar: true
      }
    }
    let barred = Set(kept.filter { $0.decision == .bar }.map(\.applicantID))
    return kept
      + withdrawn.filter { !barred.contains($0) }.map {
        Pin(applicantID: $0, decision: .bar, by: by, reason: reason, date: date)
      }
  }
}

extension Applicant {
  fileprivate func without(conflictsWith gone: Set<String>) -> Applicant {
    var person = self
    person.conflicts.removeAll {
      if case .cooperative(let id) = $0 { gone.contains(id) } else { false }
    }
    return person
  }
}
