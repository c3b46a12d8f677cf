internal import Caseload
internal import Messages
internal import PlacementModel
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
  let language: Language

  var summary: RosterSummary {
    RosterSummary(
      version: Version.current, seed: problem.policy.seed, policy: problem.policy,
      totals: totals, certificate: outcome.goals, exceptions: exceptions.map(remark),
      notices: notices.map(remark), policies: [:])
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
    return totals
  }

  // MARK: - Remarks

  /// By kabupaten: people missing below the floor, then loads outside the limits.
  var exceptions: [Note] {
    zip(regions, caseloads).flatMap { region, caseload in
      let missing: Message? =
        region.missing > 0
        ? .missingBelowFloor(region: region.regionName, missing: region.missing) : nil
      return [missing, caseload.message].compactMap { $0 }.map {
        (message: $0, subject: region.regionCode.description)
      }
    }
  }

  /// What was read, then the places that stay empty.
  var notices: [Note] {
    readerNotices.map { (message: $0, subject: "") } + unusedPlaces
  }

  /// What became of the places of each quota that is not used up, from the nation down.
  private var unusedPlaces: [Note] {
    let counts = caseloads.map(\.portfolios.count)
    var notes: [Note] = []
    func note(_ code: RegionCode, _ name: String, quota: Int?, _ kabupaten: Range<Int>) {
      let placed = counts[kabupaten].reduce(0, +)
      guard let quota, placed < quota else { return }
      let room = problem.kabupaten[kabupaten].reduce(0) { $0 + $1.limits.room }
      notes.append(
        (.placesUnused(region: name, quota: quota, placed: placed, room: room), code.description))
    }
    note(.nation, "Indonesia", quota: problem.nationalQuota, problem.kabupaten.indices)
    for province in problem.provinces {
      note(province.code, province.name, quota: province.quota, province.kabupaten)
      for index in province.kabupaten {
        let region = problem.kabupaten[index].region
        note(region.code, region.name, quota: region.quota, index..<index + 1)
      }
    }
    return notes
  }

  private func remark(_ note: Note) -> Remark {
    Remark(
      code: note.message.code, subject: note.subject, text: note.message.text(in: language))
  }
}
