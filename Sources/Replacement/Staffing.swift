package import PlacementModel
package import RegionPlacement

/// Who has a place after an event: stage 1 with the incumbents where they were.
package struct Staffing: Sendable {
  /// Somebody who has a place that they did not have before.
  package struct Entrant: Hashable, Sendable {
    /// The index of the person in the problem.
    package let applicant: Int
    package let region: RegionCode
    /// Where the person was; `nil` for somebody from the reserve.
    package let before: RegionCode?
  }

  /// Somebody who has no place, or not that place, any more.
  package struct Leaver: Hashable, Sendable {
    package let id: String
    package let role: String
    package let name: String
    package let region: RegionCode
    package let hasWithdrawn: Bool
  }

  /// The tables after the event, with a pin for every entrant.
  package let problem: PlacementProblem
  package let outcome: PlacementOutcome
  /// By region, then rank.
  package let entrants: [Entrant]
  /// By region, then id.
  package let leavers: [Leaver]
  /// The indices of the kabupaten whose people or cooperatives are not what they were.
  package let touched: Set<Int>

  /// Decides who fills which place.
  ///
  /// Incumbents keep their place as far as caps, quotas and decisions of the panel let them; where
  /// fewer fit than there are, the lowest rank leaves. Under ``ReplacementMode/promote`` and
  /// ``ReplacementMode/reopen`` the reserve fills places by the policy's own stage 1.
  ///
  /// - Parameters:
  ///   - problem: the tables after the event, with the roster before it as the earlier round.
  ///   - movesIncumbents: whether incumbents may change to a reopened place that they would rather
  ///     have, if nobody in reserve has a better claim to it.
  ///   - pin: makes the decision that puts a person in a region.
  /// - Throws: ``PlacementFault`` where decisions contradict each other.
  package init(
    _ problem: PlacementProblem, _ event: StaffingEvent, mode: ReplacementMode,
    movesIncumbents: Bool = false, pin: (_ applicantID: String, _ region: RegionCode) -> Pin
  ) throws(PlacementFault) {
    let kept = try RegionPlacement.place(problem, admitting: [])
    var pins = problem.pins
    if mode != .absorb {
      let targets = Targets(problem, event, mode: mode, kept: kept)
      var movers: [ReopenedPlaces.Mover] = []
      if movesIncumbents {
        movers = ReopenedPlaces(problem, kept: kept, targets: targets).movers()
      }
      pins += movers.map { pin(problem.applicants[$0.applicant].id, $0.region) }
      pins += try Staffing.newcomers(problem, pins: pins, targets, besides: movers, kept: kept)
        .map { pin($0.id, $0.region) }
    }
    let decided = problem.with(pins: pins)
    let outcome = try RegionPlacement.place(decided, admitting: [])
    self.problem = decided
    self.outcome = outcome
    entrants = Staffing.entrants(decided, outcome)
    leavers = Staffing.leavers(decided, outcome, event)
    touched = Set(
      (entrants.map(\.region) + leavers.map(\.region)
        + event.regionsOfCooperatives(before: decided.previous))
        .compactMap { decided.kabupatenIndex(of: $0) })
  }

  /// Those of the reserve who fill the places that are left, each as stage 1 would have it.
  private static func newcomers(
    _ problem: PlacementProblem, pins: [Pin], _ targets: Targets,
    besides movers: [ReopenedPlaces.Mover], kept: PlacementOutcome
  ) throws(PlacementFault) -> [(id: String, region: RegionCode)] {
    let filled = try RegionPlacement.place(
      problem.with(pins: pins, regions: targets.regions))
    let known = Set(movers.map(\.applicant))
    var left = targets.officePlaces
    return filled.ranking.roles.flatMap(\.applicants).compactMap { applicant in
      let person = problem.applicants[applicant]
      guard !known.contains(applicant), kept.status(of: applicant) != .placed,
        let region = filled.region(of: applicant)?.code
      else { return nil }
      if person.role != Applicant.assistantRole {
        // Offices have no targets of their own: whoever comes first takes what was left there.
        let office = Office(role: person.role, region: region)
        guard let places = left[office], places > 0 else { return nil }
        left[office] = places - 1
      }
      return (person.id, region)
    }
  }

  private static func entrants(
    _ problem: PlacementProblem, _ outcome: PlacementOutcome
  ) -> [Entrant] {
    outcome.ranking.roles.flatMap(\.applicants).compactMap { applicant -> Entrant? in
      guard let region = outcome.region(of: applicant)?.code else { return nil }
      let before = problem.previous.placements[problem.applicants[applicant].id]?.region
      return before == region ? nil : Entrant(applicant: applicant, region: region, before: before)
    }
    .enumerated().sorted { ($0.element.region, $0.offset) < ($1.element.region, $1.offset) }
    .map(\.element)
  }

  private static func leavers(
    _ problem: PlacementProblem, _ outcome: PlacementOutcome, _ event: StaffingEvent
  ) -> [Leaver] {
    let withdrawn = Set(event.withdrawn)
    return problem.previous.placements.compactMap { id, before -> Leaver? in
      let applicant = problem.applicantIndex(of: id)
      if let applicant, outcome.region(of: applicant)?.code == before.region { return nil }
      return Leaver(
        id: id, role: before.role, name: before.name, region: before.region,
        hasWithdrawn: withdrawn.contains(id))
    }
    .sorted { ($0.region, ByteOrdered($0.id)) < ($1.region, ByteOrdered($1.id)) }
  }
}

/// The office of a role.
struct Office: Hashable {
  let role: String
  let region: RegionCode
}

extension PlacementProblem {
  /// The same tables with other decisions and quotas.
  ///
  /// - Precondition: pins name people and regions of the problem.
  func with(pins: [Pin], regions: [Region]? = nil) -> PlacementProblem {
    do {
      return try replacing(regions: regions, pins: pins)
    } catch {
      preconditionFailure("decisions that stage 1 made contradict the tables: \(error)")
    }
  }
}
