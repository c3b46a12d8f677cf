internal import Caseload
internal import Messages
internal import PlacementModel
internal import Planning
internal import RegionPlacement

/// Adds up a roster and says what is out of the ordinary in it.
struct SummaryAssembly {
  /// A sentence, and the code of the region that it is about, empty if it is about all.
  typealias Note = (message: Message, subject: String)

  let problem: PlacementProblem
  let outcome: PlacementOutcome
  let caseloads: [CaseloadSolution]
  let regions: [RegionLine]
  /// What reading the dataset had to say.
  let readerNotices: [Message]
  /// Whether places may stay empty that somebody in reserve would take.
  let leavesPlacesOpen: Bool
  let language: Language

  var summary: RosterSummary {
    RosterSummary(
      version: Version.current, seed: problem.policy.seed, policy: problem.policy,
      totals: totals, certificate: outcome.goals, exceptions: exceptions.map(remark),
      notices: notices.map(remark), policies: [:], roles: roles, tracks: tracks)
  }

  private var roles: [RoleFigures] {
    outcome.others.map { other in
      let statuses = outcome.ranking.applicants(ofRole: other.role).map(outcome.status(of:))
      func count(_ status: PlacementLine.Status) -> Int { statuses.count { $0 == status } }
      return RoleFigures(
        role: other.role, places: other.problem.kabupaten.reduce(0) { $0 + $1.limits.cap },
        placed: count(.placed), reserve: count(.reserve), ineligible: count(.ineligible),
        banned: count(.banned), certificate: certificate(of: other))
    }
  }

  /// How far each track fills its quotas, where places are divided.
  private var tracks: [TrackFigures] {
    guard problem.isDividedByTrack else { return [] }
    let assistants = outcome.ranking.applicants(ofRole: Applicant.assistantRole)
    return problem.tracks.enumerated().map { list, track in
      let statuses = assistants.filter { problem.track(of: $0) == list }.map(outcome.status(of:))
      func count(_ status: PlacementLine.Status) -> Int { statuses.count { $0 == status } }
      return TrackFigures(
        track: track,
        quota: problem.kabupaten.reduce(0) { $0 + ($1.region.trackQuotas[track] ?? 0) },
        placed: count(.placed), reserve: count(.reserve), ineligible: count(.ineligible),
        banned: count(.banned))
    }
  }

  /// What the goals of a role came to. Under `local-first` `fill` counts the places opened, which
  /// may be more than find somebody, and no table lists the places that offices open.
  private func certificate(of role: PlacementOutcome) -> [ProvenGoal] {
    problem.policy.placement == .localFirst
      ? role.goals.filter { $0.name != SeatingGoal.fill.name } : role.goals
  }

  private var totals: RosterTotals {
    var totals = RosterTotals()
    for applicant in problem.applicants.indices {
      switch outcome.status(of: applicant) {
      case .placed: totals.placed += 1
      case .reserve: totals.reserve += 1
      case .ineligible: totals.ineligible += 1
      case .banned: totals.banned += 1
      }
    }
    for region in regions {
      totals.missing += region.missing
      totals.covered += region.covered
      totals.uncovered += region.uncovered
      totals.terms += region.terms
      totals.objective += region.objective
      totals.lowerBound += region.lowerBound
    }
    totals.round = round
    return totals
  }

  private var round: RoundFigures? {
    guard !problem.previous.isEmpty else { return nil }
    let stayed = problem.applicants.indices.count { applicant in
      let before = problem.previous.placements[problem.applicants[applicant].id]
      return before != nil && before?.region == outcome.region(of: applicant)?.code
    }
    return RoundFigures(
      placed: problem.previous.placements.count, stayed: stayed,
      kept: regions.reduce(0) { $0 + ($1.kept ?? 0) })
  }

  // MARK: - Remarks

