internal import Caseload
internal import Messages
internal import PlacementModel
internal import Planning
internal import RegionPlacement

/// Draws up the lines of a roster from what the two stages decided.
struct RosterAssembly {
  let problem: PlacementProblem
  let outcome: PlacementOutcome
  /// One a kabupaten, in the problem's order.
  let caseloads: [CaseloadSolution]
  /// One list a role with a caseload, by name of the role.
  let oversight: [[Oversight]]
  let language: Language
  let notices: [Message]
  /// Whether places may stay empty that somebody in reserve would take, as after a replacement.
  var leavesPlacesOpen = false
  /// How many parts of the lines are drawn up at a time.
  var threads = 1

  /// All lines and the summary, but for the comparison of policies, which an audit of the
  /// finished roster adds.
  var roster: Roster {
    let people = outcome.ranking.roles.flatMap(\.applicants)
    let starts = Array(stride(from: 0, to: people.count, by: Self.peopleAPart))
    let staff = Staff(caseloads: caseloads, oversight: oversight)
    // The reserve lists take the longest and so come first, then people part by part.
    let drafts = Caseload.inParallel([-1] + starts, threads: threads) { start in
      guard start >= 0 else { return Draft(reserve: reserveLines) }
      let part = people[start...].prefix(Self.peopleAPart)
      return Draft(placements: part.map { placementLine(of: $0, staff) })
    }
    return Roster(
      placements: starts.flatMap { drafts[$0]!.placements },
      assignments: caseloads.flatMap(assignmentLines), regions: regionLines,
      summary: summary.summary, reserve: drafts[-1]!.reserve)
  }

  private static let peopleAPart = 4096

  /// Lines drawn up as one piece of work.
  private struct Draft {
    var placements: [PlacementLine] = []
    var reserve: [ReserveLine] = []
  }

  /// Exceptions, then notices.
  var remarks: [Message] { (summary.exceptions + summary.notices).map(\.message) }

  /// Whether anything falls short that no waiver accepts.
  var isShort: Bool {
    WaiverReview(problem).isShort(
      summary.exceptions.map { ($0.message.code, $0.subject) }, in: regionLines)
  }

  private var regionLines: [RegionLine] { problem.kabupaten.indices.map(regionLine) }

  private var summary: SummaryAssembly {
    SummaryAssembly(
      problem: problem, outcome: outcome, caseloads: caseloads, regions: regionLines,
      readerNotices: notices, leavesPlacesOpen: leavesPlacesOpen, language: language)
  }

  // MARK: - People

  /// Who serves what, and who looks after them.
  private struct Staff {
    /// By applicant.
    let portfolios: [Int: CaseloadSolution.Portfolio]
    /// By role with a caseload, then applicant: who looks after them.
    let overseers: [[Int: Int]]

    init(caseloads: [CaseloadSolution], oversight: [[Oversight]]) {
      let all = caseloads.flatMap(\.portfolios) + oversight.joined().flatMap(\.portfolios)
      portfolios = Dictionary(uniqueKeysWithValues: all.map { ($0.applicant, $0) })
      overseers = oversight.map { role in
        role.reduce(into: [:]) { $0.merge($1.overseers) { first, _ in first } }
      }
    }
  }

  private func placementLine(of applicant: Int, _ staff: Staff) -> PlacementLine {
    let portfolio = staff.portfolios[applicant]
    let person = problem.applicants[applicant]
    var line = PlacementLine(
      applicantID: person.id, name: person.name, role: person.role,
      rank: outcome.ranking.ranks[applicant], status: outcome.status(of: applicant),
      reason: outcome.reason(of: applicant).text(in: language),
      lottery: outcome.ranking.lottery[applicant],
      previousRegion: problem.previous.placements[person.id]?.region,
      track: problem.listName(of: applicant))
    line.overseer = staff.overseers.compactMap { $0[applicant].map { problem.applicants[$0].id } }
      .joined(separator: "|")
    guard let region = outcome.region(of: applicant) else { return line }
    line.regionCode = region.code
    line.regionName = region.name
    line.domicileTier = outcome.tier(of: applicant)
    line.preference = outcome.preference(of: applicant)
    line.baseCode = portfolio?.base?.code
    line.base = portfolio?.base?.point
    line.load = portfolio?.load
    line.travelTotal = portfolio?.travelTotal
    line.travelMax = portfolio?.travelMax
    return line
  }

  private var reserveLines: [ReserveLine] {
    outcome.reserveLists(depth: problem.policy.reserveDepth).flatMap { list in
      list.entries.enumerated().map { index, entry in
        let person = problem.applicants[entry.applicant]
        return ReserveLine(
          regionCode: list.code, regionName: list.name, role: list.role, listLength: list.length,
          position: index + 1, applicantID: person.id, name: person.name,
          rank: outcome.ranking.ranks[entry.applicant], domicileTier: entry.tier,
          preference: entry.preference, track: problem.listName(of: entry.applicant))
      }
    }
  }

  // MARK: - Cooperatives and kabupaten

  private func assignmentLines(_ caseload: CaseloadSolution) -> [AssignmentLine] {
    let region = problem.kabupaten[caseload.kabupaten]
    return region.cooperatives.enumerated().map { position, index in
      let cooperative = problem.cooperatives[index]
      let assistant = caseload.assistants[position].map {
        problem.applicants[caseload.portfolios[$0].applicant]
      }
      return AssignmentLine(
        cooperativeID: cooperative.id, name: cooperative.name, village: cooperative.village,
        regionCode: region.code, assistantID: assistant?.id, assistantName: assistant?.name ?? "",
        distance: caseload.distances[position],
        previousAssistantID: problem.previous.assistants[cooperative.id])
    }
  }

  private func regionLine(_ index: Int) -> RegionLine {
    let kabupaten = problem.kabupaten[index]
    let caseload = caseloads[index]
    let placed = caseload.portfolios.count
    let loads = caseload.loads
    return RegionLine(
      regionCode: kabupaten.code, regionName: kabupaten.region.name,
      quota: kabupaten.region.quota, cooperatives: kabupaten.limits.cooperatives,
      need: kabupaten.limits.need, room: kabupaten.limits.room, placed: placed,
      missing: max(0, kabupaten.limits.floor - placed),
      unusedQuota: kabupaten.region.quota.map { $0 - placed }, covered: caseload.coveredCount,
      uncovered: kabupaten.limits.cooperatives - caseload.coveredCount,
      loadMinimum: loads.min(), loadMaximum: loads.max(), terms: caseload.terms,
      objective: caseload.objective, lowerBound: caseload.lowerBound.objective,
      travelLowerBound: caseload.lowerBound.travel, exception: caseload.exception,
      kept: problem.previous.isEmpty
        ? nil : assignmentLines(caseload).count(where: \.isKept), places: outcome.places(in: index),
      tracks: trackPlaces(index, caseload))
  }

  private func trackPlaces(_ index: Int, _ caseload: CaseloadSolution) -> [TrackPlaces] {
    guard problem.isDividedByTrack else { return [] }
    return problem.tracks.enumerated().map { list, track in
      TrackPlaces(
        track: track, quota: problem.kabupaten[index].region.trackQuotas[track],
        placed: caseload.portfolios.count { problem.track(of: $0.applicant) == list },
        places: outcome.places(in: index, of: list))
    }
  }
}

extension PlacementProblem {
  /// The list that the rank of an applicant is of, where places are divided by track.
  fileprivate func listName(of applicant: Int) -> String {
    guard isDividedByTrack && applicants[applicant].role == Applicant.assistantRole else {
      return ""
    }
    return tracks[track(of: applicant)]
  }
}
