import PlacementModel
import RegionPlacement

/// How many assistants each kabupaten should have after an event, and which offices of other roles
/// lost somebody.
struct Targets {
  private let problem: PlacementProblem
  /// By kabupaten: how many incumbents keep their place.
  let kept: [Int]
  /// By kabupaten: at least ``kept``, at most what caps allow.
  let counts: [Int]
  let officePlaces: [Office: Int]

  /// - Parameter kept: the placement of the incumbents alone.
  init(
    _ problem: PlacementProblem, _ event: StaffingEvent, mode: ReplacementMode,
    kept: PlacementOutcome
  ) {
    self.problem = problem
    var incumbents = problem.kabupaten.map { _ in 0 }
    for seat in kept.seats { incumbents[seat.kabupaten] += 1 }
    self.kept = incumbents
    var lost = problem.kabupaten.map { _ in 0 }
    var offices: [Office: Int] = [:]
    for id in event.withdrawn {
      guard let before = problem.previous.placements[id] else { continue }
      if before.role == Applicant.assistantRole {
        if let place = problem.kabupatenIndex(of: before.region) { lost[place] += 1 }
      } else {
        offices[Office(role: before.role, region: before.region), default: 0] += 1
      }
    }
    officePlaces = offices
    let isConcerned = Targets.concerned(problem, event, lost: lost)
    counts = problem.kabupaten.indices.map { place in
      let cap = problem.kabupaten[place].limits.cap
      let wanted =
        switch mode {
        case .absorb: incumbents[place]
        case .promote: incumbents[place] + lost[place]
        case .reopen: isConcerned[place] ? cap : incumbents[place]
        }
      return max(incumbents[place], min(cap, wanted))
    }
  }

  /// By kabupaten, whether the event is about it.
  private static func concerned(
    _ problem: PlacementProblem, _ event: StaffingEvent, lost: [Int]
  ) -> [Bool] {
    let changed = Set(event.regionsOfCooperatives(before: problem.previous))
    return problem.kabupaten.indices.map { place in
      let code = problem.kabupaten[place].code
      return lost[place] > 0 || changed.contains(code)
        || event.quotas.keys.contains { $0.contains(code) }
    }
  }

  /// The table of regions with the targets as quotas of kabupaten.
  var regions: [Region] {
    let targets = Dictionary(uniqueKeysWithValues: zip(problem.kabupaten.map(\.code), counts))
    return problem.regions.map { region in
      var region = region
      if let target = targets[region.code] { region.quota = target }
      return region
    }
  }
}