  /// Missed minimums from the nation down; then by kabupaten people missing below the floor, and
  /// loads outside the limits; then wishes that goals forbid to grant.
  var exceptions: [Note] {
    missedMinimums
      + zip(regions, caseloads).flatMap { region, caseload in
        let missing: Message? =
          region.missing > 0
          ? .missingBelowFloor(region: region.regionName, missing: region.missing) : nil
        return [missing, caseload.message].compactMap { $0 }.map {
          (message: $0, subject: region.regionCode.description)
        }
      } + ungrantedWishes
  }

  /// What `merit` could not grant, by rank.
  private var ungrantedWishes: [Note] {
    outcome.ungrantedWishes.map { wish in
      let person = problem.applicants[wish.applicant]
      return (
        .wishUngranted(
          person: person.name, region: problem.kabupaten[wish.kabupaten].region.name,
          goal: wish.goal.name), person.id
      )
    }
  }

  /// What the nation and the provinces miss of their minimums, each cut to its quota.
  private var missedMinimums: [Note] {
    var notes: [Note] = []
    func note(_ code: RegionCode, _ name: String, minimum: Int, quota: Int?, placed: Int) {
      let least = min(minimum, quota ?? minimum)
      guard placed < least else { return }
      notes.append(
        (.missingBelowMinimum(region: name, minimum: least, placed: placed), code.description))
    }
    note(
      .nation, problem.nationName, minimum: problem.nationalMinimum,
      quota: problem.nationalQuota, placed: outcome.seats.count)
    for province in problem.provinces {
      note(
        province.code, province.name, minimum: province.minimum, quota: province.quota,
        placed: regions[province.kabupaten].reduce(0) { $0 + $1.placed })
    }
    return notes
  }

  /// What was read of people and rules, what waivers accept, who could not stay from an earlier
  /// round, then the places that stay empty, those of other roles last; then how the files were
  /// read.
  var notices: [Note] {
    let (ofFiles, ofPeople) = (
      readerNotices.filter(\.isAboutFiles), readerNotices.filter { !$0.isAboutFiles }
    )
    return ofPeople.map { (message: $0, subject: "") }
      + waiverNotes + outcome.departures.map { (message: $0.message, subject: $0.id) }
      + unfilledPlaces
      + UnusedPlaces(problem, outcome, leavesPlacesOpen: leavesPlacesOpen).notes
      + tracks.map { figures in
        (
          .trackFilled(
            figures.track, quota: figures.quota, placed: figures.placed, reserve: figures.reserve),
          ""
        )
      }
      + roles.filter { $0.placed < $0.places }.map {
        (.rolePlacesUnused($0.role, places: $0.places, placed: $0.placed), $0.role)
      }
      + ofFiles.map { (message: $0, subject: "") }
  }

  /// Which exceptions the panel accepts, and which waivers accept nothing.
  private var waiverNotes: [Note] {
    let review = WaiverReview(problem)
    let accepted = exceptions.compactMap { exception -> Note? in
      let (code, subject) = (exception.message.code, exception.subject)
      guard let waiver = review.waiver(accepting: code, of: subject, in: regions) else {
        return nil
      }
      let name = regions.first { $0.regionCode.description == subject }?.regionName
      return (waiver.message(accepting: code, of: name ?? subject), subject)
    }
    return accepted
      + review.unmatched.map { (message: $0.unmatchedMessage, subject: "\($0.region)") }
  }

  /// The places that `local-first` opens and nobody wants, in all and by kabupaten.
  private var unfilledPlaces: [Note] {
    let places = outcome.places.reduce(0, +)
    guard outcome.seats.count < places else { return [] }
    let inAll: Note = (.placesUnfilled(places: places, placed: outcome.seats.count), "")
    return [inAll]
      + regions.filter { $0.placed < $0.places }.map { region in
        (
          .placesUnfilled(in: region.regionName, places: region.places, placed: region.placed),
          region.regionCode.description
        )
      }
  }

  private func remark(_ note: Note) -> Remark {
    Remark(
      code: note.message.code, subject: note.subject, text: note.message.text(in: language))
  }
}
